//! Magnitudes such as money and seizures: when one contributor stands behind too much of a total.
//!
//! A total of amounts is sensitive not because few persons are in it but because one contributor, or
//! a competitor of the largest, could work out the largest amount closely. Rules and protection levels
//! are those of the Handbook on Statistical Disclosure Control (2nd edition 2024, chapter 4, table of
//! sensitivity rules and table of upper protection levels) and of Hundepool et al. (2012, section 4.2).
//! Amounts are whole units, such as euros or grams, so that all comparisons are exact.

use std::collections::BTreeMap;

use crate::DisclosureError;

/// A rule that calls a total sensitive. Percentages are whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MagnitudeRule {
    /// (n,k): the n largest contributors make up more than k per cent of the total.
    Dominance {
        /// How many of the largest.
        n: usize,
        /// The share that they may have.
        k_pct: u32,
    },
    /// p %: the second largest contributor can estimate the largest to within p per cent.
    PPercent {
        /// How close is too close.
        p_pct: u32,
    },
    /// (p,q): as p %, for readers who know every amount to within q per cent before they read.
    PriorPosterior {
        /// How close is too close.
        p_pct: u32,
        /// How closely readers know each amount beforehand.
        q_pct: u32,
    },
}

impl MagnitudeRule {
    /// The rules of the house: (2,85) dominance and 10 %.
    pub const DEFAULT: [Self; 2] = [
        Self::Dominance { n: 2, k_pct: 85 },
        Self::PPercent { p_pct: 10 },
    ];

    fn check(self) -> Result<Self, DisclosureError> {
        let holds = match self {
            Self::Dominance { n, k_pct } => n > 0 && (1..100).contains(&k_pct),
            Self::PPercent { p_pct } => (1..=100).contains(&p_pct),
            Self::PriorPosterior { p_pct, q_pct } => {
                (1..=100).contains(&q_pct) && (1..q_pct).contains(&p_pct)
            }
        };
        if holds {
            return Ok(self);
        }
        Err(DisclosureError::MagnitudeRule { rule: self })
    }
}

/// The amounts of a total by contributor, the largest first.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Contributions(Vec<u64>);

impl Contributions {
    /// Adds up what belongs to one holding: operations of the same network are one contributor.
    pub fn of<'a>(amounts: impl IntoIterator<Item = (&'a str, u64)>) -> Self {
        let mut holdings: BTreeMap<&str, u64> = BTreeMap::new();
        for (holding, amount) in amounts {
            let sum = holdings.entry(holding).or_default();
            *sum = sum.saturating_add(amount);
        }
        let mut amounts: Vec<u64> = holdings
            .into_values()
            .filter(|amount| *amount > 0)
            .collect();
        amounts.sort_unstable_by(|left, right| right.cmp(left));
        Self(amounts)
    }

    /// The total.
    pub fn total(&self) -> u64 {
        self.largest(self.0.len())
    }

    fn largest(&self, n: usize) -> u64 {
        self.0
            .iter()
            .take(n)
            .fold(0, |sum, amount| sum.saturating_add(*amount))
    }
}

/// What a rule asks for a total.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Protection {
    /// Whether the total is hidden.
    pub is_sensitive: bool,
    /// How far above the truth a reader must still believe the total possible.
    pub upper: u64,
    /// How far below; the Handbook takes the same distance.
    pub lower: u64,
}

/// Applies rules to a total; the strictest decides.
pub fn assess(
    contributions: &Contributions,
    rules: &[MagnitudeRule],
) -> Result<Protection, DisclosureError> {
    let mut strictest = Protection::default();
    for rule in rules {
        let found = apply(contributions, rule.check()?);
        strictest.is_sensitive |= found.is_sensitive;
        strictest.upper = strictest.upper.max(found.upper);
    }
    strictest.lower = strictest.upper.min(contributions.total());
    Ok(strictest)
}

fn apply(contributions: &Contributions, rule: MagnitudeRule) -> Protection {
    let total = u128::from(contributions.total());
    let largest = |n: usize| u128::from(contributions.largest(n));
    // The total is sensitive if what it should be at least, scaled, exceeds what it is.
    let (wanted, found, scale) = match rule {
        // Upper protection level: 100 / k times the n largest, less the total.
        MagnitudeRule::Dominance { n, k_pct } => {
            let k = u128::from(k_pct);
            (largest(n) * 100, total * k, k)
        }
        // p / 100 times the largest, less what all but the two largest contribute.
        MagnitudeRule::PPercent { p_pct } => (
            largest(1) * u128::from(p_pct),
            (total - largest(2)) * 100,
            100,
        ),
        // p / q times the largest, less what all but the two largest contribute.
        MagnitudeRule::PriorPosterior { p_pct, q_pct } => {
            let q = u128::from(q_pct);
            (largest(1) * u128::from(p_pct), (total - largest(2)) * q, q)
        }
    };
    if wanted <= found {
        return Protection::default();
    }
    let upper = (wanted - found).div_ceil(scale);
    let upper = u64::try_from(upper).unwrap_or(u64::MAX);
    Protection {
        is_sensitive: true,
        upper,
        lower: upper,
    }
}

#[cfg(test)]
mod tests;
