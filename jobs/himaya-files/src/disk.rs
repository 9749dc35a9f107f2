//! The file system of the machine.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::fs::{Access, Fs, Kind, Written};

/// The file system of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

struct OnDisk(File);

impl Write for OnDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Written for OnDisk {
    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

impl Fs for Disk {
    fn create(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>> {
        let mut options = OpenOptions::new();
        open(options.write(true).create_new(true), path, access)
    }

    fn append(&self, path: &Path, access: Access) -> io::Result<Box<dyn Written>> {
        let mut options = OpenOptions::new();
        open(options.append(true).create(true), path, access)
    }

    fn create_folder(&self, path: &Path, access: Access) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        restrict_folder(&mut builder, access);
        builder.create(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    /// A folder cannot be flushed here; the system does so by itself.
    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(File::open(path)?))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
        let mut paths: Vec<PathBuf> = entries.collect::<io::Result<_>>()?;
        paths.sort();
        Ok(paths)
    }

    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        kind(fs::metadata(path))
    }

    fn own_kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        kind(fs::symlink_metadata(path))
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        fs::metadata(path).map(|about| about.len())
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }
}

fn kind(found: io::Result<Metadata>) -> io::Result<Option<Kind>> {
    match found {
        Ok(about) if about.is_file() => Ok(Some(Kind::File)),
        Ok(about) if about.is_dir() => Ok(Some(Kind::Folder)),
        Ok(_) => Ok(Some(Kind::Other)),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// A file starts as the owner's; who else may read it is said on the open file, whatever the mask.
#[cfg(unix)]
fn open(options: &mut OpenOptions, path: &Path, access: Access) -> io::Result<Box<dyn Written>> {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    match access {
        Access::Mask => Ok(Box::new(OnDisk(options.open(path)?))),
        Access::Owner => Ok(Box::new(OnDisk(options.mode(0o600).open(path)?))),
        Access::Group => {
            let file = options.mode(0o600).open(path)?;
            file.set_permissions(fs::Permissions::from_mode(0o640))?;
            Ok(Box::new(OnDisk(file)))
        }
    }
}

#[cfg(unix)]
fn restrict_folder(builder: &mut DirBuilder, access: Access) {
    use std::os::unix::fs::DirBuilderExt as _;
    match access {
        Access::Mask => {}
        Access::Group => {
            builder.mode(0o750);
        }
        Access::Owner => {
            builder.mode(0o700);
        }
    }
}

/// Rights are kept in lists here, of which the standard library knows nothing.
#[cfg(not(unix))]
fn open(options: &mut OpenOptions, path: &Path, _: Access) -> io::Result<Box<dyn Written>> {
    Ok(Box::new(OnDisk(options.open(path)?)))
}

#[cfg(not(unix))]
fn restrict_folder(_: &mut DirBuilder, _: Access) {}
