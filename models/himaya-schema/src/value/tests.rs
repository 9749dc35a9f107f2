//! Arithmetic keeps what is not known.

use proptest::prelude::*;

use super::*;

const NOTHING: [Value; 2] = [Value::NotReported, Value::NotApplicable];
const HIDDEN: [Value; 2] = [Value::SuppressedPrimary, Value::SuppressedSecondary];

/// How little a value says; of two that are added, the larger wins.
fn rank(value: Value) -> u8 {
    match value {
        Value::NotApplicable => 0,
        Value::Observed { .. } | Value::TrueZero => 1,
        Value::Rounded { .. } => 2,
        Value::Censored { .. } => 3,
        Value::Inconsistent { .. } => 4,
        Value::NotReported => 5,
        Value::SuppressedPrimary | Value::SuppressedSecondary => 6,
    }
}

fn known() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0_u64..1_000_000).prop_map(Value::observed),
        (1_u64..200_000).prop_map(|n| Value::Rounded { n: n * 5 }),
        (0_u64..1_000, 0_u64..1_000).prop_map(|(lo, more)| Value::between(lo, lo + more)),
        (0_u64..1_000, 0_u64..1_000)
            .prop_map(|(lo, more)| Value::Inconsistent { lo, hi: lo + more }),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => known(),
        1 => proptest::sample::select(NOTHING.to_vec()),
        1 => proptest::sample::select(HIDDEN.to_vec()),
    ]
}

#[track_caller]
fn check(left: Value, right: Value, expected: Value) {
    assert_eq!(left + right, expected);
    assert_eq!(right + left, expected);
}

#[test]
fn known_counts_add_and_intervals_widen() {
    let observed = |n| Value::Observed { n };
    check(observed(3), observed(4), observed(7));
    check(observed(3), Value::TrueZero, observed(3));
    check(Value::TrueZero, Value::TrueZero, Value::TrueZero);
    check(
        observed(3),
        Value::Censored { lo: 0, hi: 4 },
        Value::Censored { lo: 3, hi: 7 },
    );
    check(
        Value::Censored { lo: 0, hi: 4 },
        Value::Inconsistent { lo: 2, hi: 5 },
        Value::Inconsistent { lo: 2, hi: 9 },
    );
    check(
        observed(3),
        Value::Rounded { n: 10 },
        Value::Rounded { n: 13 },
    );
    check(observed(u64::MAX), observed(1), observed(u64::MAX));
}

#[test]
fn zero_as_published_is_a_true_zero_and_a_closed_interval_is_exact() {
    assert_eq!(Value::observed(0), Value::TrueZero);
    assert_eq!(Value::between(4, 4), Value::Observed { n: 4 });
    assert_eq!(Value::between(0, 0), Value::TrueZero);
}

#[test]
fn the_sum_of_nothing_is_not_a_zero() {
    assert_eq!(std::iter::empty().sum::<Value>(), Value::NotApplicable);
}

#[test]
fn a_count_without_its_bounds_is_not_read_back() {
    for status in [
        "observed",
        "rounded",
        "censored",
        "inconsistent",
        "no_such_status",
    ] {
        assert_eq!(Value::from_parts(status, None), None);
    }
}

proptest! {
    #[test]
    fn the_order_of_addition_does_not_matter(values in prop::collection::vec(any_value(), 1..8), seed in 0_usize..1000) {
        let forward: Value = values.iter().copied().sum();
        let mut turned = values.clone();
        turned.rotate_left(seed % values.len());
        prop_assert_eq!(turned.iter().copied().sum::<Value>(), forward);
        let (left, right) = values.split_at(seed % values.len());
        let halves = left.iter().copied().sum::<Value>() + right.iter().copied().sum::<Value>();
        prop_assert_eq!(halves, forward);
    }

    #[test]
    fn the_worst_status_wins(left in any_value(), right in any_value()) {
        prop_assert_eq!(rank(left + right), rank(left).max(rank(right)));
    }

    #[test]
    fn a_hidden_part_hides_the_sum(value in any_value()) {
        for hidden in HIDDEN {
            prop_assert_eq!(value + hidden, Value::SuppressedSecondary);
        }
    }

    #[test]
    fn a_silent_part_silences_the_sum(value in known()) {
        prop_assert_eq!(value + Value::NotReported, Value::NotReported);
    }

    #[test]
    fn what_does_not_apply_adds_nothing(value in known()) {
        prop_assert_eq!(value + Value::NotApplicable, value);
    }

    #[test]
    fn bounds_add(left in known(), right in known()) {
        let sums = left.bounds().zip(right.bounds()).map(|(a, b)| (a.0 + b.0, a.1 + b.1));
        prop_assert_eq!((left + right).bounds(), sums);
    }

    #[test]
    fn status_and_bounds_read_back(value in any_value()) {
        prop_assert_eq!(Value::from_parts(value.status(), value.bounds()), Some(value));
    }

    #[test]
    fn a_number_has_equal_bounds(value in any_value()) {
        if let Some(n) = value.number() {
            prop_assert_eq!(value.bounds(), Some((n, n)));
        }
    }
}
