//! The files of one pull: what was read from them, and what is stored of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_schema::Finding;
use himaya_sources::retrieve::RetrievedFile;
use himaya_sources::{Accounting, Parsed, Source, SourceConfig, SourceError};
use himaya_store::{Provenance, Snapshot, TableKind, VintageDraft, Workspace};

use super::{PullReport, unchanged};
use crate::{JobError, refusal};

/// The files of one pull with what was read from them.
#[derive(Default)]
pub(super) struct Intake {
    pub(super) accepted: Vec<(RetrievedFile, Parsed)>,
    pub(super) accounts: Vec<Accounting>,
    findings: Vec<Finding>,
    finding_counts: BTreeMap<String, u64>,
    n_refused: u64,
    pub(super) n_held: u64,
}

impl Intake {
    /// Reads files as a source would; one that is refused leaves the others.
    pub(super) fn read(
        files: Vec<RetrievedFile>,
        source: &dyn Source,
        config: &SourceConfig,
    ) -> Result<Self, JobError> {
        let mut intake = Self::default();
        for file in files {
            match source.parse(&file.raw, config) {
                Ok(parsed) => intake.accept(file, parsed),
                // That says nothing of the file.
                Err(error @ SourceError::ParserUnstarted { .. }) => return Err(error.into()),
                Err(error) => intake.refuse(&file.raw.name, &error),
            }
        }
        Ok(intake)
    }

    fn accept(&mut self, file: RetrievedFile, mut parsed: Parsed) {
        for ((column, code), count) in parsed.findings.counts() {
            let key = format!("{column}/{code}");
            *self.finding_counts.entry(key).or_default() += count;
        }
        self.findings.extend(std::mem::take(&mut parsed.findings));
        self.accounts.push(parsed.accounting.clone());
        parsed.cases.shrink_to_fit();
        // A file of which nothing could be kept leaves the last good state as it is.
        if parsed.accounting.rows_stored == 0 && parsed.accounting.rows_quarantined > 0 {
            self.n_refused += 1;
        } else {
            self.accepted.push((file, parsed));
        }
    }

    /// A refused file is a finding on the file as a whole.
    pub(super) fn refuse(&mut self, file: &str, error: &SourceError) {
        self.n_refused += 1;
        self.tell(refusal(file, error));
    }

    /// Adds a finding on a file as a whole.
    pub(super) fn tell(&mut self, finding: Finding) {
        let key = format!("/{}", finding.code);
        *self.finding_counts.entry(key).or_default() += 1;
        self.findings.push(finding);
    }

    /// Takes an accepted file out again, with its books.
    pub(super) fn take_out(&mut self, index: usize) -> (RetrievedFile, Parsed) {
        let (file, parsed) = self.accepted.remove(index);
        if let Some(account) = self
            .accounts
            .iter()
            .position(|account| *account == parsed.accounting)
        {
            self.accounts.remove(account);
        }
        (file, parsed)
    }

    pub(super) fn store(
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
        let accepted = &mut self.accepted;
        let observations = gathered(accepted, |parsed| &mut parsed.observations);
        let cases = gathered(accepted, |parsed| &mut parsed.cases);
        let measurements = gathered(accepted, |parsed| &mut parsed.measurements);
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
            outcome: match (self.accepted.is_empty(), self.n_held) {
                (false, _) => "stored",
                (true, 0) => "refused",
                (true, _) => "held",
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
            files_held: self.n_held,
            ..unchanged(source, "stored", None)
        }
    }

    fn snapshots(
        &self,
        workspace: &Workspace,
        config: &SourceConfig,
        today: NaiveDate,
    ) -> Result<Vec<Snapshot>, JobError> {
        let accepted = self.accepted.iter();
        let stored =
            accepted.map(|(file, parsed)| snapshot(workspace, config, (file, parsed), today));
        stored.collect()
    }
}

/// The rows of all files in one piece; each file gives up its own as they are moved, since a million
/// of them should not stand twice in memory.
fn gathered<T>(
    accepted: &mut [(RetrievedFile, Parsed)],
    rows_of: fn(&mut Parsed) -> &mut Vec<T>,
) -> Vec<T> {
    let files = accepted.iter_mut();
    let n_rows: usize = files.map(|(_, parsed)| rows_of(parsed).len()).sum();
    let mut all = Vec::new();
    for (_, parsed) in accepted {
        let rows = std::mem::take(rows_of(parsed));
        if all.is_empty() && rows.len() == n_rows {
            return rows;
        }
        all.reserve_exact(n_rows - all.len());
        all.extend(rows);
    }
    all
}

/// Stores the bytes of a file as they came.
pub(super) fn snapshot(
    workspace: &Workspace,
    config: &SourceConfig,
    (file, parsed): (&RetrievedFile, &Parsed),
    today: NaiveDate,
) -> Result<Snapshot, JobError> {
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
    Ok(workspace.store_snapshot(&file.raw.name, &file.raw.bytes, provenance)?)
}

/// An address as it is; of a path only the file's name, so that no folder of a machine is kept.
fn public_location(file: &RetrievedFile) -> String {
    if file.url_or_path.starts_with("http://") || file.url_or_path.starts_with("https://") {
        return file.url_or_path.clone();
    }
    file.raw.name.clone()
}
