//! Dates to the day.

mod months;

use super::Scanner;
use crate::{Contract, Reading};

/// Dates to the day.
///
/// # What it finds
/// A date of birth, of arrival, of arrest: a day where a month, a band or a code is asked for.
///
/// # Rule
/// Year, month and day in any order with separators, a month also as a word in seven languages; eight
/// digits as year, month, day or the reverse. Years from 1900 to 2099 and Hijri years; in coded
/// columns also of two digits. The day must exist. The first of a month in a column of months is
/// left to the rule of the row, and so is a reference of eight digits after 2009, which may be a year
/// and a serial number. A notice may bear a date.
///
/// # Source
/// ISO 8601; the months of CLDR in Arabic (Maghreb, Egypt and Levant), English, French, German,
/// Italian, Portuguese and Spanish.
///
/// # False positives
/// A version or a list of three small numbers in a coded column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct PreciseDate;

impl Scanner for PreciseDate {
    fn id(&self) -> &'static str {
        "precise-date"
    }

    fn what(&self) -> &'static str {
        "a date to the day"
    }

    fn finds(&self, cell: &Reading, contract: Contract, _country: Option<&str>) -> bool {
        contract != Contract::Notice
            && cell.forms().any(|form| {
                let parts = parts(form);
                let is_date = |day: Day| !(contract == Contract::Month && day.day == 1);
                let written = parts.windows(3).filter_map(|three| match three {
                    [first, second, third] => Day::of([first, second, third], contract),
                    _ => None,
                });
                let joined = parts.iter().filter_map(|part| joined(part, contract));
                written.chain(joined).any(is_date)
            })
    }
}

/// A number or a word of a date.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Part {
    Number { digits: String, is_apart: bool },
    Month(u32),
    Other,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Day {
    day: u32,
}

impl Day {
    /// A day of three parts in any order, if it exists.
    fn of(parts: [&Part; 3], contract: Contract) -> Option<Self> {
        let [first, second, third] = parts;
        // Only what stands beside its neighbour is one date.
        let is_near = |part: &Part| !matches!(part, Part::Number { is_apart: true, .. });
        if !is_near(second) || !is_near(third) {
            return None;
        }
        let orders = [
            [first, second, third],
            [third, second, first],
            [third, first, second],
        ];
        orders
            .into_iter()
            .find_map(|[year, month, day]| Self::read(year, month, day, contract))
    }

    fn read(year: &Part, month: &Part, day: &Part, contract: Contract) -> Option<Self> {
        let (Part::Number { digits: year, .. }, Part::Number { digits: day, .. }) = (year, day)
        else {
            return None;
        };
        let month = match month {
            Part::Month(month) => *month,
            Part::Number { digits, .. } if digits.len() <= 2 => digits.parse().ok()?,
            Part::Number { .. } | Part::Other => return None,
        };
        let is_short = year.len() == 2 && contract == Contract::Codes;
        let year: u32 = (year.len() == 4 || is_short).then(|| year.parse().ok())??;
        let year = if is_short { 2000 + year } else { year };
        let day: u32 = (day.len() <= 2).then(|| day.parse().ok())??;
        exists(year, month, day).then_some(Self { day })
    }
}

/// Eight digits together: year, month, day or day, month, year.
fn joined(part: &Part, contract: Contract) -> Option<Day> {
    let Part::Number { digits, .. } = part else {
        return None;
    };
    if digits.len() != 8 {
        return None;
    }
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let forms = [
        (number(0, 4)?, number(4, 6)?, number(6, 8)?),
        (number(4, 8)?, number(2, 4)?, number(0, 2)?),
        (number(4, 8)?, number(0, 2)?, number(2, 4)?),
    ];
    forms
        .into_iter()
        .find(|(year, month, day)| {
            let is_serial = contract == Contract::Reference && *year > 2009;
            !is_serial && exists(*year, *month, *day)
        })
        .map(|(_, _, day)| Day { day })
}

/// Whether a day exists in the Gregorian calendar, or can exist in the Hijri one.
fn exists(year: u32, month: u32, day: u32) -> bool {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match (year, month) {
        (1900..=2099, 2) => 28 + u32::from(is_leap),
        (1300..=1500, 1..=12) | (1900..=2099, 4 | 6 | 9 | 11) => 30,
        (1900..=2099, 1..=12) => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// The numbers and words of a form; words that only join, such as *de*, are left out.
fn parts(form: &str) -> Vec<Part> {
    const JOINING: [&str; 12] = [
        "de", "of", "the", "du", "le", "el", "del", "st", "nd", "rd", "th", "er",
    ];
    const SEPARATORS: &str = " -/.,_'年月日\\|";
    let mut parts = Vec::new();
    let mut is_apart = false;
    let signs: Vec<char> = form.chars().collect();
    for chunk in signs.chunk_by(|a, b| kind(*a) == kind(*b)) {
        let text: String = chunk.iter().collect();
        match chunk.first().map(|sign| kind(*sign)) {
            Some(Kind::Digit) => {
                parts.push(Part::Number {
                    digits: text,
                    is_apart,
                });
                is_apart = false;
            }
            Some(Kind::Letter) if JOINING.contains(&text.as_str()) => {}
            Some(Kind::Letter) => {
                parts.push(months::read(&text).map_or(Part::Other, Part::Month));
                is_apart = false;
            }
            Some(Kind::Sign) => {
                is_apart |= chunk.len() > 3 || chunk.iter().any(|sign| !SEPARATORS.contains(*sign));
            }
            None => {}
        }
    }
    parts
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Digit,
    Letter,
    Sign,
}

fn kind(sign: char) -> Kind {
    if sign.is_ascii_digit() {
        Kind::Digit
    } else if sign.is_alphabetic() && !"年月日".contains(sign) {
        Kind::Letter
    } else {
        Kind::Sign
    }
}
