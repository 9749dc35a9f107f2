//! Words, numbers and names in each locale.

use himaya_schema::{Crime, Sex};

use super::*;
use crate::tests::{localizer, workspace};
use crate::{NOT_A_NUMBER, without_marks};

const LOCALES: [(Language, &str); 5] = [
    (Language::English, "en-GB"),
    (Language::French, "fr-FR"),
    (Language::Spanish, "es-ES"),
    (Language::Arabic, "ar-TN"),
    (Language::Arabic, "ar-EG"),
];

/// Compares one text in the five locales, in the order of [`LOCALES`].
#[track_caller]
fn check(word: impl Fn(&Localizer) -> String, expected: [&str; 5]) {
    for ((language, tag), expected) in LOCALES.iter().zip(expected) {
        assert_eq!(word(&localizer(*language, tag)), expected, "{tag}");
    }
}

#[test]
fn counts_follow_the_locale_and_not_the_language() {
    check(
        |localizer| localizer.count(1_234_567),
        [
            "1,234,567",
            "1\u{202F}234\u{202F}567",
            "1.234.567",
            "1.234.567",
            "١٬٢٣٤٬٥٦٧",
        ],
    );
    for tag in ["ar-DZ", "ar-LY", "ar-MA", "ar-TN"] {
        assert_eq!(localizer(Language::Arabic, tag).count(1_234), "1.234");
    }
    check(|localizer| localizer.count(0), ["0", "0", "0", "0", "٠"]);
}

#[test]
fn intervals_keep_their_order_in_a_right_to_left_text() {
    check(
        |localizer| localizer.interval(0, 4),
        ["[0–4]", "[0–4]", "[0–4]", "\u{200E}[0–4]\u{200E}", "[٠–٤]"],
    );
}

#[test]
fn ranges_of_signed_numbers_stand_apart_from_the_dash() {
    let range = |localizer: &Localizer| {
        let share = localizer.range(&localizer.percent(0.737, 1), &localizer.percent(0.828, 1));
        let points = localizer.range(&localizer.points(-0.226, 1), &localizer.points(0.106, 1));
        format!("{share} {points}")
    };
    assert_eq!(
        range(&localizer(Language::English, "en-GB")),
        "73.7%–82.8% −22.6\u{A0}–\u{A0}+10.6"
    );
    let arabic = range(&localizer(Language::Arabic, "ar-TN"));
    assert_eq!(
        without_marks(&arabic),
        "73,7%–82,8% −22,6\u{A0}–\u{A0}+10,6"
    );
    assert!(arabic.starts_with('\u{200E}') && arabic.ends_with('\u{200E}'));
}

#[test]
fn per_cent_signs_stand_as_the_language_has_them() {
    check(
        |localizer| without_marks(&localizer.percent(0.786, 1)),
        ["78.6%", "78,6\u{A0}%", "78,6\u{A0}%", "78,6%", "٧٨٫٦%"],
    );
    check(
        |localizer| without_marks(&localizer.percent(0.0, 0)),
        ["0%", "0\u{A0}%", "0\u{A0}%", "0%", "٠%"],
    );
}

#[test]
fn signs_are_a_plus_and_a_true_minus_and_zero_has_none() {
    check(
        |localizer| without_marks(&localizer.signed_percent(0.123, 1)),
        ["+12.3%", "+12,3\u{A0}%", "+12,3\u{A0}%", "+12,3%", "+١٢٫٣%"],
    );
    check(
        |localizer| without_marks(&localizer.signed_percent(-0.04, 1)),
        ["−4.0%", "−4,0\u{A0}%", "−4,0\u{A0}%", "−4,0%", "−٤٫٠%"],
    );
    check(
        |localizer| without_marks(&localizer.signed_percent(-0.0001, 1)),
        ["0.0%", "0,0\u{A0}%", "0,0\u{A0}%", "0,0%", "٠٫٠%"],
    );
    check(
        |localizer| without_marks(&localizer.points(-0.1677, 1)),
        ["−16.8", "−16,8", "−16,8", "−16,8", "−١٦٫٨"],
    );
    check(
        |localizer| without_marks(&localizer.points(0.1, 0)),
        ["+10", "+10", "+10", "+10", "+١٠"],
    );
}

#[test]
fn only_the_two_documented_marks_occur() {
    for (language, tag) in LOCALES {
        let localizer = localizer(language, tag);
        let texts = [
            localizer.percent(-0.5, 1),
            localizer.signed_percent(-0.5, 1),
            localizer.points(-0.5, 1),
            localizer.interval(0, 4),
            localizer.period(&"2014..2018".parse().unwrap()),
            localizer.list(&["Frontex".to_owned(), "IOM".to_owned()]),
        ];
        let other = [
            '\u{61C}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '-',
        ];
        for text in texts {
            assert!(!text.contains(other), "{tag}: {text:?}");
            let has_marks = without_marks(&text) != text;
            assert!(
                !has_marks || language == Language::Arabic,
                "{tag}: {text:?}"
            );
        }
    }
}

#[test]
fn a_number_that_is_not_finite_is_visible() {
    let localizer = localizer(Language::English, "en-GB");
    assert_eq!(localizer.percent(f64::NAN, 1), NOT_A_NUMBER);
    assert_eq!(localizer.signed_percent(f64::INFINITY, 1), NOT_A_NUMBER);
    assert_eq!(localizer.points(f64::NEG_INFINITY, 1), NOT_A_NUMBER);
}

#[test]
fn dates_and_periods_are_written_out() {
    let day = NaiveDate::from_ymd_opt(2025, 3, 31).unwrap();
    check(
        |localizer| localizer.date(day),
        [
            "31 March 2025",
            "31 mars 2025",
            "31 de marzo de 2025",
            "31 مارس 2025",
            "٣١ مارس ٢٠٢٥",
        ],
    );
    check(
        |localizer| localizer.period(&"2024-Q4".parse().unwrap()),
        [
            "Q4 2024",
            "T4 2024",
            "T4 2024",
            "الربع الرابع من عام 2024",
            "الربع الرابع من عام ٢٠٢٤",
        ],
    );
    check(
        |localizer| localizer.period(&"2024-01".parse().unwrap()),
        [
            "January 2024",
            "janvier 2024",
            "enero de 2024",
            "جانفي 2024",
            "يناير ٢٠٢٤",
        ],
    );
    check(
        |localizer| localizer.period(&"2014..2018".parse().unwrap()),
        [
            "2014–2018",
            "2014–2018",
            "2014–2018",
            "\u{200E}2014–2018\u{200E}",
            "٢٠١٤–٢٠١٨",
        ],
    );
    check(
        |localizer| localizer.period(&"2024".parse().unwrap()),
        ["2024", "2024", "2024", "2024", "٢٠٢٤"],
    );
}

#[test]
fn the_beneficiaries_have_their_names() {
    let expected = [
        ["Algeria", "Egypt", "Libya", "Morocco", "Tunisia"],
        ["Algérie", "Égypte", "Libye", "Maroc", "Tunisie"],
        ["Argelia", "Egipto", "Libia", "Marruecos", "Túnez"],
        ["الجزائر", "مصر", "ليبيا", "المغرب", "تونس"],
        ["الجزائر", "مصر", "ليبيا", "المغرب", "تونس"],
    ];
    for ((language, tag), expected) in LOCALES.iter().zip(expected) {
        let localizer = localizer(*language, tag);
        let names = Country::BENEFICIARIES.map(|country| {
            let area = Area::Country(country);
            localizer.area(&area).unwrap()
        });
        assert_eq!(names, expected);
    }
}

#[test]
fn every_country_of_the_schema_has_a_name() {
    for (language, tag) in LOCALES {
        let localizer = localizer(language, tag);
        for country in Country::all() {
            let name = localizer.area(&Area::Country(country)).unwrap();
            assert_ne!(name, country.alpha2(), "{tag}");
        }
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test finds the real data and says when they are absent"
)]
fn country_names_are_those_of_cldr() {
    let folder = std::env::var("HIMAYA_REAL_DATA")
        .map_or_else(|_| workspace("../shared/data"), Into::into)
        .join("geography/cldr");
    for language in Language::ALL {
        let path = folder.join(format!("territories_{}.json", language.code()));
        let Ok(json) = std::fs::read_to_string(path) else {
            println!("skipped: no CLDR territories for {language}");
            continue;
        };
        let localizer = localizer(*language, language.default_locale());
        let codes = [
            "DZA", "EGY", "LBY", "MAR", "TUN", "CIV", "ESP", "ETH", "ITA", "MLT", "NER", "NGA",
            "SDN", "SYR", "XKX",
        ];
        for code in codes {
            let country = Country::from_alpha3(code).unwrap();
            let line = format!("\"{}\": \"{}\"", country.alpha2(), {
                localizer.area(&Area::Country(country)).unwrap()
            });
            assert!(json.contains(&line), "{language}: {line}");
        }
    }
}

#[test]
fn lists_and_order_are_those_of_the_language() {
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    check(
        |localizer| without_marks(&localizer.list(&items)),
        ["a, b and c", "a, b et c", "a, b y c", "a وb وc", "a وb وc"],
    );
    let arabic = localizer(Language::Arabic, "ar-TN");
    let mut countries = ["مصر", "ليبيا", "تونس", "المغرب", "الجزائر"];
    countries.sort_by(|a, b| arabic.compare(a, b));
    assert_eq!(countries, ["الجزائر", "المغرب", "تونس", "ليبيا", "مصر"]);
    let french = localizer(Language::French, "fr-FR");
    let mut countries = ["Égypte", "Espagne", "Érythrée", "Allemagne"];
    countries.sort_by(|a, b| french.compare(a, b));
    assert_eq!(countries, ["Allemagne", "Égypte", "Érythrée", "Espagne"]);
}

#[test]
fn labels_are_worded_by_their_kind() {
    let english = localizer(Language::English, "en-GB");
    let label = |label: &Label| english.label(label).unwrap();
    assert_eq!(label(&Label::code(Unit::Victims)), "Detected victims");
    assert_eq!(label(&Label::code(Sex::Unknown)), "Unknown or not recorded");
    assert_eq!(
        label(&Label::code(Crime::SmugglingOfMigrants)),
        "Smuggling of migrants"
    );
    assert_eq!(label(&Label::Message("dimension-route")), "Route");
    assert_eq!(label(&Label::Name("Frontex".to_owned())), "Frontex");
    assert_eq!(label(&Label::Period(Period::Year(2024))), "2024");
    assert!(english.label(&Label::Message("no-such-message")).is_err());
}

#[test]
fn a_localizer_can_be_shared_between_threads() {
    fn shareable<T: Send + Sync>(_: &T) {}
    shareable(&localizer(Language::Arabic, "ar-TN"));
}
