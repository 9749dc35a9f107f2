//! Where the ledger lies, and how its files are written.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::error::LedgerError;

/// The files of a ledger below a `data/` folder.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    data: PathBuf,
}

impl Files {
    pub(crate) fn new(data: &Path) -> Self {
        Self {
            data: data.to_owned(),
        }
    }

    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.data.join("ledger.db")
    }

    pub(crate) fn mirror(&self) -> PathBuf {
        self.data.join("ledger.jsonl")
    }

    pub(crate) fn lineage(&self, name: &str) -> PathBuf {
        self.data.join("lineage").join(name)
    }

    /// The bytes of the mirror; none when it is absent.
    pub(crate) fn read_mirror(&self) -> Result<Option<Vec<u8>>, LedgerError> {
        let path = self.mirror();
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(LedgerError::io("read", &path)(error)),
        }
    }

    /// Adds bytes to the mirror, flushed to disk.
    ///
    /// A flush that fails is not tried again: the system may have dropped what it could not write, and
    /// the next to open the ledger adds what is missing.
    pub(crate) fn append_to_mirror(&self, bytes: &[u8]) -> Result<(), LedgerError> {
        let path = self.mirror();
        let is_new = !path.exists();
        let mut file = File::options()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(LedgerError::io("open", &path))?;
        file.write_all(bytes)
            .map_err(LedgerError::io("write", &path))?;
        file.sync_all().map_err(LedgerError::io("flush", &path))?;
        if is_new {
            sync_folder(&self.data)?;
        }
        Ok(())
    }

    /// Writes the mirror anew, without the line that a crash had cut off.
    pub(crate) fn write_mirror(&self, bytes: &[u8]) -> Result<(), LedgerError> {
        self.write(&self.mirror(), bytes)
    }

    /// Writes a lineage file.
    pub(crate) fn write_lineage(&self, name: &str, bytes: &[u8]) -> Result<(), LedgerError> {
        self.write(&self.lineage(name), bytes)
    }

    /// Writes a file so that a reader sees the old bytes or the new ones.
    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), LedgerError> {
        let folder = path.parent().unwrap_or(&self.data);
        if !folder.exists() {
            fs::create_dir_all(folder).map_err(LedgerError::io("create", folder))?;
            for above in folder.ancestors().skip(1) {
                sync_folder(above)?;
                if above == self.data {
                    break;
                }
            }
        }
        let mut staged =
            tempfile::NamedTempFile::new_in(folder).map_err(LedgerError::io("stage", path))?;
        staged
            .write_all(bytes)
            .map_err(LedgerError::io("write", path))?;
        make_readable(staged.path()).map_err(LedgerError::io("set permissions of", path))?;
        staged
            .as_file()
            .sync_all()
            .map_err(LedgerError::io("flush", path))?;
        staged
            .persist(path)
            .map_err(|error| LedgerError::io("rename", path)(error.error))?;
        sync_folder(folder)
    }

    /// Moves the database and what SQLite keeps beside it out of the way, under `.damaged` names.
    pub(crate) fn put_aside(&self) -> Result<(), LedgerError> {
        let database = self.database();
        // The database first: without it the rest means nothing, and its absence is noticed.
        for suffix in ["", "-wal", "-shm"] {
            let from = with_suffix(&database, suffix);
            let to = with_suffix(&database, &format!(".damaged{suffix}"));
            if from.exists() {
                fs::rename(&from, &to).map_err(LedgerError::io("rename", &from))?;
            }
        }
        sync_folder(&self.data)
    }

    /// Moves a finished database into its place.
    pub(crate) fn put_in_place(&self, made: &Path) -> Result<(), LedgerError> {
        let database = self.database();
        fs::rename(made, &database).map_err(LedgerError::io("rename", &database))?;
        sync_folder(&self.data)
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Flushes a folder's entries, without which a new name may be lost with the power.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> Result<(), LedgerError> {
    File::open(folder)
        .and_then(|handle| handle.sync_all())
        .map_err(LedgerError::io("flush", folder))
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_folder: &Path) -> Result<(), LedgerError> {
    Ok(())
}

/// A temporary file is private; what is written here is readable by the owner's group as well.
#[cfg(unix)]
fn make_readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o640))
}

#[cfg(not(unix))]
fn make_readable(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
