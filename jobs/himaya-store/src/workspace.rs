//! Where things lie in a workspace.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use rand::RngCore as _;
use rand::rngs::OsRng;

use crate::atomic;
use crate::{StoreError, TableKind};

/// A workspace folder: `himaya.yaml`, `config/`, `inbox/` and `data/`.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

/// The lock of a workspace.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Workspace {
    /// The name of the file that makes a folder a workspace.
    pub const MARKER: &str = "himaya.yaml";

    /// Opens a folder that [`Workspace::MARKER`] marks as a workspace.
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        if root.join(Self::MARKER).is_file() {
            return Ok(Self {
                root: root.to_owned(),
            });
        }
        Err(StoreError::NotAWorkspace {
            path: root.to_owned(),
        })
    }

    /// Writes the given files into a folder and makes it a workspace; a file that is there is kept.
    ///
    /// Returns the files written, relative to the folder.
    pub fn init(root: &Path, files: &[(&str, &[u8])]) -> Result<(Self, Vec<String>), StoreError> {
        let mut written = Vec::new();
        for (name, bytes) in files {
            let path = root.join(name);
            if !path.exists() {
                atomic::write_file(&path, bytes)?;
                written.push((*name).to_owned());
            }
        }
        Ok((Self::open(root)?, written))
    }

    /// Takes the one lock of a workspace for as long as the answer lives.
    ///
    /// The kernel holds it and lets go when the process dies, so no lock is ever stale.
    pub fn lock(&self) -> Result<Lock, StoreError> {
        self.take(".lock")
    }

    /// Takes the lock of whoever decides what is due; the jobs that it starts take the other one.
    pub fn lock_schedule(&self) -> Result<Lock, StoreError> {
        self.take(".schedule-lock")
    }

    fn take(&self, name: &str) -> Result<Lock, StoreError> {
        let path = self.data().join(name);
        atomic::create_folder(&self.data())?;
        let file = File::options()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(StoreError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy {
                path: self.root.clone(),
            }),
            Err(TryLockError::Error(error)) => Err(StoreError::io("lock", &path)(error)),
        }
    }

    /// The 32 secret bytes with which noise is drawn, made on first use and readable by the owner
    /// alone; they never leave the workspace.
    pub fn secret(&self) -> Result<[u8; 32], StoreError> {
        let path = self.data().join(".secret");
        if !path.exists() {
            let mut secret = [0; 32];
            let drawn = OsRng.try_fill_bytes(&mut secret);
            drawn.map_err(|error| {
                StoreError::io("draw", &path)(std::io::Error::other(error.to_string()))
            })?;
            atomic::write_private_file(&path, &secret)?;
        }
        let bytes = atomic::read_secret(&path)?;
        let found = bytes.len();
        <[u8; 32]>::try_from(bytes)
            .map_err(|_| StoreError::damaged(&path, format!("it has {found} bytes, not 32")))
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads a text of the workspace, such as `config/sources/ctdc.yaml`; `None` when it is absent.
    pub fn read_text(&self, name: &str) -> Result<Option<String>, StoreError> {
        let path = self.root.join(name);
        if !path.exists() {
            return Ok(None);
        }
        fs::read_to_string(&path)
            .map(Some)
            .map_err(StoreError::io("read", &path))
    }

    /// Reads the files of a folder of the workspace, such as house faces, in order of name.
    pub fn read_folder(&self, name: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        let folder = self.root.join(name);
        let entries = fs::read_dir(&folder).map_err(StoreError::io("list", &folder))?;
        let mut paths = Vec::new();
        for entry in entries {
            let path = entry.map_err(StoreError::io("list", &folder))?.path();
            if path.is_file() {
                paths.push(path);
            }
        }
        paths.sort();
        paths
            .iter()
            .map(|path| fs::read(path).map_err(StoreError::io("read", path)))
            .collect()
    }

    /// Puts files into the drop folder of a source.
    pub fn drop_files(&self, source: &str, files: &[(String, Vec<u8>)]) -> Result<(), StoreError> {
        for (name, bytes) in files {
            atomic::write_file(&self.root.join("inbox").join(source).join(name), bytes)?;
        }
        Ok(())
    }

    /// Writes a file beside the configuration, such as the truth of the example.
    pub fn write_text(&self, name: &str, text: &str) -> Result<(), StoreError> {
        atomic::write_file(&self.root.join(name), text.as_bytes())
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    pub(crate) fn snapshots(&self, source: &str) -> PathBuf {
        self.data().join("snapshots").join(source)
    }

    pub(crate) fn tidy(&self, table: TableKind, source: &str) -> PathBuf {
        self.data()
            .join("tidy")
            .join(table.name())
            .join(format!("source={source}"))
    }

    pub(crate) fn results(&self, period: &str) -> PathBuf {
        self.data().join("results").join(period)
    }

    pub(crate) fn releases(&self) -> PathBuf {
        self.data().join("releases")
    }

    /// A path below the workspace as messages and manifests name it, with forward slashes.
    pub(crate) fn relative(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .to_string_lossy()
            .replace('\\', "/")
    }
}

/// The names of the sub-folders, sorted; staging folders and other dot folders are left out.
pub(crate) fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(StoreError::io("list", folder))?;
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.map_err(StoreError::io("list", folder))?.path();
        let is_hidden = path
            .file_name()
            .is_none_or(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() && !is_hidden {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}
