//! Global Initiative, Organized Crime Index (`organized-crime-index`).
//!
//! Grain: a record is a cell, one indicator of one country. The year of an edition stands in the name of
//! its sheet or file. Editions are kept apart: from 2021 to 2023 the index gained markets and actors,
//! and its means are of other things, so a difference between editions is a difference and no trend.

use himaya_schema::Period;

use crate::accounting::Grain;
use crate::intake::Intake;
use crate::measures::{WideRow, read_editions, store_wide};
use crate::table::Record;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date};

/// The scale of every score of the index.
const LIMITS: (f64, f64) = (1.0, 10.0);

/// The Organized Crime Index.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OrganizedCrimeIndex;

impl Source for OrganizedCrimeIndex {
    fn id(&self) -> &'static str {
        "organized-crime-index"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Cell);
        let mut rows = Vec::new();
        let editions = read_editions(file, config, &mut |year, record| {
            let row = read_row(record, Period::Year(year), config);
            intake
                .accounting
                .read(u64::try_from(row.cells.len()).unwrap_or(u64::MAX));
            rows.push(row);
        })?;
        let headings = &config.harmonise.headings;
        for (_, layout) in &editions {
            intake.note_unknown_columns(layout, headings.names().cloned());
        }
        store_wide(rows, config, &|_| LIMITS, &mut intake);
        intake.finish(date::date_in_name(&file.name), config)
    }
}

fn read_row(record: &Record<'_>, period: Period, config: &SourceConfig) -> WideRow {
    let label = record.text("country").into_owned();
    let columns = record.layout.columns().filter(|(key, _)| *key != "country");
    let cells = columns.map(|(key, index)| {
        let heading = record.name(key).to_owned();
        (key.to_owned(), heading, record.at(index).clone())
    });
    WideRow {
        number: record.number,
        period,
        area: config.harmonise.areas.read(&label, record.name("country")),
        cells: cells.collect(),
        label,
    }
}

#[cfg(test)]
mod tests;
