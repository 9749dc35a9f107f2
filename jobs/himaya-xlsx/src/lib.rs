//! The tables of a report become one workbook a language: a sheet a table, and one that explains them.
//!
//! Numbers are numbers, and a cell without one holds the symbol that the report prints. Text is text
//! whatever it begins with: nothing of a report is ever a formula. The same report gives the same bytes.

mod about;
mod error;
mod looks;
mod names;
mod sheet;
#[cfg(test)]
mod tests;
mod workbook;

pub use error::XlsxError;
pub use workbook::render;
