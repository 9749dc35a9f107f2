//! Attempts: what was started and how it ended.

use chrono::{DateTime, Utc};
use himaya_schema::Period;
use serde::{Deserialize, Serialize};

/// The number of an attempt within its ledger, from 1.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct AttemptId(pub(crate) i64);

/// How an attempt stands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It has begun; whether it is still at work only the lock knows.
    Running,
    /// It made what it is for.
    Done,
    /// What it made was there already, from the same inputs.
    Unchanged,
    /// No source held data for the period.
    NoData,
    /// It failed, and trying again may help.
    Failed,
    /// It was refused, and trying again does not help.
    Refused,
    /// It was cut off: its process was gone when the lock was free.
    Interrupted,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::Running,
        Self::Done,
        Self::Unchanged,
        Self::NoData,
        Self::Failed,
        Self::Refused,
        Self::Interrupted,
    ];

    /// The name as stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Unchanged => "unchanged",
            Self::NoData => "no_data",
            Self::Failed => "failed",
            Self::Refused => "refused",
            Self::Interrupted => "interrupted",
        }
    }

    /// Whether the period is completed by it.
    pub fn is_complete(self) -> bool {
        matches!(self, Self::Done | Self::Unchanged)
    }
}

/// A vintage that an attempt rests on.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The source.
    pub source: String,
    /// The vintage.
    pub vintage: String,
    /// The hash of its table.
    pub sha256: String,
}

/// A file that an attempt wrote.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// The path within the workspace.
    pub path: String,
    /// The hash of its bytes.
    pub sha256: String,
}

/// What is about to be tried.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The job.
    pub job: String,
    /// The period.
    pub period: Period,
    /// Who asked for it: `run`, `run-due`, `schedule` or `backfill`.
    pub trigger: String,
    /// A hash of everything that the effect depends on.
    pub input_set: String,
    /// The vintages.
    pub inputs: Vec<Input>,
    /// The version of himaya.
    pub version: String,
}

/// How an attempt ended.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// How it ended; [`State::Done`] becomes [`State::Unchanged`] where the effect was there.
    pub state: State,
    /// The exit code that belongs to it.
    pub exit: Option<i32>,
    /// What was said, without values of data.
    pub reason: Option<String>,
    /// How long it took, where that is known.
    pub duration_ms: Option<i64>,
    /// The files written.
    pub outputs: Vec<Output>,
}

/// An attempt as the ledger holds it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Attempt {
    /// Its number within the ledger.
    pub id: AttemptId,
    /// Its number among the attempts at the same job and period, from 1.
    pub number: u32,
    /// What was tried.
    #[serde(flatten)]
    pub start: Start,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// How it stands.
    pub state: State,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// How it ended.
    pub end: Option<End>,
}
