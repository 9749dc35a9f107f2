//! Whether bounds keep a promise, with as few questions as will do.

use crate::engine::component::Answer;
use crate::engine::{Component, Direction};
use crate::promise::Promised;
use crate::system::{Limits, signed};

impl Component {
    /// Whether the interval of a variable, or of a row behind them, keeps a promise.
    pub(crate) fn keeps(&mut self, variable: usize, promised: Promised) -> bool {
        match promised {
            Promised::Width(width) => self.is_wide(variable, signed(width)),
            Promised::Reach(threshold) => {
                let threshold = signed(threshold);
                self.is_never_below(variable, threshold)
                    || self.reach(variable, Direction::Up, threshold) != Answer::Impossible
                        && self.is_wide(variable, threshold)
                        && self.finds(variable, Direction::Up, threshold)
            }
            Promised::Interval(low, high) => {
                self.finds(variable, Direction::Down, signed(low))
                    && self.finds(variable, Direction::Up, signed(high))
            }
            Promised::Difference { width, threshold } => {
                self.is_far_from_none(variable, signed(threshold))
                    || self.is_wide(variable, signed(width))
            }
            Promised::Threshold(_) | Promised::Rounded(_) => true,
        }
    }

    /// Where a variable must lie.
    pub(crate) fn bounds(&mut self, variable: usize) -> Limits {
        self.extreme(variable, Direction::Up);
        self.extreme(variable, Direction::Down);
        self.outer[variable]
    }

    /// Whether a variable is proven not to be below a number.
    pub(crate) fn is_never_below(&mut self, variable: usize, least: i64) -> bool {
        self.outer[variable].low.is_some_and(|low| low >= least)
            || self.reach(variable, Direction::Down, least - 1) == Answer::Impossible
    }

    /// Whether a difference is proven to be none of the small ones.
    fn is_far_from_none(&mut self, variable: usize, threshold: i64) -> bool {
        self.is_never_below(variable, threshold)
            || self.reach(variable, Direction::Up, 1 - threshold) == Answer::Impossible
    }

    fn finds(&mut self, variable: usize, direction: Direction, goal: i64) -> bool {
        self.reach(variable, direction, goal) == Answer::Possible
    }

    fn is_wide(&mut self, variable: usize, width: i64) -> bool {
        let is_met = |component: &Self| {
            component
                .inner(variable)
                .is_some_and(|inner| is_wide(inner, width))
        };
        if is_met(self) {
            return true;
        }
        if let Some(low) = self.inner(variable).and_then(|inner| inner.low) {
            self.reach(variable, Direction::Up, low + width);
        }
        if is_met(self) {
            return true;
        }
        if let Some(high) = self.inner(variable).and_then(|inner| inner.high) {
            self.reach(variable, Direction::Down, high - width);
        }
        if is_met(self) || !is_wide(self.outer[variable], width) {
            return is_met(self);
        }
        self.extreme(variable, Direction::Up);
        self.extreme(variable, Direction::Down);
        // Where the search was cut short, the relaxation decides unless it passes only narrowly.
        is_met(self) || is_wide(self.outer[variable], 2 * width)
    }
}

/// Whether an interval is so wide.
pub(crate) fn is_wide(limits: Limits, width: i64) -> bool {
    limits
        .low
        .zip(limits.high)
        .is_none_or(|(low, high)| high - low >= width)
}
