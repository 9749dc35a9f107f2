//! `himaya run-due [--dry-run]`.

use himaya_jobs::{AttemptReport, Clock, DueReport, Question, Supervisor};
use himaya_ledger::State;
use himaya_store::Workspace;

use crate::commands::{lines, plan};
use crate::error::CommandError;
use crate::exit::{ExitStatus, of_code};
use crate::printer::Printer;
use crate::schedule_arguments::{RunDue, Trigger};
use crate::signal::{GRACE, stop_flag};

/// Runs what is due, oldest first.
pub(crate) fn run_due(
    workspace: &Workspace,
    asked: &RunDue,
    clock: Clock,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    if asked.is_plan_only {
        let question = Question {
            now: clock.now(),
            retries_failed: asked.again.retries_failed,
            trusts_clock: asked.again.trusts_clock,
        };
        return plan::show(workspace, &question, printer);
    }
    warn(workspace, clock, printer)?;
    let key = asked.signing.key(workspace)?;
    let stop = stop_flag()?;
    let supervisor = Supervisor {
        workspace,
        executable: std::env::current_exe().map_err(CommandError::Executable)?,
        key: key.as_ref(),
        clock,
        trigger: Trigger::RunDue.name(),
        stop: &stop,
        grace: GRACE,
        retries_failed: asked.again.retries_failed,
        trusts_clock: asked.again.trusts_clock,
    };
    let report = himaya_jobs::run_due(&supervisor, &mut |text| printer.say(text))?;
    printer.data(&report, text)?;
    note_postponed(&report, printer);
    Ok(status(&report))
}

/// Says how much is left for later ticks.
pub(crate) fn note_postponed(report: &DueReport, printer: &mut Printer) {
    if report.n_postponed > 0 {
        let n_postponed = report.n_postponed;
        printer.note(&format!(
            "`max_catchup` leaves {n_postponed} periods, and what waits for them, for later; `himaya plan` lists them"
        ));
    }
}

/// Says it where the clock is behind the ledger.
pub(crate) fn warn(
    workspace: &Workspace,
    clock: Clock,
    printer: &mut Printer,
) -> Result<(), CommandError> {
    if let Some(warning) = himaya_jobs::clock_warning(workspace, clock.now())? {
        printer.note(&warning);
    }
    Ok(())
}

/// One line an attempt.
pub(crate) fn text(report: &DueReport) -> String {
    let line = |attempt: &AttemptReport| {
        let why = attempt.reason.as_ref().map(|reason| format!(": {reason}"));
        let (job, period) = (&attempt.job, attempt.period);
        let state = attempt.status.name();
        format!("{job} {period} {state}{}", why.unwrap_or_default())
    };
    lines(report.jobs.iter().map(line))
}

/// Success when everything was completed; one kind of failure has its own code, several are findings.
pub(crate) fn status(report: &DueReport) -> ExitStatus {
    let mut codes: Vec<Option<i32>> = Vec::new();
    for attempt in &report.jobs {
        let code = match attempt.status {
            State::Done | State::Unchanged => continue,
            State::NoData | State::Failed | State::Refused => attempt.exit,
            State::Running | State::Interrupted => None,
        };
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    match codes.as_slice() {
        [] if report.is_stopped => ExitStatus::TemporaryFailure,
        [] => ExitStatus::Success,
        [code] => of_code(*code),
        [..] => ExitStatus::Findings,
    }
}
