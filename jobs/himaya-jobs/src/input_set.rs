//! Everything that the effect of a run depends on, in one hash.

use std::fs;
use std::path::{Path, PathBuf};

use himaya_ledger::Input;
use himaya_schema::Period;
use himaya_sources::all;
use himaya_store::{TableKind, Workspace, read_file, sha256_hex};

use crate::JobError;
use crate::assessment::judged::FOLDER as ASSESSMENTS;

/// The configuration that decides what a page says; when it is made is not a part of that.
const FOLDERS: [&str; 2] = ["config", "report-templates"];
const SCHEDULES: &str = "config/jobs";

/// The vintages and the configuration of a workspace.
#[derive(Clone, Debug)]
pub(crate) struct Inputs {
    /// The vintages that hold the current state of a part.
    pub(crate) vintages: Vec<Input>,
    configuration: Vec<(String, String)>,
}

impl Inputs {
    /// Reads them.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self, JobError> {
        let mut vintages = Vec::new();
        for source in all() {
            let parts = workspace.current_parts(source.id())?;
            for vintage in workspace.vintages(source.id())? {
                // No job reads measurements.
                let is_read = vintage.table != TableKind::Measurements;
                if is_read && parts.iter().any(|part| part.vintage == vintage.id) {
                    vintages.push(Input {
                        source: source.id().to_owned(),
                        vintage: vintage.id,
                        sha256: vintage.table_sha256,
                    });
                }
            }
        }
        vintages.sort();
        let mut paths = vec![workspace.root().join(Workspace::MARKER)];
        for folder in FOLDERS {
            collect(&workspace.root().join(folder), &mut paths);
        }
        let mut configuration = Vec::new();
        for path in paths {
            let name = path.strip_prefix(workspace.root()).unwrap_or(&path);
            if !name.starts_with(SCHEDULES) {
                let name = name.to_string_lossy().replace('\\', "/");
                configuration.push((name, sha256_hex(&read_file(&path)?)));
            }
        }
        configuration.sort();
        Ok(Self {
            vintages,
            configuration,
        })
    }

    /// The hash for a job and a period.
    pub(crate) fn hash(&self, job: &str, period: Period) -> Result<String, JobError> {
        let vintages: Vec<(&str, &str, &str)> = self
            .vintages
            .iter()
            .map(|input| {
                (
                    input.source.as_str(),
                    input.vintage.as_str(),
                    input.sha256.as_str(),
                )
            })
            .collect();
        let version = env!("CARGO_PKG_VERSION");
        let configuration = self.configuration.iter();
        let configuration: Vec<_> = configuration
            .filter(|(name, _)| !is_of_later(name, period))
            .collect();
        let content = serde_json::to_vec(&(job, period, version, vintages, configuration));
        let content = content.map_err(|error| JobError::Record {
            reason: error.to_string(),
        })?;
        Ok(sha256_hex(&content))
    }
}

/// Whether analysts wrote a file for a later period: what they judge of it changes nothing before.
fn is_of_later(name: &str, period: Period) -> bool {
    let file = name
        .strip_prefix(ASSESSMENTS)
        .and_then(|name| name.strip_prefix('/'));
    let of = file.and_then(|name| name.split('.').next()?.parse::<Period>().ok());
    of.is_some_and(|of| period.first_day() < of.first_day())
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, paths);
        } else if path.is_file() {
            paths.push(path);
        }
    }
}
