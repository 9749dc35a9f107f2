//! Tests of the policy.

use super::*;

#[test]
fn a_threshold_under_the_floor_is_refused() {
    let refused = Policy::with_threshold(Level::Restricted, 4);
    assert!(matches!(
        refused,
        Err(DisclosureError::ThresholdBelowFloor { floor: 5, .. })
    ));
    assert!(Policy::with_threshold(Level::Restricted, 5).is_ok());
}

#[test]
fn wider_circles_see_less() {
    let threshold = |level| Policy::for_level(level).threshold();
    assert_eq!(threshold(Level::Restricted), 5);
    assert_eq!(threshold(Level::Partner), 11);
    assert_eq!(threshold(Level::Public), 11);
}
