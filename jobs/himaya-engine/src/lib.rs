//! Reductions over the lake: the one place that touches every row, and the only one that knows polars.
//!
//! A [`Query`] names a source, a filter and keys; [`reduce`] reads the current vintages and hands
//! plain groups to the models. Nothing here knows what the numbers mean.

mod aggregate;
mod answers;
mod error;
mod patterns;
mod query;
mod reduce;

pub use answers::answer_patterns;
pub use error::{EngineError, PatternError};
pub use patterns::{ItemLevels, PatternQuery, Patterns, patterns};
pub use query::{Condition, Mode, Query, Spread};
pub use reduce::{reduce, reduce_earlier};

#[cfg(test)]
mod tests;
