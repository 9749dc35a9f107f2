//! The money of a grant: a [`Budget`] in whole cents of the euro, [`Rates`] by month, entries of
//! expenditure in the currency that was paid, and the [`Table`] that follows from them.
//!
//! [`Euros`] and an [`Amount`] in another currency are different types: only [`Rates`] makes the one of
//! the other. Nothing here opens a file.

mod amount;
mod budget;
mod budget_file;
mod claim;
mod error;
mod expenditure;
mod rates;
mod rule;
mod table;

pub use amount::{Amount, Currency, Euros};
pub use budget::{Budget, Heading, Line, Transfer};
pub use claim::{Claim, Span};
pub use error::{BudgetFault, RateFault};
pub use expenditure::{Payment, read};
pub use himaya_entries::Decimal;
pub use rates::Rates;
pub use rule::{CONTINGENCY_PCT, INDIRECT_PCT, TRANSFER_PCT};
pub use table::{Kind, Restated, Table, TableLine, Window, restated, table};

#[cfg(test)]
mod tests;
