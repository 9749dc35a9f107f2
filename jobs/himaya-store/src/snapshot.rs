//! Snapshots: the bytes exactly as published, with their provenance.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use himaya_files::{SUMS, sha256_hex};
use serde::{Deserialize, Serialize};

use crate::{StoreError, Workspace};

/// Where a file comes from and on what terms.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// The source's id.
    pub source: String,
    /// Who publishes it.
    pub producer: String,
    /// What it is called.
    pub title: String,
    /// The terms of use.
    pub licence: String,
    /// How to cite it.
    pub citation: String,
    /// The publisher's page.
    pub landing_page: String,
    /// The address it was read from, or the file's name; never a path of this machine.
    pub location: String,
    /// When it was published, as far as the file says.
    pub published: Option<NaiveDate>,
    /// The day on which it was retrieved, in UTC.
    pub retrieved: NaiveDate,
    /// The server's `ETag`, to ask only for what changed.
    pub etag: Option<String>,
    /// The server's `Last-Modified`.
    pub last_modified: Option<String>,
}

/// A stored snapshot.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// The SHA-256 of the bytes.
    pub sha256: String,
    /// The number of bytes.
    pub size: u64,
    /// The file's name within the snapshot folder.
    pub file: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

pub(crate) const PROVENANCE: &str = "provenance.json";

impl Workspace {
    /// Stores bytes as published; the same bytes of the same source make one snapshot.
    pub fn store_snapshot(
        &self,
        file: &str,
        bytes: &[u8],
        provenance: Provenance,
    ) -> Result<Snapshot, StoreError> {
        let sha256 = sha256_hex(bytes);
        for folder in self.folders_in(&self.snapshots(&provenance.source))? {
            let known: Snapshot = self.record(&folder.join(PROVENANCE))?;
            if known.sha256 == sha256 {
                self.place().settle(&folder)?;
                return Ok(known);
            }
        }
        let short: String = sha256.chars().take(8).collect();
        let folder = self
            .snapshots(&provenance.source)
            .join(format!("{}-{short}", provenance.retrieved));
        let snapshot = Snapshot {
            sha256,
            size: bytes.len() as u64,
            file: safe_name(file),
            provenance,
        };
        let mut staged = self.place().stage_folder(folder)?;
        staged.write(&snapshot.file, bytes)?;
        staged.write(PROVENANCE, &to_json(&snapshot)?)?;
        staged.seal()?;
        staged.publish()?;
        Ok(snapshot)
    }

    /// The snapshots of a source, oldest retrieval first.
    pub fn snapshots_of(&self, source: &str) -> Result<Vec<Snapshot>, StoreError> {
        let folders = self.folders_in(&self.snapshots(source))?;
        let records = folders.iter().map(|folder| folder.join(PROVENANCE));
        records.map(|path| self.record(&path)).collect()
    }

    /// The bytes of a snapshot, as published; an error when they are not those that were stored.
    pub fn snapshot_bytes(&self, snapshot: &Snapshot) -> Result<Vec<u8>, StoreError> {
        let short: String = snapshot.sha256.chars().take(8).collect();
        let provenance = &snapshot.provenance;
        let folder = self
            .snapshots(&provenance.source)
            .join(format!("{}-{short}", provenance.retrieved));
        let path = folder.join(&snapshot.file);
        let bytes = self.read(&path)?;
        if sha256_hex(&bytes) == snapshot.sha256 {
            return Ok(bytes);
        }
        Err(StoreError::damaged(
            &path,
            "its hash is another than was recorded",
        ))
    }

    /// The folders of all snapshots of all sources.
    pub(crate) fn snapshot_folders(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut folders = Vec::new();
        for source in self.folders_in(&self.data().join("snapshots"))? {
            folders.extend(self.folders_in(&source)?);
        }
        Ok(folders)
    }
}

/// Pretty JSON with a final newline.
pub(crate) fn to_json(value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|error| StoreError::damaged(Path::new(PROVENANCE), error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A file name that is safe on every file system: what could steer a path becomes a dash.
fn safe_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|character| {
            let is_plain = character.is_ascii_alphanumeric() || "._-".contains(character);
            if is_plain { character } else { '-' }
        })
        .take(120)
        .collect();
    // Some file systems take capitals and small letters for the same.
    let is_ours = [PROVENANCE, SUMS]
        .iter()
        .any(|own| safe.eq_ignore_ascii_case(own));
    if is_ours || safe.trim_matches(['.', '-']).is_empty() {
        return "snapshot".to_owned();
    }
    safe
}
