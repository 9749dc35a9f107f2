//! Validate: what a pull would say about a file, without storing anything.

use std::path::Path;

use himaya_schema::Finding;
use himaya_sources::retrieve::{Limits, Retrieved, retrieve};
use himaya_sources::{Parsed, SourceConfig, SourceError, find};

use crate::JobError;

/// A file's name with what was read from it.
pub type Checked = (String, Result<Parsed, SourceError>);

/// Reads the files at a location as a source would and returns what it made of each.
pub fn validate(
    source_id: &str,
    config: &SourceConfig,
    location: &str,
) -> Result<Vec<Checked>, JobError> {
    let source = find(source_id).ok_or_else(|| SourceError::unknown_source(source_id))?;
    let retrieved = retrieve(location, Path::new(""), &Limits::of(config), None)?;
    let Retrieved::Files(files) = retrieved else {
        return Ok(Vec::new());
    };
    let mut checked = Vec::new();
    for file in files {
        let parsed = match source.parse(&file.raw, config) {
            // That says nothing of the file.
            Err(error @ SourceError::ParserUnstarted { .. }) => return Err(error.into()),
            parsed => parsed,
        };
        checked.push((file.raw.name, parsed));
    }
    Ok(checked)
}

/// A file refused as a whole, as a finding.
pub fn refusal(file: &str, error: &SourceError) -> Finding {
    let code = miette::Diagnostic::code(error).map(|code| code.to_string());
    Finding {
        file: file.to_owned(),
        row: 0,
        column: String::new(),
        code: code.unwrap_or_else(|| "refused".to_owned()),
        message: error.to_string(),
        suggestion: miette::Diagnostic::help(error).map(|help| help.to_string()),
    }
}
