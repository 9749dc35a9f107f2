//! Every canary in every disguise is found, by the scanner that is made for it.

use super::canaries::{CANARIES, Canary};
use super::found;

/// A way of writing a text so that a person still reads it.
pub(super) type Write = fn(&str) -> String;

/// Its name, and how it is done.
type Disguise = (&'static str, Write);

pub(super) const DISGUISES: [Disguise; 16] = [
    ("as it is", str::to_owned),
    ("Arabic-Indic digits", |text| digits(text, '\u{0660}')),
    ("Persian digits", |text| digits(text, '\u{06F0}')),
    ("Devanagari digits", |text| digits(text, '\u{0966}')),
    ("full width", full_width),
    ("no-break spaces", |text| {
        let spaced = text.replace(' ', "\u{A0}");
        format!("\u{A0}{spaced}\u{202F}")
    }),
    ("zero-width joiners", |text| between(text, "\u{200D}")),
    ("zero-width spaces", |text| between(text, "\u{200B}")),
    ("right-to-left override", |text| {
        format!("\u{202E}{text}\u{202C}")
    }),
    ("isolates", |text| {
        format!("\u{2067}{}\u{2069}", between(text, "\u{200F}"))
    }),
    ("Cyrillic lookalikes", lookalikes),
    ("lookalike signs", signs),
    ("masked", |text| {
        text.replace('@', " (at) ").replace('.', " [dot] ")
    }),
    ("in words", |text| {
        text.replace('@', " at ").replace('.', " dot ")
    }),
    ("apart", |text| between(text, " ")),
    ("small letters", str::to_lowercase),
];

fn digits(text: &str, zero: char) -> String {
    let digit = |letter: char| {
        let value = letter.to_digit(10).filter(|_| letter.is_ascii_digit());
        value.and_then(|value| char::from_u32(u32::from(zero) + value))
    };
    text.chars()
        .map(|letter| digit(letter).unwrap_or(letter))
        .collect()
}

fn full_width(text: &str) -> String {
    let wide = |letter: char| match letter {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(letter) + 0xFEE0).unwrap(),
        other => other,
    };
    text.chars().map(wide).collect()
}

fn between(text: &str, mark: &str) -> String {
    let letters: Vec<String> = text.chars().map(String::from).collect();
    letters.join(mark)
}

fn lookalikes(text: &str) -> String {
    let like = |letter: char| match letter {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        other => other,
    };
    text.chars().map(like).collect()
}

/// Signs that a keyboard of another language or a word processor writes instead.
fn signs(text: &str) -> String {
    let like = |letter: char| match letter {
        '@' => '\u{FE6B}',
        '.' => '\u{2024}',
        '-' => '\u{2011}',
        '/' => '\u{2044}',
        ':' => '\u{2236}',
        '+' => '\u{FF0B}',
        '\'' => '\u{2019}',
        '<' => '\u{2039}',
        other => other,
    };
    text.chars().map(like).collect()
}

#[test]
fn every_canary_is_found_in_every_disguise() {
    let mut missed = Vec::new();
    for Canary {
        kind,
        scanner,
        text,
        contract,
        country,
    } in CANARIES
    {
        for (disguise, write) in DISGUISES {
            let written = write(text);
            let found = found(contract, &written, Some(country));
            if !found.contains(scanner) {
                missed.push(format!("{kind}, {disguise}: {written:?} is {found:?}"));
            }
        }
    }
    assert!(missed.is_empty(), "{}\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_canary_beside_sound_codes_is_found() {
    for Canary {
        kind,
        scanner,
        text,
        contract,
        country,
    } in CANARIES
    {
        let found = found(contract, &format!("SEX;{text};DOM"), Some(country));
        assert!(found.contains(scanner), "{kind}: {found:?}");
    }
}
