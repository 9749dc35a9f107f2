//! Tests of the decision on a count by itself.

use himaya_schema::Level;

use super::*;

#[track_caller]
fn check(level: Level, value: Value, decision: Decision, need: Option<(u64, u64)>) {
    let policy = Policy::for_level(level);
    let found = decide(value, &policy, |n| rounded(n, 5));
    let need = need.map(|(low, high)| Need::Range(Range::new(low, high)));
    assert_eq!(found, (decision, need), "{value:?}");
}

const SMALL: Decision = Decision::Hidden(Why::Small);

#[test]
fn exact_small_counts_and_zeros_are_hidden_and_may_be_the_threshold() {
    let need = Some((0, 5));
    for n in 0..5 {
        check(Level::Restricted, Value::observed(n), SMALL, need);
    }
    check(Level::Restricted, Value::observed(5), Decision::AsIs, None);
}

#[test]
fn zero_to_ten_are_one_class_and_the_rest_is_rounded() {
    let policy = Policy::for_level(Level::Public);
    for n in 0..11 {
        let (decision, need) = decide(Value::observed(n), &policy, |n| n);
        assert_eq!(decision, SMALL);
        assert_eq!(need, Some(Need::Width { steps: 5, most: 10 }));
    }
    for (n, near) in [
        (11, 10),
        (12, 10),
        (13, 15),
        (17, 15),
        (18, 20),
        (1002, 1000),
    ] {
        check(
            Level::Public,
            Value::observed(n),
            Decision::Near(near),
            None,
        );
    }
}

#[test]
fn intervals_of_a_source_are_hidden_where_they_reach_under_the_threshold() {
    let interval = Decision::Hidden(Why::Interval);
    let need = Some((0, 5));
    check(Level::Restricted, Value::between(0, 4), SMALL, need);
    check(Level::Restricted, Value::between(3, 6), interval, need);
    check(
        Level::Restricted,
        Value::between(5, 9),
        Decision::AsIs,
        None,
    );
    check(Level::Public, Value::between(15, 19), interval, None);
}

#[test]
fn silence_stays_silent() {
    for level in [Level::Restricted, Level::Public] {
        check(level, Value::NotReported, Decision::AsIs, None);
        check(level, Value::NotApplicable, Decision::AsIs, None);
    }
}

#[test]
fn halves_are_rounded_up() {
    assert_eq!([24, 25, 34, 35].map(|n| rounded(n, 10)), [20, 30, 30, 40]);
}
