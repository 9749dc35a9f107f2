//! HTML tables and IATI indicators.
//!
//! HTML: `<table id="T10">`, `<tr data-key="TUN">`, and cells in the order of the columns after those of
//! labels, or with `data-key`. A row without a key is named by its first cell.
//! IATI: an `indicator` with a `reference` whose `code` is the id of a figure, and `actual` values.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::AuditError;
use crate::release::printed::Reading;
use crate::release::{Release, digits};
use crate::structure::{ColumnKind, TableStructure};

impl Release {
    /// Takes the tables of a page.
    pub(crate) fn take_page(&mut self, file: &str, text: &str) -> Result<(), AuditError> {
        let mut page = Page::default();
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = false;
        loop {
            let event = reader.read_event();
            match event.map_err(|error| unreadable(file, text, &reader, error.to_string()))? {
                Event::Eof => break,
                Event::Start(start) => page.open(&start),
                Event::Text(words) => {
                    page.cell.push_str(&words);
                }
                Event::End(end) => match end.name().as_ref() {
                    "td" | "th" => page.close_cell(),
                    "tr" => self.take_row(file, &mut page)?,
                    "table" => page.table.clear(),
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(())
    }

    fn take_row(&mut self, file: &str, page: &mut Page) -> Result<(), AuditError> {
        let (key, cells) = (
            std::mem::take(&mut page.row),
            std::mem::take(&mut page.cells),
        );
        let mut tables = self.structure.tables.iter();
        let Some(table) = tables.find(|table| table.id == page.table).cloned() else {
            return Ok(());
        };
        let first = cells.first().map(|(_, text)| text.clone());
        let row = if key.is_empty() {
            first.unwrap_or_default()
        } else {
            key
        };
        for (column, text) in keyed(&table, &cells) {
            let id = format!("{}/{row}/{column}", table.id);
            let reading = match *digits::runs(text).as_slice() {
                [n] => Reading::Count(n),
                [low, high] => Reading::Between(low.min(high), low.max(high)),
                _ => Reading::None,
            };
            self.take(file, &id, &reading)?;
        }
        Ok(())
    }

    /// Takes the actual values of indicators.
    pub(crate) fn take_activities(&mut self, file: &str, text: &str) -> Result<(), AuditError> {
        let mut figure = String::new();
        let mut reader = Reader::from_str(text);
        loop {
            let event = reader.read_event();
            match event.map_err(|error| unreadable(file, text, &reader, error.to_string()))? {
                Event::Eof => break,
                Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                    "indicator" => figure.clear(),
                    "reference" => figure = attribute(&start, "code"),
                    "actual" => {
                        let value = digits::count(&attribute(&start, "value"));
                        let reading = value.map_or(Reading::None, Reading::Count);
                        self.take(file, &figure.clone(), &reading)?;
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(())
    }
}

/// Where the reader is in a page.
#[derive(Debug, Default)]
struct Page {
    table: String,
    row: String,
    /// The cells so far, with their keys if they have any.
    cells: Vec<(String, String)>,
    key: String,
    cell: String,
}

impl Page {
    fn open(&mut self, start: &BytesStart<'_>) {
        match start.name().as_ref() {
            "table" => self.table = attribute(start, "id"),
            "tr" => self.row = attribute(start, "data-key"),
            "td" | "th" => {
                self.key = attribute(start, "data-key");
                self.cell.clear();
            }
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        let (key, text) = (
            std::mem::take(&mut self.key),
            std::mem::take(&mut self.cell),
        );
        self.cells.push((key, text.trim().to_owned()));
    }
}

/// The counts of a row by the keys of their columns.
fn keyed<'a>(table: &'a TableStructure, cells: &'a [(String, String)]) -> Vec<(&'a str, &'a str)> {
    let counts = |key: &str| {
        let mut columns = table.columns.iter();
        columns.any(|column| column.key == key && column.kind == ColumnKind::Count)
    };
    let has_keys = cells.iter().any(|(key, _)| !key.is_empty());
    let named: Vec<(&str, &str)> = if has_keys {
        let cells = cells.iter();
        cells
            .map(|(key, text)| (key.as_str(), text.as_str()))
            .collect()
    } else {
        let columns = table.columns.iter().map(|column| column.key.as_str());
        let texts = cells
            .iter()
            .skip(table.labels)
            .map(|(_, text)| text.as_str());
        columns.zip(texts).collect()
    };
    named.into_iter().filter(|(key, _)| counts(key)).collect()
}

fn attribute(start: &BytesStart<'_>, name: &str) -> String {
    let attribute = start.try_get_attribute(name).ok().flatten();
    attribute.map_or(String::new(), |attribute| attribute.value.to_string())
}

fn unreadable(file: &str, text: &str, reader: &Reader<&[u8]>, reason: String) -> AuditError {
    let read = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
    let lines = text
        .bytes()
        .take(read)
        .filter(|byte| *byte == b'\n')
        .count();
    AuditError::Unreadable {
        file: file.to_owned(),
        line: lines as u64 + 1,
        reason,
    }
}
