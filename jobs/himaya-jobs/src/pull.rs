//! Pull: retrieve a source, read every row, store what is sound and account for the rest.

mod overlap;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use himaya_schema::Finding;
use himaya_sources::retrieve::{Limits, Retrieved, RetrievedFile, Validators, retrieve};
use himaya_sources::{Accounting, Parsed, Parser, Source, SourceConfig, SourceError, all, find};
use himaya_store::{Provenance, Snapshot, TableKind, Vintage, VintageDraft, Workspace};
use serde::Serialize;

use crate::{JobError, refusal};

/// What became of one pull.
#[derive(Clone, Debug, Serialize)]
pub struct PullReport {
    /// The source.
    pub source: String,
    /// `stored`, `not_modified`, `nothing_there` or `refused`.
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
    let mut intake = Intake::default();
    for file in files {
        match source.parse(&file.raw, &config) {
            Ok(parsed) => intake.accept(file, parsed),
            // That says nothing of the file.
            Err(error @ SourceError::ParserUnstarted { .. }) => return Err(error.into()),
            Err(error) => intake.refuse(&file.raw.name, &error),
        }
    }
    intake.refuse_overlaps();
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
    }
}

/// The files of one pull with what was read from them.
#[derive(Default)]
struct Intake {
    accepted: Vec<(RetrievedFile, Parsed)>,
    accounts: Vec<Accounting>,
    findings: Vec<Finding>,
    finding_counts: BTreeMap<String, u64>,
    n_refused: u64,
}

impl Intake {
    fn accept(&mut self, file: RetrievedFile, mut parsed: Parsed) {
        for ((column, code), count) in parsed.findings.counts() {
            let key = format!("{column}/{code}");
            *self.finding_counts.entry(key).or_default() += count;
        }
        self.findings.extend(std::mem::take(&mut parsed.findings));
        self.accounts.push(parsed.accounting.clone());
        // A file of which nothing could be kept leaves the last good state as it is.
        if parsed.accounting.rows_stored == 0 && parsed.accounting.rows_quarantined > 0 {
            self.n_refused += 1;
        } else {
            self.accepted.push((file, parsed));
        }
    }

    /// A refused file is a finding on the file as a whole.
    fn refuse(&mut self, file: &str, error: &SourceError) {
        self.n_refused += 1;
        let finding = refusal(file, error);
        let key = format!("/{}", finding.code);
        *self.finding_counts.entry(key).or_default() += 1;
        self.findings.push(finding);
    }

    fn store(
        mut self,
        workspace: &Workspace,
        source: &dyn Source,
        config: &SourceConfig,
        today: NaiveDate,
    ) -> Result<PullReport, JobError> {
        let mut report = self.report(source.id());
        if self.accepted.is_empty() {
            return Ok(report);
        }
        let snapshots = self.snapshots(workspace, config, today)?;
        let published = self
            .accepted
            .iter()
            .filter_map(|(_, parsed)| parsed.published);
        let published = published.max().unwrap_or(today);
        let mut observations = Vec::new();
        let mut cases = Vec::new();
        let mut measurements = Vec::new();
        for (_, parsed) in &mut self.accepted {
            observations.append(&mut parsed.observations);
            cases.append(&mut parsed.cases);
            measurements.append(&mut parsed.measurements);
        }
        let table = match (cases.is_empty(), measurements.is_empty()) {
            (true, true) => TableKind::Observations,
            (true, false) => TableKind::Measurements,
            (false, _) => TableKind::Cases,
        };
        let vintage = workspace.store_vintage(&VintageDraft {
            source: source.id(),
            table,
            published,
            retrieved: today,
            snapshots: &snapshots,
            observations: &observations,
            cases: &cases,
            measurements: &measurements,
            rows_read: report.rows_read,
            rows_stored: report.rows_stored,
            rows_quarantined: report.rows_quarantined,
            rows_excluded: report.excluded.clone(),
            findings: &report.findings,
        })?;
        let hashes: Vec<&str> = snapshots
            .iter()
            .map(|snapshot| snapshot.sha256.as_str())
            .collect();
        report.snapshot_sha256 = hashes.join(",");
        report.vintage = Some(vintage.id);
        Ok(report)
    }

    fn report(&mut self, source: &str) -> PullReport {
        let mut excluded = BTreeMap::new();
        for account in &self.accounts {
            for (rule, n_rows) in &account.excluded {
                *excluded.entry((*rule).to_owned()).or_default() += n_rows;
            }
        }
        let accounts = || self.accounts.iter();
        PullReport {
            outcome: if self.accepted.is_empty() {
                "refused"
            } else {
                "stored"
            },
            grain: accounts()
                .next()
                .map_or("row", |account| account.grain.code()),
            rows_read: accounts().map(|account| account.rows_read).sum(),
            rows_stored: accounts().map(|account| account.rows_stored).sum(),
            rows_quarantined: accounts().map(|account| account.rows_quarantined).sum(),
            rows_excluded: accounts().map(Accounting::rows_excluded).sum(),
            excluded,
            findings: std::mem::take(&mut self.findings),
            finding_counts: std::mem::take(&mut self.finding_counts),
            files_refused: self.n_refused,
            ..unchanged(source, "stored", None)
        }
    }

    fn snapshots(
        &self,
        workspace: &Workspace,
        config: &SourceConfig,
        today: NaiveDate,
    ) -> Result<Vec<Snapshot>, JobError> {
        let mut snapshots = Vec::new();
        for (file, parsed) in &self.accepted {
            let provenance = Provenance {
                source: config.id.clone(),
                producer: config.producer.clone(),
                title: config.title.clone(),
                licence: config.licence.clone(),
                citation: config.citation.clone(),
                landing_page: config.landing_page.clone(),
                location: public_location(file),
                published: parsed.published,
                retrieved: today,
                etag: file.etag.clone(),
                last_modified: file.last_modified.clone(),
            };
            snapshots.push(workspace.store_snapshot(
                &file.raw.name,
                &file.raw.bytes,
                provenance,
            )?);
        }
        Ok(snapshots)
    }
}

/// An address as it is; of a path only the file's name, so that no folder of a machine is kept.
fn public_location(file: &RetrievedFile) -> String {
    if file.url_or_path.starts_with("http://") || file.url_or_path.starts_with("https://") {
        return file.url_or_path.clone();
    }
    file.raw.name.clone()
}
