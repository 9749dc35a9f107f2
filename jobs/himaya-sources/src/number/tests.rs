//! Counts, as they stand and as they are mistyped in published files.

use super::{Count, NumberStyle, read_count};
use crate::cell::Cell;

fn style() -> NumberStyle {
    NumberStyle {
        thousands: Some(','),
        missing: ["NA", ":", "..", "-99"].map(String::from).to_vec(),
        censored_below: true,
        max: 1_000_000,
    }
}

#[track_caller]
fn check(text: &str, expected: Result<Count, &'static str>) {
    let read = read_count(&Cell::from_text(text), &style(), "Value");
    assert_eq!(read.map_err(|problem| problem.code), expected, "{text:?}");
}

#[test]
fn counts_are_read_with_separators_and_in_other_digits() {
    check("17", Ok(Count::Exact(17)));
    check("1,022", Ok(Count::Exact(1022)));
    check("41.0", Ok(Count::Exact(41)));
    check("1e+05", Ok(Count::Exact(100_000)));
    check("٤٢", Ok(Count::Exact(42)));
    check("0", Ok(Count::Exact(0)));
}

#[test]
fn blank_and_missing_codes_are_never_zero() {
    for text in ["", " ", "\u{feff}", "NA", ":", "..", "-99"] {
        check(text, Ok(Count::NotReported));
    }
}

#[test]
fn less_than_five_includes_zero() {
    check("<5", Ok(Count::Below(5)));
    check("< 5", Ok(Count::Below(5)));
    check("<0", Err("not-a-count"));
}

#[test]
fn what_is_no_count_is_refused() {
    check("0,6", Err("ambiguous-number"));
    check("10,22", Err("ambiguous-number"));
    check(",123", Err("ambiguous-number"));
    check("1.234", Err("fractional-count"));
    check("3.5", Err("fractional-count"));
    check("-1", Err("negative-count"));
    check("-0", Err("not-a-count"));
    check("61,102,019", Err("implausible-count"));
    check("61102019", Err("implausible-count"));
    check("99999999999999999999999", Err("implausible-count"));
    check("inf", Err("not-a-count"));
    check("NaN", Err("not-a-count"));
    check("1٢", Err("mixed-digits"));
    check("Baseline +50%", Err("not-a-count"));
    check("1 800 000", Err("not-a-count"));
}

#[test]
fn typed_numbers_are_read_as_such() {
    let read = |number| read_count(&Cell::Number(number), &style(), "Value").map_err(|p| p.code);
    assert_eq!(read(12.0), Ok(Count::Exact(12)));
    assert_eq!(read(-99.0), Ok(Count::NotReported));
    assert_eq!(read(-1.0), Err("negative-count"));
    assert_eq!(read(0.5), Err("fractional-count"));
    assert_eq!(read(f64::NAN), Err("not-a-count"));
    assert_eq!(read(61_102_019.0), Err("implausible-count"));
}
