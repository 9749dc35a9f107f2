//! One file a source: retrieve or read, parse, nothing else.
//!
//! An importer reads every row or says why not: what it cannot read is a finding and goes to
//! quarantine, what it leaves out goes by a named rule, and the three add up to what was read.
//! Nothing is guessed: a label is mapped by a human-readable alias map or not at all.
//! Only this crate opens a socket, and it writes nothing.

mod accounting;
mod case_returns;
mod cell;
mod child;
mod config;
mod container;
mod countries;
mod csv_text;
mod ctdc;
mod date;
mod decode;
mod embedded;
mod error;
mod findings;
#[cfg(test)]
mod fixtures;
mod frontex;
mod glotip;
mod hdr;
mod inform;
mod intake;
mod iom;
mod json;
mod labels;
mod layout;
mod measures;
mod number;
mod organized_crime_index;
mod problem;
mod reading;
mod refusal;
pub mod retrieve;
mod source;
mod table;
mod text;
mod wgi;
mod workbook;

pub use accounting::{Accounting, Grain};
pub use child::{ParserLimits, serve_parser};
pub use config::{Harmonise, SourceConfig};
pub use embedded::embedded_config;
pub use error::SourceError;
pub use findings::Findings;
pub use number::NumberStyle;
pub use reading::{ChildParser, Parser};
pub use source::{Parsed, RawFile, Source, all, find};
