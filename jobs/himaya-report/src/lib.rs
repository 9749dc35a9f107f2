//! Report model to words, PDF and CSV, in every language.
//!
//! The crate prints only what disclosure control released: every count comes in as a
//! [`himaya_disclosure::Releasable`]. It knows no model crate and no source, opens no file, and writes
//! no sentence of its own: texts stand in `report-templates/locales`, layout in `report-templates`.
//!
//! The PDF is set by Typst as PDF/A-2a and PDF/UA-1 together; one pass after it gives every block its
//! text in logical order, which Arabic needs.

mod actual_text;
mod chart;
mod csv;
mod data;
mod error;
mod escape;
#[cfg(test)]
mod fixture;
mod format;
mod model;
mod printed;
mod recorder;
mod render;
mod style;
mod svg;
mod templates;
mod view;
mod world;

pub use csv::csv_files;
pub use data::{DataColumn, DataRole, DataTable, Datum, NumberKind, data_tables};
pub use error::ReportError;
pub use model::{
    Chart, ChartKind, Document, EditionStatus, Exhibit, Manifest, Marking, Report, RowCounts,
    Section, Silent, SourceEntry,
};
pub use printed::{PrintedTable, printed_tables};
pub use recorder::{Block, Recorder, parameter};
pub use render::{Edition, render};
pub use style::{Colours, Sizes, Style, StyleFile};
pub use svg::{inline_chart, inline_definitions, inline_swatch, svg};
pub use templates::{Templates, embedded_locales, embedded_templates};
pub use view::words;
