//! Texts where a code is asked for.

use super::Scanner;
use crate::column::items;
use crate::{Contract, Reading};

/// Free text.
///
/// # What it finds
/// A sentence or a name in full, where a code belongs.
///
/// # Rule
/// An item of a list with more than 40 letters or more than four words; a reference with letters
/// only, since a pseudonym has a number.
///
/// # Source
/// The closed template: free text never enters the lake.
///
/// # False positives
/// A long label of a code instead of the code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct FreeText;

const LETTERS_MAX: usize = 40;
const WORDS_MAX: usize = 4;
/// Shorter than this, letters alone may be an abbreviation.
const NAME_LETTERS_MIN: usize = 5;

impl Scanner for FreeText {
    fn id(&self) -> &'static str {
        "free-text"
    }

    fn what(&self) -> &'static str {
        "free text"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        match contract {
            Contract::Codes | Contract::AgeBand | Contract::Month => {
                cell.words().any(|form| items(form).any(is_long))
            }
            Contract::Reference => {
                let compact = cell.compact();
                let has_digit = compact.contains(|sign: char| sign.is_ascii_digit());
                let is_name = !has_digit && compact.chars().count() >= NAME_LETTERS_MIN;
                is_name || cell.words().any(is_long)
            }
            Contract::Notice => false,
        }
    }
}

fn is_long(item: &str) -> bool {
    item.chars().count() > LETTERS_MAX || item.split_whitespace().count() > WORDS_MAX
}
