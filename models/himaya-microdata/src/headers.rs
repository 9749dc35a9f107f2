//! Headings that announce an identifier, in forty languages.
//!
//! A heading is judged by whole words, whatever its case, accents, punctuation, digits, direction or
//! spacing: `Nom_2`, `N A M E`, `firstName` and `اِسْم` are names. In scripts without spaces between
//! words a part of the heading is enough. Where a word means several things, such as *nombre*, the
//! heading counts: the template has none of them.

mod arabic;
mod asia;
mod east;
mod north;
mod south;

use std::sync::OnceLock;

use crate::reading::fold;

/// What a heading announces.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A name, or part of one.
    Name,
    /// A date or place of birth, or an age in years.
    Birth,
    /// A document or the number of a person.
    Document,
    /// A telephone, mail or post.
    Contact,
    /// An account in social media or a messenger.
    Online,
    /// A position on the map.
    Position,
    /// A bank account or card.
    Account,
    /// A device or a network.
    Device,
    /// A face, a fingerprint or genes.
    Body,
    /// A vehicle.
    Vehicle,
}

impl Kind {
    /// What the heading announces, as a message says it.
    pub fn what(self) -> &'static str {
        match self {
            Self::Name => "a name",
            Self::Birth => "a birth",
            Self::Document => "a document or the number of a person",
            Self::Contact => "an address or a telephone",
            Self::Online => "an account on the web",
            Self::Position => "a position on the map",
            Self::Account => "a bank account or card",
            Self::Device => "a device",
            Self::Body => "a picture, a fingerprint or the like",
            Self::Vehicle => "a vehicle",
        }
    }
}

/// The words of one language: ISO 639-1 code, and what announces each kind, parted by `|`.
pub(crate) struct Language {
    pub(crate) code: &'static str,
    pub(crate) words: &'static [(Kind, &'static str)],
}

/// A word that announces an identifier.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Term {
    /// What it announces.
    pub kind: Kind,
    /// Its language, as an ISO 639-1 code.
    pub language: &'static str,
    /// The word as the list has it.
    pub word: &'static str,
    /// The word as headings are compared: folded, with spaces around and without any.
    padded: String,
    joined: String,
    /// Whether its script has no spaces between words.
    is_unspaced: bool,
}

/// The term that a heading holds, if any.
pub fn find(heading: &str) -> Option<&'static Term> {
    let words = words(&split_camel(heading));
    let padded = format!(" {} ", words.join(" "));
    let singular: Vec<&str> = words.iter().map(|word| singular(word)).collect();
    let singular = format!(" {} ", singular.join(" "));
    let joined = words.concat();
    // A run of capitals is no camel; its own words are looked at too.
    let plain = self::words(heading);
    let plain = format!(" {} ", plain.join(" "));
    terms().iter().find(|term| {
        let in_words = [&padded, &singular, &plain]
            .iter()
            .any(|form| form.contains(&term.padded));
        in_words || joined == term.joined || (term.is_unspaced && joined.contains(&term.joined))
    })
}

/// Every term of every language.
pub fn terms() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    TERMS.get_or_init(|| {
        let languages = [
            north::LANGUAGES,
            south::LANGUAGES,
            east::LANGUAGES,
            arabic::LANGUAGES,
            asia::LANGUAGES,
        ];
        let words = languages.into_iter().flatten().flat_map(|language| {
            let all = language.words.iter();
            all.flat_map(|(kind, list)| {
                list.split('|').map(|word| term(*kind, language.code, word))
            })
        });
        words.collect()
    })
}

fn term(kind: Kind, language: &'static str, word: &'static str) -> Term {
    let folded = words(word);
    Term {
        kind,
        language,
        word,
        padded: format!(" {} ", folded.join(" ")),
        joined: folded.concat(),
        is_unspaced: ["ja", "ko", "th", "zh"].contains(&language),
    }
}

/// The folded words of a heading without digits, signs and Arabic articles.
fn words(heading: &str) -> Vec<String> {
    fold(heading)
        .split(|sign: char| !sign.is_alphabetic() && !is_joined(sign))
        .filter(|word| !word.is_empty())
        .map(without_article)
        .collect()
}

/// Vowel signs of the scripts of India are no letters, but part of a word.
fn is_joined(sign: char) -> bool {
    ('\u{0900}'..='\u{0DFF}').contains(&sign) && !sign.is_numeric()
}

/// The article and its contractions, and spellings that keyboards mix.
fn without_article(word: &str) -> String {
    let spelled: String = word
        .chars()
        .map(|letter| match letter {
            'ى' | 'ی' => 'ي',
            'ک' => 'ك',
            'ة' | 'ە' | 'ہ' | 'ھ' => 'ه',
            other => other,
        })
        .collect();
    let bare = ["وال", "بال", "ال", "لل"]
        .iter()
        .find_map(|article| spelled.strip_prefix(article));
    let bare = bare.filter(|rest| rest.chars().count() > 1);
    bare.map(str::to_owned).unwrap_or(spelled)
}

/// A plural of English, French, Portuguese or Spanish without its s.
fn singular(word: &str) -> &str {
    word.strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(word)
}

/// Parts `firstName` in two.
fn split_camel(heading: &str) -> String {
    let mut parted = String::with_capacity(heading.len());
    let mut was_small = false;
    for letter in heading.chars() {
        if was_small && letter.is_uppercase() {
            parted.push(' ');
        }
        was_small = letter.is_lowercase();
        parted.push(letter);
    }
    parted
}

#[cfg(test)]
mod tests;
