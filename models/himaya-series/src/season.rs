//! What is known of a series before any shift: its season, its reporting effort, and the spread of
//! the counts about them.
//!
//! A series of at least 24 months and one case a month has a season of its own, one or two harmonics;
//! smaller ones share the season of all of them together. Dispersion is drawn towards that of the
//! panel, the more so the less the series says of it.

use std::f64::consts::TAU;

use crate::distribution::as_float;
use crate::glm::{Design, Fit, Prior};
use crate::panel::{Panel, Series, YEAR, as_count};

/// The months that the dispersion of the panel counts for, at least.
const LEAST_MONTHS: f64 = 6.0;
/// The months that the dispersion of the panel counts for, at most.
const MOST_MONTHS: f64 = 240.0;
/// The variance of an estimate from neighbouring months over that from all deviations.
const NEIGHBOURS: f64 = 1.5;
/// The least total of the small series for a season of theirs.
const LEAST_TOTAL: f64 = 120.0;

/// A series ready for models.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    /// The months with a count, by their places on the axis.
    pub(crate) months: Vec<usize>,
    pub(crate) counts: Vec<f64>,
    /// A level, and the season; the offset holds the effort, and a shared season.
    pub(crate) design: Design,
    pub(crate) prior: Prior,
    season: Season,
    first: usize,
}

/// Where the season of a series comes from.
#[derive(Clone, Debug, PartialEq)]
enum Season {
    /// Harmonics of its own, so many.
    Own(usize),
    /// The logarithms of the factors of the months of the year, shared.
    Shared(Vec<f64>),
}

impl Prepared {
    /// The level and the season of a month, and its offset; where no effort is known, that of one.
    pub(crate) fn row(&self, month: usize) -> (Vec<f64>, f64) {
        let (row, shared) = self.season(month);
        let known = self.months.binary_search(&month);
        (row, known.map_or(shared, |row| self.design.offset[row]))
    }

    fn season(&self, month: usize) -> (Vec<f64>, f64) {
        match &self.season {
            Season::Own(n_pairs) => (harmonics(self.first + month, *n_pairs), 0.0),
            Season::Shared(factors) => (vec![1.0], factors[(self.first + month) % YEAR]),
        }
    }
}

/// A level and pairs of harmonics.
fn harmonics(month: usize, n_pairs: usize) -> Vec<f64> {
    let angle = TAU * as_float(month % YEAR) / as_float(YEAR);
    let pairs = (1..=n_pairs).flat_map(|pair| {
        let angle = angle * as_float(pair);
        [angle.cos(), angle.sin()]
    });
    std::iter::once(1.0).chain(pairs).collect()
}

/// Prepares every series of a panel that has any cases.
pub(crate) fn prepare(panel: &Panel) -> Vec<Option<Prepared>> {
    let shared = shared_season(panel);
    let mut prepared: Vec<Option<Prepared>> = panel
        .series
        .iter()
        .map(|series| {
            let has_enough = series.n_months() >= YEAR && series.mean() > 0.0;
            has_enough.then(|| one(panel.first, series, shared.as_deref()))
        })
        .collect();
    let prior = pooled(prepared.iter().flatten());
    for one in prepared.iter_mut().flatten() {
        one.prior = prior;
    }
    prepared
}

fn one(first: usize, series: &Series, shared: Option<&[f64]>) -> Prepared {
    let season = match (pairs(series), shared) {
        (0, Some(factors)) => Season::Shared(factors.to_vec()),
        (0, None) if series.n_months() >= 2 * YEAR => Season::Own(1),
        (n_pairs, _) => Season::Own(n_pairs),
    };
    let mut prepared = Prepared {
        months: Vec::new(),
        counts: Vec::new(),
        design: Design::default(),
        prior: Prior::default(),
        season,
        first,
    };
    for (month, count) in series.counts.iter().enumerate() {
        if let Some(count) = count {
            let (row, offset) = prepared.season(month);
            let effort = series
                .effort
                .as_ref()
                .map_or(0.0, |effort| effort[month].ln());
            prepared.months.push(month);
            prepared.counts.push(as_count(*count));
            prepared.design.push(&row, offset + effort);
        }
    }
    prepared
}

/// The harmonics that a series can bear.
fn pairs(series: &Series) -> usize {
    let (n_months, mean) = (series.n_months(), series.mean());
    if n_months < 2 * YEAR || mean < 1.0 {
        0
    } else if n_months < 4 * YEAR || mean < 5.0 {
        1
    } else {
        2
    }
}

/// The season of all small series together, centred; nothing if they have too few cases.
fn shared_season(panel: &Panel) -> Option<Vec<f64>> {
    let small: Vec<&Series> = panel
        .series
        .iter()
        .filter(|series| pairs(series) == 0 && series.mean() > 0.0)
        .collect();
    let (mut design, mut sums) = (Design::default(), Vec::new());
    for month in 0..panel.n_months() {
        let counts: Vec<u64> = small
            .iter()
            .filter_map(|series| series.counts[month])
            .collect();
        if !counts.is_empty() {
            sums.push(counts.iter().map(|n| as_count(*n)).sum::<f64>());
            let n_series = as_float(counts.len());
            design.push(&harmonics(panel.first + month, 1), n_series.ln());
        }
    }
    if small.len() < 2 || sums.len() < 2 * YEAR || sums.iter().sum::<f64>() < LEAST_TOTAL {
        return None;
    }
    let fit = Fit::of(&design, &sums, Prior::default());
    let factors = (0..YEAR).map(|month| {
        let pair = harmonics(month, 1);
        let terms = pair.iter().zip(&fit.coefficients).skip(1);
        terms.map(|(cell, coefficient)| cell * coefficient).sum()
    });
    Some(factors.collect())
}

/// The dispersion of the panel, and how far its series may be trusted to share it.
///
/// Level shifts make a series look dispersed; the differences of neighbouring months see little of
/// them. Where these differ from series to series by more than chance, the common dispersion counts
/// for few months, else for many (empirical Bayes, Morris 1983).
fn pooled<'a>(all: impl Iterator<Item = &'a Prepared>) -> Prior {
    let each: Vec<[f64; 3]> = all
        .map(|prepared| {
            let fit = Fit::of(&prepared.design, &prepared.counts, Prior::default());
            let n = as_float(prepared.counts.len());
            let mean = prepared.counts.iter().sum::<f64>() / n;
            [neighbours(&prepared.counts, &fit.mean), n, mean]
        })
        .collect();
    let weight = |[_, n, mean]: [f64; 3]| n * (mean / (1.0 + mean)).powi(2);
    let weights: f64 = each.iter().map(|one| weight(*one)).sum();
    if each.len() < 2 || weights <= 0.0 {
        return Prior::default();
    }
    let average = |of: &dyn Fn([f64; 3]) -> f64| -> f64 {
        each.iter().map(|one| weight(*one) * of(*one)).sum::<f64>() / weights
    };
    let dispersion = average(&|[own, _, _]| own);
    // The variance of the estimate from one month, if all series share the dispersion.
    let chance = |[_, _, mean]: [f64; 3]| {
        NEIGHBOURS * (2.0 + 6.0 * dispersion) * (dispersion + 1.0 / (1.0 + mean)).powi(2)
    };
    let by_chance = average(&|one| chance(one) / one[1]);
    let apart = average(&|[own, _, _]| (own - dispersion).powi(2)) - by_chance;
    let months = average(&chance) / apart.max(1e-9);
    Prior {
        dispersion,
        weight: months.clamp(LEAST_MONTHS, MOST_MONTHS),
    }
}

/// How much of what a month could say of dispersion the months of a series say: little where the
/// mean is small, since Poisson noise hides it.
pub(crate) fn reliability(counts: &[f64]) -> f64 {
    let mean = counts.iter().sum::<f64>() / as_float(counts.len().max(1));
    (mean / (1.0 + mean)).powi(2)
}

/// The dispersion by the differences of neighbouring months.
fn neighbours(counts: &[f64], mean: &[f64]) -> f64 {
    let (mut above, mut squares) = (0.0, 0.0);
    for (count, mean) in counts.windows(2).zip(mean.windows(2)) {
        let [one, two] = [count[0] / mean[0].max(1e-9), count[1] / mean[1].max(1e-9)];
        let level = f64::midpoint(one, two);
        let noise = level / mean[0].max(1e-9) + level / mean[1].max(1e-9);
        above += (one - two).powi(2) - noise;
        // Unlike the square of their middle, the product does not grow with the noise.
        squares += 2.0 * one * two;
    }
    if squares > 0.0 {
        (above / squares).max(0.0)
    } else {
        0.0
    }
}

#[cfg(test)]
impl Prepared {
    /// A series without a season.
    pub(crate) fn flat(counts: &[u64], design: Design) -> Self {
        Self {
            months: (0..counts.len()).collect(),
            counts: counts.iter().map(|n| as_count(*n)).collect(),
            design,
            prior: Prior::default(),
            season: Season::Shared(vec![0.0; YEAR]),
            first: 0,
        }
    }
}
