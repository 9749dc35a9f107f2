//! Change points: in which months the level of a series changed, and how surely.
//!
//! The months come from the best division of the series under a negative-binomial likelihood, the
//! probability of each change from a parametric bootstrap of the series without it, and the interval
//! of months from the likelihood of every other month (Killick, Fearnhead and Eckley 2012; Fearnhead
//! 2006). Season, reporting effort and overdispersion are part of what is simulated, so they are not
//! taken for changes. The months are taken as independent given these.

use std::ops::Range;

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use crate::bootstrap::{probability, seed_of};
use crate::distribution::{NegativeBinomial, Sampler, as_float, log_likelihood};
use crate::glm::{Design, Fit, Prior};
use crate::season::{Prepared, reliability};
use description::describe;
use segments::{Divided, choose};

mod description;
mod scan;
mod segments;

/// Two-sided 95 % of the normal distribution.
pub(crate) const Z_95: f64 = 1.959_963_984_540_054;
/// A segment of fewer rows has no season of its own.
const SEASONED: usize = 36;

/// How changes are looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChangeOptions {
    /// The most simulations a test.
    pub n_draws: usize,
    /// Where the random numbers begin.
    pub seed: u64,
    /// The most changes a series.
    pub most: usize,
    /// The least months between changes, and before the end.
    pub least: usize,
    /// A lone change of a larger probability is not kept.
    pub level: f64,
    /// Of several changes, one of a larger probability is not kept: each is tested on its own.
    pub further: f64,
}

impl Default for ChangeOptions {
    fn default() -> Self {
        Self {
            n_draws: 1_000,
            seed: 1,
            most: 8,
            least: 3,
            level: 0.05,
            further: 0.01,
        }
    }
}

/// A change of level.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The first month of the new level, by its place on the axis.
    pub month: usize,
    /// The first month of the interval that holds it with probability 0.9.
    pub month_low: usize,
    /// The last month of that interval.
    pub month_high: usize,
    /// The new level over the old one.
    pub ratio: f64,
    /// The lower 95 % bound of the ratio.
    pub ratio_low: f64,
    /// The upper 95 % bound of the ratio.
    pub ratio_high: f64,
    /// The probability of so large a step without a change.
    pub p: f64,
    /// The cases before and after, as far as the neighbouring changes.
    pub n: u64,
    /// The months from the change before to the change after.
    pub span: (usize, usize),
}

/// What the search for changes found.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The changes, in order.
    pub changes: Vec<Change>,
    /// The probability of the largest step, where no change is kept.
    pub p: Option<f64>,
    /// For every month of the axis the probability that a new level begins, given the changes.
    pub probability: Vec<f64>,
    /// The level of every month of the axis without season and effort.
    pub level: Vec<f64>,
    /// The season and effort of every month of the axis: the mean at level one.
    pub season: Vec<f64>,
    /// The dispersion about the levels.
    pub dispersion: f64,
    /// The relative standard error of the newest level.
    pub error: f64,
}

/// Finds the changes of level of a series.
///
/// Unless the largest step of the whole series is significant there is none: two chance changes can
/// make each other look sure, since each is tested between its neighbours.
pub(crate) fn find(
    prepared: &Prepared,
    name: &str,
    n_months: usize,
    options: &ChangeOptions,
) -> Changes {
    let whole = 0..prepared.counts.len();
    let gate = test(prepared, &[], whole.clone(), name, options);
    let mut known: Vec<(Range<usize>, f64)> = vec![(whole, gate)];
    let mut starts = if gate <= options.level {
        candidates(prepared, options)
    } else {
        Vec::new()
    };
    loop {
        let mut worst: Option<(usize, f64)> = None;
        for place in 0..starts.len() {
            let span = span(&starts, place, prepared.counts.len());
            let found = known.iter().find(|(other, _)| *other == span);
            let p = if let Some((_, p)) = found {
                *p
            } else {
                let p = test(prepared, &starts, span.clone(), name, options).max(gate);
                known.push((span, p));
                p
            };
            if worst.is_none_or(|(_, other)| p > other) {
                worst = Some((place, p));
            }
        }
        let level = if starts.len() > 1 {
            options.further
        } else {
            options.level
        };
        match worst {
            Some((place, p)) if p > level => {
                starts.remove(place);
            }
            Some(_) | None => break,
        }
    }
    let p = starts.is_empty().then_some(gate);
    describe(prepared, &starts, &known, n_months, p)
}

/// The best division, by the dispersion about its own levels.
fn candidates(prepared: &Prepared, options: &ChangeOptions) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for _ in 0..3 {
        let levelled = Levelled::new(prepared, &starts);
        let divided = levelled.divided(prepared, options.least);
        let divisions = divided.divide(options.most);
        let Some(found) = divisions.get(choose(&divisions, prepared.counts.len())) else {
            break;
        };
        if found.starts == starts {
            break;
        }
        starts.clone_from(&found.starts);
    }
    starts
}

/// A series with a level a segment.
struct Levelled {
    fit: Fit,
    /// The season and effort of every row: its mean at level one.
    exposure: Vec<f64>,
}

impl Levelled {
    fn new(prepared: &Prepared, starts: &[usize]) -> Self {
        let mut design = prepared.design.clone();
        for start in starts {
            design = design.with_column(|row| f64::from(u8::from(row >= *start)));
        }
        let fit = Fit::of(&design, &prepared.counts, prepared.prior);
        let months = prepared.months.iter();
        let exposure = months.map(|month| season(prepared, &fit, *month)).collect();
        Self { fit, exposure }
    }

    fn divided<'a>(&'a self, prepared: &'a Prepared, least: usize) -> Divided<'a> {
        Divided {
            counts: &prepared.counts,
            exposure: &self.exposure,
            dispersion: self.fit.dispersion,
            least,
        }
    }
}

/// The season and effort of a month: its mean at level one.
fn season(prepared: &Prepared, fit: &Fit, month: usize) -> f64 {
    let (row, offset) = prepared.row(month);
    let terms = row.iter().zip(&fit.coefficients).skip(1);
    let season: f64 = terms.map(|(cell, by)| cell * by).sum();
    (season + offset).exp()
}

/// The rows from the change before a change to the change after it.
fn span(starts: &[usize], place: usize, n_rows: usize) -> Range<usize> {
    let from = place.checked_sub(1).map_or(0, |before| starts[before]);
    from..starts.get(place + 1).copied().unwrap_or(n_rows)
}

/// The probability of the largest step within some rows if they had one level.
fn test(
    prepared: &Prepared,
    starts: &[usize],
    rows: Range<usize>,
    name: &str,
    options: &ChangeOptions,
) -> f64 {
    let counts = &prepared.counts[rows.clone()];
    let design = if rows.len() == prepared.counts.len() || rows.len() >= SEASONED {
        prepared.design.slice(rows.clone())
    } else {
        // Too few months for a season: that of the whole series.
        let levelled = Levelled::new(prepared, starts);
        let mut flat = Design::default();
        for exposure in &levelled.exposure[rows.clone()] {
            flat.push(&[1.0], exposure.ln());
        }
        flat
    };
    step_probability(
        &design,
        counts,
        prepared.prior,
        options,
        &[name, &rows.start.to_string()],
    )
}

/// The probability of the largest step if there is none.
fn step_probability(
    design: &Design,
    counts: &[f64],
    prior: Prior,
    options: &ChangeOptions,
    names: &[&str],
) -> f64 {
    let fit = Fit::of(design, counts, prior);
    let observed = scan::largest(counts, &fit, design.n_columns, prior, options.least);
    let of = |mean: &f64| {
        let dispersion = observed.dispersion;
        NegativeBinomial {
            mean: *mean,
            dispersion,
        }
        .sampler()
    };
    let samplers: Vec<Sampler> = fit.mean.iter().map(of).collect();
    let mut random = ChaCha8Rng::seed_from_u64(seed_of(options.seed, names));
    let mut drawn = vec![0.0; counts.len()];
    let null = Fit {
        dispersion: observed.dispersion,
        ..fit
    };
    probability(observed.statistic, options.n_draws, |_| {
        for (count, sampler) in drawn.iter_mut().zip(&samplers) {
            *count = sampler.draw(&mut random);
        }
        let again = null.refit(design, &drawn);
        scan::largest(&drawn, &again, design.n_columns, prior, options.least).statistic
    })
}

/// Samplers of a series for several dispersions, as likely as each other: an estimated dispersion is
/// itself uncertain, and taking it for known would make rare steps look rarer than they are.
pub(crate) fn uncertain(
    means: &[f64],
    dispersion: f64,
    counts: &[f64],
    prior: Prior,
) -> Vec<Vec<Sampler>> {
    /// The middles of tenths of the normal distribution.
    const NODES: [f64; 10] = [
        -1.644_9, -1.036_4, -0.674_5, -0.385_3, -0.125_7, 0.125_7, 0.385_3, 0.674_5, 1.036_4,
        1.644_9,
    ];
    let n = as_float(counts.len());
    let mean = counts.iter().sum::<f64>() / n;
    // The moment estimate has this relative error if the fourth moment is that of the distribution.
    let weight = n * reliability(counts) + prior.weight;
    let relative = ((2.0 + 6.0 * dispersion) / weight.max(1.0)).sqrt();
    let noise = relative / (1.0 + mean);
    NODES
        .iter()
        .map(|node| {
            let dispersion = (dispersion * (node * relative).exp() + node * noise).max(0.0);
            let of = |mean: &f64| {
                NegativeBinomial {
                    mean: *mean,
                    dispersion,
                }
                .sampler()
            };
            means.iter().map(of).collect()
        })
        .collect()
}

/// A sum of counts as a count again.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sums of counts are whole and not negative"
)]
pub(crate) fn whole(n: f64) -> u64 {
    n.round().max(0.0) as u64
}

/// The log-likelihood of counts about their means.
pub(crate) fn likelihood(counts: &[f64], means: impl Iterator<Item = f64>, dispersion: f64) -> f64 {
    counts
        .iter()
        .zip(means)
        .map(|(count, mean)| log_likelihood(*count, mean, dispersion))
        .sum()
}

#[cfg(test)]
mod tests;
