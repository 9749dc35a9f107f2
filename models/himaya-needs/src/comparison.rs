//! Comparisons of pairs after Saaty (1987): priorities and how consistent they are.

use crate::number::as_float;

/// The consistency index of random matrices by their order (Saaty 1987).
const RANDOM: [f64; 16] = [
    0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];
/// The most members whose comparisons can be judged.
pub(crate) const MOST: usize = RANDOM.len() - 1;
/// The ratio above which comparisons contradict each other too much.
pub(crate) const LIMIT: f64 = 0.10;
/// Steps of the power method; a positive matrix needs a few dozen.
const STEPS: usize = 10_000;

/// What a matrix of comparisons says.
#[derive(Clone, Debug, PartialEq)]
pub struct Priorities {
    /// The principal eigenvector, summing to 1.
    pub weights: Vec<f64>,
    /// The principal eigenvalue.
    pub lambda: f64,
    /// The consistency index.
    pub index: f64,
    /// The consistency ratio; of fewer than three members it is 0.
    pub ratio: f64,
}

/// The priorities of a square matrix of positive comparisons; nothing if it is none, or has more than
/// 15 rows.
pub fn priorities(matrix: &[Vec<f64>]) -> Option<Priorities> {
    let n = matrix.len();
    let is_sound = |row: &Vec<f64>| {
        let is_positive = |value: &f64| value.is_finite() && 0.0 < *value;
        row.len() == n && row.iter().all(is_positive)
    };
    if n == 0 || MOST < n || !matrix.iter().all(is_sound) {
        return None;
    }
    let mut weights = vec![1.0 / as_float(n); n];
    for _ in 0..STEPS {
        let mut next = times(matrix, &weights);
        let sum: f64 = next.iter().sum();
        for weight in &mut next {
            *weight /= sum;
        }
        let moved = weights
            .iter()
            .zip(&next)
            .map(|(old, new)| (old - new).abs());
        let moved = moved.fold(0.0, f64::max);
        weights = next;
        if moved < 1e-16 {
            break;
        }
    }
    let ratios = times(matrix, &weights);
    let ratios = ratios
        .iter()
        .zip(&weights)
        .map(|(over, under)| over / under);
    let lambda = ratios.sum::<f64>() / as_float(n);
    let index = if n < 2 {
        0.0
    } else {
        (lambda - as_float(n)) / as_float(n - 1)
    };
    let random = RANDOM[n];
    let ratio = if random > 0.0 { index / random } else { 0.0 };
    Some(Priorities {
        weights,
        lambda,
        index,
        ratio,
    })
}

fn times(matrix: &[Vec<f64>], vector: &[f64]) -> Vec<f64> {
    let row = |row: &Vec<f64>| row.iter().zip(vector).map(|(one, other)| one * other).sum();
    matrix.iter().map(row).collect()
}

/// The place of the judgement that is furthest from what the priorities imply, and what they imply.
pub(crate) fn worst(matrix: &[Vec<f64>], weights: &[f64]) -> (usize, usize, f64) {
    let mut found = (0, 0, 1.0);
    let mut furthest = -1.0;
    for (row, judgements) in matrix.iter().enumerate() {
        for (column, judgement) in judgements.iter().enumerate().skip(row + 1) {
            let implied = weights[row] / weights[column];
            let distance = (judgement / implied).ln().abs();
            if distance > furthest {
                furthest = distance;
                found = (row, column, implied);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
