//! Tests of how cells read.

use himaya_locale::Language;

use super::*;
use crate::fixture;

fn of(language: Language, figure: Figure, flags: &[Flag]) -> String {
    let localizer = fixture::localizer(language, language.default_locale());
    let mut subject = fixture::cell("T8", "TUN", "women", figure);
    subject.flags = flags.to_vec();
    himaya_locale::without_marks(&cell(&localizer, &subject).unwrap())
}

#[track_caller]
fn check(figure: Figure, flags: &[Flag], expected: &str) {
    assert_eq!(
        of(Language::English, figure, flags).replace('\u{A0}', " "),
        expected
    );
}

#[test]
fn counts_keep_their_status() {
    check(Figure::count(Value::observed(20_345)), &[], "20,345");
    check(Figure::count(Value::TrueZero), &[], "–");
    check(Figure::count(Value::between(0, 4)), &[], "[0–4]");
    check(Figure::count(Value::NotReported), &[], ":");
    check(Figure::count(Value::NotApplicable), &[], "z");
    check(Figure::count(Value::SuppressedPrimary), &[], "c");
    check(Figure::count(Value::SuppressedSecondary), &[], "c");
    check(
        Figure::count(Value::Inconsistent { lo: 155, hi: 161 }),
        &[],
        "[155–161] i",
    );
}

#[test]
fn shares_carry_their_interval() {
    let share = Figure::Share {
        point: 0.786,
        low: 0.737,
        high: 0.828,
    };
    check(share, &[], "78.6% (73.7–82.8)");
    check(
        share,
        &[Flag::Provisional, Flag::LowReliability],
        "78.6% (73.7–82.8) p u",
    );
    let bounds = Figure::ShareBounds {
        low: 0.726,
        high: 0.802,
    };
    check(bounds, &[Flag::LowReliability], "72.6–80.2% u");
    check(Figure::Ratio { point: 0.923 }, &[], "92.3%");
}

#[test]
fn changes_carry_their_sign() {
    check(Figure::Change { ratio: 0.128 }, &[], "+12.8%");
    check(Figure::Change { ratio: 0.0 }, &[], "0.0%");
    let difference = Figure::Difference {
        point: -0.168,
        low: -0.226,
        high: -0.106,
    };
    check(difference, &[], "−16.8 (−22.6 to −10.6)");
}

#[test]
fn other_languages_use_their_own_separators() {
    let share = Figure::Share {
        point: 0.786,
        low: 0.737,
        high: 0.828,
    };
    let spaced = |text: String| text.replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(
        spaced(of(Language::French, share, &[])),
        "78,6 % (73,7–82,8)"
    );
    assert_eq!(
        spaced(of(Language::Spanish, share, &[])),
        "78,6 % (73,7–82,8)"
    );
    assert_eq!(
        spaced(of(Language::Arabic, share, &[])),
        "78,6% (73,7–82,8)"
    );
}

#[test]
fn latin_numbers_keep_their_order_in_arabic() {
    let localizer = fixture::localizer(Language::Arabic, "ar-TN");
    let share = Figure::ShareBounds {
        low: 0.726,
        high: 0.802,
    };
    let text = figure(&localizer, &share).unwrap();
    assert!(
        text.starts_with('\u{200E}') && text.ends_with('\u{200E}'),
        "{text:?}"
    );
    let egyptian = fixture::localizer(Language::Arabic, "ar-EG");
    let text = figure(&egyptian, &share).unwrap();
    assert!(
        text.contains('٧') && !text.starts_with('\u{200E}'),
        "{text:?}"
    );
}
