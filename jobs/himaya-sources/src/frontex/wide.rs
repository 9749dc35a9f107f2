//! The wide forms: a row a route, border type and nationality, a column a month.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::{Observation, Period, Value};

use super::{Head, observation, read_head, repeated};
use crate::accounting::Grain;
use crate::cell::Cell;
use crate::intake::Intake;
use crate::layout::Layout;
use crate::number::{Count, read_count};
use crate::problem::Problem;
use crate::reading::Reading;
use crate::table::{Record, read_table};
use crate::{RawFile, SourceConfig, SourceError, date, text};

/// A row as held until it is known whether it repeats another.
struct Row {
    number: u32,
    key: String,
    head: Result<Head, Vec<Problem>>,
    counts: Vec<Cell>,
}

pub(super) fn parse(
    reading: &mut Reading<'_>,
    config: &SourceConfig,
) -> Result<Intake, SourceError> {
    let file = reading.file;
    let mut intake = Intake::new(file, Grain::Cell);
    let mut headings = config.harmonise.headings.clone();
    headings.required.remove("month");
    headings.required.remove("count");
    let mut months: Option<Vec<(usize, Period)>> = None;
    let mut rows = Vec::new();
    let mut layout = read_table(reading, config, &headings, &mut |record| {
        let months = months.get_or_insert_with(|| months_of(record.layout));
        let n_cells = count(months.len());
        intake.accounting.read(n_cells);
        if let Some(rule) = not_a_series(record, months, config) {
            intake.accounting.exclude(rule, n_cells);
        } else {
            rows.push(read_row(record, months, config));
        }
    })?;
    let months = months.unwrap_or_default();
    if months.is_empty() {
        return Err(no_months(file));
    }
    if let Some(column) = month_twice(&months, &layout) {
        let file = file.name.clone();
        return Err(SourceError::DuplicateColumn { file, column });
    }
    layout
        .unknown
        .retain(|index| !months.iter().any(|(month, _)| month == index));
    let known = headings.required.values().flatten().cloned();
    intake.note_unknown_columns(&layout, known);
    let repeats = repeats(&rows);
    for row in rows {
        match repeats.get(&row.number) {
            Some(Repeat::Equal) => {
                intake.note(
                    row.number,
                    repeated("duplicate-row", "the row repeats an earlier one"),
                );
                intake
                    .accounting
                    .exclude("duplicate-row", count(months.len()));
            }
            Some(Repeat::Contradicts) => {
                let text = "two rows with these labels differ, so neither is stored";
                intake.quarantine(
                    row.number,
                    count(months.len()),
                    vec![repeated("duplicate-key", text)],
                );
            }
            None => store_row(row, &months, &layout, config, &mut intake),
        }
    }
    Ok(intake)
}

/// The month columns: those that no alias names and whose heading reads as a month.
fn months_of(layout: &Layout) -> Vec<(usize, Period)> {
    let month = |index: &usize| {
        let (year, month) = date::read_month_heading(layout.names.get(*index)?)?;
        Some((*index, Period::Month { year, month }))
    };
    layout.unknown.iter().filter_map(month).collect()
}

/// The heading of a month that another column has already, spelt otherwise: both would be counted.
fn month_twice(months: &[(usize, Period)], layout: &Layout) -> Option<String> {
    let mut seen = BTreeSet::new();
    let (index, _) = months.iter().find(|(_, period)| !seen.insert(*period))?;
    layout.names.get(*index).cloned()
}

/// Names the rule by which a row that is no series is left out.
fn not_a_series(
    record: &Record<'_>,
    months: &[(usize, Period)],
    config: &SourceConfig,
) -> Option<&'static str> {
    let no_counts = months.iter().all(|(index, _)| record.at(*index).is_blank());
    if no_counts && (record.text("border").is_empty() || record.text("nationality").is_empty()) {
        return Some("note-row");
    }
    let is_total = |key: &str| {
        config
            .harmonise
            .labels
            .find("total", &record.text(key))
            .is_some()
    };
    (is_total("route") || is_total("nationality")).then_some("total-row")
}

fn read_row(record: &Record<'_>, months: &[(usize, Period)], config: &SourceConfig) -> Row {
    let labels = ["route", "border", "nationality"];
    Row {
        number: record.number,
        key: labels.map(|key| text::key(&record.text(key))).join("|"),
        head: read_head(record, config),
        counts: months
            .iter()
            .map(|(index, _)| record.at(*index).clone())
            .collect(),
    }
}

#[derive(Clone, Copy)]
enum Repeat {
    Equal,
    Contradicts,
}

/// The rows that repeat the labels of another row.
fn repeats(rows: &[Row]) -> BTreeMap<u32, Repeat> {
    let mut by_key: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        by_key.entry(&row.key).or_default().push(row);
    }
    let mut repeats = BTreeMap::new();
    for group in by_key.values() {
        if let [first, others @ ..] = group.as_slice() {
            if others.iter().all(|row| row.counts == first.counts) {
                repeats.extend(others.iter().map(|row| (row.number, Repeat::Equal)));
            } else {
                repeats.extend(group.iter().map(|row| (row.number, Repeat::Contradicts)));
            }
        }
    }
    repeats
}

fn store_row(
    row: Row,
    months: &[(usize, Period)],
    layout: &Layout,
    config: &SourceConfig,
    intake: &mut Intake,
) {
    let head = match row.head {
        Ok(head) => head,
        Err(problems) => return intake.quarantine(row.number, count(months.len()), problems),
    };
    for ((index, period), cell) in months.iter().zip(&row.counts) {
        let column = layout.names.get(*index).map_or("", String::as_str);
        match read_cell(cell, config, column) {
            Ok(Some(value)) => {
                let place = (intake.file.as_str(), row.number);
                let one: Observation = observation(&head, *period, value, place, config);
                intake.observations.push(one);
                intake.accounting.store(1);
            }
            Ok(None) => intake.accounting.exclude("blank-cell", 1),
            Err(problem) => intake.quarantine(row.number, 1, vec![problem]),
        }
    }
}

fn read_cell(cell: &Cell, config: &SourceConfig, column: &str) -> Result<Option<Value>, Problem> {
    read_count(cell, &config.numbers, column).map(|count| match count {
        Count::NotReported => None,
        Count::Below(below) => Some(Value::between(0, below - 1)),
        Count::Exact(number) => Some(Value::observed(number)),
    })
}

fn no_months(file: &RawFile) -> SourceError {
    SourceError::NoHeader {
        file: file.name.clone(),
        missing: "JAN2009".to_owned(),
        hint: "the wide form has a column a month, the tidy form the columns t and n".to_owned(),
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
