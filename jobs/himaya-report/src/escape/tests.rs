//! Tests of the door.

use super::*;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(literal(&clean(text).unwrap()), expected);
}

#[track_caller]
fn check_refused(text: &str, expected_code_point: &str, expected_position: usize) {
    match clean(text) {
        Err(ReportError::Character {
            code_point,
            position,
            ..
        }) => assert_eq!(
            (code_point.as_str(), position),
            (expected_code_point, expected_position)
        ),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn markup_stays_inside_its_quotes() {
    check(r#"#read("/etc/passwd")"#, r##""#read(\"/etc/passwd\")""##);
    check("$x$ // <lbl> @ref {{x}} ]", "\"$x$ // <lbl> @ref {{x}} ]\"");
    check(r"\u{41}", r#""\\u{41}""#);
}

#[test]
fn line_breaks_and_tabs_become_spaces() {
    check("a\nb\r\nc\td", "\"a b  c d\"");
}

#[test]
fn every_escape_is_written() {
    assert_eq!(literal("\\\"\n\r\t"), r#""\\\"\n\r\t""#);
}

#[test]
fn unprintable_characters_are_refused_with_their_position() {
    check_refused("\u{FEFF}title", "U+FEFF", 1);
    check_refused("ab\u{7}", "U+0007", 3);
    check_refused("boat \u{1F6A2}", "U+1F6A2", 6);
    check_refused("safe\u{202E}fdp", "U+202E", 5);
}

#[test]
fn arabic_accents_and_isolates_pass() {
    check(
        "الاتجار بالبشر \u{2068}2021\u{2069}",
        "\"الاتجار بالبشر \u{2068}2021\u{2069}\"",
    );
    check("Côte d'Ivoire & ñ", "\"Côte d'Ivoire & ñ\"");
    assert_eq!(logical("\u{2068}2021\u{2069}"), "2021");
}
