//! Registration numbers of vehicles.

use super::Scanner;
use crate::{Contract, Reading};

/// Plates of vehicles.
///
/// # What it finds
/// The registration number of a vehicle, which names its keeper.
///
/// # Rule
/// The whole cell has the form of a plate that is told from a code: Algeria, Egypt, France and Italy,
/// Great Britain, Morocco, Nigeria, Spain, Tunisia, Turkey. Only in coded columns: a pseudonym may
/// be built like a plate.
///
/// # Source
/// The national forms as collected by the United Nations, Convention on Road Traffic (1968), annex 2.
///
/// # False positives
/// A code of a foreign list with the same form.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct VehiclePlate;

/// What Tunisian plates say between their numbers.
const TUNISIA: [&str; 5] = ["تونس", "tunis", "tun", "tn", "تونسية"];

impl Scanner for VehiclePlate {
    fn id(&self) -> &'static str {
        "vehicle-plate"
    }

    fn what(&self) -> &'static str {
        "the plate of a vehicle"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        contract == Contract::Codes && cell.forms().any(is_plate)
    }
}

/// A group of letters or digits.
struct Group<'a> {
    text: &'a str,
    n_signs: usize,
    is_number: bool,
}

fn is_plate(form: &str) -> bool {
    let words = form.split(|sign: char| !sign.is_alphanumeric());
    let groups: Vec<Group<'_>> = words.flat_map(groups).collect();
    let shape: Vec<(bool, usize)> = groups
        .iter()
        .map(|group| (group.is_number, group.n_signs))
        .collect();
    let text = |place: usize| groups.get(place).map_or("", |group| group.text);
    match shape.as_slice() {
        // France and Italy; Great Britain; Nigeria.
        [(false, 2 | 3), (true, 3), (false, 2)] | [(false, 2), (true, 2), (false, 3)] => {
            is_latin(form)
        }
        // Spain: no vowels.
        [(true, 4), (false, 3)] => is_latin(form) && !text(1).contains(['a', 'e', 'i', 'o', 'u']),
        // Algeria: serial number, class and year, wilaya.
        [(true, 5 | 6), (true, 3), (true, 2)] => true,
        [(true, 1..=3), (false, _), (true, 1..=4)] if TUNISIA.contains(&text(1)) => true,
        // Turkey.
        [(true, 2), (false, 2 | 3), (true, 2..=4)] | [(true, 2), (false, 1), (true, 4)] => {
            is_latin(form) && is_turkish(text(0))
        }
        // Morocco: a serial number, a letter, a prefecture.
        [(true, 1..=5), (false, 1), (true, 1..=2)] => !is_quarter(text(0), text(1)),
        // Egypt: two or three single letters and digits, in either order.
        [letters @ .., (true, 3 | 4)] | [(true, 3 | 4), letters @ ..] => {
            let n_letters: usize = letters.iter().map(|(_, length)| length).sum();
            let are_letters = letters.iter().all(|(is_number, _)| !is_number);
            are_letters && (2..=3).contains(&n_letters) && is_arabic(form)
        }
        _ => false,
    }
}

/// Splits a word where letters and digits meet.
fn groups(word: &str) -> Vec<Group<'_>> {
    let mut groups = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let is_number = first.is_ascii_digit();
        let end = rest.find(|sign: char| sign.is_ascii_digit() != is_number);
        let (text, after) = rest.split_at(end.unwrap_or(rest.len()));
        groups.push(Group {
            text,
            n_signs: text.chars().count(),
            is_number,
        });
        rest = after;
    }
    groups
}

fn is_latin(form: &str) -> bool {
    form.is_ascii()
}

fn is_arabic(form: &str) -> bool {
    form.chars()
        .filter(|sign| sign.is_alphabetic())
        .all(|sign| ('\u{0600}'..='\u{06FF}').contains(&sign))
}

/// The province: 01 to 81.
fn is_turkish(province: &str) -> bool {
    province
        .parse()
        .is_ok_and(|number: u32| (1..=81).contains(&number))
}

/// A quarter or half of a year, such as `2024 Q3` and `2024 T3`.
fn is_quarter(number: &str, letter: &str) -> bool {
    crate::digits::is_year(number) && ["q", "t", "s", "h"].contains(&letter)
}
