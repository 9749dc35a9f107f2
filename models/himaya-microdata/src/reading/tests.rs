//! Forms of a cell.

use super::{Reading, fold};

#[track_caller]
fn check(text: &str, expected: &str) {
    let reading = Reading::new(text);
    let forms: Vec<&str> = reading.forms().collect();
    assert!(forms.contains(&expected), "{text:?}: {forms:?}");
}

#[test]
fn every_script_has_its_digits_in_ascii() {
    for (text, expected) in [
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("२०२४", "2024"),
        ("２０２４", "2024"),
        ("𝟚𝟘𝟚𝟜", "2024"),
        ("①②", "12"),
    ] {
        assert_eq!(fold(text), expected);
    }
}

#[test]
fn what_nobody_sees_is_gone() {
    assert_eq!(
        fold("a\u{200D}b\u{202E}c\u{2067}d\u{FEFF}e\u{AD}f\u{FE0F}"),
        "abcdef"
    );
    assert_eq!(fold("الشَّهْـر"), "الشهر");
    assert_eq!(fold("a\u{A0}b\u{3000}c\td"), "a b c d");
}

#[test]
fn disguised_signs_are_signs_again() {
    for masked in [
        "a.b (at) c (dot) tn",
        "a.b[at]c[dot]tn",
        "a.b at c dot tn",
        "a.b {AT} c.tn",
        "a.b <at> c.tn",
        "a.b *at* c.tn",
        "A.B_at_c.tn",
        "a.b arroba c punto tn",
        "a . b @ c . tn",
    ] {
        check(masked, "a.b@c.tn");
    }
}

#[test]
fn letters_apart_are_joined_and_words_stay() {
    check("2 0   5 5", "20 55");
    check("a m i n a", "amina");
    check("one two three", "one two three");
}
