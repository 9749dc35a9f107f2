//! Machine-readable zones of travel documents.

use super::Scanner;
use crate::check_digits::icao;
use crate::{Contract, Reading};

/// Machine-readable zones.
///
/// # What it finds
/// A line of the machine-readable zone of a passport, visa or identity card (TD1, TD2, TD3), with
/// spaces, in small letters or with quotation marks for fillers.
///
/// # Rule
/// The number line of TD2 and TD3 and both of TD1 by the fixed places of their fields with the check
/// digits of each; the name line by its double filler between letters.
///
/// # Source
/// ICAO Doc 9303, part 3, section 4.9, and parts 4 to 6.
///
/// # False positives
/// Fewer than one in a thousand texts of 28 signs with digits at the places of the dates.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct MachineReadableZone;

impl Scanner for MachineReadableZone {
    fn id(&self) -> &'static str {
        "machine-readable-zone"
    }

    fn what(&self) -> &'static str {
        "a machine-readable zone of a travel document"
    }

    fn finds(&self, cell: &Reading, _contract: Contract, _country: Option<&str>) -> bool {
        let is_zone = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '<';
        let zone: Vec<char> = cell.unspaced().to_ascii_uppercase().chars().collect();
        zone.split(|sign| !is_zone(sign)).any(|run| {
            is_name_line(run)
                || run.windows(28).any(is_number_line)
                || run.windows(30).any(is_card_number_line)
                || run.windows(18).any(is_card_date_line)
        })
    }
}

/// The signs from one place to before another.
fn field(line: &[char], from: usize, to: usize) -> &[char] {
    line.get(from..to).unwrap_or_default()
}

/// Whether a field is followed by its check digit.
fn checks(line: &[char], from: usize, to: usize) -> bool {
    let digit = line.get(to).copied();
    digit.is_some_and(|digit| icao(field(line, from, to), digit))
}

fn are_letters(field: &[char]) -> bool {
    field
        .iter()
        .all(|sign| sign.is_ascii_alphabetic() || *sign == '<')
}

fn are_digits(field: &[char]) -> bool {
    field.iter().all(char::is_ascii_digit)
}

/// TD2 and TD3, second line: number, nationality, birth, sex and expiry.
fn is_number_line(line: &[char]) -> bool {
    are_letters(field(line, 10, 13))
        && are_digits(field(line, 13, 20))
        && field(line, 20, 21)
            .iter()
            .all(|sign| "MFX<".contains(*sign))
        && are_digits(field(line, 21, 28))
        && checks(line, 0, 9)
        && checks(line, 13, 19)
        && checks(line, 21, 27)
}

/// TD1, first line: kind, issuer and number.
fn is_card_number_line(line: &[char]) -> bool {
    let is_card = field(line, 0, 1).iter().all(|sign| "ACI".contains(*sign));
    is_card
        && are_letters(field(line, 1, 5))
        && are_digits(field(line, 14, 15))
        && field(line, 5, 14).iter().any(char::is_ascii_digit)
        && checks(line, 5, 14)
}

/// TD1, second line: birth, sex, expiry and nationality.
fn is_card_date_line(line: &[char]) -> bool {
    are_digits(field(line, 0, 7))
        && field(line, 7, 8).iter().all(|sign| "MFX<".contains(*sign))
        && are_digits(field(line, 8, 15))
        && are_letters(field(line, 15, 18))
        && checks(line, 0, 6)
        && checks(line, 8, 14)
}

/// Surname, double filler, given names.
fn is_name_line(run: &[char]) -> bool {
    let named = run.windows(4).any(|four| match four {
        [a, b, c, d] => {
            a.is_ascii_alphabetic() && *b == '<' && *c == '<' && d.is_ascii_alphabetic()
        }
        _ => false,
    });
    named && run.len() >= 8
}
