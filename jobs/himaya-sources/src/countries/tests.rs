//! Names match exactly after folding, or are only suggested.

use himaya_schema::Country;

use crate::fixtures::config;

#[track_caller]
fn check(label: &str, code: &str) {
    let areas = config("unodc-glotip").harmonise.areas;
    let found = areas.find(label).map(|area| area.to_string());
    assert_eq!(found.as_deref(), Some(code), "{label}");
}

#[track_caller]
fn unknown(label: &str, suggestion: Option<&str>) {
    let areas = config("unodc-glotip").harmonise.areas;
    let problem = areas.read(label, "Category").unwrap_err();
    assert_eq!(problem.code, "unknown-country");
    assert_eq!(problem.suggestion.as_deref(), suggestion, "{label}");
}

#[test]
fn names_in_four_languages_and_many_spellings() {
    for label in [
        "Côte d'Ivoire",
        "Côte d\u{2019}Ivoire",
        "COTE D'IVOIRE",
        "Co\u{302}te d'Ivoire",
        "كوت ديفوار",
    ] {
        check(label, "CIV");
    }
    for label in [
        "Tunisia",
        "Tunisie",
        "Túnez",
        "تونس",
        "تـــونس",
        "\u{202e}Tunisia\u{202c}",
        "TUNISIA ",
    ] {
        check(label, "TUN");
    }
    check("Palestine^", "PSE");
    check("Kosovo*", "XKX");
    check("Türkiye", "TUR");
    check("Turkey", "TUR");
}

#[test]
fn niger_is_not_nigeria() {
    for label in ["Niger", "NIGER", "النيجر", "Níger", "Niger Rep", "Nigerin"] {
        check(label, "NER");
    }
    for label in [
        "Nigeria",
        "Nigéria",
        "نيجيريا",
        "Nigerian",
        "Nigerians",
        "NIGERIANA",
    ] {
        check(label, "NGA");
    }
    unknown("Nigera", Some("did you mean Nigeria (NGA)?"));
    unknown("Nigr", Some("did you mean Niger (NER)?"));
}

#[test]
fn labels_that_are_no_country() {
    check("Abroad", "_A");
    check("Nationals", "_D");
    check("Ciudadanos de su pa\u{fffd}s", "_D");
    check("3 nig\u{fffd}riens et 1 tunisien", "_S");
    check("TOTAL POR AÑO", "_T");
    check("stateless", "_X");
    unknown("Q6.1_10s_2019", None);
}

#[test]
fn every_english_name_finds_its_country() {
    let areas = config("case-returns").harmonise.areas;
    for country in Country::all() {
        let found = areas
            .find(country.english_name())
            .and_then(|area| area.country());
        assert_eq!(found, Some(country), "{}", country.english_name());
    }
}
