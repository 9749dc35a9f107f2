//! The largest step that a fitted model does not have.
//!
//! At every month the Poisson likelihood ratio of two levels to one, the season and the effort those of
//! the model (Worsley 1986); over the dispersion about the two levels, so that it is of one size
//! whatever the dispersion is.

use crate::distribution::as_float;
use crate::glm::{Fit, Prior, estimate};

/// The largest step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Step {
    /// The likelihood ratio over the dispersion.
    pub(crate) statistic: f64,
    /// The dispersion about the two levels.
    pub(crate) dispersion: f64,
}

/// The largest step with at least so many rows on either side.
pub(crate) fn largest(
    counts: &[f64],
    fit: &Fit,
    n_columns: usize,
    prior: Prior,
    least: usize,
) -> Step {
    let total: f64 = counts.iter().sum();
    let all: f64 = fit.mean.iter().sum();
    // Minus the deviance of a part at its own level, but for what all divisions share.
    let gain = |count: f64, mean: f64| {
        if count > 0.0 {
            count * (count / mean.max(1e-300)).ln()
        } else {
            0.0
        }
    };
    let none = gain(total, all);
    let (mut before, mut mean_before) = (0.0, 0.0);
    let (mut largest, mut ratios, mut at) = (0.0, [1.0; 2], counts.len());
    let rows = counts.iter().zip(&fit.mean).enumerate();
    for (row, (count, mean)) in rows.take(counts.len().saturating_sub(least)) {
        before += count;
        mean_before += mean;
        if row + 1 < least {
            continue;
        }
        let (after, mean_after) = (total - before, all - mean_before);
        let ratio = gain(before, mean_before) + gain(after, mean_after) - none;
        if ratio > largest {
            (largest, at) = (ratio, row + 1);
            ratios = [before / mean_before, after / mean_after];
        }
    }
    let levelled = fit.mean.iter().enumerate();
    let levelled: Vec<f64> = levelled
        .map(|(row, mean)| mean * ratios[usize::from(row >= at)])
        .collect();
    let dispersion = estimate(counts, &levelled, n_columns + 1, prior, fit.dispersion);
    let mean = total / as_float(counts.len().max(1));
    Step {
        statistic: 2.0 * largest / (1.0 + dispersion * mean),
        dispersion,
    }
}
