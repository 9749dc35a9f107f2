//! Files on the disk: one path, a folder, or a pattern in the last part of a path.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Limits, RetrievedFile};
use crate::{RawFile, SourceError, text};

pub(super) fn read(
    location: &str,
    base: &Path,
    limits: &Limits,
) -> Result<Vec<RetrievedFile>, SourceError> {
    let nothing = || SourceError::NothingThere {
        location: location.to_owned(),
    };
    let path = base.join(location);
    let paths = if path.is_dir() {
        list(&path, "*")?
    } else if path.exists() {
        vec![path]
    } else {
        let pattern = path.file_name().and_then(|name| name.to_str());
        let pattern = pattern
            .filter(|name| name.contains(['*', '?']))
            .ok_or_else(nothing)?;
        let folder = path
            .parent()
            .filter(|folder| folder.is_dir())
            .ok_or_else(nothing)?;
        list(folder, pattern)?
    };
    if paths.is_empty() {
        return Err(nothing());
    }
    if paths.len() > limits.max_files {
        return Err(SourceError::Location {
            location: location.to_owned(),
            reason: format!("holds more than {} files", limits.max_files),
        });
    }
    paths.iter().map(|path| read_one(path, limits)).collect()
}

/// The visible files of a folder that fit the pattern, in order of name.
fn list(folder: &Path, pattern: &str) -> Result<Vec<PathBuf>, SourceError> {
    let broken = |cause| SourceError::Io {
        path: folder.to_owned(),
        cause,
    };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(broken)? {
        let entry = entry.map_err(broken)?;
        // A name that is not UTF-8 must not hide a file: its odd bytes match as U+FFFD.
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let fits = !name.starts_with('.') && matches(pattern, &name);
        if fits && entry.path().is_file() {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn read_one(path: &Path, limits: &Limits) -> Result<RetrievedFile, SourceError> {
    let broken = |cause| SourceError::Io {
        path: path.to_owned(),
        cause,
    };
    let name = path
        .file_name()
        .map_or_else(String::new, |name| printable(&name.to_string_lossy()));
    // A device or a pipe would never end.
    if !fs::metadata(path).map_err(broken)?.is_file() {
        return Err(SourceError::Location {
            location: name,
            reason: "is not a regular file".to_owned(),
        });
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(broken)?;
    file.take(limits.max_bytes.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(broken)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.max_bytes {
        return Err(SourceError::TooLarge {
            file: name,
            max_bytes: limits.max_bytes,
        });
    }
    Ok(RetrievedFile {
        raw: RawFile { name, bytes },
        url_or_path: path.to_string_lossy().into_owned(),
        etag: None,
        last_modified: None,
    })
}

/// A name that a message can repeat: what would steer a terminal becomes an underscore.
fn printable(name: &str) -> String {
    let shown = |letter: char| {
        let steers = letter.is_control() || text::is_direction_mark(letter);
        if steers { '_' } else { letter }
    };
    name.chars().map(shown).collect()
}

/// Whether a name fits a pattern of `*` and `?`.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    // `fits[j]` says whether the pattern read so far fits the first j letters of the name.
    let mut fits = vec![false; name.len() + 1];
    if let Some(first) = fits.first_mut() {
        *first = true;
    }
    for part in pattern {
        let mut next = vec![false; name.len() + 1];
        let mut reached = false;
        for (index, slot) in next.iter_mut().enumerate() {
            let here = fits.get(index).copied().unwrap_or(false);
            reached |= here;
            let before = index.checked_sub(1);
            let stepped = before.and_then(|at| fits.get(at)).copied().unwrap_or(false);
            let letter = before.and_then(|at| name.get(at));
            *slot = match part {
                '*' => reached,
                '?' => stepped,
                exact => stepped && letter == Some(&exact),
            };
        }
        fits = next;
    }
    fits.last().copied().unwrap_or(false)
}
