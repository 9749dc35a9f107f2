//! Intervals for shares, differences and rates, and bounds where something is unknown.
//!
//! They express random variation only: the counts are all cases detected, not a sample of them.

use statrs::distribution::{ContinuousCDF, Gamma, Normal};

/// The confidence of every interval.
pub const CONFIDENCE: f64 = 0.95;

/// An estimate with its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The estimate.
    pub point: f64,
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

/// The normal quantile of the confidence, two-sided: 1.96.
pub fn z() -> f64 {
    Normal::standard().inverse_cdf(f64::midpoint(1.0, CONFIDENCE))
}

/// A share with the score interval of Wilson (1927); nothing for no persons.
pub fn wilson(with: u64, all: u64) -> Option<Interval> {
    if all == 0 || with > all {
        return None;
    }
    let (n, z) = (real(all), z());
    let point = real(with) / n;
    let spread = 1.0 + z * z / n;
    let centre = (point + z * z / (2.0 * n)) / spread;
    let half = z / spread * (point * (1.0 - point) / n + z * z / (4.0 * n * n)).sqrt();
    Some(Interval {
        point,
        low: (centre - half).max(0.0),
        high: (centre + half).min(1.0),
    })
}

/// The second share less the first, with the hybrid score interval of Newcombe (1998, method 10).
pub fn newcombe(first: (u64, u64), second: (u64, u64)) -> Option<Interval> {
    let (before, after) = (wilson(first.0, first.1)?, wilson(second.0, second.1)?);
    let point = after.point - before.point;
    let down = (after.point - after.low).hypot(before.high - before.point);
    let up = (after.high - after.point).hypot(before.point - before.low);
    Some(Interval {
        point,
        low: point - down,
        high: point + up,
    })
}

/// The exact Poisson interval of Garwood (1936) for a count.
pub fn garwood(n: u64) -> Option<Interval> {
    let tail = (1.0 - CONFIDENCE) / 2.0;
    let quantile = |shape: f64, p: f64| Some(Gamma::new(shape, 1.0).ok()?.inverse_cdf(p));
    let low = if n == 0 {
        0.0
    } else {
        quantile(real(n), tail)?
    };
    let high = quantile(real(n) + 1.0, 1.0 - tail)?;
    Some(Interval {
        point: real(n),
        low,
        high,
    })
}

/// The least and the most that a share of all persons can be, if the unknown were none or all of it.
pub fn share_bounds(with: u64, without: u64, all: u64) -> Option<(f64, f64)> {
    if all == 0 || with + without > all {
        return None;
    }
    Some((real(with) / real(all), real(all - without) / real(all)))
}

/// A count as a real number.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
pub fn real(n: u64) -> f64 {
    n as f64
}
