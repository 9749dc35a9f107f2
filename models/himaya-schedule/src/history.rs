//! What has been tried, as far as it decides what is due.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use himaya_schema::Period;

/// How an attempt ended, as far as it decides what is due.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The period is completed and never becomes due again.
    Completed,
    /// It failed, and trying again may help.
    Failed,
    /// It was refused, and trying again does not help.
    Refused,
    /// No source held data for the period, and nothing has been read since.
    NoData,
    /// It was cut off from outside; that is not the fault of the job.
    Interrupted,
}

/// What stands in the way of a period that was tried.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Trouble {
    /// The failures since the last success.
    pub(crate) n_failures: u32,
    /// Whether trying again does not help.
    pub(crate) is_refused: bool,
    /// Whether the last attempt found no data.
    pub(crate) is_without_data: bool,
    /// When the last attempt ended.
    pub(crate) ended_at: DateTime<Utc>,
}

/// The attempts of a ledger, as far as they decide what is due.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    completed: BTreeMap<String, BTreeSet<Period>>,
    troubles: BTreeMap<String, BTreeMap<Period, Trouble>>,
    latest: Option<DateTime<Utc>>,
}

impl History {
    /// Adds an attempt; attempts are added in the order in which they were made.
    pub fn add(&mut self, job: &str, period: Period, outcome: Outcome, ended_at: DateTime<Utc>) {
        self.latest = self.latest.max(Some(ended_at));
        let troubles = self.troubles.entry(job.to_owned()).or_default();
        let trouble = troubles.entry(period).or_default();
        trouble.ended_at = ended_at;
        match outcome {
            Outcome::Completed => {
                troubles.remove(&period);
                let completed = self.completed.entry(job.to_owned()).or_default();
                completed.insert(period);
            }
            Outcome::Failed => {
                trouble.n_failures += 1;
                trouble.is_without_data = false;
            }
            Outcome::Refused => {
                trouble.n_failures += 1;
                trouble.is_refused = true;
            }
            Outcome::NoData => trouble.is_without_data = true,
            Outcome::Interrupted => {}
        }
    }

    /// Whether a period has been completed.
    pub fn is_completed(&self, job: &str, period: Period) -> bool {
        let completed = self.completed.get(job);
        completed.is_some_and(|periods| periods.contains(&period))
    }

    /// When the newest attempt ended.
    pub fn latest(&self) -> Option<DateTime<Utc>> {
        self.latest
    }

    /// Forgets every failure, so that what failed is due at once.
    pub fn forget_failures(&mut self) {
        self.troubles.clear();
    }

    pub(crate) fn completed_from(&self, job: &str, from: Period) -> impl Iterator<Item = Period> {
        let completed = self.completed.get(job).into_iter();
        completed.flat_map(move |periods| periods.range(from..).copied())
    }

    pub(crate) fn trouble(&self, job: &str, period: Period) -> Option<Trouble> {
        self.troubles.get(job)?.get(&period).copied()
    }
}
