//! The models on a table of one's own; no workspace is needed.

mod cell;
mod cube;
mod disclosure;
mod donor;
mod error;
mod hierarchy;
mod iati;
mod modus;
mod needs;
mod registers;
mod routes;
mod table;

pub use disclosure::{AnalyseMethod, DisclosureRequest, ProtectedTable, attack, protect};
pub use donor::{
    CellLine, DonorReport, DonorRequest, DonorTables, FinanceFiles, FinanceLine, GenderLine,
    IndicatorLine, MarkerLine, RestatedLine, analyse_donor,
};
pub use error::{FaultLine, TableError};
pub use hierarchy::Hierarchies;
pub use iati::{IatiReport, verify_iati};
pub use modus::{ClassCount, ModusReport, ModusRequest, ModusTables, analyse_modus};
pub use needs::{NeedsReport, NeedsRequest, NeedsTables, analyse_needs};
pub use registers::registers;
pub use routes::{
    RoutesReport, RoutesRequest, RoutesTables, SeriesColumns, analyse_routes, route_options,
};
pub use table::LongTable;

#[cfg(test)]
mod tests;
