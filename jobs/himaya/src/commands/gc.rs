//! `himaya gc [--keep N] [--dry-run]`.

use himaya_jobs::GcReport;
use himaya_store::Workspace;

use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::keys::Gc;
use crate::printer::Printer;

/// Removes what nothing needs any more.
pub(crate) fn gc(
    workspace: &Workspace,
    asked: Gc,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let report = himaya_jobs::gc(workspace, asked.keep, asked.is_plan_only)?;
    printer.data(&report, |report| {
        lines(report.removed.iter().map(|piece| piece.path.clone()))
    })?;
    printer.note(&summary(&report));
    Ok(ExitStatus::Success)
}

fn summary(report: &GcReport) -> String {
    let done = if report.is_dry_run {
        "would be removed"
    } else {
        "removed"
    };
    let (n_removed, bytes) = (report.removed.len(), report.bytes);
    format!("{n_removed} files and folders {done}, {bytes} bytes")
}
