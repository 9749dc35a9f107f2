//! Standard errors against numeric differentiation, and how often intervals hold the truth.

use super::*;
use crate::expectation::expect;
use crate::fixture::{carcinoma, planted};
use crate::{LatentClassModel, ParamGuard as _};

/// The information by differences of the log-likelihood, two classes.
#[test]
fn the_information_is_the_curvature_of_the_likelihood() {
    let (table, _) = planted(&[2, 3, 3, 3, 2], &[0.6, 0.4], (1_500, 0.75, 0.85), 4);
    let options = LatentClassModel::params(2).check().unwrap();
    let found = options.fit_table(&table).unwrap();
    let cells = Cells::of(&table);
    let uncertainty = found.uncertainty(&table).unwrap();
    assert_eq!((uncertainty.n_boundary, uncertainty.n_unidentified), (0, 0));
    let size = uncertainty.places.size;
    assert_eq!(size, found.goodness().n_parameters);
    // The log-likelihood at logits moved by a little.
    let at = |moves: &[(usize, f64)]| {
        let mut parameters = found.parameters.clone();
        let by = |place: usize| {
            let of = moves.iter().filter(|(moved, _)| *moved == place);
            of.map(|(_, by)| by).sum::<f64>()
        };
        parameters.shares[0] *= by(0).exp();
        let sum: f64 = parameters.shares.iter().sum();
        parameters.shares.iter_mut().for_each(|share| *share /= sum);
        for class in 0..2 {
            for item in cells.layout.items() {
                for level in item.clone() {
                    if let Some(place) = uncertainty.places.levels[level * 2 + class] {
                        parameters.responses[level * 2 + class] *= by(place).exp();
                    }
                }
                let sum: f64 = item
                    .clone()
                    .map(|level| parameters.responses[level * 2 + class])
                    .sum();
                for level in item {
                    parameters.responses[level * 2 + class] /= sum;
                }
            }
        }
        expect(&cells, &parameters).log_likelihood
    };
    let step = 1e-3;
    let mut information = vec![0.0; size * size];
    for one in 0..size {
        for two in 0..size {
            let corner =
                |by_one: f64, by_two: f64| at(&[(one, by_one * step), (two, by_two * step)]);
            let bend =
                corner(1.0, 1.0) - corner(1.0, -1.0) - corner(-1.0, 1.0) + corner(-1.0, -1.0);
            information[one * size + two] = -bend / (4.0 * step * step);
        }
    }
    let (covariance, _) = inverse(&information, size);
    for place in 0..size {
        let (by_hand, found) = (
            covariance[place * size + place],
            uncertainty.covariance[place * size + place],
        );
        assert!(
            (found / by_hand - 1.0).abs() < 1e-3,
            "{place}: {found} for {by_hand}"
        );
    }
}

#[test]
fn boundary_levels_have_exact_bounds_and_no_standard_error() {
    let table = carcinoma();
    let options = LatentClassModel::params(3).check().unwrap();
    let found = options.fit_table(&table).unwrap();
    let uncertainty = found.uncertainty(&table).unwrap();
    assert!(0 < uncertainty.n_boundary);
    // In the largest class every slide is positive for item E.
    let sure = uncertainty.response(4, 1, 0);
    assert_eq!(sure.error, None);
    assert!(0.9 < sure.low && (sure.high - 1.0).abs() < 1e-9);
    for class in 0..3 {
        let share = uncertainty.share(class);
        assert!(share.low < share.value && share.value < share.high);
        assert!(
            share
                .error
                .is_some_and(|error| (0.02..0.09).contains(&error))
        );
    }
    let lift = uncertainty.lift(3, 1, 0);
    assert!(1.0 < lift.low && lift.low < lift.value && lift.value < lift.high);
}

/// `cargo run -p himaya-latent --example coverage` does so with more data sets and settings.
#[test]
fn intervals_of_shares_hold_the_truth_as_often_as_they_say() {
    let (mut n, mut n_held) = (0, 0);
    let truth = [0.5, 0.3, 0.2];
    for seed in 0..120 {
        let (table, _) = planted(&[2, 3, 4, 2, 3, 4], &truth, (600, 0.8, 0.9), 100 + seed);
        let options = LatentClassModel::params(3)
            .n_starts(6)
            .n_polished(1)
            .check()
            .unwrap();
        let found = options.fit_table(&table).unwrap();
        let uncertainty = found.uncertainty(&table).unwrap();
        for (class, truth) in truth.iter().enumerate() {
            let share = uncertainty.share(class);
            n += 1;
            n_held += usize::from(share.low <= *truth && *truth <= share.high);
        }
    }
    let held = crate::number::as_float(n_held) / crate::number::as_float(n);
    // The three shares of a table sum to one, so that 360 intervals are worth no fewer than 120: of those
    // that hold the truth with probability 0.95, the standard error is 0.02, and three of it below is 0.89.
    assert!((0.89..=0.995).contains(&held), "{held}");
}

#[test]
fn an_error_is_the_greater_of_information_and_sandwich() {
    let (table, _) = planted(&[2, 2, 2, 2, 2, 2], &[0.6, 0.4], (500, 0.8, 1.0), 9);
    let options = LatentClassModel::params(2).check().unwrap();
    let found = options.fit_table(&table).unwrap();
    let uncertainty = found.uncertainty(&table).unwrap();
    let size = uncertainty.places.size;
    for class in 0..2 {
        let gradient = uncertainty.share_gradient(class, 1.0);
        let error = |of: &[f64]| {
            let (place, by) = gradient[0];
            (by * by * of[place * size + place]).sqrt()
        };
        let (information, sandwich) =
            (error(&uncertainty.covariance), error(&uncertainty.sandwich));
        let found = uncertainty.share(class).error.unwrap();
        assert!((found - information.max(sandwich)).abs() < 1e-12);
        // The model is that which the table comes from, so that both estimate one number.
        assert!((sandwich / information - 1.0).abs() < 0.15);
    }
}

/// The scores whose products are in the sandwich sum to zero at the solution, and their products to what
/// differences of the log-probability of each pattern give.
#[test]
fn the_scores_are_the_slopes_of_each_pattern() {
    let (table, _) = planted(&[2, 2, 2, 2, 2, 2], &[0.6, 0.4], (500, 0.8, 0.9), 9);
    let options = LatentClassModel::params(2).check().unwrap();
    let found = options.fit_table(&table).unwrap();
    let cells = Cells::of(&table);
    let recorded = recorded(&cells, &found.parameters);
    let (places, _) = Places::of(&cells.layout, &found.parameters, &recorded);
    let whole = 0..cells.n_patterns();
    let (_, outer) = missing_information(&cells, &found.parameters, &places, whole);
    let at = |by: f64| {
        let mut parameters = found.parameters.clone();
        parameters.shares[0] *= by.exp();
        let sum: f64 = parameters.shares.iter().sum();
        parameters.shares.iter_mut().for_each(|share| *share /= sum);
        crate::model::posterior(&cells, &parameters).1
    };
    let slopes = at(1e-5).into_iter().zip(at(-1e-5));
    let slopes: Vec<f64> = slopes
        .map(|(above, below)| (above - below) / 2e-5)
        .collect();
    let sum = |power: i32| -> f64 {
        let terms = slopes.iter().zip(&cells.weights);
        terms
            .map(|(slope, weight)| weight * slope.powi(power))
            .sum()
    };
    assert!(sum(1).abs() < 0.05, "{}", sum(1));
    assert!(
        (outer[0] / sum(2) - 1.0).abs() < 1e-4,
        "{} for {}",
        outer[0],
        sum(2)
    );
}
