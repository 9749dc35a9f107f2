//! IATI 2.03: an [`Activity`] is written as XML in the order that the schema demands, and any file is
//! checked against the order of elements, the rules and the code lists of the standard, every
//! failure with its line, its rule and what to do.
//!
//! The rules are our own words for those of `ruleset-standard.json`, with their numbers; rule 1.14.8
//! needs the list of org-id.guide and is not checked. Nothing here opens a file or knows the day.

mod activity;
mod check;
mod codes;
mod element;
mod value;

pub use activity::{
    Activity, Budget, Dated, Indicator, Narrative, Organisation, Period, Reference, Result,
    Transaction,
};
pub use check::{Failure, Report, Severity, check};
pub use codes::{CodeError, CodeLists};
pub use element::{Element, ReadError};
pub use value::{Baseline, Cell, Value, Withheld};
