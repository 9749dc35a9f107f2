//! The bytes of a return: CSV with commas, or a workbook with the sheet `returns`.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::ExampleError;
use crate::person::Person;
use crate::plan::{Format, Plan};
use crate::template::row;

const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// Writes a country's return in its format.
pub(crate) fn write(plan: &Plan, persons: &[Person]) -> Result<Vec<u8>, ExampleError> {
    let file = || plan.file_name();
    let csv = || {
        csv_bytes(plan, persons).map_err(|reason| ExampleError::Csv {
            file: file(),
            reason,
        })
    };
    match plan.format {
        Format::Csv => csv(),
        Format::CsvWithBom => Ok([BOM, &csv()?].concat()),
        Format::Workbook => workbook_bytes(plan, persons).map_err(|error| ExampleError::Workbook {
            file: file(),
            reason: error.to_string(),
        }),
    }
}

fn csv_bytes(plan: &Plan, persons: &[Person]) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: &[&str]| {
        writer
            .write_record(cells)
            .map_err(|error| error.to_string())
    };
    write(plan.headers.texts())?;
    for person in persons {
        let cells = row(person, plan.arabic_indic_months);
        write(&cells.each_ref().map(String::as_str))?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// The creation date is fixed and every cell is text, so that the same rows give the same bytes.
fn workbook_bytes(plan: &Plan, persons: &[Person]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2024, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = workbook.add_worksheet();
    sheet.set_name("returns")?;
    for (column, header) in (0_u16..).zip(plan.headers.texts()) {
        sheet.write_string(0, column, *header)?;
    }
    for (index, person) in (1_u32..).zip(persons) {
        let cells = row(person, plan.arabic_indic_months);
        for (column, cell) in (0_u16..).zip(cells) {
            if !cell.is_empty() {
                sheet.write_string(index, column, cell)?;
            }
        }
    }
    workbook.save_to_buffer()
}
