//! Plain markup and the other kinds.

use super::*;

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    // In one piece, and byte by byte.
    let mut whole = Markup::new(true);
    whole.write_all(text.as_bytes()).unwrap();
    assert_eq!(whole.refused().as_deref(), expected, "{text}");
    let mut pieces = Markup::new(true);
    for byte in text.bytes() {
        pieces.write_all(&[byte]).unwrap();
    }
    assert_eq!(pieces.refused().as_deref(), expected, "{text}");
}

#[test]
fn what_spreadsheets_write_is_plain() {
    check(
        "<?xml version=\"1.0\"?><a b=\"/>\"><c/><d>1 &lt; 2</d></a>",
        None,
    );
    check(&"<a></a><b/>".repeat(1000), None);
    check(&format!("{}{}", "<a>".repeat(64), "</a>".repeat(64)), None);
    check("<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>", None);
}

#[test]
fn a_document_type_is_refused() {
    for text in [
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
        "<a><!-- x --><!doctype a></a>",
        "<![CDATA[x]]><!ENTITY b \"c\">",
    ] {
        check(text, Some("it holds a document type"));
    }
}

#[test]
fn elements_without_end_are_refused() {
    let deep = Some("it holds elements more than 64 deep");
    check(&"<a>".repeat(65), deep);
    check(&"<a b='/>'>".repeat(65), deep);
    check(&"<a><!--</a>-->".repeat(65), deep);
}

#[test]
fn a_part_of_another_name_is_known_by_its_first_byte() {
    for (text, is_refused) in [("\u{feff} <!DOCTYPE a>", true), ("PNG <!DOCTYPE a>", false)] {
        let mut part = Markup::new(false);
        part.write_all(text.as_bytes()).unwrap();
        assert_eq!(part.refused().is_some(), is_refused, "{text}");
    }
}

#[test]
fn a_text_without_end_is_refused() {
    let long = "a".repeat(16 * 1024 * 1024 + 1);
    let mut part = Markup::new(true);
    part.write_all(format!("<a b=\"{long}\"/>").as_bytes())
        .unwrap();
    let refused = part.refused().unwrap();
    assert_eq!(refused, "it holds a text of more than 16777216 bytes");
}
