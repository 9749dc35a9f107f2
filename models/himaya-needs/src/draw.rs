//! What could have been otherwise, drawn at random.
//!
//! Each factor is moved by one trigger from 0 to 1, as Saisana, Saltelli and Tarantola (2005) do it: it
//! picks an option, or names the stream from which a whole set of weights, goalposts or answers is
//! drawn. So one factor can be exchanged while all others stay.

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution as _, Gamma};
use serde::Serialize;

use crate::assessment::{Assessment, CONCENTRATION};
use crate::framework::WeightDraw;
use crate::number::{option_of, seed_of};
use crate::panel::SetWeights;
use crate::score::Setting;

/// How closely drawn weights keep to those of a panel that says nothing of its own spread: a weight of
/// one half has a standard deviation of 0.07.
const LONE: f64 = 50.0;

/// Something that could have been otherwise.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Factor {
    /// The weights.
    Weights,
    /// How dimensions are brought together.
    Aggregation,
    /// Where the goalposts stand.
    Goalposts,
    /// What is not answered, or not exactly.
    MissingAnswers,
    /// How far the answers are off.
    AnswerError,
    /// Which indicator is left out, if any.
    LeftOutIndicator,
}

/// Every factor.
pub const FACTORS: [Factor; 6] = [
    Factor::Weights,
    Factor::Aggregation,
    Factor::Goalposts,
    Factor::MissingAnswers,
    Factor::AnswerError,
    Factor::LeftOutIndicator,
];

impl Factor {
    /// The code in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::Weights => "weights",
            Self::Aggregation => "aggregation",
            Self::Goalposts => "goalposts",
            Self::MissingAnswers => "missing-answers",
            Self::AnswerError => "answer-error",
            Self::LeftOutIndicator => "left-out-indicator",
        }
    }
}

/// Draws settings of an assessment.
#[derive(Clone, Debug)]
pub(crate) struct Drawer<'a> {
    of: &'a Assessment,
    nominal: Setting,
    concentrations: Vec<f64>,
    removable: Vec<usize>,
    seed: u64,
}

impl<'a> Drawer<'a> {
    pub(crate) fn new(of: &'a Assessment, seed: u64) -> Self {
        let given = of.plan.uncertainty.concentration;
        let (least, most) = CONCENTRATION;
        let concentration = |set: &SetWeights| {
            let own = given.or_else(|| set.concentration());
            own.unwrap_or(LONE).clamp(least, most)
        };
        Self {
            nominal: of.nominal(),
            concentrations: of.plan.panel.sets.iter().map(concentration).collect(),
            removable: of.removable(),
            of,
            seed,
        }
    }

    /// The setting that triggers, one a factor, stand for.
    pub(crate) fn setting(&self, triggers: &[f64]) -> Setting {
        let mut setting = self.nominal.clone();
        for (factor, trigger) in FACTORS.into_iter().zip(triggers) {
            self.apply(&mut setting, factor, *trigger);
        }
        setting
    }

    fn apply(&self, setting: &mut Setting, factor: Factor, trigger: f64) {
        let plan = &self.of.plan;
        let number = seed_of(self.seed, factor.code(), trigger.to_bits());
        let mut random = ChaCha8Rng::seed_from_u64(number);
        match factor {
            Factor::Weights => setting.weights = self.weights(trigger, &mut random),
            Factor::Aggregation => {
                let options = &plan.uncertainty.aggregations;
                setting.aggregation = options[option_of(trigger, options.len())];
            }
            Factor::Goalposts => {
                let most = plan.uncertainty.goalpost_shift_pct / 100.0;
                for shift in &mut setting.shifts {
                    let (low, high): (f64, f64) = (random.r#gen(), random.r#gen());
                    *shift = (most * (2.0 * low - 1.0), most * (2.0 * high - 1.0));
                }
            }
            Factor::MissingAnswers => {
                let all = setting.positions.iter_mut().flatten();
                all.for_each(|position| *position = random.r#gen());
            }
            Factor::AnswerError => {
                let all = setting.errors.iter_mut().flatten();
                all.for_each(|error| *error = 2.0 * random.r#gen::<f64>() - 1.0);
            }
            Factor::LeftOutIndicator => {
                let n_options = 1 + self.removable.len();
                let place = option_of(trigger, n_options).checked_sub(1);
                setting.omitted = place.map(|place| self.removable[place]);
            }
        }
    }

    fn weights(&self, trigger: f64, random: &mut ChaCha8Rng) -> Vec<Vec<f64>> {
        let panel = &self.of.plan.panel;
        match self.of.plan.uncertainty.weights {
            WeightDraw::Panellists => self
                .of
                .weights_of(option_of(trigger, panel.panellists.len())),
            WeightDraw::Dirichlet => {
                let sets = panel.sets.iter().zip(&self.concentrations);
                sets.map(|(set, closeness)| dirichlet(&set.mean, *closeness, random))
                    .collect()
            }
        }
    }
}

impl Assessment {
    /// The weights of one panellist, and the mean of the panel where he says nothing.
    pub(crate) fn weights_of(&self, panellist: usize) -> Vec<Vec<f64>> {
        let of = |set: &SetWeights| {
            let own = set.each.iter().find(|(at, ..)| *at == panellist);
            own.map_or(&set.mean, |(_, weights, _)| weights).clone()
        };
        self.plan.panel.sets.iter().map(of).collect()
    }

    /// The indicators that can be left out without leaving a dimension empty; none if none may.
    pub(crate) fn removable(&self) -> Vec<usize> {
        let structure = &self.plan.structure;
        let is_alone = |at: &usize| {
            let root = structure.roots.get(&structure.places[*at]);
            root.is_none_or(|set| structure.below(*set).len() < 2)
        };
        let all = 0..self.plan.ids.len();
        let all = all.filter(|_| self.plan.uncertainty.leave_one_out);
        all.filter(|at| !is_alone(at)).collect()
    }
}

/// Shares drawn around their mean.
fn dirichlet(mean: &[f64], concentration: f64, random: &mut ChaCha8Rng) -> Vec<f64> {
    if mean.len() < 2 {
        return mean.to_vec();
    }
    let gamma = |mean: &f64| {
        let shape = mean * concentration;
        Gamma::new(shape, 1.0).map_or(0.0, |of| of.sample(random))
    };
    let drawn: Vec<f64> = mean.iter().map(gamma).collect();
    let sum: f64 = drawn.iter().sum();
    if sum > 0.0 {
        drawn.iter().map(|share| share / sum).collect()
    } else {
        mean.to_vec()
    }
}

#[cfg(test)]
mod tests;
