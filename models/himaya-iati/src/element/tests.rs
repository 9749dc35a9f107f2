//! XML that is read, and XML that is refused.

use super::Element;

#[test]
fn an_element_has_its_line_and_its_text() {
    let text = "<?xml version=\"1.0\"?>\n<!-- a\nremark -->\n<a>\n  <b c=\"1 &lt; 2\">x &amp; y&#x2019;</b>\n  <d/>\n</a>\n";
    let root = Element::parse(text).unwrap();
    let lines: Vec<(&str, usize)> = root
        .every()
        .iter()
        .map(|own| (own.name.as_str(), own.line))
        .collect();
    assert_eq!(lines, [("a", 4), ("b", 5), ("d", 6)]);
    assert_eq!(root.children[0].text, "x & y\u{2019}");
    assert_eq!(root.children[0].get("c"), Some("1 < 2"));
}

#[test]
fn what_is_written_is_read_again() {
    let root = Element::new("a")
        .with("b", "\"<&>\"")
        .holding([Element::new("c").saying("x < y & \u{62d}\u{645}\u{627}\u{64a}\u{629}")]);
    let read = Element::parse(&root.write().unwrap()).unwrap();
    assert_eq!(read.get("b"), root.get("b"));
    assert_eq!(read.children[0].text, root.children[0].text);
}

#[track_caller]
fn refused(text: &str, line: usize, reason: &str) {
    let error = Element::parse(text).unwrap_err();
    assert_eq!(error.line, line, "{error}");
    assert!(error.reason.contains(reason), "{error}");
}

#[test]
fn what_is_no_xml_or_hides_something_is_refused() {
    refused(
        "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>",
        1,
        "document type",
    );
    refused("<a>\n&b;</a>", 2, "no character");
    refused("<a>\n<b>\n</a>", 3, "");
    refused("<a>\n<b>\n", 3, "does not end");
    refused("", 1, "no element");
    refused(&"<a>".repeat(100_000), 1, "too deep");
}
