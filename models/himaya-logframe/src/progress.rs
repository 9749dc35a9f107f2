//! How far an indicator is from its target.

use crate::quantity::Fraction;
use crate::{Direction, Indicator, Measured, Quantity, Target, TargetsAre, Window};

/// How a value stands to its target, each with a word and not by its colour alone.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Light {
    /// Green: the target is met.
    Met,
    /// Amber: at least three quarters of the way from the baseline are gone.
    Near,
    /// Red: the target is due and missed by more.
    Missed,
    /// Grey: no target is due yet.
    NotDue,
    /// Grey: there is no value.
    NoValue,
    /// Grey: there is no target.
    NoTarget,
}

impl Light {
    /// The name, as messages of the editions have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Near => "near",
            Self::Missed => "missed",
            Self::NotDue => "not-due",
            Self::NoValue => "no-value",
            Self::NoTarget => "no-target",
        }
    }
}

/// A value against its target.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Progress<'a> {
    /// The last target that is due, or else the next.
    pub target: Option<&'a Target>,
    /// The value that it is compared with.
    pub current: Quantity,
    /// How it stands.
    pub light: Light,
    /// How much of the way from the baseline is gone, in whole per cent, rounded down; nothing without a
    /// baseline, and 100 at most.
    pub way_pct: Option<i64>,
}

/// Compares a value with its target at the end of a period.
pub fn progress<'a>(indicator: &'a Indicator, measured: &Measured, window: Window) -> Progress<'a> {
    let current = match indicator.targets_are {
        TargetsAre::Cumulative => &measured.cumulative.total,
        TargetsAre::OfPeriod => &measured.period.total,
    };
    let day = |target: &&Target| target.period.last_day();
    let targets = || indicator.targets.iter();
    let due = targets()
        .filter(|target| day(target) <= window.last)
        .max_by_key(day);
    let next = targets()
        .filter(|target| window.last < day(target))
        .min_by_key(day);
    let target = due.or(next);
    let mut progress = Progress {
        target,
        current: current.clone(),
        light: Light::NoTarget,
        way_pct: None,
    };
    let Some(target) = target else {
        return progress;
    };
    let Some(value) = current.fraction() else {
        progress.light = if due.is_some() {
            Light::NoValue
        } else {
            Light::NotDue
        };
        return progress;
    };
    let aim = Fraction::of(target.value);
    let is_met = match indicator.direction {
        Direction::Increase => !value.is_below(aim),
        Direction::Decrease => !aim.is_below(value),
    };
    progress.way_pct = way(indicator, value, aim, is_met);
    progress.light = match (is_met, due) {
        (true, _) => Light::Met,
        (false, None) => Light::NotDue,
        (false, Some(_)) if progress.way_pct.is_some_and(|pct| 75 <= pct) => Light::Near,
        (false, Some(_)) => Light::Missed,
    };
    progress
}

/// The share of the way from baseline to target; below its beginning it is 0.
fn way(indicator: &Indicator, value: Fraction, aim: Fraction, is_met: bool) -> Option<i64> {
    let from = Fraction::of(indicator.baseline.value?);
    if is_met {
        return Some(100);
    }
    let (gone, all) = match indicator.direction {
        Direction::Increase => (value.minus(from), aim.minus(from)),
        Direction::Decrease => (from.minus(value), from.minus(aim)),
    };
    if gone.above <= 0 || all.above <= 0 {
        return Some(0);
    }
    let share = Fraction {
        above: gone.above.saturating_mul(all.below).saturating_mul(100),
        below: gone.below.saturating_mul(all.above),
    };
    // A target that is missed is never 100 %.
    Some(
        i64::try_from(share.above / share.below)
            .unwrap_or(99)
            .min(99),
    )
}

#[cfg(test)]
mod tests;
