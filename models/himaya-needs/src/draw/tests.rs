//! Draws keep to what they are drawn around.

use super::*;
use crate::fixture::{framework, plan, three};
use crate::number::{deviation, mean};

/// The first weight of the dimensions in many draws.
fn drawn(concentration: Option<f64>) -> Vec<f64> {
    let mut framework = framework();
    framework.uncertainty.concentration = concentration;
    let assessment = plan(&framework).assess(&three()).unwrap();
    let drawer = Drawer::new(&assessment, 3);
    let draw = |at: u32| {
        let setting = drawer.setting(&[f64::from(at) / 4_000.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        let weights = setting.weights.last().unwrap();
        assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        // Gap, impact, threat are in the order of dimensions: threat first.
        weights[0]
    };
    (0..4_000).map(draw).collect()
}

/// The variance of a share drawn after Dirichlet is m (1 - m) / (c + 1).
#[test]
fn weights_lie_around_the_mean_as_closely_as_asked() {
    let weights = drawn(Some(20.0));
    assert!((mean(&weights) - 0.3).abs() < 0.01, "{}", mean(&weights));
    let expected = (0.3_f64 * 0.7 / 21.0).sqrt();
    assert!((deviation(&weights) / expected - 1.0).abs() < 0.05);
    // As far apart as the two panellists: variances 0.02, 0.02 and 0 of 0.3, 0.5 and 0.2.
    let closeness = (0.21 + 0.25 + 0.16) / 0.04 - 1.0;
    let expected = (0.3_f64 * 0.7 / (closeness + 1.0)).sqrt();
    let weights = drawn(None);
    assert!((deviation(&weights) / expected - 1.0).abs() < 0.05);
}

#[test]
fn a_trigger_moves_its_own_factor_alone() {
    let assessment = plan(&framework()).assess(&three()).unwrap();
    let drawer = Drawer::new(&assessment, 3);
    let start = drawer.setting(&[0.1; 6]);
    for factor in 0..FACTORS.len() {
        let mut triggers = [0.1; 6];
        triggers[factor] = 0.9;
        let moved = drawer.setting(&triggers);
        let differs = [
            moved.weights != start.weights,
            moved.aggregation != start.aggregation,
            moved.shifts != start.shifts,
            moved.positions != start.positions,
            moved.errors != start.errors,
            moved.omitted != start.omitted,
        ];
        let expected: Vec<bool> = (0..FACTORS.len()).map(|at| at == factor).collect();
        assert_eq!(differs.to_vec(), expected);
    }
}

#[test]
fn goalposts_and_answers_stay_within_their_reach() {
    let assessment = plan(&framework()).assess(&three()).unwrap();
    let drawer = Drawer::new(&assessment, 3);
    for at in 0..200_u32 {
        let setting = drawer.setting(&[f64::from(at) / 200.0; 6]);
        assert!(
            setting
                .shifts
                .iter()
                .all(|(low, high)| low.abs() <= 0.1 && high.abs() <= 0.1)
        );
        assert!(
            setting
                .errors
                .iter()
                .flatten()
                .all(|error| error.abs() <= 1.0)
        );
        // One gap of systems and one impact alone: neither is ever left out; feasibility neither.
        let names = setting.omitted.map(|at| assessment.plan.ids[at].as_str());
        assert!(!matches!(names, Some("database" | "deaths" | "will")));
    }
}

/// The weights of one panellist at random, never a mixture.
#[test]
fn panellists_are_drawn_whole() {
    let mut framework = framework();
    framework.uncertainty.weights = WeightDraw::Panellists;
    let assessment = plan(&framework).assess(&three()).unwrap();
    let drawer = Drawer::new(&assessment, 3);
    let weights = |trigger| drawer.setting(&[trigger, 0.0, 0.0, 0.0, 0.0, 0.0]).weights;
    assert_eq!(weights(0.2).last().unwrap(), &[0.4, 0.4, 0.2]);
    assert_eq!(weights(0.7).last().unwrap(), &[0.2, 0.6, 0.2]);
}
