//! A fitted latent class model: shares, response probabilities, fit, and the class of a pattern.

use linfa::DatasetBase;
use linfa::traits::{Fit, Predict, PredictInplace};
use ndarray::{Array1, Array2};
use serde::{Deserialize, Serialize};

use crate::expectation::{novelty, posterior_of};
use crate::fit::{Best, fit};
use crate::layout::{Cells, Layout, Parameters};
use crate::number::as_float;
use crate::pattern::find_item;
use crate::{Item, LatentClassParams, LatentClassValidParams, LatentError, PatternTable};

/// How well a model fits the table that it was fitted to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Goodness {
    /// The sum of the weights of the rows with something recorded.
    pub n: f64,
    /// The different patterns among them.
    pub n_patterns: usize,
    /// The natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// The free parameters; levels that do not occur have none.
    pub n_parameters: usize,
    /// The criterion of Schwarz (1978), with the sum of weights as the number of cases.
    pub bic: f64,
    /// The criterion of Akaike (1974).
    pub aic: f64,
    /// Relative entropy from 0 to 1 (Ramaswamy and others 1993); of one class there is none.
    pub entropy: Option<f64>,
    /// The possible patterns less one, less the parameters; negative if the model is not identified.
    pub degrees_of_freedom: i64,
    /// The likelihood ratio against the table itself; none where cells are not recorded.
    pub g_squared: Option<f64>,
    /// The share of the smallest class.
    pub smallest: f64,
    /// The steps of the best start.
    pub n_iterations: usize,
    /// Whether the last step gained less than the tolerance; else the climb ended at the most steps, and
    /// more of them would have found more.
    pub is_converged: bool,
    /// What the last step gained in log-likelihood a unit of weight.
    pub last_gain: f64,
    /// The starts that went to the end, or until they were clearly behind another.
    pub n_polished: usize,
    /// How many of those came within 0.0001 of the best log-likelihood.
    pub n_reproduced: usize,
}

/// A latent class model: a mixture of classes within which the items are independent (Lazarsfeld and
/// Henry 1968; Goodman 1974). The classes stand in the order of their shares, the largest first.
#[derive(Clone, Debug, PartialEq)]
pub struct LatentClassModel {
    pub(crate) items: Vec<Item>,
    pub(crate) layout: Layout,
    pub(crate) parameters: Parameters,
    pub(crate) goodness: Goodness,
}

impl LatentClassModel {
    /// Parameters for a fit of so many classes.
    pub fn params(n_classes: usize) -> LatentClassParams {
        LatentClassParams::new(n_classes)
    }

    /// The items.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The number of classes.
    pub fn n_classes(&self) -> usize {
        self.parameters.n_classes()
    }

    /// The shares of the classes.
    pub fn shares(&self) -> &[f64] {
        &self.parameters.shares
    }

    /// The probabilities of the levels of an item within a class, in the order of its levels.
    pub fn responses(&self, item: usize, class: usize) -> Vec<f64> {
        let levels = self.layout.offsets[item]..self.layout.offsets[item + 1];
        levels
            .map(|level| self.parameters.response(level, class))
            .collect()
    }

    /// The probability of a level of an item within a class, by their names.
    ///
    /// # Errors
    /// Names that are no item or level, with the nearest that are.
    pub fn response(&self, item: &str, level: &str, class: usize) -> Result<f64, LatentError> {
        let at = find_item(&self.items, item)?;
        let levels = &self.items[at].levels;
        let place = levels.iter().position(|other| other == level);
        let place = place.ok_or_else(|| LatentError::UnknownLevel {
            item: item.to_owned(),
            name: level.to_owned(),
            suggestion: crate::error::nearest(level, levels.iter()),
        })?;
        Ok(self
            .parameters
            .response(self.layout.offsets[at] + place, class))
    }

    /// How well it fits.
    pub fn goodness(&self) -> &Goodness {
        &self.goodness
    }

    /// The same model with the items and levels of another one, in its order; a level that it does
    /// not have has no probability, and one that the other does not have is dropped.
    ///
    /// # Errors
    /// An item of the other that this one does not have.
    pub(crate) fn with_items_of(&self, other: &Self) -> Result<Self, LatentError> {
        let n_classes = self.n_classes();
        let mut responses = Vec::with_capacity(other.parameters.responses.len());
        for item in &other.items {
            let at = find_item(&self.items, &item.name)?;
            for level in &item.levels {
                let place = self.items[at].levels.iter().position(|own| own == level);
                let place = place.map(|place| self.layout.offsets[at] + place);
                responses.extend((0..n_classes).map(|class| {
                    place.map_or(0.0, |place| self.parameters.response(place, class))
                }));
            }
        }
        Ok(Self {
            items: other.items.clone(),
            layout: other.layout.clone(),
            parameters: Parameters {
                shares: self.parameters.shares.clone(),
                responses,
            },
            goodness: self.goodness,
        })
    }

    /// The posterior probability of each class, patterns × classes; one row a pattern of the table,
    /// which may have its items and levels in another order.
    ///
    /// # Errors
    /// A table without an item of the model.
    pub fn posterior(&self, table: &PatternTable) -> Result<Array2<f64>, LatentError> {
        let cells = Cells::of(&table.aligned(&self.items)?);
        let (posterior, _) = posterior(&cells, &self.parameters);
        Ok(posterior)
    }
}

/// The posterior probabilities, patterns × classes, and the logarithms of the probabilities of the
/// patterns.
pub(crate) fn posterior(cells: &Cells, parameters: &Parameters) -> (Array2<f64>, Vec<f64>) {
    let (logs, n_classes) = (parameters.logarithms(), parameters.n_classes());
    let mut posterior = Array2::zeros((cells.n_patterns(), n_classes));
    let mut log_likelihoods = Vec::with_capacity(cells.n_patterns());
    let mut one = vec![0.0; n_classes];
    for (at, mut row) in posterior.rows_mut().into_iter().enumerate() {
        let log = posterior_of(cells.pattern(at), &logs, &mut one);
        log_likelihoods.push(log + novelty(cells.n_novel[at]));
        for (into, value) in row.iter_mut().zip(&one) {
            *into = *value;
        }
    }
    (posterior, log_likelihoods)
}

/// The most probable class of each pattern; of equals the first.
pub(crate) fn modal(cells: &Cells, parameters: &Parameters) -> Vec<usize> {
    let (logs, n_classes) = (parameters.logarithms(), parameters.n_classes());
    let mut one = vec![0.0; n_classes];
    let of = (0..cells.n_patterns()).map(|at| {
        posterior_of(cells.pattern(at), &logs, &mut one);
        greatest(&one)
    });
    of.collect()
}

/// The place of the greatest value; of equals the first.
pub(crate) fn greatest(values: &[f64]) -> usize {
    let mut best = 0;
    for (at, value) in values.iter().enumerate() {
        if values[best] < *value {
            best = at;
        }
    }
    best
}

impl Fit<PatternTable, (), LatentError> for LatentClassValidParams {
    type Object = LatentClassModel;

    fn fit(
        &self,
        dataset: &DatasetBase<PatternTable, ()>,
    ) -> Result<LatentClassModel, LatentError> {
        self.fit_table(dataset.records())
    }
}

impl LatentClassValidParams {
    /// Fits the model to a table.
    ///
    /// # Errors
    /// A table from which no classes can be learned, or with fewer different patterns than classes.
    pub fn fit_table(&self, table: &PatternTable) -> Result<LatentClassModel, LatentError> {
        table.check()?;
        let cells = Cells::of(table);
        check_size(&cells, self.n_classes())?;
        let best = fit(&cells, self);
        Ok(finished(table.items(), &cells, &best))
    }
}

/// Refuses more classes than different patterns.
pub(crate) fn check_size(cells: &Cells, n_classes: usize) -> Result<(), LatentError> {
    if cells.n_recorded < n_classes {
        return Err(LatentError::Patterns {
            n_classes,
            n_patterns: cells.n_recorded,
        });
    }
    Ok(())
}

/// The model of the best start, with its classes in order.
pub(crate) fn finished(items: &[Item], cells: &Cells, best: &Best) -> LatentClassModel {
    let parameters = best.climb.parameters.sorted();
    let n_classes = parameters.n_classes();
    let margins = cells.margins();
    let seen: Vec<usize> = cells
        .layout
        .items()
        .map(|item| margins[item].iter().filter(|margin| 0.0 < **margin).count())
        .collect();
    let free: usize = seen.iter().map(|n_levels| n_levels.saturating_sub(1)).sum();
    let n_parameters = n_classes - 1 + n_classes * free;
    let log_likelihood = best.climb.log_likelihood;
    let possible = seen.iter().fold(1_i64, |product, n_levels| {
        product.saturating_mul(i64::try_from(*n_levels).unwrap_or(i64::MAX))
    });
    let used = i64::try_from(n_parameters).unwrap_or(i64::MAX);
    let smallest = parameters.shares.iter().copied().fold(1.0, f64::min);
    let goodness = Goodness {
        n: cells.total,
        n_patterns: cells.n_recorded,
        log_likelihood,
        n_parameters,
        bic: as_float(n_parameters) * cells.total.ln() - 2.0 * log_likelihood,
        aic: 2.0 * as_float(n_parameters) - 2.0 * log_likelihood,
        entropy: entropy(cells, &parameters),
        degrees_of_freedom: possible.saturating_sub(1).saturating_sub(used),
        g_squared: g_squared(cells, items.len(), log_likelihood),
        smallest,
        n_iterations: best.climb.n_iterations,
        is_converged: best.climb.is_converged,
        last_gain: best.climb.last_gain,
        n_polished: best.n_polished,
        n_reproduced: best.n_reproduced,
    };
    LatentClassModel {
        items: items.to_vec(),
        layout: cells.layout.clone(),
        parameters,
        goodness,
    }
}

fn entropy(cells: &Cells, parameters: &Parameters) -> Option<f64> {
    let n_classes = parameters.n_classes();
    if n_classes < 2 {
        return None;
    }
    let logs = parameters.logarithms();
    let (mut sum, mut one) = (0.0, vec![0.0; n_classes]);
    for at in 0..cells.n_patterns() {
        if cells.pattern(at).is_empty() {
            continue;
        }
        posterior_of(cells.pattern(at), &logs, &mut one);
        let terms = one.iter().filter(|value| 0.0 < **value);
        let uncertain: f64 = terms.map(|value| -value * value.ln()).sum();
        sum += cells.weights[at] * uncertain;
    }
    Some(1.0 - sum / (cells.total * as_float(n_classes).ln()))
}

/// Twice the log-likelihood that is left to a model with a parameter for every pattern.
fn g_squared(cells: &Cells, n_items: usize, log_likelihood: f64) -> Option<f64> {
    let mut most = 0.0;
    for at in 0..cells.n_patterns() {
        let weight = cells.weights[at];
        if weight <= 0.0 || cells.pattern(at).is_empty() {
            continue;
        }
        if cells.pattern(at).len() < n_items {
            return None;
        }
        most += weight * (weight / cells.total).ln();
    }
    Some(2.0 * (most - log_likelihood))
}

impl PredictInplace<PatternTable, Array1<usize>> for LatentClassModel {
    /// The most probable class of each pattern. A table without an item of the model leaves the
    /// item out, as if it were recorded nowhere; [`LatentClassModel::posterior`] refuses such a table.
    fn predict_inplace<'a>(&'a self, table: &'a PatternTable, classes: &mut Array1<usize>) {
        let cells = Cells::of(&table.aligned_or_missing(&self.items));
        *classes = Array1::from(modal(&cells, &self.parameters));
    }

    fn default_target(&self, table: &PatternTable) -> Array1<usize> {
        Array1::zeros(table.n_patterns())
    }
}

impl Predict<&PatternTable, Array1<usize>> for LatentClassModel {
    fn predict(&self, table: &PatternTable) -> Array1<usize> {
        let mut classes = self.default_target(table);
        self.predict_inplace(table, &mut classes);
        classes
    }
}

#[cfg(test)]
mod tests;
