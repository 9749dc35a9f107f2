//! `himaya export delta`.

use chrono::{DateTime, Utc};
use himaya_store::{DeltaLog, Workspace};

use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Brings the Delta logs of the tidy tables up to date.
pub(crate) fn delta(
    workspace: &Workspace,
    now: DateTime<Utc>,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let _lock = workspace.lock()?;
    let logs = workspace.export_delta(now)?;
    let line = |log: &DeltaLog| {
        let (table, version, n_files) = (&log.table, log.version, log.n_files);
        format!("{table} version {version}: {n_files} files")
    };
    printer.data(&logs, |logs| lines(logs.iter().map(line)))?;
    Ok(ExitStatus::Success)
}
