//! Figure ids and figures of counts.

use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(table: &str, keys: &[&str], expected: &str) {
    let id = FigureId::new(table, keys.iter().copied());
    assert_eq!(id.as_str(), expected);
    assert_eq!(id.to_string(), expected);
}

#[test]
fn an_id_joins_table_and_keys() {
    check("T8", &["TUN", "women"], "T8/TUN/women");
    check("T1", &[], "T1");
    check("T16", &["debt bondage", "a/b c"], "T16/debt-bondage/a-b-c");
}

#[test]
fn a_count_that_says_nothing_becomes_its_reason() {
    let cases = [
        (Value::SuppressedPrimary, Hidden::Suppressed),
        (Value::SuppressedSecondary, Hidden::Suppressed),
        (Value::NotReported, Hidden::NotReported),
        (Value::NotApplicable, Hidden::NotApplicable),
    ];
    for (value, reason) in cases {
        assert_eq!(Figure::count(value), Figure::Hidden { reason });
    }
    for value in [
        Value::TrueZero,
        Value::observed(7),
        Value::between(0, 4),
        Value::Inconsistent { lo: 1, hi: 2 },
    ] {
        assert_eq!(Figure::count(value), Figure::Count { value });
    }
}

proptest! {
    #[test]
    fn an_id_has_as_many_steps_as_keys(keys in prop::collection::vec("[a-z /+_-]{0,12}", 0..5)) {
        let id = FigureId::new("T3", keys.iter().map(String::as_str));
        prop_assert_eq!(id.as_str().matches('/').count(), keys.len());
        prop_assert!(!id.as_str().contains(' '));
    }
}
