//! The best division of a series into segments of constant level: an exact dynamic programme.
//!
//! Jackson and others (2005); with at most 300 months nothing needs to be pruned. The cost of a
//! segment is its negative-binomial deviance at its own level, the season and the effort given.

use crate::distribution::{as_float, log_likelihood};

/// What is divided.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Divided<'a> {
    pub(crate) counts: &'a [f64],
    /// The mean of each month at level one.
    pub(crate) exposure: &'a [f64],
    pub(crate) dispersion: f64,
    /// The least months of a segment.
    pub(crate) least: usize,
}

/// A division into segments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Division {
    /// The rows at which a segment begins, but the first.
    pub(crate) starts: Vec<usize>,
    /// Minus the log-likelihood.
    pub(crate) cost: f64,
}

impl Divided<'_> {
    /// The best level of a range of rows.
    pub(crate) fn level(&self, from: usize, to: usize) -> f64 {
        let counts = &self.counts[from..to];
        let exposure = &self.exposure[from..to];
        let total: f64 = counts.iter().sum();
        let mut level = total / exposure.iter().sum::<f64>().max(1e-12);
        if level <= 0.0 || self.dispersion <= 0.0 {
            return level;
        }
        for _ in 0..2 {
            let (mut score, mut information) = (0.0, 0.0);
            for (count, exposure) in counts.iter().zip(exposure) {
                let mean = level * exposure;
                let spread = 1.0 + self.dispersion * mean;
                score += (count - mean) / spread;
                information += mean / spread;
            }
            level *= (score / information.max(1e-12)).clamp(-1.0, 1.0).exp();
        }
        level
    }

    /// The level of a range of rows, at least half a case of it, and the information on its logarithm.
    ///
    /// Half a case keeps a level of zero from being infinitely far away.
    pub(crate) fn informed(&self, from: usize, to: usize) -> (f64, f64) {
        let exposure: f64 = self.exposure[from..to].iter().sum();
        let level = self.level(from, to).max(0.5 / exposure.max(1e-12));
        let means = self.exposure[from..to]
            .iter()
            .map(|exposure| level * exposure);
        let information = means
            .map(|mean| mean / (1.0 + self.dispersion * mean))
            .sum();
        (level, information)
    }

    /// Minus the log-likelihood of a range of rows at its best level.
    pub(crate) fn cost(&self, from: usize, to: usize) -> f64 {
        let level = self.level(from, to);
        let rows = self.counts[from..to].iter().zip(&self.exposure[from..to]);
        -rows
            .map(|(count, exposure)| log_likelihood(*count, level * exposure, self.dispersion))
            .sum::<f64>()
    }

    /// The best division for each number of changes up to the most.
    pub(crate) fn divide(&self, most: usize) -> Vec<Division> {
        let n_rows = self.counts.len();
        let mut costs = vec![f64::INFINITY; n_rows * (n_rows + 1)];
        for from in 0..n_rows {
            for to in from + self.least..=n_rows {
                costs[from * (n_rows + 1) + to] = self.cost(from, to);
            }
        }
        let cost = |from: usize, to: usize| costs[from * (n_rows + 1) + to];
        // The least cost of the rows before each, and where its last segment begins.
        let mut best: Vec<f64> = (0..=n_rows)
            .map(|to| if to == 0 { f64::INFINITY } else { cost(0, to) })
            .collect();
        let mut begins: Vec<Vec<usize>> = Vec::new();
        let mut divisions = Vec::new();
        for n_changes in 0..=most {
            if !best[n_rows].is_finite() {
                break;
            }
            divisions.push(Division {
                starts: starts(&begins, n_rows),
                cost: best[n_rows],
            });
            if n_changes == most {
                break;
            }
            let mut next = vec![f64::INFINITY; n_rows + 1];
            let mut begin = vec![0; n_rows + 1];
            for to in 1..=n_rows {
                for (from, before) in best.iter().enumerate().take(to).skip(1) {
                    let sum = before + cost(from, to);
                    if sum < next[to] {
                        (next[to], begin[to]) = (sum, from);
                    }
                }
            }
            best = next;
            begins.push(begin);
        }
        divisions
    }
}

/// The beginnings of the segments, followed back from the end.
fn starts(begins: &[Vec<usize>], n_rows: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut end = n_rows;
    for begin in begins.iter().rev() {
        end = begin[end];
        starts.push(end);
    }
    starts.reverse();
    starts
}

/// The number of changes with the least cost, each of which must be worth its level and its month
/// (Schwarz 1978).
pub(crate) fn choose(divisions: &[Division], n_rows: usize) -> usize {
    let price = as_float(n_rows).ln();
    let total = |n_changes: usize| divisions[n_changes].cost + as_float(n_changes) * price;
    (0..divisions.len())
        .min_by(|one, two| total(*one).total_cmp(&total(*two)))
        .unwrap_or(0)
}
