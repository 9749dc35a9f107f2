//! Where things lie in a workspace.

use std::fs::{File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use himaya_files::{Access, Disk, Fs, Kind, Place};
use serde::de::DeserializeOwned;

use crate::mount::network_file_system;
use crate::{StoreError, TableKind, kept};

/// A workspace folder: `himaya.yaml`, `config/`, `inbox/` and `data/`.
#[derive(Clone, Debug)]
pub struct Workspace {
    place: Place,
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
            return Ok(Self::on(Arc::new(Disk), root));
        }
        Err(StoreError::NotAWorkspace {
            path: root.to_owned(),
        })
    }

    /// A workspace on a file system; that it is one is taken for granted.
    pub(crate) fn on(fs: Arc<dyn Fs>, root: &Path) -> Self {
        Self {
            place: Place::new(fs, root),
        }
    }

    /// Writes the given files into a folder and makes it a workspace; a file that is there is kept.
    ///
    /// Returns the files written, relative to the folder.
    pub fn init(root: &Path, files: &[(&str, &[u8])]) -> Result<(Self, Vec<String>), StoreError> {
        Place::around(root).create_folders(root)?;
        let place = Place::new(Arc::new(Disk), root);
        let mut written = Vec::new();
        for (name, bytes) in files {
            let path = root.join(name);
            if !path.exists() {
                place.write(&path, bytes, Access::Group)?;
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
        self.place.create_folders(&self.data())?;
        if let Some(kind) = network_file_system(&self.data())? {
            return Err(StoreError::NetworkFileSystem {
                path: self.root().to_owned(),
                kind,
            });
        }
        let mut file = File::options()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(StoreError::io("open", &path))?;
        match file.try_lock() {
            Ok(()) => {
                // For whoever comes second; the lock itself is the kernel's.
                let told = file
                    .set_len(0)
                    .and_then(|()| writeln!(file, "{}", std::process::id()));
                told.map_err(StoreError::io("write", &path))?;
                Ok(Lock { _file: file })
            }
            Err(TryLockError::WouldBlock) => Err(self.busy(name)),
            Err(TryLockError::Error(error)) => Err(StoreError::io("lock", &path)(error)),
        }
    }

    /// That another process holds the lock, and which, as far as it has said so.
    fn busy(&self, name: &str) -> StoreError {
        let path = self.data().join(name);
        let holder = std::fs::read_to_string(&path).ok().and_then(|text| {
            let id: u32 = text.trim().parse().ok()?;
            let since: DateTime<Utc> = std::fs::metadata(&path).ok()?.modified().ok()?.into();
            let since = since.to_rfc3339_opts(SecondsFormat::Secs, true);
            Some(format!(", process {id} since {since}"))
        });
        StoreError::Busy {
            path: self.root().to_owned(),
            holder: holder.unwrap_or_default(),
        }
    }

    /// That another process holds the lock of the workspace.
    pub fn held(&self) -> StoreError {
        self.busy(".lock")
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        self.place.root()
    }

    /// Reads a text of the workspace, such as `config/sources/ctdc.yaml`; `None` when it is absent.
    pub fn read_text(&self, name: &str) -> Result<Option<String>, StoreError> {
        let path = self.root().join(name);
        if !self.exists(&path)? {
            return Ok(None);
        }
        let bytes = self.read(&path)?;
        let text = String::from_utf8(bytes).map_err(|_| {
            let invalid = io::Error::new(io::ErrorKind::InvalidData, "it is not valid UTF-8");
            StoreError::io("read", &path)(invalid)
        });
        text.map(Some)
    }

    /// Reads the files of a folder of the workspace, such as house faces, in order of name.
    pub fn read_folder(&self, name: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut files = Vec::new();
        for path in self.list(&self.root().join(name))? {
            if self.kind(&path)? == Some(Kind::File) {
                files.push(self.read(&path)?);
            }
        }
        Ok(files)
    }

    /// Puts files into the drop folder of a source.
    pub fn drop_files(&self, source: &str, files: &[(String, Vec<u8>)]) -> Result<(), StoreError> {
        for (name, bytes) in files {
            let path = self.root().join("inbox").join(source).join(name);
            self.place.write(&path, bytes, Access::Group)?;
        }
        Ok(())
    }

    /// Writes a file beside the configuration, such as the truth of the example.
    pub fn write_text(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let path = self.root().join(name);
        Ok(self.place.write(&path, text.as_bytes(), Access::Group)?)
    }

    /// Clears away what a crash left half done, and flushes the names that a killed process may not
    /// have; the caller holds the lock.
    ///
    /// Whoever makes something of what the lake holds calls this first, or a power cut could keep what
    /// was made and lose what it was made of.
    pub fn recover(&self) -> Result<(), StoreError> {
        let data = self.data();
        if !self.exists(&data)? {
            return Ok(());
        }
        self.place.sweep(&data)?;
        let mut holders = self.folders_in(&data.join("snapshots"))?;
        for table in self.folders_in(&data.join("tidy"))? {
            holders.extend(self.folders_in(&table)?);
        }
        holders.extend(self.folders_in(&self.releases())?);
        for folder in kept::FOLDERS.map(|name| data.join(name)) {
            if self.exists(&folder)? {
                holders.push(folder);
            }
        }
        for holder in holders {
            self.place.settle_all(&holder)?;
        }
        Ok(())
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.root().join("data")
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

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// A path below the workspace as messages and manifests name it, with forward slashes.
    pub(crate) fn relative(&self, path: &Path) -> String {
        relative(self.root(), path)
    }

    pub(crate) fn kind(&self, path: &Path) -> Result<Option<Kind>, StoreError> {
        let found = self.place.fs().kind(path);
        found.map_err(StoreError::io("read", path))
    }

    pub(crate) fn exists(&self, path: &Path) -> Result<bool, StoreError> {
        Ok(self.kind(path)?.is_some())
    }

    pub(crate) fn read(&self, path: &Path) -> Result<Vec<u8>, StoreError> {
        let bytes = self.place.fs().read(path);
        bytes.map_err(StoreError::io("read", path))
    }

    pub(crate) fn list(&self, folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
        let paths = self.place.fs().list(folder);
        paths.map_err(StoreError::io("list", folder))
    }

    /// Reads a stored JSON file.
    pub(crate) fn record<T: DeserializeOwned>(&self, path: &Path) -> Result<T, StoreError> {
        serde_json::from_slice(&self.read(path)?).map_err(|error| StoreError::damaged(path, error))
    }

    /// The sub-folders, sorted; staging folders and other dot folders are left out.
    pub(crate) fn folders_in(&self, folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
        if !self.exists(folder)? {
            return Ok(Vec::new());
        }
        let mut folders = Vec::new();
        for path in self.list(folder)? {
            let is_hidden = path
                .file_name()
                .is_none_or(|name| name.to_string_lossy().starts_with('.'));
            if !is_hidden && self.kind(&path)? == Some(Kind::Folder) {
                folders.push(path);
            }
        }
        Ok(folders)
    }
}

/// A path below a folder with forward slashes.
pub(crate) fn relative(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}
