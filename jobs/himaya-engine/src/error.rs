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
