//! A count with its status. Blank is never zero, and arithmetic keeps what is not known.

use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// A count and how far it is known.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Value {
    /// A published number.
    Observed {
        /// The number.
        n: u64,
    },
    /// A published number that disclosure control rounded; the truth lies near it.
    Rounded {
        /// The number as published, a multiple of the base.
        n: u64,
    },
    /// Known only to lie in an interval, such as a source's `<5`, which is 0 to 4.
    Censored {
        /// The least it can be.
        lo: u64,
        /// The most it can be.
        hi: u64,
    },
    /// The source states that there are none.
    TrueZero,
    /// The source is silent.
    NotReported,
    /// The question does not arise.
    NotApplicable,
    /// The source contradicts itself: kept, flagged and never averaged.
    Inconsistent {
        /// The least of what the source says.
        lo: u64,
        /// The most of what the source says.
        hi: u64,
    },
    /// Hidden because the cell is small.
    SuppressedPrimary,
    /// Hidden because it would reveal a small cell.
    SuppressedSecondary,
}

impl Value {
    /// A published number; zero as published is a true zero.
    pub fn observed(n: u64) -> Self {
        if n == 0 {
            Self::TrueZero
        } else {
            Self::Observed { n }
        }
    }

    /// A number known to lie in an interval.
    pub fn between(lo: u64, hi: u64) -> Self {
        if lo == hi {
            Self::observed(lo)
        } else {
            Self::Censored { lo, hi }
        }
    }

    /// The number as published, whether exact or rounded.
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::Observed { n } | Self::Rounded { n } => Some(*n),
            Self::TrueZero => Some(0),
            Self::Censored { .. }
            | Self::NotReported
            | Self::NotApplicable
            | Self::Inconsistent { .. }
            | Self::SuppressedPrimary
            | Self::SuppressedSecondary => None,
        }
    }

    /// The least and the most that is published of it, when anything is.
    pub fn bounds(&self) -> Option<(u64, u64)> {
        match *self {
            Self::Observed { n } | Self::Rounded { n } => Some((n, n)),
            Self::TrueZero => Some((0, 0)),
            Self::Censored { lo, hi } | Self::Inconsistent { lo, hi } => Some((lo, hi)),
            Self::NotReported
            | Self::NotApplicable
            | Self::SuppressedPrimary
            | Self::SuppressedSecondary => None,
        }
    }

    /// Whether disclosure control has hidden it.
    pub fn is_suppressed(&self) -> bool {
        matches!(self, Self::SuppressedPrimary | Self::SuppressedSecondary)
    }

    /// The status as stored and as `explain` prints it.
    pub fn status(&self) -> &'static str {
        match self {
            Self::Observed { .. } => "observed",
            Self::Rounded { .. } => "rounded",
            Self::Censored { .. } => "censored",
            Self::TrueZero => "true_zero",
            Self::NotReported => "not_reported",
            Self::NotApplicable => "not_applicable",
            Self::Inconsistent { .. } => "inconsistent",
            Self::SuppressedPrimary => "suppressed_primary",
            Self::SuppressedSecondary => "suppressed_secondary",
        }
    }

    /// Reads back what [`Value::status`] and [`Value::bounds`] stored.
    pub fn from_parts(status: &str, bounds: Option<(u64, u64)>) -> Option<Self> {
        match (status, bounds) {
            ("observed", Some((n, _))) => Some(Self::Observed { n }),
            ("rounded", Some((n, _))) => Some(Self::Rounded { n }),
            ("censored", Some((lo, hi))) => Some(Self::Censored { lo, hi }),
            ("true_zero", _) => Some(Self::TrueZero),
            ("not_reported", _) => Some(Self::NotReported),
            ("not_applicable", _) => Some(Self::NotApplicable),
            ("inconsistent", Some((lo, hi))) => Some(Self::Inconsistent { lo, hi }),
            ("suppressed_primary", _) => Some(Self::SuppressedPrimary),
            ("suppressed_secondary", _) => Some(Self::SuppressedSecondary),
            _ => None,
        }
    }
}

/// The worst status wins: a sum with a hidden part is hidden, with a silent part is not reported,
/// with a contradictory part is inconsistent, with a rounded part is rounded. `NotApplicable`
/// contributes nothing.
impl Add for Value {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        if self.is_suppressed() || other.is_suppressed() {
            return Self::SuppressedSecondary;
        }
        match (self, other) {
            (Self::NotApplicable, value) | (value, Self::NotApplicable) => value,
            (left, right) => match (left.bounds(), right.bounds()) {
                (Some((left_lo, left_hi)), Some((right_lo, right_hi))) => {
                    let lo = left_lo.saturating_add(right_lo);
                    let hi = left_hi.saturating_add(right_hi);
                    let either = |is: fn(&Self) -> bool| is(&left) || is(&right);
                    if either(|value| matches!(value, Self::Inconsistent { .. })) {
                        Self::Inconsistent { lo, hi }
                    } else if lo == hi && either(|value| matches!(value, Self::Rounded { .. })) {
                        Self::Rounded { n: lo }
                    } else {
                        Self::between(lo, hi)
                    }
                }
                _ => Self::NotReported,
            },
        }
    }
}

/// The sum of nothing is not applicable, not zero.
impl Sum for Value {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::NotApplicable, Add::add)
    }
}

#[cfg(test)]
mod tests;
