//! A file that is being read: its rows come from here, or from a limited child process.
//!
//! Everything that parses foreign bytes is asked a [`Question`] and answers with rows of cells. The
//! rest of this crate sees cells and never the bytes, so a parser that is led astray costs a file.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::child::{ChildReader, ParserLimits};
use crate::container::{self, Kind};
use crate::refusal::Refusal;
use crate::workbook::Workbook;
use crate::{RawFile, SourceConfig, SourceError, csv_text, decode, json};

/// The most sheets of a workbook: to find one of them, its reader goes through them all.
const SHEETS_MAX: usize = 1024;
/// The most bytes of a row of which no cell is too long.
const ROW_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Takes a row: its number from 1 as a spreadsheet shows it, and its cells. Returns whether to go on.
pub(crate) type TakeRow<'a> = dyn FnMut(u32, Vec<Cell>) -> bool + 'a;

/// What the bytes of a file are asked.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(crate) enum Question {
    /// Whether a workbook is safe to open, and the names of its sheets.
    Sheets,
    /// Whether a workbook has parts that no scanner reads.
    Pictures,
    /// The rows of a sheet.
    Sheet(String),
    /// The records of delimited text.
    Text { delimiter: u8 },
    /// The objects of JSON as rows, with their keys as row 0.
    Json,
}

/// What answers.
pub(crate) trait Reader {
    /// Hands over the rows that were asked for, and names the sheets if they were.
    fn ask(&mut self, question: &Question, take: &mut TakeRow<'_>) -> Result<Vec<String>, Refusal>;
}

/// Where files are parsed.
#[derive(Clone, Debug, Default)]
pub enum Parser {
    /// In this process: for bytes of one's own, such as those of a test.
    #[default]
    Here,
    /// In a child process for each file, with limits.
    Child(ChildParser),
}

/// How a child that parses is started, and what it could not be denied.
#[derive(Clone, Debug)]
pub struct ChildParser {
    pub(crate) executable: PathBuf,
    pub(crate) limits: ParserLimits,
    shortfalls: Arc<Mutex<Vec<String>>>,
}

impl ChildParser {
    /// A parser that starts `EXECUTABLE parse-child`, which must call
    /// [`serve_parser`](crate::serve_parser).
    pub fn new(executable: PathBuf, limits: ParserLimits) -> Self {
        Self {
            executable,
            limits,
            shortfalls: Arc::default(),
        }
    }

    /// Which limits this machine cannot set, as far as children were started.
    pub fn shortfalls(&self) -> Vec<String> {
        self.shortfalls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn note_shortfalls(&self, found: Vec<String>) {
        let mut known = self
            .shortfalls
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for shortfall in found {
            if !known.contains(&shortfall) {
                known.push(shortfall);
            }
        }
    }
}

/// A file whose first bytes are known.
pub(crate) struct Reading<'a> {
    pub(crate) file: &'a RawFile,
    pub(crate) kind: Kind,
    reader: Box<dyn Reader + 'a>,
}

impl<'a> Reading<'a> {
    /// Looks at size and first bytes; nothing is parsed yet.
    pub(crate) fn open(file: &'a RawFile, config: &'a SourceConfig) -> Result<Self, SourceError> {
        let size = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
        if size > config.max_bytes {
            return Err(SourceError::TooLarge {
                file: file.name.clone(),
                max_bytes: config.max_bytes,
            });
        }
        let kind = container::sniff(file)?;
        let reader: Box<dyn Reader + 'a> = match &config.parser {
            Parser::Here => Box::new(Bytes::new(&file.bytes, config.encoding)),
            Parser::Child(parser) => {
                Box::new(ChildReader::new(parser, &file.bytes, config.encoding))
            }
        };
        Ok(Self { file, kind, reader })
    }

    /// The names of the sheets that have cells, in their order.
    pub(crate) fn sheets(&mut self) -> Result<Vec<String>, SourceError> {
        self.ask(&Question::Sheets, &mut |_, _| true)
    }

    /// Refuses a workbook with parts that no scanner reads and that may show or name a person.
    pub(crate) fn refuse_pictures(&mut self) -> Result<(), SourceError> {
        self.ask(&Question::Pictures, &mut |_, _| true).map(|_| ())
    }

    /// Hands over rows until there are no more, or enough.
    pub(crate) fn rows(
        &mut self,
        of: &Question,
        take: &mut TakeRow<'_>,
    ) -> Result<(), SourceError> {
        self.ask(of, take).map(|_| ())
    }

    fn ask(
        &mut self,
        question: &Question,
        take: &mut TakeRow<'_>,
    ) -> Result<Vec<String>, SourceError> {
        let answer = self.reader.ask(question, take);
        answer.map_err(|refusal| refusal.of(&self.file.name))
    }
}

/// The bytes of a file, read in this process.
pub(crate) struct Bytes<'a> {
    file: &'a [u8],
    encoding: &'static Encoding,
    workbook: Option<Workbook<'a>>,
    text: Option<Cow<'a, str>>,
}

impl<'a> Bytes<'a> {
    pub(crate) fn new(file: &'a [u8], encoding: &'static Encoding) -> Self {
        Self {
            file,
            encoding,
            workbook: None,
            text: None,
        }
    }

    /// The workbook, opened once its container has been checked.
    fn workbook(&mut self) -> Result<&mut Workbook<'a>, Refusal> {
        if let Some(ref mut workbook) = self.workbook {
            return Ok(workbook);
        }
        container::check_zip(self.file)?;
        let workbook = Workbook::open(self.file)?;
        Ok(self.workbook.insert(workbook))
    }

    fn text(&mut self) -> Result<&str, Refusal> {
        if let Some(ref text) = self.text {
            return Ok(text);
        }
        Ok(self.text.insert(decode::decode(self.file, self.encoding)?))
    }
}

impl Reader for Bytes<'_> {
    fn ask(&mut self, question: &Question, take: &mut TakeRow<'_>) -> Result<Vec<String>, Refusal> {
        let mut too_long = None;
        let mut measured = |number: u32, cells: Vec<Cell>| {
            too_long = too_much(number, &cells);
            too_long.is_none() && take(number, cells)
        };
        match question {
            Question::Sheets => {
                let sheets = self.workbook()?.sheets();
                if sheets.len() > SHEETS_MAX {
                    let reason = format!("it has more than {SHEETS_MAX} sheets");
                    return Err(Refusal::container(reason));
                }
                return Ok(sheets);
            }
            Question::Pictures => container::refuse_pictures(self.file)?,
            Question::Sheet(name) => self.workbook()?.for_each_row(name, &mut measured)?,
            Question::Text { delimiter } => {
                csv_text::for_each_record(self.text()?, *delimiter, &mut measured)?;
            }
            Question::Json => json::for_each_row(self.text()?, &mut measured)?,
        }
        too_long.map_or(Ok(Vec::new()), Err)
    }
}

/// Why a row is not one of a table.
fn too_much(number: u32, cells: &[Cell]) -> Option<Refusal> {
    let refuse = |reason: &str| Some(Refusal::malformed(format!("row {number}"), reason));
    if cells.iter().any(Cell::is_too_long) {
        return refuse("a field of more than 64 KiB");
    }
    let size: usize = cells.iter().map(Cell::size).sum();
    if size > ROW_BYTES_MAX {
        return refuse("more than 8 MiB in one row");
    }
    None
}
