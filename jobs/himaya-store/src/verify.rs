//! Verification: every stored byte against its hash, every table through a second reader.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use crate::digest::sha256_of_file;
use crate::table_file::count_rows;
use crate::{StoreError, Vintage, Workspace, release, snapshot, vintage};

/// What [`Workspace::verify`] looked at and found.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Verification {
    /// The number of files checked.
    pub checked: u64,
    /// What is wrong.
    pub failures: Vec<VerificationFailure>,
}

/// A file that is not what it was.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct VerificationFailure {
    /// The file, relative to the workspace.
    pub path: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Workspace {
    /// Re-hashes snapshots, tidy tables and releases, and re-reads every tidy table.
    pub fn verify(&self) -> Result<Verification, StoreError> {
        let mut verification = Verification::default();
        // By the start of their hashes, with which their folders' names end.
        let mut known = BTreeSet::new();
        for folder in self.snapshot_folders()? {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            known.extend(name.rsplit_once('-').map(|(_, hash)| hash.to_owned()));
            if let Some(snapshot) = self.record(&mut verification, snapshot::read(&folder)) {
                let path = folder.join(&snapshot.file);
                let checked = check_hash(&path, &snapshot.sha256);
                self.check(&mut verification, &path, checked);
            }
        }
        for folder in self.vintage_folders()? {
            if let Some(vintage) = self.record(&mut verification, vintage::read(&folder)) {
                let path = folder.join(vintage::TABLE);
                let checked = check_table(&path, &vintage);
                self.check(&mut verification, &path, checked);
                for snapshot in &vintage.snapshots {
                    let start = snapshot.sha256.get(..8);
                    if !start.is_some_and(|start| known.contains(start)) {
                        let reason = format!("its snapshot {} is gone", snapshot.sha256);
                        self.check(&mut verification, &folder, Err(reason));
                    }
                }
            }
        }
        for folder in self.release_folders()? {
            let Some(manifest) = self.record(&mut verification, release::read(&folder)) else {
                continue;
            };
            for file in &manifest.files {
                let path = folder.join(&file.path);
                self.check(&mut verification, &path, check_hash(&path, &file.sha256));
            }
        }
        Ok(verification)
    }

    /// A record that was read; one that cannot be is a failure, and the rest is still checked.
    fn record<T>(
        &self,
        verification: &mut Verification,
        outcome: Result<T, StoreError>,
    ) -> Option<T> {
        let (path, reason) = match outcome {
            Ok(record) => return Some(record),
            Err(StoreError::Damaged { path, reason }) => (path, reason),
            Err(StoreError::Io { path, source, .. }) => (path, source.to_string()),
            Err(
                error @ (StoreError::Schema { .. }
                | StoreError::NotAWorkspace { .. }
                | StoreError::Busy { .. }
                | StoreError::Exposed { .. }
                | StoreError::NoRelease { .. }),
            ) => (self.root().to_owned(), error.to_string()),
        };
        self.check(verification, &path, Err(reason));
        None
    }

    fn check(&self, verification: &mut Verification, path: &Path, outcome: Result<(), String>) {
        verification.checked += 1;
        if let Err(reason) = outcome {
            verification.failures.push(VerificationFailure {
                path: self.relative(path),
                reason,
            });
        }
    }
}

fn check_table(path: &Path, vintage: &Vintage) -> Result<(), String> {
    check_hash(path, &vintage.table_sha256)?;
    let n_rows = count_rows(path, &vintage.table.schema()).map_err(|error| error.to_string())?;
    if n_rows == vintage.tidy_rows {
        return Ok(());
    }
    let recorded = vintage.tidy_rows;
    Err(format!("it has {n_rows} rows, its record says {recorded}"))
}

fn check_hash(path: &Path, expected: &str) -> Result<(), String> {
    let found = sha256_of_file(path).map_err(|error| error.to_string())?;
    if found == expected {
        return Ok(());
    }
    Err(format!("its hash is {found}, recorded was {expected}"))
}
