//! What a table of scores may lack.

use thiserror::Error;

use super::nearest;

/// One thing that is wrong with a table of scores.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum AnswerFault {
    /// There are no rows.
    #[error("there are no scores")]
    NoRows,
    /// There is one unit alone.
    #[error("`{unit}` is the only unit")]
    OneUnit {
        /// The unit.
        unit: String,
    },
    /// A unit that the framework names has no row.
    #[error("the framework names the unit `{unit}`, and no row is about it")]
    Silent {
        /// The unit.
        unit: String,
    },
    /// A unit or indicator that the framework does not name.
    #[error("`{name}` is no {what} of the framework")]
    Unknown {
        /// The line.
        line: u64,
        /// What it should be.
        what: &'static str,
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// A row without a unit.
    #[error("the unit is empty")]
    NoUnit {
        /// The line.
        line: u64,
    },
    /// Two rows about one indicator of one unit.
    #[error("`{indicator}` of `{unit}` stands on line {first} already")]
    Twice {
        /// The line.
        line: u64,
        /// The line of the first.
        first: u64,
        /// The unit.
        unit: String,
        /// The indicator.
        indicator: String,
    },
    /// A value that is no number.
    #[error("{value} of `{indicator}` is no number")]
    NotFinite {
        /// The line.
        line: u64,
        /// The indicator.
        indicator: String,
        /// The value.
        value: f64,
    },
    /// A value that cannot be.
    #[error("{value} of `{indicator}` is outside its possible range, {low} to {high}")]
    Outside {
        /// The line.
        line: u64,
        /// The indicator.
        indicator: String,
        /// The value.
        value: f64,
        /// The least possible.
        low: f64,
        /// The greatest possible.
        high: f64,
    },
    /// An interval that ends before it begins.
    #[error("the interval of `{indicator}` ends at {high} before it begins at {low}")]
    Reversed {
        /// The line.
        line: u64,
        /// The indicator.
        indicator: String,
        /// Where it begins.
        low: f64,
        /// Where it ends.
        high: f64,
    },
}

impl AnswerFault {
    /// The line, or 0.
    pub fn line(&self) -> u64 {
        match self {
            Self::NoRows | Self::OneUnit { .. } | Self::Silent { .. } => 0,
            Self::Unknown { line, .. }
            | Self::NoUnit { line }
            | Self::Twice { line, .. }
            | Self::NotFinite { line, .. }
            | Self::Outside { line, .. }
            | Self::Reversed { line, .. } => *line,
        }
    }

    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::NoRows => "write one row a unit and indicator".to_owned(),
            Self::OneUnit { .. } => {
                "a priority is one before another: give at least two units".to_owned()
            }
            Self::Silent { unit } => {
                format!(
                    "write its rows with empty values if `{unit}` did not answer, so that its silence is seen"
                )
            }
            Self::Unknown { name, known, .. } => match nearest(name, known) {
                Some(near) => format!("is `{near}` meant?"),
                None => format!("there are {}", known.join(", ")),
            },
            Self::NoUnit { .. } => "name the unit in every row".to_owned(),
            Self::Twice { .. } => "keep one of them".to_owned(),
            Self::NotFinite { .. } => "leave the cell empty where there is no answer".to_owned(),
            Self::Outside { .. } => {
                "correct the value, or widen `range` in the framework if it is possible after all"
                    .to_owned()
            }
            Self::Reversed { .. } => "put the lower number into `low`".to_owned(),
        }
    }
}
