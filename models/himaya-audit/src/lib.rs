//! The attacker: published files in, bounds on hidden cells out.
//!
//! It knows what a reader knows: the printed cells, which cells are hidden, how the tables sum, how
//! the method rounds, earlier releases, and that counts are not negative. It depends on no other
//! crate of the workspace, so it cannot repeat their mistakes.

mod attack;
mod audit;
mod demand;
mod engine;
mod error;
#[cfg(test)]
mod fixture;
mod hierarchy;
mod options;
mod promise;
mod published;
mod release;
mod shown;
mod structure;
mod system;

pub use attack::Attack;
pub use audit::{Audit, audit};
pub use error::AuditError;
pub use options::{Options, Revisions};
pub use promise::{Bounds, Failure, FailureKind, Promised};
pub use published::{BrokenPromise, Promise, Published, Sum, bounds, failures};
pub use release::{CELLS_FILE, CellId, CellKey, Claim, Fact, Release, STRUCTURE_FILE};
pub use shown::Shown;
pub use structure::{
    ColumnKind, ColumnStructure, CubeStructure, DimensionStructure, FORMAT, FigureStructure,
    Hierarchy, Level, MemberStructure, Method, Ranking, Relation, Rule, Structure, TableStructure,
};
