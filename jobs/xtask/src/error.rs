//! What can go wrong in a task.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// A task that did not come to its end.
#[derive(Debug, Error)]
pub enum XtaskError {
    /// No task was named, or none of this name.
    #[error(
        "name a task: `cargo xtask check`, `bench [ROWS]`, `faults [--long] [--only KIND,..] [--from N] \
         [--most N] [--seed N]`, `generate` or `sbom`"
    )]
    Usage,
    /// A file of the tree could not be read or written.
    #[error("{action} {path}: {source}", path = path.display())]
    Io {
        /// What was attempted, such as `read`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A command could not be started.
    #[error("start `{command}`: {source}")]
    Start {
        /// The command as one would type it.
        command: String,
        /// What the system said.
        source: io::Error,
    },
    /// A command failed; what came after it was not run.
    #[error("`{command}` failed ({status}); the steps after it were not run")]
    Failed {
        /// The command as one would type it.
        command: String,
        /// How it ended.
        status: std::process::ExitStatus,
    },
    /// A workspace to be broken could not be made.
    #[error("`himaya {arguments}` ended with {code:?}: {said}")]
    Scene {
        /// What was asked of himaya.
        arguments: String,
        /// How it ended.
        code: Option<i32>,
        /// What it said.
        said: String,
    },
    /// Faults were found.
    #[error("{n_bad} faults; what was left of their workspaces lies in {path}", path = path.display())]
    Faults {
        /// How many.
        n_bad: usize,
        /// Where the workspaces are.
        path: PathBuf,
    },
    /// Something took more than it may.
    #[error("{told}; that is more than 60 s or 1 GiB")]
    Slow {
        /// What it took.
        told: String,
    },
    /// Standard output could not be written.
    #[error("write to standard output: {0}")]
    Output(#[source] io::Error),
    /// A file lacks the place that generated text goes to.
    #[error("{path} has no lines `<!-- generated: {part} -->` and `<!-- end of {part} -->`", path = path.display())]
    Markers {
        /// The file.
        path: PathBuf,
        /// The part that has no place.
        part: &'static str,
    },
    /// A file does not have the form that generated text is taken from.
    #[error("{path}: no {missing}", path = path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// What it lacks, such as `doc comment on Observation`.
        missing: String,
    },
    /// A table could not be described as JSON.
    #[error("describe a table: {source}")]
    Json {
        /// What the serialiser said.
        #[from]
        source: serde_json::Error,
    },
}

impl XtaskError {
    /// Wraps an error of the file system with what was attempted where.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }
}
