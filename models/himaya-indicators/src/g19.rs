//! G19: the change of a share.

use himaya_schema::{Figure, Hidden, Value};

use crate::indicators::{Indicator, MINIMUM_DENOMINATOR, Outcome, operand};
use crate::known_sex::bounds;
use crate::statistics::newcombe;

/// Change of a share between two periods, in percentage points.
///
/// # What it measures
/// Whether a share among detected persons rose or fell, and how far random variation alone could
/// explain it.
///
/// # Formula
/// p2 - p1 with the hybrid score interval.
///
/// # Source
/// Two counts of persons with a trait and two denominators, after disclosure control.
///
/// # Disaggregation
/// As the share.
///
/// # Caveats
/// Detection is not prevalence: practice and law change, too. Under 20 persons in either period no
/// change, nor where a count is hidden. Where a count is known as bounds only, so is the change: from
/// the least that it can be to the most, random variation included. A change bears the marks of both
/// shares.
///
/// # References
/// Newcombe (1998), method 10.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G19;

impl Indicator for G19 {
    fn id(&self) -> &'static str {
        "g19"
    }

    fn operands(&self) -> &'static [&'static str] {
        &["with", "all", "with-before", "all-before"]
    }

    fn formula(&self) -> &'static str {
        "with / all - with-before / all-before"
    }

    fn methods(&self) -> &'static [&'static str] {
        &["Newcombe (1998)"]
    }

    fn figure(&self, operands: &[Value]) -> Outcome {
        let mut counts = Vec::new();
        for value in [0, 1, 2, 3].map(|place| operand(operands, place)) {
            match bounds(value) {
                Ok(bounds) => counts.push(bounds),
                Err(reason) => return Outcome::hidden(reason),
            }
        }
        let [with, all, with_before, all_before] = counts[..] else {
            return Outcome::hidden(Hidden::NotReported);
        };
        if all.0.min(all_before.0) < MINIMUM_DENOMINATOR {
            return Outcome::hidden(Hidden::SmallDenominator);
        }
        let (now, before) = (extremes(with, all), extremes(with_before, all_before));
        let least = newcombe(before.greatest, now.least);
        let greatest = newcombe(before.least, now.greatest);
        let (Some(least), Some(greatest)) = (least, greatest) else {
            return Outcome::hidden(Hidden::NotApplicable);
        };
        let is_exact = now.least == now.greatest && before.least == before.greatest;
        Outcome::plain(if is_exact {
            Figure::Difference {
                point: least.point,
                low: least.low,
                high: least.high,
            }
        } else {
            Figure::DifferenceBounds {
                low: least.low,
                high: greatest.high,
            }
        })
    }
}

/// The least and the greatest share that bounds of its two counts allow.
#[derive(Clone, Copy, Debug)]
struct Extremes {
    least: (u64, u64),
    greatest: (u64, u64),
}

fn extremes(with: (u64, u64), all: (u64, u64)) -> Extremes {
    Extremes {
        least: (with.0.min(all.1), all.1),
        greatest: (with.1.min(all.0), all.0),
    }
}
