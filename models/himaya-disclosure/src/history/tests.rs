//! Tests of what readers take numbers for.

use super::*;

#[test]
fn readers_take_numbers_for_what_the_rules_leave() {
    let trace = |number, is_hidden| Trace {
        number,
        is_hidden,
        is_known: false,
    };
    let taken = |trace: Trace, n| trace.taken(n, 11, 5).map(|range| (range.low, range.high));
    assert_eq!(taken(trace(None, false), 20), None);
    assert_eq!(taken(trace(Some(20), false), 20), Some((16, 24)));
    assert_eq!(taken(trace(Some(20), false), 25), Some((25, 27)));
    assert_eq!(taken(trace(Some(25), false), 20), Some((18, 20)));
    assert_eq!(taken(trace(Some(20), false), 40), None);
    assert_eq!(taken(trace(None, true), 15), Some((15, 17)));
    assert_eq!(taken(trace(None, true), 40), None);
}
