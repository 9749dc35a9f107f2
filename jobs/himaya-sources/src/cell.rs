//! One cell of a table, whatever container it came from.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::text;

/// The most bytes of one field: more is an unclosed quote or not a table.
const FIELD_BYTES_MAX: usize = 64 * 1024;

/// A cell as its container types it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Blank,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    Flag(bool),
    /// An error of a formula, such as `#VALUE!`.
    Failed(String),
}

impl Cell {
    /// A text cell, or a blank one where nothing can be seen.
    pub(crate) fn from_text(text: &str) -> Self {
        if text::is_blank(text) {
            Self::Blank
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// Whether the text is longer than a field of a table can be.
    pub(crate) fn is_too_long(&self) -> bool {
        matches!(self, Self::Text(text) if text.len() > FIELD_BYTES_MAX)
    }

    /// The bytes that the cell takes beside its own size.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Text(text) | Self::Failed(text) => text.len(),
            Self::Blank | Self::Number(_) | Self::Date(_) | Self::Flag(_) => 0,
        }
    }

    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// The cell as cleaned text; a whole number is written without a fraction.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Blank => Cow::Borrowed(""),
            Self::Text(text) if is_plain(text) => Cow::Borrowed(text),
            Self::Text(text) => Cow::Owned(text::clean(text)),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(day) => Cow::Owned(day.format("%Y-%m-%d").to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "TRUE" } else { "FALSE" }),
            Self::Failed(error) => Cow::Borrowed(error),
        }
    }
}

fn is_plain(text: &str) -> bool {
    let printable = text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    printable && !text.starts_with(' ') && !text.ends_with(' ')
}
