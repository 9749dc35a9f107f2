//! `himaya audit RELEASE.. [--known FOLDER]`.

use himaya_jobs::AuditReport;

use crate::arguments::Audit;
use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Attacks published files as one reader holds them; a promise that does not hold is a refusal.
pub(crate) fn audit(audit: &Audit, printer: &mut Printer) -> Result<ExitStatus, CommandError> {
    printer.say("attacking the published cells");
    let report = himaya_jobs::audit(&audit.releases, &audit.known)?;
    printer.data(&report, text)?;
    Ok(if report.failures.is_empty() {
        ExitStatus::Success
    } else {
        ExitStatus::Disclosure
    })
}

/// The report for people: a failure a line, then the counts.
pub(crate) fn text(report: &AuditReport) -> String {
    let bound = |bound: Option<i64>| bound.map_or_else(|| "-".to_owned(), |n| n.to_string());
    let failures = report.failures.iter().map(|failure| {
        format!(
            "{} {}: {} to {}, promised {}",
            failure.table,
            failure.cell,
            bound(failure.low),
            bound(failure.high),
            failure.promised
        )
    });
    let summary = format!(
        "{} cells, {} of them hidden, {} failures",
        report.cells,
        report.hidden,
        report.failures.len()
    );
    lines(failures.chain([summary]))
}
