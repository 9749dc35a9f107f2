//! `himaya status`.

use chrono::NaiveDate;
use himaya_jobs::Status;
use himaya_store::Workspace;

use crate::commands::columns;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Shows what the lake holds; something stale is a finding.
pub(crate) fn status(
    workspace: &Workspace,
    today: NaiveDate,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let status = himaya_jobs::status(workspace, today)?;
    printer.data(&status, text)?;
    Ok(if status.is_stale() {
        ExitStatus::Findings
    } else {
        ExitStatus::Success
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
    text
}
