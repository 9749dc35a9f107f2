//! What a reduction may lack.

use himaya_series::SeriesError;
use thiserror::Error;

/// A reduction that a cube cannot be made of.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum RouteError {
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
    /// Series that cannot be analysed.
    #[error("the monthly series cannot be analysed: {reason}")]
    Series {
        /// What the series say.
        reason: String,
    },
}

impl From<SeriesError> for RouteError {
    fn from(error: SeriesError) -> Self {
        Self::Series {
            reason: error.to_string(),
        }
    }
}
