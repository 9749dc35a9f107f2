//! A lasting departure of the newest months from what the months before them lead to expect.
//!
//! The generalised likelihood ratio detector for negative-binomial counts (Höhle and Paul 2008,
//! Computational Statistics and Data Analysis 52): for every month in which a new level may have
//! begun, the likelihood ratio of the best new level since then to none; the largest counts. The
//! level may have risen or fallen. The probability is from simulation of months before and newest
//! months alike, so the error of the expectation is in it.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use crate::bootstrap::{probability, seed_of};
use crate::change::{ChangeOptions, Z_95, likelihood, uncertain, whole};
use crate::glm::{Design, Fit};
use crate::season::Prepared;
use crate::{Reason, YEAR};

/// The newest months that are watched.
const WATCHED: usize = YEAR;
/// The least months before them.
const LEARNT: usize = 2 * YEAR;

/// The largest likelihood ratio of a new level that lasts to the newest month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Departure {
    /// The month since which the level is new.
    pub start: usize,
    /// The new level over the expected one.
    pub ratio: f64,
    /// The logarithm of the likelihood ratio.
    pub statistic: f64,
}

/// The detector: counts beside their expected means, up to the last of them.
pub fn departure(counts: &[f64], means: &[f64], dispersion: f64) -> Departure {
    let mut largest = Departure {
        start: counts.len(),
        ratio: 1.0,
        statistic: 0.0,
    };
    for start in (0..counts.len()).rev() {
        let (counts, means) = (&counts[start..], &means[start..]);
        let ratio = best_ratio(counts, means, dispersion);
        let moved = means.iter().map(|mean| ratio * mean);
        let statistic = likelihood(counts, moved, dispersion)
            - likelihood(counts, means.iter().copied(), dispersion);
        if statistic > largest.statistic {
            largest = Departure {
                start,
                ratio,
                statistic,
            };
        }
    }
    largest
}

/// The factor on the means that makes the counts most likely.
fn best_ratio(counts: &[f64], means: &[f64], dispersion: f64) -> f64 {
    let total: f64 = counts.iter().sum();
    let mut ratio = total / means.iter().sum::<f64>().max(1e-12);
    if ratio <= 0.0 || dispersion <= 0.0 {
        return ratio;
    }
    for _ in 0..8 {
        let (mut score, mut information) = (0.0, 0.0);
        for (count, mean) in counts.iter().zip(means) {
            let spread = 1.0 + dispersion * ratio * mean;
            score += (count - ratio * mean) / spread;
            information += ratio * mean / spread;
        }
        let by = (score / information.max(1e-12)).clamp(-1.0, 1.0);
        ratio *= by.exp();
        if by.abs() < 1e-9 {
            break;
        }
    }
    ratio
}

/// A drift of the newest months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drift {
    /// The month since which the level is new, by its place on the axis.
    pub month: usize,
    /// The new level over the expected one.
    pub ratio: f64,
    /// The lower 95 % bound of the ratio.
    pub ratio_low: f64,
    /// The upper 95 % bound of the ratio.
    pub ratio_high: f64,
    /// The probability of so large a departure without drift.
    pub p: f64,
    /// The cases since then.
    pub n: u64,
    /// The expected cases since then.
    pub expected: f64,
}

/// Looks for a drift within the last year; the months from `from` on are what it departs from.
pub(crate) fn find(
    prepared: &Prepared,
    name: &str,
    from: usize,
    n_months: usize,
    options: &ChangeOptions,
) -> Result<Drift, Reason> {
    let watched = n_months.saturating_sub(WATCHED);
    let rows = &prepared.months;
    let (first, split) = (
        rows.partition_point(|month| *month < from),
        rows.partition_point(|month| *month < watched),
    );
    let first = if split.saturating_sub(first) < LEARNT {
        0
    } else {
        first
    };
    if split - first < LEARNT || split == rows.len() {
        return Err(Reason::FewYears);
    }
    let counts = &prepared.counts[first..];
    if counts[..split - first].iter().sum::<f64>() <= 0.0 {
        return Err(Reason::AllZero);
    }
    let whole_design = prepared.design.slice(first..rows.len());
    let learnt = prepared.design.slice(first..split);
    let n_learnt = split - first;
    let fit = Fit::of(&learnt, &counts[..n_learnt], prepared.prior);
    let means = all_means(&whole_design, &fit);
    let found = departure(&counts[n_learnt..], &means[n_learnt..], fit.dispersion);
    let samplers = uncertain(&means, fit.dispersion, &counts[..n_learnt], prepared.prior);
    let mut random = ChaCha8Rng::seed_from_u64(seed_of(options.seed, &["drift", name]));
    let mut drawn = vec![0.0; counts.len()];
    let p = probability(found.statistic, options.n_draws, |index| {
        for (count, sampler) in drawn.iter_mut().zip(&samplers[index % samplers.len()]) {
            *count = sampler.draw(&mut random);
        }
        let again = fit.near(&learnt, &drawn[..n_learnt], prepared.prior);
        let mut means = [0.0; WATCHED];
        for (mean, row) in means.iter_mut().zip(n_learnt..drawn.len()) {
            *mean = whole_design.predictor(row, &again.coefficients).exp();
        }
        let newest = &drawn[n_learnt..];
        departure(newest, &means[..newest.len()], again.dispersion).statistic
    });
    let since = n_learnt + found.start.min(counts.len() - n_learnt - 1);
    let expected: f64 = means[since..].iter().sum();
    let n: f64 = counts[since..].iter().sum();
    let ratio = found.ratio.max(0.5 / expected.max(1e-12));
    let moved = means[since..].iter().map(|mean| ratio * mean);
    let information: f64 = moved.map(|mean| mean / (1.0 + fit.dispersion * mean)).sum();
    let own = fit.predictor_error(whole_design.row(since));
    let error = (1.0 / information.max(1e-12) + own * own).sqrt();
    Ok(Drift {
        month: rows[first + since],
        ratio,
        ratio_low: ratio * (-Z_95 * error).exp(),
        ratio_high: ratio * (Z_95 * error).exp(),
        p,
        n: whole(n),
        expected,
    })
}

fn all_means(design: &Design, fit: &Fit) -> Vec<f64> {
    (0..design.n_rows())
        .map(|row| design.predictor(row, &fit.coefficients).exp())
        .collect()
}

#[cfg(test)]
mod tests;
