//! Latent classes of categorical items: how many, how stable, and which is which next year.
//!
//! Nothing here knows what the items are. A [`PatternTable`] goes in; a [`LatentClassModel`] and what
//! is to be said of it come out.

mod agreement;
mod algebra;
mod choice;
mod climb;
mod emergence;
mod error;
mod expectation;
mod explanation;
mod fit;
mod information;
mod layout;
mod matching;
mod model;
mod number;
mod opinion;
mod parameters;
mod pattern;
mod recognition;
mod resample;
mod seeding;
mod stability;
mod typology;
mod uncertainty;

pub use agreement::adjusted_rand_index;
pub use choice::{Candidate, Choice, ChoiceOptions, LikelihoodRatio, choose};
pub use emergence::{Emergence, TraitCounts, emergence, trait_counts};
pub use error::LatentError;
pub use explanation::{Contrast, Difference, Trait, Typical, contrast, exemplar, traits};
pub use linfa::ParamGuard;
pub use linfa::traits::{Fit, Predict, PredictInplace};
pub use matching::{Descent, MatchOptions, Succession, succession};
pub use model::{Goodness, LatentClassModel};
pub use opinion::{Map, OpinionOptions, SecondOpinion, second_opinion};
pub use parameters::{LatentClassParams, LatentClassValidParams};
pub use pattern::{Item, MISSING, MOST_LEVELS, NOVEL, PatternTable};
pub use recognition::{NewShares, Recognition, RecognitionOptions, new_shares, recognise};
pub use stability::{Stability, StabilityOptions, Standing, stability};
pub use typology::{FrozenClass, Typology};
pub use uncertainty::{Estimate, Uncertainty};

#[cfg(test)]
mod fixture;
