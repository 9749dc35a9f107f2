//! A lake in a temporary folder: what is stored, what a reader sees, what `verify` notices.

mod crash;
mod delta;
mod files;
mod garbage;
mod releases;
mod signatures;
mod snapshots;
mod verification;
mod vintages;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use himaya_schema::{
    AgeBand, AgeGroup, Answers, Area, Breakdown, CaseRecord, Country, Crime, Exploitation,
    ExploitationClass, Grade, Handling, Level, Observation, Period, PersonRole, RawLabels, Sex,
    Unit, Value,
};
use tempfile::TempDir;

use crate::{
    Provenance, ReleaseDraft, Snapshot, TableKind, Trust, VerificationFailure, VintageDraft,
    Workspace,
};

/// A workspace that goes away with the first of the two.
fn workspace() -> (TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let files: [(&str, &[u8]); 1] = [(Workspace::MARKER, b"level: restricted\n")];
    let (workspace, written) = Workspace::init(folder.path(), &files).unwrap();
    assert_eq!(written, [Workspace::MARKER]);
    (folder, workspace)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn provenance(source: &str, retrieved: &str) -> Provenance {
    Provenance {
        source: source.to_owned(),
        producer: "A producer".to_owned(),
        title: "A title".to_owned(),
        licence: "A licence".to_owned(),
        citation: "A citation".to_owned(),
        landing_page: String::new(),
        location: "file.csv".to_owned(),
        published: None,
        retrieved: day(retrieved),
        etag: None,
        last_modified: None,
    }
}

fn snapshot(workspace: &Workspace, bytes: &[u8]) -> Snapshot {
    let provenance = provenance("glotip", "2024-03-01");
    let stored = workspace.store_snapshot("file.csv", bytes, provenance);
    stored.unwrap()
}

fn observation(part: &str, row: u32, value: Value) -> Observation {
    Observation {
        part: part.to_owned(),
        file: "file.csv".to_owned(),
        row,
        unit: Unit::Victims,
        crime: Some(Crime::TraffickingInHumanBeings),
        reporting: Area::Country(Country::TUNISIA),
        origin: Area::Total,
        counterpart: None,
        route: None,
        border: None,
        sex: Sex::Female,
        age: AgeGroup::Adult,
        form: ExploitationClass::Total,
        breakdown: Breakdown::Total,
        is_total: false,
        period: part.parse().unwrap_or(Period::Year(2023)),
        value,
        provisional: false,
        handling: Handling::H0,
        grade: Grade::NOT_ASSESSED,
        raw: RawLabels::from([("sex".to_owned(), "Female \"F\"".to_owned())]),
    }
}

fn case(part: &str, row: u32) -> CaseRecord {
    CaseRecord {
        part: part.to_owned(),
        dataset: "national-returns".to_owned(),
        file: "file.csv".to_owned(),
        row,
        case: Some("TN-1".to_owned()),
        crime: Crime::TraffickingInHumanBeings,
        role: PersonRole::Victim,
        reporting: Area::Country(Country::TUNISIA),
        citizenship: Area::Unknown,
        exploitation_area: Area::Country(Country::TUNISIA),
        period: Some(Period::Month {
            year: 2024,
            month: 11,
        }),
        sex: Sex::Female,
        age: AgeBand::From18To20,
        route: None,
        leg: None,
        forms: Answers::only([Exploitation::Sexual]),
        means: Answers::not_recorded(),
        relations: Answers::not_recorded(),
        transport: Answers::not_recorded(),
        concealment: Answers::not_recorded(),
        documents: Answers::not_recorded(),
        payment: Answers::not_recorded(),
        recruitment: Answers::not_recorded(),
        online: Answers::not_recorded(),
        sector: Answers::not_recorded(),
        network: Answers::not_recorded(),
        handling: Handling::H1,
        grade: Grade::NOT_ASSESSED,
        raw: RawLabels::new(),
    }
}

/// A vintage of observations.
fn vintage<'a>(
    published: &str,
    snapshots: &'a [Snapshot],
    observations: &'a [Observation],
) -> VintageDraft<'a> {
    let n_rows = observations.len() as u64;
    VintageDraft {
        source: "glotip",
        table: TableKind::Observations,
        published: day(published),
        retrieved: day("2024-09-01"),
        snapshots,
        observations,
        cases: &[],
        measurements: &[],
        rows_read: n_rows,
        rows_stored: n_rows,
        rows_quarantined: 0,
        rows_excluded: std::collections::BTreeMap::new(),
        findings: &[],
    }
}

/// A release of one file.
fn release(number: u32, fingerprint: &str, name: &str) -> ReleaseDraft {
    ReleaseDraft {
        document: "threat-assessment".to_owned(),
        period: "2024-Q4".parse().unwrap(),
        number,
        level: Level::Restricted,
        fingerprint: fingerprint.to_owned(),
        configuration_sha256: String::new(),
        inputs: Vec::new(),
        figures: Vec::new(),
        files: vec![(name.to_owned(), fingerprint.as_bytes().to_vec())],
    }
}

/// What `verify` finds wrong when no signature is asked for.
fn failures(workspace: &Workspace) -> Vec<VerificationFailure> {
    workspace.verify(&Trust::default()).unwrap().failures
}

/// Every file and folder below a folder, relative to it and sorted.
fn everything_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.unwrap().path();
            found.push(path.strip_prefix(folder).unwrap().to_owned());
            if path.is_dir() {
                open.push(path);
            }
        }
    }
    found.sort();
    found
}
