//! International bank account numbers.

use super::Scanner;
use crate::check_digits::remainder_97;
use crate::{Contract, Reading};

/// Bank accounts.
///
/// # What it finds
/// An IBAN, in groups of any length or none, with or without a label.
///
/// # Rule
/// Letters and digits of the length that the country's registry entry gives, with the remainder 1 by
/// 97 after the first four are moved to the end. Algeria, Morocco and others that use the form
/// without being registered are looked for too.
///
/// # Source
/// ISO 13616-1; SWIFT IBAN registry.
///
/// # False positives
/// One in 97 texts that begin like an account and have its length.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Iban;

/// The length by country.
const LENGTHS: [(&str, usize); 93] = [
    ("ad", 24),
    ("ae", 23),
    ("al", 28),
    ("ao", 25),
    ("at", 20),
    ("az", 28),
    ("ba", 20),
    ("be", 16),
    ("bf", 28),
    ("bg", 22),
    ("bh", 22),
    ("bi", 27),
    ("bj", 28),
    ("br", 29),
    ("by", 28),
    ("cf", 27),
    ("cg", 27),
    ("ch", 21),
    ("ci", 28),
    ("cm", 27),
    ("cr", 22),
    ("cv", 25),
    ("cy", 28),
    ("cz", 24),
    ("de", 22),
    ("dj", 27),
    ("dk", 18),
    ("do", 28),
    ("dz", 26),
    ("ee", 20),
    ("eg", 29),
    ("es", 24),
    ("fi", 18),
    ("fk", 18),
    ("fo", 18),
    ("fr", 27),
    ("ga", 27),
    ("gb", 22),
    ("ge", 22),
    ("gi", 23),
    ("gl", 18),
    ("gq", 27),
    ("gr", 27),
    ("gt", 28),
    ("gw", 25),
    ("hr", 21),
    ("hu", 28),
    ("ie", 22),
    ("il", 23),
    ("iq", 23),
    ("ir", 26),
    ("is", 26),
    ("it", 27),
    ("jo", 30),
    ("km", 27),
    ("kw", 30),
    ("kz", 20),
    ("lb", 28),
    ("li", 21),
    ("lt", 20),
    ("lu", 20),
    ("lv", 21),
    ("ly", 25),
    ("ma", 28),
    ("mc", 27),
    ("md", 24),
    ("me", 22),
    ("mg", 27),
    ("mk", 19),
    ("ml", 28),
    ("mn", 20),
    ("mr", 27),
    ("mt", 31),
    ("mu", 30),
    ("mz", 25),
    ("ne", 28),
    ("nl", 18),
    ("no", 15),
    ("pk", 24),
    ("pl", 28),
    ("ps", 29),
    ("pt", 25),
    ("qa", 29),
    ("ro", 24),
    ("rs", 22),
    ("sa", 24),
    ("sd", 18),
    ("se", 24),
    ("sn", 28),
    ("so", 23),
    ("tn", 24),
    ("tr", 26),
    ("ua", 29),
];

/// An account number has digits; a word of that length has none.
const DIGITS_MIN: usize = 8;

impl Scanner for Iban {
    fn id(&self) -> &'static str {
        "iban"
    }

    fn what(&self) -> &'static str {
        "a bank account (IBAN)"
    }

    fn finds(&self, cell: &Reading, _contract: Contract, _country: Option<&str>) -> bool {
        let compact = cell.compact();
        // Every account begins with two letters and two digits.
        let heads = compact.as_bytes().windows(4).zip(0..);
        let heads = heads.filter(|(head, _)| match head {
            [a, b, c, d] => {
                [a, b].iter().all(|letter| letter.is_ascii_lowercase())
                    && [c, d].iter().all(|digit| digit.is_ascii_digit())
            }
            _ => false,
        });
        heads
            .filter_map(|(_, place)| compact.get(place..))
            .any(begins_with_account)
    }
}

fn begins_with_account(text: &str) -> bool {
    let length = LENGTHS
        .iter()
        .find(|(country, _)| text.starts_with(country));
    length.is_some_and(|(_, length)| text.get(..*length).is_some_and(is_account))
}

fn is_account(account: &str) -> bool {
    let n_digits = account.bytes().filter(u8::is_ascii_digit).count();
    let (Some(head), Some(body)) = (account.get(..4), account.get(4..)) else {
        return false;
    };
    n_digits >= DIGITS_MIN && remainder_97(&format!("{body}{head}")) == Some(1)
}
