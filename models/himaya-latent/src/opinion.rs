//! A second opinion by methods that know nothing of latent classes, and a map of the classes.
//!
//! K-means and a Gaussian mixture of linfa on the principal components of the items as indicators:
//! where they divide the cases otherwise, the classes deserve less confidence. Neither takes weights,
//! so cases are drawn by weight.

use linfa::traits::{Fit as _, Predict as _};
use linfa::{DatasetBase, ParamGuard as _};
use linfa_clustering::{GaussianMixtureModel, KMeans};
use linfa_reduction::Pca;
use ndarray::{Array1, Array2, Axis};

use crate::agreement::adjusted_rand_index;
use crate::fit::stream;
use crate::layout::Cells;
use crate::model::modal;
use crate::number::as_count;
use crate::resample::bootstrap;
use crate::{LatentClassModel, LatentError, PatternTable};

/// How the second opinion is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpinionOptions {
    /// The most cases; of more, so many are drawn.
    pub most_cases: u64,
    /// The most principal components.
    pub most_components: usize,
    /// The runs of each method.
    pub n_runs: usize,
    /// The seed.
    pub seed: u64,
}

impl Default for OpinionOptions {
    fn default() -> Self {
        Self {
            most_cases: 4_000,
            most_components: 8,
            n_runs: 5,
            seed: 1,
        }
    }
}

/// The classes on the first two principal components.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The shares of the variance that the two components explain.
    pub explained: [f64; 2],
    /// Each class at its expected indicators.
    pub classes: Vec<[f64; 2]>,
}

/// What other methods make of the same cases.
#[derive(Clone, Debug, PartialEq)]
pub struct SecondOpinion {
    /// The cases that were divided.
    pub n_cases: usize,
    /// The principal components used.
    pub n_components: usize,
    /// The adjusted Rand index of k-means with the classes, or why there is none.
    pub k_means: Result<f64, String>,
    /// The adjusted Rand index of a Gaussian mixture with the classes, or why there is none.
    pub mixture: Result<f64, String>,
    /// The map, or why there is none.
    pub map: Result<Map, String>,
}

/// Asks for a second opinion on the classes of a model.
///
/// # Errors
/// A table without an item of the model.
pub fn second_opinion(
    table: &PatternTable,
    model: &LatentClassModel,
    options: &OpinionOptions,
) -> Result<SecondOpinion, LatentError> {
    let table = table.aligned(model.items())?;
    let cells = Cells::of(&table);
    let mut random = stream(options.seed, 0);
    let weights: Vec<f64> = if as_count(cells.total) <= options.most_cases {
        table
            .weights()
            .iter()
            .map(|weight| weight.round())
            .collect()
    } else {
        bootstrap(table.weights(), options.most_cases, &mut random)
    };
    let coding = Coding::of(&cells);
    let classes = modal(&cells, &model.parameters);
    let mut places = Vec::new();
    for (at, weight) in weights.iter().enumerate() {
        if !cells.pattern(at).is_empty() {
            places.extend(std::iter::repeat_n(
                at,
                usize::try_from(as_count(*weight)).unwrap_or(0),
            ));
        }
    }
    let own: Vec<usize> = places.iter().map(|at| classes[*at]).collect();
    let indicators = coding.indicators(&cells, &places);
    let n_components = coding
        .columns
        .len()
        .min(options.most_components)
        .min(model.n_classes() + 3);
    let mut opinion = SecondOpinion {
        n_cases: places.len(),
        n_components,
        k_means: Err("there are no components".to_owned()),
        mixture: Err("there are no components".to_owned()),
        map: Err("there are no components".to_owned()),
    };
    let components = match components(&indicators, n_components) {
        Ok(components) => components,
        Err(reason) => {
            for side in [&mut opinion.k_means, &mut opinion.mixture] {
                *side = Err(reason.clone());
            }
            opinion.map = Err(reason);
            return Ok(opinion);
        }
    };
    let scores = components.scores(&indicators);
    let agreement =
        |other: Array1<usize>| adjusted_rand_index(&own, &other.to_vec(), &vec![1.0; own.len()]);
    opinion.k_means = k_means(&scores, model.n_classes(), options).map(agreement);
    opinion.mixture = mixture(&scores, model.n_classes(), options).map(agreement);
    opinion.map = Ok(components.map(&coding, model));
    Ok(opinion)
}

/// Which levels become columns: all of an item, or the last of two.
struct Coding {
    columns: Vec<usize>,
    /// The mean of each level where its item is recorded.
    means: Vec<f64>,
}

impl Coding {
    fn of(cells: &Cells) -> Self {
        let margins = cells.margins();
        let (mut columns, mut means) = (Vec::new(), vec![0.0; margins.len()]);
        for item in cells.layout.items() {
            let sum: f64 = margins[item.clone()].iter().sum();
            for level in item.clone() {
                means[level] = margins[level] / sum.max(f64::MIN_POSITIVE);
            }
            let seen: Vec<usize> = item.filter(|level| 0.0 < margins[*level]).collect();
            columns.extend(if seen.len() == 2 {
                &seen[1..]
            } else {
                &seen[..]
            });
        }
        Self { columns, means }
    }

    /// One row a case; what is not recorded is the mean.
    fn indicators(&self, cells: &Cells, places: &[usize]) -> Array2<f64> {
        let mut of_level = self.means.clone();
        let mut indicators = Array2::zeros((places.len(), self.columns.len()));
        for (row, at) in places.iter().enumerate() {
            of_level.copy_from_slice(&self.means);
            let mut items = cells.layout.items();
            for level in cells.pattern(*at) {
                let level = *level as usize;
                if let Some(item) = items.find(|item| item.contains(&level)) {
                    of_level[item].fill(0.0);
                    of_level[level] = 1.0;
                }
            }
            for (column, level) in self.columns.iter().enumerate() {
                indicators[(row, column)] = of_level[*level];
            }
        }
        indicators
    }
}

struct Components {
    pca: Pca<f64>,
    /// The sum of squares about the means.
    variation: f64,
}

fn components(indicators: &Array2<f64>, n_components: usize) -> Result<Components, String> {
    let Some(means) = indicators.mean_axis(Axis(0)) else {
        return Err("there are no cases".to_owned());
    };
    let variation = (indicators - &means).mapv(|cell| cell * cell).sum();
    let dataset = DatasetBase::from(indicators.clone());
    let pca = Pca::params(n_components)
        .fit(&dataset)
        .map_err(|error| error.to_string())?;
    if pca.components().iter().any(|cell| !cell.is_finite()) {
        return Err("the principal components are not finite".to_owned());
    }
    Ok(Components { pca, variation })
}

impl Components {
    fn scores(&self, indicators: &Array2<f64>) -> Array2<f64> {
        (indicators - self.pca.mean()).dot(&self.pca.components().t())
    }

    /// The signs are set so that the largest class lies to the right and above.
    fn map(&self, coding: &Coding, model: &LatentClassModel) -> Map {
        let n_classes = model.n_classes();
        let expected =
            Array2::from_shape_fn((n_classes, coding.columns.len()), |(class, column)| {
                model.parameters.response(coding.columns[column], class)
            });
        let scores = self.scores(&expected);
        // The library normalises by the components kept; here it is by all the variation.
        let explained = |axis: usize| {
            let sigma = self.pca.singular_values().get(axis).copied().unwrap_or(0.0);
            sigma * sigma / self.variation.max(f64::MIN_POSITIVE)
        };
        let place = |class: usize, axis: usize| {
            let sign = |axis| {
                scores
                    .get((0, axis))
                    .map_or(1.0, |first: &f64| first.signum())
            };
            scores
                .get((class, axis))
                .map_or(0.0, |score| score * sign(axis))
        };
        Map {
            explained: [explained(0), explained(1)],
            classes: (0..n_classes)
                .map(|class| [place(class, 0), place(class, 1)])
                .collect(),
        }
    }
}

fn k_means(
    scores: &Array2<f64>,
    n_classes: usize,
    options: &OpinionOptions,
) -> Result<Array1<usize>, String> {
    let dataset = DatasetBase::from(scores.clone());
    let params = KMeans::params_with_rng(n_classes, stream(options.seed, 1)).n_runs(options.n_runs);
    let params = params.check().map_err(|error| error.to_string())?;
    let model = params.fit(&dataset).map_err(|error| error.to_string())?;
    Ok(model.predict(scores))
}

fn mixture(
    scores: &Array2<f64>,
    n_classes: usize,
    options: &OpinionOptions,
) -> Result<Array1<usize>, String> {
    let dataset = DatasetBase::from(scores.clone());
    let n_runs = u64::try_from(options.n_runs).unwrap_or(1);
    // Scores of indicators lie on few points, where a covariance without a floor collapses.
    let params = GaussianMixtureModel::params_with_rng(n_classes, stream(options.seed, 2))
        .n_runs(n_runs)
        .reg_covariance(1e-3);
    let params = params.check().map_err(|error| error.to_string())?;
    let model = params.fit(&dataset).map_err(|error| error.to_string())?;
    Ok(model.predict(scores))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{carcinoma, planted};

    fn opinion(table: &PatternTable, n_classes: usize) -> SecondOpinion {
        let params = LatentClassModel::params(n_classes)
            .n_starts(10)
            .check()
            .unwrap();
        let model = params.fit_table(table).unwrap();
        second_opinion(table, &model, &OpinionOptions::default()).unwrap()
    }

    #[test]
    fn other_methods_agree_on_classes_that_lie_apart() {
        let (table, _) = planted(&[4, 3, 5, 4, 3, 5], &[0.5, 0.3, 0.2], (6_000, 0.9, 0.95), 8);
        let found = opinion(&table, 3);
        assert_eq!(found.n_cases, 4_000);
        assert!(0.9 < found.k_means.clone().unwrap(), "{found:?}");
        assert!(0.8 < found.mixture.clone().unwrap(), "{found:?}");
        let map = found.map.unwrap();
        assert!(
            0.2 < map.explained[0] && map.explained[0] + map.explained[1] < 1.0,
            "{map:?}"
        );
        assert!(map.explained[1] <= map.explained[0]);
        assert_eq!(map.classes.len(), 3);
        assert!(0.0 <= map.classes[0][0]);
    }

    #[test]
    fn small_tables_have_an_opinion_too() {
        let found = opinion(&carcinoma(), 3);
        assert_eq!(found.n_cases, 118);
        assert!(0.3 < found.k_means.clone().unwrap(), "{found:?}");
        assert!(found.map.is_ok(), "{found:?}");
    }
}
