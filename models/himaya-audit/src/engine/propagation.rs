//! Interval propagation: what single rows say of whole numbers, until nothing new follows.
//!
//! It finds lone hidden cells and plain contradictions without a linear programme, and rounds inwards
//! to whole persons where the relaxation cannot.

use crate::system::{Limits, LinearRow};

/// How often a row may be looked at again; slow convergence is left to the linear programme.
const ROUNDS: usize = 50;

/// Narrows the limits by the rows; the variables of a row that cannot hold are the error.
pub(crate) fn propagate(limits: &mut [Limits], rows: &[LinearRow]) -> Result<(), Vec<usize>> {
    let mut uses: Vec<Vec<usize>> = vec![Vec::new(); limits.len()];
    for (index, row) in rows.iter().enumerate() {
        for (variable, _) in &row.terms {
            uses[*variable].push(index);
        }
    }
    let mut looks = vec![0; rows.len()];
    let mut is_open = vec![true; rows.len()];
    let mut open: Vec<usize> = (0..rows.len()).rev().collect();
    while let Some(index) = open.pop() {
        is_open[index] = false;
        looks[index] += 1;
        let row = &rows[index];
        for variable in narrow(limits, row)? {
            for other in &uses[variable] {
                if !is_open[*other] && looks[*other] < ROUNDS {
                    is_open[*other] = true;
                    open.push(*other);
                }
            }
        }
    }
    Ok(())
}

/// The sum of the least and of the greatest of all terms, and how many of them have no end.
#[derive(Clone, Copy)]
struct Activity {
    low: i64,
    unbounded_low: usize,
    high: i64,
    unbounded_high: usize,
}

impl Activity {
    fn of(limits: &[Limits], row: &LinearRow) -> Self {
        let mut activity = Self {
            low: 0,
            unbounded_low: 0,
            high: 0,
            unbounded_high: 0,
        };
        for (variable, weight) in &row.terms {
            let (low, high) = ends(limits[*variable], *weight);
            match low {
                Some(low) => activity.low += low,
                None => activity.unbounded_low += 1,
            }
            match high {
                Some(high) => activity.high += high,
                None => activity.unbounded_high += 1,
            }
        }
        activity
    }

    /// The least and the greatest sum of all terms but one.
    fn without(self, (low, high): (Option<i64>, Option<i64>)) -> (Option<i64>, Option<i64>) {
        let least = match low {
            Some(low) => (self.unbounded_low == 0).then(|| self.low - low),
            None => (self.unbounded_low == 1).then_some(self.low),
        };
        let most = match high {
            Some(high) => (self.unbounded_high == 0).then(|| self.high - high),
            None => (self.unbounded_high == 1).then_some(self.high),
        };
        (least, most)
    }
}

/// The least and the greatest of a term.
fn ends(limits: Limits, weight: i64) -> (Option<i64>, Option<i64>) {
    let low = limits.low.map(|low| low.saturating_mul(weight));
    let high = limits.high.map(|high| high.saturating_mul(weight));
    if weight > 0 { (low, high) } else { (high, low) }
}

/// Narrows the variables of a row, and names those that changed.
fn narrow(limits: &mut [Limits], row: &LinearRow) -> Result<Vec<usize>, Vec<usize>> {
    let mut changed = Vec::new();
    let activity = Activity::of(limits, row);
    let names = || row.terms.iter().map(|(variable, _)| *variable).collect();
    // Without variables the row is only a claim on nothing.
    if row.terms.is_empty()
        && (row.limits.low > Some(0) || row.limits.high.is_some_and(|high| high < 0))
    {
        return Err(Vec::new());
    }
    for (variable, weight) in &row.terms {
        let before = limits[*variable];
        let (least, most) = activity.without(ends(before, *weight));
        // The term is the whole less the others.
        let low = row.limits.low.zip(most).map(|(low, most)| low - most);
        let high = row.limits.high.zip(least).map(|(high, least)| high - least);
        let (low, high) = if *weight > 0 {
            (low, high)
        } else {
            (high.map(|high| -high), low.map(|low| -low))
        };
        let size = weight.abs();
        let after = &mut limits[*variable];
        after.intersect(Limits {
            low: low.map(|low| ceiling(low, size)),
            high: high.map(|high| high.div_euclid(size)),
        });
        if after.is_empty() {
            return Err(names());
        }
        if *after != before {
            changed.push(*variable);
        }
    }
    Ok(changed)
}

fn ceiling(n: i64, size: i64) -> i64 {
    -(-n).div_euclid(size)
}

#[cfg(test)]
mod tests;
