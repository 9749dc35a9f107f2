//! What can go wrong in a reduction.

use himaya_store::StoreError;
use miette::Diagnostic;
use thiserror::Error;

/// A failure of the engine.
#[derive(Debug, Diagnostic, Error)]
pub enum EngineError {
    /// The lake could not be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Store(#[from] StoreError),
    /// The query failed: a defect of ours or a damaged table.
    #[error("reduce the tables of `{source_id}`: {reason}")]
    #[diagnostic(
        code(himaya::engine::query),
        help("`himaya verify` tells whether a table is damaged")
    )]
    Query {
        /// The source.
        source_id: &'static str,
        /// What polars said.
        reason: String,
    },
}

/// A table of one's own that cannot be reduced to patterns.
#[derive(Debug, Error)]
pub enum PatternError {
    /// The file cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file breaks off, or its columns are none that can be read.
    #[error("read {file}: {reason}")]
    Unread {
        /// The file.
        file: String,
        /// Why not.
        reason: String,
    },
    /// The file is not a table.
    #[error("{file}, line {line}: {reason}")]
    Malformed {
        /// The file.
        file: String,
        /// The line, or 0.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// There is no such column.
    #[error("{file} has no column `{column}`; its columns are {columns}")]
    UnknownColumn {
        /// The file.
        file: String,
        /// The column asked for.
        column: String,
        /// The columns there are.
        columns: String,
    },
    /// A column is an item twice, or an item and the weight.
    #[error("the column `{column}` is asked for twice")]
    Twice {
        /// The column.
        column: String,
    },
    /// An item with too many levels.
    #[error("{file}, line {line}: `{column}` has more than {most} levels")]
    Levels {
        /// The file.
        file: String,
        /// The line of the level that is too many, or 0.
        line: u64,
        /// The column.
        column: String,
        /// The most.
        most: usize,
    },
    /// A weight that is no number above zero.
    #[error("{file}, line {line}: `{text}` is not a weight above zero")]
    Weight {
        /// The file.
        file: String,
        /// The line, or 0.
        line: u64,
        /// What stands there.
        text: String,
    },
}
