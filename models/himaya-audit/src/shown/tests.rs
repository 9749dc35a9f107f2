//! The spellings of `cells.csv`.

use super::*;

#[test]
fn every_spelling_is_read_back() {
    for text in ["0", "25", "c", ":", "-", "[0-4]", "[3-8]!"] {
        assert_eq!(Shown::parse(text).unwrap().to_string(), text);
    }
}

#[test]
fn what_is_no_count_is_refused() {
    for (text, reason) in [
        ("-3", "a count is not negative"),
        ("2.5", "a count is a whole number"),
        ("", "not a number, `c`, `:`, `-` or an interval"),
        ("many", "not a number, `c`, `:`, `-` or an interval"),
        ("[4-0]", "the interval ends before it begins"),
        ("[4]", "an interval is written `[low-high]`"),
        ("99999999999999", "a count is at most 1099511627776"),
    ] {
        assert_eq!(Shown::parse(text), Err(reason.to_owned()), "{text}");
    }
}
