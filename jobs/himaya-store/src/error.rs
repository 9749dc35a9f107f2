//! What can go wrong when the lake is read or written.

use std::io;
use std::path::{Path, PathBuf};

use himaya_files::FileError;
use miette::Diagnostic;
use thiserror::Error;

/// A failure of the store.
#[derive(Debug, Diagnostic, Error)]
pub enum StoreError {
    /// The file system refused.
    #[error("{action} {path}", path = path.display())]
    #[diagnostic(
        code(himaya::store::io),
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
    /// A stored JSON file does not say what it should.
    #[error("read {path}: {reason}", path = path.display())]
    #[diagnostic(
        code(himaya::store::damaged),
        help("`himaya verify` lists every damaged file")
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A row does not fit the declared schema of its table.
    #[error("build the table `{table}`: {reason}")]
    #[diagnostic(code(himaya::store::schema))]
    Schema {
        /// The table.
        table: &'static str,
        /// What the arrow implementation said.
        reason: String,
    },
    /// The folder is not a workspace.
    #[error("{path} is not a workspace: it has no himaya.yaml", path = path.display())]
    #[diagnostic(
        code(himaya::store::no_workspace),
        help("run `himaya init {path}` or name another folder with --workspace", path = path.display())
    )]
    NotAWorkspace {
        /// The folder.
        path: PathBuf,
    },
    /// Another process writes to the workspace.
    #[error("another himaya is at work in {path}{holder}", path = path.display())]
    #[diagnostic(code(himaya::store::busy), help("try again when it has finished"))]
    Busy {
        /// The workspace.
        path: PathBuf,
        /// Which process it is and since when, such as `, process 4711 since 2026-04-01T06:00:00Z`,
        /// or nothing where it has not said so yet.
        holder: String,
    },
    /// The workspace lies where locks cannot be trusted.
    #[error("{path} lies on {kind}, where locks cannot be trusted", path = path.display())]
    #[diagnostic(
        code(himaya::store::network_file_system),
        help("keep the workspace on a local file system, and copy releases to others")
    )]
    NetworkFileSystem {
        /// The workspace.
        path: PathBuf,
        /// The kind of file system.
        kind: &'static str,
    },
    /// A file of secret bytes is open to everybody.
    #[error("`{path}` holds a secret, and everybody on this machine may read it", path = path.display())]
    #[diagnostic(
        code(himaya::store::exposed),
        help(
            "take the right to read it away from others, as `chmod 600` does, and ask who has read it"
        )
    )]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// A key for signatures cannot be used.
    #[error("read the key {name}: {reason}")]
    #[diagnostic(
        code(himaya::store::key),
        help("`himaya keys new FOLDER` makes a pair; a public key is one line of 56 characters")
    )]
    Key {
        /// The file, or whatever held it.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The release asked for does not exist.
    #[error("there is no release `{release}` at level `{level}`")]
    #[diagnostic(
        code(himaya::store::no_release),
        help("`himaya status` lists the releases of this workspace")
    )]
    NoRelease {
        /// The release, such as `2024-Q4-r1`.
        release: String,
        /// The level.
        level: String,
    },
}

impl From<FileError> for StoreError {
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

impl StoreError {
    /// Says what is wrong with a key, and nothing of what it holds.
    pub(crate) fn key(name: &str, reason: &str) -> Self {
        Self::Key {
            name: name.to_owned(),
            reason: reason.to_owned(),
        }
    }

    /// Wraps an error of the file system with what was attempted where.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }

    /// Says that a stored file is not what it should be.
    pub(crate) fn damaged(path: &Path, reason: impl std::fmt::Display) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            reason: reason.to_string(),
        }
    }
}
