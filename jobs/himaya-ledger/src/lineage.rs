//! Attempts as OpenLineage run events, two lines a file: START, and how it ended.
//!
//! The form is that of the file transport of OpenLineage, one JSON object a line, so its own tools
//! can send the files on. <https://openlineage.io/spec/2-0-2/OpenLineage.json>

use himaya_files::sha256_hex;
use serde_json::{Value as Json, json};

use crate::attempt::{Attempt, End, State};
use crate::database::moment;
use crate::error::LedgerError;

const EVENT: &str = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
const FACETS: &str = "https://openlineage.io/spec/facets";
const NAMESPACE: &str = "himaya";

/// The path of an attempt's file below `lineage/`, such as `2024-Q4/threat-assessment-1.jsonl`.
pub(crate) fn file_name(attempt: &Attempt) -> String {
    let start = &attempt.start;
    format!("{}/{}-{}.jsonl", start.period, start.job, attempt.number)
}

/// The events of an attempt, one a line.
pub(crate) fn events(attempt: &Attempt) -> Result<String, LedgerError> {
    let mut events = vec![event(attempt, "START", &moment(attempt.started_at), None)];
    if let (Some(ended_at), Some(end)) = (attempt.ended_at, &attempt.end) {
        events.push(event(
            attempt,
            kind(end.state),
            &moment(ended_at),
            Some(end),
        ));
    }
    let mut text = String::new();
    for event in events {
        let line = serde_json::to_string(&event).map_err(|error| LedgerError::Record {
            reason: error.to_string(),
        })?;
        text.push_str(&line);
        text.push('\n');
    }
    Ok(text)
}

fn kind(state: State) -> &'static str {
    match state {
        State::Running => "RUNNING",
        State::Done | State::Unchanged => "COMPLETE",
        State::NoData | State::Failed | State::Refused => "FAIL",
        State::Interrupted => "ABORT",
    }
}

fn event(attempt: &Attempt, kind: &str, at: &str, end: Option<&End>) -> Json {
    let start = &attempt.start;
    let inputs = start.inputs.iter().map(|input| {
        let facets = version(attempt, &input.vintage);
        json!({ "namespace": NAMESPACE, "name": input.source, "facets": facets })
    });
    let outputs = end.into_iter().flat_map(|end| &end.outputs).map(|output| {
        let facets = version(attempt, &output.sha256);
        json!({ "namespace": NAMESPACE, "name": output.path, "facets": facets })
    });
    json!({
        "eventType": kind,
        "eventTime": at,
        "run": { "runId": run_id(attempt), "facets": run_facets(attempt, end) },
        "job": {
            "namespace": NAMESPACE,
            "name": start.job,
            "facets": {
                "jobType": facet(attempt, "2-0-3/JobTypeJobFacet.json#/$defs/JobTypeJobFacet", json!({
                    "processingType": "BATCH",
                    "integration": "HIMAYA",
                    "jobType": "JOB",
                })),
            },
        },
        "inputs": inputs.collect::<Vec<_>>(),
        "outputs": outputs.collect::<Vec<_>>(),
        "producer": producer(attempt),
        "schemaURL": EVENT,
    })
}

fn run_facets(attempt: &Attempt, end: Option<&End>) -> Json {
    let start = &attempt.start;
    let mut facets = json!({
        "nominalTime": facet(
            attempt,
            "1-0-1/NominalTimeRunFacet.json#/$defs/NominalTimeRunFacet",
            json!({
                "nominalStartTime": format!("{}T00:00:00Z", start.period.first_day()),
                "nominalEndTime": format!("{}T23:59:59Z", start.period.last_day()),
            }),
        ),
        "processing_engine": facet(
            attempt,
            "1-1-1/ProcessingEngineRunFacet.json#/$defs/ProcessingEngineRunFacet",
            json!({ "name": "himaya", "version": start.version }),
        ),
    });
    let reason = end.and_then(|end| end.reason.as_ref());
    if let (Some(reason), Json::Object(facets)) = (reason, &mut facets) {
        let schema = "1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet";
        let said = json!({ "message": reason, "programmingLanguage": "Rust" });
        facets.insert("errorMessage".to_owned(), facet(attempt, schema, said));
    }
    facets
}

/// The version of a data set: the vintage of an input, the hash of an output.
fn version(attempt: &Attempt, version: &str) -> Json {
    let schema = "1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet";
    json!({ "version": facet(attempt, schema, json!({ "datasetVersion": version })) })
}

/// A facet with the two keys that each must have.
fn facet(attempt: &Attempt, schema: &str, content: Json) -> Json {
    let mut facet = content;
    if let Json::Object(keys) = &mut facet {
        keys.insert("_producer".to_owned(), producer(attempt).into());
        keys.insert("_schemaURL".to_owned(), format!("{FACETS}/{schema}").into());
    }
    facet
}

fn producer(attempt: &Attempt) -> String {
    format!("urn:himaya:{}", attempt.start.version)
}

/// A UUID of version 8 (RFC 9562, section 5.8) from what the run is: the same run, the same id.
fn run_id(attempt: &Attempt) -> String {
    let start = &attempt.start;
    let run = format!(
        "{}/{}/{}/{}/{}",
        start.job,
        start.period,
        attempt.number,
        start.input_set,
        moment(attempt.started_at)
    );
    let digits: Vec<char> = sha256_hex(run.as_bytes()).chars().take(32).collect();
    let mut id = String::new();
    for (index, digit) in digits.into_iter().enumerate() {
        if [8, 12, 16, 20].contains(&index) {
            id.push('-');
        }
        id.push(match index {
            12 => '8',
            // The two bits of the variant.
            16 => variant(digit),
            _ => digit,
        });
    }
    id
}

fn variant(digit: char) -> char {
    let low = digit.to_digit(16).unwrap_or_default() % 4;
    char::from_digit(8 + low, 16).unwrap_or('8')
}
