//! The ledger of a workspace: what was run, from what, to what, and how it ended.
//!
//! Every event is a line with the hash of the line before it. `ledger.db` holds the lines and, made
//! from them alone, the tables that questions are asked of; `ledger.jsonl` mirrors the lines for
//! those who have no SQLite, and is written after the commit. So either can be made from the other,
//! and neither can be changed unnoticed. Each attempt is told to others as OpenLineage events in
//! `lineage/`.
//!
//! Whoever writes holds the lock of the workspace, which the kernel takes back when a process dies:
//! an attempt that is still `running` when somebody else has the lock was interrupted, and no row is
//! believed to be at work only because it says so.
//! Next to `himaya-store` this is the one crate that writes under `data/`, and it writes these files
//! only.

mod attempt;
mod check;
mod database;
mod error;
mod event;
mod files;
mod ledger;
mod lineage;
mod rebuild;
mod seal;

pub use attempt::{Attempt, AttemptId, End, Input, Output, Start, State};
pub use check::{LedgerFailure, LedgerVerification, verify};
pub use error::LedgerError;
pub use ledger::Ledger;
pub use rebuild::{Rebuilt, rebuild};

#[cfg(test)]
mod tests;
