//! Whether the same classes come back from other cases.

use rand::RngCore as _;

use crate::agreement::{adjusted_rand_index, crossed};
use crate::fit::{fit_beside, spread, stream};
use crate::layout::{Cells, Parameters};
use crate::model::modal;
use crate::number::{as_count, as_float};
use crate::resample::{bootstrap, halves};
use crate::{LatentClassModel, LatentClassValidParams, LatentError, PatternTable};

/// What the stability of a class allows (Hennig 2007, 2008).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Standing {
    /// Below 0.6: no class to speak of, and not published.
    Unstable,
    /// From 0.6: a pattern, but which cases belong to it is in doubt.
    Doubtful,
    /// From 0.75: a valid class.
    Valid,
    /// From 0.85: highly stable.
    HighlyStable,
}

impl Standing {
    /// The standing of a mean Jaccard similarity.
    pub fn of(jaccard: f64) -> Self {
        if 0.85 <= jaccard {
            Self::HighlyStable
        } else if 0.75 <= jaccard {
            Self::Valid
        } else if 0.6 <= jaccard {
            Self::Doubtful
        } else {
            Self::Unstable
        }
    }

    /// The code in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unstable => "unstable",
            Self::Doubtful => "doubtful",
            Self::Valid => "valid",
            Self::HighlyStable => "highly-stable",
        }
    }

    /// Whether a class of this standing is published at all.
    pub fn is_published(self) -> bool {
        match self {
            Self::Unstable => false,
            Self::Doubtful | Self::Valid | Self::HighlyStable => true,
        }
    }
}

/// How often cases are drawn anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StabilityOptions {
    /// The bootstrap samples.
    pub n_resamples: usize,
    /// The divisions into halves.
    pub n_splits: usize,
    /// The random starts of each fit, beside one from the classes found.
    pub n_starts: usize,
    /// The most cases of a sample: of more, so many are drawn.
    pub most_cases: u64,
}

impl Default for StabilityOptions {
    fn default() -> Self {
        Self {
            n_resamples: 50,
            n_splits: 10,
            n_starts: 5,
            most_cases: 20_000,
        }
    }
}

/// How stable the classes of a model are.
#[derive(Clone, Debug, PartialEq)]
pub struct Stability {
    /// The mean Jaccard similarity of each class with its most similar one in a bootstrap sample.
    pub jaccard: Vec<f64>,
    /// The mean adjusted Rand index of models of two halves, on all cases.
    pub split_half: f64,
    /// The least of them.
    pub split_half_least: f64,
}

impl Stability {
    /// What the stability of a class allows.
    pub fn standing(&self, class: usize) -> Standing {
        Standing::of(self.jaccard[class])
    }
}

/// Fits models to cases drawn anew and compares their classes with those of the model.
///
/// The similarity counts the patterns drawn with the weights that they have in the table, as Hennig
/// counts each case drawn once.
///
/// # Errors
/// A table without an item of the model.
pub fn stability(
    table: &PatternTable,
    model: &LatentClassModel,
    params: &LatentClassValidParams,
    options: &StabilityOptions,
) -> Result<Stability, LatentError> {
    let table = table.aligned(model.items())?;
    let cells = Cells::of(&table);
    let classes = modal(&cells, &model.parameters);
    let params = params.with_classes(model.n_classes());
    let n_cases = as_count(cells.total).clamp(1, options.most_cases);
    let seed = params.seed() ^ 0x7374_6162_696c_6974;
    let refit = |weights: &[f64], random: &mut rand_chacha::ChaCha8Rng| {
        let (drawn, kept) = table.drawn(weights);
        let light = params.lighter(options.n_starts, random.next_u64());
        let cells = Cells::of(&drawn);
        let climb = fit_beside(&cells, model.parameters.clone(), &light);
        (climb.parameters, cells, kept)
    };
    let resample = |nth: usize| {
        let mut random = stream(seed, nth);
        let weights = bootstrap(table.weights(), n_cases, &mut random);
        let (parameters, drawn, kept) = refit(&weights, &mut random);
        let own: Vec<usize> = kept.iter().map(|at| classes[*at]).collect();
        let weights: Vec<f64> = kept.iter().map(|at| table.weights()[*at]).collect();
        jaccard(
            &own,
            &modal(&drawn, &parameters),
            &weights,
            model.n_classes(),
        )
    };
    let similar = spread(options.n_resamples, true, resample);
    let mean = |class: usize| {
        let sum: f64 = similar.iter().map(|of| of[class]).sum();
        sum / as_float(similar.len().max(1))
    };
    let split = |nth: usize| {
        let mut random = stream(seed ^ 1, nth);
        let weights = if options.most_cases < as_count(cells.total) {
            bootstrap(table.weights(), n_cases, &mut random)
        } else {
            table.weights().to_vec()
        };
        let (one, two) = halves(&weights, &mut random);
        let parameters: [Parameters; 2] = [one, two].map(|half| refit(&half, &mut random).0);
        let [one, two] = parameters.map(|parameters| modal(&cells, &parameters));
        adjusted_rand_index(&one, &two, table.weights())
    };
    let indices = spread(options.n_splits, true, split);
    Ok(Stability {
        jaccard: (0..model.n_classes()).map(mean).collect(),
        split_half: indices.iter().sum::<f64>() / as_float(indices.len().max(1)),
        split_half_least: indices.iter().copied().fold(1.0, f64::min),
    })
}

/// The greatest Jaccard similarity of each class of the first partition with one of the second.
fn jaccard(one: &[usize], two: &[usize], weights: &[f64], n_classes: usize) -> Vec<f64> {
    let table = crossed(one, two, weights, (n_classes, n_classes));
    let of_two = |class: usize| table.iter().map(|row| row[class]).sum::<f64>();
    let columns: Vec<f64> = (0..n_classes).map(of_two).collect();
    let of_row = |row: &Vec<f64>| {
        let all: f64 = row.iter().sum();
        let similar = row.iter().zip(&columns).map(|(both, other)| {
            let either = all + other - both;
            if 0.0 < either { both / either } else { 0.0 }
        });
        similar.fold(0.0, f64::max)
    };
    table.iter().map(of_row).collect()
}

#[cfg(test)]
mod tests;
