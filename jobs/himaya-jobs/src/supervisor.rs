//! Runs what is due: each job in a child of its own, so that one can be stopped and none takes the
//! others with it.
//!
//! A job computes in one piece and cannot be asked to stop, so a time-out that relied on its help
//! would not hold when it is needed. The child is `himaya run`, killed at the deadline of its job: a
//! kill at any instant leaves the last good state, as every write is aside, flushed and renamed.
//! The child ends by itself when whoever started it dies, since its standard input then ends.

mod child;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use himaya_ledger::{Attempt, AttemptId, Ledger, Output, State};
use himaya_schedule::{Decision, Due, Schedules};
use himaya_schema::Period;
use himaya_store::{SigningKey, Workspace};
use serde::Serialize;

use crate::due::{Question, agenda, attempts};
use crate::{Clock, JobError, Settings, check_key, plan};

/// Whoever starts jobs.
#[derive(Clone, Debug)]
pub struct Supervisor<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The programme that is started: himaya itself.
    pub executable: PathBuf,
    /// The key with which the children sign releases; each is handed it on its standard input.
    pub key: Option<&'a SigningKey>,
    /// The clock.
    pub clock: Clock,
    /// Who asked: `run-due`, `schedule` or `backfill`.
    pub trigger: &'static str,
    /// Set from outside to say that it is time to end.
    pub stop: &'a AtomicBool,
    /// How long a child may go on when it is time to end.
    pub grace: Duration,
    /// Whether what failed is tried again at once.
    pub retries_failed: bool,
    /// Whether a clock far ahead of the ledger is believed.
    pub trusts_clock: bool,
}

/// What one attempt came to.
#[derive(Clone, Debug, Serialize)]
pub struct AttemptReport {
    /// The job.
    pub job: String,
    /// The period.
    pub period: Period,
    /// How it ended.
    pub status: State,
    /// Its number among the attempts at the same job and period.
    pub attempts: u32,
    /// The exit code that belongs to it.
    pub exit: Option<i32>,
    /// What was said.
    pub reason: Option<String>,
    /// What it wrote.
    pub outputs: Vec<Output>,
}

/// What was run.
#[derive(Clone, Debug, Serialize)]
pub struct DueReport {
    /// The attempts in the order in which they were made.
    pub jobs: Vec<AttemptReport>,
    /// How many periods `max_catchup` leaves for later ticks.
    pub n_postponed: usize,
    /// Whether it ended early because it was told to.
    pub is_stopped: bool,
}

/// A job and a period.
type Target = (String, Period);

/// Runs everything that is due, oldest first, each after what it depends on.
///
/// What is due is worked out anew after each child, so that a failure holds back only what depends
/// on it; nothing is tried twice in one go, and nothing runs that was not to run when it began, so
/// that no job runs more periods than its `max_catchup`.
pub fn run_due(
    supervisor: &Supervisor<'_>,
    progress: &mut dyn FnMut(&str),
) -> Result<DueReport, JobError> {
    supervisor.check_key()?;
    let _lock = supervisor.workspace.lock_schedule()?;
    let first = supervisor.take_stock()?;
    let found = agenda(supervisor.workspace, &supervisor.question())?.due;
    let mut left: BTreeSet<Target> = found
        .iter()
        .filter(|due| due.decision == Decision::Run)
        .map(|due| (due.job.clone(), due.period))
        .collect();
    let is_postponed = |due: &&Due| matches!(due.decision, Decision::Postponed { .. });
    let n_postponed = found.iter().filter(is_postponed).count();
    while !supervisor.is_stopped() {
        let agenda = agenda(supervisor.workspace, &supervisor.question())?;
        let Some(target) = head(&agenda.schedules, &agenda.due, &left) else {
            break;
        };
        progress(&format!("running {} for {}", target.0, target.1));
        child::run(supervisor, &agenda.schedules, &target)?;
        left.remove(&target);
    }
    supervisor.report(first, n_postponed)
}

/// Runs a job for every period of a range that it has not completed, oldest first.
pub fn backfill(
    supervisor: &Supervisor<'_>,
    job: &str,
    periods: &[Period],
    progress: &mut dyn FnMut(&str),
) -> Result<DueReport, JobError> {
    supervisor.check_key()?;
    let schedules = crate::schedules(supervisor.workspace)?;
    let _lock = supervisor.workspace.lock_schedule()?;
    let first = supervisor.take_stock()?;
    for period in open_periods(supervisor.workspace, job, periods)? {
        if supervisor.is_stopped() {
            break;
        }
        progress(&format!("running {job} for {period}"));
        child::run(supervisor, &schedules, &(job.to_owned(), period))?;
    }
    supervisor.report(first, 0)
}

/// The periods, of some, that a job has not completed.
pub fn open_periods(
    workspace: &Workspace,
    job: &str,
    periods: &[Period],
) -> Result<Vec<Period>, JobError> {
    for period in periods {
        plan(&[job.to_owned()], *period)?;
    }
    let completed: BTreeSet<Period> = attempts(workspace)?
        .into_iter()
        .filter(|attempt| attempt.start.job == job && attempt.state.is_complete())
        .map(|attempt| attempt.start.period)
        .collect();
    let open = periods.iter().filter(|period| !completed.contains(period));
    Ok(open.copied().collect())
}

/// The periods of a range such as `2019-Q1..2024-Q4`, all of which must have ended.
pub fn range(text: &str, clock: &Clock) -> Result<Vec<Period>, JobError> {
    let refuse = |reason| JobError::Range {
        text: text.to_owned(),
        reason,
    };
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let read = |text: &str| {
        text.parse::<Period>()
            .map_err(|_| refuse("it needs two periods"))
    };
    let (first, last) = (read(first)?, read(last)?);
    if first.precision() != last.precision() {
        return Err(refuse("the two have different lengths"));
    }
    if first > last {
        return Err(refuse("the first is after the last"));
    }
    if last.last_day() >= clock.today() {
        return Err(refuse("the last has not ended yet"));
    }
    let mut periods = vec![first];
    while let Some(next) = periods.last().map(|period| period.offset(1)) {
        if next > last {
            break;
        }
        periods.push(next);
    }
    Ok(periods)
}

impl Supervisor<'_> {
    /// Whether it is time to end.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Refuses a key that every child would refuse, or that each would lack.
    fn check_key(&self) -> Result<(), JobError> {
        let trust = Settings::load(self.workspace)?.trust;
        if trust.is_required && self.key.is_none() {
            return Err(JobError::Unsigned);
        }
        check_key(&trust, self.key)
    }

    fn question(&self) -> Question {
        Question {
            now: self.clock.now(),
            retries_failed: self.retries_failed,
            trusts_clock: self.trusts_clock,
        }
    }

    /// Marks what a dead process left as interrupted; returns the newest attempt that there is.
    ///
    /// The lock of the workspace shows that nobody is at work in it; it is let go for the children.
    fn take_stock(&self) -> Result<Option<AttemptId>, JobError> {
        let _lock = self.workspace.lock()?;
        let mut ledger = Ledger::open(&self.workspace.root().join("data"))?;
        ledger.interrupt_running(self.clock.now())?;
        let newest = ledger.attempts()?.last().map(|attempt| attempt.id);
        ledger.close()?;
        Ok(newest)
    }

    /// The attempts after one.
    fn report(&self, first: Option<AttemptId>, n_postponed: usize) -> Result<DueReport, JobError> {
        let attempts = attempts(self.workspace)?.into_iter();
        let made = attempts.filter(|attempt| Some(attempt.id) > first);
        Ok(DueReport {
            jobs: made.map(reported).collect(),
            n_postponed,
            is_stopped: self.is_stopped(),
        })
    }
}

fn reported(attempt: Attempt) -> AttemptReport {
    let (exit, reason, outputs) = match attempt.end {
        Some(end) => (end.exit, end.reason, end.outputs),
        None => (None, None, Vec::new()),
    };
    AttemptReport {
        job: attempt.start.job,
        period: attempt.start.period,
        status: attempt.state,
        attempts: attempt.number,
        exit,
        reason,
        outputs,
    }
}

/// What to run next: of the oldest period, a job on which no other one that is due there depends.
///
/// It runs those that it depends on in the same child, whose counts it needs.
fn head(schedules: &Schedules, due: &[Due], left: &BTreeSet<Target>) -> Option<Target> {
    let mut runnable = due.iter().filter(|due| {
        due.decision == Decision::Run && left.contains(&(due.job.clone(), due.period))
    });
    let first = runnable.next()?;
    let mut head = first;
    for other in runnable.filter(|other| other.period == first.period) {
        if depends(schedules, &other.job, &head.job) {
            head = other;
        }
    }
    Some((head.job.clone(), head.period))
}

/// Whether one job depends on another, directly or through others.
fn depends(schedules: &Schedules, job: &str, on: &str) -> bool {
    let dependencies = schedules.find(job).map(|job| job.dependencies.as_slice());
    dependencies.is_some_and(|dependencies| {
        dependencies
            .iter()
            .any(|dependency| dependency == on || depends(schedules, dependency, on))
    })
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
