//! The first sheet: what the workbook is, what its sheets hold and what its symbols mean.

use himaya_locale::{Arguments, Localizer};
use himaya_report::DataTable;
use rust_xlsxwriter::{Url, Worksheet};
use serde_json::Value;

use crate::XlsxError;
use crate::looks::{Looks, write_text};

/// The messages that the sheet says, which are read from the words of the report.
pub(crate) const MESSAGES: [&str; 1] = ["section-symbols"];

/// Fills the sheet; `sheets` are the tables with the names of their sheets.
pub(crate) fn fill(
    sheet: &mut Worksheet,
    words: &Value,
    sheets: &[(String, DataTable)],
    localizer: &Localizer,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let say = |id: &str| localizer.message(id, &Arguments::new());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 100)?;
    let cover = &words["cover"];
    write_text(sheet, (0, 0), &text(&cover["title"]), &looks.title)?;
    let mut row = 2;
    for mark in array(&cover["marks"]) {
        write_text(sheet, (row, 0), &text(&mark["label"]), &looks.strong)?;
        write_text(sheet, (row, 1), &text(&mark["body"]), &looks.text)?;
        row += 1;
    }
    for name in ["funding", "disclaimer"] {
        row += 1;
        write_text(sheet, (row, 0), &text(&cover[name]), &looks.text)?;
    }
    row += 2;
    write_text(sheet, (row, 0), &say("xlsx-formats")?, &looks.text)?;
    row += 2;
    write_text(sheet, (row, 0), &say("xlsx-sheet")?, &looks.heading)?;
    write_text(sheet, (row, 1), &say("xlsx-table")?, &looks.heading)?;
    for (name, table) in sheets {
        row += 1;
        // A name in quotes has its own quotes doubled.
        let target = format!("internal:'{}'!A1", name.replace('\'', "''"));
        let link = Url::new(target).set_text(name);
        sheet.write_url_with_format(row, 0, link, &looks.link)?;
        write_text(sheet, (row, 1), &table.caption, &looks.text)?;
    }
    row += 2;
    let heading = text(&words["text"]["section-symbols"]);
    write_text(sheet, (row, 0), &heading, &looks.heading)?;
    write_text(sheet, (row, 1), "", &looks.heading)?;
    for symbol in array(&words["symbols"]) {
        row += 1;
        write_text(sheet, (row, 0), &text(&symbol["label"]), &looks.strong)?;
        write_text(sheet, (row, 1), &text(&symbol["body"]), &looks.text)?;
    }
    Ok(())
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
