//! What is due in a workspace: its schedules, its ledger and a clock, put together.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use himaya_ledger::{Attempt, Ledger, State};
use himaya_schedule::{Decision, Due, History, Outcome, Schedules, due, upcoming};
use himaya_schema::Period;
use himaya_store::Workspace;
use serde::Serialize;

use crate::JobError;
use crate::input_set::Inputs;
use crate::schedule::schedules;

/// A clock this far ahead of the newest attempt is taken for broken.
const FARTHEST: TimeDelta = TimeDelta::days(400);

/// What [`standing`] is asked with.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The moment.
    pub now: DateTime<Utc>,
    /// Whether what failed is due at once.
    pub retries_failed: bool,
    /// Whether a clock far ahead of the ledger is believed.
    pub trusts_clock: bool,
}

/// A period that is due, or will be, and what stands in its way.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Standing {
    /// The job.
    pub job: String,
    /// The period.
    pub period: Period,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// When it became due, or will.
    pub due_at: DateTime<Utc>,
    /// For how many whole days it has been due; 0 before it counts as overdue, on its first day.
    pub overdue_days: i64,
    /// `due`, `upcoming`, `postponed`, `waiting`, `retrying`, `no_data` or `failed`.
    pub state: &'static str,
    /// Why, in words.
    pub why: String,
}

/// The schedules with what is due by them.
#[derive(Clone, Debug)]
pub(crate) struct Agenda {
    pub(crate) schedules: Schedules,
    pub(crate) due: Vec<Due>,
}

/// Everything that is due and not completed, in the order in which it would run.
pub fn standing(workspace: &Workspace, question: &Question) -> Result<Vec<Standing>, JobError> {
    let agenda = agenda(workspace, question)?;
    Ok(agenda
        .due
        .iter()
        .map(|due| told(due, question.now))
        .collect())
}

/// Everything that should have been completed by now, and why it was not.
pub(crate) fn overdue(
    workspace: &Workspace,
    now: DateTime<Utc>,
) -> Result<Vec<Standing>, JobError> {
    let question = Question {
        now,
        retries_failed: false,
        trusts_clock: true,
    };
    let due = agenda(workspace, &question)?.due.into_iter();
    let overdue = due.filter(|due| due.is_overdue(now));
    Ok(overdue.map(|due| told(&due, now)).collect())
}

/// What is due and what will be next, by the moment.
pub fn next(
    workspace: &Workspace,
    question: &Question,
    n_periods: usize,
) -> Result<Vec<Standing>, JobError> {
    let history = history(workspace, question)?;
    let next = upcoming(&schedules(workspace)?, &history, question.now, n_periods);
    Ok(next.iter().map(|due| told(due, question.now)).collect())
}

/// A warning where the clock is behind the ledger; then nothing that was completed runs again.
pub fn clock_warning(
    workspace: &Workspace,
    now: DateTime<Utc>,
) -> Result<Option<String>, JobError> {
    let latest = attempts(workspace)?
        .iter()
        .filter_map(|attempt| attempt.ended_at)
        .max();
    let behind = latest.map(|latest| latest - now);
    let behind = behind.filter(|behind| *behind > TimeDelta::minutes(5));
    Ok(behind.map(|behind| {
        format!(
            "the clock is {} hours behind the newest attempt in the ledger; nothing that was completed runs again",
            behind.num_hours()
        )
    }))
}

/// What is due, for whoever acts on it: a clock far ahead is refused.
pub(crate) fn agenda(workspace: &Workspace, question: &Question) -> Result<Agenda, JobError> {
    let schedules = schedules(workspace)?;
    let history = history(workspace, question)?;
    if let Some(latest) = history.latest()
        && question.now - latest > FARTHEST
        && !question.trusts_clock
    {
        return Err(JobError::ClockAhead {
            now: question.now,
            latest,
        });
    }
    let due = due(&schedules, &history, question.now);
    Ok(Agenda { schedules, due })
}

/// The attempts of a workspace; none where nothing was ever run.
pub(crate) fn attempts(workspace: &Workspace) -> Result<Vec<Attempt>, JobError> {
    match Ledger::read(&workspace.root().join("data"))? {
        Some(ledger) => Ok(ledger.attempts()?),
        None => Ok(Vec::new()),
    }
}

fn history(workspace: &Workspace, question: &Question) -> Result<History, JobError> {
    let inputs = Inputs::read(workspace)?;
    let mut history = History::default();
    for attempt in attempts(workspace)? {
        let start = &attempt.start;
        let outcome = match attempt.state {
            State::Done | State::Unchanged => Outcome::Completed,
            State::Failed => Outcome::Failed,
            State::Refused => Outcome::Refused,
            // The same inputs have no data again; others may.
            State::NoData if start.input_set == inputs.hash(&start.job, start.period)? => {
                Outcome::NoData
            }
            State::NoData | State::Running | State::Interrupted => Outcome::Interrupted,
        };
        let ended_at = attempt.ended_at.unwrap_or(attempt.started_at);
        history.add(&start.job, start.period, outcome, ended_at);
    }
    if question.retries_failed {
        history.forget_failures();
    }
    Ok(history)
}

fn told(due: &Due, now: DateTime<Utc>) -> Standing {
    let (state, why) = match &due.decision {
        Decision::Run if due.due_at > now => ("upcoming", "its moment has not come".to_owned()),
        Decision::Run => ("due", "it runs at the next tick".to_owned()),
        Decision::Postponed { max_catchup } => (
            "postponed",
            format!(
                "a tick runs {max_catchup} periods of it (`max_catchup`); a later one runs this"
            ),
        ),
        Decision::WaitsFor { job, period } => {
            ("waiting", format!("{job} has not completed {period}"))
        }
        Decision::RetriesAt { at, n_failures } => (
            "retrying",
            format!(
                "failed {}; next try {}",
                times(*n_failures),
                at.format("%Y-%m-%d %H:%M UTC")
            ),
        ),
        Decision::WaitsForData => (
            "no_data",
            "no source holds data, and nothing has been read since".to_owned(),
        ),
        Decision::NeedsAPerson { n_failures } => (
            "failed",
            format!(
                "failed {}; `himaya run {} --period {}` or --retry-failed tries again",
                times(*n_failures),
                due.job,
                due.period
            ),
        ),
    };
    Standing {
        job: due.job.clone(),
        period: due.period,
        first_day: due.period.first_day(),
        last_day: due.period.last_day(),
        due_at: due.due_at,
        overdue_days: if due.is_overdue(now) {
            (now - due.due_at).num_days()
        } else {
            0
        },
        state,
        why,
    }
}

fn times(n_times: u32) -> String {
    match n_times {
        1 => "once".to_owned(),
        n_times => format!("{n_times} times"),
    }
}
