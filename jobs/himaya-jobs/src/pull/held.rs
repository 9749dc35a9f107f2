//! Files that are held until a person approves them.
//!
//! The bytes of a held file are a snapshot like any other; without a vintage nothing is counted from
//! them. An approval is for bytes, so a file that is pulled again is not held again.

use chrono::NaiveDate;
use himaya_schema::Finding;
use himaya_sources::retrieve::RetrievedFile;
use himaya_sources::{Parser, RawFile, Source, SourceConfig, SourceError, find};
use himaya_store::{Snapshot, Workspace};
use serde::{Deserialize, Serialize};

use super::intake::{Intake, snapshot};
use super::jump::Known;
use super::{PullReport, source_config};
use crate::JobError;

const HELD: &str = "data/held";
const APPROVED: &str = "data/approved";
/// The code of the finding.
const CODE: &str = "sudden-jump";

/// A file that waits for a person.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// What it is approved by: the source and the start of the hash of its bytes.
    pub id: String,
    /// The source.
    pub source: String,
    /// The name of the file.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub snapshot_sha256: String,
    /// The day on which it came.
    pub since: NaiveDate,
    /// Why it is held, without values of data.
    pub reasons: Vec<String>,
}

/// What a person has approved.
#[derive(Debug, Serialize)]
struct Approval<'a> {
    source: &'a str,
    snapshot_sha256: &'a str,
    approved: NaiveDate,
}

/// The files that are held, in order of id.
pub fn held(workspace: &Workspace) -> Result<Vec<Held>, JobError> {
    Ok(workspace.read_all_sealed(HELD)?)
}

/// Takes a held file in, as of the day on which it came, and lets its bytes pass from now on.
pub fn approve(
    workspace: &Workspace,
    id: &str,
    today: NaiveDate,
    parser: &Parser,
) -> Result<PullReport, JobError> {
    let held = find_held(workspace, id)?;
    let source = find(&held.source).ok_or_else(|| SourceError::unknown_source(&held.source))?;
    let mut config = source_config(workspace, &held.source)?;
    config.today = Some(held.since);
    config.parser = parser.clone();
    let known = workspace.snapshots_of(&held.source)?;
    let known = known
        .into_iter()
        .find(|known| known.sha256 == held.snapshot_sha256);
    let Some(known) = known else {
        return Err(JobError::NotHeld {
            id: id.to_owned(),
            known: "its snapshot is gone".to_owned(),
        });
    };
    let file = RetrievedFile {
        raw: RawFile {
            name: held.file.clone(),
            bytes: workspace.snapshot_bytes(&known)?,
        },
        url_or_path: known.provenance.location,
        etag: known.provenance.etag,
        last_modified: known.provenance.last_modified,
    };
    let approval = Approval {
        source: &held.source,
        snapshot_sha256: &held.snapshot_sha256,
        approved: today,
    };
    workspace.write_sealed(&format!("{APPROVED}/{}.json", held.id), &approval)?;
    let intake = Intake::read(vec![file], source, &config)?;
    let report = intake.store(workspace, source, &config, held.since)?;
    // One that is refused today may be taken in after its configuration was mended.
    if report.vintage.is_some() {
        workspace.remove_sealed(&record_of(&held.id))?;
    }
    Ok(report)
}

/// Forgets a held file; it is held again if it is pulled again.
pub fn discard_held(workspace: &Workspace, id: &str) -> Result<Held, JobError> {
    let held = find_held(workspace, id)?;
    workspace.remove_sealed(&record_of(&held.id))?;
    Ok(held)
}

fn find_held(workspace: &Workspace, id: &str) -> Result<Held, JobError> {
    let all = held(workspace)?;
    let ids: Vec<String> = all.iter().map(|held| held.id.clone()).collect();
    let found = all.into_iter().find(|held| held.id == id);
    found.ok_or_else(|| JobError::NotHeld {
        id: id.to_owned(),
        known: match ids.as_slice() {
            [] => "nothing is held".to_owned(),
            ids => format!("held are {}", ids.join(", ")),
        },
    })
}

fn record_of(id: &str) -> String {
    format!("{HELD}/{id}.json")
}

impl Intake {
    /// Takes out the files whose counts are of another order than what the lake holds, and that nobody
    /// has approved; their bytes are kept.
    pub(super) fn hold_jumps(
        &mut self,
        workspace: &Workspace,
        source: &dyn Source,
        config: &SourceConfig,
        today: NaiveDate,
    ) -> Result<(), JobError> {
        let Some(known) = Known::read(workspace, source.id())? else {
            return Ok(());
        };
        // From the last on, so that the places of the others stay.
        for index in (0..self.accepted.len()).rev() {
            let Some((file, parsed)) = self.accepted.get(index) else {
                continue;
            };
            let jumps = known.jumps(parsed, today);
            if jumps.is_empty() {
                continue;
            }
            let reasons: Vec<String> = jumps.iter().map(super::jump::Jump::message).collect();
            let id = id_of(source.id(), &himaya_store::sha256_hex(&file.raw.bytes));
            if workspace
                .read_sealed(&format!("{APPROVED}/{id}.json"))?
                .is_some()
            {
                continue;
            }
            let stored = snapshot(workspace, config, (file, parsed), today)?;
            self.hold(workspace, index, (id, stored, reasons))?;
        }
        Ok(())
    }

    fn hold(
        &mut self,
        workspace: &Workspace,
        index: usize,
        (id, stored, reasons): (String, Snapshot, Vec<String>),
    ) -> Result<(), JobError> {
        let (file, _) = self.take_out(index);
        for reason in &reasons {
            self.tell(Finding {
                file: file.raw.name.clone(),
                row: 0,
                column: String::new(),
                code: CODE.to_owned(),
                message: format!("held, {reason}"),
                suggestion: Some(format!(
                    "ask whether the file counts what it counted before; `himaya approve {id}` takes it in"
                )),
            });
        }
        self.n_held += 1;
        let held = Held {
            source: stored.provenance.source,
            file: file.raw.name,
            snapshot_sha256: stored.sha256,
            since: stored.provenance.retrieved,
            reasons,
            id,
        };
        Ok(workspace.write_sealed(&record_of(&held.id), &held)?)
    }
}

fn id_of(source: &str, sha256: &str) -> String {
    let short: String = sha256.chars().take(16).collect();
    format!("{source}-{short}")
}
