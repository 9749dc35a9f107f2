//! One way to read a table, whatever container it comes in: workbook, delimited text or JSON.

use crate::cell::Cell;
use crate::container::Kind;
use crate::layout::{HeaderSearch, Headings, Layout};
use crate::reading::{Question, Reading};
use crate::{SourceConfig, SourceError, text};

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
    reading: &mut Reading<'_>,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let mut n_records = 0_u64;
    let mut counted = |record: &Record<'_>| {
        n_records += 1;
        take(record);
    };
    let layout = match reading.kind {
        Kind::Workbook => read_workbook(reading, config, headings, &mut counted),
        Kind::Text => read_text(reading, config, headings, &mut counted),
        Kind::Json => read_json(reading, config, headings, &mut counted),
    }?;
    if n_records == 0 {
        return Err(SourceError::NoRows {
            file: reading.file.name.clone(),
        });
    }
    Ok(layout)
}

/// Reads the table of one sheet of a workbook.
pub(crate) fn read_sheet(
    reading: &mut Reading<'_>,
    config: &SourceConfig,
    headings: &Headings,
    sheet: &str,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let mut feed = Feed::new(&reading.file.name, config, headings, take);
    feed.rows(reading, &Question::Sheet(sheet.to_owned()))?;
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
    refused: Option<SourceError>,
}

impl<'a, 'b> Feed<'a, 'b> {
    fn new(
        file: &'a str,
        config: &SourceConfig,
        headings: &'a Headings,
        take: &'b mut TakeRecord<'b>,
    ) -> Self {
        Self {
            search: HeaderSearch::new(file, headings).withholding(config.holds_persons()),
            layout: None,
            exact_width: false,
            take,
            refused: None,
        }
    }

    /// Reads the rows that a question asks for, until there are no more or one is refused.
    fn rows(&mut self, reading: &mut Reading<'_>, of: &Question) -> Result<(), SourceError> {
        let asked = reading.rows(of, &mut |number, cells| self.row(number, cells));
        self.refused.take().map_or(asked, Err)
    }

    /// Takes a row and says whether to go on.
    fn row(&mut self, number: u32, cells: Vec<Cell>) -> bool {
        match &self.layout {
            None => match self.search.try_row(number, cells) {
                Ok(found) => self.layout = found,
                Err(error) => {
                    self.refused = Some(error);
                    return false;
                }
            },
            Some(layout) if number == layout.row + 1 && is_tag_row(&cells) => {}
            Some(layout) if cells.iter().any(|cell| !cell.is_blank()) => (self.take)(&Record {
                number,
                ragged: self.exact_width && cells.len() != layout.width,
                cells: &cells,
                layout,
            }),
            Some(_) => {}
        }
        true
    }
}

/// Whether a row below the header holds HXL tags such as `#country+code`: it is part of the header.
fn is_tag_row(cells: &[Cell]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_blank()).peekable();
    filled.peek().is_some() && filled.all(|cell| cell.text().starts_with('#'))
}

fn read_workbook(
    reading: &mut Reading<'_>,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let file = reading.file;
    let mut sheets = reading.sheets()?;
    let preferred = config.sheet.as_deref().map(text::key);
    sheets.sort_by_key(|name| Some(text::key(name)) != preferred);
    let mut refused = None;
    for (index, sheet) in sheets.iter().enumerate() {
        let mut feed = Feed::new(&file.name, config, headings, &mut *take);
        let outcome = feed.rows(reading, &Question::Sheet(sheet.clone()));
        match (outcome, feed.layout) {
            (Ok(()), Some(layout)) => {
                if Some(text::key(sheet)) != preferred {
                    let others = sheets.get(index + 1..).unwrap_or_default();
                    refuse_second_table(reading, headings, others)?;
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
    reading: &mut Reading<'_>,
    headings: &Headings,
    others: &[String],
) -> Result<(), SourceError> {
    let file = reading.file;
    for sheet in others {
        let mut search = HeaderSearch::new(&file.name, headings);
        let mut found = false;
        let read = reading.rows(&Question::Sheet(sheet.clone()), &mut |row, cells| {
            let tried = search.try_row(row, cells);
            found = matches!(tried, Ok(Some(_)));
            matches!(tried, Ok(None))
        });
        match read {
            // What exhausts its reader may be anything.
            Err(error) if error.is_of_parser() => return Err(error),
            // What has no header, or cannot be read as a table, is not a second one.
            Err(_) | Ok(()) => {}
        }
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
    reading: &mut Reading<'_>,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let file = reading.file;
    let mut refused: Option<(usize, SourceError)> = None;
    for delimiter in &config.delimiters {
        let mut feed = Feed::new(&file.name, config, headings, &mut *take);
        feed.exact_width = true;
        let question = Question::Text {
            delimiter: *delimiter,
        };
        let outcome = feed.rows(reading, &question);
        let error = match (outcome, feed.layout) {
            (Ok(()), Some(layout)) => return Ok(layout),
            // The header is there, or nothing can be; no other delimiter has more to say.
            (Err(error), Some(_))
            | (
                Err(
                    error @ (SourceError::DuplicateColumn { .. }
                    | SourceError::Encoding { .. }
                    | SourceError::ParserLimits { .. }
                    | SourceError::ParserUnstarted { .. }),
                ),
                None,
            ) => return Err(error),
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
    reading: &mut Reading<'_>,
    config: &SourceConfig,
    headings: &Headings,
    take: &mut TakeRecord<'_>,
) -> Result<Layout, SourceError> {
    let file = reading.file;
    let mut feed = Feed::new(&file.name, config, headings, take);
    feed.rows(reading, &Question::Json)?;
    match feed.layout {
        Some(layout) => Ok(layout),
        None => Err(feed.search.missing()),
    }
}

#[cfg(test)]
mod tests;
