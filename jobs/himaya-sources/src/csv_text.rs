//! Delimited text to rows of cells; the delimiter is declared, never guessed.

use crate::SourceError;
use crate::cell::Cell;

/// Hands every record to `take`, which says whether to go on.
///
/// Records are counted as a spreadsheet counts rows: from 1, a blank line counts, and a quoted line
/// break inside a field does not.
pub(crate) fn for_each_record(
    file: &str,
    text: &str,
    delimiter: u8,
    take: &mut dyn FnMut(u32, Vec<Cell>) -> Result<bool, SourceError>,
) -> Result<(), SourceError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => row += 1 + n_blank_lines(text, &record),
            Ok(false) => break,
            Err(error) => return Err(malformed(file, row + 1, "row", &error.to_string())),
        }
        let cells = record.iter().map(Cell::from_text).collect();
        if !take(row, cells)? {
            return Ok(());
        }
    }
    // The csv crate takes all rows up to the next quote for one field and says nothing.
    match unclosed_quote(text, delimiter) {
        Some(line) => Err(malformed(
            file,
            line,
            "line",
            "a quote that is never closed",
        )),
        None => Ok(()),
    }
}

/// Counts the blank lines above a record, which the csv crate skips.
fn n_blank_lines(text: &str, record: &csv::StringRecord) -> u32 {
    let start = record.position().map_or(0, csv::Position::byte);
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let (before, after) = text.as_bytes().split_at_checked(start).unwrap_or_default();
    // The line feed that belongs to the end of the record before.
    let is_half = before.ends_with(b"\r") && after.starts_with(b"\n");
    let mut previous = if is_half { b'\r' } else { b'\n' };
    let mut count = 0;
    for byte in after.iter().copied() {
        if !matches!(byte, b'\r' | b'\n') {
            break;
        }
        count += u32::from(byte == b'\r' || previous != b'\r');
        previous = byte;
    }
    count
}

fn malformed(file: &str, number: u32, place: &str, reason: &str) -> SourceError {
    SourceError::Malformed {
        file: file.to_owned(),
        place: format!("{place} {number}"),
        reason: reason.to_owned(),
    }
}

/// The line on which a quote opens that the text never closes.
///
/// A quote that closes on a later line in front of more text is the opening one of another field:
/// what lies between would be rows that nobody counted.
fn unclosed_quote(text: &str, delimiter: u8) -> Option<u32> {
    let mut line = 1;
    let mut opened = None;
    let mut closed = None;
    let mut may_open = true;
    for byte in text.bytes() {
        let before = closed.take();
        if opened.is_some() {
            if byte == b'"' {
                closed = opened.take();
                // A second quote right behind is the other half of an escaped one: it reopens.
                may_open = true;
            }
        } else if byte == b'"' && may_open {
            opened = before.or(Some(line));
        } else if let Some(start) = before.filter(|start| *start < line)
            && byte != delimiter
            && !matches!(byte, b'\n' | b'\r')
        {
            return Some(start);
        } else {
            may_open = byte == delimiter || matches!(byte, b'\n' | b'\r');
        }
        line += u32::from(byte == b'\n');
    }
    opened
}
