//! Broken and dangerous workbooks.

use super::Case;
use crate::fixtures::{HEADER, VICTIM, returned_workbook, rezip, zipped};

fn refused(what: &'static str, bytes: Vec<u8>) {
    Case::refused("case-returns", "r.xlsx", bytes)
        .what(what)
        .finds(&["himaya::sources::container"])
        .check();
}

#[test]
fn a_sound_workbook_is_read() {
    Case::read("case-returns", "r.xlsx", returned_workbook(), (1, 0)).check();
}

#[test]
fn a_truncated_workbook_is_refused() {
    let whole = returned_workbook();
    for part in [2, 3, 4] {
        refused("truncated", whole[..whole.len() * part / 5].to_vec());
    }
    refused("the end is missing", whole[..whole.len() - 4].to_vec());
}

#[test]
fn a_bomb_is_refused() {
    let zeros = vec![0_u8; 8 << 20];
    refused("a bomb", zipped(&[("xl/worksheets/sheet1.xml", &zeros)]));
    let bomb = rezip(&returned_workbook(), |name, content| {
        if name.ends_with("sheet1.xml") {
            [content, b" ".repeat(32 << 20)].concat()
        } else {
            content
        }
    });
    refused("a bomb behind a sheet", bomb);
}

#[test]
fn a_container_that_holds_something_else_is_refused() {
    refused("no workbook", zipped(&[("readme.txt", b"nothing")]));
    refused("it climbs", zipped(&[("../../etc/x", b"x")]));
    refused("another container", zipped(&[("inner.zip", b"PK")]));
    let macros = rezip(&returned_workbook(), |_, content| content);
    let macros = zipped(&[("xl/vbaProject.bin", macros.as_slice())]);
    refused("macros", macros);
    Case::refused("case-returns", "r.xlsx", b"\xD0\xCF\x11\xE0locked".to_vec())
        .what("password-protected")
        .finds(&["himaya::sources::wrong_kind"])
        .check();
}

#[test]
fn a_relationship_to_a_drawing_that_is_not_there_is_survived() {
    let dangling = rezip(&returned_workbook(), |name, content| {
        let text = String::from_utf8_lossy(&content).into_owned();
        match name {
            "xl/worksheets/sheet1.xml" => text
                .replace(
                    "</worksheet>",
                    "<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></worksheet>",
                )
                .into_bytes(),
            "[Content_Types].xml" => text
                .replace(
                    "</Types>",
                    "<Override PartName=\"/xl/drawings/drawing1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/></Types>",
                )
                .into_bytes(),
            _ => content,
        }
    });
    Case::read("case-returns", "r.xlsx", dangling, (1, 0)).check();
}

#[test]
fn a_wrong_dimension_is_not_believed() {
    let sheet = |dimension: &'static str| {
        rezip(&returned_workbook(), move |name, content| {
            if !name.ends_with("sheet1.xml") {
                return content;
            }
            let text = String::from_utf8_lossy(&content).into_owned();
            let start = text.find("<dimension").unwrap();
            let length = text[start..].find("/>").unwrap() + 2;
            let declared = format!("<dimension ref=\"{dimension}\"/>");
            let before: String = text.chars().take(start).collect();
            let after: String = text.chars().skip(start + length).collect();
            (before + &declared + &after).into_bytes()
        })
    };
    for dimension in ["A1", "A1:XFD1048576"] {
        Case::read("case-returns", "r.xlsx", sheet(dimension), (1, 0))
            .what(dimension)
            .check();
    }
}

#[test]
fn a_date_cell_of_zero_is_no_date() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let headings = [
        "Web ID",
        "Reported Date",
        "Number Dead",
        "Minimum Estimated Number of Missing",
    ];
    for (column, heading) in (0_u16..).zip(headings) {
        sheet.write_string(0, column, heading).unwrap();
    }
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (row, serial) in [(1, 45_204.0), (2, 0.0)] {
        sheet.write_number(row, 0, f64::from(row)).unwrap();
        sheet
            .write_number_with_format(row, 1, serial, &format)
            .unwrap();
        sheet.write_number(row, 2, 1.0).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    Case::read("iom-missing-migrants", "d.xlsx", bytes, (1, 1))
        .finds(&["no-date"])
        .check();
}

#[test]
fn a_cell_far_to_the_right_costs_nothing() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("returns").unwrap();
    for (row, line) in (0_u32..).zip([HEADER, VICTIM]) {
        for (column, cell) in (0_u16..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.write_string(1, 16_383, "far").unwrap();
    refused("column XFD", workbook.save_to_buffer().unwrap());
}
