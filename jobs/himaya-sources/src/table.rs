//! One way to read a table, whatever container it comes in: workbook, delimited text or JSON.

use std::collections::BTreeSet;

use crate::cell::Cell;
use crate::container::{self, Kind};
use crate::json::{self, Object, Stopped};
use crate::layout::{COLUMNS_MAX, HeaderSearch, Headings, Layout};
use crate::workbook::Workbook;
use crate::{RawFile, SourceConfig, SourceError, csv_text, decode, text};

/// One row below the header.
#[derive(Debug)]
pub(crate) struct Record<'a> {
    /// The row, from 1 as a spreadsheet shows it.
    pub(crate) number: u32,
    pub(crate) cells: &'a [Cell],
    pub(crate) layout: &'a Layout,
    /// Whether the row has another number of fields than the header, in a format that has no
    /// trailing blanks of its own.
    pub(crate) ragged: bool,
}

static BLANK: Cell = Cell::Blank;

impl Record<'_> {
    /// The cell of a column by its key; blank where the file has no such column.
    pub(crate) fn cell(&self, key: &str) -> &Cell {
        self.layout
            .index(key)
            .map_or(&BLANK, |index| self.at(index))
    }

    pub(crate) fn at(&self, index: usize) -> &Cell {
        self.cells.get(index).unwrap_or(&BLANK)
    }

    /// The cleaned text of a column.
    pub(crate) fn text(&self, key: &str) -> std::borrow::Cow<'_, str> {
        self.cell(key).text()
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.layout.index(key).is_some()
    }

    /// The heading of a column as it stands in the file.
    pub(crate) fn name<'a>(&'a self, key: &'a str) -> &'a str {
        self.layout.name(key)
    }
}

/// Takes a record.
pub(crate) type TakeRecord<'a> = dyn FnMut(&Record<'_>) + 'a;

/// Reads a table, handing over every row that is not blank.
pub(crate) fn read_table(
    file: &RawFile,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let size = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    if size > config.max_bytes {
        return Err(SourceError::TooLarge {
            file: file.name.clone(),
            max_bytes: config.max_bytes,
        });
    }
    let mut n_records = 0_u64;
    let mut counted = |record: &Record<'_>| {
        n_records += 1;
        take(record);
    };
    let layout = match container::sniff(file)? {
        Kind::Workbook => read_workbook(file, config, headings, &mut counted),
        Kind::Text => read_text(file, config, headings, &mut counted),
        Kind::Json => read_json(file, config, headings, &mut counted),
    }?;
    if n_records == 0 {
        return Err(SourceError::NoRows {
            file: file.name.clone(),
        });
    }
    Ok(layout)
}

/// Reads the table of one sheet of a workbook whose container has been checked.
pub(crate) fn read_sheet(
    file: &RawFile,
    config: &SourceConfig,
    headings: &Headings,
    sheet: &str,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let mut feed = Feed {
        search: HeaderSearch::new(&file.name, headings).withholding(config.holds_persons()),
        layout: None,
        exact_width: false,
        take,
    };
    Workbook::open(file)?.for_each_row(sheet, &mut |row, cells| feed.row(row, cells))?;
    match feed.layout {
        Some(layout) => Ok(layout),
        None => Err(feed.search.missing()),
    }
}

/// Feeds rows first to the search for the header and then to the importer.
struct Feed<'a, 'b> {
    search: HeaderSearch<'a>,
    layout: Option<Layout>,
    exact_width: bool,
    take: &'b mut TakeRecord<'b>,
}

impl Feed<'_, '_> {
    fn row(&mut self, number: u32, cells: Vec<Cell>) -> Result<bool, SourceError> {
        if cells.iter().any(Cell::is_too_long) {
            return Err(SourceError::Malformed {
                file: self.search.file().to_owned(),
                place: format!("row {number}"),
                reason: "a field of more than 64 KiB".to_owned(),
            });
        }
        match &self.layout {
            None => self.layout = self.search.try_row(number, cells)?,
            Some(layout) if number == layout.row + 1 && is_tag_row(&cells) => {}
            Some(layout) if cells.iter().any(|cell| !cell.is_blank()) => (self.take)(&Record {
                number,
                ragged: self.exact_width && cells.len() != layout.width,
                cells: &cells,
                layout,
            }),
            Some(_) => {}
        }
        Ok(true)
    }
}

/// Whether a row below the header holds HXL tags such as `#country+code`: it is part of the header.
fn is_tag_row(cells: &[Cell]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_blank()).peekable();
    filled.peek().is_some() && filled.all(|cell| cell.text().starts_with('#'))
}

fn read_workbook(
    file: &RawFile,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    container::check_zip(file)?;
    let mut workbook = Workbook::open(file)?;
    let mut sheets = workbook.sheets();
    let preferred = config.sheet.as_deref().map(text::key);
    sheets.sort_by_key(|name| Some(text::key(name)) != preferred);
    let mut refused = None;
    for (index, sheet) in sheets.iter().enumerate() {
        let mut feed = Feed {
            search: HeaderSearch::new(&file.name, headings).withholding(config.holds_persons()),
            layout: None,
            exact_width: false,
            take: &mut *take,
        };
        let outcome = workbook.for_each_row(sheet, &mut |row, cells| feed.row(row, cells));
        match (outcome, feed.layout) {
            (Ok(()), Some(layout)) => {
                if Some(text::key(sheet)) != preferred {
                    let others = sheets.get(index + 1..).unwrap_or_default();
                    refuse_second_table(&mut workbook, file, headings, others)?;
                }
                return Ok(layout);
            }
            (Err(error @ SourceError::NoHeader { .. }), None) => {
                refused.get_or_insert(error);
            }
            (Err(error), _) => return Err(error),
            (Ok(()), None) => {
                refused.get_or_insert_with(|| feed.search.missing());
            }
        }
    }
    Err(refused.unwrap_or_else(|| SourceError::EmptyFile {
        file: file.name.clone(),
    }))
}

/// A table that goes on in another sheet would be read in part, so a sheet must be named.
fn refuse_second_table(
    workbook: &mut Workbook<'_>,
    file: &RawFile,
    headings: &Headings,
    others: &[String],
) -> Result<(), SourceError> {
    for sheet in others {
        let mut search = HeaderSearch::new(&file.name, headings);
        let mut found = false;
        // What has no header, or cannot be read as a table, is not a second one.
        let _ = workbook.for_each_row(sheet, &mut |row, cells| {
            found = search.try_row(row, cells)?.is_some();
            Ok(!found)
        });
        if found {
            return Err(SourceError::Malformed {
                file: file.name.clone(),
                place: format!("the sheet {}", text::echo(sheet, 60)),
                reason: "another sheet holds the table too; name one as `sheet` in the source's \
                         configuration"
                    .to_owned(),
            });
        }
    }
    Ok(())
}

fn read_text(
    file: &RawFile,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let decoded = decode::decode(file, config.encoding)?;
    let mut refused: Option<(usize, SourceError)> = None;
    for delimiter in &config.delimiters {
        let mut feed = Feed {
            search: HeaderSearch::new(&file.name, headings).withholding(config.holds_persons()),
            layout: None,
            exact_width: true,
            take: &mut *take,
        };
        let outcome =
            csv_text::for_each_record(&file.name, &decoded, *delimiter, &mut |row, cells| {
                feed.row(row, cells)
            });
        let error = match (outcome, feed.layout) {
            (Ok(()), Some(layout)) => return Ok(layout),
            // The header is there; no other delimiter has more to say.
            (Err(error), Some(_)) | (Err(error @ SourceError::DuplicateColumn { .. }), None) => {
                return Err(error);
            }
            (Err(error), None) => error,
            (Ok(()), None) => feed.search.missing(),
        };
        // The delimiter that came nearest to a header has the most to say.
        let no_header = matches!(error, SourceError::NoHeader { .. });
        let nearness = feed.search.n_matched() + usize::from(no_header);
        if refused.as_ref().is_none_or(|(best, _)| nearness > *best) {
            refused = Some((nearness, error));
        }
    }
    Err(refused.map_or_else(
        || SourceError::EmptyFile {
            file: file.name.clone(),
        },
        |(_, error)| error,
    ))
}

fn read_json(
    file: &RawFile,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let decoded = decode::decode(file, config.encoding)?;
    let malformed = |place: String, reason: &str| SourceError::Malformed {
        file: file.name.clone(),
        place,
        reason: reason.to_owned(),
    };
    let stopped = |stopped: Stopped| match stopped {
        Stopped::Refused(error) => error,
        Stopped::Malformed { line } => malformed(
            format!("line {line}"),
            "it is not a list of objects with each key once",
        ),
    };
    let mut keys = BTreeSet::new();
    json::for_each_object(&decoded, &mut |Object(one)| {
        keys.extend(one.into_keys());
        if keys.len() > COLUMNS_MAX {
            let reason = "its objects have more keys than a table has columns";
            return Err(malformed("the keys".to_owned(), reason));
        }
        Ok(())
    })
    .map_err(stopped)?;
    let header = keys.iter().map(|key| Cell::from_text(key)).collect();
    let mut feed = Feed {
        search: HeaderSearch::new(&file.name, headings).withholding(config.holds_persons()),
        layout: None,
        exact_width: false,
        take,
    };
    feed.row(0, header)?;
    let mut number = 0_u32;
    json::for_each_object(&decoded, &mut |Object(mut one)| {
        number = number.saturating_add(1);
        let cells = keys
            .iter()
            .map(|key| one.remove(key).unwrap_or(Cell::Blank));
        feed.row(number, cells.collect()).map(|_| ())
    })
    .map_err(stopped)?;
    match feed.layout {
        Some(layout) => Ok(layout),
        None => Err(feed.search.missing()),
    }
}

#[cfg(test)]
mod tests;
