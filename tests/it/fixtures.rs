//! A made-up national return, workbooks and containers, to be broken by the tests.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::Workbook;

/// The header of the national return in English.
pub(crate) const HEADER: &str = "Reporting country,Case reference,Month,Crime,Role,Sex,Age band,\
    Citizenship,Country of exploitation,Route,Leg,Forms of exploitation,Means of control,\
    Recruiter relation,Transport,Concealment,Document fraud,Payment,Handling code,Grade";

/// A victim whose every cell is sound.
pub(crate) const VICTIM: &str =
    "TUN,TN-24-07,2024-03,THB,victim,F,21-23,CIV,TUN,,,DOM,debt-bondage,friend,,,,,H1,B2";

/// A return of one row.
pub(crate) fn returned(row: &str) -> Vec<u8> {
    format!("{HEADER}\n{row}\n").into_bytes()
}

/// A workbook with one sheet of text cells, lines by `\n` and cells by `|`.
pub(crate) fn workbook(sheet: &str, text: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet().set_name(sheet).unwrap();
    for (row, line) in (0_u32..).zip(text.lines()) {
        for (column, cell) in (0_u16..).zip(line.split('|')) {
            if !cell.is_empty() {
                page.write_string(row, column, cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The victim as a workbook.
pub(crate) fn returned_workbook() -> Vec<u8> {
    let text = format!("{HEADER}\n{VICTIM}").replace(',', "|");
    workbook("returns", &text)
}

/// A workbook that promises more texts than any machine has memory for; its reader believes it.
pub(crate) fn promising_workbook() -> Vec<u8> {
    rezip(&returned_workbook(), |name, content| {
        let text = String::from_utf8_lossy(&content).into_owned();
        match (name, text.split_once("uniqueCount=\"")) {
            ("xl/sharedStrings.xml", Some((before, after))) => {
                let (_, after) = after.split_once('"').unwrap();
                format!("{before}uniqueCount=\"99999999999\"{after}").into_bytes()
            }
            (_, _) => content,
        }
    })
}

/// Copies a container, changing its entries.
pub(crate) fn rezip(bytes: &[u8], change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        add(&mut writer, &name, &change(&name, content));
    }
    writer.finish().unwrap().into_inner()
}

/// A container of the given entries.
pub(crate) fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        add(&mut writer, name, content);
    }
    writer.finish().unwrap().into_inner()
}

fn add(writer: &mut zip::ZipWriter<Cursor<Vec<u8>>>, name: &str, content: &[u8]) {
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    writer.start_file(name, options).unwrap();
    writer.write_all(content).unwrap();
}
