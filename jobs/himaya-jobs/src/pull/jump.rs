//! Counts of a file that are of another order than those that the lake holds.
//!
//! Where a country counted victims and now counts cases, or a publisher persons and now thousands, a
//! file is sound in every row and wrong as a whole. Only a person can tell that from an event.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_engine::{Mode, Query, reduce};
use himaya_schema::{CodeList as _, Period};
use himaya_series::{Leap, is_of_other_order, leap};
use himaya_sources::Parsed;
use himaya_store::{TableKind, Workspace};

use crate::JobError;

/// How many periods before one are its past.
const PAST: usize = 24;

/// Counts by series and period. What a series is made of is said by [`words`].
type Counts = BTreeMap<Vec<String>, BTreeMap<Period, Option<u64>>>;

/// A period in which a series leaps; the first one of its series.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Jump {
    table: TableKind,
    series: Vec<String>,
    period: Period,
    leap: Leap,
}

impl Jump {
    /// What is told of it; never a number, since the count may be small.
    pub(super) fn message(&self) -> String {
        let how = match self.leap {
            Leap::Up => "ten times as many as before, or more",
            Leap::Down => "a tenth of what was there before, or less",
        };
        let of = words(self.table, &self.series);
        format!("{of} of {}: {how}", self.period)
    }
}

/// What the lake holds of a source, for comparison; nothing where it holds nothing.
pub(super) struct Known {
    table: TableKind,
    counts: Counts,
}

impl Known {
    /// Counts the current state of a source; indicators have scales and are not compared.
    pub(super) fn read(
        workspace: &Workspace,
        source: &'static str,
    ) -> Result<Option<Self>, JobError> {
        let Some(newest) = workspace.vintages(source)?.pop() else {
            return Ok(None);
        };
        let (keys, mode) = match newest.table {
            TableKind::Cases => (
                vec!["dataset", "reporting", "crime", "role", "period"],
                Mode::Count,
            ),
            TableKind::Observations => (vec!["unit", "breakdown", "period"], Mode::Sum),
            TableKind::Measurements => return Ok(None),
        };
        let query = Query {
            source,
            table: newest.table,
            conditions: Vec::new(),
            keys,
            spreads: Vec::new(),
            mode,
        };
        let mut counts = Counts::new();
        for group in reduce(workspace, &query)?.groups {
            let mut series = group.key;
            // Records without a date have no past.
            let period: Option<Period> = series.pop().and_then(|text| text.parse().ok());
            if let Some(period) = period {
                let count = group.value.bounds().map(|(low, _)| low);
                counts.entry(series).or_default().insert(period, count);
            }
        }
        Ok(Some(Self {
            table: newest.table,
            counts,
        }))
    }

    /// The leaps of a file; a period that has not ended is not compared.
    pub(super) fn jumps(&self, parsed: &Parsed, today: NaiveDate) -> Vec<Jump> {
        let found = match self.table {
            TableKind::Cases => of_cases(parsed),
            TableKind::Observations => of_observations(parsed),
            TableKind::Measurements => Counts::new(),
        };
        let mut jumps = Vec::new();
        for (series, periods) in found {
            let Some(known) = self.counts.get(&series) else {
                continue;
            };
            let mut leaps = periods.into_iter().filter_map(|(period, count)| {
                let has_ended = period.last_day() < today;
                let leap = count.filter(|_| has_ended);
                Some((period, leap_of(known, period, leap?)?))
            });
            if let Some((period, leap)) = leaps.next() {
                jumps.push(Jump {
                    table: self.table,
                    series,
                    period,
                    leap,
                });
            }
        }
        jumps
    }
}

/// Whether a count leaps away from what is known of the periods before its own; one that only revises
/// what is known of its own does not.
fn leap_of(known: &BTreeMap<Period, Option<u64>>, period: Period, count: u64) -> Option<Leap> {
    let own = known.get(&period).copied().flatten();
    if own.is_some_and(|own| is_of_other_order(own, count).is_none()) {
        return None;
    }
    let is_before = |other: &Period| {
        other.precision() == period.precision() && other.last_day() < period.first_day()
    };
    let mut before: Vec<(Period, u64)> = known
        .iter()
        .filter(|(other, _)| is_before(other))
        .filter_map(|(other, count)| count.map(|count| (*other, count)))
        .collect();
    before.sort_by_key(|(other, _)| other.first_day());
    let past: Vec<u64> = before.into_iter().map(|(_, count)| count).collect();
    let newest = past.len().saturating_sub(PAST);
    leap(past.get(newest..).unwrap_or_default(), count)
}

fn of_cases(parsed: &Parsed) -> Counts {
    let mut counts = Counts::new();
    for case in &parsed.cases {
        let Some(period) = case.period else {
            continue;
        };
        let series = vec![
            case.dataset.clone(),
            case.reporting.to_string(),
            case.crime.code().to_owned(),
            case.role.code().to_owned(),
        ];
        let count = counts.entry(series).or_default().entry(period);
        let count = count.or_insert(Some(0));
        *count = count.map(|count| count + 1);
    }
    counts
}

fn of_observations(parsed: &Parsed) -> Counts {
    let mut counts = Counts::new();
    for row in &parsed.observations {
        let series = vec![row.unit.code().to_owned(), row.breakdown.code().to_owned()];
        let count = counts.entry(series).or_default().entry(row.period);
        let count = count.or_insert(Some(0));
        // As the engine sums: a silent part silences the sum.
        let low = row.value.bounds().map(|(low, _)| low);
        *count = count.zip(low).map(|(sum, low)| sum.saturating_add(low));
    }
    counts
}

/// A series in words, such as `TUN, THB, victim`.
fn words(table: TableKind, series: &[String]) -> String {
    let named: Vec<&str> = series
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let what = match table {
        TableKind::Cases => "the persons",
        TableKind::Observations => "the counts",
        TableKind::Measurements => "the values",
    };
    format!("{what} ({})", named.join(", "))
}
