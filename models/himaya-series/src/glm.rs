//! Log-linear models of counts: iterated weighted least squares with a negative-binomial variance.
//!
//! Nelder and Wedderburn (1972), J. R. Stat. Soc. A 135; the dispersion is the
//! moment estimate, under which Pearson's statistic equals its degrees of freedom (Breslow 1984).

use crate::algebra::{Cholesky, MAX};
use crate::distribution::as_float;
use crate::season::reliability;

/// A mean is held within e^±30.
const FARTHEST: f64 = 30.0;

/// The rows of a model: what each count is explained by, and the logarithm of its exposure.
#[derive(Clone, Debug, Default)]
pub(crate) struct Design {
    pub(crate) n_columns: usize,
    /// By rows.
    pub(crate) cells: Vec<f64>,
    pub(crate) offset: Vec<f64>,
}

impl Design {
    pub(crate) fn n_rows(&self) -> usize {
        self.offset.len()
    }

    pub(crate) fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.n_columns..(row + 1) * self.n_columns]
    }

    pub(crate) fn push(&mut self, row: &[f64], offset: f64) {
        self.n_columns = row.len();
        self.cells.extend_from_slice(row);
        self.offset.push(offset);
    }

    /// The rows of a range.
    pub(crate) fn slice(&self, range: std::ops::Range<usize>) -> Self {
        Self {
            n_columns: self.n_columns,
            cells: self.cells[range.start * self.n_columns..range.end * self.n_columns].to_vec(),
            offset: self.offset[range].to_vec(),
        }
    }

    /// The same rows with a further column.
    pub(crate) fn with_column(&self, column: impl Fn(usize) -> f64) -> Self {
        let mut wider = Self::default();
        for row in 0..self.n_rows() {
            let mut cells = self.row(row).to_vec();
            cells.push(column(row));
            wider.push(&cells, self.offset[row]);
        }
        wider
    }

    fn mean(&self, row: usize, coefficients: &[f64]) -> f64 {
        self.predictor(row, coefficients).exp()
    }

    pub(crate) fn predictor(&self, row: usize, coefficients: &[f64]) -> f64 {
        let terms = self.row(row).iter().zip(coefficients);
        let sum: f64 = terms.map(|(cell, coefficient)| cell * coefficient).sum();
        (sum + self.offset[row]).clamp(-FARTHEST, FARTHEST)
    }
}

/// What is taken of dispersion beforehand: a value with the weight of so many months.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Prior {
    pub(crate) dispersion: f64,
    pub(crate) weight: f64,
}

/// A fitted model.
#[derive(Clone, Debug)]
pub(crate) struct Fit {
    pub(crate) coefficients: Vec<f64>,
    pub(crate) mean: Vec<f64>,
    pub(crate) dispersion: f64,
    /// The information on the coefficients.
    pub(crate) information: Cholesky,
}

impl Fit {
    /// A fit that begins at the average.
    pub(crate) fn of(design: &Design, counts: &[f64], prior: Prior) -> Self {
        let far = Self::at(start(design, counts), counts.len(), prior.dispersion);
        far.fitted(design, counts, prior, 25)
    }

    /// A fit that begins near its end.
    pub(crate) fn near(&self, design: &Design, counts: &[f64], prior: Prior) -> Self {
        self.clone().fitted(design, counts, prior, 2)
    }

    /// A fit that has not begun.
    fn at(coefficients: Vec<f64>, n_rows: usize, dispersion: f64) -> Self {
        Self {
            coefficients,
            mean: vec![0.0; n_rows],
            dispersion,
            information: Cholesky::of(0, &[0.0; MAX * MAX]),
        }
    }

    fn fitted(mut self, design: &Design, counts: &[f64], prior: Prior, n_steps: usize) -> Self {
        self.mean.resize(counts.len(), 0.0);
        for _ in 0..2 {
            self.iterate(design, counts, &[], n_steps);
            self.dispersion =
                estimate(counts, &self.mean, design.n_columns, prior, self.dispersion);
        }
        self.iterate(design, counts, &[], n_steps.min(2));
        self
    }

    /// The means alone, near these and under the same dispersion.
    pub(crate) fn refit(&self, design: &Design, counts: &[f64]) -> Self {
        let mut fit = self.clone();
        fit.iterate(design, counts, &[], 2);
        fit
    }

    /// A Poisson model of weighted rows.
    pub(crate) fn poisson(design: &Design, counts: &[f64], weights: &[f64]) -> Self {
        let mut fit = Self::at(start(design, counts), counts.len(), 0.0);
        fit.iterate(design, counts, weights, 50);
        fit
    }

    /// Steps of iterated weighted least squares under the present dispersion; no weights are ones.
    fn iterate(&mut self, design: &Design, counts: &[f64], weights: &[f64], n_steps: usize) {
        let order = design.n_columns;
        for step in 0..=n_steps {
            let mut gram = [0.0; MAX * MAX];
            let mut score = [0.0; MAX];
            for (row, count) in counts.iter().enumerate() {
                let mean = design.mean(row, &self.coefficients);
                self.mean[row] = mean;
                let spread = 1.0 + self.dispersion * mean;
                let own = weights.get(row).copied().unwrap_or(1.0) / spread;
                let (weight, residual) = (mean * own, (count - mean) * own);
                let cells = design.row(row);
                for (place, cell) in cells.iter().enumerate() {
                    score[place] += residual * cell;
                    let weighted = weight * cell;
                    for (other, more) in cells[..=place].iter().enumerate() {
                        gram[place * MAX + other] += weighted * more;
                    }
                }
            }
            self.information = Cholesky::of(order, &gram);
            if step == n_steps {
                break;
            }
            self.information.solve(&mut score[..order]);
            let farthest = score[..order]
                .iter()
                .fold(0.0_f64, |far, by| far.max(by.abs()));
            // A long step is shortened, so that a start far away does not overshoot.
            let share = if farthest > 3.0 { 3.0 / farthest } else { 1.0 };
            for (coefficient, by) in self.coefficients.iter_mut().zip(&score[..order]) {
                *coefficient = (*coefficient + share * by).clamp(-FARTHEST, FARTHEST);
            }
            if farthest < 1e-9 {
                break;
            }
        }
    }

    /// The standard error of the predictor of a row.
    pub(crate) fn predictor_error(&self, row: &[f64]) -> f64 {
        self.information.form(row).max(0.0).sqrt()
    }
}

/// All coefficients zero, but the first the logarithm of the average.
fn start(design: &Design, counts: &[f64]) -> Vec<f64> {
    let exposure: f64 = design.offset.iter().map(|offset| offset.exp()).sum();
    let total: f64 = counts.iter().sum();
    let mut start = vec![0.0; design.n_columns];
    if let Some(first) = start.first_mut() {
        *first = ((total + 0.1) / exposure.max(1e-12)).ln();
    }
    start
}

/// The moment estimate of dispersion, drawn towards what was known before.
pub(crate) fn estimate(
    counts: &[f64],
    mean: &[f64],
    n_columns: usize,
    prior: Prior,
    start: f64,
) -> f64 {
    if counts.len() <= n_columns {
        return prior.dispersion;
    }
    let freedom = as_float(counts.len() - n_columns);
    let own = moment(counts, mean, freedom, start);
    let weight = freedom * reliability(counts);
    if weight + prior.weight <= 0.0 {
        return own;
    }
    (weight * own + prior.weight * prior.dispersion) / (weight + prior.weight)
}

/// Newton's method from the left: the statistic falls and is convex in the dispersion.
fn moment(counts: &[f64], mean: &[f64], freedom: f64, start: f64) -> f64 {
    let mut dispersion = start.max(0.0);
    for _ in 0..20 {
        let (mut statistic, mut slope) = (0.0, 0.0);
        for (count, mean) in counts.iter().zip(mean) {
            let mean = mean.max(1e-9);
            let variance = mean + dispersion * mean * mean;
            let square = (count - mean) * (count - mean) / variance;
            statistic += square;
            slope -= square * mean * mean / variance;
        }
        let above = statistic - freedom;
        if slope == 0.0 || (dispersion == 0.0 && above <= 0.0) {
            return 0.0;
        }
        let next = (dispersion - above / slope).max(0.0);
        let moved = (next - dispersion).abs();
        dispersion = next;
        if moved < 1e-6 * (1.0 + dispersion) {
            break;
        }
    }
    dispersion
}

#[cfg(test)]
mod tests;
