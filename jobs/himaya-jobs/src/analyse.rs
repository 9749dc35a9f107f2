//! The models on a table of one's own; no workspace is needed.

mod cell;
mod cube;
mod disclosure;
mod error;
mod hierarchy;
mod table;

pub use disclosure::{AnalyseMethod, DisclosureRequest, ProtectedTable, attack, protect};
pub use error::TableError;
pub use hierarchy::Hierarchies;
pub use table::LongTable;

#[cfg(test)]
mod tests;
