//! Tests of editions.

use super::*;

fn blocks(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn formats_must_say_the_same() {
    let mut spoken = None;
    agree(&mut spoken, blocks(&["a", "b"])).unwrap();
    agree(&mut spoken, blocks(&["a", "b"])).unwrap();
    let refused = agree(&mut spoken, blocks(&["a", "c"]));
    match refused {
        Err(ReportError::TextModel {
            number,
            expected,
            found,
            ..
        }) => assert_eq!((number, expected.as_str(), found.as_str()), (2, "b", "c")),
        other => panic!("expected a difference, got {other:?}"),
    }
}

#[test]
fn a_format_that_says_less_or_more_is_found() {
    for (one, other) in [(vec!["a"], vec!["a", "b"]), (vec!["a", "b"], vec!["a"])] {
        let mut spoken = Some(blocks(&one));
        assert!(agree(&mut spoken, blocks(&other)).is_err());
    }
}
