//! `himaya status`.

use chrono::{DateTime, Utc};
use himaya_jobs::{Standing, Status};
use himaya_store::Workspace;

use crate::commands::{approve, columns};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Shows what the lake holds; something stale, held or overdue is a finding.
pub(crate) fn status(
    workspace: &Workspace,
    now: DateTime<Utc>,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let status = himaya_jobs::status(workspace, now)?;
    printer.data(&status, text)?;
    Ok(if status.is_in_order() {
        ExitStatus::Success
    } else {
        ExitStatus::Findings
    })
}

fn text(status: &Status) -> String {
    let headings = [
        "source",
        "cadence",
        "vintage",
        "retrieved",
        "stored",
        "quarantined",
        "state",
    ];
    let rows: Vec<Vec<String>> = status
        .sources
        .iter()
        .map(|source| {
            let state = match (&source.vintage, source.is_stale) {
                (None, _) => "nothing read yet",
                (Some(_), true) => "stale",
                (Some(_), false) => "current",
            };
            let retrieved = source.retrieved.map(|day| day.to_string());
            vec![
                source.source.clone(),
                source.cadence.clone(),
                source.vintage.clone().unwrap_or_default(),
                retrieved.unwrap_or_default(),
                source.rows_stored.to_string(),
                source.rows_quarantined.to_string(),
                state.to_owned(),
            ]
        })
        .collect();
    let mut text = columns(&headings, &rows);
    let releases: Vec<Vec<String>> = status
        .releases
        .iter()
        .map(|release| {
            vec![
                release.release.clone(),
                release.level.clone(),
                release.document.clone(),
                release.n_files.to_string(),
            ]
        })
        .collect();
    if !releases.is_empty() {
        text.push('\n');
        text.push_str(&columns(
            &["release", "level", "document", "files"],
            &releases,
        ));
    }
    if !status.held.is_empty() {
        text.push('\n');
        text.push_str(&approve::text(&status.held));
    }
    if !status.overdue.is_empty() {
        text.push('\n');
        let rows: Vec<Vec<String>> = status.overdue.iter().map(overdue).collect();
        text.push_str(&columns(
            &[
                "overdue",
                "period",
                "due since (UTC)",
                "days",
                "state",
                "why",
            ],
            &rows,
        ));
    }
    text
}

fn overdue(standing: &Standing) -> Vec<String> {
    vec![
        standing.job.clone(),
        standing.period.to_string(),
        standing.due_at.format("%Y-%m-%d %H:%M").to_string(),
        standing.overdue_days.to_string(),
        standing.state.to_owned(),
        standing.why.clone(),
    ]
}
