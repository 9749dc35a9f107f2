//! A Delta log over the tidy tables, by which other programmes read them with their versions.
//!
//! The form is that of the Delta transaction log protocol, reader version 1, writer version 2:
//! <https://github.com/delta-io/delta/blob/master/PROTOCOL.md>. The log is made from what lies there and
//! nothing here is made from it.

use std::collections::BTreeSet;
use std::path::Path;

use arrow::datatypes::{DataType, SchemaRef};
use chrono::{DateTime, Utc};
use himaya_files::{Access, sha256_hex};
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::vintage::TABLE;
use crate::{StoreError, TableKind, Workspace};

const LOG: &str = "_delta_log";

/// The log of a table as an export left it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct DeltaLog {
    /// The folder of the table, relative to the workspace.
    pub table: String,
    /// The newest version.
    pub version: u64,
    /// How many files it consists of.
    pub n_files: usize,
    /// Whether this export added the version.
    pub is_new: bool,
}

/// What a log says.
#[derive(Debug, Default)]
struct Log {
    n_versions: u64,
    schema: Option<String>,
    files: BTreeSet<String>,
}

impl Workspace {
    /// Brings the Delta log of each tidy table up to date; the caller holds the lock.
    ///
    /// A version names the vintages that there are, superseded ones included, as files by source and
    /// vintage.
    pub fn export_delta(&self, now: DateTime<Utc>) -> Result<Vec<DeltaLog>, StoreError> {
        let mut logs = Vec::new();
        for table in TableKind::ALL {
            let folder = self.data().join("tidy").join(table.name());
            if self.exists(&folder)? {
                logs.push(self.export_table(table, &folder, now)?);
            }
        }
        Ok(logs)
    }

    fn export_table(
        &self,
        table: TableKind,
        folder: &Path,
        now: DateTime<Utc>,
    ) -> Result<DeltaLog, StoreError> {
        let log = self.read_log(folder)?;
        let mut files = BTreeSet::new();
        for source in self.folders_in(folder)? {
            for vintage in self.folders_in(&source)? {
                let file = vintage.join(TABLE);
                if self.exists(&file)? {
                    let path = file.strip_prefix(folder).unwrap_or(&file);
                    files.insert(path.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        let schema = schema_string(&table.schema());
        let at = now.timestamp_millis();
        let mut actions = Vec::new();
        if log.n_versions == 0 {
            actions.push(json!({ "protocol": { "minReaderVersion": 1, "minWriterVersion": 2 } }));
        }
        if log.schema.as_ref() != Some(&schema) {
            actions.push(metadata(table, &schema, at));
        }
        for path in files.difference(&log.files) {
            actions.push(self.added(folder, path, at)?);
        }
        for path in log.files.difference(&files) {
            let removed = json!({ "path": path, "deletionTimestamp": at, "dataChange": true });
            actions.push(json!({ "remove": removed }));
        }
        let is_new = !actions.is_empty();
        if is_new {
            actions.push(json!({ "commitInfo": {
                "timestamp": at,
                "operation": "WRITE",
                "operationParameters": { "mode": "Append" },
                "engineInfo": concat!("himaya/", env!("CARGO_PKG_VERSION")),
            } }));
            let lines: Vec<String> = actions.iter().map(Json::to_string).collect();
            let text = lines.join("\n") + "\n";
            let path = folder.join(LOG).join(file_name(log.n_versions));
            self.place().write(&path, text.as_bytes(), Access::Group)?;
        }
        Ok(DeltaLog {
            table: self.relative(folder),
            version: log.n_versions + u64::from(is_new) - 1,
            n_files: files.len(),
            is_new,
        })
    }

    /// Reads a log from its first version to its last.
    fn read_log(&self, folder: &Path) -> Result<Log, StoreError> {
        let mut log = Log::default();
        loop {
            let path = folder.join(LOG).join(file_name(log.n_versions));
            if !self.exists(&path)? {
                return Ok(log);
            }
            let bytes = self.read(&path)?;
            for line in bytes
                .split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
            {
                let action: Json = serde_json::from_slice(line)
                    .map_err(|error| StoreError::damaged(&path, error))?;
                log.take(&action);
            }
            log.n_versions += 1;
        }
    }

    fn added(&self, folder: &Path, path: &str, at: i64) -> Result<Json, StoreError> {
        let value = |name: &str| {
            let mut parts = path.split('/').filter_map(|part| part.split_once('='));
            let found = parts.find(|(key, _)| *key == name);
            found.map(|(_, value)| value.to_owned())
        };
        let file = folder.join(path);
        let size = self.place().fs().size(&file);
        Ok(json!({ "add": {
            "path": path,
            "partitionValues": { "source": value("source"), "vintage": value("vintage") },
            "size": size.map_err(StoreError::io("read", &file))?,
            "modificationTime": at,
            "dataChange": true,
        } }))
    }
}

impl Log {
    fn take(&mut self, action: &Json) {
        let text = |pointer: &str| action.pointer(pointer).and_then(Json::as_str);
        if let Some(path) = text("/add/path") {
            self.files.insert(path.to_owned());
        }
        if let Some(path) = text("/remove/path") {
            self.files.remove(path);
        }
        if let Some(schema) = text("/metaData/schemaString") {
            self.schema = Some(schema.to_owned());
        }
    }
}

fn file_name(version: u64) -> String {
    format!("{version:020}.json")
}

fn metadata(table: TableKind, schema: &str, at: i64) -> Json {
    json!({ "metaData": {
        "id": id(table),
        "name": table.name(),
        "format": { "provider": "parquet", "options": {} },
        "schemaString": schema,
        "partitionColumns": ["source", "vintage"],
        "configuration": {},
        "createdTime": at,
    } })
}

/// A UUID of version 8 (RFC 9562, section 5.8) from the name of the table: the same table, the same id.
fn id(table: TableKind) -> String {
    let digits = sha256_hex(format!("himaya/tidy/{}", table.name()).as_bytes());
    let piece = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let pieces = [
        piece(0, 8),
        piece(8, 12),
        "8",
        piece(12, 15),
        "8",
        piece(15, 18),
    ];
    let [time, middle, version, high, variant, low] = pieces;
    format!(
        "{time}-{middle}-{version}{high}-{variant}{low}-{}",
        piece(18, 30)
    )
}

/// The columns of a table and its two partitions, as the protocol writes a schema.
///
/// A file of an earlier himaya may lack a column, so each may be null; there are no unsigned numbers.
fn schema_string(schema: &SchemaRef) -> String {
    let field = |name: &str, kind: &str| json!({ "name": name, "type": kind, "nullable": true, "metadata": {} });
    let columns = schema.fields().iter();
    let columns = columns.map(|column| field(column.name(), kind(column.data_type())));
    let partitions = ["source", "vintage"].map(|name| field(name, "string"));
    let fields: Vec<Json> = columns.chain(partitions).collect();
    json!({ "type": "struct", "fields": fields }).to_string()
}

fn kind(of: &DataType) -> &'static str {
    match of {
        DataType::Boolean => "boolean",
        DataType::Date32 => "date",
        DataType::Int32 => "integer",
        DataType::UInt32 | DataType::UInt64 | DataType::Int64 => "long",
        DataType::Float64 => "double",
        _ => "string",
    }
}
