//! The false friends are found in every spelling.

use super::*;

#[track_caller]
fn check(language: Language, text: &str, expected: &[&str]) {
    assert_eq!(crime_lint(language, text), expected, "{text}");
}

#[test]
fn english_terms_are_found_in_any_case() {
    check(
        Language::English,
        "Illegal  Migrants and illegals",
        &["illegal migrant", "illegals"],
    );
    check(
        Language::English,
        "detections of illegal border crossing; smuggling of migrants",
        &[],
    );
}

#[test]
fn french_terms_are_found_with_either_apostrophe_and_across_lines() {
    check(
        Language::French,
        "le trafic\u{202F}d’êtres\n humains",
        &["trafic d'êtres humains"],
    );
    check(
        Language::French,
        "La traite des migrants",
        &["traite des migrants"],
    );
    check(
        Language::French,
        "trafic illicite de migrants et traite des êtres humains",
        &[],
    );
}

#[test]
fn spanish_terms_are_found() {
    check(
        Language::Spanish,
        "Tráfico de personas",
        &["tráfico de personas"],
    );
    check(
        Language::Spanish,
        "trata de personas y tráfico ilícito de migrantes",
        &[],
    );
}

#[test]
fn arabic_terms_are_found_with_prefix_tatweel_and_vowel_marks() {
    check(
        Language::Arabic,
        "والاتجار بالمهاجرين",
        &["اتجار بالمهاجرين"],
    );
    check(Language::Arabic, "تهـــريب البَشَر", &["تهريب البشر"]);
    check(Language::Arabic, "الاتجار بالبشر وتهريب المهاجرين", &[]);
}
