//! `himaya approve [ID] [--discard]`.

use chrono::NaiveDate;
use himaya_jobs::Held;
use himaya_sources::Parser;
use himaya_store::Workspace;

use crate::arguments::Approve;
use crate::commands::{columns, parse_child, pull};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Shows what is held, or takes one of it in.
pub(crate) fn approve(
    workspace: &Workspace,
    asked: &Approve,
    today: NaiveDate,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let Some(id) = &asked.id else {
        let held = himaya_jobs::held(workspace)?;
        printer.data(&held, |held| text(held))?;
        if held.is_empty() {
            printer.note("nothing is held");
        }
        return Ok(ExitStatus::Success);
    };
    let _lock = workspace.lock()?;
    workspace.recover()?;
    if asked.is_discarded {
        let held = himaya_jobs::discard_held(workspace, id)?;
        printer.note(&format!("{} of {} is forgotten", held.file, held.source));
        return Ok(ExitStatus::Success);
    }
    let children = parse_child::parser()?;
    let parser = Parser::Child(children.clone());
    let report = himaya_jobs::approve(workspace, id, today, &parser)?;
    parse_child::say_shortfalls(&children, printer);
    printer.data(&[&report], |_| pull::text(std::slice::from_ref(&report)))?;
    Ok(if report.vintage.is_none() {
        ExitStatus::Data
    } else if report.rows_quarantined > 0 {
        ExitStatus::Findings
    } else {
        ExitStatus::Success
    })
}

/// A table of what is held; a file with several reasons has a line for each.
pub(crate) fn text(held: &[Held]) -> String {
    if held.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = held.iter().flat_map(rows).collect();
    columns(&["held", "file", "since", "why"], &rows)
}

fn rows(held: &Held) -> Vec<Vec<String>> {
    let row = |(number, reason): (usize, &String)| {
        let of_first = |text: &str| {
            if number == 0 {
                text.to_owned()
            } else {
                String::new()
            }
        };
        vec![
            of_first(&held.id),
            of_first(&held.file),
            of_first(&held.since.to_string()),
            reason.clone(),
        ]
    };
    held.reasons.iter().enumerate().map(row).collect()
}
