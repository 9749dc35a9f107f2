//! A report in words becomes one HTML file a language, which needs no network, no face and no script.
//!
//! Words and numbers come from [`himaya_report::words`], charts from the same drawings as those of the
//! PDF. What is laid out is recorded block by block as for the PDF, so that the two can be compared.
//! Templates, style sheet and script stand in `report-templates/html`; markup is well-formed XML too,
//! so that any reader of XML can check it.

mod dress;
mod edition;
mod error;
mod escape;

mod index;
mod pieces;
mod provenance;
mod sheet;
mod templates;
#[cfg(test)]
mod tests;

pub use edition::{HtmlEdition, render};
pub use error::HtmlError;
pub use index::{Index, IndexEdition, IndexFile, IndexRelease, index};
pub use provenance::FigureNote;
pub use templates::{Layouts, embedded_layouts};
