//! Garbage: what nothing that was published, is current or was written down still needs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use himaya_files::Kind;
use serde::Serialize;

use crate::{StoreError, TableKind, Vintage, Workspace};

/// What must stay beyond what the store itself finds in use.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// For how many of its last states the lake can still answer; fewer than two are taken as two, since
    /// revisions are told from the state before.
    pub n_states: usize,
    /// Vintages by source and id, as the ledger names them.
    pub vintages: BTreeSet<(String, String)>,
    /// Files by path within the workspace, as the ledger names them.
    pub files: BTreeSet<String>,
}

/// Why something is not needed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GarbageKind {
    /// It was never finished.
    Leftover,
    /// Newer vintages hold all of its parts.
    Vintage,
    /// No release and no attempt rests on it.
    Result,
}

/// Something that is not needed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Garbage {
    /// The file or folder, relative to the workspace.
    pub path: String,
    /// Why it is not needed.
    pub kind: GarbageKind,
    /// How many bytes it takes.
    pub bytes: u64,
}

impl Workspace {
    /// What is not needed, the oldest of each kind first; the caller holds the lock.
    ///
    /// A record that cannot be read is an error, since what it needs is not known.
    pub fn garbage(&self, kept: &Kept) -> Result<Vec<Garbage>, StoreError> {
        let mut found = Vec::new();
        for path in self.place().leftovers(&self.data())? {
            found.push(self.of_kind(&path, GarbageKind::Leftover)?);
        }
        for path in self.unneeded_vintages(kept)? {
            found.push(self.of_kind(&path, GarbageKind::Vintage)?);
        }
        for path in self.unneeded_results(kept)? {
            found.push(self.of_kind(&path, GarbageKind::Result)?);
        }
        Ok(found)
    }

    /// Removes garbage, piece by piece; the caller holds the lock since it was found.
    pub fn remove_garbage(&self, garbage: &[Garbage]) -> Result<(), StoreError> {
        // A leftover may be what an earlier removal was cut off from.
        self.place().sweep(&self.data())?;
        for piece in garbage {
            let path = self.root().join(&piece.path);
            match piece.kind {
                GarbageKind::Leftover => {}
                GarbageKind::Vintage => self.place().retire(&path)?,
                GarbageKind::Result => self.place().discard(&path)?,
            }
        }
        Ok(())
    }

    fn unneeded_vintages(&self, kept: &Kept) -> Result<Vec<PathBuf>, StoreError> {
        let mut needed = kept.vintages.clone();
        for manifest in self.releases_list()? {
            let inputs = manifest.inputs.into_iter();
            needed.extend(inputs.map(|input| (input.source, input.vintage)));
        }
        let mut unneeded: Vec<Vintage> = Vec::new();
        for source in self.sources()? {
            let vintages = self.vintages(&source)?;
            for n_later in 0..kept.n_states.max(2).min(vintages.len()) {
                let state = vintages.get(..vintages.len() - n_later);
                let current = self.current_of(state.unwrap_or_default()).into_iter();
                needed.extend(current.map(|part| (source.clone(), part.vintage)));
                let newest = state.and_then(<[Vintage]>::last);
                needed.extend(newest.map(|vintage| (source.clone(), vintage.id.clone())));
            }
            unneeded.extend(vintages);
        }
        unneeded.retain(|vintage| !needed.contains(&(vintage.source.clone(), vintage.id.clone())));
        unneeded.sort_by_key(|vintage| (vintage.retrieved, vintage.published, vintage.sequence));
        let folders = unneeded.iter().map(|vintage| self.vintage_folder(vintage));
        Ok(folders.collect())
    }

    /// The sources of tidy tables.
    fn sources(&self) -> Result<BTreeSet<String>, StoreError> {
        let mut sources = BTreeSet::new();
        for table in TableKind::ALL {
            for folder in self.folders_in(&self.data().join("tidy").join(table.name()))? {
                let name = folder.file_name().unwrap_or_default().to_string_lossy();
                sources.extend(name.strip_prefix("source=").map(str::to_owned));
            }
        }
        Ok(sources)
    }

    /// Results of periods without a release, which the ledger does not name either, apart from those of
    /// the last periods.
    fn unneeded_results(&self, kept: &Kept) -> Result<Vec<PathBuf>, StoreError> {
        let releases = self.releases_list()?;
        let released: BTreeSet<String> = releases
            .iter()
            .map(|manifest| manifest.period.to_string())
            .collect();
        let periods = self.folders_in(&self.data().join("results"))?;
        let n_old = periods.len().saturating_sub(kept.n_states.max(2));
        let mut unneeded = Vec::new();
        for period in periods.iter().take(n_old) {
            let name = period.file_name().unwrap_or_default().to_string_lossy();
            if released.contains(&*name) {
                continue;
            }
            for path in self.list(period)? {
                let is_file = self.kind(&path)? == Some(Kind::File);
                if is_file && !kept.files.contains(&self.relative(&path)) {
                    unneeded.push(path);
                }
            }
        }
        Ok(unneeded)
    }

    fn of_kind(&self, path: &Path, kind: GarbageKind) -> Result<Garbage, StoreError> {
        Ok(Garbage {
            path: self.relative(path),
            kind,
            bytes: self.size(path)?,
        })
    }

    /// How many bytes a file has, or all that a folder holds.
    fn size(&self, path: &Path) -> Result<u64, StoreError> {
        let fs = self.place().fs();
        let failed = |error| StoreError::io("read", path)(error);
        match fs.own_kind(path).map_err(failed)? {
            Some(Kind::File) => fs.size(path).map_err(failed),
            Some(Kind::Folder) => {
                let paths = self.list(path)?;
                paths.iter().map(|path| self.size(path)).sum()
            }
            Some(Kind::Other) | None => Ok(0),
        }
    }
}
