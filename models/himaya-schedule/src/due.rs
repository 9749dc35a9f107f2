//! What is due, and what stands in its way.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use himaya_schema::Period;

use crate::history::Trouble;
use crate::{History, JobSchedule, Schedules};

/// What has been due for as long as this should have been completed: an hourly tick had its chances.
const GRACE: TimeDelta = TimeDelta::days(1);

/// What to do about a period that is due.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Decision {
    /// Run it, after those that stand before it.
    Run,
    /// As many older periods of the job run as one tick may; this one is for a later tick.
    Postponed {
        /// How many one tick may run.
        max_catchup: u32,
    },
    /// A job that it depends on has not completed a period yet.
    WaitsFor {
        /// The job.
        job: String,
        /// Its period.
        period: Period,
    },
    /// It failed and is tried again.
    RetriesAt {
        /// When.
        at: DateTime<Utc>,
        /// How often it failed.
        n_failures: u32,
    },
    /// There were no data for it, and nothing has been read since.
    WaitsForData,
    /// It was refused or failed too often: a person must decide.
    NeedsAPerson {
        /// How often it failed.
        n_failures: u32,
    },
}

/// A period of a job that is due, or will be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Due {
    /// The job.
    pub job: String,
    /// The period.
    pub period: Period,
    /// When it became due, or will.
    pub due_at: DateTime<Utc>,
    /// What to do about it.
    pub decision: Decision,
}

impl Due {
    /// Whether it should have been completed by now: it has been due for a day.
    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        now - self.due_at >= GRACE
    }
}

/// Every period that is due and has not been completed, oldest first, dependencies before dependents.
///
/// What is to run now has [`Decision::Run`], of no job more periods than its `max_catchup`; the others
/// say what they wait for.
pub fn due(schedules: &Schedules, history: &History, now: DateTime<Utc>) -> Vec<Due> {
    let mut found: Vec<Due> = Vec::new();
    for job in schedules.jobs() {
        for (period, due_at) in open_periods(job, history, now) {
            let decision = own_decision(job, period, history.trouble(&job.job, period), now);
            found.push(Due {
                job: job.job.clone(),
                period,
                due_at,
                decision,
            });
        }
    }
    // Stable: within a period the jobs stay in order, dependencies first.
    found.sort_by_key(|due| due.period.last_day());
    let mut n_running: BTreeMap<String, u32> = BTreeMap::new();
    for index in 0..found.len() {
        let held = found
            .get(index)
            .filter(|due| due.decision == Decision::Run)
            .and_then(|due| held_back(due, schedules, history, (&found, &mut n_running)));
        if let (Some(decision), Some(due)) = (held, found.get_mut(index)) {
            due.decision = decision;
        }
    }
    found
}

/// What keeps a period from running now that could run by itself: what it waits for, or that enough
/// periods of its job run before it, which are counted here.
fn held_back(
    due: &Due,
    schedules: &Schedules,
    history: &History,
    (found, n_running): (&[Due], &mut BTreeMap<String, u32>),
) -> Option<Decision> {
    let job = schedules.find(&due.job)?;
    if let Some((job, period)) = awaited(due, job, (schedules, history), found) {
        return Some(Decision::WaitsFor { job, period });
    }
    let n_running = n_running.entry(due.job.clone()).or_default();
    if *n_running >= job.max_catchup {
        return Some(Decision::Postponed {
            max_catchup: job.max_catchup,
        });
    }
    *n_running += 1;
    None
}

/// What is due now and the next periods that will be, by the moment at which they are due.
pub fn upcoming(
    schedules: &Schedules,
    history: &History,
    now: DateTime<Utc>,
    n_periods: usize,
) -> Vec<Due> {
    let mut found = due(schedules, history, now);
    for job in schedules.jobs().iter().filter(|job| job.is_enabled) {
        let mut period = job.cadence.period_of(now.date_naive()).max(job.from);
        // A lag longer than a period leaves ended periods that are not due yet.
        while period > job.from && job.due_at(period.offset(-1)).is_some_and(|at| at > now) {
            period = period.offset(-1);
        }
        for _ in 0..n_periods {
            if let Some(due_at) = job.due_at(period).filter(|at| *at > now)
                && !history.is_completed(&job.job, period)
            {
                found.push(Due {
                    job: job.job.clone(),
                    period,
                    due_at,
                    decision: Decision::Run,
                });
            }
            period = period.offset(1);
        }
    }
    found.sort_by_key(|due| due.due_at);
    found.truncate(n_periods);
    found
}

/// The periods of a job that are due and not completed, with the moments at which they became due.
fn open_periods(
    job: &JobSchedule,
    history: &History,
    now: DateTime<Utc>,
) -> Vec<(Period, DateTime<Utc>)> {
    let mut open = Vec::new();
    if !job.is_enabled {
        return open;
    }
    let running = job.cadence.period_of(now.date_naive());
    let mut completed = history.completed_from(&job.job, job.from).peekable();
    let mut period = job.from;
    while period < running {
        while completed.next_if(|done| *done < period).is_some() {}
        if completed.peek() != Some(&period)
            && let Some(due_at) = job.due_at(period).filter(|at| *at <= now)
        {
            open.push((period, due_at));
        }
        period = period.offset(1);
    }
    open
}

/// What the attempts at a period say about it.
fn own_decision(
    job: &JobSchedule,
    period: Period,
    trouble: Option<Trouble>,
    now: DateTime<Utc>,
) -> Decision {
    let Some(trouble) = trouble else {
        return Decision::Run;
    };
    let n_failures = trouble.n_failures;
    if trouble.is_refused || n_failures > job.n_retries {
        return Decision::NeedsAPerson { n_failures };
    }
    if trouble.is_without_data {
        return Decision::WaitsForData;
    }
    if n_failures == 0 {
        return Decision::Run;
    }
    let at = trouble.ended_at + job.wait(period, n_failures);
    // A clock that was set back must not make a wait longer than it is.
    if at <= now || trouble.ended_at > now {
        Decision::Run
    } else {
        Decision::RetriesAt { at, n_failures }
    }
}

/// The first period of a dependency that is neither completed nor about to run before.
fn awaited(
    due: &Due,
    job: &JobSchedule,
    (schedules, history): (&Schedules, &History),
    found: &[Due],
) -> Option<(String, Period)> {
    for dependency in &job.dependencies {
        let Some(dependency) = schedules.find(dependency).filter(|job| job.is_enabled) else {
            continue;
        };
        let first = dependency.cadence.period_of(due.period.first_day());
        let mut period = first.max(dependency.from);
        while period.last_day() <= due.period.last_day() {
            let runs_before = found.iter().any(|other| {
                other.job == dependency.job
                    && other.period == period
                    && other.decision == Decision::Run
            });
            if !runs_before && !history.is_completed(&dependency.job, period) {
                return Some((dependency.job.clone(), period));
            }
            period = period.offset(1);
        }
    }
    None
}

#[cfg(test)]
mod tests;
