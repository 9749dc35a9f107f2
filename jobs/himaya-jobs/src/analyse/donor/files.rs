//! Settings and registers as files.

use std::path::{Path, PathBuf};

use himaya_entries::{Forms, Refusal, Sheet};
use himaya_schema::Finding;
use himaya_store::read_file;

use crate::JobError;
use crate::analyse::error::{FaultLine, TableError};
use crate::analyse::table;

/// Everything that is wrong with a settings file.
pub(in crate::analyse) fn refused(file: &str, refusals: Vec<Refusal>) -> JobError {
    let fault = |refusal: Refusal| FaultLine {
        line: u64::try_from(refusal.line).unwrap_or(0),
        reason: refusal.reason,
        help: refusal.help,
    };
    let error = TableError::Donor {
        file: file.to_owned(),
        faults: refusals.into_iter().map(fault).collect(),
    };
    error.into()
}

/// Reads a settings file; returns it with its text.
pub(super) fn read<T>(
    path: &Path,
    parse: impl Fn(&str) -> Result<T, Vec<Refusal>>,
) -> Result<(T, String), JobError> {
    let file = path.display().to_string();
    let text = String::from_utf8(read_file(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let refusal = Refusal {
            line: 0,
            reason: format!("byte {at} is not UTF-8"),
            help: "save the file as UTF-8".to_owned(),
        };
        refused(&file, vec![refusal])
    })?;
    let parsed = parse(&text).map_err(|refusals| refused(&file, refusals))?;
    Ok((parsed, text))
}

/// Reads registers; their headings may be of any language.
pub(super) fn sheets(
    paths: &[PathBuf],
    forms: &Forms,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Sheet>, JobError> {
    let mut sheets = Vec::new();
    for path in paths {
        let (header, rows) = table::read(path)?;
        let numbered = rows.into_iter().map(|(line, row)| {
            let line = u32::try_from(line).unwrap_or(u32::MAX);
            (line, row)
        });
        let file = path.display().to_string();
        sheets.push(forms.sheet(&file, &header, numbered.collect(), findings));
    }
    Ok(sheets)
}
