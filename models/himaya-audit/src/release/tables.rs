//! Printed tables: CSV files and sheets of one layout.
//!
//! The first column holds the key of the row. A heading names the key of its column in square
//! brackets; the first field of a key is the value, two more are bounds, the last is the status.

use std::collections::BTreeMap;

use crate::AuditError;
use crate::release::printed::Reading;
use crate::release::{Release, digits};
use crate::structure::{ColumnKind, TableStructure};

/// A table as it is printed: the heading first.
pub(crate) type Rows = Vec<Vec<String>>;

/// The key of a row with what is printed in it, by column.
pub(crate) type KeyedRow = (String, BTreeMap<String, Reading>);

/// Reads a CSV file.
pub(crate) fn csv_rows(file: &str, bytes: &[u8]) -> Result<Rows, AuditError> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let rows = reader.records().map(|record| {
        let record = record.map_err(|error| AuditError::Unreadable {
            file: file.to_owned(),
            line: error.position().map_or(0, ::csv::Position::line),
            reason: error.to_string(),
        })?;
        Ok(record.iter().map(str::to_owned).collect())
    });
    rows.collect()
}

/// The table of the structure that a CSV file prints, with the language.
pub(crate) fn table_of<'a>(
    release: &'a Release,
    file: &'a str,
) -> Option<(&'a TableStructure, &'a str)> {
    let stem = file.strip_suffix(".csv")?;
    let (name, language) = stem.rsplit_once('.')?;
    let tables = &release.structure.tables;
    let table = tables.iter().find(|table| table.name == name)?;
    Some((table, language))
}

/// The values of a printed table by row, in the order of the file, and column.
pub(crate) fn readings(
    file: &str,
    table: &TableStructure,
    rows: &Rows,
) -> Result<Vec<KeyedRow>, AuditError> {
    let Some(heading) = rows.first() else {
        return Err(AuditError::Unreadable {
            file: file.to_owned(),
            line: 1,
            reason: "it has no heading".to_owned(),
        });
    };
    let keys: Vec<Option<&str>> = heading.iter().map(|field| key_in(field)).collect();
    let mut found = Vec::new();
    for (row, line) in rows.iter().skip(1).zip(2_u64..) {
        let key = row.first().map(|key| key.trim_start_matches('\''));
        let mut cells = BTreeMap::new();
        for column in &table.columns {
            let fields = keys.iter().zip(row);
            let fields = fields.filter(|(key, _)| **key == Some(column.key.as_str()));
            let fields: Vec<&str> = fields.map(|(_, field)| field.as_str()).collect();
            if fields.is_empty() {
                return Err(AuditError::Unreadable {
                    file: file.to_owned(),
                    line,
                    reason: format!("it has no column `{}`", column.key),
                });
            }
            cells.insert(column.key.clone(), reading(column.kind, &fields));
        }
        found.push((key.unwrap_or_default().to_owned(), cells));
    }
    Ok(found)
}

/// The key in square brackets.
pub(crate) fn key_in(field: &str) -> Option<&str> {
    let (_, rest) = field.rsplit_once('[')?;
    rest.split_once(']').map(|(key, _)| key)
}

fn reading(kind: ColumnKind, fields: &[&str]) -> Reading {
    let value = fields.first().copied().unwrap_or_default();
    let bounds = match fields {
        [_, low, high, ..] if fields.len() > 2 => digits::count(low).zip(digits::count(high)),
        _ => None,
    };
    match kind {
        ColumnKind::Count => match (digits::count(value), bounds) {
            (Some(n), _) => Reading::Count(n),
            // A workbook prints the interval itself, a CSV file its limits alone.
            (None, Some((low, high))) if value.is_empty() || value.starts_with('[') => {
                Reading::Between(low, high)
            }
            (None, _) => Reading::None,
        },
        ColumnKind::Share if value.starts_with(|first: char| first.is_ascii_digit()) => {
            Reading::Share(value.to_owned())
        }
        ColumnKind::Share
        | ColumnKind::Difference
        | ColumnKind::Ratio
        | ColumnKind::Change
        | ColumnKind::Score => Reading::None,
    }
}

impl Release {
    /// Takes every figure of a printed table.
    pub(crate) fn take_table(
        &mut self,
        file: &str,
        table: &TableStructure,
        rows: &Rows,
    ) -> Result<(), AuditError> {
        for (row, cells) in readings(file, table, rows)? {
            for (column, reading) in cells {
                self.take(file, &format!("{}/{row}/{column}", table.id), &reading)?;
            }
        }
        Ok(())
    }
}
