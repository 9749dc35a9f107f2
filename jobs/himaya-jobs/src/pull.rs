//! Pull: retrieve a source, read every row, store what is sound and account for the rest.

mod held;
mod intake;
mod jump;
mod overlap;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use himaya_schema::Finding;
use himaya_sources::retrieve::{Limits, Retrieved, Validators, retrieve};
use himaya_sources::{Parser, SourceConfig, SourceError, all, find};
use himaya_store::{Vintage, Workspace};
use serde::Serialize;

pub use held::{Held, approve, discard_held, held};

use crate::JobError;
use intake::Intake;

/// What became of one pull.
#[derive(Clone, Debug, Serialize)]
pub struct PullReport {
    /// The source.
    pub source: String,
    /// `stored`, `not_modified`, `nothing_there`, `refused` or `held`.
    pub outcome: &'static str,
    /// The vintage, if one was stored or is still current.
    pub vintage: Option<String>,
    /// The hashes of the snapshots, separated by commas.
    pub snapshot_sha256: String,
    /// What counts as a row: `row`, or `cell` for a wide table.
    pub grain: &'static str,
    /// Records read.
    pub rows_read: u64,
    /// Records stored.
    pub rows_stored: u64,
    /// Records set aside.
    pub rows_quarantined: u64,
    /// Records left out by a rule.
    pub rows_excluded: u64,
    /// Records left out, a rule at a time.
    pub excluded: BTreeMap<String, u64>,
    /// What was found; the list is cut at a thousand a kind, the counts are not.
    pub findings: Vec<Finding>,
    /// The number of findings a column and code.
    pub finding_counts: BTreeMap<String, u64>,
    /// Files refused as a whole.
    pub files_refused: u64,
    /// Files that wait for a person to approve them.
    pub files_held: u64,
}

/// Pulls one source from its configured location or from another.
///
/// A file that is refused leaves the others, and what is already in the lake, as they are; where it is
/// parsed, `parser` says.
pub fn pull(
    workspace: &Workspace,
    source_id: &str,
    from: Option<&str>,
    today: NaiveDate,
    parser: &Parser,
) -> Result<PullReport, JobError> {
    let mut config = source_config(workspace, source_id)?;
    config.today = Some(today);
    config.parser = parser.clone();
    let source = find(source_id).ok_or_else(|| SourceError::unknown_source(source_id))?;
    let location = from.unwrap_or(&config.location);
    let base = if from.is_some() {
        Path::new("")
    } else {
        workspace.root()
    };
    let validators = validators(workspace, source_id, location)?;
    let retrieved = retrieve(location, base, &Limits::of(&config), validators.as_ref());
    let files = match retrieved {
        Ok(Retrieved::Files(files)) => files,
        Ok(Retrieved::NotModified) => {
            let current = workspace.vintages(source_id)?.pop();
            return Ok(unchanged(source_id, "not_modified", current));
        }
        Err(SourceError::NothingThere { .. }) if from.is_none() => {
            return Ok(unchanged(source_id, "nothing_there", None));
        }
        Err(error) => return Err(error.into()),
    };
    let mut intake = Intake::read(files, source, &config)?;
    intake.refuse_overlaps();
    intake.hold_jumps(workspace, source, &config, today)?;
    intake.store(workspace, source, &config, today)
}

/// The sources that hold at least one vintage.
pub(crate) fn sources_with_data(workspace: &Workspace) -> Result<Vec<&'static str>, JobError> {
    let mut sources = Vec::new();
    for source in all() {
        if !workspace.vintages(source.id())?.is_empty() {
            sources.push(source.id());
        }
    }
    Ok(sources)
}

/// The configuration of a source, with what the workspace changes of it.
///
/// The built-in text stands in for a file that is absent, never for one that cannot be read.
pub fn source_config(workspace: &Workspace, source_id: &str) -> Result<SourceConfig, JobError> {
    let failed = RefCell::new(None);
    let read = |path: &str| match workspace.read_text(path) {
        Ok(text) => text,
        Err(error) => {
            failed.borrow_mut().get_or_insert(error);
            None
        }
    };
    let config = SourceConfig::load(source_id, &read);
    match failed.into_inner() {
        Some(error) => Err(error.into()),
        None => Ok(config?),
    }
}

fn validators(
    workspace: &Workspace,
    source_id: &str,
    location: &str,
) -> Result<Option<Validators>, JobError> {
    let known = workspace.snapshots_of(source_id)?;
    let last = known
        .into_iter()
        .rev()
        .find(|snapshot| snapshot.provenance.location == location);
    Ok(last.map(|snapshot| Validators {
        etag: snapshot.provenance.etag,
        last_modified: snapshot.provenance.last_modified,
    }))
}

fn unchanged(source: &str, outcome: &'static str, current: Option<Vintage>) -> PullReport {
    PullReport {
        source: source.to_owned(),
        outcome,
        vintage: current.map(|vintage| vintage.id),
        snapshot_sha256: String::new(),
        grain: "row",
        rows_read: 0,
        rows_stored: 0,
        rows_quarantined: 0,
        rows_excluded: 0,
        excluded: BTreeMap::new(),
        findings: Vec::new(),
        finding_counts: BTreeMap::new(),
        files_refused: 0,
        files_held: 0,
    }
}
