//! Codes of places: geohash, plus codes, what3words.

use super::Scanner;
use crate::{Contract, Reading};

/// Codes of places.
///
/// # What it finds
/// A place of a kilometre or less, written as one word.
///
/// # Rule
/// A plus code: four or eight of its 20 signs, a plus, two or three more. A what3words address:
/// three slashes, or nothing else in the cell, and three words with dots. In a coded column a
/// geohash: six to twelve of its 32 signs, letters and two digits or more among them.
///
/// # Source
/// Open Location Code specification; Niemeyer (2008) for geohash; what3words.
///
/// # False positives
/// A geohash looks like a pseudonym, so references and notices are left out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct PlaceCode;

const PLUS_SIGNS: &str = "23456789cfghjmpqrvwx";
const HASH_SIGNS: &str = "0123456789bcdefghjkmnpqrstuvwxyz";

impl Scanner for PlaceCode {
    fn id(&self) -> &'static str {
        "place-code"
    }

    fn what(&self) -> &'static str {
        "a code of a place"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        let is_coded = matches!(
            contract,
            Contract::Codes | Contract::AgeBand | Contract::Month
        );
        let mut forms = cell
            .forms()
            .filter(|form| is_coded || form.contains(['+', '/']));
        let is_open = forms.any(|form| {
            parts(form).any(|word| is_plus_code(word) || is_three_words(word, is_coded))
        });
        // Joined words would make a geohash of `UNSCR 1244`.
        is_open || (is_coded && cell.words().any(|form| parts(form).any(is_hash)))
    }
}

fn parts(form: &str) -> impl Iterator<Item = &str> {
    form.split([' ', ',', ';', '(', ')'])
}

fn is_plus_code(word: &str) -> bool {
    let are_signs = |part: &str| part.chars().all(|sign| PLUS_SIGNS.contains(sign));
    word.split_once('+').is_some_and(|(area, place)| {
        let is_area = matches!(area.len(), 4 | 6 | 8) && are_signs(area);
        is_area && matches!(place.len(), 2 | 3) && are_signs(place)
    })
}

fn is_three_words(word: &str, is_coded: bool) -> bool {
    let marked = word.strip_prefix("///");
    let is_open = marked.is_some() || is_coded;
    let words: Vec<&str> = marked.unwrap_or(word).split('.').collect();
    let are_words = words
        .iter()
        .all(|part| part.chars().count() >= 3 && part.chars().all(char::is_alphabetic));
    is_open && words.len() == 3 && are_words
}

fn is_hash(word: &str) -> bool {
    let n_digits = word.bytes().filter(u8::is_ascii_digit).count();
    let n_letters = word.len() - n_digits;
    let is_signs = word.chars().all(|sign| HASH_SIGNS.contains(sign));
    is_signs && (6..=12).contains(&word.len()) && n_digits >= 2 && n_letters >= 2
}
