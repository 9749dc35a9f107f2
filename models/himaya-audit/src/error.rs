//! Why a release cannot be attacked.

use thiserror::Error;

/// A release that does not make sense to the attacker.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum AuditError {
    /// No counts satisfy what is printed.
    #[error("no counts satisfy what is printed of {}", cells.join(", "))]
    Contradiction {
        /// The cells whose printed values do not go together.
        cells: Vec<String>,
    },
    /// A file that the auditor needs is not there.
    #[error("the release has no file `{file}`")]
    MissingFile {
        /// Its name.
        file: &'static str,
    },
    /// A file that cannot be read.
    #[error("{file}, line {line}: {reason}")]
    Unreadable {
        /// Its name.
        file: String,
        /// The line, or the row of a sheet.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// The structure contradicts itself.
    #[error("the structure of release `{release}` is wrong: {reason}")]
    Structure {
        /// The release.
        release: String,
        /// What is wrong.
        reason: String,
    },
    /// A member of a hierarchy is its own ancestor.
    #[error("the hierarchy of `{dimension}` in release `{release}` has a cycle through `{member}`")]
    Cycle {
        /// The release.
        release: String,
        /// The dimension.
        dimension: String,
        /// A member of the cycle.
        member: String,
    },
    /// A cell of the structure is not printed, often a total.
    #[error("release `{release}` prints no cell `{cell}` of the cube `{cube}`")]
    MissingCell {
        /// The release.
        release: String,
        /// The cube.
        cube: String,
        /// The cell.
        cell: String,
    },
    /// A cell that the structure does not have.
    #[error("release `{release}` has no cell `{cell}` in a cube `{cube}`")]
    NoSuchCell {
        /// The release.
        release: String,
        /// The cube.
        cube: String,
        /// The cell.
        cell: String,
    },
    /// A sum or a promise names a position that the table does not have.
    #[error("the table has no cell {index}; it has {cells}")]
    NoSuchPosition {
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
