//! One child: started, watched, ended at its deadline, and its end written down.

use std::io::Write as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::SecondsFormat;
use himaya_ledger::{AttemptId, End, Ledger, State};
use himaya_schedule::Schedules;
use himaya_store::{Lock, StoreError};

use super::{Supervisor, Target};
use crate::JobError;
use crate::due::attempts;

/// How often the child is looked at.
const GLANCE: Duration = Duration::from_millis(25);

/// How often the ledger is asked which job the child is at.
const LOOK: Duration = Duration::from_millis(500);

/// How long a dead child's lock may take to be free.
const PATIENCE: Duration = Duration::from_secs(5);

/// How a child came to its end.
enum Ending {
    /// By itself.
    Exited(ExitStatus),
    /// Killed because a job took longer than it may.
    TimedOut { minutes: u32 },
    /// Killed because it was time to end.
    Stopped,
}

/// Runs a job with what it depends on, and sees to it that the ledger knows how it ended.
pub(super) fn run(
    supervisor: &Supervisor<'_>,
    schedules: &Schedules,
    target: &Target,
) -> Result<(), JobError> {
    let before = attempts(supervisor.workspace)?.len();
    let mut child = start(supervisor, target)?;
    let ending = watch(supervisor, schedules, target, &mut child)?;
    let (state, reason) = match ending {
        Ending::Exited(status) => (State::Failed, format!("its process ended with {status}")),
        Ending::TimedOut { minutes } => {
            let reason = format!("it took longer than {minutes} minutes");
            (State::Failed, reason)
        }
        Ending::Stopped => (State::Interrupted, "himaya was told to end".to_owned()),
    };
    let n_settled = settle(supervisor, state, &reason)?;
    if let Ending::Exited(status) = ending {
        if status.code() == Some(75) {
            return Err(supervisor.workspace.held().into());
        }
        let is_known = n_settled > 0 || attempts(supervisor.workspace)?.len() > before;
        if !status.success() && !is_known {
            return Err(unstarted(target, reason));
        }
    }
    Ok(())
}

fn start(supervisor: &Supervisor<'_>, target: &Target) -> Result<Child, JobError> {
    let (job, period) = target;
    let now = supervisor.clock.now();
    let mut command = Command::new(&supervisor.executable);
    command
        .arg("--workspace")
        .arg(supervisor.workspace.root())
        .args(["--now", &now.to_rfc3339_opts(SecondsFormat::Millis, true)])
        .args(["--quiet", "run", job, "--period", &period.to_string()])
        .args(["--trigger", supervisor.trigger])
        .stdin(Stdio::piped())
        .stdout(Stdio::null());
    if supervisor.key.is_some() {
        command.args(["--signing-key", "-"]);
    }
    let failed = |error: std::io::Error| unstarted(target, error.to_string());
    let mut child = command.spawn().map_err(failed)?;
    if let (Some(key), Some(input)) = (supervisor.key, &mut child.stdin) {
        // A child that is dead already cannot take it, and is told of below.
        let _ = input.write_all(key.to_text().as_bytes());
    }
    Ok(child)
}

fn unstarted((job, period): &Target, reason: String) -> JobError {
    JobError::Unstarted {
        job: job.clone(),
        period: period.to_string(),
        reason,
    }
}

/// Waits for the end of a child, or brings it about.
///
/// The time-out is that of the job at which the child is, from the moment at which it was seen there.
fn watch(
    supervisor: &Supervisor<'_>,
    schedules: &Schedules,
    target: &Target,
    child: &mut Child,
) -> Result<Ending, JobError> {
    let minutes = |job: &str| schedules.find(job).map_or(60, |job| job.timeout_minutes);
    let mut at: (Option<AttemptId>, u32) = (None, minutes(&target.0));
    let mut since = Instant::now();
    let mut looked = Instant::now();
    let mut told_to_end: Option<Instant> = None;
    loop {
        let wait = |error: std::io::Error| unstarted(target, error.to_string());
        if let Some(status) = child.try_wait().map_err(wait)? {
            return Ok(Ending::Exited(status));
        }
        if supervisor.is_stopped() {
            let told = *told_to_end.get_or_insert_with(Instant::now);
            if told.elapsed() > supervisor.grace {
                end(child);
                return Ok(Ending::Stopped);
            }
        }
        if looked.elapsed() > LOOK {
            looked = Instant::now();
            if let Some((id, job)) = running(supervisor)?
                && at.0 != Some(id)
            {
                at = (Some(id), minutes(&job));
                since = Instant::now();
            }
        }
        if since.elapsed() > Duration::from_secs(u64::from(at.1) * 60) {
            end(child);
            return Ok(Ending::TimedOut { minutes: at.1 });
        }
        sleep(GLANCE);
    }
}

/// The attempt at which the child is.
fn running(supervisor: &Supervisor<'_>) -> Result<Option<(AttemptId, String)>, JobError> {
    let Some(ledger) = Ledger::read(&supervisor.workspace.root().join("data"))? else {
        return Ok(None);
    };
    let newest = ledger.running()?.pop();
    Ok(newest.map(|attempt| (attempt.id, attempt.start.job)))
}

/// Kills a child; one that is gone already needs no killing.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Writes how the attempt ended that a child left running; returns how many there were.
fn settle(supervisor: &Supervisor<'_>, state: State, reason: &str) -> Result<usize, JobError> {
    let data = supervisor.workspace.root().join("data");
    let left = match Ledger::read(&data)? {
        Some(ledger) => ledger.running()?,
        None => Vec::new(),
    };
    if left.is_empty() {
        return Ok(0);
    }
    let _lock = lock(supervisor)?;
    let mut ledger = Ledger::open(&data)?;
    let now = supervisor.clock.now();
    for attempt in ledger.running()? {
        let passed = now - attempt.started_at;
        let end = End {
            state,
            exit: None,
            reason: Some(reason.to_owned()),
            duration_ms: Some(passed.num_milliseconds()),
            outputs: Vec::new(),
        };
        ledger.finish(attempt.id, end, now)?;
    }
    ledger.close()?;
    Ok(left.len())
}

/// Takes the lock that a dead child held; the kernel may need a moment to let go of it.
fn lock(supervisor: &Supervisor<'_>) -> Result<Lock, JobError> {
    let begun = Instant::now();
    loop {
        match supervisor.workspace.lock() {
            Err(StoreError::Busy { .. }) if begun.elapsed() < PATIENCE => sleep(GLANCE),
            other => return Ok(other?),
        }
    }
}
