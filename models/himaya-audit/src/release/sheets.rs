//! Workbooks: a sheet a table, in the layout of the CSV files; captions may stand above and notes below.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use crate::AuditError;
use crate::release::Release;
use crate::release::tables::{Rows, key_in};
use crate::structure::TableStructure;

impl Release {
    /// Takes every sheet that is named after a table, by its id or its name.
    pub(crate) fn take_workbook(&mut self, file: &str, bytes: &[u8]) -> Result<(), AuditError> {
        let unreadable = |reason: String| AuditError::Unreadable {
            file: file.to_owned(),
            line: 0,
            reason,
        };
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec()))
            .map_err(|error: calamine::XlsxError| unreadable(error.to_string()))?;
        for table in self.structure.tables.clone() {
            let names = workbook.sheet_names();
            let sheet = names
                .into_iter()
                .find(|name| *name == table.id || *name == table.name);
            let Some(sheet) = sheet else {
                continue;
            };
            let range = workbook
                .worksheet_range(&sheet)
                .map_err(|error| unreadable(error.to_string()))?;
            let rows = range.rows().map(|row| row.iter().map(text).collect());
            let rows = rows.skip_while(|row: &Vec<String>| !is_heading(&table, row));
            let rows: Rows = rows.take_while(|row| !is_blank(row)).collect();
            self.take_table(&format!("{file}, {sheet}"), &table, &rows)?;
        }
        Ok(())
    }
}

/// Whether a row names the columns of the table.
fn is_heading(table: &TableStructure, row: &[String]) -> bool {
    let mut columns = table.columns.iter();
    columns.all(|column| row.iter().any(|field| key_in(field) == Some(&column.key)))
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(String::is_empty)
}

/// A cell as a CSV file would print it.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Data::Float(_)
        | Data::Int(_)
        | Data::String(_)
        | Data::Bool(_)
        | Data::DateTime(_)
        | Data::DateTimeIso(_)
        | Data::DurationIso(_)
        | Data::Error(_) => cell.to_string(),
    }
}
