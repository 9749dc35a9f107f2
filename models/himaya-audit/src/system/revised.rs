//! Numbers that an earlier release has printed for the same count in another state of the data.
//!
//! A house that rounds lets a number stand as long as the truth is within base - 1 of it, so that a
//! late case moves nothing. A number that is printed again may therefore be further from the truth
//! than half the base; taken for freshly rounded it would contradict its own margins.

use std::collections::BTreeMap;

use crate::Shown;
use crate::structure::{Level, Method, Rule};
use crate::system::{Key, Limits, Source, SystemCell};

/// The limits of the cells that repeat a number of an earlier release of their level, by position.
pub(crate) fn limits(
    cells: &[SystemCell],
    keys: &[Key],
    sources: &[Source],
) -> BTreeMap<usize, Limits> {
    let mut numbers: BTreeMap<(Key, Level), Vec<(usize, u64)>> = BTreeMap::new();
    let mut limits = BTreeMap::new();
    for (position, cell) in cells.iter().enumerate() {
        let source = &sources[cell.id.release];
        let (Shown::Exact(n), Rule::Persons, Method::SuppressRound { threshold, base }) =
            (cell.shown, cell.rule, source.method)
        else {
            continue;
        };
        let mut stateless = keys[cell.variable].clone();
        stateless.state.clear();
        let earlier = numbers.entry((stateless, source.level)).or_default();
        let is_repeat = |(release, other): &(usize, u64)| *release < cell.id.release && *other == n;
        if earlier.iter().any(is_repeat) && base > 0 {
            let low = n.saturating_sub(base - 1).max(threshold);
            limits.insert(position, Limits::within(low, n.saturating_add(base - 1)));
        }
        earlier.push((cell.id.release, n));
    }
    limits
}

#[cfg(test)]
mod tests;
