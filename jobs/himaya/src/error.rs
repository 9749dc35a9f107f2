//! What the command itself can fail at.

use std::io;

use himaya_example::ExampleError;
use himaya_jobs::{JobError, TableError};
use himaya_ledger::LedgerError;
use himaya_store::StoreError;
use miette::Diagnostic;
use thiserror::Error;

/// A failure of the command.
#[derive(Debug, Diagnostic, Error)]
pub(crate) enum CommandError {
    /// A job or a question to a workspace.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Job(#[from] JobError),
    /// The generator of the example.
    #[error(transparent)]
    #[diagnostic(code(himaya::example))]
    Example(#[from] ExampleError),
    /// Standard output.
    #[error("write to standard output")]
    #[diagnostic(code(himaya::output))]
    Output(#[source] io::Error),
    /// Standard input.
    #[error("read standard input")]
    #[diagnostic(code(himaya::input))]
    Input(#[source] io::Error),
    /// A secret key lies where it would be copied with the data.
    #[error("the secret key {path} lies within the workspace")]
    #[diagnostic(
        code(himaya::key_in_workspace),
        help(
            "keep it elsewhere, readable by its owner alone: whoever copies a workspace would have it"
        )
    )]
    KeyInWorkspace {
        /// The file.
        path: String,
    },
    /// A key would be written over another one.
    #[error("{path} is there already")]
    #[diagnostic(
        code(himaya::usage),
        help("name another folder; without the old key nobody can sign as its owner any more")
    )]
    KeyThere {
        /// The file.
        path: String,
    },
    /// A register would be written over.
    #[error("{path} is there already")]
    #[diagnostic(
        code(himaya::usage),
        help("name another folder: a register that is filled in is never written over")
    )]
    RegisterThere {
        /// The file.
        path: String,
    },
    /// The signals could not be listened to.
    #[error("listen to the signals of the system")]
    #[diagnostic(code(himaya::signal))]
    Signal(#[source] io::Error),
    /// The programme does not know where it lies itself.
    #[error("find the programme that is running")]
    #[diagnostic(code(himaya::executable))]
    Executable(#[source] io::Error),
    /// A child that parses lost its parent, or was started by somebody else.
    #[error("parse for another process")]
    #[diagnostic(code(himaya::parse_child))]
    ParseChild(#[source] io::Error),
    /// The folder of the example is in use.
    #[error("{path} is not empty")]
    #[diagnostic(
        code(himaya::usage),
        help("name an empty or new folder: `himaya demo DIR`")
    )]
    NotEmpty {
        /// The folder.
        path: String,
    },
    /// `--from` without one source.
    #[error("--from belongs to one source, and {n_sources} are named")]
    #[diagnostic(
        code(himaya::usage),
        help("write `himaya pull SOURCE --from FILE_OR_URL`")
    )]
    FromWithoutSource {
        /// How many sources were named.
        n_sources: usize,
    },
    /// A format of editions with a command that makes none.
    #[error("--format {format} belongs to `himaya run`")]
    #[diagnostic(code(himaya::usage), help("write `--format text` or `--format json`"))]
    EditionFormat {
        /// The format.
        format: &'static str,
    },
    /// Editions were asked for that the workspace does not make.
    #[error("there are no editions of {kind} {name} in this workspace, but of {known}")]
    #[diagnostic(
        code(himaya::usage),
        help("himaya.yaml says in `locales`, `levels` and `formats` what a release holds")
    )]
    NotMade {
        /// What was asked for: a language, a level or a format.
        kind: &'static str,
        /// Its name.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// A record could not be written as JSON: a defect of ours.
    #[error("write a record: {reason}")]
    #[diagnostic(code(himaya::bug))]
    Record {
        /// What the serialiser said.
        reason: String,
    },
}

impl From<LedgerError> for CommandError {
    fn from(error: LedgerError) -> Self {
        Self::Job(error.into())
    }
}

impl From<TableError> for CommandError {
    fn from(error: TableError) -> Self {
        Self::Job(error.into())
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        Self::Job(error.into())
    }
}
