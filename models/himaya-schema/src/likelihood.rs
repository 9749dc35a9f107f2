//! Words for probabilities and for confidence: Intelligence Community Directive 203 (2015).
//!
//! The ranges there share their ends; here each holds its lower end and not its upper. A likelihood
//! and a confidence never stand in one sentence.

use crate::CodeList;

/// How likely something is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Likelihood {
    /// Below 5 %.
    AlmostNoChance,
    /// 5 to 20 %.
    VeryUnlikely,
    /// 20 to 45 %.
    Unlikely,
    /// 45 to 55 %.
    RoughlyEven,
    /// 55 to 80 %.
    Likely,
    /// 80 to 95 %.
    VeryLikely,
    /// 95 % and above.
    AlmostCertain,
}

impl Likelihood {
    /// The word for a probability. No model is sure: below 1 % and above 99 % there are no words.
    pub fn of(probability: f64) -> Self {
        let ends = [0.05, 0.20, 0.45, 0.55, 0.80, 0.95];
        let place = ends.iter().filter(|end| probability >= **end).count();
        Self::ALL.get(place).copied().unwrap_or(Self::AlmostCertain)
    }
}

impl CodeList for Likelihood {
    const NAME: &'static str = "likelihood";
    const ALL: &'static [Self] = &[
        Self::AlmostNoChance,
        Self::VeryUnlikely,
        Self::Unlikely,
        Self::RoughlyEven,
        Self::Likely,
        Self::VeryLikely,
        Self::AlmostCertain,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::AlmostNoChance => "L1",
            Self::VeryUnlikely => "L2",
            Self::Unlikely => "L3",
            Self::RoughlyEven => "L4",
            Self::Likely => "L5",
            Self::VeryLikely => "L6",
            Self::AlmostCertain => "L7",
        }
    }
}

/// How well a judgement is founded.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Confidence {
    /// Reliable and complete sources that corroborate each other.
    High,
    /// Credible sources, not complete or not corroborated.
    Moderate,
    /// Scant, fragmentary or questionable sources.
    Low,
}

impl CodeList for Confidence {
    const NAME: &'static str = "confidence";
    const ALL: &'static [Self] = &[Self::High, Self::Moderate, Self::Low];

    fn code(self) -> &'static str {
        match self {
            Self::High => "HIGH",
            Self::Moderate => "MOD",
            Self::Low => "LOW",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_its_lower_end_and_not_its_upper() {
        let words = [
            (0.0, "L1"),
            (0.049, "L1"),
            (0.05, "L2"),
            (0.2, "L3"),
            (0.45, "L4"),
            (0.549, "L4"),
            (0.55, "L5"),
            (0.8, "L6"),
            (0.949, "L6"),
            (0.95, "L7"),
            (1.0, "L7"),
        ];
        for (probability, code) in words {
            assert_eq!(Likelihood::of(probability).code(), code, "{probability}");
        }
    }
}
