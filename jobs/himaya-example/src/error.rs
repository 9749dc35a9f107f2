//! What can go wrong when an example is generated.

use himaya_schema::Period;
use thiserror::Error;

use crate::ExampleConfig;

/// Why an example cannot be generated.
#[derive(Debug, Error)]
pub enum ExampleError {
    /// The first month is not a month.
    #[error("the first month `{period}` is not a month such as 2021-01")]
    FirstMonth {
        /// The period as given.
        period: Period,
    },
    /// Too few or too many months.
    #[error(
        "{n_months} months; expected {} to {}",
        ExampleConfig::MIN_MONTHS,
        ExampleConfig::MAX_MONTHS
    )]
    Months {
        /// The number as given.
        n_months: u32,
    },
    /// No persons or too many.
    #[error("{n_persons} persons; expected 1 to {}", ExampleConfig::MAX_PERSONS)]
    Persons {
        /// The number as given.
        n_persons: u32,
    },
    /// A return cannot be written as CSV.
    #[error("write {file} as CSV: {reason}")]
    Csv {
        /// The file's name.
        file: String,
        /// What the writer says.
        reason: String,
    },
    /// A return cannot be written as a workbook.
    #[error("write {file} as a workbook: {reason}")]
    Workbook {
        /// The file's name.
        file: String,
        /// What the writer says.
        reason: String,
    },
    /// The truth cannot be written as JSON.
    #[error("write the truth as JSON: {reason}")]
    Json {
        /// What the writer says.
        reason: String,
    },
}
