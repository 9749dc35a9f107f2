//! The framework file: read as YAML, and every fault told with its line.

use std::path::Path;

use himaya_needs::{Fault, Framework, Subject};
use himaya_store::read_file;

use crate::JobError;
use crate::analyse::error::{FaultLine, TableError};

/// A framework with the text it was read from.
pub(super) struct Read {
    pub(super) framework: Framework,
    file: String,
    text: String,
}

/// Reads a framework file.
pub(super) fn read(path: &Path) -> Result<Read, JobError> {
    let file = path.display().to_string();
    let bytes = read_file(path)?;
    let refused = |line: usize, reason: String, help: &str| {
        let fault = FaultLine {
            line: u64::try_from(line).unwrap_or(0),
            reason,
            help: help.to_owned(),
        };
        TableError::Framework {
            file: file.clone(),
            faults: vec![fault],
        }
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        refused(
            0,
            format!("byte {at} is not UTF-8"),
            "save the file as UTF-8",
        )
    })?;
    if text.trim().is_empty() {
        let help = "write at least `name`, `indicators` and `panel`";
        return Err(refused(0, "the file is empty".to_owned(), help).into());
    }
    let framework = serde_yaml::from_str(&text).map_err(|error| {
        let line = error.location().map_or(0, |location| location.line());
        let help = "the README of himaya-needs says which keys there are";
        refused(line, error.to_string(), help)
    })?;
    Ok(Read {
        framework,
        file,
        text,
    })
}

impl Read {
    /// The faults of the framework with their lines.
    pub(super) fn faults(&self, faults: &[Fault]) -> TableError {
        let line = |fault: &Fault| FaultLine {
            line: u64::try_from(line_of(&self.text, &fault.subject())).unwrap_or(0),
            reason: fault.to_string(),
            help: fault.help(),
        };
        TableError::Framework {
            file: self.file.clone(),
            faults: faults.iter().map(line).collect(),
        }
    }
}

/// The line of a subject, from 1; of what is not found in the text, that of the list it should stand
/// in, or 0.
pub(super) fn line_of(text: &str, subject: &Subject) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let opens = |line: &str| {
        let rest = line.strip_prefix(subject.under);
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    let Some(start) = lines.iter().position(|line| opens(line)) else {
        return 0;
    };
    let is_key = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let n_within = lines[start + 1..].iter().take_while(|line| !is_key(line));
    let block = start..start + 1 + n_within.count();
    let is_entry = |line: &str| {
        if subject.key.is_empty() {
            return holds(line, &subject.name);
        }
        let value = line.split(subject.key).skip(1);
        value
            .filter_map(|rest| rest.trim_start().strip_prefix(':'))
            .any(|rest| is_value(rest, &subject.name))
    };
    let mut entry = start;
    if !subject.name.is_empty() {
        let mut found = block.clone().filter(|at| is_entry(lines[*at]));
        let first = found.next();
        entry = found
            .nth(subject.nth.wrapping_sub(1))
            .filter(|_| 0 < subject.nth)
            .or(first)
            .unwrap_or(start);
    }
    if subject.within.is_empty() {
        return entry + 1;
    }
    let mut rest = (entry..block.end).filter(|at| holds(lines[*at], &subject.within));
    rest.next().unwrap_or(entry) + 1
}

/// Whether what follows a colon is this value, quoted or not.
fn is_value(text: &str, value: &str) -> bool {
    let text = text.trim_start().trim_start_matches(['"', '\'']);
    let rest = text.strip_prefix(value);
    rest.is_some_and(|rest| !rest.starts_with(is_of_name))
}

/// Whether a line holds a name that is not part of a longer one.
fn holds(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line
            .get(at + name.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(is_of_name) && !after.is_some_and(is_of_name)
    })
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_' | '/')
}
