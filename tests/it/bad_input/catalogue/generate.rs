//! Inputs that are too large, too binary or too odd to lie in the tree.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};

use crate::fixtures::{
    HEADER, VICTIM, promising_workbook, returned_workbook, rezip, workbook, zipped,
};

/// The header and a row of a source in which everything is sound.
pub(super) fn sound(source: &str) -> (String, String) {
    let path = super::folder().join(format!("sound/{source}.csv"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{source}: {error}"));
    let (header, row) = text.split_once('\n').unwrap();
    (header.to_owned(), row.trim_end().to_owned())
}

/// The cells of one line.
pub(super) fn cells(line: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(line.as_bytes());
    let record = reader.records().next().unwrap().unwrap();
    record.iter().map(str::to_owned).collect()
}

/// The bytes of an input by its name.
pub(super) fn bytes(name: &str) -> Vec<u8> {
    match name {
        "long-field" => long_field(),
        "zip-bomb" => zipped(&[("xl/worksheets/sheet1.xml", &vec![0; 32 << 20])]),
        "zip-within-a-zip" => zipped(&[("inner.zip", &zipped(&[("a.csv", b"a")]))]),
        "workbook-with-blanks" => in_sheet(|text| text + &" ".repeat(64 << 20)),
        "workbook-long-text" => in_sheet(|text| {
            let letters = noise(20 << 20).into_iter();
            let long: String = letters.map(|byte| char::from(b'a' + byte % 26)).collect();
            text.replace("<sheetData>", &format!("<sheetData>{long}"))
        }),
        "workbook-shared-strings" => shared_strings(),
        "workbook-promised-texts" => promising_workbook(),
        "many-fields" => ",".repeat(20 << 20).into_bytes(),
        "json-many-objects" => format!("[{}{{}}]", "{\"a\":1},".repeat(1 << 20)).into_bytes(),
        "json-many-keys" => {
            let objects = (0..100_000).map(|key| format!("{{\"k{key}\":1}},"));
            format!("[{}{{}}]", objects.collect::<String>()).into_bytes()
        }
        "json-wide" => format!("[{{\"a\":[{}0]}}]", "0,".repeat(16 << 20)).into_bytes(),
        "workbook-far-cell" => far_cell(),
        "workbook-huge-dimension" => in_sheet(|text| {
            let (before, rest) = text.split_once("<dimension").unwrap();
            let (_, after) = rest.split_once("/>").unwrap();
            format!("{before}<dimension ref=\"A1:XFD1048576\"/>{after}")
        }),
        "workbook-truncated" => {
            let whole = returned_workbook();
            whole[..whole.len() * 2 / 3].to_vec()
        }
        "workbook-hidden-sheet" => hidden_sheet(),
        "workbook-macros" => with_part("xl/vbaProject.bin"),
        "workbook-external-link" => with_part("xl/externalLinks/externalLink1.xml"),
        "workbook-pivot-cache" => with_part("xl/pivotCache/pivotCacheRecords1.xml"),
        "workbook-locked" => b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1locked".to_vec(),
        "workbook-external-entity" => {
            in_sheet(|text| declared(&text, "<!ENTITY x SYSTEM \"file:///etc/hostname\">"))
        }
        "workbook-billion-laughs" => in_sheet(|text| declared(&text, &laughs())),
        "workbook-deep" => in_sheet(|text| {
            let (before, after) = text.split_once("<sheetData>").unwrap();
            let (open, close) = ("<a>".repeat(100_000), "</a>".repeat(100_000));
            format!("{before}{open}{close}<sheetData>{after}")
        }),
        "workbook-1904" => in_1904(),
        "json-deep" => [b"[".repeat(100_000), b"]".repeat(100_000)].concat(),
        "zip-climbs" => zipped(&[("../../etc/x", b"x")]),
        "zip-absolute" => zipped(&[("/etc/x", b"x")]),
        "zip-drive" => zipped(&[("C:\\x", b"x")]),
        "zip-link" => link(),
        "parquet-malformed" => [b"PAR1".as_slice(), &[0xFF; 64], b"PAR1"].concat(),
        "parquet-long-footer" => [
            b"PAR1".as_slice(),
            &[0x15; 64],
            &[0xFF, 0xFF, 0xFF, 0x7F],
            b"PAR1",
        ]
        .concat(),
        other => panic!("no generator is called {other}"),
    }
}

fn long_field() -> Vec<u8> {
    let row = VICTIM.replace("friend", &"a".repeat(10 << 20));
    format!("{HEADER}\n{row}\n").into_bytes()
}

/// The sound workbook with the text of its sheet changed.
fn in_sheet(change: impl Fn(String) -> String) -> Vec<u8> {
    rezip(&returned_workbook(), |name, content| {
        if name.ends_with("sheet1.xml") {
            change(String::from_utf8(content).unwrap()).into_bytes()
        } else {
            content
        }
    })
}

/// The text of a part behind a document type with this in it.
fn declared(text: &str, entities: &str) -> String {
    let (head, body) = text.split_once("<worksheet").unwrap();
    format!("{head}<!DOCTYPE worksheet [{entities}]><worksheet{body}")
}

fn laughs() -> String {
    let mut entities = "<!ENTITY a0 \"ha\">".to_owned();
    for level in 1..=9 {
        let nested = format!("&a{};", level - 1).repeat(10);
        write!(entities, "<!ENTITY a{level} \"{nested}\">").unwrap();
    }
    entities
}

/// The sound workbook with one more part.
fn with_part(part: &str) -> Vec<u8> {
    let mut parts = Vec::new();
    let whole = returned_workbook();
    let mut archive = zip::ZipArchive::new(Cursor::new(whole.as_slice())).unwrap();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        parts.push((name, content));
    }
    parts.push((part.to_owned(), b"<x/>".to_vec()));
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    zipped(&parts)
}

fn far_cell() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("returns").unwrap();
    for (row, line) in (0_u32..).zip([HEADER, VICTIM]) {
        for (column, cell) in (0_u16..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    book.save_to_buffer().unwrap()
}

/// Short texts by the million, each of which costs far more memory than its markup, beside noise that
/// hides how well they compress.
fn shared_strings() -> Vec<u8> {
    let texts = "<si><t>a</t></si>".repeat(8 << 20);
    let noise = noise(2 << 20);
    let texts = format!("<sst>{texts}</sst>");
    let parts = [
        ("docProps/noise.bin", noise.as_slice()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
    ];
    zipped(&parts)
}

/// Bytes that do not compress.
fn noise(n_bytes: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let bytes = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    });
    bytes.take(n_bytes).collect()
}

/// A sheet that nobody sees, with the name of a person on it.
fn hidden_sheet() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("returns").unwrap();
    for (row, line) in (0_u32..).zip([HEADER, VICTIM]) {
        for (column, cell) in (0_u16..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    let hidden = book.add_worksheet().set_name("names").unwrap();
    hidden.set_hidden(true);
    hidden
        .write_string(0, 0, "canary.person@example.org")
        .unwrap();
    book.save_to_buffer().unwrap()
}

/// A workbook that counts days from 1904, with 1 March 2024 as its month.
fn in_1904() -> Vec<u8> {
    let text = format!("{HEADER}\n{VICTIM}").replace(',', "|");
    let plain = workbook("returns", &text.replace("2024-03", ""));
    rezip(&plain, |name, content| {
        let text = String::from_utf8_lossy(&content).into_owned();
        let changed = match name {
            "xl/workbook.xml" => text.replace("<workbookPr", "<workbookPr date1904=\"1\""),
            // The second style is a date; days from 1 January 1904 to 1 March 2024.
            "xl/worksheets/sheet1.xml" => {
                text.replace("<c r=\"D2\"", "<c r=\"C2\" s=\"1\"><v>43890</v></c><c r=\"D2\"")
            }
            "xl/styles.xml" => text
                .replace("<cellXfs count=\"1\">", "<cellXfs count=\"2\">")
                .replace(
                    "</cellXfs>",
                    "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>",
                ),
            _ => return content,
        };
        changed.into_bytes()
    })
}

/// A container with an entry that is a link.
fn link() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer
        .add_symlink("xl/workbook.xml", "/etc/hostname", options)
        .unwrap();
    writer.start_file("a", options).unwrap();
    writer.write_all(b"a").unwrap();
    writer.finish().unwrap().into_inner()
}
