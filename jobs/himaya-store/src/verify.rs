//! Verification: every stored byte against its hash, every signature, every table through a second
//! reader.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use himaya_files::{Disk, Fs, LEFTOVERS, SUMS, check_sums, open_sealed};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::release::{MANIFEST, SIGNATURE};
use crate::snapshot::PROVENANCE;
use crate::table_file::count_rows;
use crate::vintage::{RECORD, TABLE};
use crate::workspace::relative;
use crate::{Manifest, Snapshot, StoreError, Trust, Vintage, Workspace, kept, signing};

/// What was looked at and found.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Verification {
    /// The number of files checked.
    pub checked: u64,
    /// The number of releases with a good signature of a key that is believed.
    pub signed: u64,
    /// The number of signatures that could not be checked, since no key was given.
    pub unchecked: u64,
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
    /// Re-hashes snapshots, tidy tables and releases, checks signatures, and re-reads every tidy table.
    pub fn verify(&self, trust: &Trust) -> Result<Verification, StoreError> {
        let mut check = Check::new(self.place().fs(), self.root());
        // By the start of their hashes, with which their folders' names end.
        let mut known = BTreeSet::new();
        for folder in self.snapshot_folders()? {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            known.extend(name.rsplit_once('-').map(|(_, hash)| hash.to_owned()));
            check.snapshot(&folder);
        }
        for folder in self.vintage_folders()? {
            check.vintage(&folder, &known);
        }
        for folder in self.release_folders()? {
            if let Some(manifest) = check.release(&folder, trust)
                && self.release_folder(&manifest.release, manifest.level) != folder
            {
                let (release, level) = (&manifest.release, manifest.level);
                let reason = format!("it is that of {release}/{level}");
                check.fail(&folder.join(MANIFEST), reason);
            }
        }
        for folder in kept::FOLDERS.map(|name| self.data().join(name)) {
            if self.exists(&folder)? {
                for path in self.list(&folder)? {
                    check.kept(&path);
                }
            }
        }
        if let Some(sound) = self.check_secret() {
            check.found.checked += 1;
            if let Err(reason) = sound {
                check.fail(&self.secret_path(), reason);
            }
        }
        Ok(check.found)
    }
}

/// Checks one release in a folder of anybody's, wherever it was carried.
pub fn verify_release(folder: &Path, trust: &Trust) -> Result<Verification, StoreError> {
    if !folder.is_dir() {
        let absent = io::Error::from(io::ErrorKind::NotFound);
        return Err(StoreError::io("read", folder)(absent));
    }
    let mut check = Check::new(&Disk, folder);
    check.is_carried = true;
    check.release(folder, trust);
    Ok(check.found)
}

/// Who looks, and what was found so far.
struct Check<'a> {
    fs: &'a dyn Fs,
    root: &'a Path,
    /// Whether it is a folder that was carried away, which nobody clears up.
    is_carried: bool,
    found: Verification,
}

impl<'a> Check<'a> {
    fn new(fs: &'a dyn Fs, root: &'a Path) -> Self {
        Self {
            fs,
            root,
            is_carried: false,
            found: Verification::default(),
        }
    }

    fn fail(&mut self, path: &Path, reason: impl Into<String>) {
        self.found.failures.push(VerificationFailure {
            path: relative(self.root, path),
            reason: reason.into(),
        });
    }

    /// Compares a folder with its list of hashes; nothing where they differ.
    fn sealed(&mut self, folder: &Path, beside: &[&str]) -> Option<BTreeMap<String, String>> {
        let mut check = check_sums(self.fs, folder, beside);
        if !self.is_carried {
            // What a crash left half done, such as a signature: the next to work here clears it away.
            let is_left = |name: &str| LEFTOVERS.iter().any(|start| name.starts_with(start));
            check.failures.retain(|(name, _)| !is_left(name));
        }
        self.found.checked += check.checked;
        let is_sound = check.failures.is_empty();
        for (name, reason) in check.failures {
            self.fail(&folder.join(name), reason);
        }
        is_sound.then_some(check.files)
    }

    /// Reads a record; one that cannot be is a failure, and the rest is still checked.
    fn record<T: DeserializeOwned>(&mut self, path: &Path) -> Option<T> {
        let bytes = self.fs.read(path).map_err(|error| error.to_string());
        let read = |bytes: Vec<u8>| {
            serde_json::from_slice(&bytes).map_err(|error: serde_json::Error| error.to_string())
        };
        match bytes.and_then(read) {
            Ok(record) => Some(record),
            Err(reason) => {
                self.fail(path, reason);
                None
            }
        }
    }

    /// A record that carries its own hash.
    fn kept(&mut self, path: &Path) {
        if kept::is_unfinished(path) {
            return;
        }
        self.found.checked += 1;
        let bytes = self.fs.read(path).map_err(|error| error.to_string());
        let text = bytes.and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_| "it is not valid UTF-8".to_owned())
        });
        if let Err(reason) = text.and_then(|text| open_sealed(&text)) {
            self.fail(path, reason);
        }
    }

    fn snapshot(&mut self, folder: &Path) {
        let Some(files) = self.sealed(folder, &[]) else {
            return;
        };
        let Some(snapshot) = self.record::<Snapshot>(&folder.join(PROVENANCE)) else {
            return;
        };
        if files.get(&snapshot.file) != Some(&snapshot.sha256) {
            let recorded = snapshot.sha256;
            let reason = format!("recorded was {recorded}, and {SUMS} says otherwise");
            self.fail(&folder.join(&snapshot.file), reason);
        }
    }

    fn vintage(&mut self, folder: &Path, known: &BTreeSet<String>) {
        let Some(files) = self.sealed(folder, &[]) else {
            return;
        };
        let Some(vintage) = self.record::<Vintage>(&folder.join(RECORD)) else {
            return;
        };
        let path = folder.join(TABLE);
        if files.get(TABLE) != Some(&vintage.table_sha256) {
            let recorded = &vintage.table_sha256;
            let reason = format!("recorded was {recorded}, and {SUMS} says otherwise");
            self.fail(&path, reason);
        }
        if let Err(reason) = check_table(&path, &vintage) {
            self.fail(&path, reason);
        }
        for snapshot in &vintage.snapshots {
            let start = snapshot.sha256.get(..8);
            if !start.is_some_and(|start| known.contains(start)) {
                self.fail(folder, format!("its snapshot {} is gone", snapshot.sha256));
            }
        }
    }

    fn release(&mut self, folder: &Path, trust: &Trust) -> Option<Manifest> {
        let sealed = self.sealed(folder, &[SIGNATURE]);
        self.signature(folder, trust);
        let mut files = sealed?;
        let path = folder.join(MANIFEST);
        files.remove(MANIFEST);
        let manifest = self.record::<Manifest>(&path)?;
        let listed = manifest.files.iter();
        let listed: BTreeMap<&str, &str> = listed
            .map(|file| (file.path.as_str(), file.sha256.as_str()))
            .collect();
        let is_same = files
            .iter()
            .map(|(name, hash)| (name.as_str(), hash.as_str()))
            .eq(listed);
        if !is_same {
            self.fail(&path, format!("its files are not those of {SUMS}"));
        }
        Some(manifest)
    }

    fn signature(&mut self, folder: &Path, trust: &Trust) {
        let path = folder.join(SIGNATURE);
        let signature = match self.fs.read(&path) {
            Ok(signature) => signature,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if trust.is_required {
                    self.fail(&path, "there is no signature, and one is required");
                }
                return;
            }
            Err(error) => return self.fail(&path, error.to_string()),
        };
        self.found.checked += 1;
        if trust.keys.is_empty() {
            self.found.unchecked += 1;
            return;
        }
        // A list that cannot be read was found to be so already.
        let sums = self.fs.read(&folder.join(SUMS)).unwrap_or_default();
        match signing::check(&signature, &sums, &trust.keys) {
            Ok(()) => self.found.signed += 1,
            Err(reason) => self.fail(&path, reason),
        }
    }
}

fn check_table(path: &Path, vintage: &Vintage) -> Result<(), String> {
    let n_rows = count_rows(path, &vintage.table.schema()).map_err(|error| error.to_string())?;
    if n_rows == vintage.tidy_rows {
        return Ok(());
    }
    let recorded = vintage.tidy_rows;
    Err(format!("it has {n_rows} rows, its record says {recorded}"))
}
