//! What a panel may lack, and what stands instead of a test that cannot be made.

use std::fmt;

use thiserror::Error;

/// A panel that cannot be analysed.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum SeriesError {
    /// There are too few months.
    #[error("{n_months} months are too few; at least 12 are needed")]
    Short {
        /// The months on the axis.
        n_months: usize,
    },
    /// Two series have one name.
    #[error("series `{name}` is there twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// A series has another number of months than its panel.
    #[error("series `{name}` has another number of months than the first one")]
    Length {
        /// The name.
        name: String,
    },
    /// The reporting effort is no number above zero.
    #[error("the reporting effort of series `{name}` is not above zero in every month")]
    Effort {
        /// The name.
        name: String,
    },
}

/// Why a series, or a test of it, was left out.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Reason {
    /// It has fewer than a year of counts.
    FewMonths,
    /// All its counts are zero.
    AllZero,
    /// A month that it needs has no count.
    NoNewest,
    /// There are too few past years for an expectation of the newest month.
    FewYears,
    /// Fewer than five cases in the last four months, or fifty in a quarter of all series.
    FewCases,
    /// The panel has one series alone, so there are no shares.
    OneSeries,
}

impl Reason {
    /// The code in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::FewMonths => "few-months",
            Self::AllZero => "all-zero",
            Self::NoNewest => "no-newest",
            Self::FewYears => "few-years",
            Self::FewCases => "few-cases",
            Self::OneSeries => "one-series",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FewMonths => "fewer than 12 months have a count",
            Self::AllZero => "all counts are zero",
            Self::NoNewest => "a month that it needs has no count",
            Self::FewYears => "fewer than two past years bear on the newest months",
            Self::FewCases => {
                "fewer than 5 cases in the last 4 months, or than 50 in a quarter of all series"
            }
            Self::OneSeries => "one series alone has no shares",
        })
    }
}
