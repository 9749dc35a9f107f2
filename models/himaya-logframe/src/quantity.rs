//! What a figure of the logframe can be.

use std::collections::BTreeMap;

use himaya_entries::Decimal;
use himaya_schema::Country;

/// The value of an indicator; nothing known is not zero.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Quantity {
    /// Nobody has reported anything.
    Missing,
    /// A count.
    Count(u64),
    /// A share, by its parts.
    Ratio {
        /// What is above the line.
        numerator: u64,
        /// What is below it.
        denominator: u64,
    },
    /// The step that each country has reached; the last entry, without a country, is of none.
    Levels(BTreeMap<Option<Country>, u64>),
}

impl Quantity {
    /// The value to compare with a target: of a share in per cent, of steps the lowest that a country
    /// has reached.
    pub(crate) fn fraction(&self) -> Option<Fraction> {
        let whole = |n: u64| Fraction {
            above: i128::from(n),
            below: 1,
        };
        match self {
            Self::Missing | Self::Ratio { denominator: 0, .. } => None,
            Self::Count(n) => Some(whole(*n)),
            Self::Ratio {
                numerator,
                denominator,
            } => Some(Fraction {
                above: i128::from(*numerator) * 100,
                below: i128::from(*denominator),
            }),
            Self::Levels(levels) => levels.values().min().copied().map(whole),
        }
    }

    /// The value as IATI writes it: of a share in per cent to one place, halves up.
    pub fn written(&self) -> Option<String> {
        let fraction = self.fraction()?;
        Some(match self {
            Self::Ratio { .. } => fraction.rounded(1).to_string(),
            Self::Missing | Self::Count(_) | Self::Levels(_) => fraction.rounded(0).to_string(),
        })
    }
}

/// An exact number; what is below the line is above zero.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Fraction {
    pub(crate) above: i128,
    pub(crate) below: i128,
}

impl Fraction {
    pub(crate) fn of(decimal: Decimal) -> Self {
        Self {
            above: i128::from(decimal.digits),
            below: 10_i128.pow(decimal.scale),
        }
    }

    pub(crate) fn is_below(self, other: Self) -> bool {
        self.above.saturating_mul(other.below) < other.above.saturating_mul(self.below)
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        let left = self.above.saturating_mul(other.below);
        let right = other.above.saturating_mul(self.below);
        Self {
            above: left.saturating_sub(right),
            below: self.below.saturating_mul(other.below),
        }
    }

    /// To so many places, halves up; fractions of the logframe are never below zero.
    pub(crate) fn rounded(self, places: u32) -> Decimal {
        let scaled = self.above.saturating_mul(10_i128.pow(places));
        let digits = (scaled.saturating_mul(2).saturating_add(self.below))
            .div_euclid(self.below.saturating_mul(2));
        Decimal {
            digits: i64::try_from(digits).unwrap_or(i64::MAX),
            scale: places,
        }
    }
}
