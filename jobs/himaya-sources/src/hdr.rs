//! UNDP, Human Development Report, composite indices as time series (`undp-hdr`).
//!
//! Grain: a record is a cell, one index or component of one country in one year: the wide form has a
//! column such as `hdi_1990` for each. Rows of regions and groups, whose code is none of a country, are
//! left out; so are ranks, which depend on who else is ranked. A year that a series does not have is no
//! column, and a blank is a value that is not reported.

use himaya_schema::{Area, Period};

use crate::accounting::Grain;
use crate::countries::read_alpha3;
use crate::intake::Intake;
use crate::layout::Layout;
use crate::measures::{WideRow, store_wide};
use crate::problem::Problem;
use crate::reading::Reading;
use crate::table::{Record, read_table};
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date, text};

/// The Human Development Report.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UndpHdr;

/// A column of a series: where it stands, the indicator, and the year.
type Column = (usize, String, i32);

impl Source for UndpHdr {
    fn id(&self) -> &'static str {
        "undp-hdr"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Cell);
        let headings = &config.harmonise.headings;
        let mut reading = Reading::open(file, config)?;
        let mut columns: Option<Vec<Column>> = None;
        let mut rows = Vec::new();
        let mut layout = read_table(&mut reading, config, headings, &mut |record| {
            let columns = columns.get_or_insert_with(|| series(record.layout, config));
            let n_cells = u64::try_from(columns.len()).unwrap_or(u64::MAX);
            intake.accounting.read(n_cells);
            if record.ragged {
                intake.quarantine(record.number, n_cells, vec![Problem::ragged_row()]);
            } else if is_group(record) {
                intake.accounting.exclude("group-row", n_cells);
            } else {
                rows.extend(read_row(record, columns));
            }
        })?;
        let columns = columns.unwrap_or_default();
        if columns.is_empty() {
            return Err(SourceError::NoHeader {
                file: file.name.clone(),
                missing: "hdi_1990".to_owned(),
                hint: "every series has a column a year".to_owned(),
            });
        }
        layout.unknown.retain(|index| {
            let is_series = columns.iter().any(|(column, ..)| column == index);
            !is_series && !is_ignored(&layout.names[*index], config)
        });
        note_unknown_series(&layout, config, &mut intake);
        store_wide(rows, config, &limits, &mut intake);
        intake.finish(date::date_in_name(&file.name), config)
    }
}

/// A heading such as `hdi_1990` in two.
fn split(heading: &str) -> Option<(&str, i32)> {
    let (name, year) = heading.rsplit_once('_')?;
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    (1950..2100).contains(&year).then_some((name, year))
}

/// The columns of the series that the alias map knows.
fn series(layout: &Layout, config: &SourceConfig) -> Vec<Column> {
    let column = |index: &usize| {
        let (name, year) = split(layout.names.get(*index)?)?;
        let code = config.harmonise.labels.find("indicator", name)?;
        Some((*index, code.to_owned(), year))
    };
    layout.unknown.iter().filter_map(column).collect()
}

/// Whether a column is known and never stored.
fn is_ignored(heading: &str, config: &SourceConfig) -> bool {
    let name = split(heading).map_or(heading, |(name, _)| name);
    config.harmonise.labels.find("ignored", name).is_some()
}

/// One finding a series that is not known, and not one a year of it.
fn note_unknown_series(layout: &Layout, config: &SourceConfig, intake: &mut Intake) {
    let mut told: Vec<&str> = Vec::new();
    for index in &layout.unknown {
        let Some(heading) = layout.names.get(*index) else {
            continue;
        };
        let name = split(heading).map_or(heading.as_str(), |(name, _)| name);
        if told.contains(&name) {
            continue;
        }
        told.push(name);
        let known = config.harmonise.labels.read("indicator", name, heading);
        let Err(problem) = known else { continue };
        let shown = text::echo(name, 60);
        intake.note(
            layout.row,
            Problem {
                code: "unknown-column",
                message: format!("the series {shown} is not known and not stored"),
                ..problem
            },
        );
    }
}

/// Whether a row is a region or group, such as `ZZA.VHHD`.
fn is_group(record: &Record<'_>) -> bool {
    let code = record.text("iso3");
    code.contains('.') || code.starts_with("ZZ")
}

/// One row a year, so that each year is a part of its own.
fn read_row(record: &Record<'_>, columns: &[Column]) -> Vec<WideRow> {
    let mut years: Vec<i32> = columns.iter().map(|(.., year)| *year).collect();
    years.sort_unstable();
    years.dedup();
    let area = read_alpha3(&record.text("iso3"), record.name("iso3")).map(Area::Country);
    let row = |year: i32| {
        let own = columns.iter().filter(|(.., of)| *of == year);
        let cells = own.map(|(index, code, _)| {
            let heading = record.layout.names.get(*index).cloned().unwrap_or_default();
            (code.clone(), heading, record.at(*index).clone())
        });
        WideRow {
            number: record.number,
            period: Period::Year(year),
            area: area.clone(),
            label: record.text("country").into_owned(),
            cells: cells.collect(),
        }
    };
    years.into_iter().map(row).collect()
}

/// What a value of an indicator can be.
fn limits(indicator: &str) -> (f64, f64) {
    match indicator {
        "hdi" | "hdi-female" | "hdi-male" | "ihdi" | "gii" | "phdi" => (0.0, 1.0),
        "gdi" => (0.0, 2.0),
        "life-expectancy" | "life-expectancy-female" | "life-expectancy-male" => (10.0, 110.0),
        "population" => (0.0, 3_000.0),
        "maternal-mortality" | "adolescent-births" | "carbon-dioxide" | "material-footprint" => {
            (0.0, 10_000.0)
        }
        "income" | "income-female" | "income-male" => (0.0, 1_000_000.0),
        _ => (-100.0, 100.0),
    }
}

#[cfg(test)]
mod tests;
