//! Fetches the bytes of a source from a path, a glob or an http(s) address.
//!
//! Nothing is parsed and nothing is written here.

mod address;
mod http;
mod local;

use std::path::Path;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::{RawFile, SourceConfig, SourceError};

/// How much and how long a retrieval may take.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Limits {
    /// The most bytes of one file.
    pub max_bytes: u64,
    /// The most files of one location.
    pub max_files: usize,
    /// The time to connect.
    pub connect: Duration,
    /// The time between two pieces of an answer.
    pub read: Duration,
    /// The time for one request and its whole answer; each redirect is another request.
    pub total: Duration,
    /// The least bytes a second of an answer, on average.
    pub least_bytes_s: u64,
    /// From when on an answer must be as fast as that.
    pub slow_after: Duration,
    /// The most redirects, all within one site.
    pub max_redirects: usize,
    /// The checksum that the file must have, in lower-case hexadecimal.
    pub sha256: Option<String>,
}

impl Limits {
    /// The limits of a source.
    pub fn of(config: &SourceConfig) -> Self {
        Self {
            max_bytes: config.max_bytes,
            max_files: 1000,
            connect: Duration::from_secs(10),
            read: Duration::from_secs(30),
            total: Duration::from_mins(5),
            least_bytes_s: 1024,
            slow_after: Duration::from_secs(30),
            max_redirects: 5,
            sha256: config.sha256.clone(),
        }
    }
}

/// What a server said about the file that was retrieved before.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Validators {
    /// Its `ETag`.
    pub etag: Option<String>,
    /// Its `Last-Modified`.
    pub last_modified: Option<String>,
}

/// One file with where it came from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RetrievedFile {
    /// The name and the bytes.
    pub raw: RawFile,
    /// The address after redirects, or the path.
    pub url_or_path: String,
    /// The server's `ETag`.
    pub etag: Option<String>,
    /// The server's `Last-Modified`.
    pub last_modified: Option<String>,
}

/// The outcome of a retrieval.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Retrieved {
    /// The server says that nothing changed since the validators.
    NotModified,
    /// The files, in order of name.
    Files(Vec<RetrievedFile>),
}

/// Retrieves what lies at a location; relative paths start at `base`.
pub fn retrieve(
    location: &str,
    base: &Path,
    limits: &Limits,
    validators: Option<&Validators>,
) -> Result<Retrieved, SourceError> {
    let lower = location.to_ascii_lowercase();
    let retrieved = if lower.starts_with("http://") || lower.starts_with("https://") {
        http::fetch(location, limits, validators)?
    } else if lower.contains("://") {
        return Err(SourceError::Location {
            location: without_user(location).to_owned(),
            reason: "is neither a path nor an http(s) address".to_owned(),
        });
    } else {
        Retrieved::Files(local::read(location, base, limits)?)
    };
    if let (Retrieved::Files(files), Some(expected)) = (&retrieved, &limits.sha256) {
        for file in files {
            check_sum(&file.raw, expected)?;
        }
    }
    Ok(retrieved)
}

/// An address without what stands before an `@`: it may be a password, and a message repeats it.
fn without_user(location: &str) -> &str {
    location.rsplit_once('@').map_or(location, |(_, site)| site)
}

fn check_sum(file: &RawFile, expected: &str) -> Result<(), SourceError> {
    let mut found = String::new();
    for byte in Sha256::digest(&file.bytes) {
        for half in [byte >> 4, byte & 0x0F] {
            found.extend(char::from_digit(half.into(), 16));
        }
    }
    if found == expected.to_lowercase() {
        Ok(())
    } else {
        Err(SourceError::Checksum {
            file: file.name.clone(),
            expected: expected.to_owned(),
            found,
        })
    }
}

#[cfg(test)]
mod tests;
