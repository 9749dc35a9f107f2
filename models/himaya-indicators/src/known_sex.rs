//! How many persons are of known sex, and what follows if part of it is hidden or censored.
//!
//! Other sex stands in the denominator and never among women or men.

use himaya_schema::{Figure, Flag, Hidden, Value};

use crate::indicators::{MAXIMUM_UNKNOWN, MINIMUM_DENOMINATOR, Outcome, operand};
use crate::statistics::{real, share_bounds, wilson};

/// Counts by sex as published, each as bounds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Sexes {
    pub(crate) female: (u64, u64),
    /// Men, boys and persons of other sex.
    pub(crate) rest: (u64, u64),
    /// All persons, if published.
    pub(crate) total: Option<(u64, u64)>,
    /// Why there is no total, where there is none.
    pub(crate) no_total: Hidden,
    /// Whether the source contradicts itself.
    pub(crate) inconsistent: bool,
}

impl Sexes {
    /// Reads the operands female, male, other, unknown, total; otherwise why it cannot be done.
    pub(crate) fn of(operands: &[Value]) -> Result<Self, Hidden> {
        let [female, male, other, unknown, total] =
            [0, 1, 2, 3, 4].map(|place| operand(operands, place));
        let (female, male) = (bounds(female)?, bounds(male)?);
        let is_contradictory = |value: &Value| matches!(value, Value::Inconsistent { .. });
        let is_published = |value: &Value| !is_contradictory(value);
        let of_all = Some(total)
            .filter(is_published)
            .and_then(|total| total.bounds());
        let unknown = unknown.bounds().map_or(0, |(least, _)| least);
        let left = of_all.map(|(_, most)| most.saturating_sub(female.0 + male.0 + unknown));
        let other = match other.bounds() {
            Some(bounds) => bounds,
            // A hidden count is what the published ones leave, at most.
            None if other.is_suppressed() => (0, left.ok_or(Hidden::Suppressed)?),
            None => (0, 0),
        };
        let rest_high = male.1 + other.1;
        let rest = (
            male.0 + other.0,
            left.map_or(rest_high, |left| rest_high.min(male.0 + left)),
        );
        let exceeds = of_all.is_some_and(|(_, most)| female.0 + rest.0 > most);
        Ok(Self {
            female,
            rest: (rest.0, rest.1.max(rest.0)),
            total: of_all.filter(|_| !exceeds),
            no_total: bounds(total).err().unwrap_or(Hidden::NotApplicable),
            inconsistent: exceeds || operands.iter().any(is_contradictory),
        })
    }

    /// The number of known sex.
    pub(crate) fn known(&self) -> (u64, u64) {
        let high = self.female.1 + self.rest.1;
        let limit = self.total.map_or(high, |(_, most)| most.min(high));
        let low = self.female.0 + self.rest.0;
        (low, limit.max(low))
    }

    /// The number of known sex as a count; operands as for [`Sexes::of`].
    pub(crate) fn known_value(operands: &[Value]) -> Value {
        let contradicts = |value: &Value| matches!(value, Value::Inconsistent { .. });
        match Self::of(operands) {
            Ok(sexes) => {
                let (lo, hi) = sexes.known();
                if operands.iter().take(3).any(contradicts) {
                    Value::Inconsistent { lo, hi }
                } else {
                    Value::between(lo, hi)
                }
            }
            Err(Hidden::Suppressed) => Value::SuppressedSecondary,
            Err(Hidden::NotApplicable) => Value::NotApplicable,
            Err(Hidden::NotReported | Hidden::SmallDenominator) => Value::NotReported,
        }
    }

    /// Women and girls among persons of known sex.
    pub(crate) fn share(&self) -> Outcome {
        let (least, most) = self.known();
        if least < MINIMUM_DENOMINATOR {
            return Outcome::hidden(Hidden::SmallDenominator);
        }
        let unknown = self
            .total
            .map(|(_, all)| real(all.saturating_sub(least)) / real(all.max(1)));
        let unreliable = unknown.is_none_or(|unknown| unknown > MAXIMUM_UNKNOWN);
        let figure = if unknown.is_some() && unreliable {
            self.bounds_figure()
        } else if least == most && self.female.0 == self.female.1 {
            wilson(self.female.0, least).map(|share| Figure::Share {
                point: share.point,
                low: share.low,
                high: share.high,
            })
        } else {
            Some(Figure::ShareBounds {
                low: real(self.female.0) / real(self.female.0 + self.rest.1),
                high: real(self.female.1) / real(self.female.1 + self.rest.0),
            })
        };
        figure
            .map_or(Outcome::hidden(Hidden::NotApplicable), Outcome::plain)
            .marked(Flag::LowReliability, unreliable && !self.inconsistent)
            .marked(Flag::Inconsistent, self.inconsistent)
    }

    /// Women and girls among all persons, if the unknown were none or all of them.
    pub(crate) fn bounds(&self) -> Outcome {
        let small = self
            .total
            .is_some_and(|(least, _)| least < MINIMUM_DENOMINATOR);
        if small {
            return Outcome::hidden(Hidden::SmallDenominator);
        }
        self.bounds_figure()
            .map_or(Outcome::hidden(self.no_total), Outcome::plain)
            .marked(Flag::Inconsistent, self.inconsistent)
    }

    fn bounds_figure(&self) -> Option<Figure> {
        let (_, most) = self.total?;
        let (low, high) = share_bounds(self.female.0, self.rest.0, most)?;
        Some(Figure::ShareBounds { low, high })
    }
}

/// The bounds of a count, or why there are none.
pub(crate) fn bounds(value: Value) -> Result<(u64, u64), Hidden> {
    value.bounds().ok_or(match value {
        Value::SuppressedPrimary | Value::SuppressedSecondary => Hidden::Suppressed,
        Value::NotApplicable => Hidden::NotApplicable,
        Value::NotReported
        | Value::Observed { .. }
        | Value::Censored { .. }
        | Value::TrueZero
        | Value::Inconsistent { .. } => Hidden::NotReported,
    })
}

/// A share of two counts with its interval, or bounds where a count is censored.
pub(crate) fn share_of(with: Value, all: Value) -> Outcome {
    let ((with_low, with_high), (all_low, all_high)) = match (bounds(with), bounds(all)) {
        (Ok(with), Ok(all)) => (with, all),
        (Err(reason), _) | (_, Err(reason)) => return Outcome::hidden(reason),
    };
    let inconsistent = [with, all]
        .iter()
        .any(|value| matches!(value, Value::Inconsistent { .. }));
    if all_low < MINIMUM_DENOMINATOR {
        return Outcome::hidden(Hidden::SmallDenominator);
    }
    // More than all is no share.
    if with_low > all_high {
        return Outcome::hidden(Hidden::NotApplicable).marked(Flag::Inconsistent, true);
    }
    let figure = if with_low == with_high && all_low == all_high {
        wilson(with_low, all_low).map(|share| Figure::Share {
            point: share.point,
            low: share.low,
            high: share.high,
        })
    } else {
        Some(Figure::ShareBounds {
            low: real(with_low) / real(all_high),
            high: (real(with_high) / real(all_low)).min(1.0),
        })
    };
    figure
        .map_or(Outcome::hidden(Hidden::NotApplicable), Outcome::plain)
        .marked(Flag::Inconsistent, inconsistent)
}
