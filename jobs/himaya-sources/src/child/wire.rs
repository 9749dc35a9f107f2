//! What goes over the pipes: frames of a kind and a length, and rows of cells within them.
//!
//! What a child says is believed no more than a file is: every length is checked.

use std::io::{self, Read, Write};

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::cell::Cell;
use crate::reading::TakeRow;

/// The most bytes of a frame: a batch of rows with the longest row behind it.
const FRAME_BYTES_MAX: u32 = 32 * 1024 * 1024;

/// What a frame holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// From the child: which limits could not be set.
    Ready,
    /// To the child: the encoding, with the bytes of the file behind it.
    Opening,
    /// To the child: a question.
    Question,
    /// From the child: rows.
    Rows,
    /// From the child: the answer, when there are no more rows.
    Done,
    /// From the child: why there is no answer.
    Refused,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::Ready,
        Self::Opening,
        Self::Question,
        Self::Rows,
        Self::Done,
        Self::Refused,
    ];

    fn letter(self) -> u8 {
        match self {
            Self::Ready => b'L',
            Self::Opening => b'O',
            Self::Question => b'Q',
            Self::Rows => b'R',
            Self::Done => b'D',
            Self::Refused => b'X',
        }
    }
}

/// One thing said.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) body: Vec<u8>,
}

/// Says one thing.
pub(super) fn write(output: &mut dyn Write, kind: Kind, body: &[u8]) -> io::Result<()> {
    let length = u32::try_from(body.len()).map_err(io::Error::other)?;
    output.write_all(&[kind.letter()])?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(body)?;
    output.flush()
}

/// Hears one thing; nothing when the other end is closed.
pub(super) fn read(input: &mut impl Read) -> io::Result<Option<Frame>> {
    let mut letter = [0];
    if input.read(&mut letter)? == 0 {
        return Ok(None);
    }
    let senseless = || io::Error::from(io::ErrorKind::InvalidData);
    let kind = Kind::ALL
        .into_iter()
        .find(|kind| [kind.letter()] == letter)
        .ok_or_else(senseless)?;
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > FRAME_BYTES_MAX {
        return Err(senseless());
    }
    let mut body = Vec::new();
    let n_read = input.take(u64::from(length)).read_to_end(&mut body)?;
    if u32::try_from(n_read).ok() != Some(length) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(Frame { kind, body }))
}

/// Sends the bytes of a file, which may be longer than a frame.
pub(super) fn write_bytes(output: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    let length = u64::try_from(bytes.len()).map_err(io::Error::other)?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(bytes)?;
    output.flush()
}

/// Takes the bytes of a file.
pub(super) fn read_bytes(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::with_capacity(usize::try_from(length).map_err(io::Error::other)?);
    input.take(length).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).ok() == Some(length) {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

pub(super) fn to_json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::other)
}

pub(super) fn from_json<T: DeserializeOwned>(bytes: &[u8]) -> io::Result<T> {
    serde_json::from_slice(bytes).map_err(io::Error::other)
}

/// Rows put together for one frame.
#[derive(Debug, Default)]
pub(super) struct Rows(Vec<u8>);

impl Rows {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn push(&mut self, number: u32, cells: &[Cell]) {
        self.number(number);
        self.number(length(cells.len()));
        for cell in cells {
            match cell {
                Cell::Blank => self.0.push(0),
                Cell::Text(text) => self.text(1, text),
                Cell::Number(number) => {
                    self.0.push(2);
                    self.0.extend(number.to_le_bytes());
                }
                Cell::Date(day) => {
                    self.0.push(3);
                    self.0.extend(day.num_days_from_ce().to_le_bytes());
                }
                Cell::Flag(flag) => self.0.extend([4, u8::from(*flag)]),
                Cell::Failed(error) => self.text(5, error),
            }
        }
    }

    fn number(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    fn text(&mut self, tag: u8, text: &str) {
        self.0.push(tag);
        self.number(length(text.len()));
        self.0.extend(text.as_bytes());
    }
}

/// A length within a frame; a longer one than a frame can hold is no frame, and refused as such.
fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Hands over the rows of a frame until enough were taken, and says whether to go on; nothing where
/// the bytes are none.
pub(super) fn for_each_row(bytes: &[u8], take: &mut TakeRow<'_>) -> Option<bool> {
    let mut rest = Rest(bytes);
    while !rest.0.is_empty() {
        let number = rest.number()?;
        let n_cells = rest.number()?;
        let mut cells = Vec::new();
        for _ in 0..n_cells {
            cells.push(rest.cell()?);
        }
        if !take(number, cells) {
            return Some(false);
        }
    }
    Some(true)
}

/// What is left of a frame.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        String::from_utf8(self.bytes(length)?.to_vec()).ok()
    }

    fn cell(&mut self) -> Option<Cell> {
        match self.array()? {
            [0] => Some(Cell::Blank),
            [1] => self.text().map(Cell::Text),
            [2] => self.array().map(f64::from_le_bytes).map(Cell::Number),
            [3] => {
                let days = self.array().map(i32::from_le_bytes)?;
                NaiveDate::from_num_days_from_ce_opt(days).map(Cell::Date)
            }
            [4] => self.array().map(|[flag]: [u8; 1]| Cell::Flag(flag != 0)),
            [5] => self.text().map(Cell::Failed),
            _ => None,
        }
    }
}
