//! Ages in years where a band is asked for.

use super::Scanner;
use crate::{Contract, Reading};

/// Precise ages.
///
/// # What it finds
/// An age in years in a column of age bands.
///
/// # Rule
/// A whole number from 1 to 120 alone in the cell, or with a word for years. 0 is left to the rule of
/// the row: it mostly stands for an age that is not known.
///
/// # Source
/// The template of the national return: bands only. An exact age is a strong quasi-identifier
/// (Sweeney, 2000).
///
/// # False positives
/// A band cut down to its first number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct PreciseAge;

const AGE_MAX: u32 = 120;

const WORDS: [&str; 26] = [
    "age",
    "aged",
    "edad",
    "eta",
    "alter",
    "years",
    "year",
    "yrs",
    "yr",
    "yo",
    "y",
    "old",
    "of",
    "ans",
    "an",
    "anos",
    "ano",
    "anni",
    "jahre",
    "de",
    "سنة",
    "سنه",
    "سنوات",
    "عام",
    "عاما",
    "العمر",
];

impl Scanner for PreciseAge {
    fn id(&self) -> &'static str {
        "precise-age"
    }

    fn what(&self) -> &'static str {
        "an age in years instead of a band"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        contract == Contract::AgeBand && cell.forms().any(is_age)
    }
}

fn is_age(form: &str) -> bool {
    let form = form.strip_suffix(".0").unwrap_or(form);
    let number: String = form.chars().filter(char::is_ascii_digit).collect();
    let is_one = form.contains(number.as_str());
    let is_in_range = number
        .parse::<u32>()
        .is_ok_and(|age| (1..=AGE_MAX).contains(&age));
    let is_worded = form
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.contains(&word) || is_glued(word));
    let is_plain = !form.contains(['-', '+', '<', '>', '/']);
    is_one && is_in_range && is_worded && is_plain
}

/// Words that lost their spaces, such as `yearsold`.
fn is_glued(word: &str) -> bool {
    let mut rest = word;
    while let Some(next) = WORDS
        .iter()
        .filter(|known| known.chars().count() > 1)
        .filter_map(|known| rest.strip_prefix(known))
        .min_by_key(|rest| rest.len())
    {
        rest = next;
    }
    rest.is_empty()
}
