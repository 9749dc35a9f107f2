//! `himaya export delta` and `himaya export registers`.

use std::path::Path;

use chrono::{DateTime, Utc};
use himaya_store::{DeltaLog, Workspace, write_file};

use crate::commands::lines;
use crate::donor_arguments::LanguageName;
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

/// Writes empty registers; one that is there already is never written over.
pub(crate) fn registers(
    folder: &Path,
    language: LanguageName,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let mut written = Vec::new();
    for (name, text) in himaya_jobs::registers(language.code())? {
        let path = folder.join(name);
        if path.exists() {
            return Err(CommandError::RegisterThere {
                path: path.display().to_string(),
            });
        }
        write_file(&path, text.as_bytes())?;
        written.push(path.display().to_string());
    }
    printer.data(&written, |written| lines(written.iter().cloned()))?;
    Ok(ExitStatus::Success)
}
