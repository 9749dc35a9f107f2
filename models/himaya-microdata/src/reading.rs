//! A cell as a scanner reads it: one form of writing for whatever can be written in several.

use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;

use crate::digits::{Run, runs};

mod lookalikes;
mod masks;

/// A cell in the forms that scanners look at.
///
/// Compatibility forms are folded (NFKD without marks, which folds what NFKC does and accents too),
/// digits of every script are ASCII, letters are small, lookalikes are Latin, marks that nobody sees
/// are gone, and `(at)` and `[dot]` are signs again.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reading {
    /// Those with words apart first; the one without any space last, if it differs.
    forms: Vec<Form>,
    n_with_words: usize,
}

/// A form with the numbers in it, which many scanners ask for.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Form {
    text: String,
    runs: Vec<Run>,
}

impl Reading {
    /// Reads a cell.
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        let collapsed = collapse(&folded);
        let mut texts = vec![masks::unmask(&collapsed)];
        texts.extend(rejoin(&folded).map(|joined| masks::unmask(&joined)));
        let n_with_words = texts.len();
        if collapsed.contains(' ') {
            texts.push(masks::unmask(&collapsed.replace(' ', "")));
        }
        let form = |text: String| Form {
            runs: runs(&text),
            text,
        };
        Self {
            forms: texts.into_iter().map(form).collect(),
            n_with_words,
        }
    }

    /// The cell with single spaces between its words, and again with letters that were written apart
    /// joined to words.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.forms().take(self.n_with_words)
    }

    /// The cell without any space.
    pub(crate) fn unspaced(&self) -> &str {
        self.forms.last().map_or("", |form| &form.text)
    }

    /// Every form.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(|form| form.text.as_str())
    }

    /// The numbers of every form, each with its form.
    pub(crate) fn runs(&self) -> impl Iterator<Item = (&str, &Run)> {
        self.forms
            .iter()
            .flat_map(|form| form.runs.iter().map(|run| (form.text.as_str(), run)))
    }

    /// The numbers of the cell without any space.
    pub(crate) fn unspaced_runs(&self) -> &[Run] {
        self.forms.last().map_or(&[], |form| &form.runs)
    }

    /// Letters and digits only.
    pub(crate) fn compact(&self) -> String {
        self.unspaced()
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .collect()
    }
}

/// Folds a text to small letters, ASCII digits and plain signs; every kind of space is one space.
pub(crate) fn fold(text: &str) -> String {
    // Most cells are plain codes, for which the tables of Unicode have nothing to say.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.to_ascii_lowercase();
    }
    let categories = CodePointMapData::<GeneralCategory>::new();
    // The ordinal sign would become a letter, and is typed for degrees.
    let text = text.replace(['\u{BA}', '\u{2DA}'], "\u{B0}");
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(&text);
    let mut folded = String::with_capacity(decomposed.len());
    for letter in decomposed.chars().flat_map(char::to_lowercase) {
        if letter.is_whitespace() {
            folded.push(' ');
            continue;
        }
        match categories.get(letter) {
            GeneralCategory::Format
            | GeneralCategory::Control
            | GeneralCategory::NonspacingMark
            | GeneralCategory::EnclosingMark => continue,
            _ => {}
        }
        lookalikes::push(&mut folded, ascii_digit(letter));
    }
    folded
}

/// The first digit of every script that writes numbers by place, in order (Unicode, category Nd).
const ZEROS: [u32; 37] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
    0x104A0, 0x1E950,
];

fn ascii_digit(letter: char) -> char {
    let code = u32::from(letter);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code);
    zero.and_then(|zero| char::from_digit(code - zero, 10))
        .unwrap_or(letter)
}

fn collapse(folded: &str) -> String {
    folded.split(' ').filter(|word| !word.is_empty()).fold(
        String::with_capacity(folded.len()),
        |mut line, word| {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            line
        },
    )
}

/// Joins letters that were written apart, `2 0  5 5` to `20 55`: a single space joins, more part.
fn rejoin(folded: &str) -> Option<String> {
    let mut words = folded.split(' ').filter(|word| !word.is_empty());
    let (single, all) = words.by_ref().fold((0, 0), |(single, all), word| {
        (single + usize::from(word.chars().count() == 1), all + 1)
    });
    if all < 3 || single * 10 < all * 6 {
        return None;
    }
    let mut joined = String::with_capacity(folded.len());
    let mut n_spaces = 0;
    for letter in folded.trim().chars() {
        if letter == ' ' {
            n_spaces += 1;
            continue;
        }
        if n_spaces > 1 {
            joined.push(' ');
        }
        n_spaces = 0;
        joined.push(letter);
    }
    Some(joined)
}

#[cfg(test)]
mod tests;
