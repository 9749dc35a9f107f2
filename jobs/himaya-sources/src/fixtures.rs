//! What every test of this crate needs: configurations, made-up files, and the real ones if present.

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::{Parsed, RawFile, SourceConfig, SourceError, find};

pub(crate) fn config(id: &str) -> SourceConfig {
    SourceConfig::load(id, &|_| None).unwrap()
}

pub(crate) fn parse(id: &str, name: &str, bytes: impl AsRef<[u8]>) -> Result<Parsed, SourceError> {
    let file = RawFile {
        name: name.to_owned(),
        bytes: bytes.as_ref().to_vec(),
    };
    find(id).unwrap().parse(&file, &config(id))
}

/// The codes found, each once, in order.
pub(crate) fn codes(parsed: &Parsed) -> Vec<&str> {
    let codes = parsed
        .findings
        .counts()
        .keys()
        .map(|(_, code)| code.as_str());
    let mut codes: Vec<&str> = codes.collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Stored, quarantined, excluded.
pub(crate) fn books(parsed: &Parsed) -> (u64, u64, u64) {
    let books = &parsed.accounting;
    (
        books.rows_stored,
        books.rows_quarantined,
        books.rows_excluded(),
    )
}

/// A cell of a made-up workbook.
#[derive(Clone, Debug)]
pub(crate) enum Made {
    Text(String),
    Number(f64),
    /// A date cell with its serial number.
    Serial(f64),
    Blank,
}

impl From<&str> for Made {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<f64> for Made {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A workbook of sheets of rows.
pub(crate) fn xlsx(sheets: &[(&str, Vec<Vec<Made>>)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Made::Text(text) => sheet.write(row, column, text.as_str()).unwrap(),
                    Made::Number(number) => sheet.write(row, column, *number).unwrap(),
                    Made::Serial(serial) => {
                        let day = ExcelDateTime::from_serial_datetime(*serial).unwrap();
                        sheet.write_with_format(row, column, &day, &date).unwrap()
                    }
                    Made::Blank => sheet,
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A row of text cells.
pub(crate) fn texts(line: &str) -> Vec<Made> {
    line.split('|').map(Made::from).collect()
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

/// The folder of real files, when it is there.
#[expect(
    clippy::disallowed_methods,
    reason = "tests find the real files through this variable"
)]
pub(crate) fn real_data() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = std::env::var("HIMAYA_REAL_DATA")
        .map_or_else(|_| root.join("../shared/data"), PathBuf::from);
    let folder = if folder.is_relative() {
        root.join(folder)
    } else {
        folder
    };
    folder.is_dir().then_some(folder)
}

/// A real file, or a plain word that the test was skipped.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub(crate) fn real(path: &str) -> Option<RawFile> {
    let found = real_data()
        .map(|folder| folder.join(path))
        .filter(|path| path.is_file());
    let Some(found) = found else {
        eprintln!("skipped: {path} is not there; set HIMAYA_REAL_DATA");
        return None;
    };
    Some(RawFile {
        name: found.file_name().unwrap().to_string_lossy().into_owned(),
        bytes: std::fs::read(found).unwrap(),
    })
}

/// Parses a real file.
pub(crate) fn parse_real(id: &str, path: &str) -> Option<Parsed> {
    let file = real(path)?;
    Some(find(id).unwrap().parse(&file, &config(id)).unwrap())
}
