//! Status: what the lake holds, how old it is, and what was released.

use chrono::{DateTime, NaiveDate, Utc};
use himaya_sources::all;
use himaya_store::Workspace;
use serde::Serialize;

use crate::due::overdue;
use crate::pull::{held, source_config};
use crate::{Held, JobError, Standing};

/// The state of a workspace.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The sources, in alphabetical order.
    pub sources: Vec<SourceStatus>,
    /// The releases, oldest period first.
    pub releases: Vec<ReleaseStatus>,
    /// The files that wait for a person, in order of id.
    pub held: Vec<Held>,
    /// The periods of jobs that should have been completed by now, oldest first.
    pub overdue: Vec<Standing>,
}

/// The state of one source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceStatus {
    /// The source.
    pub source: String,
    /// How often it is published.
    pub cadence: String,
    /// The newest vintage.
    pub vintage: Option<String>,
    /// When the newest vintage was published.
    pub published: Option<NaiveDate>,
    /// When it was retrieved.
    pub retrieved: Option<NaiveDate>,
    /// Records stored in it.
    pub rows_stored: u64,
    /// Records quarantined in it.
    pub rows_quarantined: u64,
    /// Whether a newer publication has been due for a whole cadence.
    pub is_stale: bool,
}

/// A release.
#[derive(Clone, Debug, Serialize)]
pub struct ReleaseStatus {
    /// The release, such as `2024-Q4-r1`.
    pub release: String,
    /// The document.
    pub document: String,
    /// The level.
    pub level: String,
    /// The number of files.
    pub n_files: usize,
}

impl Status {
    /// Whether nothing is stale, held or overdue.
    pub fn is_in_order(&self) -> bool {
        let is_waiting = !self.held.is_empty() || !self.overdue.is_empty();
        !is_waiting && !self.sources.iter().any(|source| source.is_stale)
    }
}

/// Reads the state of a workspace; the moment decides what is stale and what is overdue.
pub fn status(workspace: &Workspace, now: DateTime<Utc>) -> Result<Status, JobError> {
    let today = now.date_naive();
    let mut sources = Vec::new();
    for source in all() {
        let config = source_config(workspace, source.id())?;
        let newest = workspace.vintages(source.id())?.pop();
        let published = newest.as_ref().map(|vintage| vintage.published);
        let allowance = days_between(&config.cadence).map(|days| days * 2);
        sources.push(SourceStatus {
            source: source.id().to_owned(),
            vintage: newest.as_ref().map(|vintage| vintage.id.clone()),
            published,
            retrieved: newest.as_ref().map(|vintage| vintage.retrieved),
            rows_stored: newest.as_ref().map_or(0, |vintage| vintage.rows_stored),
            rows_quarantined: newest
                .as_ref()
                .map_or(0, |vintage| vintage.rows_quarantined),
            is_stale: published
                .zip(allowance)
                .is_some_and(|(published, days)| (today - published).num_days() > days),
            cadence: config.cadence,
        });
    }
    let releases = workspace
        .releases_list()?
        .into_iter()
        .map(|manifest| ReleaseStatus {
            release: manifest.release,
            document: manifest.document,
            level: manifest.level.to_string(),
            n_files: manifest.files.len(),
        });
    Ok(Status {
        sources,
        releases: releases.collect(),
        held: held(workspace)?,
        overdue: overdue(workspace, now)?,
    })
}

/// The days of a cadence; an irregular source is never stale.
fn days_between(cadence: &str) -> Option<i64> {
    match cadence {
        "weekly" => Some(7),
        "monthly" => Some(31),
        "quarterly" => Some(92),
        "annual" | "yearly" => Some(366),
        "biennial" => Some(731),
        _ => None,
    }
}
