//! Files of anybody's, outside of a workspace as well.

use std::fs::{self, File};
use std::path::Path;

use himaya_files::{Access, Place};

use crate::StoreError;

/// Writes a file so that a reader sees the old bytes or the new ones.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    Ok(Place::around(path).write(path, bytes, Access::Group)?)
}

/// As [`write_file`], but only the owner may read it.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    Ok(Place::around(path).write(path, bytes, Access::Owner)?)
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
