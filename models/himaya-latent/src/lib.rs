//! Latent classes of categorical items: how many, how stable, and which is which next year.
//!
//! Nothing here knows what the items are. A [`PatternTable`] goes in; a [`LatentClassModel`] and what
//! is to be said of it come out.

mod error;
mod expectation;
mod fit;
mod layout;
mod model;
mod number;
mod parameters;
mod pattern;

pub use error::LatentError;
pub use linfa::ParamGuard;
pub use linfa::traits::{Fit, Predict, PredictInplace};
pub use model::{Goodness, LatentClassModel};
pub use parameters::{LatentClassParams, LatentClassValidParams};
pub use pattern::{Item, MISSING, MOST_LEVELS, NOVEL, PatternTable};

#[cfg(test)]
mod fixture;
