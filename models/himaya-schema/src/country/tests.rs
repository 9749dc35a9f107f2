//! Countries against the numbers that UN M49 publishes.

use std::collections::BTreeSet;

use super::*;

#[track_caller]
fn check(alpha3: &str, alpha2: &str, m49: Option<u16>) {
    let country: Country = alpha3.parse().unwrap();
    assert_eq!(country.to_string(), alpha3);
    assert_eq!(country.alpha2(), alpha2);
    assert_eq!(country.m49(), m49);
    assert_eq!(Country::from_alpha2(alpha2), Some(country));
}

#[test]
fn the_beneficiaries_have_their_codes() {
    check("DZA", "DZ", Some(12));
    check("EGY", "EG", Some(818));
    check("LBY", "LY", Some(434));
    check("MAR", "MA", Some(504));
    check("TUN", "TN", Some(788));
    let codes = Country::BENEFICIARIES.map(|country| country.to_string());
    assert_eq!(codes, ["DZA", "EGY", "LBY", "MAR", "TUN"]);
}

#[test]
fn kosovo_has_a_code_and_no_number() {
    check("XKX", "XK", None);
    assert_eq!(Country::KOSOVO.english_name(), "Kosovo");
}

#[test]
fn an_unknown_code_is_refused() {
    for code in ["", "TN", "TUNI", "tun", "ZZZ", "_U", "تونس", "é "] {
        let error = SchemaError::UnknownCode {
            list: "country",
            code: code.to_owned(),
        };
        assert_eq!(code.parse::<Country>(), Err(error), "{code}");
    }
    assert_eq!(Country::from_alpha2("ZZ"), None);
}

#[test]
fn every_country_stands_once_and_reads_back() {
    let all: Vec<Country> = Country::all().collect();
    assert!(all.is_sorted());
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    // ISO 3166-1 has 249 entries, and Kosovo stands beside them.
    assert_eq!(all.len(), 250);
    for country in all {
        assert_eq!(Country::from_alpha3(country.alpha3()), Some(country));
        assert_eq!(Country::from_alpha2(country.alpha2()), Some(country));
    }
}
