//! XLSX sheets to rows of cells, read as a stream: the declared dimension is never trusted.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};
use chrono::NaiveDate;

use crate::cell::Cell;
use crate::layout::COLUMNS_MAX;
use crate::reading::TakeRow;
use crate::refusal::Refusal;

/// An opened workbook.
pub(crate) struct Workbook<'a> {
    inner: Xlsx<Cursor<&'a [u8]>>,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook whose container has been checked.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let opened = guarded(|| Xlsx::new(Cursor::new(bytes)))?;
        let inner = opened.map_err(|error| broken(&error))?;
        Ok(Self { inner })
    }

    /// The names of the sheets that have cells, in their order: a chart on a sheet of its own has
    /// none.
    pub(crate) fn sheets(&self) -> Vec<String> {
        let sheets = self.inner.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    /// Hands over the rows of a sheet that hold anything.
    pub(crate) fn for_each_row(
        &mut self,
        sheet: &str,
        take: &mut TakeRow<'_>,
    ) -> Result<(), Refusal> {
        guarded(|| stream(&mut self.inner, sheet, take))?
    }
}

fn stream(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    take: &mut TakeRow<'_>,
) -> Result<(), Refusal> {
    let mut cells = workbook
        .worksheet_cells_reader(sheet)
        .map_err(|error| broken(&error))?;
    let mut row: Option<u32> = None;
    let mut gathered: Vec<Cell> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|error| broken(&error))? {
        let (at_row, at_column) = cell.get_position();
        let at_column = usize::try_from(at_column).unwrap_or(usize::MAX);
        let value = convert(cell.get_value());
        if value.is_blank() {
            continue;
        }
        if at_column >= COLUMNS_MAX {
            let reason = format!("a cell stands beyond column {COLUMNS_MAX}");
            return Err(Refusal::container(reason));
        }
        if row.is_some_and(|current| current > at_row) {
            let reason = format!("row {} stands after a later row", at_row + 1);
            return Err(Refusal::container(reason));
        }
        if let Some(finished) = row.filter(|current| *current < at_row)
            && !take(finished + 1, std::mem::take(&mut gathered))
        {
            return Ok(());
        }
        row = Some(at_row);
        place(&mut gathered, at_column, value);
    }
    if let Some(last) = row {
        take(last + 1, gathered);
    }
    Ok(())
}

fn place(row: &mut Vec<Cell>, column: usize, value: Cell) {
    while row.len() <= column {
        row.push(Cell::Blank);
    }
    if let Some(slot) = row.get_mut(column) {
        *slot = value;
    }
}

fn convert(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Blank,
        DataRef::String(text) => Cell::from_text(text),
        DataRef::SharedString(text) => Cell::from_text(text),
        #[expect(
            clippy::cast_precision_loss,
            reason = "a sheet stores every number as a double"
        )]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(stamp) => typed_date(stamp),
        DataRef::DateTimeIso(text) => iso_date(text),
        DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Failed(error.to_string()),
    }
}

/// A date cell holding 0, or less than a day, is a number that somebody formatted as a date.
fn typed_date(stamp: &calamine::ExcelDateTime) -> Cell {
    let (year, month, day, ..) = stamp.to_ymd_hms_milli();
    let day = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    day.filter(|_| stamp.is_datetime() && stamp.as_f64() >= 1.0)
        .map_or(Cell::Number(stamp.as_f64()), Cell::Date)
}

fn iso_date(text: &str) -> Cell {
    let day = text.split('T').next().unwrap_or_default();
    NaiveDate::parse_from_str(day, "%Y-%m-%d").map_or_else(|_| Cell::from_text(text), Cell::Date)
}

fn broken(error: &XlsxError) -> Refusal {
    Refusal::container(match error {
        // These repeat what stands in the cell.
        XlsxError::CellError(_) | XlsxError::CellTAttribute(_) | XlsxError::Unrecognized { .. } => {
            "it holds a cell of an unknown kind".to_owned()
        }
        other => other.to_string(),
    })
}

/// Turns a panic of the workbook reader into a refusal of the file.
fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, Refusal> {
    let read = catch_unwind(AssertUnwindSafe(read));
    read.map_err(|_| Refusal::container("the workbook reader gave up on it"))
}
