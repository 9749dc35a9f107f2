//! The calls that reading and writing come down to.

use std::fmt::Debug;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Who may read what is created.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Access {
    /// Whoever the system's mask lets.
    Mask,
    /// The owner and the owner's group.
    Group,
    /// The owner alone.
    Owner,
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A link, a device or what else there is.
    Other,
}

/// A file that is open to be written.
pub trait Written: Write {
    /// Flushes its bytes to disk.
    ///
    /// An error is final: the system may have dropped what it could not write, and a second call would
    /// say that all is well.
    fn sync(&mut self) -> io::Result<()>;
}

/// A file system, as far as a store needs one.
///
/// A new name is lost with the power until its folder was flushed, and bytes until their file was.
pub trait Fs: Debug + Send + Sync {
    /// Creates a file that must not be there yet.
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>>;

    /// Opens a file to add to its end; it is created where it is absent.
    fn append(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>>;

    /// Creates a folder that must not be there yet, in one that is.
    fn create_folder(&self, path: &Path, access: Access) -> io::Result<()>;

    /// Flushes the names in a folder to disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Gives a file or folder another name in the same folder; a file there is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// Opens a file to read it.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>>;

    /// The paths in a folder, sorted.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// What lies at a path, links followed; `None` where there is nothing.
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>>;

    /// As [`Fs::kind`], but a link is [`Kind::Other`], wherever it leads.
    fn own_kind(&self, path: &Path) -> io::Result<Option<Kind>>;

    /// How many bytes a file has.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(path)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
