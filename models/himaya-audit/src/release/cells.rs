//! `cells.csv`: every cell of a release, one a line.

use std::collections::BTreeMap;

use crate::release::{CELLS_FILE, CellKey};
use crate::{AuditError, Shown};

const HEADER: [&str; 3] = ["cube", "cell", "value"];

/// Reads the cells.
pub(crate) fn read(bytes: &[u8]) -> Result<BTreeMap<CellKey, Shown>, AuditError> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let mut cells = BTreeMap::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, ::csv::Position::line);
            unreadable(line, error.to_string())
        })?;
        let line = record.position().map_or(0, ::csv::Position::line);
        let fields: Vec<&str> = record.iter().collect();
        let &[cube, cell, value] = fields.as_slice() else {
            return Err(unreadable(line, "a line has three fields".to_owned()));
        };
        if index == 0 {
            if fields != HEADER {
                let expected = HEADER.join(",");
                return Err(unreadable(line, format!("the header is `{expected}`")));
            }
            continue;
        }
        let shown = Shown::parse(value).map_err(|reason| {
            unreadable(line, format!("`{value}` of `{cube}/{cell}`: {reason}"))
        })?;
        let key = (cube.to_owned(), cell.to_owned());
        if cells.insert(key, shown).is_some() {
            return Err(unreadable(line, format!("`{cube}/{cell}` occurs twice")));
        }
    }
    Ok(cells)
}

/// Writes the cells in the order of their keys.
pub(crate) fn write(cells: &BTreeMap<CellKey, Shown>) -> Vec<u8> {
    let mut text = HEADER.join(",");
    text.push('\n');
    for ((cube, cell), shown) in cells {
        text.extend([
            &quoted(cube),
            ",",
            &quoted(cell),
            ",",
            &shown.to_string(),
            "\n",
        ]);
    }
    text.into_bytes()
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

fn unreadable(line: u64, reason: String) -> AuditError {
    AuditError::Unreadable {
        file: CELLS_FILE.to_owned(),
        line,
        reason,
    }
}
