//! One step of the EM algorithm (Dempster, Laird and Rubin 1977) on weighted patterns.
//!
//! What is not recorded drops out of the product of a pattern, so that the likelihood is that of all
//! the information there is (Little and Rubin 2002, section 8.2).

use std::thread;

use crate::layout::{Cells, FLOOR, Layout, Parameters};

/// From so many patterns on the two halves of a step run beside each other.
pub(crate) const HALVES: usize = 4_000;
/// From so many patterns on starts follow each other, and only steps run beside each other.
pub(crate) const MANY: usize = 20_000;

/// What the patterns say under the parameters: expected weights, and the log-likelihood.
#[derive(Clone, Debug)]
pub(crate) struct Expected {
    pub(crate) log_likelihood: f64,
    /// The weight of each class.
    pub(crate) classes: Vec<f64>,
    /// The weight of each level within each class.
    pub(crate) levels: Vec<f64>,
}

/// The posterior probabilities of one pattern, and the logarithm of its probability.
///
/// `logs` are the logarithms of the parameters; `posterior` has one place a class.
#[inline]
pub(crate) fn posterior_of(pattern: &[u32], logs: &Parameters, posterior: &mut [f64]) -> f64 {
    let n_classes = posterior.len();
    posterior.copy_from_slice(&logs.shares);
    for level in pattern {
        let row = *level as usize * n_classes;
        let row = &logs.responses[row..row + n_classes];
        for (sum, log) in posterior.iter_mut().zip(row) {
            *sum += log;
        }
    }
    let most = posterior.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for value in posterior.iter_mut() {
        *value = (*value - most).exp();
        sum += *value;
    }
    let scale = 1.0 / sum;
    for value in posterior.iter_mut() {
        *value *= scale;
    }
    most + sum.ln()
}

/// The logarithm of what a pattern loses by levels that no class has.
pub(crate) fn novelty(n_novel: u32) -> f64 {
    f64::from(n_novel) * FLOOR.ln()
}

fn part(cells: &Cells, logs: &Parameters, range: std::ops::Range<usize>) -> Expected {
    let n_classes = logs.n_classes();
    let mut expected = Expected {
        log_likelihood: 0.0,
        classes: vec![0.0; n_classes],
        levels: vec![0.0; logs.responses.len()],
    };
    let mut posterior = vec![0.0; n_classes];
    for at in range {
        let (pattern, weight) = (cells.pattern(at), cells.weights[at]);
        if pattern.is_empty() || weight <= 0.0 {
            continue;
        }
        expected.log_likelihood += weight * posterior_of(pattern, logs, &mut posterior);
        for (sum, value) in expected.classes.iter_mut().zip(&mut posterior) {
            *value *= weight;
            *sum += *value;
        }
        for level in pattern {
            let row = *level as usize * n_classes;
            let row = &mut expected.levels[row..row + n_classes];
            for (sum, value) in row.iter_mut().zip(&posterior) {
                *sum += value;
            }
        }
    }
    expected
}

/// The expectation of all patterns. Many are summed in two halves, whether or not two threads are
/// at hand, so that the same patterns give the same sums.
pub(crate) fn expect(cells: &Cells, parameters: &Parameters) -> Expected {
    let logs = parameters.logarithms();
    let n_patterns = cells.n_patterns();
    if n_patterns < HALVES {
        return part(cells, &logs, 0..n_patterns);
    }
    let middle = n_patterns / 2;
    let (mut first, second) = thread::scope(|scope| {
        let second = scope.spawn(|| part(cells, &logs, middle..n_patterns));
        let first = part(cells, &logs, 0..middle);
        match second.join() {
            Ok(second) => (first, second),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    });
    first.log_likelihood += second.log_likelihood;
    for (sum, more) in first.classes.iter_mut().zip(second.classes) {
        *sum += more;
    }
    for (sum, more) in first.levels.iter_mut().zip(second.levels) {
        *sum += more;
    }
    first
}

/// The parameters that are most likely given the expected weights. A class in which an item is never
/// recorded keeps what it had.
pub(crate) fn maximise(expected: &Expected, layout: &Layout, before: &Parameters) -> Parameters {
    let n_classes = before.n_classes();
    let total: f64 = expected.classes.iter().sum();
    let shares = expected.classes.iter().map(|weight| weight / total);
    let mut responses = before.responses.clone();
    let mut sums = vec![0.0; n_classes];
    for item in layout.items() {
        sums.fill(0.0);
        let rows = item.start * n_classes..item.end * n_classes;
        for row in expected.levels[rows.clone()].chunks_exact(n_classes) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += weight;
            }
        }
        let into = responses[rows.clone()].chunks_exact_mut(n_classes);
        for (into, row) in into.zip(expected.levels[rows].chunks_exact(n_classes)) {
            for ((into, weight), sum) in into.iter_mut().zip(row).zip(&sums) {
                if 1e-200 < *sum {
                    *into = weight / sum;
                }
            }
        }
    }
    Parameters {
        shares: shares.collect(),
        responses,
    }
}

#[cfg(test)]
mod tests;
