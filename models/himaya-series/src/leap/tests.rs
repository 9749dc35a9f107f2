//! What is a leap, and what is only a lot.

use super::{Leap, is_of_other_order, leap};

const PAST: [u64; 8] = [60, 70, 55, 80, 66, 61, 90, 72];

#[track_caller]
fn check(past: &[u64], count: u64, expected: Option<Leap>) {
    assert_eq!(leap(past, count), expected, "{count} after {past:?}");
}

#[test]
fn ten_times_the_past_is_a_leap_and_nine_times_is_none() {
    // The lower median is 66.
    check(&PAST, 720, Some(Leap::Up));
    check(&PAST, 600, None);
    check(&PAST, 6, Some(Leap::Down));
    check(&PAST, 8, None);
    check(&PAST, 0, Some(Leap::Down));
}

#[test]
fn small_counts_and_short_pasts_say_nothing() {
    check(&[1, 2, 1, 3, 2, 1, 2], 49, None);
    check(&[1, 2, 1, 3, 2, 1, 2], 50, Some(Leap::Up));
    check(&PAST[..5], 7_000, None);
    check(&PAST[..6], 7_000, Some(Leap::Up));
}

#[test]
fn what_varies_widely_leaps_only_beyond_its_spread() {
    // The lower median is 66, and half of all lie 24 and more away from it.
    let wide = [60, 200, 55, 300, 66, 10, 400, 90];
    check(&wide, 6, None);
    check(&wide, 6_000, Some(Leap::Up));
}

#[test]
fn a_level_that_has_lasted_is_no_leap() {
    let settled = [60, 70, 55, 80, 66, 61, 90, 72, 900];
    check(&settled, 850, None);
    // Back again is a leap from the count before, and none from the rest.
    check(&settled, 70, None);
}

#[test]
fn orders_are_told_both_ways() {
    assert_eq!(is_of_other_order(50, 500), Some(Leap::Up));
    assert_eq!(is_of_other_order(500, 50), Some(Leap::Down));
    assert_eq!(is_of_other_order(500, 51), None);
    assert_eq!(is_of_other_order(0, 49), None);
    assert_eq!(is_of_other_order(0, 50), Some(Leap::Up));
    assert_eq!(is_of_other_order(u64::MAX, u64::MAX), None);
}
