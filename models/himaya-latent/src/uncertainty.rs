//! Standard errors and intervals of shares, response probabilities and lifts.
//!
//! The observed information is that of Louis (1982), on the scale of multinomial logits, weights as
//! numbers of cases; the delta method leads back to probabilities. A level that has less than half a
//! case in a class lies on the boundary, where the likelihood has no curvature to speak of: it is left
//! out of the information and has the exact binomial bound of the cases of its class instead.

use crate::algebra::inverse;
use crate::expectation::posterior_of;
use crate::fit::spread;
use crate::layout::{Cells, Layout, Parameters};
use crate::number::{Z_95, logit_interval};
use crate::{LatentClassModel, LatentError, PatternTable};

/// Fewer cases than this of a level in a class are none.
const BOUNDARY: f64 = 0.5;

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
#[derive(Clone, Debug)]
pub struct Uncertainty {
    layout: Layout,
    parameters: Parameters,
    /// The cases of each class in which the item of a level is recorded, level after level.
    recorded: Vec<f64>,
    places: Places,
    covariance: Vec<f64>,
    is_kept: Vec<bool>,
    /// The response probabilities on the boundary.
    pub n_boundary: usize,
    /// The parameters that the table does not identify.
    pub n_unidentified: usize,
}

/// Which parameters are free, and their places in the covariance matrix. The last class and, in each
/// class, the most probable level of an item are what the others are compared with.
#[derive(Clone, Debug)]
struct Places {
    size: usize,
    /// One place a level and class, level after level.
    levels: Vec<Option<usize>>,
}

impl Places {
    fn of(layout: &Layout, parameters: &Parameters, recorded: &[f64]) -> (Self, usize) {
        let n_classes = parameters.n_classes();
        let mut places = Self {
            size: n_classes - 1,
            levels: vec![None; parameters.responses.len()],
        };
        let mut n_boundary = 0;
        for class in 0..n_classes {
            for item in layout.items() {
                let response = |level: &usize| parameters.response(*level, class);
                let reference = item
                    .clone()
                    .max_by(|one, two| response(one).total_cmp(&response(two)));
                for level in item {
                    let cell = level * n_classes + class;
                    let cases = response(&level) * recorded[cell];
                    if Some(level) == reference {
                        continue;
                    }
                    if cases < BOUNDARY {
                        n_boundary += 1;
                        continue;
                    }
                    places.levels[cell] = Some(places.size);
                    places.size += 1;
                }
            }
        }
        (places, n_boundary)
    }
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
        for half in halves {
            for (sum, more) in information.iter_mut().zip(half) {
                *sum += more;
            }
        }
        for row in 0..places.size {
            for column in 0..row {
                information[row * places.size + column] = information[column * places.size + row];
            }
        }
        let (covariance, is_kept) = inverse(&information, places.size);
        Self {
            layout: cells.layout.clone(),
            parameters: parameters.clone(),
            recorded,
            n_boundary,
            n_unidentified: is_kept.iter().filter(|is_kept| !**is_kept).count(),
            places,
            covariance,
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
        let mut variance = 0.0;
        for (one, by_one) in gradient {
            if !self.is_kept[*one] && 0.0 < by_one.abs() {
                return None;
            }
            for (two, by_two) in gradient {
                variance += by_one * by_two * self.covariance[one * self.places.size + two];
            }
        }
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

/// The information that there would be if the classes were known.
fn complete_information(
    cells: &Cells,
    parameters: &Parameters,
    places: &Places,
    recorded: &[f64],
) -> Vec<f64> {
    let (n_classes, size) = (parameters.n_classes(), places.size);
    let mut information = vec![0.0; size * size];
    let mut add = |one: (usize, f64), two: (usize, f64), weight: f64| {
        let own = if one.0 == two.0 { one.1 } else { 0.0 };
        information[one.0 * size + two.0] += weight * (own - one.1 * two.1);
    };
    for one in 0..n_classes - 1 {
        for two in 0..n_classes - 1 {
            let shares = &parameters.shares;
            add((one, shares[one]), (two, shares[two]), cells.total);
        }
    }
    for class in 0..n_classes {
        for item in cells.layout.items() {
            let free = item.filter_map(|level| {
                let cell = level * n_classes + class;
                Some((
                    places.levels[cell]?,
                    parameters.responses[cell],
                    recorded[cell],
                ))
            });
            let free: Vec<(usize, f64, f64)> = free.collect();
            for one in &free {
                for two in &free {
                    add((one.0, one.1), (two.0, two.1), one.2);
                }
            }
        }
    }
    information
}

/// What is missing of it, in the upper triangle: less the variance of the complete score given what
/// was recorded.
fn missing_information(
    cells: &Cells,
    parameters: &Parameters,
    places: &Places,
    range: std::ops::Range<usize>,
) -> Vec<f64> {
    let (n_classes, size) = (parameters.n_classes(), places.size);
    let logs = parameters.logarithms();
    let mut information = vec![0.0; size * size];
    let mut posterior = vec![0.0; n_classes];
    let mut scores: Vec<Vec<(usize, f64)>> = vec![Vec::new(); n_classes];
    let mut score = vec![0.0; size];
    for at in range {
        let (pattern, weight) = (cells.pattern(at), cells.weights[at]);
        if pattern.is_empty() || weight <= 0.0 {
            continue;
        }
        posterior_of(pattern, &logs, &mut posterior);
        score.fill(0.0);
        for (class, of) in scores.iter_mut().enumerate() {
            of.clear();
            if posterior[class] < 1e-9 {
                continue;
            }
            complete_score(cells, parameters, places, (pattern, class), of);
            for (place, value) in of.iter() {
                score[*place] += posterior[class] * value;
            }
            let weight = weight * posterior[class];
            for (nth, (one, first)) in of.iter().enumerate() {
                let row = &mut information[one * size..(one + 1) * size];
                let factor = weight * first;
                for (two, second) in &of[nth..] {
                    row[*two] -= factor * second;
                }
            }
        }
        for (one, first) in score.iter().enumerate() {
            let factor = weight * first;
            if factor.abs() < 1e-12 {
                continue;
            }
            let row = &mut information[one * size + one..(one + 1) * size];
            for (cell, second) in row.iter_mut().zip(&score[one..]) {
                *cell += factor * second;
            }
        }
    }
    information
}

/// The derivatives of the log-probability of a pattern and its class, by place.
fn complete_score(
    cells: &Cells,
    parameters: &Parameters,
    places: &Places,
    (pattern, class): (&[u32], usize),
    into: &mut Vec<(usize, f64)>,
) {
    let n_classes = parameters.n_classes();
    for other in 0..n_classes - 1 {
        let own = if other == class { 1.0 } else { 0.0 };
        into.push((other, own - parameters.shares[other]));
    }
    let mut items = cells.layout.offsets.windows(2);
    for level in pattern {
        let level = *level as usize;
        let Some(item) = items.find(|item| level < item[1]) else {
            break;
        };
        for other in item[0]..item[1] {
            let cell = other * n_classes + class;
            if let Some(place) = places.levels[cell] {
                let own = if other == level { 1.0 } else { 0.0 };
                into.push((place, own - parameters.responses[cell]));
            }
        }
    }
}

#[cfg(test)]
mod tests;
