//! Verification: every stored byte against its hash, every table through a second reader.

use std::path::Path;

use serde::Serialize;

use crate::digest::sha256_of_file;
use crate::table_file::count_rows;
use crate::{StoreError, Workspace, release};

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
        for (path, snapshot) in self.snapshot_files()? {
            self.check(
                &mut verification,
                &path,
                check_hash(&path, &snapshot.sha256),
            );
        }
        for (path, vintage) in self.vintage_files()? {
            let checked = check_hash(&path, &vintage.table_sha256).and_then(|()| {
                let n_rows = count_rows(&path, &vintage.table.schema())
                    .map_err(|error| error.to_string())?;
                if n_rows == vintage.tidy_rows {
                    return Ok(());
                }
                Err(format!(
                    "it has {n_rows} rows, its record says {}",
                    vintage.tidy_rows
                ))
            });
            self.check(&mut verification, &path, checked);
        }
        for folder in self.release_folders()? {
            let manifest = release::read(&folder)?;
            for file in &manifest.files {
                let path = folder.join(&file.path);
                self.check(&mut verification, &path, check_hash(&path, &file.sha256));
            }
        }
        Ok(verification)
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

fn check_hash(path: &Path, expected: &str) -> Result<(), String> {
    let found = sha256_of_file(path).map_err(|error| error.to_string())?;
    if found == expected {
        return Ok(());
    }
    Err(format!("its hash is {found}, recorded was {expected}"))
}
