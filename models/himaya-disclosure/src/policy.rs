//! How much an edition of a level may show, and by which method.

use std::fmt;

use himaya_schema::Level;

use crate::DisclosureError;

/// The least threshold; no configuration lowers it.
pub const FLOOR: u64 = 5;

/// What happens to counts of persons.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Method {
    /// Small counts are hidden with as many others as that takes; the rest is exact (Hundepool et
    /// al. 2012, section 4.4).
    Suppress,
    /// Small counts are hidden as one class from zero up; every other number, margins included, is
    /// rounded on its own, and what still leaks is hidden.
    SuppressRound {
        /// What numbers are rounded to.
        base: u64,
    },
    /// Small counts are hidden; every other number changes by noise that hangs on the cell.
    CellKey(NoiseSettings),
}

impl Method {
    /// The name in configuration and in the files of a release.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Suppress => "suppress",
            Self::SuppressRound { .. } => "suppress-round",
            Self::CellKey(_) => "cell-key",
        }
    }
}

/// How numbers change under cell-key perturbation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NoiseSettings {
    /// The most that a number changes, up or down; under the threshold.
    pub spread: u64,
    /// The variance in hundredths.
    pub variance_pct: u64,
    /// What keys are hashed with.
    pub secret: Secret,
}

/// Bytes that only the house knows; they are never printed.
#[derive(Clone, Eq, PartialEq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A secret, drawn by the caller.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(..)")
    }
}

/// What hiding a number costs: a constant, so much a person and so much a binary digit, times a
/// weight for each total that it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Costs {
    /// Any cell.
    pub constant: u64,
    /// A person counted.
    pub size: u64,
    /// A binary digit of the number.
    pub log_size: u64,
    /// The factor for each dimension along which the cell is a total.
    pub total: u64,
}

impl Costs {
    /// Digits lost: large numbers cost somewhat more, and totals more than what they sum.
    pub const DIGITS: Self = Self {
        constant: 4,
        size: 0,
        log_size: 1,
        total: 8,
    };
    /// As few cells as possible.
    pub const CELLS: Self = Self {
        constant: 1,
        size: 0,
        log_size: 0,
        total: 1,
    };

    /// What hiding a number costs; nothing may be hidden at no price.
    pub(crate) fn of(&self, n: u64, n_totals: usize) -> u64 {
        let digits = u64::from(u64::BITS - n.leading_zeros());
        let cell =
            self.constant + self.size.saturating_mul(n) + self.log_size.saturating_mul(digits);
        let weight = (0..n_totals).fold(1, |weight: u64, _| weight.saturating_mul(self.total));
        cell.saturating_mul(weight).clamp(1, 1 << 40)
    }
}

/// Up to where the least cost is found exactly.
///
/// Sizes and not seconds: a clock would make the pattern depend on the machine, and two patterns for
/// one table leak.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// The printed cells of a system, of which some have to be hidden.
    pub cells: usize,
    /// The cuts of its master programme.
    pub cuts: usize,
}

impl Limits {
    /// Systems that take about a second.
    pub const DEFAULT: Self = Self {
        cells: 40,
        cuts: 200,
    };
    /// The heuristic everywhere.
    pub const HEURISTIC: Self = Self { cells: 0, cuts: 0 };
}

/// The rules of one level.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Policy {
    level: Level,
    method: Method,
    threshold: u64,
    group_share_pct: u64,
    costs: Costs,
    limits: Limits,
}

impl Policy {
    /// The rules of a level: exact counts of 5 persons and more for the restricted one; for partners
    /// and the public counts of 11 and more, rounded to base 5.
    pub fn for_level(level: Level) -> Self {
        let (method, threshold) = match level {
            Level::Restricted => (Method::Suppress, FLOOR),
            Level::Partner | Level::Public => (Method::SuppressRound { base: 5 }, 11),
        };
        Self {
            level,
            method,
            threshold,
            group_share_pct: 95,
            costs: Costs::DIGITS,
            limits: Limits::DEFAULT,
        }
    }

    /// A level with a threshold of one's own, which the floor bounds from below.
    pub fn with_threshold(level: Level, threshold: u64) -> Result<Self, DisclosureError> {
        Self {
            threshold,
            ..Self::for_level(level)
        }
        .check()
    }

    /// The same policy with another method.
    pub fn with_method(self, method: Method) -> Result<Self, DisclosureError> {
        Self { method, ..self }.check()
    }

    /// The same policy, calling a group disclosed when one category has more than this share of it.
    pub fn with_group_share(self, group_share_pct: u64) -> Result<Self, DisclosureError> {
        Self {
            group_share_pct,
            ..self
        }
        .check()
    }

    /// The same policy with other costs.
    #[must_use]
    pub fn with_costs(self, costs: Costs) -> Self {
        Self { costs, ..self }
    }

    /// The same policy with other limits to the exact search.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    fn check(self) -> Result<Self, DisclosureError> {
        let threshold = self.threshold;
        if threshold < FLOOR {
            return Err(DisclosureError::ThresholdBelowFloor {
                level: self.level,
                threshold,
                floor: FLOOR,
            });
        }
        if !(50..100).contains(&self.group_share_pct) {
            return Err(DisclosureError::GroupShare {
                share_pct: self.group_share_pct,
            });
        }
        match &self.method {
            Method::Suppress => {}
            Method::SuppressRound { base } => {
                if *base < 2 || *base > threshold {
                    return Err(DisclosureError::Base {
                        base: *base,
                        threshold,
                    });
                }
            }
            Method::CellKey(noise) => {
                if noise.spread == 0 || noise.spread >= threshold {
                    return Err(DisclosureError::Spread {
                        spread: noise.spread,
                        threshold,
                    });
                }
            }
        }
        Ok(self)
    }

    /// The level.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The least count of persons that is shown.
    pub fn threshold(&self) -> u64 {
        self.threshold
    }

    /// The share of a group above which its category is hidden, in per cent.
    pub fn group_share_pct(&self) -> u64 {
        self.group_share_pct
    }

    /// What hiding costs.
    pub fn costs(&self) -> &Costs {
        &self.costs
    }

    /// Up to where the least cost is found exactly.
    pub fn limits(&self) -> Limits {
        self.limits
    }
}

#[cfg(test)]
mod tests;
