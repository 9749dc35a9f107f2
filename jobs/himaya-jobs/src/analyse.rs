//! The models on a table of one's own; no workspace is needed.

mod cell;
mod cube;
mod disclosure;
mod error;
mod hierarchy;
mod modus;
mod needs;
mod routes;
mod table;

pub use disclosure::{AnalyseMethod, DisclosureRequest, ProtectedTable, attack, protect};
pub use error::{FaultLine, TableError};
pub use hierarchy::Hierarchies;
pub use modus::{ClassCount, ModusReport, ModusRequest, ModusTables, analyse_modus};
pub use needs::{NeedsReport, NeedsRequest, NeedsTables, analyse_needs};
pub use routes::{
    RoutesReport, RoutesRequest, RoutesTables, SeriesColumns, analyse_routes, route_options,
};
pub use table::LongTable;

#[cfg(test)]
mod tests;
