//! Folders that come into being whole or not at all.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::FileError;
use crate::digest::sha256_hex;
use crate::fs::{Access, Kind};
use crate::place::{Place, holder};
use crate::sums::{SUMS, write_sums};

/// A folder that comes into being whole or not at all.
#[derive(Debug)]
pub struct StagedFolder<'a> {
    place: &'a Place,
    staging: PathBuf,
    target: PathBuf,
    sums: BTreeMap<String, String>,
    is_published: bool,
}

impl<'a> StagedFolder<'a> {
    pub(crate) fn new(place: &'a Place, staging: PathBuf, target: PathBuf) -> Self {
        Self {
            place,
            staging,
            target,
            sums: BTreeMap::new(),
            is_published: false,
        }
    }

    /// Adds a file, flushed to disk.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.sums.insert(name.to_owned(), sha256_hex(bytes));
        self.add(name, bytes)
    }

    /// Adds a file that the list of hashes does not name, since it speaks of that list.
    pub fn add(&self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        let path = self.staging.join(name);
        let created = self.place.fs().create(&path, Access::Group);
        let file = created.map_err(FileError::io("create", &path))?;
        self.place.fill(&path, &path, file, bytes)
    }

    /// Adds the list of the hashes of all files, and returns it.
    pub fn seal(&mut self) -> Result<Vec<u8>, FileError> {
        let sums = write_sums(&self.sums);
        self.add(SUMS, &sums)?;
        Ok(sums)
    }

    /// Moves the folder to its place.
    ///
    /// The place is named after the content, so a folder that is already there is complete and is
    /// kept: deleting it could take it from under a reader. Its name is flushed all the same.
    pub fn publish(mut self) -> Result<PathBuf, FileError> {
        let fs = self.place.fs();
        let found = fs.kind(&self.target);
        let found = found.map_err(FileError::io("read", &self.target))?;
        if found == Some(Kind::Folder) {
            self.place.settle(&self.target)?;
            return Ok(self.target.clone());
        }
        fs.sync_folder(&self.staging)
            .map_err(FileError::io("flush", &self.staging))?;
        fs.rename(&self.staging, &self.target)
            .map_err(FileError::io("rename", &self.target))?;
        // Nothing is left under the old name, so nothing is to be cleaned up.
        self.is_published = true;
        let parent = holder(&self.target);
        fs.sync_folder(parent)
            .map_err(FileError::io("flush", parent))?;
        Ok(self.target.clone())
    }
}

impl Drop for StagedFolder<'_> {
    fn drop(&mut self) {
        if !self.is_published {
            // What stays is swept away later.
            let _ = self.place.clear(&self.staging);
        }
    }
}
