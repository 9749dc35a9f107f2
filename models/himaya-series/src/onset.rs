//! Series that appeared after a year or more of zeros, and series that vanished.
//!
//! Given the first case after a run of zeros, the other cases since then are as likely to have fallen
//! into the zero months as into those after, by their effort and season: an exact conditional test
//! (Przyborowski and Wilenski 1940), its cases deflated by the dispersion. For a series that vanished
//! it is the probability of so many zeros under the level before.

use crate::YEAR;
use crate::change::whole;
use crate::distribution::{NegativeBinomial, as_float};
use crate::glm::Fit;
use crate::season::Prepared;

/// The least months of zeros before a series has appeared.
const SILENT: usize = YEAR;
/// The least months of zeros after which a series has vanished.
const GONE: usize = 3;
/// The fewest cases of a series that has appeared.
const FEWEST: f64 = 5.0;

/// A series that appeared or vanished.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Onset {
    /// The first month with cases, or without, by its place on the axis.
    pub month: usize,
    /// Whether it appeared.
    pub appeared: bool,
    /// The months of zeros.
    pub n_silent: usize,
    /// The months with cases after, or before.
    pub n_active: usize,
    /// The cases after, or before.
    pub n: u64,
    /// The probability of this under one level all along.
    pub p: f64,
}

/// Whether the series appeared: its last run of a year of zeros or more that ended.
pub(crate) fn appeared(prepared: &Prepared) -> Option<Onset> {
    let counts = &prepared.counts;
    let (mut run, mut last) = (0, None);
    for (row, count) in counts.iter().enumerate() {
        if *count == 0.0 {
            run += 1;
        } else {
            if run >= SILENT {
                last = Some((row, run));
            }
            run = 0;
        }
    }
    let (row, n_silent) = last?;
    let n: f64 = counts[row..].iter().sum();
    if n < FEWEST {
        return None;
    }
    // Efforts alone: a season fitted to a series of zeros would explain them.
    let effort = |rows: std::ops::Range<usize>| -> f64 {
        prepared.design.offset[rows]
            .iter()
            .map(|offset| offset.exp())
            .sum()
    };
    let (silent, active) = (effort(row - n_silent..row), effort(row..counts.len()));
    let others = ((n - 1.0) / spread(&counts[row..])).max(0.0);
    // Any month with a case might have been the first after so long a silence.
    let n_chances = counts.iter().filter(|count| **count > 0.0).count();
    let p = (active / (silent + active)).powf(others) * as_float(n_chances);
    Some(Onset {
        month: prepared.months[row],
        appeared: true,
        n_silent,
        n_active: counts.len() - row,
        n: whole(n),
        p: p.min(1.0),
    })
}

/// The variance over the mean, at least one.
fn spread(counts: &[f64]) -> f64 {
    if counts.len() < 3 {
        return 1.0;
    }
    let n = as_float(counts.len());
    let mean = counts.iter().sum::<f64>() / n;
    let squares: f64 = counts.iter().map(|count| (count - mean).powi(2)).sum();
    (squares / (n - 1.0) / mean.max(1e-12)).max(1.0)
}

/// Whether the series vanished: the zeros up to the newest month.
pub(crate) fn vanished(prepared: &Prepared, from: usize) -> Option<Onset> {
    let counts = &prepared.counts;
    let last = counts.iter().rposition(|count| *count > 0.0)?;
    let n_silent = counts.len() - last - 1;
    let first = prepared.months.partition_point(|month| *month < from);
    let first = if last + 1 < first + YEAR { 0 } else { first };
    let n: f64 = counts[first..=last].iter().sum();
    if n_silent < GONE || last + 1 < first + YEAR || n < FEWEST {
        return None;
    }
    let design = prepared.design.slice(first..last + 1);
    let before = Fit::of(&design, &counts[first..=last], prepared.prior);
    let covered: f64 = before.mean.iter().sum();
    let (mut ln_none, mut missed) = (0.0, 0.0);
    for row in last + 1..counts.len() {
        let mean = prepared.design.predictor(row, &before.coefficients).exp();
        let of = NegativeBinomial {
            mean,
            dispersion: before.dispersion,
        };
        ln_none += of.ln_pmf(0.0);
        missed += mean;
    }
    // The level before is itself an estimate: with few cases before, zeros say less.
    let conditional = n * (covered / (covered + missed)).ln();
    let p = ln_none.max(conditional).exp();
    Some(Onset {
        month: prepared.months[last + 1],
        appeared: false,
        n_silent,
        n_active: last + 1 - first,
        n: whole(n),
        p: p.min(1.0),
    })
}

#[cfg(test)]
mod tests;
