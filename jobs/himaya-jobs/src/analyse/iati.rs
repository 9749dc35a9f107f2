//! Files of IATI, checked as anybody's.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use himaya_iati::{CodeLists, Element, Failure, Severity, check};
use himaya_store::read_file;
use serde::Serialize;

use crate::JobError;
use crate::analyse::TableError;

/// What was found in a file of IATI.
#[derive(Clone, Debug, Serialize)]
pub struct IatiReport {
    /// The file.
    pub file: String,
    /// The activities.
    pub n_activities: usize,
    /// What is wrong, by line.
    pub failures: Vec<Failure>,
    /// The lists that the file uses and that nobody has checked.
    pub lists_not_checked: Vec<String>,
}

impl IatiReport {
    /// Whether anything keeps the file from being published.
    pub fn has_errors(&self) -> bool {
        let mut failures = self.failures.iter();
        failures.any(|failure| failure.severity == Severity::Error)
    }
}

/// Checks a file of IATI as of a moment; `lists` are files of code lists to use instead of those that
/// are built in.
pub fn verify_iati(
    path: &Path,
    lists: &[PathBuf],
    now: DateTime<Utc>,
) -> Result<IatiReport, JobError> {
    let mut known = CodeLists::built_in();
    for list in lists {
        let text = text_of(list)?;
        known
            .take(&text)
            .map_err(|error| malformed(list, 0, error.to_string()))?;
    }
    let root = Element::parse(&text_of(path)?).map_err(|error| {
        let line = u64::try_from(error.line).unwrap_or(0);
        malformed(path, line, error.reason)
    })?;
    let report = check(&root, &known, now);
    Ok(IatiReport {
        file: path.display().to_string(),
        n_activities: report.n_activities,
        failures: report.failures,
        lists_not_checked: report.lists_not_checked,
    })
}

fn text_of(path: &Path) -> Result<String, JobError> {
    String::from_utf8(read_file(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        malformed(path, 0, format!("byte {at} is not UTF-8")).into()
    })
}

fn malformed(path: &Path, line: u64, reason: String) -> TableError {
    TableError::Malformed {
        file: path.display().to_string(),
        line,
        reason,
    }
}
