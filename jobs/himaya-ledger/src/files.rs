//! Where the ledger lies, and how its files are written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use himaya_files::{Access, Disk, Fs as _, Place};

use crate::error::LedgerError;

/// The files of a ledger below a `data/` folder.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    place: Place,
}

impl Files {
    pub(crate) fn new(data: &Path) -> Self {
        Self {
            place: Place::new(Arc::new(Disk), data),
        }
    }

    pub(crate) fn data(&self) -> &Path {
        self.place.root()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.data().join("ledger.db")
    }

    pub(crate) fn mirror(&self) -> PathBuf {
        self.data().join("ledger.jsonl")
    }

    /// What SQLite keeps beside the database until it is part of it.
    pub(crate) fn write_ahead(&self) -> PathBuf {
        with_suffix(&self.database(), "-wal")
    }

    fn seal(&self) -> PathBuf {
        self.data().join("ledger.seal")
    }

    pub(crate) fn lineage(&self, name: &str) -> PathBuf {
        self.data().join("lineage").join(name)
    }

    /// The bytes of the mirror; none when it is absent.
    pub(crate) fn read_mirror(&self) -> Result<Option<Vec<u8>>, LedgerError> {
        read(&self.mirror())
    }

    /// The bytes of the seal; none when it is absent.
    pub(crate) fn read_seal(&self) -> Result<Option<Vec<u8>>, LedgerError> {
        read(&self.seal())
    }

    /// The bytes of the database, without what SQLite keeps beside it.
    pub(crate) fn read_database(&self) -> Result<Vec<u8>, LedgerError> {
        let path = self.database();
        Disk.read(&path).map_err(LedgerError::io("read", &path))
    }

    /// Writes the seal.
    pub(crate) fn write_seal(&self, bytes: &[u8]) -> Result<(), LedgerError> {
        self.write(&self.seal(), bytes)
    }

    /// Adds bytes to the mirror, flushed to disk.
    ///
    /// A flush that fails is not tried again: the system may have dropped what it could not write, and
    /// the next to open the ledger adds what is missing.
    pub(crate) fn append_to_mirror(&self, bytes: &[u8]) -> Result<(), LedgerError> {
        let path = self.mirror();
        // As wide as the system's mask lets it be: auditors of other accounts read it.
        Ok(self.place.append(&path, bytes, Access::Mask)?)
    }

    /// Writes the mirror anew, without the line that a crash had cut off.
    pub(crate) fn write_mirror(&self, bytes: &[u8]) -> Result<(), LedgerError> {
        self.write(&self.mirror(), bytes)
    }

    /// Writes a lineage file.
    pub(crate) fn write_lineage(&self, name: &str, bytes: &[u8]) -> Result<(), LedgerError> {
        self.write(&self.lineage(name), bytes)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), LedgerError> {
        Ok(self.place.write(path, bytes, Access::Group)?)
    }

    /// Moves the database, what SQLite keeps beside it and its seal out of the way, under `.damaged`
    /// names.
    pub(crate) fn put_aside(&self) -> Result<(), LedgerError> {
        let database = self.database();
        let renamed = |suffix: &str| {
            let to = with_suffix(&database, &format!(".damaged{suffix}"));
            (with_suffix(&database, suffix), to)
        };
        let seal = (self.seal(), with_suffix(&self.seal(), ".damaged"));
        // The database first: without it the rest means nothing, and its absence is noticed.
        for (from, to) in [renamed(""), renamed("-wal"), renamed("-shm"), seal] {
            if from.exists() {
                let moved = Disk.rename(&from, &to);
                moved.map_err(LedgerError::io("rename", &from))?;
            }
        }
        self.flush()
    }

    /// Moves a finished database into its place.
    pub(crate) fn put_in_place(&self, made: &Path) -> Result<(), LedgerError> {
        let database = self.database();
        let moved = Disk.rename(made, &database);
        moved.map_err(LedgerError::io("rename", &database))?;
        self.flush()
    }

    fn flush(&self) -> Result<(), LedgerError> {
        let data = self.data();
        Disk.sync_folder(data)
            .map_err(LedgerError::io("flush", data))
    }
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, LedgerError> {
    match Disk.read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(LedgerError::io("read", path)(error)),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
