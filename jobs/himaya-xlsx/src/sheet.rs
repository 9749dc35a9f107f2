//! A table on a sheet of its own.

use himaya_report::{DataRole, DataTable, Datum, NumberKind};
use rust_xlsxwriter::Worksheet;

use crate::XlsxError;
use crate::looks::{Looks, write_text};

/// The row of the headings, below caption and marking.
const HEADINGS: u32 = 3;
/// The symbol of a zero that the source states.
const TRUE_ZERO: &str = "\u{2013}";

/// Fills a sheet with a table; columns that hold nothing in any row are left out.
pub(crate) fn fill(
    sheet: &mut Worksheet,
    table: &DataTable,
    marking: &str,
    looks: &Looks,
) -> Result<(), XlsxError> {
    write_text(sheet, (0, 0), &table.caption, &looks.title)?;
    write_text(sheet, (1, 0), marking, &looks.code)?;
    let mut n_fixed = 0;
    let mut column = 0;
    for (index, of) in table.columns.iter().enumerate() {
        let data = || table.rows.iter().filter_map(|row| row.get(index));
        if !data().any(|datum| holds(of.role, datum)) && is_beside(of.role) {
            continue;
        }
        write_text(sheet, (HEADINGS, column), &of.heading, &looks.heading)?;
        sheet.set_column_width(column, width(of.role))?;
        for (row, datum) in (HEADINGS + 1..).zip(data()) {
            write(sheet, (row, column), (of.role, datum), looks)?;
        }
        column += 1;
        if matches!(of.role, DataRole::Key | DataRole::Text) && n_fixed + 1 == column {
            n_fixed = column;
        }
    }
    let below = (HEADINGS + 1..).zip(&table.rows).map(|(row, _)| row).last();
    let last = below.unwrap_or(HEADINGS);
    sheet.autofilter(HEADINGS, 0, last, column.saturating_sub(1))?;
    sheet.set_freeze_panes(HEADINGS + 1, n_fixed)?;
    sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
    for (row, note) in (last + 2..).zip(&table.notes) {
        write_text(sheet, (row, 0), note, &looks.text)?;
    }
    Ok(())
}

/// Whether a column only says more about the number before it.
fn is_beside(role: DataRole) -> bool {
    match role {
        DataRole::Low(_) | DataRole::High(_) | DataRole::Status => true,
        DataRole::Key | DataRole::Text | DataRole::Value(_) => false,
    }
}

/// Whether a cell holds something that a workbook shows.
fn holds(role: DataRole, datum: &Datum) -> bool {
    match datum {
        Datum::Empty => false,
        Datum::Status { marks, .. } => role == DataRole::Status && !marks.is_empty(),
        Datum::Text(_)
        | Datum::Count(_)
        | Datum::TrueZero
        | Datum::Number(_)
        | Datum::Symbol(_)
        | Datum::Interval(_) => true,
    }
}

/// The width in characters.
fn width(role: DataRole) -> f64 {
    match role {
        DataRole::Key => 16.0,
        DataRole::Text => 30.0,
        DataRole::Value(_) | DataRole::Low(_) | DataRole::High(_) => 13.0,
        DataRole::Status => 9.0,
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (role, datum): (DataRole, &Datum),
    looks: &Looks,
) -> Result<(), XlsxError> {
    let at = (row, column);
    match datum {
        Datum::Empty => {}
        Datum::Text(text) => {
            let look = match role {
                DataRole::Key => &looks.code,
                DataRole::Text
                | DataRole::Value(_)
                | DataRole::Low(_)
                | DataRole::High(_)
                | DataRole::Status => &looks.text,
            };
            write_text(sheet, at, text, look)?;
        }
        Datum::Count(n) => {
            let look = looks.number(NumberKind::Count);
            sheet.write_number_with_format(row, column, as_number(*n), &look)?;
        }
        Datum::TrueZero => {
            sheet.write_number_with_format(row, column, 0, &looks.zero(TRUE_ZERO))?;
        }
        Datum::Number(number) => {
            let kind = kind_of(role);
            let shown = if kind == NumberKind::Difference {
                number * 100.0
            } else {
                *number
            };
            sheet.write_number_with_format(row, column, shown, &looks.number(kind))?;
        }
        Datum::Symbol(symbol) => write_text(sheet, at, symbol, &looks.symbol)?,
        Datum::Interval(text) => write_text(sheet, at, text, &looks.symbol)?,
        Datum::Status { marks, .. } => write_text(sheet, at, &marks.join(" "), &looks.symbol)?,
    }
    Ok(())
}

fn kind_of(role: DataRole) -> NumberKind {
    match role {
        DataRole::Value(kind) | DataRole::Low(kind) | DataRole::High(kind) => kind,
        DataRole::Key | DataRole::Text | DataRole::Status => NumberKind::Share,
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a sheet knows no other numbers, and counts are far below 2^53"
)]
fn as_number(n: u64) -> f64 {
    n as f64
}
