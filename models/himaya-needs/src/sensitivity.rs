//! How much of the variation each factor makes: Sobol' indices by the design of Saltelli (2002) and
//! the estimators of Jansen (1999).

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::number::{as_float, seed_of};
use crate::sequence::{MOST, Sequence};

/// The share of the variance of one output that one factor makes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indices {
    /// By itself.
    pub first_order: f64,
    /// The lower 95 % bound of that, by bootstrap.
    pub first_low: f64,
    /// The upper 95 % bound of that.
    pub first_high: f64,
    /// With everything it does together with others.
    pub total_order: f64,
    /// The lower 95 % bound of that, by bootstrap.
    pub total_low: f64,
    /// The upper 95 % bound of that.
    pub total_high: f64,
}

/// One row of the design: an output of the two independent points, and with each factor of the first
/// exchanged for that of the second.
struct Row {
    one: Vec<f64>,
    other: Vec<f64>,
    exchanged: Vec<Vec<f64>>,
}

/// The Sobol' indices of a function of factors from 0 to 1, by output and factor.
///
/// The function is called `n_base` times the number of factors and two, and gives its outputs, always
/// as many. An output that never varies has no indices. Nothing comes of no rows, or of more than
/// eight factors.
pub fn sobol(
    n_factors: usize,
    n_base: usize,
    n_resamples: usize,
    seed: u64,
    mut function: impl FnMut(&[f64]) -> Vec<f64>,
) -> Vec<Vec<Option<Indices>>> {
    if n_base == 0 || n_factors == 0 || MOST < 2 * n_factors {
        return Vec::new();
    }
    let mut random = ChaCha8Rng::seed_from_u64(seed_of(seed, "sobol", 0));
    let masks = (0..2 * n_factors).map(|_| random.r#gen()).collect();
    let mut sequence = Sequence::new(masks);
    let rows: Vec<Row> = (0..n_base)
        .map(|_| {
            let point = sequence.next();
            let (one, other) = point.split_at(n_factors);
            let exchanged = (0..n_factors).map(|factor| {
                let mut point = one.to_vec();
                point[factor] = other[factor];
                function(&point)
            });
            let exchanged = exchanged.collect();
            Row {
                one: function(one),
                other: function(other),
                exchanged,
            }
        })
        .collect();
    let n_outputs = rows.first().map_or(0, |row| row.one.len());
    let resamples: Vec<Vec<usize>> = (0..n_resamples)
        .map(|_| (0..n_base).map(|_| random.gen_range(0..n_base)).collect())
        .collect();
    let output = |output: usize| {
        let parts = Parts::of(&rows, output);
        (0..n_factors)
            .map(|factor| parts.indices(factor, &resamples))
            .collect()
    };
    (0..n_outputs).map(output).collect()
}

/// What the estimators are made of, for one output, by row.
struct Parts {
    /// Both values.
    values: Vec<(f64, f64)>,
    /// By factor the squares of how far the exchange moves away from the first point, and how far it
    /// stays from the second.
    squares: Vec<Vec<(f64, f64)>>,
}

impl Parts {
    fn of(rows: &[Row], output: usize) -> Self {
        let values = rows.iter().map(|row| (row.one[output], row.other[output]));
        let n_factors = rows.first().map_or(0, |row| row.exchanged.len());
        let squares = (0..n_factors).map(|factor| {
            let square = |row: &Row| {
                let exchanged = row.exchanged[factor][output];
                let from = (exchanged - row.one[output]).powi(2);
                (from, (exchanged - row.other[output]).powi(2))
            };
            rows.iter().map(square).collect()
        });
        Self {
            values: values.collect(),
            squares: squares.collect(),
        }
    }

    fn indices(&self, factor: usize, resamples: &[Vec<usize>]) -> Option<Indices> {
        let (first_order, total_order) = self.estimate(factor, 0..self.values.len())?;
        let mut again: Vec<(f64, f64)> = resamples
            .iter()
            .filter_map(|rows| self.estimate(factor, rows.iter().copied()))
            .collect();
        let mut bounds = |of: fn(&(f64, f64)) -> f64, or: f64| {
            again.sort_by(|one, other| of(one).total_cmp(&of(other)));
            let tail = again.len() / 40;
            let low = again.get(tail).map_or(or, of);
            let high = again
                .len()
                .checked_sub(tail + 1)
                .and_then(|at| again.get(at));
            (low, high.map_or(or, of))
        };
        let (first_low, first_high) = bounds(|(first, _)| *first, first_order);
        let (total_low, total_high) = bounds(|(_, total)| *total, total_order);
        Some(Indices {
            first_order,
            first_low,
            first_high,
            total_order,
            total_low,
            total_high,
        })
    }

    /// Both indices from these rows; nothing if the output does not vary there.
    ///
    /// The first order is Jansen's with the squared distance of the two points in place of twice the
    /// variance where both stand for it, so that a factor that changes nothing comes out as 0 and not
    /// near it.
    fn estimate(
        &self,
        factor: usize,
        rows: impl Iterator<Item = usize> + Clone,
    ) -> Option<(f64, f64)> {
        let (mut n, mut sum) = (0, 0.0);
        for row in rows.clone() {
            let (one, other) = self.values[row];
            sum += one + other;
            n += 1;
        }
        let centre = sum / (2.0 * as_float(n));
        let (mut variance, mut apart, mut from, mut stays) = (0.0, 0.0, 0.0, 0.0);
        for row in rows {
            let (one, other) = self.values[row];
            variance += (one - centre).powi(2) + (other - centre).powi(2);
            apart += (one - other).powi(2);
            let (square_from, square_stays) = self.squares[factor][row];
            from += square_from;
            stays += square_stays;
        }
        let scale = centre.abs().max(1.0);
        (variance > 1e-18 * scale * scale * as_float(n))
            .then(|| ((apart - stays) / variance, from / variance))
    }
}

#[cfg(test)]
mod tests;
