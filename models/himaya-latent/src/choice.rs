//! How many classes there are.
//!
//! The criterion of Schwarz chooses (Nylund, Asparouhov and Muthen 2007). Where it is flat, so that the
//! evidence against one class fewer is not very strong (Kass and Raftery 1995), a parametric bootstrap
//! of the likelihood ratio decides (McLachlan 1987).

use crate::fit::{fit, spread, stream};
use crate::layout::Cells;
use crate::model::{check_size, finished};
use crate::number::{as_count, as_float};
use crate::resample::generated;
use crate::{LatentClassModel, LatentClassValidParams, LatentError, PatternTable};

/// How the number of classes is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChoiceOptions {
    /// The most classes.
    pub max_classes: usize,
    /// The least share of a class.
    pub least_share: f64,
    /// The least weight of a class, such as the threshold below which nothing is published.
    pub least_weight: f64,
    /// A gain in BIC over one class fewer that is less than this is flat.
    pub flat: f64,
    /// The tables that the bootstrap draws; zero for none.
    pub n_draws: usize,
    /// Above this probability the smaller number of classes stays.
    pub level: f64,
    /// A table of more cases is not bootstrapped: there BIC is not flat but for classes too small.
    pub most_cases: u64,
    /// After so many numbers of classes in a row that are far from the lowest BIC no more are tried; zero
    /// for all of them.
    pub patience: usize,
}

impl ChoiceOptions {
    /// Up to so many classes of at least 1 %, with 99 draws where the gain in BIC is below 10.
    pub fn up_to(max_classes: usize) -> Self {
        Self {
            max_classes,
            least_share: 0.01,
            least_weight: 0.0,
            flat: 10.0,
            n_draws: 99,
            level: 0.05,
            most_cases: 50_000,
            patience: 0,
        }
    }
}

/// A bootstrapped likelihood ratio of so many classes against one fewer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LikelihoodRatio {
    /// Twice the difference of the log-likelihoods.
    pub statistic: f64,
    /// The probability of one as great if there were one class fewer.
    pub p: f64,
    /// The tables drawn.
    pub n_draws: usize,
}

/// A number of classes that was tried.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The model.
    pub model: LatentClassModel,
    /// Whether none of its classes is too small.
    pub is_admissible: bool,
    /// The test against one class fewer, where it was made.
    pub test: Option<LikelihoodRatio>,
}

/// The numbers of classes that were tried, and the one chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    /// From one class up.
    pub candidates: Vec<Candidate>,
    /// The number of classes chosen.
    pub n_classes: usize,
}

impl Choice {
    /// The model of the number of classes chosen.
    pub fn model(&self) -> &LatentClassModel {
        &self.candidates[self.n_classes - 1].model
    }
}

/// The gain in log-likelihood a unit of weight at which numbers of classes are first compared.
const ROUGH: f64 = 1e-8;
/// What the rest of such climbs may still be worth in BIC.
const MARGIN: f64 = 10.0;

/// Fits every number of classes up to the most and chooses one. Of the parameters, everything but the
/// number of classes holds for each fit; but where BIC is further than the flat part and 10 above the
/// lowest, the end is a step that gains less than 1e-8.
///
/// # Errors
/// A table from which no classes can be learned.
pub fn choose(
    table: &PatternTable,
    params: &LatentClassValidParams,
    options: &ChoiceOptions,
) -> Result<Choice, LatentError> {
    table.check()?;
    let cells = Cells::of(table);
    check_size(&cells, 1)?;
    let least = options.least_share.max(options.least_weight / cells.total);
    let candidate = |params: &LatentClassValidParams| {
        let model = finished(table.items(), &cells, &fit(&cells, params));
        Candidate {
            is_admissible: params.n_classes() == 1 || least <= model.goodness.smallest,
            model,
            test: None,
        }
    };
    let all = 1..=options.max_classes.clamp(1, cells.n_recorded);
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut n_far = 0;
    for n_classes in all {
        let next = candidate(&params.with_classes(n_classes).rougher(ROUGH));
        let bic = next.model.goodness.bic;
        candidates.push(next);
        let bics = candidates.iter().map(|of| of.model.goodness.bic);
        let is_far = bics.fold(f64::INFINITY, f64::min) + options.flat + MARGIN < bic;
        n_far = if is_far { n_far + 1 } else { 0 };
        if 0 < options.patience && options.patience <= n_far {
            break;
        }
    }
    // Too many classes are climbed long and for nothing; what may be chosen or tested is climbed again.
    let bics = candidates
        .iter()
        .map(|candidate| candidate.model.goodness.bic);
    let lowest = bics.fold(f64::INFINITY, f64::min);
    for near in &mut candidates {
        if params.tolerance() < ROUGH && near.model.goodness.bic - lowest < options.flat + MARGIN {
            *near = candidate(&params.with_classes(near.model.n_classes()));
        }
    }
    let bic = |candidates: &[Candidate], at: usize| candidates[at].model.goodness.bic;
    let admissible = (0..candidates.len()).filter(|at| candidates[*at].is_admissible);
    let mut best = admissible
        .min_by(|one, two| bic(&candidates, *one).total_cmp(&bic(&candidates, *two)))
        .unwrap_or(0);
    while 0 < best
        && candidates[best - 1].is_admissible
        && bic(&candidates, best - 1) - bic(&candidates, best) < options.flat
        && 0 < options.n_draws
        && as_count(cells.total) <= options.most_cases
    {
        let models = [&candidates[best - 1].model, &candidates[best].model];
        let test = likelihood_ratio((table, &cells), models, params, options.n_draws);
        candidates[best].test = Some(test);
        if test.p <= options.level {
            break;
        }
        best -= 1;
    }
    Ok(Choice {
        candidates,
        n_classes: best + 1,
    })
}

/// Draws tables from the smaller model and fits both to each.
fn likelihood_ratio(
    data: (&PatternTable, &Cells),
    [smaller, larger]: [&LatentClassModel; 2],
    params: &LatentClassValidParams,
    n_draws: usize,
) -> LikelihoodRatio {
    let ratio = |one: f64, two: f64| 2.0 * (two - one);
    let statistic = ratio(
        smaller.goodness.log_likelihood,
        larger.goodness.log_likelihood,
    );
    let draw = |nth: usize| {
        let seed = params.seed() ^ 0x6c72_7462_6f6f_7473;
        let mut random = stream(seed, nth);
        let table = generated(smaller.items(), data, &smaller.parameters, &mut random)?;
        let cells = Cells::of(&table);
        let light = params.lighter(8, seed.wrapping_add(nth as u64));
        let one = fit_near(&cells, smaller, &light);
        let two = fit(&cells, &light.with_classes(larger.n_classes()));
        Some(ratio(one, two.climb.log_likelihood))
    };
    let drawn = spread(n_draws, true, draw);
    let n_as_great = drawn
        .iter()
        .flatten()
        .filter(|drawn| statistic <= **drawn)
        .count();
    let n_draws = drawn.iter().flatten().count();
    LikelihoodRatio {
        statistic,
        p: as_float(n_as_great + 1) / as_float(n_draws + 1),
        n_draws,
    }
}

fn fit_near(cells: &Cells, model: &LatentClassModel, light: &LatentClassValidParams) -> f64 {
    let light = light.with_classes(model.n_classes());
    crate::fit::fit_beside(cells, model.parameters.clone(), &light).log_likelihood
}

#[cfg(test)]
mod tests;
