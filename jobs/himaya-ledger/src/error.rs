//! What can go wrong with a ledger, with what the operator can do about it.

use std::io;
use std::path::{Path, PathBuf};

use himaya_files::FileError;
use miette::Diagnostic;
use thiserror::Error;

/// A failure of the ledger.
#[derive(Debug, Diagnostic, Error)]
pub enum LedgerError {
    /// The file system refused.
    #[error("{action} {path}", path = path.display())]
    #[diagnostic(
        code(himaya::ledger::io),
        help("check that the disk has room and that the folder may be written")
    )]
    Io {
        /// What was attempted, such as `write`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// SQLite refused.
    #[error("{action} the ledger {path}: {reason}", path = path.display())]
    #[diagnostic(
        code(himaya::ledger::database),
        help("check that the disk has room and that the folder may be written")
    )]
    Database {
        /// What was attempted, such as `write`.
        action: &'static str,
        /// The database.
        path: PathBuf,
        /// What SQLite said.
        reason: String,
    },
    /// Another connection keeps the database locked.
    #[error("the ledger {path} is locked by another programme", path = path.display())]
    #[diagnostic(code(himaya::ledger::busy), help("try again when it has finished"))]
    Busy {
        /// The database.
        path: PathBuf,
    },
    /// The database is no sound ledger.
    #[error("the ledger {path} is damaged: {reason}", path = path.display())]
    #[diagnostic(
        code(himaya::ledger::damaged),
        help("`himaya ledger rebuild` makes it again from ledger.jsonl")
    )]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The database is gone while its mirror is there.
    #[error("the ledger {path} is gone, and its mirror is there", path = path.display())]
    #[diagnostic(
        code(himaya::ledger::missing),
        help("`himaya ledger rebuild` makes it again from ledger.jsonl")
    )]
    Missing {
        /// The database.
        path: PathBuf,
    },
    /// The database has the form of an earlier himaya.
    #[error(
        "the ledger {path} has form {found}, and this himaya writes form {known}",
        path = path.display()
    )]
    #[diagnostic(
        code(himaya::ledger::older),
        help("`himaya ledger rebuild` makes it again in the present form")
    )]
    Older {
        /// The database.
        path: PathBuf,
        /// Its form.
        found: i64,
        /// The form of this version.
        known: i64,
    },
    /// The database has the form of a later himaya.
    #[error(
        "the ledger {path} has form {found}, and this himaya knows forms up to {known}",
        path = path.display()
    )]
    #[diagnostic(
        code(himaya::ledger::newer),
        help("use the himaya that wrote it, or a later one")
    )]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its form.
        found: i64,
        /// The form of this version.
        known: i64,
    },
    /// The mirror is not what the database holds, or its chain is broken.
    #[error("{path} line {line}: {reason}", path = path.display())]
    #[diagnostic(
        code(himaya::ledger::mirror),
        help(
            "`himaya ledger verify` says what is sound: put back the file from a copy, or move it away, and it is written again from ledger.db"
        )
    )]
    Mirror {
        /// The mirror.
        path: PathBuf,
        /// The first line that is wrong.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// There is nothing to make a database from.
    #[error("there is no mirror {path} to make a ledger from", path = path.display())]
    #[diagnostic(
        code(himaya::ledger::no_mirror),
        help("without ledger.db and ledger.jsonl the next run begins a new ledger")
    )]
    NoMirror {
        /// The mirror.
        path: PathBuf,
    },
    /// An attempt was ended that is not running: a defect of ours.
    #[error("attempt {attempt} is not running")]
    #[diagnostic(code(himaya::bug))]
    NotRunning {
        /// The attempt.
        attempt: i64,
    },
    /// An event could not be written as JSON: a defect of ours.
    #[error("write an event: {reason}")]
    #[diagnostic(code(himaya::bug))]
    Record {
        /// What the serialiser said.
        reason: String,
    },
}

impl From<FileError> for LedgerError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Io {
                action,
                path,
                source,
            } => Self::Io {
                action,
                path,
                source,
            },
        }
    }
}

impl LedgerError {
    /// Wraps an error of the file system with what was attempted where.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }

    /// Wraps an error of SQLite: damage, a lock and a refusal ask for different deeds.
    pub(crate) fn database(
        action: &'static str,
        path: &Path,
    ) -> impl FnOnce(rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.to_owned();
        move |error| match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                path,
                reason: error.to_string(),
            },
            _ => Self::Database {
                action,
                path,
                reason: error.to_string(),
            },
        }
    }

    pub(crate) fn damaged(path: &Path, reason: impl std::fmt::Display) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            reason: reason.to_string(),
        }
    }
}
