//! A file system that fails when it is told to. For tests.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::fs::{Access, Fs, Kind, Written};

/// What goes wrong; calls that change something are counted from 0, flushes besides on their own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Faults {
    /// The call during which the process dies: nothing that it does from then on comes to pass.
    pub dies_at: Option<u64>,
    /// The call that fails, once.
    pub fails_at: Option<u64>,
    /// The flush that says it was done and was not.
    pub forgets: Option<usize>,
}

/// A file system that fails when it is told to.
#[derive(Clone, Debug)]
pub struct Faulty {
    inner: Arc<dyn Fs>,
    faults: Faults,
    count: Arc<Count>,
}

#[derive(Debug, Default)]
struct Count {
    calls: AtomicU64,
    flushes: Mutex<Vec<PathBuf>>,
    is_dead: AtomicBool,
}

impl Faulty {
    /// A file system over another one.
    pub fn new(inner: Arc<dyn Fs>, faults: Faults) -> Self {
        Self {
            inner,
            faults,
            count: Arc::default(),
        }
    }

    /// How many calls changed something, or tried to.
    pub fn n_calls(&self) -> u64 {
        self.count.calls.load(Ordering::Relaxed)
    }

    /// The files and folders that were flushed, or would have been, in order.
    pub fn flushes(&self) -> Vec<PathBuf> {
        self.flushed().clone()
    }

    /// Whether the process has died.
    pub fn is_dead(&self) -> bool {
        self.count.is_dead.load(Ordering::Relaxed)
    }

    fn alive(&self) -> io::Result<()> {
        if self.is_dead() {
            return Err(io::Error::other("the process is dead"));
        }
        Ok(())
    }

    /// Counts a call; an error is what comes of it.
    fn call(&self) -> io::Result<()> {
        self.alive()?;
        let number = self.count.calls.fetch_add(1, Ordering::Relaxed);
        if self.faults.dies_at == Some(number) {
            self.count.is_dead.store(true, Ordering::Relaxed);
            self.alive()?;
        }
        if self.faults.fails_at == Some(number) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }

    fn flush(&self, path: &Path, flush: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        self.call()?;
        let mut flushed = self.flushed();
        flushed.push(path.to_owned());
        if self.faults.forgets == Some(flushed.len() - 1) {
            return Ok(());
        }
        flush()
    }

    fn flushed(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        let flushes = self.count.flushes.lock();
        flushes.unwrap_or_else(PoisonError::into_inner)
    }

    fn wrap(&self, path: &Path, file: Box<dyn Written>) -> Box<dyn Written> {
        Box::new(Watched {
            path: path.to_owned(),
            file,
            fs: self.clone(),
        })
    }
}

struct Watched {
    path: PathBuf,
    file: Box<dyn Written>,
    fs: Faulty,
}

impl Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.fs.alive()?;
        if let Err(error) = self.fs.call() {
            // A half of it was on its way.
            let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
            self.file.write_all(half)?;
            return Err(error);
        }
        self.file.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Written for Watched {
    fn sync(&mut self) -> io::Result<()> {
        let Self { path, file, fs } = self;
        fs.flush(path, || file.sync())
    }
}

impl Fs for Faulty {
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>> {
        self.call()?;
        Ok(self.wrap(path, self.inner.create(path, access)?))
    }

    fn append(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>> {
        self.call()?;
        Ok(self.wrap(path, self.inner.append(path, access)?))
    }

    fn create_folder(&self, path: &Path, access: Access) -> io::Result<()> {
        self.call()?;
        self.inner.create_folder(path, access)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.flush(path, || self.inner.sync_folder(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call()?;
        self.inner.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.call()?;
        self.inner.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.call()?;
        self.inner.remove_folder(path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        self.alive()?;
        self.inner.open(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.alive()?;
        self.inner.list(folder)
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        self.alive()?;
        self.inner.kind(path)
    }

    fn own_kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        self.alive()?;
        self.inner.own_kind(path)
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        self.alive()?;
        self.inner.size(path)
    }
}
