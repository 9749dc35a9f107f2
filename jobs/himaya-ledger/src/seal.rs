//! The seal: the hash of the database as its last writer left it.
//!
//! SQLite's own check, the chain and the replay find every change that means something. A byte that no
//! page uses means nothing, and only a hash of the whole file finds that it changed. The seal names
//! the entry up to which it speaks, so one that a killed process left behind is known to be behind.

use std::path::Path;

use himaya_files::sha256_hex;
use serde::{Deserialize, Serialize};

use crate::error::LedgerError;
use crate::event::first_link;
use crate::files::Files;

/// What `data/ledger.seal` says.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seal {
    /// The SHA-256 of the last line in the database.
    pub(crate) line: String,
    /// The SHA-256 of the database.
    pub(crate) database: String,
}

/// How the seal stands to the database.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Sealed {
    /// It speaks of the last line, and the bytes are what it says.
    Sound,
    /// It speaks of an earlier line or there is none: somebody is at work, or was killed.
    Behind,
    /// It cannot be, or the bytes are not what it says.
    Broken(String),
}

impl Seal {
    /// The seal of a database that ends with a line, whose bytes are all in its one file.
    pub(crate) fn of(files: &Files, line: String) -> Result<Self, LedgerError> {
        let database = sha256_hex(&files.read_database()?);
        Ok(Self { line, database })
    }

    /// The seal as written.
    pub(crate) fn text(&self) -> Result<String, LedgerError> {
        let text = serde_json::to_string(self).map_err(|error| LedgerError::Record {
            reason: error.to_string(),
        })?;
        Ok(format!("{text}\n"))
    }

    /// Reads a seal; what is not exactly as [`Seal::text`] writes it is none.
    fn read(bytes: &[u8]) -> Option<Self> {
        let seal: Self = serde_json::from_slice(bytes).ok()?;
        let text = seal.text().ok()?;
        (text.as_bytes() == bytes).then_some(seal)
    }

    /// Whether a seal speaks of the last line.
    pub(crate) fn speaks_of(bytes: Option<&[u8]>, last: &str) -> bool {
        let seal = bytes.and_then(Self::read);
        seal.is_some_and(|seal| seal.line == last)
    }
}

/// Holds the seal against the lines and the bytes of the database.
///
/// `is_whole` says whether all of the database was in its one file when it was read.
pub(crate) fn check(
    seal: Option<&[u8]>,
    lines: &[String],
    (database, is_whole): (&[u8], bool),
) -> Sealed {
    let Some(bytes) = seal else {
        return Sealed::Behind;
    };
    let Some(seal) = Seal::read(bytes) else {
        return Sealed::Broken("it is not what a ledger writes".to_owned());
    };
    let hash = |line: &String| sha256_hex(line.as_bytes());
    let last = lines.last().map_or_else(first_link, hash);
    if seal.line != last {
        let is_earlier =
            seal.line == first_link() || lines.iter().any(|line| hash(line) == seal.line);
        return if is_earlier {
            Sealed::Behind
        } else {
            Sealed::Broken("it speaks of no entry of ledger.db".to_owned())
        };
    }
    if !is_whole {
        return Sealed::Behind;
    }
    let found = sha256_hex(database);
    if found == seal.database {
        return Sealed::Sound;
    }
    let recorded = seal.database;
    Sealed::Broken(format!(
        "the hash of ledger.db is {found}, recorded was {recorded}"
    ))
}

/// Whether SQLite keeps something of a database beside it.
pub(crate) fn is_whole(write_ahead: &Path) -> bool {
    std::fs::metadata(write_ahead).map_or(true, |found| found.len() == 0)
}
