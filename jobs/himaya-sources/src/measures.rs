//! Values of indicators: how a cell becomes one, and tables with a row a country and a column an
//! indicator.
//!
//! Grain: in the wide forms a record is a cell. A blank, or the source's sign for no data, is stored as
//! a value that is not reported, so that its silence is seen. Rows of one country that contradict each
//! other are quarantined together.

use std::collections::{BTreeMap, BTreeSet};

use himaya_schema::{Area, Measurement, Period, RawLabels};

use crate::cell::Cell;
use crate::container::Kind;
use crate::intake::Intake;
use crate::layout::Layout;
use crate::problem::Problem;
use crate::reading::Reading;
use crate::table::{Record, read_sheet, read_table};
use crate::{RawFile, SourceConfig, SourceError, text};

/// Reads a value between limits; nothing where the source has none.
pub(crate) fn read_value(
    cell: &Cell,
    config: &SourceConfig,
    column: &str,
    limits: (f64, f64),
) -> Result<Option<f64>, Problem> {
    let shown = cell.text();
    let is_missing = config.numbers.missing.iter().any(|code| *code == shown);
    let not_a_value = || {
        let message = format!("{} is not a value", text::echo(&shown, 24));
        Problem::new(column, "not-a-value", message)
    };
    let number = match cell {
        Cell::Blank => return Ok(None),
        Cell::Number(_) | Cell::Text(_) | Cell::Failed(_) if is_missing => return Ok(None),
        Cell::Number(number) => *number,
        Cell::Text(_) => text::fold_digits(&shown)
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| {
                let hint = shown
                    .contains(',')
                    .then(|| "is the comma a decimal mark?".to_owned());
                not_a_value().maybe_suggest(hint)
            })?,
        Cell::Date(_) | Cell::Flag(_) | Cell::Failed(_) => return Err(not_a_value()),
    };
    let (low, high) = limits;
    if number.is_finite() && low <= number && number <= high {
        return Ok(Some(number));
    }
    let message = format!("{} is not between {low} and {high}", text::echo(&shown, 24));
    Err(Problem::new(column, "implausible-value", message)
        .suggest("the scale may have changed; compare the publisher's method"))
}

/// A measurement without its value.
pub(crate) fn blank(
    (file, row): (&str, u32),
    indicator: &str,
    (area, period): (Area, Period),
    config: &SourceConfig,
    raw: RawLabels,
) -> Measurement {
    Measurement {
        part: period.to_string(),
        file: file.to_owned(),
        row,
        indicator: indicator.to_owned(),
        area,
        period,
        value: None,
        low: None,
        high: None,
        handling: config.handling,
        grade: config.grade,
        raw,
    }
}

/// The tables of a file, one an edition: what each row is, under the year of its sheet or file.
pub(crate) fn read_editions(
    file: &RawFile,
    config: &SourceConfig,
    take: &mut dyn FnMut(i32, &Record<'_>),
) -> Result<Vec<(i32, Layout)>, SourceError> {
    let headings = &config.harmonise.headings;
    let mut found: Vec<(i32, Layout)> = Vec::new();
    let mut reading = Reading::open(file, config)?;
    if reading.kind == Kind::Workbook {
        let sheets = reading.sheets()?;
        let editions = sheets
            .iter()
            .filter_map(|sheet| Some((sheet, year_in(sheet)?)));
        for (sheet, year) in editions {
            match read_sheet(&mut reading, config, headings, sheet, &mut |record| {
                take(year, record);
            }) {
                Ok(_) if found.iter().any(|(known, _)| *known == year) => {
                    return Err(SourceError::Malformed {
                        file: file.name.clone(),
                        place: format!("the sheet {}", text::echo(sheet, 60)),
                        reason: format!("another sheet holds the table of {year} too"),
                    });
                }
                Ok(layout) => found.push((year, layout)),
                Err(SourceError::NoHeader { .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }
    if !found.is_empty() {
        return Ok(found);
    }
    let year = year_in(&file.name).ok_or_else(|| SourceError::Malformed {
        file: file.name.clone(),
        place: "its name".to_owned(),
        reason: "neither the file nor a sheet of it is named after the year of the edition"
            .to_owned(),
    })?;
    let layout = read_table(&mut reading, config, headings, &mut |record| {
        take(year, record);
    })?;
    Ok(vec![(year, layout)])
}

/// The first run of four digits that is a year from 1990 to 2099.
pub(crate) fn year_in(name: &str) -> Option<i32> {
    let runs = name.split(|letter: char| !letter.is_ascii_digit());
    let years = runs
        .filter(|run| run.len() == 4)
        .filter_map(|run| run.parse().ok());
    years.into_iter().find(|year| (1990..2100).contains(year))
}

/// A row of a wide table, held until it is known whether it repeats another.
#[derive(Clone, Debug)]
pub(crate) struct WideRow {
    pub(crate) number: u32,
    pub(crate) period: Period,
    pub(crate) area: Result<Area, Problem>,
    pub(crate) label: String,
    /// Indicator, heading and cell.
    pub(crate) cells: Vec<(String, String, Cell)>,
}

/// Stores the cells of wide rows.
pub(crate) fn store_wide(
    rows: Vec<WideRow>,
    config: &SourceConfig,
    limits: &dyn Fn(&str) -> (f64, f64),
    intake: &mut Intake,
) {
    let repeated = contradicting(&rows);
    let mut seen = BTreeSet::new();
    for row in rows {
        let n_cells = u64::try_from(row.cells.len()).unwrap_or(u64::MAX);
        let area = match row.area {
            Ok(area) => area,
            Err(problem) => {
                intake.quarantine(row.number, n_cells, vec![problem]);
                continue;
            }
        };
        if repeated.contains(&(row.period, area)) {
            let message = "two rows of this place differ, so neither is stored";
            let problem = Problem::new("", "duplicate-key", message)
                .suggest("ask the publisher which row holds");
            intake.quarantine(row.number, n_cells, vec![problem]);
            continue;
        }
        if !seen.insert((row.period, area)) {
            let problem = Problem::new("", "duplicate-row", "the row repeats an earlier one");
            intake.note(row.number, problem);
            intake.accounting.exclude("duplicate-row", n_cells);
            continue;
        }
        for (indicator, column, cell) in row.cells {
            match read_value(&cell, config, &column, limits(&indicator)) {
                Ok(value) => {
                    let raw = RawLabels::from([
                        ("country".to_owned(), row.label.clone()),
                        ("indicator".to_owned(), column),
                    ]);
                    let at = (intake.file.as_str(), row.number);
                    let mut one = blank(at, &indicator, (area, row.period), config, raw);
                    one.value = value;
                    intake.measurements.push(one);
                    intake.accounting.store(1);
                }
                Err(problem) => intake.quarantine(row.number, 1, vec![problem]),
            }
        }
    }
}

/// The places of a period of which two rows differ.
fn contradicting(rows: &[WideRow]) -> BTreeSet<(Period, Area)> {
    let mut first: BTreeMap<(Period, Area), &WideRow> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for row in rows {
        let Ok(area) = row.area else { continue };
        let key = (row.period, area);
        let earlier = *first.entry(key).or_insert(row);
        if earlier.cells != row.cells {
            found.insert(key);
        }
    }
    found
}

#[cfg(test)]
mod tests;
