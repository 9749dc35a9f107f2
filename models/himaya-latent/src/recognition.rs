//! New cases under frozen classes: which class, whether any, and how common each now is.

use std::collections::BTreeMap;

use ndarray::Array2;
use rand::RngCore as _;

use crate::algebra::inverse;
use crate::expectation::posterior_of;
use crate::fit::stream;
use crate::layout::{Cells, Parameters, equal_shares};
use crate::model::{greatest, posterior};
use crate::number::{as_float, logit_interval};
use crate::resample::row;
use crate::uncertainty::Estimate;
use crate::{LatentClassModel, LatentError, NOVEL, PatternTable};

/// When a case is recognised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecognitionOptions {
    /// The least posterior probability of its class.
    pub least_posterior: f64,
    /// The share of the cases that the model itself generates which count as unlike it: a case less
    /// probable than those, given which of its items are recorded, is unassigned. Zero for none.
    pub unlikely: f64,
    /// The cases generated for each set of recorded items.
    pub n_draws: usize,
    /// The seed.
    pub seed: u64,
}

impl Default for RecognitionOptions {
    fn default() -> Self {
        Self {
            least_posterior: 0.5,
            unlikely: 0.01,
            n_draws: 2_000,
            seed: 1,
        }
    }
}

/// What a model makes of the patterns of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    /// The posterior probabilities, patterns × classes.
    pub posterior: Array2<f64>,
    /// The most probable class of each pattern, or none: it is unlikely under the model, between
    /// classes, or nothing of it is recorded.
    pub classes: Vec<Option<usize>>,
    /// Whether each pattern is unlikely under the model.
    pub is_unlikely: Vec<bool>,
    /// The share of the weight that has no class.
    pub unassigned: f64,
    /// The share of the weight with a level that the model has never seen.
    pub novel: f64,
}

/// Scores a table on a model.
///
/// # Errors
/// A table without an item of the model, or options outside 0 to 1.
pub fn recognise(
    model: &LatentClassModel,
    table: &PatternTable,
    options: &RecognitionOptions,
) -> Result<Recognition, LatentError> {
    for (name, value) in [
        ("the least posterior probability", options.least_posterior),
        ("the share that counts as unlikely", options.unlikely),
    ] {
        if !(0.0..=1.0).contains(&value) {
            return Err(LatentError::Option {
                name,
                value: value.to_string(),
                range: "from 0 to 1",
            });
        }
    }
    let table = table.aligned(model.items())?;
    let cells = Cells::of(&table);
    let (posterior, log_likelihoods) = posterior(&cells, &model.parameters);
    let mut bounds: BTreeMap<Vec<bool>, f64> = BTreeMap::new();
    let (mut classes, mut is_unlikely) = (Vec::new(), Vec::new());
    let (mut unassigned, mut novel) = (0.0, 0.0);
    for (at, log_likelihood) in log_likelihoods.iter().enumerate() {
        let mask: Vec<bool> = table
            .pattern(at)
            .iter()
            .map(|code| *code <= NOVEL)
            .collect();
        let bound = bounds
            .entry(mask)
            .or_insert_with_key(|mask| bound(model, mask, options));
        let is_below = *log_likelihood < *bound || 0 < cells.n_novel[at];
        let one: Vec<f64> = posterior.row(at).to_vec();
        let class = greatest(&one);
        let is_assigned =
            !is_below && !cells.pattern(at).is_empty() && options.least_posterior <= one[class];
        let weight = table.weights()[at];
        unassigned += if is_assigned { 0.0 } else { weight };
        novel += if 0 < cells.n_novel[at] { weight } else { 0.0 };
        classes.push(is_assigned.then_some(class));
        is_unlikely.push(is_below);
    }
    let total = table.total_weight().max(f64::MIN_POSITIVE);
    Ok(Recognition {
        posterior,
        classes,
        is_unlikely,
        unassigned: unassigned / total,
        novel: novel / total,
    })
}

/// The log-likelihood below which so small a share of generated cases lies, given which items are
/// recorded. The random numbers depend on those alone, not on what else is in the table.
fn bound(model: &LatentClassModel, mask: &[bool], options: &RecognitionOptions) -> f64 {
    if options.unlikely <= 0.0 || options.n_draws == 0 || !mask.contains(&true) {
        return f64::NEG_INFINITY;
    }
    let mut seed = options.seed;
    for is_recorded in mask {
        let mut random = stream(seed, usize::from(*is_recorded));
        seed = random.next_u64();
    }
    let mut random = stream(seed, 2);
    let logs = model.parameters.logarithms();
    let mut posterior = vec![0.0; model.n_classes()];
    let draw = |_| {
        let (_, levels) = row(&model.layout, &model.parameters, &mut random);
        let recorded = levels
            .iter()
            .zip(mask)
            .filter(|(_, is_recorded)| **is_recorded);
        let recorded = recorded.map(|(level, _)| u32::try_from(*level).unwrap_or(u32::MAX));
        posterior_of(&recorded.collect::<Vec<u32>>(), &logs, &mut posterior)
    };
    let mut drawn: Vec<f64> = (0..options.n_draws).map(draw).collect();
    drawn.sort_by(f64::total_cmp);
    let below = options.unlikely * as_float(options.n_draws);
    let place = usize::try_from(crate::number::as_count(below.floor())).unwrap_or(0);
    // A little less, so that a pattern exactly as probable as the bound is not below it.
    drawn[place.min(drawn.len() - 1)] - 1e-9
}

/// The shares of frozen classes among new cases.
#[derive(Clone, Debug, PartialEq)]
pub struct NewShares {
    /// The share of each class among the cases that are not unlikely under the model.
    pub shares: Vec<Estimate>,
    /// The weight of those cases.
    pub n: f64,
    /// The weight of those that are unlikely, or of which nothing is recorded.
    pub n_unlikely: f64,
}

/// The shares of classes in a new table, with the response probabilities held as they are: EM on the
/// shares alone, and intervals from its observed information. They carry the chance of the new cases
/// and not that of the frozen probabilities.
///
/// # Errors
/// As [`recognise`].
pub fn new_shares(
    model: &LatentClassModel,
    table: &PatternTable,
    options: &RecognitionOptions,
) -> Result<NewShares, LatentError> {
    let recognition = recognise(model, table, options)?;
    let table = table.aligned(model.items())?;
    let all = table.total_weight();
    let weights = table.weights().iter().zip(&recognition.is_unlikely);
    let weights: Vec<f64> = weights
        .map(|(weight, is_unlikely)| if *is_unlikely { 0.0 } else { *weight })
        .collect();
    let mut cells = Cells::of(&table);
    cells.reweigh(weights);
    let n_classes = model.n_classes();
    // The likelihood of each pattern within each class, up to a factor a pattern.
    let flat = Parameters {
        shares: equal_shares(n_classes),
        responses: model.parameters.responses.clone(),
    };
    let (within, _) = posterior(&cells, &flat);
    let shares = climb_shares(&cells, &within, model.shares());
    let estimates = estimates(&cells, &within, &shares);
    Ok(NewShares {
        shares: estimates,
        n: cells.total,
        n_unlikely: all - cells.total,
    })
}

fn climb_shares(cells: &Cells, within: &Array2<f64>, start: &[f64]) -> Vec<f64> {
    let mut shares: Vec<f64> = start.iter().map(|share| share.max(1e-6)).collect();
    if cells.total <= 0.0 {
        return shares;
    }
    for _ in 0..10_000 {
        let mut sums = vec![0.0; shares.len()];
        for (at, row) in within.rows().into_iter().enumerate() {
            if cells.pattern(at).is_empty() || cells.weights[at] <= 0.0 {
                continue;
            }
            let terms = row
                .iter()
                .zip(&shares)
                .map(|(within, share)| within * share);
            let all: f64 = terms.sum();
            for ((sum, within), share) in sums.iter_mut().zip(row).zip(&shares) {
                *sum += cells.weights[at] * within * share / all;
            }
        }
        let next: Vec<f64> = sums.iter().map(|sum| sum / cells.total).collect();
        let moved = next
            .iter()
            .zip(&shares)
            .map(|(next, share)| (next - share).abs());
        let moved = moved.fold(0.0, f64::max);
        shares = next;
        if moved < 1e-10 {
            break;
        }
    }
    shares
}

fn estimates(cells: &Cells, within: &Array2<f64>, shares: &[f64]) -> Vec<Estimate> {
    let size = shares.len() - 1;
    let mut information = vec![0.0; size * size];
    for (at, row) in within.rows().into_iter().enumerate() {
        if cells.pattern(at).is_empty() || cells.weights[at] <= 0.0 {
            continue;
        }
        let all: f64 = row
            .iter()
            .zip(shares)
            .map(|(within, share)| within * share)
            .sum();
        // The derivative of the log-likelihood by each share, the last taking up the change.
        let slope = |class: usize| (row[class] - row[size]) / all;
        for one in 0..size {
            for two in 0..size {
                information[one * size + two] += cells.weights[at] * slope(one) * slope(two);
            }
        }
    }
    let (covariance, is_kept) = inverse(&information, size);
    let variance = |class: usize| -> Option<f64> {
        if class < size {
            return is_kept[class].then(|| covariance[class * size + class]);
        }
        is_kept
            .iter()
            .all(|is_kept| *is_kept)
            .then(|| covariance.iter().sum())
    };
    let each = shares.iter().enumerate().map(|(class, value)| {
        let error = variance(class).filter(|_| 0 < size && 0.0 < cells.total);
        let error = error.filter(|variance| 0.0 <= *variance).map(f64::sqrt);
        let (low, high) = error.map_or((0.0, 1.0), |error| logit_interval(*value, error));
        Estimate {
            value: *value,
            error,
            low,
            high,
        }
    });
    each.collect()
}

#[cfg(test)]
mod tests;
