//! What happens to each count: printed, changed or hidden, and what must stay possible for it.
//!
//! Counts under the threshold are hidden from zero up: a hidden cell would otherwise be known to be 1
//! or more, and zeros are disclosive themselves (Handbook on Statistical Disclosure Control, 2nd
//! edition 2024, chapter 4). Zeros that cannot be otherwise are [`Value::NotApplicable`] and stay.

use himaya_schema::Value;

use crate::{Method, Policy};

/// How wide the interval of a hidden count must stay beside rounded numbers.
const STEPS: u64 = 5;

/// Where a count may lie, as far as a reader must believe.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Range {
    pub(crate) low: u64,
    pub(crate) high: u64,
}

impl Range {
    pub(crate) fn new(low: u64, high: u64) -> Self {
        Self { low, high }
    }

    /// The least range that holds both.
    pub(crate) fn join(self, other: Self) -> Self {
        Self::new(self.low.min(other.low), self.high.max(other.high))
    }
}

/// What must stay possible for a hidden count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Need {
    /// Both ends of a range.
    Range(Range),
    /// So many values from zero up to a greatest one, even for a reader who knows the greatest.
    Width {
        /// How many steps from the least to the most.
        steps: u64,
        /// The greatest value that it can have.
        most: u64,
    },
}

impl Need {
    /// Whether an interval meets it.
    pub(crate) fn is_met(self, low: u64, high: Option<u64>) -> bool {
        match self {
            Self::Range(range) => low <= range.low && high.is_none_or(|high| range.high <= high),
            Self::Width { steps, most } => {
                let high = high.map_or(most, |high| high.min(most));
                low + steps <= high
            }
        }
    }

    /// A range that is enough to meet it, for an attacker who answers sooner than he bounds.
    pub(crate) fn enough(self) -> Option<Range> {
        match self {
            Self::Range(range) => (range.low <= range.high).then_some(range),
            Self::Width { steps, .. } => Some(Range::new(0, steps)),
        }
    }

    /// The need of a count that has both.
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Range(one), Self::Range(two)) => Self::Range(one.join(two)),
            (Self::Range(range), Self::Width { .. }) | (Self::Width { .. }, Self::Range(range)) => {
                Self::Range(range)
            }
            (Self::Width { .. }, Self::Width { .. }) => self,
        }
    }

    /// The need of a count that has one, or another, or both.
    pub(crate) fn both(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(one.join(other)),
            (one, other) => one.or(other),
        }
    }
}

/// Why a count is hidden.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Why {
    /// It is under the threshold.
    Small,
    /// It would tell of a whole group what is true of its members.
    Group,
    /// One case carries more than half of it.
    Carried,
    /// Its source gives an interval that the method cannot print.
    Interval,
    /// It was hidden before and is not yet clear of the threshold.
    Held,
    /// It moved by a few persons since it was printed exactly.
    Moved,
    /// It would tell another count.
    Secondary,
}

impl Why {
    /// Whether the count is hidden for its own sake.
    pub(crate) fn is_primary(self) -> bool {
        match self {
            Self::Small | Self::Group | Self::Carried => true,
            Self::Interval | Self::Held | Self::Moved | Self::Secondary => false,
        }
    }
}

/// What is printed of a count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Decision {
    /// The value as it is.
    AsIs,
    /// A number near the truth.
    Near(u64),
    /// The symbol.
    Hidden(Why),
}

impl Decision {
    pub(crate) fn is_hidden(self) -> bool {
        match self {
            Self::Hidden(_) => true,
            Self::AsIs | Self::Near(_) => false,
        }
    }
}

/// Decides on a count of persons by itself; `near` is the number that the method would print.
pub(crate) fn decide(
    value: Value,
    policy: &Policy,
    near: impl Fn(u64) -> u64,
) -> (Decision, Option<Need>) {
    let threshold = policy.threshold();
    let Some((low, high)) = value.bounds() else {
        return (Decision::AsIs, None);
    };
    let is_exact_design = is_exact(policy);
    if low < threshold {
        let why = if high < threshold {
            Why::Small
        } else {
            Why::Interval
        };
        return (Decision::Hidden(why), small(why, policy));
    }
    match value.number() {
        _ if is_exact_design => (Decision::AsIs, None),
        Some(n) => (Decision::Near(near(n)), None),
        None => (Decision::Hidden(Why::Interval), None),
    }
}

/// What must stay possible for a count that one case carries: so many persons fewer as a small count
/// is, or as many as the interval beside rounded numbers is wide.
pub(crate) fn carried(value: Value, policy: &Policy) -> Option<Need> {
    let n = value.number()?;
    let steps = if is_exact(policy) {
        policy.threshold()
    } else {
        STEPS
    };
    Some(Need::Range(Range::new(n.saturating_sub(steps), n)))
}

/// What must stay possible for a count that is small or may be.
///
/// Exact margins tell differences, so there the threshold itself must stay possible (Hundepool et al.
/// 2012, section 4.4). Beside rounded numbers an interval of 5 is enough, but it has to lie within
/// the class of small counts: a reader may guess which cells are hidden for being small.
fn small(why: Why, policy: &Policy) -> Option<Need> {
    let threshold = policy.threshold();
    if is_exact(policy) {
        return Some(Need::Range(Range::new(0, threshold)));
    }
    (why == Why::Small).then(|| Need::Width {
        steps: STEPS.min(threshold - 1),
        most: threshold - 1,
    })
}

/// Whether numbers that are not hidden are printed as they are.
pub(crate) fn is_exact(policy: &Policy) -> bool {
    match policy.method() {
        Method::Suppress => true,
        Method::SuppressRound { .. } | Method::CellKey(_) => false,
    }
}

/// The multiple of the base that is nearest, the upper of two.
pub(crate) fn rounded(n: u64, base: u64) -> u64 {
    n.saturating_add(base / 2) / base * base
}

#[cfg(test)]
mod tests;
