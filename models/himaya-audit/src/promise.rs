//! What is promised of a cell, and whether bounds keep it.

use std::fmt;

use crate::release::CellId;

/// Where a count must lie.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Bounds {
    /// The least it can be.
    pub low: u64,
    /// The most it can be; absent if nothing bounds it.
    pub high: Option<u64>,
}

impl Bounds {
    /// Whether the attacker knows the cell.
    pub fn is_exact(&self) -> bool {
        self.high == Some(self.low)
    }
}

/// What is promised of a cell or of a difference.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Promised {
    /// The interval is at least so wide.
    Width(u64),
    /// A cell that could be below the threshold could also be the threshold, and is as wide.
    Reach(u64),
    /// All of the printed interval is possible.
    Interval(u64, u64),
    /// No number below the threshold is printed.
    Threshold(u64),
    /// Every number is a multiple of the base.
    Rounded(u64),
    /// A difference that could be smaller than the threshold is at least so wide.
    Difference {
        /// The least width.
        width: u64,
        /// From where a difference is not small.
        threshold: u64,
    },
}

impl fmt::Display for Promised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Width(width) => write!(f, "at least {width} wide"),
            Self::Reach(threshold) => {
                write!(f, "{threshold} possible, and at least {threshold} wide")
            }
            Self::Interval(low, high) => write!(f, "all of {low} to {high}"),
            Self::Threshold(threshold) => write!(f, "no number below {threshold} shown"),
            Self::Rounded(base) => write!(f, "rounded to {base}"),
            Self::Difference { width, .. } => write!(f, "a change at least {width} wide"),
        }
    }
}

/// How a promise was broken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FailureKind {
    /// The interval of a hidden cell is too narrow.
    Narrow,
    /// A number that ought to be hidden is printed.
    Unhidden,
    /// A number that ought to be rounded is printed as it is.
    Unrounded,
    /// A difference between two states is too narrow.
    Difference {
        /// The cell in the earlier state.
        earlier: CellId,
    },
    /// The interval is too narrow for a person in another cell, who knows of two.
    Insider {
        /// The cell that the person is in.
        inside: CellId,
    },
}

/// A promise that does not hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Failure {
    /// The cell; of a difference, the one in the later state.
    pub cell: CellId,
    /// The least that it, or the difference, can be; absent if nothing bounds it.
    pub low: Option<i64>,
    /// The most that it, or the difference, can be; absent if nothing bounds it.
    pub high: Option<i64>,
    /// What was promised.
    pub promised: Promised,
    /// How the promise was broken.
    pub kind: FailureKind,
}

impl Failure {
    /// Whether the attacker knows the count or the difference.
    pub fn is_exact(&self) -> bool {
        self.low.is_some() && self.low == self.high
    }
}
