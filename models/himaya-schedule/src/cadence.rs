//! How often a job has a period.

use chrono::{Datelike as _, NaiveDate};
use himaya_schema::{Period, Precision};
use serde::Deserialize;

/// The length of the periods of a job, the shortest first.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "lowercase")]
pub enum Cadence {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
}

impl Cadence {
    /// The name in configuration files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// How many periods of this length two years have.
    pub fn in_two_years(self) -> u32 {
        match self {
            Self::Month => 24,
            Self::Quarter => 8,
            Self::Year => 2,
        }
    }

    /// The period of this length that holds a day.
    pub fn period_of(self, day: NaiveDate) -> Period {
        match self {
            Self::Month => Period::month_of(day),
            Self::Quarter => Period::quarter_of(day),
            Self::Year => Period::Year(day.year()),
        }
    }

    /// Whether a period has this length.
    pub fn is_of(self, period: Period) -> bool {
        let precision = match self {
            Self::Month => Precision::Month,
            Self::Quarter => Precision::Quarter,
            Self::Year => Precision::Year,
        };
        period.precision() == precision
    }
}
