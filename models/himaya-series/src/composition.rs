//! Shares of the series of a panel in a quarter and in the same quarter of the year before.
//!
//! Shares have a Dirichlet distribution with prior counts of one half (Perks 1947), the counts
//! deflated by their dispersion, since a month with one large group says less of a share than as many
//! single cases. The Jensen-Shannon divergence (Lin 1991) of the two quarters, in bits, stands beside
//! the band that it keeps to if nothing changes.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use statrs::function::beta::{beta_reg, ln_beta};

use crate::bootstrap::{probability, seed_of};
use crate::distribution::{NegativeBinomial, as_float};
use crate::panel::{Panel, as_count};
use crate::{Reason, YEAR};

/// The months of a quarter.
pub(crate) const QUARTER: usize = 3;
/// The fewest cases of a quarter; with fewer a share says nothing.
const FEWEST: f64 = 50.0;
/// The prior count of a share.
const PRIOR: f64 = 0.5;

/// The shares of one series.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The place of the series in its panel.
    pub series: usize,
    /// The share before: mean and 95 % interval.
    pub before: [f64; 3],
    /// The share now: mean and 95 % interval.
    pub now: [f64; 3],
    /// The probability that the share rose.
    pub rose: f64,
    /// Twice the smaller of the probabilities that it rose and that it fell.
    pub p: f64,
    /// The part of the divergence that it makes.
    pub contribution: f64,
    /// The cases of both quarters.
    pub n: u64,
    /// The counts the share now is worth, of the series and of all others.
    pub worth: [f64; 2],
}

/// The composition of a quarter beside that of the year before.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// The Jensen-Shannon divergence, in bits.
    pub divergence: f64,
    /// The divergence that 95 % of unchanged quarters keep below.
    pub band: f64,
    /// The probability of so large a divergence without a change.
    pub p: f64,
    /// The shares, in the order of the panel.
    pub shares: Vec<Share>,
}

/// Compares the last quarter with the same of the year before, if no series lacks a month.
pub(crate) fn compare(
    panel: &Panel,
    dispersions: &[f64],
    n_draws: usize,
    seed: u64,
) -> Result<Composition, Reason> {
    if panel.series.len() < 2 {
        return Err(Reason::OneSeries);
    }
    let n_months = panel.n_months();
    let before = n_months.checked_sub(YEAR + QUARTER);
    let before = before.ok_or(Reason::FewYears)?;
    let missing = Reason::NoNewest;
    let now = sums(panel, n_months - QUARTER).ok_or(missing)?;
    let counts = [sums(panel, before).ok_or(missing)?, now];
    let totals = [0, 1].map(|quarter: usize| counts[quarter].iter().sum::<f64>());
    if totals.iter().any(|total| *total < FEWEST) {
        return Err(Reason::FewCases);
    }
    let pooled: Vec<f64> = counts[0]
        .iter()
        .zip(&counts[1])
        .map(|(one, two)| one + two)
        .collect();
    let spreads: Vec<f64> = pooled
        .iter()
        .zip(dispersions)
        .map(|(both, dispersion)| 1.0 + dispersion * both / as_float(2 * QUARTER))
        .collect();
    let parts = contributions(&counts);
    let divergence: f64 = parts.iter().sum();
    let (p, band) = null((&pooled, &spreads), totals, divergence, (n_draws, seed));
    let all: f64 = pooled.iter().sum();
    let noise: f64 = pooled
        .iter()
        .zip(&spreads)
        .map(|(n, spread)| n * spread)
        .sum();
    let shares = (0..pooled.len()).map(|series| {
        let share = (pooled[series] / all).clamp(1e-9, 1.0 - 1e-9);
        let own = pooled[series] * spreads[series];
        // The variance of the share over that of a share of single cases.
        let spread = ((1.0 - share).powi(2) * own + share * share * (noise - own))
            / (all * share * (1.0 - share)).max(1e-12);
        let spread = spread.max(1.0);
        let worth = |quarter: usize| {
            let n = counts[quarter][series];
            let others = as_float(pooled.len() - 1);
            [
                n / spread + PRIOR,
                (totals[quarter] - n) / spread + PRIOR * others,
            ]
        };
        let (one, two) = (worth(0), worth(1));
        let (rose, fell) = (above(two, one), above(one, two));
        Share {
            series,
            before: summary(one),
            now: summary(two),
            rose: rose / (rose + fell),
            p: (2.0 * rose.min(fell)).min(1.0),
            contribution: parts[series],
            n: crate::change::whole(pooled[series]),
            worth: two,
        }
    });
    Ok(Composition {
        divergence,
        band,
        p,
        shares: shares.collect(),
    })
}

/// The sums of a quarter; nothing if a series lacks a month of it.
fn sums(panel: &Panel, from: usize) -> Option<Vec<f64>> {
    let series = panel.series.iter();
    let sums = series.map(|series| {
        let months = series.counts[from..from + QUARTER].iter();
        months.map(|count| count.map(as_count)).sum::<Option<f64>>()
    });
    sums.collect()
}

/// What each series adds to the divergence.
fn contributions(counts: &[Vec<f64>; 2]) -> Vec<f64> {
    let totals = [0, 1].map(|quarter: usize| counts[quarter].iter().sum::<f64>().max(1e-300));
    let of = |share: f64, middle: f64| {
        if share > 0.0 {
            0.5 * share * (share / middle).log2()
        } else {
            0.0
        }
    };
    counts[0]
        .iter()
        .zip(&counts[1])
        .map(|(before, now)| {
            let (before, now) = (before / totals[0], now / totals[1]);
            let middle = f64::midpoint(before, now);
            of(before, middle) + of(now, middle)
        })
        .collect()
}

/// The probability of the divergence under common shares, and the 95 % quantile there.
fn null(
    (pooled, spreads): (&[f64], &[f64]),
    totals: [f64; 2],
    observed: f64,
    (n_draws, seed): (usize, u64),
) -> (f64, f64) {
    let all: f64 = pooled.iter().sum();
    let samplers = totals.map(|total| {
        let series = pooled.iter().zip(spreads);
        let samplers = series.map(|(n, spread)| {
            let mean = n / all * total;
            NegativeBinomial {
                mean,
                dispersion: (spread - 1.0) / mean.max(1e-12),
            }
            .sampler()
        });
        samplers.collect::<Vec<_>>()
    });
    let mut random = ChaCha8Rng::seed_from_u64(seed_of(seed, &["composition"]));
    let mut draw = || {
        let counts = [0, 1].map(|quarter: usize| {
            let samplers = samplers[quarter].iter();
            samplers
                .map(|sampler| sampler.draw(&mut random))
                .collect::<Vec<f64>>()
        });
        contributions(&counts).iter().sum::<f64>()
    };
    let mut drawn: Vec<f64> = (0..n_draws).map(|_| draw()).collect();
    let p = probability(observed, n_draws, |index| drawn[index]);
    drawn.sort_by(f64::total_cmp);
    let place = (n_draws * 95).div_ceil(100).clamp(1, n_draws.max(1)) - 1;
    (p, drawn.get(place).copied().unwrap_or(0.0))
}

/// The mean and the 95 % interval of a beta distribution.
fn summary([own, others]: [f64; 2]) -> [f64; 3] {
    let quantile = |probability: f64| {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if beta_reg(own, others, middle) < probability {
                low = middle;
            } else {
                high = middle;
            }
        }
        f64::midpoint(low, high)
    };
    [own / (own + others), quantile(0.025), quantile(0.975)]
}

/// The probability that one share is above another, by Simpson's rule on the logits of the other.
fn above(one: [f64; 2], other: [f64; 2]) -> f64 {
    const STEPS: usize = 400;
    let [own, others] = other;
    let middle = (own / others).ln();
    // A logit of a beta distribution has about this variance; its tails are longer than normal.
    let deviation = (1.0 / own + 1.0 / others).sqrt();
    let reach = 10.0 * deviation + 2.0 / own.min(others).min(1.0);
    let width = 2.0 * reach / as_float(STEPS);
    let norm = ln_beta(own, others);
    let mut sum = 0.0;
    for step in 0..=STEPS {
        let logit = middle - reach + width * as_float(step);
        let (share, rest) = (1.0 / (1.0 + (-logit).exp()), 1.0 / (1.0 + logit.exp()));
        if share <= 0.0 || rest <= 0.0 {
            continue;
        }
        let density = (own * share.ln() + others * rest.ln() - norm).exp();
        let weight = match step {
            0 | STEPS => 1.0,
            _ if step % 2 == 1 => 4.0,
            _ => 2.0,
        };
        sum += weight * density * beta_reg(one[1], one[0], rest);
    }
    (sum * width / 3.0).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests;
