//! Invisible marks that keep numbers and Latin words in order within Arabic text, and the digits of
//! text that translators wrote.

use std::borrow::Cow;

/// U+200E, the left-to-right mark.
const LEFT_TO_RIGHT: char = '\u{200E}';
/// U+200F, the right-to-left mark.
const RIGHT_TO_LEFT: char = '\u{200F}';
/// U+061C, the Arabic letter mark; ICU4X uses it, many faces do not have it.
const ARABIC_LETTER: char = '\u{061C}';

/// The text without directional marks, for comparing words.
pub fn without_marks(text: &str) -> String {
    text.chars()
        .filter(|character| !matches!(*character, LEFT_TO_RIGHT | RIGHT_TO_LEFT))
        .collect()
}

/// The house's form of what ICU4X wrote: U+2212 for minus, and U+200F for the Arabic letter mark.
pub(crate) fn tidy_number(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '-' => '\u{2212}',
            ARABIC_LETTER => RIGHT_TO_LEFT,
            other => other,
        })
        .collect()
}

/// A range that reads from left to right in any paragraph.
///
/// Latin digits after an Arabic letter are Arabic numbers to the bidirectional algorithm (rule W2),
/// which would turn `0–4` round. Arabic-Indic digits do turn round, as their readers expect.
pub(crate) fn left_to_right(text: &str) -> String {
    format!("{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}")
}

/// A text argument as it stands in Arabic: text in Latin letters is closed off on both sides, so that
/// the punctuation beside it stays with the sentence.
pub(crate) fn within_right_to_left(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_latin_letter) {
        Cow::Owned(format!("{RIGHT_TO_LEFT}{text}{RIGHT_TO_LEFT}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Turns the digits of literal text into Arabic-Indic ones, except in codes such as `H0`.
pub(crate) fn arabic_indic(text: &str) -> Cow<'_, str> {
    if !text.contains(|character: char| character.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().collect();
    let words = characters.chunk_by(|left, right| is_word(*left) == is_word(*right));
    let mut converted = String::with_capacity(text.len());
    for word in words {
        let is_code = word.iter().copied().any(is_latin_letter);
        converted.extend(word.iter().map(|character| match character.to_digit(10) {
            Some(digit) if !is_code => char::from_u32(0x660 + digit).unwrap_or(*character),
            Some(_) | None => *character,
        }));
    }
    Cow::Owned(converted)
}

fn is_word(character: char) -> bool {
    character.is_ascii_digit() || is_latin_letter(character)
}

fn is_latin_letter(character: char) -> bool {
    character.is_alphabetic()
        && (character.is_ascii() || ('\u{C0}'..='\u{24F}').contains(&character))
}
