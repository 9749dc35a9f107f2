//! A folder below which what was written stays written.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::fs::{Access, Fs, Kind};
use crate::staged::StagedFolder;
use crate::{Disk, FileError};

/// How the names of what is not finished begin; whoever holds the lock may clear them away.
pub const LEFTOVERS: [&str; 2] = [".staging-", ".ledger-"];

/// How many unfinished things of one folder are passed over in search of a free name.
const MAX_STAGED: u32 = 100_000;

/// A folder below which what was written stays written, whatever is cut off when.
#[derive(Clone, Debug)]
pub struct Place {
    fs: Arc<dyn Fs>,
    root: PathBuf,
    /// The folders whose own names were flushed by this process, up to the root.
    settled: Arc<Mutex<BTreeSet<PathBuf>>>,
}

impl Place {
    /// A place on a file system; its own folder is taken to be there for good.
    pub fn new(fs: Arc<dyn Fs>, root: &Path) -> Self {
        Self {
            fs,
            root: root.to_owned(),
            settled: Arc::default(),
        }
    }

    /// The place on this machine that holds a path: the nearest folder above it that there is.
    pub fn around(path: &Path) -> Self {
        let above = path.ancestors().skip(1);
        let mut there = above.filter(|folder| !folder.as_os_str().is_empty() && folder.is_dir());
        Self::new(Arc::new(Disk), there.next().unwrap_or(Path::new(".")))
    }

    /// The file system.
    pub fn fs(&self) -> &dyn Fs {
        self.fs.as_ref()
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Writes a file so that a reader sees the old bytes or the new ones.
    pub fn write(&self, path: &Path, bytes: &[u8], access: Access) -> Result<(), FileError> {
        let folder = holder(path);
        self.create_folders(folder)?;
        let staged = self.stage(path, bytes, access)?;
        if let Err(error) = self.fs.rename(&staged, path) {
            // What cannot take its place is of no use; if it stays, it is cleared away later.
            let _ = self.fs.remove_file(&staged);
            return Err(FileError::io("rename", path)(error));
        }
        self.fs
            .sync_folder(folder)
            .map_err(FileError::io("flush", folder))
    }

    /// Adds to the end of a file, flushed to disk.
    pub fn append(&self, path: &Path, bytes: &[u8], access: Access) -> Result<(), FileError> {
        let folder = holder(path);
        self.create_folders(folder)?;
        let opened = self.fs.append(path, access);
        let mut file = opened.map_err(FileError::io("open", path))?;
        file.write_all(bytes)
            .map_err(FileError::io("write", path))?;
        file.sync().map_err(FileError::io("flush", path))?;
        self.settle(path)
    }

    /// Starts a folder beside its final place; a crash leaves only a dot folder behind.
    pub fn stage_folder(&self, target: PathBuf) -> Result<StagedFolder<'_>, FileError> {
        let parent = holder(&target);
        self.create_folders(parent)?;
        let create = |path: &Path| self.fs.create_folder(path, Access::Group);
        let (staging, ()) = free_name(parent, create).map_err(FileError::io("stage", &target))?;
        Ok(StagedFolder::new(self, staging, target))
    }

    /// Creates a folder and those above it, each flushed into the one that holds it.
    pub fn create_folders(&self, folder: &Path) -> Result<(), FileError> {
        let mut missing = Vec::new();
        for path in folder.ancestors() {
            if path.as_os_str().is_empty() || path == self.root {
                break;
            }
            let found = self.fs.kind(path).map_err(FileError::io("read", path))?;
            if found.is_some() {
                break;
            }
            missing.push(path);
        }
        for path in missing.into_iter().rev() {
            match self.fs.create_folder(path, Access::Mask) {
                // Another process was faster.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                done => done.map_err(FileError::io("create", path))?,
            }
        }
        self.settle(folder)
    }

    /// Flushes the name of what is there, and of each folder above it: who made it may have been killed
    /// before it did.
    pub fn settle(&self, path: &Path) -> Result<(), FileError> {
        let mut names = Vec::new();
        for name in path.ancestors() {
            if name.as_os_str().is_empty() || name == self.root || self.settled().contains(name) {
                break;
            }
            names.push(name);
        }
        for name in names.into_iter().rev() {
            let folder = holder(name);
            let flushed = self.fs.sync_folder(folder);
            flushed.map_err(FileError::io("flush", folder))?;
            self.settled().insert(name.to_owned());
        }
        Ok(())
    }

    /// Flushes every name in a folder, and the folder's own: whoever relies on what is there does not
    /// know whether its writer was killed before it did.
    pub fn settle_all(&self, folder: &Path) -> Result<(), FileError> {
        self.settle(folder)?;
        let listed = self.fs.list(folder);
        let names = listed.map_err(FileError::io("list", folder))?;
        let flushed = self.fs.sync_folder(folder);
        flushed.map_err(FileError::io("flush", folder))?;
        self.settled().extend(names);
        Ok(())
    }

    /// Removes a folder of files; no reader ever sees a part of it.
    ///
    /// It loses its name before anything in it goes, and that is flushed first: a power cut must not
    /// bring back a half under the name of the whole.
    pub fn retire(&self, folder: &Path) -> Result<(), FileError> {
        let parent = holder(folder);
        let rename = |path: &Path| match self.fs.kind(path)? {
            Some(_) => Err(io::ErrorKind::AlreadyExists.into()),
            None => self.fs.rename(folder, path),
        };
        let (leaving, ()) = free_name(parent, rename).map_err(FileError::io("rename", folder))?;
        self.settled().retain(|name| !name.starts_with(folder));
        let flushed = self.fs.sync_folder(parent);
        flushed.map_err(FileError::io("flush", parent))?;
        self.clear(&leaving)
    }

    /// Removes a file; a power cut may bring it back.
    pub fn discard(&self, path: &Path) -> Result<(), FileError> {
        self.settled().remove(path);
        let removed = self.fs.remove_file(path);
        removed.map_err(FileError::io("remove", path))
    }

    /// Removes what was never finished below a folder; the caller holds the lock.
    ///
    /// Returns what was removed.
    pub fn sweep(&self, folder: &Path) -> Result<Vec<PathBuf>, FileError> {
        let leftovers = self.leftovers(folder)?;
        // It may be what a killed process was about to retire: its old name must not come back.
        let holders: BTreeSet<&Path> = leftovers.iter().map(|path| holder(path)).collect();
        for folder in holders {
            let flushed = self.fs.sync_folder(folder);
            flushed.map_err(FileError::io("flush", folder))?;
        }
        for path in &leftovers {
            self.clear(path)?;
        }
        Ok(leftovers)
    }

    /// What was never finished below a folder, in order of path.
    pub fn leftovers(&self, folder: &Path) -> Result<Vec<PathBuf>, FileError> {
        let mut found = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            if self.own_kind(&folder)? != Some(Kind::Folder) {
                continue;
            }
            let listed = self.fs.list(&folder);
            for path in listed.map_err(FileError::io("list", &folder))? {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if LEFTOVERS.iter().any(|start| name.starts_with(start)) {
                    found.push(path);
                } else {
                    open.push(path);
                }
            }
        }
        found.sort();
        Ok(found)
    }

    /// Removes a file, or a folder with all that it holds.
    pub(crate) fn clear(&self, path: &Path) -> Result<(), FileError> {
        if self.own_kind(path)? == Some(Kind::Folder) {
            let listed = self.fs.list(path);
            for inner in listed.map_err(FileError::io("list", path))? {
                self.clear(&inner)?;
            }
            return self
                .fs
                .remove_folder(path)
                .map_err(FileError::io("remove", path));
        }
        self.fs
            .remove_file(path)
            .map_err(FileError::io("remove", path))
    }

    fn own_kind(&self, path: &Path) -> Result<Option<Kind>, FileError> {
        self.fs.own_kind(path).map_err(FileError::io("read", path))
    }

    /// Writes bytes under a name of no meaning beside their final place, flushed to disk.
    fn stage(&self, path: &Path, bytes: &[u8], access: Access) -> Result<PathBuf, FileError> {
        let create = |staged: &Path| self.fs.create(staged, access);
        let (staged, file) =
            free_name(holder(path), create).map_err(FileError::io("stage", path))?;
        self.fill(&staged, path, file, bytes)?;
        Ok(staged)
    }

    /// Fills a new file and flushes it; one that cannot be is removed and its flush not tried again.
    pub(crate) fn fill(
        &self,
        staged: &Path,
        path: &Path,
        mut file: Box<dyn crate::Written>,
        bytes: &[u8],
    ) -> Result<(), FileError> {
        let written = file
            .write_all(bytes)
            .map_err(FileError::io("write", path))
            .and_then(|()| file.sync().map_err(FileError::io("flush", path)));
        if written.is_err() {
            let _ = self.fs.remove_file(staged);
        }
        written
    }

    fn settled(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.settled.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The folder that holds a file or folder; a bare name lies in the current one.
pub(crate) fn holder(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Makes something under the first name of no meaning that is free.
fn free_name<T>(folder: &Path, make: impl Fn(&Path) -> io::Result<T>) -> io::Result<(PathBuf, T)> {
    for number in 0..MAX_STAGED {
        let path = folder.join(format!(".staging-{number}"));
        match make(&path) {
            Ok(made) => return Ok((path, made)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
