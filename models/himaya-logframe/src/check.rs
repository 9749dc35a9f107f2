//! Whether a logframe holds together.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use himaya_entries::Decimal;

use crate::quantity::Fraction;
use crate::{By, Direction, Goal, Indicator, Kind, Level, Logframe, LogframeFault, Measure};

/// All that is wrong with a logframe.
pub(crate) fn faults(logframe: &Logframe) -> Vec<LogframeFault> {
    let mut faults = Vec::new();
    let lists = [
        ("countries", logframe.countries.is_empty()),
        ("results", logframe.results.is_empty()),
        ("indicators", logframe.indicators.is_empty()),
    ];
    for (under, is_empty) in lists {
        if is_empty {
            faults.push(LogframeFault::Empty { under });
        }
    }
    if logframe.project.end < logframe.project.start {
        faults.push(LogframeFault::Days);
    }
    chain(logframe, &mut faults);
    let mut ids = BTreeSet::new();
    for indicator in &logframe.indicators {
        if !ids.insert(&indicator.id) {
            let (under, id) = ("indicators", indicator.id.clone());
            faults.push(LogframeFault::Twice { under, id });
        }
        one(logframe, indicator, &mut faults);
    }
    let marker = logframe.marker.as_ref();
    if let Some(score) = marker
        .and_then(|marker| marker.score)
        .filter(|score| 2 < *score)
    {
        faults.push(LogframeFault::Score { score });
    }
    faults
}

fn chain(logframe: &Logframe, faults: &mut Vec<LogframeFault>) {
    let mut ids = BTreeSet::new();
    for goal in &logframe.results {
        if !ids.insert(&goal.id) {
            let (under, id) = ("results", goal.id.clone());
            faults.push(LogframeFault::Twice { under, id });
        }
        let mut wrong = |key: &'static str, reason: &'static str| {
            let id = goal.id.clone();
            faults.push(LogframeFault::Chain { id, reason, key });
        };
        let above = match &goal.under {
            None => None,
            Some(name) => {
                let found = logframe.results.iter().find(|known| known.id == *name);
                if found.is_none() {
                    faults.push(unknown_result(
                        logframe,
                        "results",
                        &goal.id,
                        ("under", name),
                    ));
                    continue;
                }
                found
            }
        };
        match (goal.level, above.map(|above: &Goal| above.level)) {
            (Level::Impact, Some(_)) => {
                wrong("under", "is an impact and stands under another result");
            }
            (Level::Outcome, None | Some(Level::Outcome | Level::Output)) => {
                wrong("level", "is an outcome and does not stand under an impact");
            }
            (Level::Output, None | Some(Level::Impact | Level::Output)) => {
                wrong("level", "is an output and does not stand under an outcome");
            }
            (Level::Impact, None)
            | (Level::Outcome, Some(Level::Impact))
            | (Level::Output, Some(Level::Outcome)) => {}
        }
        if goal.level == Level::Impact && goal.assumptions.is_some() {
            wrong("assumptions", "is an impact, which has no assumptions");
        }
        let mut measures = logframe.indicators.iter();
        if !measures.any(|indicator| indicator.result == goal.id) {
            let id = goal.id.clone();
            faults.push(LogframeFault::Unmeasured { id });
        }
    }
}

fn unknown_result(
    logframe: &Logframe,
    under: &'static str,
    id: &str,
    (key, name): (&'static str, &str),
) -> LogframeFault {
    let known = logframe.results.iter().map(|goal| goal.id.clone());
    LogframeFault::Unknown {
        under,
        id: id.to_owned(),
        key,
        name: name.to_owned(),
        known: known.collect(),
    }
}

fn one(logframe: &Logframe, indicator: &Indicator, faults: &mut Vec<LogframeFault>) {
    if !logframe
        .results
        .iter()
        .any(|goal| goal.id == indicator.result)
    {
        let name = ("result", indicator.result.as_str());
        faults.push(unknown_result(logframe, "indicators", &indicator.id, name));
    }
    let mut wrong = |key: &'static str, reason: &str, help: &'static str| {
        faults.push(LogframeFault::Indicator {
            id: indicator.id.clone(),
            key,
            reason: reason.to_owned(),
            help,
        });
    };
    let is_ratio = indicator.kind == Kind::Ratio;
    let has_parts = (
        indicator.numerator.is_some(),
        indicator.denominator.is_some(),
    );
    if is_ratio && has_parts != (true, true) {
        wrong(
            "kind",
            "a share needs a `numerator` and a `denominator`",
            "say what is counted above and below the line: a share is summed by its parts",
        );
    }
    if !is_ratio && has_parts != (false, false) {
        wrong(
            "kind",
            "only a share has a numerator and a denominator",
            "write `kind: ratio`, or remove them",
        );
    }
    if is_ratio != (indicator.measure == Measure::Percentage) {
        wrong(
            "measure",
            "a share is a percentage, and nothing else is",
            "write `kind: ratio` with `measure: percentage`",
        );
    }
    let is_divided = [By::Sex, By::Age]
        .iter()
        .any(|by| indicator.by.contains(by));
    if indicator.kind == Kind::Milestone && is_divided {
        wrong(
            "by",
            "a step that is reached has no sex or age",
            "leave `country` alone in `by`",
        );
    }
    for old in &indicator.was {
        if logframe.indicator(old).is_some() {
            wrong(
                "was",
                "an indicator has that id today",
                "take the id out of `was`, or give one of the indicators another",
            );
        }
    }
    baseline_and_targets(indicator, faults);
}

fn baseline_and_targets(indicator: &Indicator, faults: &mut Vec<LogframeFault>) {
    let id = || indicator.id.clone();
    let baseline = &indicator.baseline;
    let mut wrong = |key: &'static str, reason: String, help: &'static str| {
        let id = id();
        faults.push(LogframeFault::Indicator {
            id,
            key,
            reason,
            help,
        });
    };
    if baseline.value.is_some() == baseline.missing.is_some() {
        wrong(
            "baseline",
            "a baseline has a `value`, or says why it is `missing`".to_owned(),
            "a missing baseline is no zero: say why there is none",
        );
    }
    if baseline
        .date
        .is_some_and(|date| date.year() != baseline.year)
    {
        wrong(
            "date",
            "the day of the baseline is not in its year".to_owned(),
            "correct one of them",
        );
    }
    let targets = indicator
        .targets
        .iter()
        .map(|target| ("targets", target.value));
    let values = baseline
        .value
        .iter()
        .map(|value| ("baseline", *value))
        .chain(targets);
    for (key, value) in values {
        if !is_possible(indicator, value) {
            let help = "a count is a whole number from 0 up, a share is from 0 to 100 per cent";
            wrong(key, format!("{value} cannot be"), help);
        }
    }
    targets_in_time(indicator, faults);
}

/// Targets before their baseline, over one another, or worse than where they start.
fn targets_in_time(indicator: &Indicator, faults: &mut Vec<LogframeFault>) {
    let id = || indicator.id.clone();
    let baseline = &indicator.baseline;
    let mut earlier: Vec<&crate::Target> = Vec::new();
    for target in &indicator.targets {
        if target.period.last_year() < baseline.year {
            faults.push(LogframeFault::BeforeBaseline {
                id: id(),
                period: target.period,
                year: baseline.year,
            });
        }
        let overlaps = |other: &&&crate::Target| {
            other.period.first_day() <= target.period.last_day()
                && target.period.first_day() <= other.period.last_day()
        };
        if let Some(other) = earlier.iter().find(overlaps) {
            faults.push(LogframeFault::Overlap {
                id: id(),
                one: other.period,
                other: target.period,
            });
        }
        earlier.push(target);
        let from = baseline.value.map(Fraction::of);
        let is_worse = from.is_some_and(|from| match indicator.direction {
            Direction::Increase => Fraction::of(target.value).is_below(from),
            Direction::Decrease => from.is_below(Fraction::of(target.value)),
        });
        if is_worse {
            faults.push(LogframeFault::Against {
                id: id(),
                period: target.period,
                value: target.value.to_string(),
            });
        }
    }
}

fn is_possible(indicator: &Indicator, value: Decimal) -> bool {
    let is_whole = value.in_units(0).is_some() || value.digits % 10_i64.pow(value.scale) == 0;
    let hundred = Fraction {
        above: 100,
        below: 1,
    };
    match indicator.kind {
        Kind::Ratio => 0 <= value.digits && !hundred.is_below(Fraction::of(value)),
        Kind::FlowSum | Kind::DistinctCumulative | Kind::StockLatest | Kind::Milestone => {
            0 <= value.digits && is_whole
        }
    }
}
