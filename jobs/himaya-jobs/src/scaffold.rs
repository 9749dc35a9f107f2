//! A new workspace: settings, schedules, source configurations and alias maps, ready to be edited.

use std::path::Path;

use himaya_sources::{all, embedded_config};
use himaya_store::Workspace;

use crate::JobError;
use crate::schedule::embedded_schedules;

/// The registry of the names of classes, with none.
pub(crate) const TYPOLOGIES: &str = include_str!("../../../config/typologies.yaml");
const LOGFRAME: &str = include_str!("../../../config/logframe.yaml");
const BUDGET: &str = include_str!("../../../config/finance/budget.yaml");
const RATES: &str = include_str!("../../../config/finance/rates.yaml");
const ACTIVITY: &str = include_str!("../../../config/iati.yaml");
const SETTINGS: &str = include_str!("../../../config/himaya.yaml");

/// The files of a new workspace, by path.
pub fn workspace_files() -> Vec<(String, String)> {
    let mut files = vec![(Workspace::MARKER.to_owned(), SETTINGS.to_owned())];
    files.push(("config/typologies.yaml".to_owned(), TYPOLOGIES.to_owned()));
    for (path, text) in [
        ("config/logframe.yaml", LOGFRAME),
        ("config/iati.yaml", ACTIVITY),
        ("config/finance/budget.yaml", BUDGET),
        ("config/finance/rates.yaml", RATES),
    ] {
        files.push((path.to_owned(), text.to_owned()));
    }
    for (path, text) in embedded_config().iter().chain(embedded_schedules()) {
        files.push(((*path).to_owned(), (*text).to_owned()));
    }
    for source in all() {
        files.push((format!("inbox/{}/.keep", source.id()), String::new()));
    }
    files
}

/// Makes a folder a workspace; what is there already is kept. Returns the files written.
pub fn init(root: &Path) -> Result<(Workspace, Vec<String>), JobError> {
    let files = workspace_files();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_bytes()))
        .collect();
    Ok(Workspace::init(root, &files)?)
}
