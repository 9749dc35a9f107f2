//! `himaya ledger verify` and `himaya ledger rebuild`.

use himaya_ledger::LedgerVerification;
use himaya_store::Workspace;

use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Checks the ledger and what it names; a failure is a finding.
pub(crate) fn verify(
    workspace: &Workspace,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let verification = himaya_ledger::verify(workspace.root())?;
    printer.data(&verification, text)?;
    let is_sound = verification.failures.is_empty() && verification.unfinished.is_empty();
    Ok(if is_sound {
        ExitStatus::Success
    } else {
        ExitStatus::Findings
    })
}

/// Makes the database again from its mirror.
pub(crate) fn rebuild(
    workspace: &Workspace,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let _lock = workspace.lock()?;
    let rebuilt = himaya_ledger::rebuild(workspace.root())?;
    printer.data(&rebuilt, |rebuilt| {
        lines([format!(
            "data/ledger.db holds {} entries",
            rebuilt.n_entries
        )])
    })?;
    if rebuilt.is_cut {
        printer.note("the last line of the mirror was cut off and is left out");
    }
    Ok(ExitStatus::Success)
}

fn text(verification: &LedgerVerification) -> String {
    let (failures, unfinished) = (&verification.failures, &verification.unfinished);
    let summary = format!(
        "{} entries and files checked, {} failures",
        verification.checked,
        failures.len() + unfinished.len()
    );
    lines(
        failures
            .iter()
            .chain(unfinished)
            .map(|failure| format!("{}: {}", failure.path, failure.reason))
            .chain([summary]),
    )
}
