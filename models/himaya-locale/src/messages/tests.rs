//! Branches, variables and the faults of locale files.

use himaya_schema::Unit;
use icu::plurals::PluralRules;

use super::*;
use crate::Localizer;
use crate::tests::localizer;

#[track_caller]
fn check_error(source: &str, id: &str, arguments: &Arguments, expected: &str) {
    let localizer = Localizer::new(Language::English, "en-GB", &[("a.ftl", source)]).unwrap();
    let error = localizer.message(id, arguments).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn no_message_takes_a_number_that_is_not_finite() {
    let not_finite = "argument `x` of message `m` is not a finite number";
    let text = Arguments::new().text("x", NOT_A_NUMBER);
    check_error("m = { $x }", "m", &text, not_finite);
    let number = Arguments::new().number("x", f64::NAN, "0");
    check_error("m = { $x }", "m", &number, not_finite);
}

#[test]
fn arabic_counts_take_all_six_forms_and_french_counts_zero_as_one() {
    let arabic = localizer(Language::Arabic, "ar-TN");
    let french = localizer(Language::French, "fr-FR");
    let unit = |localizer: &Localizer, n| localizer.unit(Unit::SmuggledMigrants, n).unwrap();
    assert_eq!(unit(&arabic, 1), "مهاجر مهرب جرى كشفه");
    assert_eq!(unit(&arabic, 2), "مهاجران مهربان جرى كشفهما");
    assert_eq!(unit(&arabic, 3), "مهاجرين مهربين جرى كشفهم");
    assert_eq!(unit(&arabic, 11), "مهاجرا مهربا جرى كشفه");
    assert_eq!(unit(&arabic, 100), "مهاجر مهرب جرى كشفه");
    assert_eq!(unit(&french, 0), unit(&french, 1));
    assert_ne!(unit(&french, 1), unit(&french, 2));
    let source = "m = { $x-n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}";
    let six = Localizer::new(Language::Arabic, "ar-TN", &[("a.ftl", source)]).unwrap();
    let forms = [
        0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 110, 111, 1_000, 2_005,
    ]
    .map(|n| {
        let arguments = Arguments::new().with("x", six.count_argument(n));
        six.message("m", &arguments).unwrap()
    });
    assert_eq!(
        forms,
        [
            "zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "few",
            "many", "other", "few"
        ]
    );
}

#[test]
fn a_branch_for_one_number_is_not_taken_by_another_of_the_same_form() {
    let source = "m = { $x-n ->\n    [3] three\n    [few] few\n   *[other] other\n}";
    let arabic = Localizer::new(Language::Arabic, "ar-TN", &[("a.ftl", source)]).unwrap();
    let word = |n| {
        let arguments = Arguments::new().with("x", arabic.count_argument(n));
        arabic.message("m", &arguments).unwrap()
    };
    assert_eq!([3, 4, 103, 100].map(word), ["three", "few", "few", "other"]);
}

#[test]
fn below_a_hundred_fluent_and_icu_agree_on_every_number() {
    let keys = "[zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many";
    let source = format!("m = {{ $n ->\n    {keys}\n   *[other] other\n}}");
    for language in Language::ALL {
        let tag = language.default_locale();
        let localizer = Localizer::new(*language, tag, &[("a.ftl", &source)]).unwrap();
        let locale = Locale::try_from_str(tag).unwrap();
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        for n in 0_u8..=100 {
            let arguments = Arguments::new().plural("n", f64::from(n));
            let expected = format!("{:?}", rules.category_for(n)).to_lowercase();
            assert_eq!(
                localizer.message("m", &arguments).unwrap(),
                expected,
                "{tag} {n}"
            );
        }
    }
}

#[test]
fn a_number_argument_is_two_variables() {
    let source =
        "m = { $count-n ->\n    [one] { $count } victim\n   *[other] { $count } victims\n}";
    let english = Localizer::new(Language::English, "en-GB", &[("a.ftl", source)]).unwrap();
    let word = |n| {
        let arguments = Arguments::new().with("count", english.count_argument(n));
        english.message("m", &arguments).unwrap()
    };
    assert_eq!(word(1), "1 victim");
    assert_eq!(word(1_234), "1,234 victims");
}

#[test]
fn what_a_message_lacks_is_an_error_and_never_a_fallback() {
    let none = Arguments::new();
    check_error("a = x", "b", &none, "no message `b` in English");
    check_error(
        "m = { $x }",
        "m",
        &none,
        "message `m` in English: Unknown variable: $x",
    );
    check_error(
        "m = { $x ->\n   *[other] x\n}",
        "m",
        &none,
        "message `m` in English: Unknown variable: $x",
    );
    check_error(
        "m = { other }",
        "m",
        &none,
        "message `m` in English: Unknown message: other",
    );
    check_error(
        "m = { $n }",
        "m",
        &Arguments::new().plural("n", 3.0),
        "message `m` in English prints a number that was not formatted; use the variable without `-n`",
    );
}

#[track_caller]
fn check_sources(language: Language, locale: &str, sources: &[(&str, &str)], expected: &str) {
    let error = Localizer::new(language, locale, sources).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn faults_of_locale_files_name_file_line_and_message() {
    check_sources(
        Language::English,
        "en-GB",
        &[("a.ftl", "a = x"), ("b.ftl", "b = x\na = y")],
        "b.ftl: the message `a` is already defined",
    );
    check_sources(
        Language::English,
        "en-GB",
        &[("a.ftl", "a = x\n\nb = { $x\n")],
        "a.ftl, line 4: Expected a token starting with \"}\"",
    );
    for tag in ["fr-FR", "english", ""] {
        let expected =
            format!("`{tag}` is not a locale of English; expected a tag such as `en-GB`");
        check_sources(Language::English, tag, &[], &expected);
    }
}

#[test]
fn latin_words_within_arabic_are_closed_off_and_codes_keep_their_digits() {
    let source = "m = مصدر: { $x }. H0 و4x4 و15 سنة";
    let egyptian = Localizer::new(Language::Arabic, "ar-EG", &[("a.ftl", source)]).unwrap();
    let arguments = Arguments::new().text("x", "Frontex");
    assert_eq!(
        egyptian.message("m", &arguments).unwrap(),
        "مصدر: \u{200F}Frontex\u{200F}. H0 و4x4 و١٥ سنة"
    );
}
