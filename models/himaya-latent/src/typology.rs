//! Classes frozen under names of their own, as a registry keeps them.
//!
//! An id is given once: a class that continues keeps it, and no other class ever has it.

use serde::{Deserialize, Serialize};

use crate::layout::{Layout, Parameters};
use crate::matching::{Descent, Succession};
use crate::pattern::check_items;
use crate::{Goodness, Item, LatentClassModel, LatentError};

/// A frozen class.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenClass {
    /// The number that is its name for ever.
    pub id: u32,
    /// Its share among the cases that it was found in.
    pub share: f64,
    /// The probabilities of the levels of each item.
    pub responses: Vec<Vec<f64>>,
}

/// A typology: frozen classes of frozen items.
///
/// Probabilities are kept to fifteen decimals, which every reader of decimals gives back to the bit.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Typology {
    /// What it was found in, such as a year.
    pub label: String,
    /// The items with their levels.
    pub items: Vec<Item>,
    /// The classes, the largest first.
    pub classes: Vec<FrozenClass>,
    /// How well it fitted.
    pub goodness: Goodness,
    /// The id that the next new class will have.
    pub next_id: u32,
}

impl Typology {
    /// Freezes a model: its classes have ids from 1.
    pub fn first(label: &str, model: &LatentClassModel) -> Self {
        let ids = (1..).take(model.n_classes()).collect();
        Self::with_ids(label, model, ids)
    }

    /// Freezes a refit: a class that continues has the id that it had, every other one a new id.
    #[must_use]
    pub fn successor(
        &self,
        label: &str,
        refit: &LatentClassModel,
        succession: &Succession,
    ) -> Self {
        let mut next_id = self.next_id;
        let id = |new: usize| {
            let continued = succession.descents.iter().find_map(|of| match of {
                Descent::Continues {
                    old, new: other, ..
                } if *other == new => self.classes.get(*old).map(|class| class.id),
                Descent::Continues { .. }
                | Descent::Split { .. }
                | Descent::Merged { .. }
                | Descent::Born { .. }
                | Descent::Died { .. } => None,
            });
            continued.unwrap_or_else(|| {
                next_id += 1;
                next_id - 1
            })
        };
        let ids = (0..refit.n_classes()).map(id).collect();
        let mut typology = Self::with_ids(label, refit, ids);
        typology.next_id = typology.next_id.max(self.next_id);
        typology
    }

    fn with_ids(label: &str, model: &LatentClassModel, ids: Vec<u32>) -> Self {
        let next_id = ids.iter().max().map_or(1, |most| most + 1);
        let class = |(class, id): (usize, u32)| FrozenClass {
            id,
            share: rounded(model.shares()[class], 1e15),
            responses: (0..model.items.len())
                .map(|item| {
                    let responses = model.responses(item, class).into_iter();
                    responses.map(|value| rounded(value, 1e15)).collect()
                })
                .collect(),
        };
        let mut goodness = model.goodness;
        let six = |value: f64| rounded(value, 1e6);
        goodness.n = six(goodness.n);
        goodness.log_likelihood = six(goodness.log_likelihood);
        goodness.bic = six(goodness.bic);
        goodness.aic = six(goodness.aic);
        goodness.entropy = goodness.entropy.map(six);
        goodness.g_squared = goodness.g_squared.map(six);
        goodness.smallest = rounded(goodness.smallest, 1e15);
        goodness.last_gain = rounded(goodness.last_gain, 1e15);
        Self {
            label: label.to_owned(),
            items: model.items.clone(),
            classes: ids.into_iter().enumerate().map(class).collect(),
            goodness,
            next_id,
        }
    }

    /// The model, with its classes in the order in which they stand here.
    ///
    /// # Errors
    /// A typology that has been changed into none: other numbers of probabilities than levels, ids that
    /// stand twice, or probabilities that do not sum to one.
    pub fn model(&self) -> Result<LatentClassModel, LatentError> {
        self.check()?;
        let layout = Layout::of(&self.items);
        let mut responses = vec![0.0; layout.n_levels() * self.classes.len()];
        for (at, class) in self.classes.iter().enumerate() {
            for (place, value) in class.responses.iter().flatten().enumerate() {
                responses[place * self.classes.len() + at] = *value;
            }
        }
        Ok(LatentClassModel {
            items: self.items.clone(),
            layout,
            parameters: Parameters {
                shares: self.classes.iter().map(|class| class.share).collect(),
                responses,
            },
            goodness: self.goodness,
        })
    }

    fn check(&self) -> Result<(), LatentError> {
        check_items(&self.items)?;
        let damaged = |reason: String| Err(LatentError::Typology { reason });
        let is_whole = |sum: f64| (sum - 1.0).abs() < 1e-6;
        if self.classes.is_empty() {
            return damaged("it has no classes".to_owned());
        }
        if !is_whole(self.classes.iter().map(|class| class.share).sum()) {
            return damaged("the shares of its classes do not sum to 1".to_owned());
        }
        for (at, class) in self.classes.iter().enumerate() {
            if self.classes[..at].iter().any(|other| other.id == class.id) {
                return damaged(format!("the id {} is there twice", class.id));
            }
            if self.next_id <= class.id {
                return damaged(format!("the next id, {}, is given already", self.next_id));
            }
            if class.responses.len() != self.items.len() {
                return damaged(format!("class {} has not every item", class.id));
            }
            for (item, responses) in self.items.iter().zip(&class.responses) {
                let is_probability = |value: &f64| (0.0..=1.0).contains(value);
                let sum: f64 = responses.iter().sum();
                if responses.len() != item.levels.len()
                    || !responses.iter().all(is_probability)
                    || !is_whole(sum)
                {
                    return damaged(format!(
                        "the probabilities of item `{}` in class {} are none of its levels",
                        item.name, class.id
                    ));
                }
            }
        }
        Ok(())
    }
}

fn rounded(value: f64, scale: f64) -> f64 {
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests;
