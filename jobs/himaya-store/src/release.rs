//! Releases: results after disclosure control, frozen and numbered.

use std::fs;
use std::path::{Path, PathBuf};

use himaya_files::{Access, SUMS, check_sums, sha256_hex};
use himaya_schema::{Figure, FigureId, Input, Level, Origin, Period};
use serde::{Deserialize, Serialize};

use crate::signing::TRUSTED;
use crate::snapshot::to_json;
use crate::{SigningKey, StoreError, Workspace};

/// A vintage that a release was made from, with the hashes of its snapshots.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseInput {
    /// The source's id.
    pub source: String,
    /// The citation.
    pub citation: String,
    /// The tidy table.
    pub table: String,
    /// The vintage's id.
    pub vintage: String,
    /// The hashes of the snapshots behind it.
    pub snapshots: Vec<String>,
}

/// A published figure as `explain` resolves it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRecord {
    /// The id within the release, such as `T8/TUN/women`.
    pub id: FigureId,
    /// What it says.
    pub figure: Figure,
    /// The unit or the kind of number.
    pub unit: String,
    /// Where it comes from; a hidden figure names its rows but not how many there are.
    pub origin: Origin,
    /// The tables behind it.
    pub inputs: Vec<Input>,
}

/// What a job hands over to be published.
#[derive(Debug)]
pub struct ReleaseDraft {
    /// The document, such as `threat-assessment`.
    pub document: String,
    /// The period.
    pub period: Period,
    /// The number, from [`Workspace::release_number`].
    pub number: u32,
    /// The level.
    pub level: Level,
    /// A hash of everything that the content depends on.
    pub fingerprint: String,
    /// The hash of the configuration.
    pub configuration_sha256: String,
    /// The vintages read.
    pub inputs: Vec<ReleaseInput>,
    /// Every figure printed.
    pub figures: Vec<FigureRecord>,
    /// The editions and tables, by name.
    pub files: Vec<(String, Vec<u8>)>,
}

/// A file of a release.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestFile {
    /// The path within the release folder.
    pub path: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// The number of bytes.
    pub size: u64,
}

/// What a release consists of and was made from.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The release, such as `2024-Q4-r1`.
    pub release: String,
    /// The document.
    pub document: String,
    /// The period.
    pub period: Period,
    /// The level.
    pub level: Level,
    /// The version of himaya.
    pub version: String,
    /// A hash of everything that the content depends on.
    pub fingerprint: String,
    /// The hash of the configuration.
    pub configuration_sha256: String,
    /// The vintages read.
    pub inputs: Vec<ReleaseInput>,
    /// The files, sorted by path.
    pub files: Vec<ManifestFile>,
}

pub(crate) const MANIFEST: &str = "manifest.json";
/// The signature of the list of hashes.
pub(crate) const SIGNATURE: &str = "SHA256SUMS.minisig";
/// The page that lists all releases.
const INDEX: &str = "index.html";
const FIGURES: &str = "figures.json";

impl Workspace {
    /// The number of the release with this fingerprint: an earlier one when nothing changed, else
    /// the next.
    pub fn release_number(&self, period: Period, fingerprint: &str) -> Result<u32, StoreError> {
        let mut next = 1;
        for manifest in self.releases_list()? {
            if manifest.period != period {
                continue;
            }
            let number = number_of(&manifest.release).unwrap_or(0);
            if manifest.fingerprint == fingerprint {
                return Ok(number);
            }
            next = next.max(number + 1);
        }
        Ok(next)
    }

    /// Publishes a release whole, signed where there is a key; one that is already there is kept as it
    /// is, and signed where it was not.
    pub fn publish_release(
        &self,
        draft: &ReleaseDraft,
        key: Option<&SigningKey>,
    ) -> Result<(PathBuf, Manifest), StoreError> {
        let release = format!("{}-r{}", draft.period, draft.number);
        let folder = self.release_folder(&release, draft.level);
        if self.exists(&folder)? {
            self.place().settle(&folder)?;
            let manifest: Manifest = self.record(&folder.join(MANIFEST))?;
            if let Some(key) = key {
                self.sign(&folder, &manifest, key)?;
            }
            return Ok((folder, manifest));
        }
        let figures = to_json(&draft.figures)?;
        let own = [(FIGURES, figures.as_slice())];
        let given = draft
            .files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let mut staged = self.place().stage_folder(folder.clone())?;
        let mut files = Vec::new();
        for (name, bytes) in own.into_iter().chain(given) {
            staged.write(name, bytes)?;
            files.push(ManifestFile {
                path: name.to_owned(),
                sha256: sha256_hex(bytes),
                size: bytes.len() as u64,
            });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let manifest = Manifest {
            release,
            document: draft.document.clone(),
            period: draft.period,
            level: draft.level,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            fingerprint: draft.fingerprint.clone(),
            configuration_sha256: draft.configuration_sha256.clone(),
            inputs: draft.inputs.clone(),
            files,
        };
        staged.write(MANIFEST, &to_json(&manifest)?)?;
        let sums = staged.seal()?;
        if let Some(key) = key {
            let signature = key.sign(&sums, &comment(&manifest));
            staged.add(SIGNATURE, signature.as_bytes())?;
        }
        staged.publish()?;
        Ok((folder, manifest))
    }

    /// Signs a release that is there without a signature; one that was changed is not signed.
    fn sign(&self, folder: &Path, manifest: &Manifest, key: &SigningKey) -> Result<(), StoreError> {
        let path = folder.join(SIGNATURE);
        if self.exists(&path)? {
            return Ok(());
        }
        let check = check_sums(self.place().fs(), folder, &[]);
        if let Some((name, reason)) = check.failures.into_iter().next() {
            return Err(StoreError::damaged(&folder.join(name), reason));
        }
        let signature = key.sign(&self.read(&folder.join(SUMS))?, &comment(manifest));
        let written = self
            .place()
            .write(&path, signature.as_bytes(), Access::Group);
        Ok(written?)
    }

    /// Writes the page that lists all releases, beside their folders; it is part of none of them.
    pub fn write_release_index(&self, page: &[u8]) -> Result<(), StoreError> {
        let path = self.releases().join(INDEX);
        Ok(self.place().write(&path, page, Access::Group)?)
    }

    /// The manifests of all releases, oldest period first.
    pub fn releases_list(&self) -> Result<Vec<Manifest>, StoreError> {
        let mut manifests = Vec::new();
        for folder in self.release_folders()? {
            manifests.push(self.record(&folder.join(MANIFEST))?);
        }
        manifests.sort_by_key(|manifest: &Manifest| {
            (
                manifest.period,
                number_of(&manifest.release),
                manifest.level,
            )
        });
        Ok(manifests)
    }

    /// The figures of a release.
    pub fn figures(&self, release: &str, level: Level) -> Result<Vec<FigureRecord>, StoreError> {
        let folder = self.release_folder(release, level);
        if !self.exists(&folder)? {
            return Err(StoreError::NoRelease {
                release: release.to_owned(),
                level: level.to_string(),
            });
        }
        self.record(&folder.join(FIGURES))
    }

    /// The releases that a reader of a level holds: those of the level and of every more open one.
    pub fn releases_held(&self, level: Level) -> Result<Vec<(Manifest, PathBuf)>, StoreError> {
        let mut held = Vec::new();
        for folder in self.release_folders()? {
            let manifest: Manifest = self.record(&folder.join(MANIFEST))?;
            if manifest.level <= level {
                held.push((manifest, folder));
            }
        }
        held.sort_by_key(|(manifest, _)| {
            let number = number_of(&manifest.release);
            (manifest.period, number, manifest.level)
        });
        Ok(held)
    }

    /// The folder of a release.
    pub fn release_folder(&self, release: &str, level: Level) -> PathBuf {
        self.releases().join(release).join(level.to_string())
    }

    /// The folders of all releases with their manifests.
    pub(crate) fn release_folders(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut folders = Vec::new();
        for release in self.folders_in(&self.releases())? {
            folders.extend(self.folders_in(&release)?);
        }
        Ok(folders)
    }
}

/// The files of a folder of published files, by name; folders and dot files are left out.
pub fn published_files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).map_err(StoreError::io("list", folder))?;
    for entry in entries {
        let path = entry.map_err(StoreError::io("list", folder))?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let is_regular = path.symlink_metadata().is_ok_and(|about| about.is_file());
        if let Some(name) = name.filter(|name| is_regular && !name.starts_with('.')) {
            files.push((
                name,
                fs::read(&path).map_err(StoreError::io("read", &path))?,
            ));
        }
    }
    files.sort();
    Ok(files)
}

/// What a signature says besides.
fn comment(manifest: &Manifest) -> String {
    let (release, level) = (&manifest.release, manifest.level);
    format!("{TRUSTED}{release} {level}")
}

fn number_of(release: &str) -> Option<u32> {
    release.rsplit_once("-r")?.1.parse().ok()
}
