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

#[test]
fn the_restricted_level_is_exact_and_the_others_are_rounded() {
    let method = |level| Policy::for_level(level).method().clone();
    assert_eq!(method(Level::Restricted), Method::Suppress);
    for level in [Level::Partner, Level::Public] {
        assert_eq!(method(level), Method::SuppressRound { base: 5 });
    }
}

#[test]
fn parameters_without_a_meaning_are_refused() {
    let public = || Policy::for_level(Level::Public);
    for base in [0, 1, 12] {
        let refused = public().with_method(Method::SuppressRound { base });
        assert_eq!(
            refused,
            Err(DisclosureError::Base {
                base,
                threshold: 11
            })
        );
    }
    assert!(
        public()
            .with_method(Method::SuppressRound { base: 11 })
            .is_ok()
    );
    for spread in [0, 11] {
        let noise = NoiseSettings {
            spread,
            variance_pct: 100,
            secret: Secret::new([0; 32]),
        };
        let refused = public().with_method(Method::CellKey(noise));
        assert!(matches!(refused, Err(DisclosureError::Spread { .. })));
    }
    for share_pct in [49, 100] {
        let refused = public().with_group_share(share_pct);
        assert_eq!(refused, Err(DisclosureError::GroupShare { share_pct }));
    }
}

#[test]
fn a_total_costs_more_than_a_part() {
    let costs = Costs::DIGITS;
    assert!(costs.of(100, 1) > costs.of(100, 0));
    assert!(costs.of(1000, 0) > costs.of(10, 0));
    assert_eq!(Costs::CELLS.of(1000, 2), 1);
    let nothing = Costs {
        constant: 0,
        ..Costs::CELLS
    };
    assert_eq!(nothing.of(1000, 2), 1);
}
