//! One published number: its id, what it says, how reliable it is, where it comes from.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Value;

/// The id of a figure within a release, such as `T3/TUN/F`.
///
/// With the release in front (`TA/2024-Q4/r1/T3/TUN/F`) `himaya explain` resolves it.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct FigureId(String);

impl FigureId {
    /// Joins a table id and the keys of a cell; spaces and slashes within a key become dashes.
    pub fn new<'a>(table: &str, keys: impl IntoIterator<Item = &'a str>) -> Self {
        let mut id = table.to_owned();
        for key in keys {
            id.push('/');
            id.push_str(&key.replace(['/', ' '], "-"));
        }
        Self(id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FigureId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Why a cell shows no number.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hidden {
    /// Disclosure control; primary and secondary look alike to a reader.
    Suppressed,
    /// The denominator is too small for a percentage.
    SmallDenominator,
    /// The source is silent.
    NotReported,
    /// The question does not arise, such as a change from zero.
    NotApplicable,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Figure {
    /// A count, or an interval of counts where the source censors.
    Count {
        /// The count.
        value: Value,
    },
    /// A share between 0 and 1 with its uncertainty interval.
    Share {
        /// The share.
        point: f64,
        /// The lower limit.
        low: f64,
        /// The upper limit.
        high: f64,
    },
    /// A share of which only bounds can be given, because too much is unknown.
    ShareBounds {
        /// The least it can be.
        low: f64,
        /// The most it can be.
        high: f64,
    },
    /// A plain ratio between 0 and 1 without an interval, such as a completeness.
    Ratio {
        /// The ratio.
        point: f64,
    },
    /// A relative change; 0.25 is 25 % more.
    Change {
        /// The change.
        ratio: f64,
    },
    /// A difference of two shares; 0.1 is 10 percentage points.
    Difference {
        /// The difference.
        point: f64,
        /// The lower limit.
        low: f64,
        /// The upper limit.
        high: f64,
    },
    /// A difference of shares of which at least one is known as bounds only: all that it can be,
    /// random variation included.
    DifferenceBounds {
        /// The least it can be.
        low: f64,
        /// The most it can be.
        high: f64,
    },
    /// A score from 1 to 5 that several persons gave.
    Score {
        /// The median; of two in the middle the higher.
        point: u8,
        /// The lowest.
        low: u8,
        /// The highest.
        high: u8,
    },
    /// No number, and why.
    Hidden {
        /// Why.
        reason: Hidden,
    },
}

impl Figure {
    /// A count as a figure; what disclosure control hid becomes [`Hidden::Suppressed`].
    pub fn count(value: Value) -> Self {
        let reason = match value {
            Value::SuppressedPrimary | Value::SuppressedSecondary => Hidden::Suppressed,
            Value::NotReported => Hidden::NotReported,
            Value::NotApplicable => Hidden::NotApplicable,
            Value::Observed { .. }
            | Value::Rounded { .. }
            | Value::Censored { .. }
            | Value::TrueZero
            | Value::Inconsistent { .. } => return Self::Count { value },
        };
        Self::Hidden { reason }
    }
}

/// A mark beside a number.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// `p`: the source may still revise it.
    Provisional,
    /// `b`: the source counts otherwise than in the period that this is compared with.
    Break,
    /// `u`: low reliability, because more than a fifth is unknown.
    LowReliability,
    /// `i`: the source contradicts itself.
    Inconsistent,
    /// `r`: it rests on a revision of earlier periods by the source.
    Revision,
}

/// Where a number comes from.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Origin {
    /// Rows of a tidy table.
    Rows {
        /// The SQL condition that selects them.
        filter: String,
        /// How many there are; nothing where that would tell what is hidden or rounded.
        rows: Option<u64>,
        /// The released cells that the figure is the sum of, as `<cube>/<cell>`; set when a cube is
        /// released.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cells: Vec<String>,
    },
    /// Other figures of the same release.
    Figures {
        /// The formula in terms of the operands.
        formula: String,
        /// The operands.
        operands: Vec<FigureId>,
    },
}

impl Origin {
    /// Rows that a condition selects.
    pub fn rows(filter: String, rows: u64) -> Self {
        Self::Rows {
            filter,
            rows: Some(rows),
            cells: Vec::new(),
        }
    }
}

/// One cell of a published table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// The figure's id.
    pub id: FigureId,
    /// What it says.
    pub figure: Figure,
    /// The marks beside it.
    pub flags: Vec<Flag>,
    /// Where it comes from.
    pub origin: Origin,
}

#[cfg(test)]
mod tests;
