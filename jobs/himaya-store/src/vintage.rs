//! Vintages: what one pull of a source made of its snapshots.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use arrow::datatypes::SchemaRef;
use chrono::NaiveDate;
use himaya_files::sha256_hex;
use himaya_schema::{
    CaseRecord, Finding, Measurement, Observation, case_schema, measurement_schema,
    observation_schema,
};
use serde::{Deserialize, Serialize};

use crate::case_batch::case_batch;
use crate::measurement_batch::measurement_batch;
use crate::observation_batch::observation_batch;
use crate::snapshot::to_json;
use crate::table_file::{BATCH_ROWS, encode};
use crate::{Snapshot, StoreError, Workspace};

/// The tidy tables.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// Aggregate counts.
    Observations,
    /// One anonymised person in a case a row.
    Cases,
    /// Values of indicators of countries.
    Measurements,
}

impl TableKind {
    /// Every tidy table.
    pub(crate) const ALL: [Self; 3] = [Self::Observations, Self::Cases, Self::Measurements];

    /// The name of the folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Observations => "observations",
            Self::Cases => "cases",
            Self::Measurements => "measurements",
        }
    }

    /// The declared schema.
    pub(crate) fn schema(self) -> SchemaRef {
        match self {
            Self::Observations => observation_schema(),
            Self::Cases => case_schema(),
            Self::Measurements => measurement_schema(),
        }
    }
}

/// What a pull hands over to be stored.
#[derive(Debug)]
pub struct VintageDraft<'a> {
    /// The source's id.
    pub source: &'a str,
    /// The tidy table that the source fills.
    pub table: TableKind,
    /// When it was published.
    pub published: NaiveDate,
    /// When it was retrieved.
    pub retrieved: NaiveDate,
    /// The bytes it was made from.
    pub snapshots: &'a [Snapshot],
    /// Rows for [`TableKind::Observations`].
    pub observations: &'a [Observation],
    /// Rows for [`TableKind::Cases`].
    pub cases: &'a [CaseRecord],
    /// Rows for [`TableKind::Measurements`].
    pub measurements: &'a [Measurement],
    /// Records read from the files.
    pub rows_read: u64,
    /// Records stored, each as one or more tidy rows.
    pub rows_stored: u64,
    /// Records set aside because something in them failed.
    pub rows_quarantined: u64,
    /// Records left out by a rule, a rule at a time.
    pub rows_excluded: BTreeMap<String, u64>,
    /// What was found.
    pub findings: &'a [Finding],
}

/// A stored vintage.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Vintage {
    /// The id: the date of publication and the start of the table's hash.
    pub id: String,
    /// The source's id.
    pub source: String,
    /// The tidy table.
    pub table: TableKind,
    /// When it was published.
    pub published: NaiveDate,
    /// When it was retrieved.
    pub retrieved: NaiveDate,
    /// Its place among the vintages of its source, in the order in which they were stored.
    #[serde(default)]
    pub sequence: u64,
    /// The version of himaya that read it.
    pub version: String,
    /// The bytes it was made from.
    pub snapshots: Vec<Snapshot>,
    /// Records read from the files.
    pub rows_read: u64,
    /// Records stored.
    pub rows_stored: u64,
    /// Records set aside.
    pub rows_quarantined: u64,
    /// Records left out by a rule.
    pub rows_excluded: BTreeMap<String, u64>,
    /// Rows of the tidy table.
    pub tidy_rows: u64,
    /// Tidy rows a part.
    pub parts: BTreeMap<String, u64>,
    /// The SHA-256 of the tidy table's file.
    pub table_sha256: String,
}

/// Which vintage holds the current state of a part.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct CurrentPart {
    /// The part.
    pub part: String,
    /// The vintage's id.
    pub vintage: String,
    /// The vintage's Parquet file.
    pub file: PathBuf,
}

pub(crate) const RECORD: &str = "vintage.json";
/// The name of the table within a vintage folder.
pub(crate) const TABLE: &str = "part-0.parquet";
const QUARANTINE: &str = "quarantine.jsonl";

impl Workspace {
    /// Stores a vintage; the same rows of the same publication make one vintage.
    pub fn store_vintage(&self, draft: &VintageDraft<'_>) -> Result<Vintage, StoreError> {
        let bytes = encode_table(draft)?;
        let table_sha256 = sha256_hex(&bytes);
        let short: String = table_sha256.chars().take(8).collect();
        let parts = parts_of(draft);
        let earlier = self.vintages(draft.source)?;
        let last = earlier.iter().map(|vintage| vintage.sequence).max();
        let vintage = Vintage {
            id: format!("{}-{short}", draft.published),
            source: draft.source.to_owned(),
            table: draft.table,
            published: draft.published,
            retrieved: draft.retrieved,
            sequence: last.map_or(0, |last| last + 1),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            snapshots: draft.snapshots.to_vec(),
            rows_read: draft.rows_read,
            rows_stored: draft.rows_stored,
            rows_quarantined: draft.rows_quarantined,
            rows_excluded: draft.rows_excluded.clone(),
            tidy_rows: parts.values().sum(),
            parts,
            table_sha256,
        };
        let folder = self.vintage_folder(&vintage);
        if self.exists(&folder)? {
            self.place().settle(&folder)?;
            return self.record(&folder.join(RECORD));
        }
        let mut staged = self.place().stage_folder(folder)?;
        staged.write(TABLE, &bytes)?;
        staged.write(QUARANTINE, &quarantine(draft.findings)?)?;
        staged.write(RECORD, &to_json(&vintage)?)?;
        staged.seal()?;
        staged.publish()?;
        Ok(vintage)
    }

    /// The vintages of a source, the newest last.
    pub fn vintages(&self, source: &str) -> Result<Vec<Vintage>, StoreError> {
        let mut vintages = Vec::new();
        for table in TableKind::ALL {
            for folder in self.folders_in(&self.tidy(table, source))? {
                vintages.push(self.record(&folder.join(RECORD))?);
            }
        }
        vintages.sort_by(|a: &Vintage, b: &Vintage| {
            let order = |one: &Vintage| (one.published, one.retrieved, one.sequence);
            order(a).cmp(&order(b)).then_with(|| a.id.cmp(&b.id))
        });
        Ok(vintages)
    }

    /// The vintage that is current for each part of a source: the newest that holds the part.
    pub fn current_parts(&self, source: &str) -> Result<Vec<CurrentPart>, StoreError> {
        Ok(self.current_of(&self.vintages(source)?))
    }

    /// The parts as they were before the newest vintage of a source; none if it is the only one.
    pub fn earlier_parts(&self, source: &str) -> Result<Vec<CurrentPart>, StoreError> {
        let vintages = self.vintages(source)?;
        let earlier = vintages.split_last().map(|(_, earlier)| earlier);
        Ok(self.current_of(earlier.unwrap_or_default()))
    }

    pub(crate) fn current_of(&self, vintages: &[Vintage]) -> Vec<CurrentPart> {
        let mut current = BTreeMap::new();
        for vintage in vintages {
            for part in vintage.parts.keys() {
                let file = self.vintage_folder(vintage).join(TABLE);
                current.insert(part.clone(), (vintage.id.clone(), file));
            }
        }
        let parts = current
            .into_iter()
            .map(|(part, (vintage, file))| CurrentPart {
                part,
                vintage,
                file,
            });
        parts.collect()
    }

    /// The folders of all vintages of all sources.
    pub(crate) fn vintage_folders(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut folders = Vec::new();
        for table in TableKind::ALL {
            for source in self.folders_in(&self.data().join("tidy").join(table.name()))? {
                folders.extend(self.folders_in(&source)?);
            }
        }
        Ok(folders)
    }

    pub(crate) fn vintage_folder(&self, vintage: &Vintage) -> PathBuf {
        self.tidy(vintage.table, &vintage.source)
            .join(format!("vintage={}", vintage.id))
    }
}

fn encode_table(draft: &VintageDraft<'_>) -> Result<Vec<u8>, StoreError> {
    let snapshots: Vec<&str> = draft
        .snapshots
        .iter()
        .map(|snapshot| snapshot.sha256.as_str())
        .collect();
    let metadata = [
        ("prov.source", draft.source.to_owned()),
        ("prov.published", draft.published.to_string()),
        ("prov.inputs", snapshots.join(",")),
        ("prov.code", env!("CARGO_PKG_VERSION").to_owned()),
    ];
    match draft.table {
        TableKind::Observations => encode(
            draft.table.schema(),
            draft.observations.chunks(BATCH_ROWS).map(observation_batch),
            &metadata,
        ),
        TableKind::Cases => encode(
            draft.table.schema(),
            draft.cases.chunks(BATCH_ROWS).map(case_batch),
            &metadata,
        ),
        TableKind::Measurements => encode(
            draft.table.schema(),
            draft.measurements.chunks(BATCH_ROWS).map(measurement_batch),
            &metadata,
        ),
    }
}

fn parts_of(draft: &VintageDraft<'_>) -> BTreeMap<String, u64> {
    let observations = draft.observations.iter().map(|row| &row.part);
    let cases = draft.cases.iter().map(|row| &row.part);
    let measurements = draft.measurements.iter().map(|row| &row.part);
    let mut parts = BTreeMap::new();
    match draft.table {
        TableKind::Observations => count(&mut parts, observations),
        TableKind::Cases => count(&mut parts, cases),
        TableKind::Measurements => count(&mut parts, measurements),
    }
    parts
}

fn count<'a>(parts: &mut BTreeMap<String, u64>, names: impl Iterator<Item = &'a String>) {
    for name in names {
        // A clone a part, not a clone a row.
        if let Some(n_rows) = parts.get_mut(name) {
            *n_rows += 1;
        } else {
            parts.insert(name.clone(), 1);
        }
    }
}

fn quarantine(findings: &[Finding]) -> Result<Vec<u8>, StoreError> {
    let mut lines = Vec::new();
    for finding in findings {
        let line = serde_json::to_vec(finding)
            .map_err(|error| StoreError::damaged(Path::new(QUARANTINE), error))?;
        lines.extend(line);
        lines.push(b'\n');
    }
    Ok(lines)
}
