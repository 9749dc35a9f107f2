//! Points that attackers cannot rule out: whole counts that satisfy every row.
//!
//! Between the least and the greatest value met lies an interval that is surely possible at both
//! ends, so most cells are found safe without a linear programme of their own.

use crate::engine::tableau::{TOLERANCE, nearest};
use crate::system::{Limits, LinearRow};

/// What a point must satisfy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) limits: &'a [Limits],
    pub(crate) rows: &'a [LinearRow],
    /// A variable of which only this is taken for certain, while it is asked about itself.
    pub(crate) lifted: Option<(usize, Limits)>,
}

/// The points met so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Witnesses {
    /// The least and the greatest of each variable, then of each row.
    pub(crate) inner: Vec<Option<Limits>>,
    /// The latest point met, then its rows; nothing if none has been met.
    latest: Option<Vec<i64>>,
    scratch: Vec<i64>,
}

impl Witnesses {
    /// No points yet, of so many variables and rows.
    pub(crate) fn new(n: usize) -> Self {
        Self {
            inner: vec![None; n],
            ..Self::default()
        }
    }

    /// Takes a point if it is whole and satisfies everything, and gives it back as whole numbers.
    ///
    /// On a ray that goes on for ever, the point it starts from is given too.
    pub(crate) fn take(
        &mut self,
        point: &[f64],
        from: Option<&[f64]>,
        frame: Frame<'_>,
    ) -> Option<&[i64]> {
        let mut whole = std::mem::take(&mut self.scratch);
        let is_possible =
            round(&point[..frame.limits.len()], &mut whole) && satisfies(&mut whole, frame);
        if is_possible {
            let only = frame.lifted.and_then(|(variable, _)| {
                let is_assumed = is_within(whole[variable], frame.limits[variable]);
                (!is_assumed).then_some(variable)
            });
            self.widen(&whole, only, |index| {
                from.map_or(0.0, |from| point[index] - from[index])
            });
            if only.is_none() && from.is_none() {
                std::mem::swap(self.latest.get_or_insert_default(), &mut whole);
                self.scratch = whole;
                return self.latest.as_deref();
            }
        }
        self.scratch = whole;
        is_possible.then_some(self.scratch.as_slice())
    }

    /// The latest possible point, then its rows.
    pub(crate) fn latest(&self) -> Option<&[i64]> {
        self.latest.as_deref()
    }

    fn widen(&mut self, whole: &[i64], only: Option<usize>, drift: impl Fn(usize) -> f64) {
        for (index, (inner, n)) in self.inner.iter_mut().zip(whole).enumerate() {
            if only.is_some_and(|only| only != index) {
                continue;
            }
            let mut found = inner.unwrap_or(Limits::exactly(*n));
            let drift = drift(index);
            found.low = found
                .low
                .filter(|_| drift > -TOLERANCE)
                .map(|low| low.min(*n));
            found.high = found
                .high
                .filter(|_| drift < TOLERANCE)
                .map(|high| high.max(*n));
            *inner = Some(found);
        }
    }
}

/// Rounds values that are whole but for rounding; whether all are.
#[expect(
    clippy::cast_possible_truncation,
    reason = "counts of persons are far below 2^53"
)]
fn round(point: &[f64], whole: &mut Vec<i64>) -> bool {
    whole.clear();
    for value in point {
        let n = nearest(*value);
        if (value - n).abs() > TOLERANCE {
            return false;
        }
        whole.push(n as i64);
    }
    true
}

/// Whether a point keeps all limits; the sums of the rows are added behind it.
fn satisfies(point: &mut Vec<i64>, frame: Frame<'_>) -> bool {
    for (variable, limits) in frame.limits.iter().enumerate() {
        let limits = match frame.lifted {
            Some((lifted, facts)) if lifted == variable => facts,
            _ => *limits,
        };
        if !is_within(point[variable], limits) {
            return false;
        }
    }
    for row in frame.rows {
        let terms = row.terms.iter();
        let sum = terms
            .map(|(variable, weight)| weight * point[*variable])
            .sum();
        if !is_within(sum, row.limits) {
            return false;
        }
        point.push(sum);
    }
    true
}

fn is_within(n: i64, limits: Limits) -> bool {
    limits.low.is_none_or(|low| low <= n) && limits.high.is_none_or(|high| n <= high)
}
