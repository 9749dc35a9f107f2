//! Numbers of passports, identity cards and registers of persons.

mod national;

use super::Scanner;
use crate::digits::{Run, is_year};
use crate::{Contract, Reading};

/// Numbers of documents and persons.
///
/// # What it finds
/// The number of a passport, an identity card, a residence permit or a register of persons.
///
/// # Rule
/// Anywhere, a national number with its check digits or fixed fields. In a coded column, where no
/// number belongs, six digits together or five among letters. In a reference, one to three letters
/// with six to nine digits right behind, or eight digits in one group that do not begin with a year.
/// Behind a word for a document, five digits or more.
///
/// # Source
/// ICAO Doc 9303, part 4, for passports; for national numbers see each rule. The list of recognisers
/// of Microsoft Presidio served as a checklist.
///
/// # False positives
/// A pseudonym built like a passport number, which should have a hyphen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct IdentityNumber;

const WORDS: [&str; 24] = [
    "passport",
    "passeport",
    "pasaporte",
    "passaporto",
    "reisepass",
    "cin",
    "cnie",
    "nni",
    "nin",
    "cni",
    "dni",
    "nie",
    "ssn",
    "identity",
    "identite",
    "identidad",
    "permit",
    "licence",
    "license",
    "permis",
    "جواز",
    "الجواز",
    "هوية",
    "الهوية",
];

impl Scanner for IdentityNumber {
    fn id(&self) -> &'static str {
        "identity-number"
    }

    fn what(&self) -> &'static str {
        "the number of a document or person"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        let compact = cell.compact();
        if cell.runs().any(|(_, run)| is_labelled(run)) || national::holds(&compact) {
            return true;
        }
        match contract {
            Contract::Codes | Contract::AgeBand => {
                let is_reference = cell.unspaced_runs().iter().any(|run| run.is_year_led);
                let mut words = cell.words().flat_map(|form| form.split(' '));
                cell.runs().any(|(_, run)| is_long(run))
                    || (!is_reference && (is_mixed(&compact) || words.any(is_mixed)))
            }
            Contract::Month => cell.runs().any(|(_, run)| run.digits.len() > 8),
            Contract::Reference => {
                let mut runs = cell.unspaced_runs().iter();
                is_passport(cell.unspaced()) || runs.any(is_serial_too_long)
            }
            Contract::Notice => false,
        }
    }
}

/// Six digits or more that are no decimal and no month or reference in the wrong column.
fn is_long(run: &Run) -> bool {
    !run.is_decimal && !run.is_year_led && run.digits.len() >= 6
}

/// Five digits or more among letters in a word of seven signs or more.
fn is_mixed(word: &str) -> bool {
    let word: String = word.chars().filter(|sign| sign.is_alphanumeric()).collect();
    let n_digits = word.bytes().filter(u8::is_ascii_digit).count();
    let has_letters = word.contains(char::is_alphabetic);
    has_letters && n_digits >= 5 && (7..=20).contains(&word.chars().count())
}

/// One to three letters, six to nine digits and perhaps a letter.
fn is_passport(form: &str) -> bool {
    let digits = form.trim_start_matches(|sign: char| sign.is_ascii_lowercase());
    let n_letters = form.len() - digits.len();
    let rest = digits.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let n_digits = digits.len() - rest.len();
    let is_end = rest.is_empty() || (rest.len() == 1 && rest.is_ascii() && rest != "-");
    (1..=3).contains(&n_letters) && (6..=9).contains(&n_digits) && is_end
}

/// Eight digits or more in one group; a year with a serial number of up to six digits is none.
fn is_serial_too_long(run: &Run) -> bool {
    let mut place = 0;
    run.groups().into_iter().any(|length| {
        let group = run.digits.get(place..place + length).unwrap_or_default();
        place += length;
        let is_year_led = group.get(..4).is_some_and(is_year) && length <= 10;
        length >= 8 && !is_year_led
    })
}

/// A word for a document with five digits or more behind it.
fn is_labelled(run: &Run) -> bool {
    let words = run.before.split(|sign: char| !sign.is_alphabetic()).rev();
    let mut near = words.filter(|word| !word.is_empty()).take(3);
    run.digits.len() >= 5 && near.any(|word| WORDS.contains(&word))
}
