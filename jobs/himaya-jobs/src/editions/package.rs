//! `datapackage.json`: what the data files of a release hold, as Frictionless Data lays it down.

use std::path::Path;

use himaya_audit::CELLS_FILE;
use himaya_locale::Language;
use himaya_report::{DataRole, DataTable, NumberKind, Report};
use himaya_schema::CodeList as _;
use himaya_store::sha256_hex;
use serde_json::{Value, json};

use crate::JobError;
use crate::publication::Files;

/// The name that the specification gives to the file.
const NAME: &str = "datapackage.json";
/// What stands in a CSV file where there is no number: nothing, or a symbol of the legend.
const MISSING: [&str; 5] = ["", "c", ":", "z", "n"];

/// The package with its name, from the tables of every language and the files made so far.
pub(crate) fn package(
    report: &Report,
    described: &[(Language, Vec<DataTable>)],
    files: &Files,
) -> Result<(String, Vec<u8>), JobError> {
    let mut resources = Vec::new();
    resources.extend(bytes(files, CELLS_FILE).map(cells_resource));
    for (language, tables) in described {
        for table in tables {
            let path = table.csv_name(*language);
            if let Some(bytes) = bytes(files, &path) {
                resources.push(table_resource(table, *language, &path, bytes));
            }
        }
        let workbooks = files.iter().filter(|(name, _)| {
            let is_workbook = Path::new(name).extension().is_some_and(|end| end == "xlsx");
            is_workbook && name.ends_with(&format!(".{}.xlsx", language.code()))
        });
        resources.extend(workbooks.map(|(name, bytes)| workbook(name, *language, bytes)));
    }
    let sources: Vec<Value> = report
        .sources
        .iter()
        .map(|source| json!({ "title": format!("{} ({})", source.title, source.vintage) }))
        .collect();
    let release = format!("{}/{}", report.release, report.level);
    let package = json!({
        "profile": "data-package",
        "name": format!("{}-{}", report.document.template(), release.to_lowercase().replace('/', "-")),
        "id": release,
        "created": format!("{}T00:00:00Z", report.data_cutoff),
        "sources": sources,
        "resources": resources,
    });
    let mut text = serde_json::to_vec_pretty(&package).map_err(|error| JobError::Record {
        reason: error.to_string(),
    })?;
    text.push(b'\n');
    Ok((NAME.to_owned(), text))
}

fn bytes<'a>(files: &'a Files, name: &str) -> Option<&'a [u8]> {
    let found = files.iter().find(|(known, _)| known == name);
    found.map(|(_, bytes)| bytes.as_slice())
}

/// Every protected count, an interval or a symbol where no number is shown.
fn cells_resource(bytes: &[u8]) -> Value {
    let fields = ["cube", "cell", "value"].map(|name| json!({ "name": name, "type": "string" }));
    json!({
        "profile": "tabular-data-resource",
        "name": "cells",
        "path": CELLS_FILE,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": bytes.len(),
        "hash": format!("sha256:{}", sha256_hex(bytes)),
        "schema": {
            "fields": fields,
            "primaryKey": ["cube", "cell"],
        },
    })
}

fn table_resource(table: &DataTable, language: Language, path: &str, bytes: &[u8]) -> Value {
    let fields: Vec<Value> = table
        .columns
        .iter()
        .map(|column| json!({ "name": column.heading, "type": kind(column.role) }))
        .collect();
    let key = table
        .columns
        .iter()
        .find(|column| column.role == DataRole::Key);
    json!({
        "profile": "tabular-data-resource",
        "name": path.trim_end_matches(".csv"),
        "path": path,
        "title": himaya_locale::without_marks(&table.caption),
        "language": language.code(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": bytes.len(),
        "hash": format!("sha256:{}", sha256_hex(bytes)),
        "schema": {
            "fields": fields,
            "missingValues": MISSING,
            "primaryKey": key.map(|column| &column.heading),
        },
    })
}

fn kind(role: DataRole) -> &'static str {
    match role {
        DataRole::Key | DataRole::Text | DataRole::Status => "string",
        DataRole::Value(kind) | DataRole::Low(kind) | DataRole::High(kind) => match kind {
            NumberKind::Count => "integer",
            NumberKind::Share | NumberKind::Change | NumberKind::Difference => "number",
        },
    }
}

fn workbook(path: &str, language: Language, bytes: &[u8]) -> Value {
    json!({
        "profile": "data-resource",
        // Its sheets have captions and notes around their tables.
        "type": "file",
        "name": path.replace(".xlsx", "-workbook"),
        "path": path,
        "language": language.code(),
        "format": "xlsx",
        "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "bytes": bytes.len(),
        "hash": format!("sha256:{}", sha256_hex(bytes)),
    })
}
