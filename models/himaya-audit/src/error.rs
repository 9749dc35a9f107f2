//! Why a table cannot be attacked.

use thiserror::Error;

/// A table that does not make sense to the attacker.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum AuditError {
    /// No counts satisfy the printed cells and the sums.
    #[error("no counts satisfy the printed cells and their sums")]
    Contradiction,
    /// A sum or a promise names a cell that the table does not have.
    #[error("the table has no cell {index}; it has {cells}")]
    NoSuchCell {
        /// The position named.
        index: usize,
        /// How many cells there are.
        cells: usize,
    },
    /// The solver gave up.
    #[error("the linear programme for the cell `{cell}` was not solved: {reason}")]
    Solver {
        /// The cell.
        cell: String,
        /// What the solver says.
        reason: String,
    },
}
