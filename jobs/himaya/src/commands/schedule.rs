//! `himaya schedule [--next N]`.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use himaya_jobs::{Clock, JobError, Question, Standing, Supervisor};
use himaya_store::{StoreError, Workspace};
use serde::Serialize;

use crate::clock;
use crate::commands::{plan, run_due};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;
use crate::schedule_arguments::{Schedule, Trigger};
use crate::signal::{GRACE, stop_flag};

/// How soon the end of a wait, or the wish to end it, is noticed.
const GLANCE: Duration = Duration::from_millis(100);

#[derive(Serialize)]
struct NextReport {
    next: Vec<Standing>,
}

/// Runs what is due, again and again, until it is told to end; that is an end in order.
///
/// The clock of the machine is read anew before each look, so that sleep and corrections are seen;
/// one that `--now` set goes on by itself.
pub(crate) fn schedule(
    workspace: &Workspace,
    asked: &Schedule,
    now: Option<DateTime<Utc>>,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let begun = clock::clock(now);
    if let Some(n_next) = asked.n_next {
        return next(workspace, usize::from(n_next), begun, printer);
    }
    let key = asked.signing.key(workspace)?;
    let stop = stop_flag()?;
    let executable = std::env::current_exe().map_err(CommandError::Executable)?;
    let mut is_first = true;
    while !stop.load(Ordering::Relaxed) {
        let clock = match now {
            Some(_) => Clock::set_to(begun.now()),
            None => clock::clock(None),
        };
        run_due::warn(workspace, clock, printer)?;
        let supervisor = Supervisor {
            workspace,
            executable: executable.clone(),
            key: key.as_ref(),
            clock,
            trigger: Trigger::Schedule.name(),
            stop: &stop,
            grace: GRACE,
            retries_failed: asked.again.retries_failed && is_first,
            trusts_clock: asked.again.trusts_clock,
        };
        match himaya_jobs::run_due(&supervisor, &mut |text| printer.say(text)) {
            Ok(report) if report.jobs.is_empty() => {}
            Ok(report) => {
                printer.data(&report, run_due::text)?;
                run_due::note_postponed(&report, printer);
            }
            // Later on somebody at work here is no reason to give up: the next look may find it free.
            Err(error @ JobError::Store(StoreError::Busy { .. })) if !is_first => {
                printer.note(&error.to_string());
            }
            Err(error) => return Err(error.into()),
        }
        is_first = false;
        wait(Duration::from_secs(asked.every), &stop);
    }
    printer.note("told to end; what was not completed is due at the next start");
    Ok(ExitStatus::Success)
}

fn wait(long: Duration, stop: &AtomicBool) {
    let begun = Instant::now();
    while begun.elapsed() < long && !stop.load(Ordering::Relaxed) {
        sleep(GLANCE.min(long));
    }
}

fn next(
    workspace: &Workspace,
    n_periods: usize,
    clock: Clock,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let question = Question {
        now: clock.now(),
        retries_failed: false,
        trusts_clock: true,
    };
    let next = himaya_jobs::next(workspace, &question, n_periods)?;
    printer.data(&NextReport { next }, |report| plan::text(&report.next))?;
    Ok(ExitStatus::Success)
}
