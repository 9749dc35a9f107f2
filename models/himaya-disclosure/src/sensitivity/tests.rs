//! Tests of the classification.

use super::*;

#[track_caller]
fn check(value: Value, primary: bool, need: Option<(u64, u64)>) {
    let found = Sensitivity::of(value, true, 5);
    assert_eq!(found.primary, primary, "{value:?}");
    assert_eq!(
        found.need,
        need.map(|(low, high)| Range::new(low, high)),
        "{value:?}"
    );
}

#[test]
fn small_counts_are_hidden_and_defended() {
    check(Value::observed(1), true, Some((0, 4)));
    check(Value::observed(4), true, Some((0, 4)));
    check(Value::observed(5), false, None);
}

#[test]
fn a_zero_is_hidden_but_describes_nobody() {
    check(Value::TrueZero, true, None);
}

#[test]
fn a_censored_cell_keeps_its_whole_interval() {
    check(Value::between(0, 4), false, Some((0, 4)));
    check(Value::between(5, 9), false, Some((5, 9)));
    check(Value::between(3, 6), true, Some((0, 4)));
}

#[test]
fn silence_and_contradiction_are_no_secret() {
    check(Value::NotReported, false, None);
    check(Value::Inconsistent { lo: 18, hi: 19 }, false, None);
    check(Value::Inconsistent { lo: 2, hi: 19 }, true, Some((0, 4)));
}

#[test]
fn counts_of_things_are_shown() {
    let deaths = Sensitivity::of(Value::observed(1), false, 5);
    assert!(deaths.is_shown() && deaths.need.is_none());
    let zero = Sensitivity::of(Value::TrueZero, false, 5);
    assert!(zero.is_shown());
}
