//! A count that is of another order than its own past, as when a file counts something else than the
//! files before it did.
//!
//! That is no statement about the world, which the rest of this crate is for: it is a question to
//! whoever delivered the file. So it asks for a factor that no statistic of events reaches easily.

/// How many times the past, or which part of it, a count must be.
const FACTOR: u128 = 10;
/// How many times the median absolute deviation of the past it must lie away from the median.
const DEVIATIONS: u64 = 5;
/// How many counts a past needs.
const LEAST_PAST: usize = 6;
/// Neither of two counts below this says anything by its factor.
const LEAST_COUNT: u64 = 50;

/// Which way a count leapt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Leap {
    /// To more than ten times its past.
    Up,
    /// To less than a tenth of it.
    Down,
}

/// Whether two counts, the earlier one first, are of different orders: one is at least ten times the
/// other and at least 50.
pub fn is_of_other_order(before: u64, now: u64) -> Option<Leap> {
    if before.max(now) < LEAST_COUNT {
        return None;
    }
    let (before, now) = (u128::from(before), u128::from(now));
    if now >= before * FACTOR {
        Some(Leap::Up)
    } else if before >= now * FACTOR {
        Some(Leap::Down)
    } else {
        None
    }
}

/// Whether a count leaps away from its past, in order of time: from its median, by more than five
/// median absolute deviations, and from the count before it as well, since a level that has lasted for
/// one period is a level. A past of fewer than six counts has none.
pub fn leap(past: &[u64], count: u64) -> Option<Leap> {
    if past.len() < LEAST_PAST {
        return None;
    }
    let centre = median(past);
    let leap = is_of_other_order(centre, count)?;
    let distances: Vec<u64> = past.iter().map(|one| one.abs_diff(centre)).collect();
    let spread = median(&distances).saturating_mul(DEVIATIONS);
    let last = past.last().copied().unwrap_or(centre);
    let is_far = count.abs_diff(centre) > spread;
    (is_far && is_of_other_order(last, count) == Some(leap)).then_some(leap)
}

/// The lower median.
fn median(counts: &[u64]) -> u64 {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len().saturating_sub(1) / 2;
    sorted.get(middle).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests;
