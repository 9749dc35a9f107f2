//! European Commission (JRC) and partners, INFORM Risk (`inform-risk`).
//!
//! Grain: a record is a cell, one component of one country. The year of a release stands in the name of
//! its sheet or file. `x` is the publisher's sign for no data; the rows `MAX` and `MIN`, which some
//! releases have between header and countries, are the ends of its scales and no countries.
//! Higher is worse in every component.

use himaya_schema::{Area, Period};

use crate::accounting::Grain;
use crate::countries::read_alpha3;
use crate::intake::Intake;
use crate::measures::{WideRow, read_editions, store_wide};
use crate::table::Record;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date};

/// The scale of every component.
const LIMITS: (f64, f64) = (0.0, 10.0);

/// INFORM Risk.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InformRisk;

impl Source for InformRisk {
    fn id(&self) -> &'static str {
        "inform-risk"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Cell);
        let mut rows = Vec::new();
        let editions = read_editions(file, config, &mut |year, record| {
            let row = read_row(record, Period::Year(year));
            let n_cells = u64::try_from(row.cells.len()).unwrap_or(u64::MAX);
            intake.accounting.read(n_cells);
            match left_out(record, config) {
                Some(rule) => intake.accounting.exclude(rule, n_cells),
                None => rows.push(row),
            }
        })?;
        let headings = &config.harmonise.headings;
        for (_, layout) in &editions {
            intake.note_unknown_columns(layout, headings.names().cloned());
        }
        store_wide(rows, config, &|_| LIMITS, &mut intake);
        intake.finish(date::date_in_name(&file.name), config)
    }
}

/// The rule by which a row is left out that is no country.
fn left_out(record: &Record<'_>, config: &SourceConfig) -> Option<&'static str> {
    let (country, code) = (record.text("country"), record.text("iso3"));
    let is_end = |label: &str| config.harmonise.labels.find("scale", label).is_some();
    if is_end(&country) || is_end(&code) {
        return Some("scale-row");
    }
    (code.is_empty() && record.cells.iter().filter(|cell| !cell.is_blank()).count() <= 1)
        .then_some("note-row")
}

fn read_row(record: &Record<'_>, period: Period) -> WideRow {
    let code = record.text("iso3");
    let is_label = |key: &str| key == "country" || key == "iso3";
    let columns = record.layout.columns().filter(|(key, _)| !is_label(key));
    let cells = columns.map(|(key, index)| {
        let heading = record.name(key).to_owned();
        (key.to_owned(), heading, record.at(index).clone())
    });
    WideRow {
        number: record.number,
        period,
        area: read_alpha3(&code, record.name("iso3")).map(Area::Country),
        label: record.text("country").into_owned(),
        cells: cells.collect(),
    }
}

#[cfg(test)]
mod tests;
