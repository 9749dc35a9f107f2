//! The tidy tables described as JSON: fields, types, what may be null, and the grain.

use std::path::{Path, PathBuf};

use himaya_schema::{case_schema, measurement_schema, observation_schema};
use serde::Serialize;

use crate::{Generated, XtaskError, rust_text};

#[derive(Serialize)]
struct Table {
    #[serde(rename = "table")]
    name: &'static str,
    grain: String,
    partitions: [&'static str; 2],
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    nullable: bool,
}

/// One description a table; the grain is the one that the row type states.
pub(crate) fn descriptions(root: &Path) -> Result<Vec<Generated>, XtaskError> {
    let tables = [
        (
            "cases",
            "CaseRecord",
            "models/himaya-schema/src/case_record.rs",
            case_schema(),
        ),
        (
            "measurements",
            "Measurement",
            "models/himaya-schema/src/measurement.rs",
            measurement_schema(),
        ),
        (
            "observations",
            "Observation",
            "models/himaya-schema/src/observation.rs",
            observation_schema(),
        ),
    ];
    let mut files = Vec::new();
    for (table, row_type, source, schema) in tables {
        let fields = schema.fields().iter().map(|field| Field {
            name: field.name().clone(),
            kind: field.data_type().to_string(),
            nullable: field.is_nullable(),
        });
        let description = Table {
            name: table,
            grain: grain(&root.join(source), row_type)?,
            partitions: ["source", "vintage"],
            fields: fields.collect(),
        };
        let text = serde_json::to_string_pretty(&description)?;
        files.push(Generated {
            path: PathBuf::from(format!("config/schemas/{table}.json")),
            text: text + "\n",
        });
    }
    Ok(files)
}

fn grain(path: &Path, row_type: &str) -> Result<String, XtaskError> {
    let text = rust_text::read(path)?;
    let paragraphs = rust_text::doc_paragraphs(&text, row_type);
    let mut stated = paragraphs
        .iter()
        .filter_map(|paragraph| paragraph.strip_prefix("Grain: "));
    stated
        .next()
        .map(str::to_owned)
        .ok_or_else(|| XtaskError::Form {
            path: path.to_owned(),
            missing: format!("`Grain:` in the doc comment on {row_type}"),
        })
}
