//! `himaya verify`.

use himaya_store::{Verification, Workspace};

use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Checks snapshots, tables and releases; a failure is a finding.
pub(crate) fn verify(
    workspace: &Workspace,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let verification = workspace.verify()?;
    printer.data(&verification, text)?;
    Ok(if verification.failures.is_empty() {
        ExitStatus::Success
    } else {
        ExitStatus::Findings
    })
}

fn text(verification: &Verification) -> String {
    let failures = verification.failures.iter();
    let summary = format!(
        "{} files checked, {} failures",
        verification.checked,
        verification.failures.len()
    );
    lines(
        failures
            .map(|failure| format!("{}: {}", failure.path, failure.reason))
            .chain([summary]),
    )
}
