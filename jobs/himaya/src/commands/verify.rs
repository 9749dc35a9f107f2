//! `himaya verify`.

use himaya_store::{Verification, Workspace};

use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Checks every stored byte; a failure is a finding.
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
    let mut text: String = failures
        .map(|failure| format!("{}: {}\n", failure.path, failure.reason))
        .collect();
    text.push_str(&format!(
        "{} files checked, {} failures\n",
        verification.checked,
        verification.failures.len()
    ));
    text
}
