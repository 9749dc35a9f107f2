//! Events and the chain of their lines.

use chrono::{DateTime, Utc};
use himaya_files::sha256_hex;
use serde::{Deserialize, Serialize};

use crate::attempt::{AttemptId, End, Start};
use crate::error::LedgerError;

/// Something that happened to an attempt.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Event {
    /// It began; the number is that among the attempts at the same job and period.
    Started {
        number: u32,
        #[serde(rename = "attempt")]
        start: Start,
    },
    /// It ended.
    Ended(End),
}

/// A line of the ledger.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// The number of the line, from 1.
    pub(crate) sequence: i64,
    /// The SHA-256 of the line before, without its line feed; zeros for the first.
    pub(crate) previous: String,
    /// When it happened.
    pub(crate) at: DateTime<Utc>,
    /// The attempt.
    pub(crate) id: AttemptId,
    /// What happened.
    pub(crate) event: Event,
}

impl Entry {
    /// The line, without a line feed.
    pub(crate) fn line(&self) -> Result<String, LedgerError> {
        serde_json::to_string(self).map_err(|error| LedgerError::Record {
            reason: error.to_string(),
        })
    }
}

/// What the first line names as the hash of the line before it.
pub(crate) fn first_link() -> String {
    "0".repeat(64)
}

/// Reads lines and checks their chain; the error names the first line that is wrong, from 1.
pub(crate) fn read_chain<'a>(
    lines: impl Iterator<Item = &'a str>,
) -> Result<Vec<Entry>, (usize, String)> {
    let mut previous = first_link();
    let mut entries = Vec::new();
    for (index, line) in lines.enumerate() {
        let number = index + 1;
        let entry: Entry =
            serde_json::from_str(line).map_err(|error| (number, error.to_string()))?;
        if usize::try_from(entry.sequence) != Ok(number) {
            let found = entry.sequence;
            return Err((number, format!("it says that it is line {found}")));
        }
        if entry.previous != previous {
            return Err((number, "it does not follow the line before it".to_owned()));
        }
        previous = sha256_hex(line.as_bytes());
        entries.push(entry);
    }
    Ok(entries)
}
