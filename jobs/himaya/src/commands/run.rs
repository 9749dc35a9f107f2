//! `himaya run JOB.. --period P [--lang L] [--level L] [--format F] [--dry-run]`.

use himaya_jobs::{Circumstances, Clock, Plan, RunReport, Settings};
use himaya_store::Workspace;

use crate::arguments::{FormatName, Run};
use crate::choice::Choice;
use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::{ExitStatus, code_of_job};
use crate::printer::Printer;
use crate::schedule_arguments::Trigger;
use crate::signal::end_with_parent;

/// Runs jobs and what they depend on.
pub(crate) fn run(
    workspace: &Workspace,
    run: &Run,
    formats: &[FormatName],
    clock: Clock,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let plan = himaya_jobs::plan(&run.jobs, run.period)?;
    if run.is_plan_only {
        printer.data(&plan, plan_text)?;
        return Ok(ExitStatus::Success);
    }
    let choice = Choice::new(&run.chosen, formats, &Settings::load(workspace)?)?;
    let key = run.signing.key(workspace)?;
    if run.trigger.is_some() {
        end_with_parent();
    }
    let circumstances = Circumstances {
        clock,
        trigger: run.trigger.map_or("run", Trigger::name),
        exit_code: code_of_job,
        key: key.as_ref(),
    };
    let mut report = himaya_jobs::run(workspace, &plan, &circumstances, &mut |job| {
        printer.say(&format!("running {job} for {}", run.period));
    })?;
    choice.apply(&mut report);
    printer.data(&report, report_text)?;
    Ok(ExitStatus::Success)
}

fn plan_text(plan: &Plan) -> String {
    lines(plan.jobs.iter().map(|job| {
        let period = plan.period;
        format!(
            "{job} {period} ({}..{})",
            period.first_day(),
            period.last_day()
        )
    }))
}

fn report_text(report: &RunReport) -> String {
    let outputs = report.jobs.iter().flat_map(|job| &job.outputs);
    lines(outputs.map(|output| output.path.clone()))
}
