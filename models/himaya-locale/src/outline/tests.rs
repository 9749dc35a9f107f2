//! Outlines agree with what Fluent reads.

use super::*;

const TEXT: &str = r#"
### Comment = { $not } a message.
plain = Text with = and $sign
    and a second line { $line }
nested = { $a-n ->
    [one] { $b-n ->
        [one] x { $c }
       *[other] y
    }
   *[other] { "}" } { $d }
}
    .heading = Heading { $e }
-term = Term
"#;

fn names(message: &MessageOutline) -> Vec<&str> {
    message.variables.iter().map(String::as_str).collect()
}

#[test]
fn ids_are_those_of_messages_attributes_and_terms() {
    let ids: Vec<String> = outline(TEXT)
        .into_iter()
        .map(|message| message.id)
        .collect();
    assert_eq!(ids, ["plain", "nested", "nested.heading", "-term"]);
}

#[test]
fn variables_are_those_in_braces() {
    let outlines = outline(TEXT);
    assert_eq!(names(&outlines[0]), ["line"]);
    assert_eq!(names(&outlines[1]), ["a-n", "b-n", "c", "d"]);
    assert_eq!(names(&outlines[2]), ["e"]);
}

#[test]
fn selectors_keep_their_own_branches() {
    let outlines = outline(
        "m = { $a ->\n    [one] { $b ->\n        [x] x\n       *[y] y\n    }\n    [two] z\n   *[other] o\n}\n",
    );
    let selectors: Vec<(&str, Vec<&str>)> = outlines[0]
        .selectors
        .iter()
        .map(|selector| {
            let keys = selector.keys.iter().map(String::as_str);
            (selector.on.as_str(), keys.collect())
        })
        .collect();
    assert_eq!(
        selectors,
        [("$b", vec!["x", "y"]), ("$a", vec!["one", "other", "two"])]
    );
    assert!(!outlines[0].selectors[0].is_plural());
    assert!(outlines[0].selectors[1].is_plural());
}
