//! Against R 4.2: `glm(y ~ t, family = poisson)` and its kin.

use super::*;

const COUNTS: [f64; 8] = [2.0, 3.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0];

fn line() -> Design {
    let mut design = Design::default();
    for row in 0..COUNTS.len() {
        design.push(&[1.0, as_float(row)], 0.0);
    }
    design
}

#[track_caller]
fn check(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} for {expected}");
}

#[test]
fn a_poisson_regression_is_that_of_r() {
    let fit = Fit::of(&line(), &COUNTS, Prior::default());
    check(fit.coefficients[0], 1.159_175_7);
    check(fit.coefficients[1], 0.200_359_5);
    check(fit.predictor_error(&[1.0, 8.0]), 0.252_463_5);
    check(fit.dispersion, 0.0);
}

#[test]
fn dispersion_makes_pearsons_statistic_its_degrees_of_freedom() {
    let counts = [0.0, 9.0, 1.0, 14.0, 0.0, 22.0, 3.0, 2.0];
    let fit = Fit::of(&line(), &counts, Prior::default());
    let statistic: f64 = counts
        .iter()
        .zip(&fit.mean)
        .map(|(count, mean)| (count - mean).powi(2) / (mean + fit.dispersion * mean * mean))
        .sum();
    assert!((statistic - 6.0).abs() < 0.01, "{statistic}");
}

#[test]
fn zeros_alone_give_a_mean_of_almost_nothing() {
    let fit = Fit::of(&line(), &[0.0; 8], Prior::default());
    assert!(
        fit.mean.iter().all(|mean| *mean < 1e-3 && mean.is_finite()),
        "{:?}",
        fit.mean
    );
}
