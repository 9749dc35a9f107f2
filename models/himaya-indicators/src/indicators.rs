//! What an indicator is, and the list of all of them.

use std::fmt::Debug;

use himaya_schema::{Figure, Flag, Hidden, Value};

use crate::{g2::G2, g3::G3, g4::G4, g5::G5, g7::G7, g18::G18, g19::G19};

/// The least denominator of a percentage.
pub const MINIMUM_DENOMINATOR: u64 = 20;

/// The share of unknown sex above which only bounds are given.
pub const MAXIMUM_UNKNOWN: f64 = 0.2;

/// A number with its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The number, or why there is none.
    pub figure: Figure,
    /// The marks beside it.
    pub flags: Vec<Flag>,
}

impl Outcome {
    /// A number without marks.
    pub fn plain(figure: Figure) -> Self {
        Self {
            figure,
            flags: Vec::new(),
        }
    }

    /// No number.
    pub fn hidden(reason: Hidden) -> Self {
        Self::plain(Figure::Hidden { reason })
    }

    /// With a mark, if the condition holds.
    #[must_use]
    pub fn marked(mut self, flag: Flag, condition: bool) -> Self {
        if condition && !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
        self
    }
}

/// A gender-disaggregated indicator; its name is the message `indicator-<id>`.
pub trait Indicator: Debug + Sync {
    /// The identifier, such as `g2`.
    fn id(&self) -> &'static str;

    /// The names of the counts it is computed from, in order.
    fn operands(&self) -> &'static [&'static str];

    /// The formula in terms of the operands.
    fn formula(&self) -> &'static str;

    /// The methods as they are cited.
    fn methods(&self) -> &'static [&'static str];

    /// The number; operands that are missing count as not reported.
    fn figure(&self, operands: &[Value]) -> Outcome;
}

/// Every indicator, in alphabetical order.
pub fn all() -> [&'static dyn Indicator; 7] {
    [&G18, &G19, &G2, &G3, &G4, &G5, &G7]
}

/// The operand at a place.
pub(crate) fn operand(operands: &[Value], place: usize) -> Value {
    operands.get(place).copied().unwrap_or(Value::NotReported)
}

#[cfg(test)]
mod tests;
