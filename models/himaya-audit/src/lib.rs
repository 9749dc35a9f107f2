//! The attacker: published numbers in, bounds on hidden cells out.
//!
//! It knows what a reader knows: the printed cells, which cells are hidden, how the table sums, that
//! counts are not negative. It depends on no other crate of the workspace, so it cannot repeat their
//! mistakes.

mod attack;
mod error;
mod published;

pub use attack::{Bounds, Failure, bounds, failures};
pub use error::AuditError;
pub use published::{Promise, Published, Relation, Shown, Sum};

#[cfg(test)]
mod tests;
