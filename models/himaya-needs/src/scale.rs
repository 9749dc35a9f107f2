//! The scale of one indicator: from its own unit to need, from 0 to 100.

use crate::aggregate::Interval;
use crate::error::Fault;
use crate::framework::{Dimension, Indicator, Polarity};

/// The scale of one indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    is_worse: bool,
    kind: Kind,
    /// The least and the greatest possible value.
    pub(crate) range: Interval,
    /// How far an answer may be off.
    pub(crate) error: f64,
}

/// What becomes of a value between the goalposts.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// The worse, the more.
    Burden,
    /// How far it falls short of the level called for.
    Gap { required: f64 },
    /// The better, the more.
    Asset,
}

impl Scale {
    /// The scale of an indicator; `faults` gets what stands in the way.
    pub(crate) fn of(indicator: &Indicator, faults: &mut Vec<Fault>) -> Option<Self> {
        let n_before = faults.len();
        let id = &indicator.id;
        let mut lacks = |what: &'static str| {
            faults.push(Fault::Lacks {
                id: id.clone(),
                what,
            });
        };
        if indicator.polarity.is_none() {
            lacks("polarity");
        }
        match &indicator.goalposts {
            None => lacks("goalposts"),
            Some(goalposts) if goalposts.source.trim().is_empty() => {
                lacks("source of its goalposts");
            }
            Some(_) => {}
        }
        let is_gap = indicator.dimension == Dimension::Gap;
        if is_gap && indicator.required.is_none() {
            lacks("required level");
        }
        let (polarity, goalposts) = (indicator.polarity?, indicator.goalposts.as_ref()?);
        let (low, high) = (goalposts.low, goalposts.high);
        let range = indicator
            .range
            .map_or(Interval { low, high }, |range| Interval {
                low: range.low,
                high: range.high,
            });
        let kind = match (indicator.dimension, indicator.required) {
            (Dimension::Gap, required) => Kind::Gap {
                required: required.unwrap_or(high),
            },
            (Dimension::Threat | Dimension::Impact, _) => Kind::Burden,
            (Dimension::Feasibility, _) => Kind::Asset,
        };
        let scale = Self {
            low,
            high,
            is_worse: polarity == Polarity::HigherIsWorse,
            kind,
            range,
            error: indicator.error,
        };
        if let Some(reason) = scale.wrong(indicator) {
            let id = id.clone();
            faults.push(Fault::Numbers { id, reason });
        }
        (n_before == faults.len()).then_some(scale)
    }

    /// What does not go together.
    fn wrong(&self, indicator: &Indicator) -> Option<String> {
        let (low, high, range) = (self.low, self.high, self.range);
        let all = [low, high, range.low, range.high, self.error];
        if !all
            .iter()
            .chain(&indicator.required)
            .all(|value| value.is_finite())
        {
            return Some("a number of it is not finite".to_owned());
        }
        if high <= low {
            return Some(format!(
                "its goalposts go from {low} to {high}; `low` is the lower one whatever the polarity"
            ));
        }
        if low < range.low || range.high < high {
            let Interval {
                low: least,
                high: most,
            } = range;
            return Some(format!(
                "its range, {least} to {most}, does not hold its goalposts, {low} to {high}"
            ));
        }
        if self.error < 0.0 {
            return Some(format!("its error is {}; it is 0 or more", self.error));
        }
        let required = indicator.required?;
        if indicator.dimension != Dimension::Gap {
            let dimension = indicator.dimension;
            return Some(format!(
                "it has a required level, and belongs to {dimension}; only a gap is a gap to something"
            ));
        }
        let is_within = (low..=high).contains(&required);
        (!is_within).then(|| {
            format!(
                "its required level, {required}, is not between its goalposts, {low} and {high}"
            )
        })
    }

    /// The need that a value means, from 0 to 100; of feasibility, how feasible. The goalposts may be
    /// moved by shares of their distance.
    pub(crate) fn need(&self, value: f64, shift: (f64, f64)) -> f64 {
        let distance = self.high - self.low;
        let (low, high) = (
            self.low + shift.0 * distance,
            self.high + shift.1 * distance,
        );
        let bad = |value: f64| {
            let share = ((value - low) / (high - low)).clamp(0.0, 1.0);
            100.0 * if self.is_worse { share } else { 1.0 - share }
        };
        match self.kind {
            Kind::Burden => bad(value),
            Kind::Asset => 100.0 - bad(value),
            Kind::Gap { required } => (bad(value) - bad(required)).max(0.0),
        }
    }

    /// The needs that values between two ends mean.
    pub(crate) fn needs(&self, values: Interval, shift: (f64, f64)) -> Interval {
        let (one, other) = (self.need(values.low, shift), self.need(values.high, shift));
        Interval {
            low: one.min(other),
            high: one.max(other),
        }
    }

    /// Whether a higher value means more need.
    pub(crate) fn rises(&self) -> bool {
        match self.kind {
            Kind::Burden | Kind::Gap { .. } => self.is_worse,
            Kind::Asset => !self.is_worse,
        }
    }

    /// The goalpost that a value lies beyond, if it does.
    pub(crate) fn beyond(&self, value: f64) -> Option<f64> {
        if value < self.low {
            Some(self.low)
        } else if self.high < value {
            Some(self.high)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests;
