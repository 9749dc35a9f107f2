//! Identifiers drawn at random, in two disguises at once, are found too.

use proptest::prelude::*;

use super::found;
use super::recall::{DISGUISES, Write};
use crate::Contract::Codes;
use crate::check_digits::{luhn, remainder_97};

/// The disguises that can be put one upon another: bare words only read as such when written whole.
fn disguise() -> impl Strategy<Value = Write> {
    let whole = DISGUISES
        .iter()
        .filter(|(name, _)| !["in words", "masked"].contains(name))
        .map(|(_, write)| *write)
        .collect::<Vec<_>>();
    proptest::sample::select(whole)
}

#[track_caller]
fn check(text: &str, scanner: &str, disguises: (Write, Write)) -> Result<(), TestCaseError> {
    let written = disguises.1(&disguises.0(text));
    let found = found(Codes, &written, Some("TUN"));
    prop_assert!(
        found.contains(scanner),
        "{text:?} as {written:?}: {found:?}"
    );
    Ok(())
}

/// Completes a number by the digit that makes it pass the Luhn check.
fn with_luhn(body: &str) -> String {
    (0..10)
        .map(|digit| format!("{body}{digit}"))
        .find(|number| luhn(number))
        .unwrap()
}

fn with_iban_check(country: &str, body: &str) -> String {
    let rest = remainder_97(&format!("{body}{country}00")).unwrap();
    format!("{country}{:02}{body}", 98 - rest)
}

/// Appends the check digit of ICAO 9303.
fn with_icao(field: &str) -> String {
    let signs: Vec<char> = field.chars().collect();
    let check = ('0'..='9').find(|digit| crate::check_digits::icao(&signs, *digit));
    format!("{field}{}", check.unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn dates(
        (year, month, day) in (1930_u32..2026, 1_u32..=12, 1_u32..=28),
        form in 0_usize..4,
        disguises in (disguise(), disguise()),
    ) {
        let names = ["janvier", "February", "marzo", "أبريل", "mai", "Juni", "July", "août", "septiembre", "October", "نوفمبر", "Dezember"];
        let text = match form {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{day:02}/{month:02}/{year}"),
            2 => format!("{day}.{month}.{year}"),
            _ => format!("{day} {} {year}", names[month as usize - 1]),
        };
        check(&text, "precise-date", disguises)?;
    }

    #[test]
    fn addresses(text in "[a-z]{2,8}[._-]?[a-z0-9]{1,6}@[a-z]{3,9}\\.(com|tn|org|example\\.ma)", disguises in (disguise(), disguise())) {
        check(&text, "email", disguises)?;
    }

    #[test]
    fn phones(text in "(\\+216|00216|) ?[234579][0-9][ -]?[0-9]{3}[ -]?[0-9]{3}", disguises in (disguise(), disguise())) {
        check(text.trim(), "phone", disguises)?;
    }

    #[test]
    fn accounts(body in "[0-9]{20}", disguises in (disguise(), disguise())) {
        check(&with_iban_check("TN", &body), "iban", disguises)?;
    }

    #[test]
    fn cards(body in "(4[0-9]{14}|5[1-5][0-9]{13})", disguises in (disguise(), disguise())) {
        check(&with_luhn(&body), "payment-card", disguises)?;
    }

    #[test]
    fn devices(body in "35[0-9]{12}", disguises in (disguise(), disguise())) {
        check(&with_luhn(&body), "imei", disguises)?;
    }

    #[test]
    fn zones(
        number in "[A-Z][0-9]{6,8}",
        birth in "[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])",
        disguises in (disguise(), disguise()),
    ) {
        let number = with_icao(&format!("{number:<<9}"));
        let text = format!("{number}TUN{}F{}<<<<<<<<<<<<<<<0", with_icao(&birth), with_icao("311231"));
        check(&text, "machine-readable-zone", disguises)?;
    }

    #[test]
    fn positions((lat, lon) in (19.0_f64..37.5, -17.0_f64..36.9), disguises in (disguise(), disguise())) {
        check(&format!("{lat:.4}, {lon:.5}"), "geo-position", disguises)?;
    }
}
