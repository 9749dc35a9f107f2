//! How far two orders agree.

use serde::Serialize;

use crate::number::mean;
use crate::ranking::ranks;

/// How far two ways to come to an order agree.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// The one way.
    pub one: &'static str,
    /// The other.
    pub other: &'static str,
    /// Kendall's tau-b; nothing if one of them puts all on one rank.
    pub kendall: Option<f64>,
    /// Spearman's rho; nothing likewise.
    pub spearman: Option<f64>,
}

impl Agreement {
    /// Compares the scores of two ways.
    pub(crate) fn of(one: (&'static str, &[f64]), other: (&'static str, &[f64])) -> Self {
        Self {
            one: one.0,
            other: other.0,
            kendall: kendall(one.1, other.1),
            spearman: spearman(one.1, other.1),
        }
    }
}

/// Kendall's tau-b of two lists of scores of one length.
pub fn kendall(one: &[f64], other: &[f64]) -> Option<f64> {
    let (one, other) = (ranks(one), ranks(other));
    let (mut sum, mut n_one, mut n_other) = (0.0, 0.0, 0.0);
    for at in 0..one.len() {
        for to in at + 1..one.len() {
            let step = sign(one[to] - one[at]);
            let other_step = sign(other[to] - other[at]);
            sum += step * other_step;
            n_one += step * step;
            n_other += other_step * other_step;
        }
    }
    let pairs: f64 = (n_one * n_other).sqrt();
    (pairs > 0.0).then(|| sum / pairs)
}

fn sign(difference: f64) -> f64 {
    if difference > 0.0 {
        1.0
    } else if difference < 0.0 {
        -1.0
    } else {
        0.0
    }
}

/// Spearman's rho of two lists of scores of one length; ties share their rank.
pub fn spearman(one: &[f64], other: &[f64]) -> Option<f64> {
    let centred = |scores: &[f64]| -> Vec<f64> {
        let ranks = ranks(scores);
        let centre = mean(&ranks);
        ranks.iter().map(|rank| rank - centre).collect()
    };
    let (one, other) = (centred(one), centred(other));
    let product = |one: &[f64], other: &[f64]| -> f64 {
        one.iter().zip(other).map(|(one, other)| one * other).sum()
    };
    let length = (product(&one, &one) * product(&other, &other)).sqrt();
    (length > 0.0).then(|| product(&one, &other) / length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: Option<f64>, expected: f64) {
        let found = found.unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
    }

    /// By hand: of ten pairs eight agree and two do not; squared distances of ranks add up to 4.
    #[test]
    fn agreement_is_as_by_hand() {
        let (one, other) = ([5.0, 4.0, 3.0, 2.0, 1.0], [4.0, 5.0, 3.0, 1.0, 2.0]);
        check(kendall(&one, &other), 0.6);
        check(spearman(&one, &other), 0.8);
        check(kendall(&one, &one), 1.0);
        check(spearman(&one, &one.map(|score| -score)), -1.0);
    }

    /// By hand: of six pairs four agree, one is tied on one side and one on the other.
    #[test]
    fn ties_count_for_neither() {
        let (one, other) = ([4.0, 3.0, 3.0, 1.0], [4.0, 3.0, 2.0, 2.0]);
        check(kendall(&one, &other), 0.8);
        assert_eq!(kendall(&one, &[1.0; 4]), None);
        assert_eq!(spearman(&[1.0; 4], &one), None);
    }
}
