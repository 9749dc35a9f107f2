//! `himaya confirm RELEASE --by CODE`.

use chrono::NaiveDate;
use himaya_store::Workspace;

use crate::arguments::Confirm;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Confirms judgements; the next run prints the edition without its draft mark.
pub(crate) fn confirm(
    workspace: &Workspace,
    asked: &Confirm,
    today: NaiveDate,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let signed = (asked.by.as_str(), today);
    let report = himaya_jobs::confirm(workspace, &asked.release, &asked.judgements, signed)?;
    printer.data(&report, |report| {
        super::lines(report.confirmed.iter().map(|one| {
            format!(
                "{} at level {}: {} figures, by {} on {}",
                one.judgement,
                one.level,
                one.evidence.len(),
                one.by,
                one.date
            )
        }))
    })?;
    Ok(ExitStatus::Success)
}
