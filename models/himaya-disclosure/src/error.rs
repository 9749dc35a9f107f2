//! What disclosure control refuses.

use himaya_schema::Level;
use thiserror::Error;

/// A table or a policy that cannot be released.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum DisclosureError {
    /// The threshold is under the floor that no configuration may lower.
    #[error("the threshold {threshold} for {level} is under the floor of {floor} persons")]
    ThresholdBelowFloor {
        /// The level asked for.
        level: Level,
        /// The threshold asked for.
        threshold: u64,
        /// The least that is accepted.
        floor: u64,
    },
    /// The cube lacks the cell of a combination, or has one outside its dimensions.
    #[error("the cube `{cube}` has {found} cells where its dimensions have {expected}")]
    Incomplete {
        /// The cube.
        cube: &'static str,
        /// The combinations of its dimensions.
        expected: usize,
        /// The cells that match one.
        found: usize,
    },
    /// No set of hidden cells protects the cell.
    #[error("the cell `{cell}` of the cube `{cube}` cannot be protected")]
    Unprotectable {
        /// The cube.
        cube: &'static str,
        /// The cell's key.
        cell: String,
    },
}
