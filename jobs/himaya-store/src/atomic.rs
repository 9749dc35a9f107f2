//! Staged writes: temporary, flushed, renamed.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::StoreError;

/// Writes a file so that a reader sees the old bytes or the new ones.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    stage(path, bytes, make_readable)
}

/// Reads a file of anybody's.
pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    fs::read(path).map_err(StoreError::io("read", path))
}

/// Opens a file of anybody's that is too large to be read at once.
pub fn open_file(path: &Path) -> Result<File, StoreError> {
    File::open(path).map_err(StoreError::io("read", path))
}

/// Reads a file of secret bytes, which not everybody may be able to read.
pub fn read_secret(path: &Path) -> Result<Vec<u8>, StoreError> {
    if is_exposed(path)? {
        return Err(StoreError::Exposed {
            path: path.to_owned(),
        });
    }
    read_file(path)
}

#[cfg(unix)]
fn is_exposed(path: &Path) -> Result<bool, StoreError> {
    use std::os::unix::fs::PermissionsExt as _;
    let found = fs::metadata(path).map_err(StoreError::io("read", path))?;
    Ok(found.permissions().mode() & 0o004 != 0)
}

/// Rights are kept in lists here, of which the standard library knows nothing.
#[cfg(not(unix))]
fn is_exposed(_: &Path) -> Result<bool, StoreError> {
    Ok(false)
}

/// As [`write_file`], but only the owner may read it.
pub(crate) fn write_private_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    stage(path, bytes, |_| Ok(()))
}

fn stage(
    path: &Path,
    bytes: &[u8],
    permit: fn(&Path) -> std::io::Result<()>,
) -> Result<(), StoreError> {
    let folder = holder(path);
    create_folder(folder)?;
    let mut staged =
        tempfile::NamedTempFile::new_in(folder).map_err(StoreError::io("stage", path))?;
    staged
        .write_all(bytes)
        .map_err(StoreError::io("write", path))?;
    permit(staged.path()).map_err(StoreError::io("set permissions of", path))?;
    staged
        .as_file()
        .sync_all()
        .map_err(StoreError::io("flush", path))?;
    staged
        .persist(path)
        .map_err(|error| StoreError::io("rename", path)(error.error))?;
    sync_folder(folder)
}

/// A folder that comes into being whole or not at all.
#[derive(Debug)]
pub(crate) struct StagedFolder {
    staging: TempDir,
    target: PathBuf,
}

impl StagedFolder {
    /// Starts a folder beside its final place; a crash leaves only a dot folder behind.
    pub(crate) fn new(target: PathBuf) -> Result<Self, StoreError> {
        let parent = holder(&target);
        create_folder(parent)?;
        let staging = tempfile::Builder::new()
            .prefix(".staging-")
            .tempdir_in(parent)
            .map_err(StoreError::io("stage", &target))?;
        Ok(Self { staging, target })
    }

    /// Adds a file, flushed to disk.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        write_file(&self.staging.path().join(name), bytes)
    }

    /// Moves the folder to its place.
    ///
    /// The place is named after the content, so a folder that is already there is complete and is
    /// kept: deleting it could take it from under a reader.
    pub(crate) fn publish(self) -> Result<PathBuf, StoreError> {
        if self.target.exists() {
            return Ok(self.target);
        }
        make_traversable(self.staging.path())
            .map_err(StoreError::io("set permissions of", &self.target))?;
        sync_folder(self.staging.path())?;
        fs::rename(self.staging.path(), &self.target)
            .map_err(StoreError::io("rename", &self.target))?;
        // Nothing is left under the old name, so nothing is to be cleaned up.
        let _ = self.staging.keep();
        sync_folder(holder(&self.target))?;
        Ok(self.target)
    }
}

/// Creates a folder and its parents; each one that is new is flushed into the one that holds it.
pub(crate) fn create_folder(folder: &Path) -> Result<(), StoreError> {
    let new: Vec<&Path> = folder
        .ancestors()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
        .collect();
    fs::create_dir_all(folder).map_err(StoreError::io("create", folder))?;
    new.into_iter()
        .rev()
        .try_for_each(|created| sync_folder(holder(created)))
}

/// The folder that holds a file or folder; a bare name lies in the current one.
fn holder(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Flushes a folder's entries, without which a rename may be lost with the power.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    File::open(folder)
        .and_then(|handle| handle.sync_all())
        .map_err(StoreError::io("flush", folder))
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// A temporary file is private; what is published is readable by the owner's group as well.
#[cfg(unix)]
fn make_readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o640))
}

#[cfg(not(unix))]
fn make_readable(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn make_traversable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o750))
}

#[cfg(not(unix))]
fn make_traversable(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
