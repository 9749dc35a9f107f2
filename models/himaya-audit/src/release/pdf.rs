//! The tables of a PDF, handed over as rows of texts by somebody who can read a PDF.
//!
//! `{"tables": [{"id": "T10", "rows": [["Tunisia", "25", "c"], ..]}]}`. A PDF names no keys, so its
//! rows are those of the CSV file of the same language, in its order.

use serde::Deserialize;

use crate::AuditError;
use crate::release::printed::Reading;
use crate::release::tables::{Rows, readings};
use crate::release::{Release, digits};
use crate::structure::{ColumnKind, TableStructure};

/// What the name of such a file ends with.
pub(crate) const ENDING: &str = ".pdf.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PdfFile {
    tables: Vec<PdfTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PdfTable {
    id: String,
    rows: Rows,
}

/// The language in a name such as `threat-assessment.en.pdf.json`.
pub(crate) fn language(file: &str) -> Option<&str> {
    file.strip_suffix(ENDING)?
        .rsplit_once('.')
        .map(|(_, language)| language)
}

impl Release {
    /// Takes every count of a PDF that its CSV file does not print.
    pub(crate) fn take_pdf<'a>(
        &mut self,
        file: &str,
        bytes: &[u8],
        csv: impl Fn(&TableStructure) -> Option<(&'a str, &'a Rows)>,
    ) -> Result<(), AuditError> {
        let unreadable = |line: u64, reason: String| AuditError::Unreadable {
            file: file.to_owned(),
            line,
            reason,
        };
        let read: PdfFile = serde_json::from_slice(bytes)
            .map_err(|error| unreadable(error.line() as u64, error.to_string()))?;
        for printed in read.tables {
            let tables = self.structure.tables.iter();
            let Some(table) = tables.clone().find(|table| table.id == printed.id).cloned() else {
                continue;
            };
            let Some((name, rows)) = csv(&table) else {
                let reason = format!("no CSV file of its language names the rows of {}", table.id);
                return Err(unreadable(0, reason));
            };
            let keyed = readings(name, &table, rows)?;
            let body = printed.rows.get(1..).unwrap_or_default();
            if body.len() != keyed.len() {
                let (n_printed, n_rows) = (body.len(), keyed.len());
                return Err(unreadable(
                    0,
                    format!("{} has {n_printed} rows, {name} has {n_rows}", table.id),
                ));
            }
            for ((row, known), cells) in keyed.iter().zip(body) {
                for (column, text) in table.columns.iter().zip(cells.iter().skip(table.labels)) {
                    let expected = known.get(&column.key).unwrap_or(&Reading::None);
                    if column.kind == ColumnKind::Count && !says(text, expected) {
                        let id = format!("{}/{row}/{}", table.id, column.key);
                        self.take(file, &id, &told(text))?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Whether the text prints what the CSV file does.
fn says(text: &str, expected: &Reading) -> bool {
    let numbers = digits::runs(text);
    match expected {
        Reading::Count(n) => numbers == [*n] || (*n == 0 && numbers.is_empty()),
        // Text from right to left may put the ends the other way round.
        Reading::Between(low, high) => numbers == [*low, *high] || numbers == [*high, *low],
        Reading::Share(_) => true,
        Reading::None => numbers.is_empty(),
    }
}

fn told(text: &str) -> Reading {
    match *digits::runs(text).as_slice() {
        [n] => Reading::Count(n),
        [one, other] => Reading::Between(one.min(other), one.max(other)),
        _ => Reading::None,
    }
}
