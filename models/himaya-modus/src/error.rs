//! What a reduction may lack.

use himaya_latent::LatentError;
use thiserror::Error;

/// A reduction that a cube cannot be made of.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum ModusError {
    /// The reduction is keyed otherwise than the cube needs.
    #[error("the reduction for `{cube}` is keyed by {found:?}; expected {expected:?}")]
    Keys {
        /// The cube to be made.
        cube: &'static str,
        /// The keys that the cube needs.
        expected: Vec<&'static str>,
        /// The keys of the reduction.
        found: Vec<&'static str>,
    },
    /// No typology can be found, or recognised with.
    #[error("the typology of cases: {reason}")]
    Classes {
        /// What the classes say.
        reason: String,
    },
}

impl From<LatentError> for ModusError {
    fn from(error: LatentError) -> Self {
        Self::Classes {
            reason: error.to_string(),
        }
    }
}
