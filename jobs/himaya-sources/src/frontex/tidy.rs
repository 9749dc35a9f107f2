//! The tidy form: a row a route, border type, nationality and month.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use himaya_schema::{Observation, Period, Value};

use super::{observation, read_head, repeated};
use crate::accounting::Grain;
use crate::cell::Cell;
use crate::intake::Intake;
use crate::number::{Count, read_count};
use crate::problem::Problem;
use crate::reading::Reading;
use crate::table::{Record, read_table};
use crate::{SourceConfig, SourceError, date, text};

pub(super) fn parse(
    reading: &mut Reading<'_>,
    config: &SourceConfig,
) -> Result<Intake, SourceError> {
    let file = reading.file;
    let mut intake = Intake::new(file, Grain::Row);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut contradicting: BTreeSet<usize> = BTreeSet::new();
    let headings = &config.harmonise.headings;
    let layout = read_table(reading, config, headings, &mut |record| {
        intake.accounting.read(1);
        match read_row(record, config, &intake.file) {
            Ok(Some(one)) => match seen.get(&key_of(record, one.period)).copied() {
                None => {
                    seen.insert(key_of(record, one.period), intake.observations.len());
                    intake.observations.push(one);
                    intake.accounting.store(1);
                }
                Some(first)
                    if intake.observations.get(first).map(|row| row.value) == Some(one.value) =>
                {
                    intake.note(
                        record.number,
                        repeated("duplicate-row", "the row repeats an earlier one"),
                    );
                    intake.accounting.exclude("duplicate-row", 1);
                }
                Some(first) => {
                    contradicting.insert(first);
                    intake.quarantine(record.number, 1, vec![contradiction()]);
                }
            },
            Ok(None) => intake.accounting.exclude("blank-cell", 1),
            Err(problems) => intake.quarantine(record.number, 1, problems),
        }
    })?;
    intake.note_unknown_columns(&layout, headings.required.values().flatten().cloned());
    withdraw(&mut intake, &contradicting);
    Ok(intake)
}

/// Takes back rows that a later one contradicts.
fn withdraw(intake: &mut Intake, positions: &BTreeSet<usize>) {
    let mut position = 0;
    let mut rows = Vec::new();
    intake.observations.retain(|one| {
        let is_withdrawn = positions.contains(&position);
        if is_withdrawn {
            rows.push(one.row);
        }
        position += 1;
        !is_withdrawn
    });
    for row in rows {
        intake.accounting.rows_stored -= 1;
        intake.quarantine(row, 1, vec![contradiction()]);
    }
}

fn contradiction() -> Problem {
    repeated(
        "duplicate-key",
        "two rows with these labels differ, so neither is stored",
    )
}

/// The labels as they stand, and the month however it is written.
fn key_of(record: &Record<'_>, month: Period) -> String {
    let labels = ["route", "border", "nationality"];
    let labels = labels.map(|key| record.text(key)).join("|");
    format!("{labels}|{month}")
}

fn read_row(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
) -> Result<Option<Observation>, Vec<Problem>> {
    let head = read_head(record, config)?;
    let period = read_month(record, config).map_err(|problem| vec![problem])?;
    let count = read_count(record.cell("count"), &config.numbers, record.name("count"))
        .map_err(|problem| vec![problem])?;
    let value = match count {
        Count::NotReported => return Ok(None),
        Count::Below(below) => Value::between(0, below - 1),
        Count::Exact(number) => Value::observed(number),
    };
    let place = (file, record.number);
    Ok(Some(observation(&head, period, value, place, config)))
}

fn read_month(record: &Record<'_>, config: &SourceConfig) -> Result<Period, Problem> {
    let day = match record.cell("month") {
        Cell::Date(day) => Some(*day),
        cell => date::read_date(&cell.text(), &config.date_formats),
    };
    day.filter(|day| day.day() == 1 && date::is_believed(*day))
        .map(Period::month_of)
        .ok_or_else(|| {
            Problem::new(
                record.name("month"),
                "bad-date",
                format!(
                    "{} is not the first day of a month",
                    text::echo(&record.text("month"), 24)
                ),
            )
        })
}
