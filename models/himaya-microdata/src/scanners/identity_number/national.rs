//! National numbers of persons that prove themselves, by check digits or by fixed fields.

use crate::check_digits::{luhn, remainder_97};

/// Whether letters and digits without separators are such a number.
pub(super) fn holds(compact: &str) -> bool {
    let rules: [fn(&str) -> bool; 8] = [
        spain, italy, france, belgium, turkey, egypt, emirates, china,
    ];
    rules.iter().any(|rule| rule(compact))
}

fn digit(number: &str, place: usize) -> Option<u32> {
    number.get(place..=place)?.parse().ok()
}

fn weighted(number: &str, weights: &[u32]) -> Option<u32> {
    let mut sum = 0;
    for (place, weight) in weights.iter().enumerate() {
        sum += digit(number, place)? * weight;
    }
    Some(sum)
}

fn is_number(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether two and two digits can be a month and a day.
fn is_day(number: &str, month: usize) -> bool {
    let two = |at: usize| number.get(at..at + 2)?.parse::<u32>().ok();
    let in_range =
        |value: Option<u32>, most| value.is_some_and(|value| (1..=most).contains(&value));
    in_range(two(month), 12) && in_range(two(month + 2), 31)
}

/// DNI and NIE: eight digits, or X, Y or Z and seven, with a letter by 23 (Real Decreto 1553/2005).
fn spain(number: &str) -> bool {
    const LETTERS: &[u8] = b"trwagmyfpdxbnjzsqvhlcke";
    let digits = match number.chars().next() {
        Some('x') => number.replacen('x', "0", 1),
        Some('y') => number.replacen('y', "1", 1),
        Some('z') => number.replacen('z', "2", 1),
        Some(_) => number.to_owned(),
        None => return false,
    };
    let body = digits.get(..8).filter(|body| is_number(body, 8));
    let letter = (digits.len() == 9).then(|| digits.bytes().last()).flatten();
    let expected = body
        .and_then(|body| body.parse::<usize>().ok())
        .and_then(|body| LETTERS.get(body % 23));
    letter.is_some() && letter.as_ref() == expected
}

/// Codice fiscale: six letters, two digits, a letter, two digits, a letter, three digits, a letter
/// (D.M. 23 December 1976); the form is enough.
fn italy(number: &str) -> bool {
    let form: String = number
        .chars()
        .map(|sign| if sign.is_ascii_digit() { '0' } else { 'a' })
        .collect();
    form == "aaaaaa00a00a000a" && number.is_ascii()
}

/// NIR: 13 digits, Corsica's letters aside, with a key by 97 (INSEE).
fn france(number: &str) -> bool {
    let begins = number.starts_with(['1', '2', '3', '4', '7', '8']);
    let body = number.get(..13).and_then(|body| body.parse::<u64>().ok());
    let key = number.get(13..).and_then(|key| key.parse::<u64>().ok());
    let fits = body
        .zip(key)
        .is_some_and(|(body, key)| 97 - body % 97 == key);
    begins && is_number(number, 15) && fits
}

/// National register: six digits of a birth, three of a serial number, a check by 97.
fn belgium(number: &str) -> bool {
    let check = number.get(9..).and_then(|check| check.parse::<u32>().ok());
    let fits = |prefix: &str| {
        let body = number.get(..9).map(|body| format!("{prefix}{body}"));
        let rest = body.and_then(|body| remainder_97(&body));
        rest.map(|rest| 97 - rest) == check
    };
    is_number(number, 11) && is_day(number, 2) && (fits("") || fits("2"))
}

/// T.C. kimlik no.: eleven digits, two of them checks.
fn turkey(number: &str) -> bool {
    let odd = weighted(number, &[7, 0, 7, 0, 7, 0, 7, 0, 7]);
    let even = weighted(number, &[0, 1, 0, 1, 0, 1, 0, 1]);
    let all = weighted(number, &[1; 10]);
    let tenth = odd.zip(even).map(|(odd, even)| (odd + 100 - even) % 10);
    is_number(number, 11)
        && !number.starts_with('0')
        && tenth == digit(number, 9)
        && all.map(|all| all % 10) == digit(number, 10)
}

/// Egypt: century 2 or 3, a birth, a governorate (01 to 35 or 88), a serial number and a check.
fn egypt(number: &str) -> bool {
    let governorate = number.get(7..9).and_then(|two| two.parse::<u32>().ok());
    let is_place = governorate.is_some_and(|two| (1..=35).contains(&two) || two == 88);
    is_number(number, 14) && number.starts_with(['2', '3']) && is_day(number, 3) && is_place
}

/// Emirates ID: 784, a year of birth, a serial number, and the Luhn check.
fn emirates(number: &str) -> bool {
    is_number(number, 15) && number.starts_with("784") && luhn(number)
}

/// Resident identity number: 18 signs with a check by ISO 7064 mod 11-2 (GB 11643).
fn china(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let check =
        weighted(number, &WEIGHTS).and_then(|sum| "10x98765432".chars().nth(sum as usize % 11));
    number.len() == 18 && is_day(number, 10) && check.is_some() && check == number.chars().last()
}
