//! `himaya backfill JOB FIRST..LAST [--dry-run]`.

use himaya_jobs::{Clock, Supervisor};
use himaya_store::Workspace;

use crate::commands::{lines, run_due};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;
use crate::schedule_arguments::{Backfill, Trigger};
use crate::signal::{GRACE, stop_flag};

/// Runs a job for the periods of a range that it has not completed.
pub(crate) fn backfill(
    workspace: &Workspace,
    asked: &Backfill,
    clock: Clock,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let periods = himaya_jobs::range(&asked.range, &clock)?;
    if asked.is_plan_only {
        let open = himaya_jobs::open_periods(workspace, &asked.job, &periods)?;
        printer.data(&open, |open| {
            lines(open.iter().map(|period| format!("{} {period}", asked.job)))
        })?;
        return Ok(ExitStatus::Success);
    }
    let key = asked.signing.key(workspace)?;
    let stop = stop_flag()?;
    let supervisor = Supervisor {
        workspace,
        executable: std::env::current_exe().map_err(CommandError::Executable)?,
        key: key.as_ref(),
        clock,
        trigger: Trigger::Backfill.name(),
        stop: &stop,
        grace: GRACE,
        retries_failed: false,
        trusts_clock: true,
    };
    let say = &mut |text: &str| printer.say(text);
    let report = himaya_jobs::backfill(&supervisor, &asked.job, &periods, say)?;
    printer.data(&report, run_due::text)?;
    Ok(run_due::status(&report))
}
