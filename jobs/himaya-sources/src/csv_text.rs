//! Delimited text to rows of cells; the delimiter is declared, never guessed.

use crate::cell::Cell;
use crate::reading::TakeRow;
use crate::refusal::Refusal;

/// The most fields of one record, wherever the header may stand.
const FIELDS_MAX: u32 = 65_536;

/// Hands every record to `take`, which says whether to go on.
///
/// Records are counted as a spreadsheet counts rows: from 1, a blank line counts, and a quoted line
/// break inside a field does not.
pub(crate) fn for_each_record(
    text: &str,
    delimiter: u8,
    take: &mut TakeRow<'_>,
) -> Result<(), Refusal> {
    if let Some(line) = too_wide(text, delimiter) {
        let reason = format!("a row of more than {FIELDS_MAX} fields");
        return Err(Refusal::malformed(format!("line {line}"), reason));
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
            Ok(true) => row += 1 + n_blank_lines(text, &record),
            Ok(false) => break,
            Err(error) => {
                let place = format!("row {}", row + 1);
                return Err(Refusal::malformed(place, error.to_string()));
            }
        }
        let cells = record.iter().map(Cell::from_text).collect();
        if !take(row, cells) {
            return Ok(());
        }
    }
    // The csv crate takes all rows up to the next quote for one field and says nothing.
    match unclosed_quote(text, delimiter) {
        Some(line) => Err(Refusal::malformed(
            format!("line {line}"),
            "a quote that is never closed",
        )),
        None => Ok(()),
    }
}

/// Whether lines outside quotes end in more than one of CRLF, CR and LF.
pub(crate) fn mixes_line_ends(bytes: &[u8]) -> bool {
    // UTF-16 has other bytes between the two of an end.
    if bytes.contains(&0) {
        return false;
    }
    let (mut crlf, mut cr, mut lf) = (false, false, false);
    let (mut is_quoted, mut previous) = (false, 0);
    for byte in bytes.iter().copied() {
        if byte == b'\n' && previous == b'\r' {
            crlf = true;
        } else {
            cr |= previous == b'\r';
            lf |= byte == b'\n' && !is_quoted;
        }
        is_quoted ^= byte == b'"';
        // A line break within a field is content.
        previous = if is_quoted { 0 } else { byte };
    }
    cr |= previous == b'\r';
    u8::from(crlf) + u8::from(cr) + u8::from(lf) > 1
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

/// The line on which a record has too many fields, each of which would cost far more memory than its
/// delimiter; fields are told apart as the csv crate does it.
fn too_wide(text: &str, delimiter: u8) -> Option<u32> {
    #[derive(Clone, Copy)]
    enum Within {
        Start,
        Plain,
        Quoted,
        Closed,
    }
    let (mut line, mut n_fields) = (1, 1);
    let mut within = Within::Start;
    for byte in text.bytes() {
        line += u32::from(byte == b'\n');
        within = match within {
            Within::Quoted if byte == b'"' => Within::Closed,
            Within::Quoted => Within::Quoted,
            Within::Start | Within::Closed if byte == b'"' => Within::Quoted,
            Within::Start | Within::Plain | Within::Closed if byte == delimiter => {
                n_fields += 1;
                if n_fields > FIELDS_MAX {
                    return Some(line);
                }
                Within::Start
            }
            Within::Start | Within::Plain | Within::Closed if matches!(byte, b'\n' | b'\r') => {
                n_fields = 1;
                Within::Start
            }
            Within::Start | Within::Plain | Within::Closed => Within::Plain,
        };
    }
    None
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
