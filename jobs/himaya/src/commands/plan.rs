//! `himaya plan`.

use himaya_jobs::{Clock, Question, Standing};
use himaya_store::Workspace;
use serde::Serialize;

use crate::commands::{columns, run_due};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

#[derive(Serialize)]
struct PlanReport {
    periods: Vec<Standing>,
}

/// Shows what is due and what stands in its way; nothing is changed.
pub(crate) fn plan(
    workspace: &Workspace,
    clock: Clock,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    run_due::warn(workspace, clock, printer)?;
    let question = Question {
        now: clock.now(),
        retries_failed: false,
        trusts_clock: true,
    };
    show(workspace, &question, printer)
}

/// Shows what is due as asked.
pub(crate) fn show(
    workspace: &Workspace,
    question: &Question,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let periods = himaya_jobs::standing(workspace, question)?;
    let is_empty = periods.is_empty();
    printer.data(&PlanReport { periods }, |report| text(&report.periods))?;
    if is_empty {
        printer.note("nothing is due");
    }
    Ok(ExitStatus::Success)
}

/// A table of periods; none has no headings either.
pub(crate) fn text(periods: &[Standing]) -> String {
    if periods.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = periods.iter().map(row).collect();
    columns(
        &[
            "job",
            "period",
            "days",
            "due (UTC)",
            "overdue",
            "state",
            "why",
        ],
        &rows,
    )
}

fn row(standing: &Standing) -> Vec<String> {
    vec![
        standing.job.clone(),
        standing.period.to_string(),
        format!("{}..{}", standing.first_day, standing.last_day),
        standing.due_at.format("%Y-%m-%d %H:%M").to_string(),
        match standing.overdue_days {
            0 => String::new(),
            1 => "1 day".to_owned(),
            days => format!("{days} days"),
        },
        standing.state.to_owned(),
        standing.why.clone(),
    ]
}
