//! Delimited text to rows of cells; the delimiter is declared, never guessed.

use crate::SourceError;
use crate::cell::Cell;

/// The most bytes of one field: more is an unclosed quote or not a table.
const FIELD_BYTES_MAX: usize = 64 * 1024;

/// Hands every record to `take`, which says whether to go on.
///
/// Records are counted as a spreadsheet counts rows: from 1, a quoted line break inside a field
/// does not count.
pub(crate) fn for_each_record(
    file: &str,
    text: &str,
    delimiter: u8,
    take: &mut dyn FnMut(u32, Vec<Cell>) -> Result<bool, SourceError>,
) -> Result<(), SourceError> {
    if let Some(line) = unclosed_quote(text, delimiter) {
        return Err(malformed(file, line, "line", "a quote that is never closed"));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => row += 1,
            Ok(false) => return Ok(()),
            Err(error) => return Err(malformed(file, row + 1, "row", &error.to_string())),
        }
        if record.iter().any(|field| field.len() > FIELD_BYTES_MAX) {
            return Err(malformed(file, row, "row", "a field of more than 64 KiB"));
        }
        let cells = record.iter().map(Cell::from_text).collect();
        if !take(row, cells)? {
            return Ok(());
        }
    }
}

fn malformed(file: &str, number: u32, place: &str, reason: &str) -> SourceError {
    SourceError::Malformed {
        file: file.to_owned(),
        place: format!("{place} {number}"),
        reason: reason.to_owned(),
    }
}

/// The line on which a quote opens that the text never closes; the csv crate swallows the rest.
fn unclosed_quote(text: &str, delimiter: u8) -> Option<u32> {
    let mut line = 1;
    let mut opened = None;
    let mut field_starts = true;
    for byte in text.bytes() {
        match (byte, opened) {
            (b'"', Some(_)) => opened = None,
            (b'"', None) if field_starts => opened = Some(line),
            (_, Some(_) | None) => {}
        }
        // A quote right after a closing one is the second half of an escaped quote: it reopens.
        field_starts = opened.is_none() && (byte == delimiter || matches!(byte, b'\n' | b'\r' | b'"'));
        line += u32::from(byte == b'\n');
    }
    opened
}
