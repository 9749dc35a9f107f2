//! What can go wrong when a file is read or written.

use std::io;
use std::path::{Path, PathBuf};

use miette::Diagnostic;
use thiserror::Error;

/// A failure of the file system.
#[derive(Debug, Diagnostic, Error)]
pub enum FileError {
    /// The file system refused.
    #[error("{action} {path}", path = path.display())]
    #[diagnostic(
        code(himaya::files::io),
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
}

impl FileError {
    /// Wraps an error of the file system with what was attempted where.
    pub fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }
}
