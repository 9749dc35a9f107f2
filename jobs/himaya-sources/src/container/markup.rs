//! Whether the markup within a container is the plain kind that spreadsheets write.
//!
//! A part is looked at while it is unpacked, byte by byte, before any parser sees it: a document type
//! declares entities, which may stand for files of this machine or for a billion letters, and elements
//! without end within one another cost a parser its stack.

use std::io::{self, Write};

/// The most elements within one another.
const DEPTH_MAX: u32 = 64;
/// The most bytes between two signs of markup: a cell holds no more than 32,767 letters, but programs
/// leave notes of their own in workbooks, and Frontex has published one with 1.5 million.
const RUN_MAX: u32 = 16 * 1024 * 1024;
/// The opening of a comment, after which tags count for nothing.
const COMMENT: &[u8] = b"!--";
/// The opening of a section of plain text, of which the same holds.
const PLAIN: &[u8] = b"![CDATA[";

/// Looks at one part as it is written to it.
#[derive(Debug)]
pub(super) struct Markup {
    /// Whether its name says that it is markup.
    is_named: bool,
    state: State,
    depth: u32,
    /// What stands behind `<` so far, as far as it may tell a comment from a declaration.
    opening: Vec<u8>,
    /// The bytes since the last `<` or `>`.
    run: u32,
    /// The last two bytes.
    last: [u8; 2],
    refused: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    /// Before the first visible byte, which says of a part of another name what it is.
    Before,
    /// Within something else than markup, such as a picture.
    Foreign,
    Text,
    /// Behind `<`, where it is not yet clear of what.
    Opening,
    /// Within a tag, outside quotes.
    Tag,
    /// Within a quoted value of a tag.
    Quoted(u8),
    /// Behind `</` or `<?`, up to `>`.
    Skipped,
    Comment,
    Plain,
}

impl Markup {
    /// A part of which nothing has been seen.
    pub(super) fn new(is_named: bool) -> Self {
        Self {
            is_named,
            state: State::Before,
            depth: 0,
            opening: Vec::new(),
            run: 0,
            last: [0; 2],
            refused: None,
        }
    }

    /// Why the part is refused, if it is.
    pub(super) fn refused(self) -> Option<String> {
        self.refused
    }

    fn look(&mut self, byte: u8) {
        let [before_last, last] = self.last;
        self.last = [last, byte];
        self.run = if matches!(byte, b'<' | b'>') {
            0
        } else {
            self.run.saturating_add(1)
        };
        if self.run > RUN_MAX && self.state != State::Foreign {
            self.refuse(format!("it holds a text of more than {RUN_MAX} bytes"));
        }
        self.state = match self.state {
            State::Before if byte.is_ascii_whitespace() || b"\xEF\xBB\xBF".contains(&byte) => {
                State::Before
            }
            State::Before if byte != b'<' && !self.is_named => State::Foreign,
            State::Before | State::Text if byte == b'<' => {
                self.opening.clear();
                State::Opening
            }
            State::Before | State::Text => State::Text,
            State::Opening => self.open(byte),
            State::Tag if matches!(byte, b'"' | b'\'') => State::Quoted(byte),
            State::Tag if byte == b'>' => {
                if last == b'/' {
                    self.depth = self.depth.saturating_sub(1);
                }
                State::Text
            }
            State::Quoted(quote) if byte == quote => State::Tag,
            State::Skipped if byte == b'>' => State::Text,
            State::Comment if (before_last, last, byte) == (b'-', b'-', b'>') => State::Text,
            State::Plain if (before_last, last, byte) == (b']', b']', b'>') => State::Text,
            same @ (State::Foreign
            | State::Tag
            | State::Quoted(_)
            | State::Skipped
            | State::Comment
            | State::Plain) => same,
        };
    }

    /// Takes a byte behind `<`.
    fn open(&mut self, byte: u8) -> State {
        self.opening.push(byte);
        let so_far = self.opening.as_slice();
        match so_far {
            [b'/'] => {
                self.depth = self.depth.saturating_sub(1);
                State::Skipped
            }
            [b'?'] => State::Skipped,
            COMMENT => State::Comment,
            PLAIN => State::Plain,
            _ if COMMENT.starts_with(so_far) || PLAIN.starts_with(so_far) => State::Opening,
            [b'!', ..] => {
                self.refuse("it holds a document type".to_owned());
                State::Skipped
            }
            _ => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    self.refuse(format!("it holds elements more than {DEPTH_MAX} deep"));
                }
                State::Tag
            }
        }
    }

    fn refuse(&mut self, reason: String) {
        self.refused.get_or_insert(reason);
    }
}

impl Write for Markup {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // What is refused is unpacked to its end all the same, since a bomb is the worse thing.
        if self.refused.is_none() && self.state != State::Foreign {
            for byte in bytes {
                self.look(*byte);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
