//! What follows from how a cell is printed.

use crate::Shown;
use crate::structure::{Method, Rule};
use crate::system::{Limits, SystemCell};

/// The limits of a cell, for attackers who know the method with its parameters.
pub(crate) fn limits(cell: &SystemCell, method: Method) -> Limits {
    match (cell.shown, cell.rule) {
        (Shown::Exact(n), Rule::Persons) => number(n, method),
        (Shown::Exact(n), Rule::AsPublished | Rule::NotPersons) => Limits::within(n, n),
        (Shown::Between(low, high), _) => Limits::within(low, high),
        // One symbol stands for all hidden cells, so nobody may take one for small.
        (Shown::Hidden | Shown::Silent | Shown::NotApplicable | Shown::Doubtful(..), _) => {
            Limits::COUNT
        }
    }
}

/// The limits of a printed number of persons.
///
/// A number that the method cannot have made was not made by it, and is taken as it stands.
pub(crate) fn number(n: u64, method: Method) -> Limits {
    let (spread, is_possible) = match method {
        Method::Suppress { .. } => (0, true),
        Method::SuppressRound { base, .. } => (base / 2, base > 0 && n.is_multiple_of(base)),
        Method::CellKey { spread, .. } => (spread, true),
    };
    let low = n.saturating_sub(spread);
    let high = n.saturating_add(spread);
    let threshold = method.threshold();
    if spread == 0 || !is_possible || high < threshold {
        return Limits::within(n, n);
    }
    Limits::within(low.max(threshold), high)
}

/// A count as a signed number; counts are far smaller than the limit.
pub(crate) fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
