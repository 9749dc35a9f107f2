//! Every table as CSV: plain machine numbers, the status of each cell beside it.
//!
//! Text that a spreadsheet would take for a formula is disarmed (OWASP, CSV injection).

use himaya_locale::Language;

use crate::ReportError;
use crate::data::{DataTable, Datum};

/// The mark by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The tables as CSV, each with its file name such as `victims-sex-age.en.csv`.
pub fn csv_files(
    tables: &[DataTable],
    language: Language,
) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let files = tables
        .iter()
        .map(|table| Ok((table.csv_name(language), serialise(table)?)));
    files.collect()
}

fn serialise(table: &DataTable) -> Result<Vec<u8>, ReportError> {
    let refuse = |reason: String| ReportError::Csv {
        table: table.id.clone(),
        reason,
    };
    let mut writer = ::csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let headings = table.columns.iter().map(|column| disarmed(&column.heading));
    let header: Vec<String> = headings.collect();
    let records = table.rows.iter().map(|row| row.iter().map(text).collect());
    for record in std::iter::once(header).chain(records) {
        writer
            .write_record(record)
            .map_err(|error| refuse(error.to_string()))?;
    }
    writer
        .into_inner()
        .map_err(|error| refuse(error.to_string()))
}

fn text(datum: &Datum) -> String {
    match datum {
        Datum::Empty | Datum::Interval(_) => String::new(),
        Datum::Text(text) => disarmed(text),
        Datum::Count(n) => n.to_string(),
        Datum::TrueZero => "0".to_owned(),
        Datum::Number(number) => number.to_string(),
        Datum::Symbol(symbol) => (*symbol).to_owned(),
        Datum::Status { words, .. } => words.clone(),
    }
}

/// The text with an apostrophe before it if a spreadsheet would run it.
fn disarmed(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests;
