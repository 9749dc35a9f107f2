//! Sheets: rows with cells under the keys of their columns, and what can be wrong with a cell.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_schema::Finding;

/// A sheet as it was read: text under the keys of its columns.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sheet {
    /// The file.
    pub file: String,
    /// The rows with their number, from 1 as a spreadsheet shows it.
    pub rows: Vec<(u32, BTreeMap<String, String>)>,
}

impl Sheet {
    /// The rows that hold anything.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.rows.iter().map(|(row, cells)| Row {
            file: &self.file,
            row: *row,
            cells,
        });
        rows.filter(|row| row.cells.values().any(|cell| !cell.trim().is_empty()))
    }
}

/// One row of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The file.
    pub file: &'a str,
    /// The number of the row.
    pub row: u32,
    cells: &'a BTreeMap<String, String>,
}

impl<'a> Row<'a> {
    /// The cell of a column without blanks around it; empty if there is none.
    pub fn get(&self, column: &str) -> &'a str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The cell of a column that must not be empty.
    pub fn need(&self, column: &str, findings: &mut Vec<Finding>) -> Option<&'a str> {
        let cell = self.get(column);
        if cell.is_empty() {
            let message = format!("`{column}` is empty");
            findings.push(self.finding(column, "empty", message, "fill it in"));
            return None;
        }
        Some(cell)
    }

    /// A day that must be there.
    pub fn day(&self, column: &str, findings: &mut Vec<Finding>) -> Option<NaiveDate> {
        let cell = self.need(column, findings)?;
        let day = NaiveDate::parse_from_str(cell, "%Y-%m-%d").ok();
        if day.is_none() {
            let message = format!("`{cell}` is not a day");
            findings.push(self.finding(column, "day", message, "write it as 2025-03-31"));
        }
        day
    }

    /// A whole number from 0 up, or nothing where the cell is empty.
    pub fn count(&self, column: &str, findings: &mut Vec<Finding>) -> Option<u64> {
        let cell = self.get(column);
        if cell.is_empty() {
            return None;
        }
        let is_digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        let count = is_digits.then(|| cell.parse().ok()).flatten();
        if count.is_none() {
            let message = format!("`{cell}` is not a whole number from 0 up");
            let help = "write digits alone: no sign, decimal mark, or blank between thousands";
            findings.push(self.finding(column, "count", message, help));
        }
        count
    }

    /// A finding in this row.
    pub fn finding(&self, column: &str, code: &str, message: String, help: &str) -> Finding {
        Finding {
            file: self.file.to_owned(),
            row: self.row,
            column: column.to_owned(),
            code: code.to_owned(),
            message,
            suggestion: Some(help.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests;
