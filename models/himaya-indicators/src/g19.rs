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
/// change; nor where a count is hidden or censored, nor of a share that is given as bounds only. A
/// change bears the marks of both shares.
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
                Ok((low, high)) if low == high => counts.push(low),
                Ok(_) => return Outcome::hidden(Hidden::NotApplicable),
                Err(reason) => return Outcome::hidden(reason),
            }
        }
        let [with, all, with_before, all_before] = counts[..] else {
            return Outcome::hidden(Hidden::NotReported);
        };
        if all.min(all_before) < MINIMUM_DENOMINATOR {
            return Outcome::hidden(Hidden::SmallDenominator);
        }
        let change = newcombe((with_before, all_before), (with, all));
        change.map_or(Outcome::hidden(Hidden::NotApplicable), |change| {
            Outcome::plain(Figure::Difference {
                point: change.point,
                low: change.low,
                high: change.high,
            })
        })
    }
}
