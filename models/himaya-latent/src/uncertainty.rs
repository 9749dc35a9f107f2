//! Standard errors and intervals of shares, response probabilities and lifts.
//!
//! The observed information is that of Louis (1982), on the scale of multinomial logits, weights as
//! numbers of cases; the delta method leads back to probabilities. A standard error is the greater of that
//! of the information and that of the sandwich with the scores of the cases in it (Huber 1967; White 1982):
//! in small tables the first is too small by a few per cent, while the second is no more than the patterns
//! are many, and holds where items depend on each other within classes. A level that has less than half a
//! case in a class lies on the boundary, where the likelihood has no curvature to speak of: it is left
//! out of the information and has the exact binomial bound of the cases of its class instead.

use crate::algebra::{inverse, mirrored, product};
use crate::fit::spread;
use crate::information::{BOUNDARY, Places, complete_information, missing_information};
use crate::layout::{Cells, Layout, Parameters};
use crate::number::{Z_95, logit_interval};
use crate::{LatentClassModel, LatentError, PatternTable};

/// A value with its standard error and 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// The standard error; none on the boundary, or where the table does not identify it.
    pub error: Option<f64>,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// How surely the parameters of a model are known from a table.
///
/// Weights are taken as numbers of cases, also where they are no whole numbers: of survey weights the
/// intervals are too narrow.
#[derive(Clone, Debug)]
pub struct Uncertainty {
    layout: Layout,
    parameters: Parameters,
    /// The cases of each class in which the item of a level is recorded, level after level.
    recorded: Vec<f64>,
    places: Places,
    covariance: Vec<f64>,
    sandwich: Vec<f64>,
    is_kept: Vec<bool>,
    /// The response probabilities on the boundary.
    pub n_boundary: usize,
    /// The parameters that the table does not identify.
    pub n_unidentified: usize,
}

impl LatentClassModel {
    /// How surely the parameters are known from the table to which the model was fitted.
    ///
    /// # Errors
    /// A table without an item of the model.
    pub fn uncertainty(&self, table: &PatternTable) -> Result<Uncertainty, LatentError> {
        let cells = Cells::of(&table.aligned(&self.items)?);
        Ok(Uncertainty::of(&cells, &self.parameters))
    }
}

impl Uncertainty {
    pub(crate) fn of(cells: &Cells, parameters: &Parameters) -> Self {
        let recorded = recorded(cells, parameters);
        let (places, n_boundary) = Places::of(&cells.layout, parameters, &recorded);
        let n_patterns = cells.n_patterns();
        let halves = spread(2, crate::expectation::MANY <= n_patterns, |half| {
            let range = half * n_patterns / 2..(half + 1) * n_patterns / 2;
            missing_information(cells, parameters, &places, range)
        });
        let mut information = complete_information(cells, parameters, &places, &recorded);
        let mut scores = vec![0.0; information.len()];
        for (missing, outer) in halves {
            for (((sum, score), missing), outer) in information
                .iter_mut()
                .zip(&mut scores)
                .zip(missing)
                .zip(outer)
            {
                *sum += outer - missing;
                *score += outer;
            }
        }
        mirrored(&mut information, places.size);
        mirrored(&mut scores, places.size);
        let (covariance, is_kept) = inverse(&information, places.size);
        let sandwich = product(
            &product(&covariance, &scores, places.size),
            &covariance,
            places.size,
        );
        Self {
            layout: cells.layout.clone(),
            parameters: parameters.clone(),
            recorded,
            n_boundary,
            n_unidentified: is_kept.iter().filter(|is_kept| !**is_kept).count(),
            places,
            covariance,
            sandwich,
            is_kept,
        }
    }

    /// The share of a class; the interval is symmetric on the logit scale.
    pub fn share(&self, class: usize) -> Estimate {
        let value = self.parameters.shares[class];
        if self.parameters.n_classes() == 1 {
            return Estimate {
                value,
                error: None,
                low: 1.0,
                high: 1.0,
            };
        }
        let gradient = self.share_gradient(class, 1.0);
        let error = self.error(&gradient);
        on_logits(value, error)
    }

    /// The probability of a level of an item within a class, all by their places; the interval is
    /// symmetric on the logit scale, or on the boundary the exact binomial one.
    pub fn response(&self, item: usize, level: usize, class: usize) -> Estimate {
        let place = self.layout.offsets[item] + level;
        let value = self.parameters.response(place, class);
        let n = self.recorded[place * self.parameters.n_classes() + class];
        let cases = value.min(1.0 - value) * n;
        if cases < BOUNDARY {
            // None of n, or all: the probability at which that happens once in forty.
            let reach = 1.0 - 0.025_f64.powf(1.0 / n.max(1.0));
            let (low, high) = if value < 0.5 {
                (0.0, reach)
            } else {
                (1.0 - reach, 1.0)
            };
            return Estimate {
                value,
                error: None,
                low: low.min(value),
                high: high.max(value),
            };
        }
        let error = self.error(&self.response_gradient(place, class, 1.0));
        on_logits(value, error)
    }

    /// How many times more probable a level is within a class than overall; the interval is symmetric
    /// on the logarithmic scale.
    pub fn lift(&self, item: usize, level: usize, class: usize) -> Estimate {
        let place = self.layout.offsets[item] + level;
        let own = self.parameters.response(place, class);
        let overall: f64 = (0..self.parameters.n_classes())
            .map(|other| self.parameters.shares[other] * self.parameters.response(place, other))
            .sum();
        let value = if 0.0 < overall { own / overall } else { 1.0 };
        let mut gradient = self.response_gradient(place, class, 1.0 / own.max(1e-12));
        for other in 0..self.parameters.n_classes() {
            let (share, response) = (
                self.parameters.shares[other],
                self.parameters.response(place, other),
            );
            let scale = -1.0 / overall.max(1e-12);
            gradient.extend(self.share_gradient(other, scale * response));
            gradient.extend(self.response_gradient(place, other, scale * share));
        }
        let error = self.error(&gradient).filter(|_| 1e-9 < own);
        let (low, high) = error.map_or((0.0, f64::INFINITY), |error| {
            let factor = (Z_95 * error).exp();
            (value / factor, value * factor)
        });
        Estimate {
            value,
            error: error.map(|error| error * value),
            low,
            high,
        }
    }

    /// The derivatives of a share by the logits of the classes, times a factor.
    fn share_gradient(&self, class: usize, factor: f64) -> Vec<(usize, f64)> {
        let shares = &self.parameters.shares;
        let by = (0..shares.len() - 1).map(|other| {
            let own = if other == class { 1.0 } else { 0.0 };
            (other, factor * shares[class] * (own - shares[other]))
        });
        by.collect()
    }

    /// The derivatives of a response probability by the logits of its item, times a factor.
    fn response_gradient(&self, place: usize, class: usize, factor: f64) -> Vec<(usize, f64)> {
        let n_classes = self.parameters.n_classes();
        let value = self.parameters.response(place, class);
        let item = self.layout.items().find(|item| item.contains(&place));
        let by = item.unwrap_or(0..0).filter_map(|level| {
            let at = self.places.levels[level * n_classes + class]?;
            let own = if level == place { 1.0 } else { 0.0 };
            Some((
                at,
                factor * value * (own - self.parameters.response(level, class)),
            ))
        });
        by.collect()
    }

    fn error(&self, gradient: &[(usize, f64)]) -> Option<f64> {
        let is_lost = |(place, by): &(usize, f64)| !self.is_kept[*place] && 0.0 < by.abs();
        if gradient.iter().any(is_lost) {
            return None;
        }
        let (mut variance, mut robust) = (0.0, 0.0);
        for (one, by_one) in gradient {
            for (two, by_two) in gradient {
                let (by, cell) = (by_one * by_two, one * self.places.size + two);
                variance += by * self.covariance[cell];
                robust += by * self.sandwich[cell];
            }
        }
        let variance = variance.max(robust);
        (variance.is_finite() && 0.0 <= variance).then(|| variance.sqrt())
    }
}

/// A probability with its interval.
fn on_logits(value: f64, error: Option<f64>) -> Estimate {
    let (low, high) = error.map_or((0.0, 1.0), |error| logit_interval(value, error));
    Estimate {
        value,
        error,
        low,
        high,
    }
}

/// The cases of each class in which an item is recorded, level after level.
fn recorded(cells: &Cells, parameters: &Parameters) -> Vec<f64> {
    let expected = crate::expectation::expect(cells, parameters);
    let n_classes = parameters.n_classes();
    let mut recorded = vec![0.0; expected.levels.len()];
    for item in cells.layout.items() {
        for class in 0..n_classes {
            let sum: f64 = item
                .clone()
                .map(|level| expected.levels[level * n_classes + class])
                .sum();
            for level in item.clone() {
                recorded[level * n_classes + class] = sum;
            }
        }
    }
    recorded
}

#[cfg(test)]
mod tests;
