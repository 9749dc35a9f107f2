//! What identifies a person in a table: headings, values, and rows that stand out.
//!
//! A table of anonymised persons has closed columns, and that is what keeps names out. The scanners
//! here are the second line: they look for what slipped into a cell all the same, however it was
//! written. Whatever they find is told by column, kind and row; no type that leaves this crate
//! holds a value, so none can be printed. The risk that remains in clean rows is measured by
//! k-anonymity and l-diversity.

mod check_digits;
mod column;
mod digits;
pub mod headers;
mod reading;
mod repeat;
pub mod risk;
pub mod scanners;
mod screen;
#[cfg(test)]
mod tests;

pub use column::{Column, Contract};
pub use reading::Reading;
pub use repeat::may_repeat;
pub use screen::{Detection, Screen};
