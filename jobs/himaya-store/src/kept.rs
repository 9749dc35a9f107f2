//! Small records that carry their own hash: typologies, files that are held, and approvals.

use std::path::Path;

use himaya_files::{Access, Kind, LEFTOVERS, open_sealed, seal};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{StoreError, Workspace};

/// The folders below `data/` in which every file carries its own hash.
pub(crate) const FOLDERS: [&str; 3] = ["approved", "held", "typologies"];

impl Workspace {
    /// Writes a record with its hash, such as `data/typologies/returns-2024.json`, over one that is
    /// there.
    pub fn write_sealed(&self, name: &str, record: &impl Serialize) -> Result<(), StoreError> {
        let path = self.root().join(name);
        let text = seal(record).map_err(|reason| StoreError::damaged(&path, reason))?;
        Ok(self.place().write(&path, text.as_bytes(), Access::Group)?)
    }

    /// The JSON of a record without its hash; `None` when it is absent, an error when it was changed.
    pub fn read_sealed(&self, name: &str) -> Result<Option<String>, StoreError> {
        let Some(text) = self.read_text(name)? else {
            return Ok(None);
        };
        let open = open_sealed(&text);
        open.map(Some)
            .map_err(|reason| StoreError::damaged(&self.root().join(name), reason))
    }

    /// Every record of a folder such as `data/held`, in order of name; one that was changed is an error.
    pub fn read_all_sealed<T: DeserializeOwned>(&self, folder: &str) -> Result<Vec<T>, StoreError> {
        let at = self.root().join(folder);
        if !self.exists(&at)? {
            return Ok(Vec::new());
        }
        let mut records = Vec::new();
        for path in self.list(&at)? {
            if is_unfinished(&path) || self.kind(&path)? != Some(Kind::File) {
                continue;
            }
            let name = self.relative(&path);
            if let Some(text) = self.read_sealed(&name)? {
                let record = serde_json::from_str(&text);
                records.push(record.map_err(|error| StoreError::damaged(&path, error))?);
            }
        }
        Ok(records)
    }

    /// Removes a record; a power cut may bring it back.
    pub fn remove_sealed(&self, name: &str) -> Result<(), StoreError> {
        Ok(self.place().discard(&self.root().join(name))?)
    }
}

/// Whether a crash left it half done; the next to work here clears it away.
pub(crate) fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    LEFTOVERS.iter().any(|start| name.starts_with(start))
}
