//! Releases: results after disclosure control, frozen and numbered.

use std::fs;
use std::path::{Path, PathBuf};

use himaya_schema::{Figure, FigureId, Input, Level, Origin, Period};
use serde::{Deserialize, Serialize};

use crate::atomic::StagedFolder;
use crate::digest::sha256_hex;
use crate::snapshot::to_json;
use crate::workspace::folders_in;
use crate::{StoreError, Workspace};

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

const MANIFEST: &str = "manifest.json";
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

    /// Publishes a release whole; one that is already there is kept as it is.
    pub fn publish_release(&self, draft: &ReleaseDraft) -> Result<(PathBuf, Manifest), StoreError> {
        let release = format!("{}-r{}", draft.period, draft.number);
        let folder = self.release_folder(&release, draft.level);
        if folder.exists() {
            return read(&folder).map(|manifest| (folder, manifest));
        }
        let figures = to_json(&draft.figures)?;
        let own = [(FIGURES, figures.as_slice())];
        let given = draft
            .files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let staged = StagedFolder::new(folder.clone())?;
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
        staged.publish()?;
        Ok((folder, manifest))
    }

    /// The manifests of all releases, oldest period first.
    pub fn releases_list(&self) -> Result<Vec<Manifest>, StoreError> {
        let folders = self.release_folders()?;
        let mut manifests = Vec::new();
        for folder in &folders {
            manifests.push(read(folder)?);
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
        if !folder.is_dir() {
            return Err(StoreError::NoRelease {
                release: release.to_owned(),
                level: level.to_string(),
            });
        }
        let path = folder.join(FIGURES);
        let text = fs::read_to_string(&path).map_err(StoreError::io("read", &path))?;
        serde_json::from_str(&text).map_err(|error| StoreError::damaged(&path, error))
    }

    /// The releases that a reader of a level holds: those of the level and of every more open one.
    pub fn releases_held(&self, level: Level) -> Result<Vec<(Manifest, PathBuf)>, StoreError> {
        let mut held = Vec::new();
        for folder in self.release_folders()? {
            let manifest = read(&folder)?;
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
        for release in folders_in(&self.releases())? {
            folders.extend(folders_in(&release)?);
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

/// Reads the manifest of a release folder.
pub(crate) fn read(folder: &Path) -> Result<Manifest, StoreError> {
    let path = folder.join(MANIFEST);
    let text = fs::read_to_string(&path).map_err(StoreError::io("read", &path))?;
    serde_json::from_str(&text).map_err(|error| StoreError::damaged(&path, error))
}

fn number_of(release: &str) -> Option<u32> {
    release.rsplit_once("-r")?.1.parse().ok()
}
