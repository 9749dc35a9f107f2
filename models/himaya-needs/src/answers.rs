//! What was measured, held against what there is to measure.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::aggregate::Interval;
use crate::assessment::Plan;
use crate::error::AnswerFault;

/// One row of a table of scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The line it stands on.
    pub line: u64,
    /// The unit.
    pub unit: String,
    /// The indicator.
    pub indicator: String,
    /// The value, or the values it may be, in the unit of the indicator; nothing where there is no
    /// answer.
    pub value: Option<Interval>,
}

/// A value beyond a goalpost, which counts as if it stood there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clamped {
    /// The unit.
    pub unit: String,
    /// The indicator.
    pub indicator: String,
    /// The value.
    pub value: f64,
    /// The goalpost.
    pub goalpost: f64,
}

/// The answers in order of unit and indicator.
#[derive(Clone, Debug)]
pub(crate) struct Answers {
    /// The units in order of name.
    pub(crate) units: Vec<String>,
    /// By unit and indicator the values; all that are possible where there is no answer.
    pub(crate) values: Vec<Vec<Interval>>,
    /// Whether there is an answer.
    pub(crate) is_answered: Vec<Vec<bool>>,
    /// The values beyond a goalpost.
    pub(crate) clamped: Vec<Clamped>,
}

impl Answers {
    /// Holds rows against a plan and collects all that is wrong with them.
    pub(crate) fn of(plan: &Plan, rows: &[Answer]) -> Result<Self, Vec<AnswerFault>> {
        let mut faults = Vec::new();
        let mut found: BTreeMap<&str, BTreeMap<usize, &Answer>> = BTreeMap::new();
        for row in rows {
            match place(plan, row) {
                Err(fault) => faults.push(fault),
                Ok(at) => {
                    let of = found.entry(&row.unit).or_default();
                    if let Some(first) = of.insert(at, row) {
                        faults.push(AnswerFault::Twice {
                            line: row.line,
                            first: first.line,
                            unit: row.unit.clone(),
                            indicator: row.indicator.clone(),
                        });
                    }
                    faults.extend(wrong(plan, at, row));
                }
            }
        }
        if rows.is_empty() {
            faults.push(AnswerFault::NoRows);
        } else {
            let silent = plan
                .units
                .iter()
                .filter(|unit| !rows.iter().any(|row| row.unit == **unit));
            faults.extend(silent.map(|unit| AnswerFault::Silent { unit: unit.clone() }));
            let only = found
                .keys()
                .next()
                .filter(|_| found.len() == 1 && faults.is_empty());
            if let Some(unit) = only {
                let unit = (*unit).to_owned();
                faults.push(AnswerFault::OneUnit { unit });
            }
        }
        if faults.is_empty() {
            Ok(Self::settled(plan, &found))
        } else {
            Err(faults)
        }
    }

    fn settled(plan: &Plan, found: &BTreeMap<&str, BTreeMap<usize, &Answer>>) -> Self {
        let mut answers = Self {
            units: found.keys().map(|unit| (*unit).to_owned()).collect(),
            values: Vec::new(),
            is_answered: Vec::new(),
            clamped: Vec::new(),
        };
        for (unit, of) in found {
            let answer = |at: usize| of.get(&at).and_then(|row| row.value);
            let scales = || plan.scales.iter().enumerate();
            let values = scales().map(|(at, scale)| answer(at).unwrap_or(scale.range));
            answers.values.push(values.collect());
            answers
                .is_answered
                .push(scales().map(|(at, _)| answer(at).is_some()).collect());
            for (at, scale) in scales() {
                let Some(value) = answer(at) else { continue };
                let ends = [value.low, value.high];
                let ends = ends.iter().take(if value.is_point() { 1 } else { 2 });
                let beyond = ends.filter_map(|end| Some((*end, scale.beyond(*end)?)));
                answers
                    .clamped
                    .extend(beyond.map(|(value, goalpost)| Clamped {
                        unit: (*unit).to_owned(),
                        indicator: plan.ids[at].clone(),
                        value,
                        goalpost,
                    }));
            }
        }
        answers
    }
}

/// The place of the indicator of a row.
fn place(plan: &Plan, row: &Answer) -> Result<usize, AnswerFault> {
    let line = row.line;
    if row.unit.trim().is_empty() {
        return Err(AnswerFault::NoUnit { line });
    }
    if !plan.units.is_empty() && !plan.units.contains(&row.unit) {
        return Err(AnswerFault::Unknown {
            line,
            what: "unit",
            name: row.unit.clone(),
            known: plan.units.clone(),
        });
    }
    let place = plan.ids.iter().position(|id| *id == row.indicator);
    place.ok_or_else(|| AnswerFault::Unknown {
        line,
        what: "indicator",
        name: row.indicator.clone(),
        known: plan.ids.clone(),
    })
}

/// What is wrong with the value of a row.
fn wrong(plan: &Plan, at: usize, row: &Answer) -> Option<AnswerFault> {
    let Interval { low, high } = row.value?;
    let (line, range) = (row.line, plan.scales[at].range);
    let indicator = row.indicator.clone();
    for value in [low, high] {
        if !value.is_finite() {
            return Some(AnswerFault::NotFinite {
                line,
                indicator,
                value,
            });
        }
        if value < range.low || range.high < value {
            return Some(AnswerFault::Outside {
                line,
                indicator,
                value,
                low: range.low,
                high: range.high,
            });
        }
    }
    (high < low).then_some(AnswerFault::Reversed {
        line,
        indicator,
        low,
        high,
    })
}
