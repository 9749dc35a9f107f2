//! The pass after typesetting: every block of the structure tree gets its text in logical order.
//!
//! Typst emits Arabic in visual order, one piece a run, so a reader that follows the page speaks the
//! words of a line backwards. `/ActualText` on the block says what it reads (ISO 32000-1, 14.9.4). The
//! text comes from the text model, and it is set only where the letters on the page are the same
//! letters; otherwise there is no edition.

mod content;
mod mapping;
pub(crate) mod structure;

use std::collections::BTreeMap;

use lopdf::{Document, ObjectId, text_string};

use crate::recorder::Block;
use crate::{ReportError, escape};
use content::PageText;
use structure::{Element, Kind};

/// Sets the logical text of every block and mends the character maps of the fonts.
pub(crate) fn annotate(pdf: &[u8], blocks: &[Block]) -> Result<Vec<u8>, ReportError> {
    let mut document = Document::load_mem(pdf).map_err(|error| refusal(&error))?;
    let texts = Texts::read(&document)?;
    let elements = structure::elements(&document)?;
    let mut lines = Vec::with_capacity(elements.len());
    let mut remaining = blocks.iter();
    let mut sections = blocks.iter().filter(|block| block.is_section);
    for (index, element) in elements.iter().enumerate() {
        let found = texts.of(element)?;
        let expected = match element.kind {
            Kind::Block => remaining.next().map(|block| block.text.clone()),
            Kind::Contents => sections
                .next()
                .and_then(|block| with_page_number(&block.text, &found)),
        };
        match expected {
            Some(expected) if letters(&expected) == letters(&found) => lines.push(expected),
            other => {
                return Err(ReportError::TextModel {
                    number: index + 1,
                    role: element.role.clone(),
                    expected: other.unwrap_or_default(),
                    found,
                });
            }
        }
    }
    if let Some(block) = remaining.next() {
        return Err(ReportError::TextModel {
            number: elements.len() + 1,
            role: String::new(),
            expected: block.text.clone(),
            found: String::new(),
        });
    }
    for (element, line) in elements.iter().zip(&lines) {
        let dictionary = document
            .get_dictionary_mut(element.id)
            .map_err(|error| refusal(&error))?;
        dictionary.set("ActualText", text_string(line));
    }
    mapping::reverse_arabic_clusters(&mut document)?;
    let mut written = Vec::with_capacity(pdf.len() + pdf.len() / 4);
    document
        .save_to(&mut written)
        .map_err(|error| refusal(&error))?;
    Ok(written)
}

/// The texts of all pages.
struct Texts(BTreeMap<ObjectId, PageText>);

impl Texts {
    fn read(document: &Document) -> Result<Self, ReportError> {
        document
            .page_iter()
            .map(|page| Ok((page, content::page_text(document, page)?)))
            .collect::<Result<_, ReportError>>()
            .map(Self)
    }

    /// What the pieces of an element show, in the order of the page.
    fn of(&self, element: &Element) -> Result<String, ReportError> {
        let mut text = String::new();
        for (page, piece) in &element.pieces {
            let shown = self
                .0
                .get(page)
                .and_then(|pieces| pieces.get(piece))
                .ok_or_else(|| ReportError::Structure {
                    reason: format!("piece {piece} of {} is not on its page", element.role),
                })?;
            text.push_str(shown);
        }
        Ok(text)
    }
}

/// An entry of the contents: its heading, then the digits that the page has beyond it.
fn with_page_number(heading: &str, found: &str) -> Option<String> {
    let mut rest = letters(heading);
    let mut number = String::new();
    for character in found.chars().filter(|character| is_visible(*character)) {
        match rest.binary_search(&character) {
            Ok(position) => {
                rest.remove(position);
            }
            Err(_) => number.push(character),
        }
    }
    // A digit of the section's number may be taken for one of the page's: the set stays the same, and
    // the page's digits are the last ones on the line.
    let n_digits = number.chars().count();
    let digits: Vec<char> = found
        .chars()
        .filter(|character| character.is_numeric())
        .collect();
    let last = digits.len().checked_sub(n_digits)?;
    let number: String = digits.get(last..)?.iter().collect();
    Some(format!("{heading} {number}"))
}

/// The letters of a text, sorted, without spaces and layout marks.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text
        .chars()
        .filter(|character| is_visible(*character))
        .collect();
    letters.sort_unstable();
    letters
}

/// Spaces and marks of layout are not letters; Typst itself puts some around the entries of contents.
fn is_visible(character: char) -> bool {
    !character.is_whitespace()
        && !escape::is_layout_mark(character)
        && !matches!(character, '\u{202A}'..='\u{202E}' | '\u{2060}')
}

fn refusal(error: &impl ToString) -> ReportError {
    ReportError::Structure {
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests;
