//! Rounding and signs.

use super::*;

#[track_caller]
fn check(number: f64, decimals: u8, expected: &str) {
    let value = rounded(number, 2, decimals).unwrap();
    assert_eq!(value.to_string(), expected, "{number}");
}

#[test]
fn halves_round_away_from_zero_on_the_decimal_text() {
    check(0.125, 0, "13");
    check(-0.125, 0, "-13");
    check(0.005, 0, "1");
    check(0.7865, 1, "78.7");
    // In binary 0.2675 is a little less than its text.
    check(0.2675, 1, "26.8");
    check(1.005, 0, "101");
}

#[test]
fn decimals_are_padded_and_leading_zeros_are_not_printed() {
    check(0.04, 1, "4.0");
    check(0.0, 2, "0.00");
    check(1.0, 0, "100");
    check(12.5, 1, "1250.0");
    check(1e-7, 3, "0.000");
    check(0.9996, 1, "100.0");
}

#[test]
fn what_rounds_to_zero_has_no_sign() {
    check(-0.0, 0, "0");
    check(-0.0004, 1, "0.0");
    check(-0.0005, 1, "-0.1");
}

#[test]
fn a_number_that_is_not_finite_is_not_rounded() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(rounded(number, 2, 1).is_none());
    }
}

#[test]
fn rounding_agrees_with_whole_number_arithmetic() {
    for thousandths in -2000_i32..=2000 {
        let expected = (thousandths.abs() + 5) / 10 * thousandths.signum();
        check(f64::from(thousandths) / 1000.0, 0, &expected.to_string());
    }
}
