//! Needs, worked out by hand.

use super::*;
use crate::framework::{Bounds, Goalposts};

fn indicator(dimension: Dimension, polarity: Polarity) -> Indicator {
    Indicator {
        id: "i".to_owned(),
        name: "an indicator".to_owned(),
        dimension,
        pillar: None,
        group: None,
        polarity: Some(polarity),
        goalposts: Some(Goalposts {
            low: 0.0,
            high: 4.0,
            source: "a standard".to_owned(),
        }),
        range: Some(Bounds {
            low: 0.0,
            high: 10.0,
        }),
        required: (dimension == Dimension::Gap).then_some(3.0),
        error: 1.0,
    }
}

#[track_caller]
fn check(dimension: Dimension, polarity: Polarity, needs: [(f64, f64); 3]) {
    let mut faults = Vec::new();
    let scale = Scale::of(&indicator(dimension, polarity), &mut faults).unwrap();
    for (value, expected) in needs {
        let found = scale.need(value, (0.0, 0.0));
        assert!(
            (found - expected).abs() < 1e-12,
            "{value}: {found} for {expected}"
        );
    }
}

#[test]
fn needs_are_as_by_hand() {
    use Dimension::{Feasibility, Gap, Impact, Threat};
    use Polarity::{HigherIsBetter, HigherIsWorse};
    check(
        Threat,
        HigherIsWorse,
        [(1.0, 25.0), (4.0, 100.0), (9.0, 100.0)],
    );
    check(
        Impact,
        HigherIsBetter,
        [(1.0, 75.0), (4.0, 0.0), (9.0, 0.0)],
    );
    check(
        Feasibility,
        HigherIsBetter,
        [(1.0, 25.0), (0.0, 0.0), (9.0, 100.0)],
    );
    // Required is 3 of 4, so that nothing above it is a gap.
    check(Gap, HigherIsBetter, [(0.0, 75.0), (2.0, 25.0), (4.0, 0.0)]);
    // Required is at most 3, so that only what exceeds it is one.
    check(Gap, HigherIsWorse, [(0.0, 0.0), (3.0, 0.0), (10.0, 25.0)]);
}

#[test]
fn goalposts_move_by_shares_of_their_distance() {
    let scale = indicator(Dimension::Threat, Polarity::HigherIsWorse);
    let scale = Scale::of(&scale, &mut Vec::new()).unwrap();
    // From 0.4 to 3.6: 2 stays in the middle, 1 moves to 0.6 / 3.2.
    assert!((scale.need(2.0, (0.1, -0.1)) - 50.0).abs() < 1e-12);
    assert!((scale.need(1.0, (0.1, -0.1)) - 18.75).abs() < 1e-12);
}

/// What is said of an indicator that something is wrong with.
#[track_caller]
fn check_fault(change: impl Fn(&mut Indicator), said: &str) {
    let mut indicator = indicator(Dimension::Gap, Polarity::HigherIsBetter);
    change(&mut indicator);
    let mut faults = Vec::new();
    assert_eq!(Scale::of(&indicator, &mut faults), None);
    let found = faults[0].to_string();
    assert!(found.contains(said), "{found}");
}

#[test]
fn what_is_wrong_with_an_indicator_is_said() {
    check_fault(|of| of.polarity = None, "`i` has no polarity");
    check_fault(|of| of.goalposts = None, "`i` has no goalposts");
    check_fault(|of| of.required = None, "`i` has no required level");
    check_fault(|of| of.required = Some(5.0), "is not between its goalposts");
    check_fault(|of| of.required = Some(f64::NAN), "not finite");
    check_fault(|of| of.error = -1.0, "its error is -1");
    check_fault(
        |of| of.dimension = Dimension::Threat,
        "has a required level, and belongs to threat",
    );
    check_fault(
        |of| {
            of.range = Some(Bounds {
                low: 1.0,
                high: 4.0,
            });
        },
        "does not hold its goalposts",
    );
    let swapped = |of: &mut Indicator| {
        of.goalposts = Some(Goalposts {
            low: 4.0,
            high: 0.0,
            source: "a standard".to_owned(),
        });
    };
    check_fault(swapped, "its goalposts go from 4 to 0");
    let unsourced = |of: &mut Indicator| {
        if let Some(goalposts) = &mut of.goalposts {
            goalposts.source.clear();
        }
    };
    check_fault(unsourced, "has no source of its goalposts");
}
