//! OpenLineage events: what the specification demands of each.

use serde_json::Value as Json;

use super::*;

fn events(folder: &Folder, name: &str) -> Vec<Json> {
    let text = fs::read_to_string(folder.data().join("lineage").join(name)).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

fn is_uuid(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    let is_hex = text
        .chars()
        .all(|sign| sign == '-' || sign.is_ascii_hexdigit());
    parts == [8, 4, 4, 4, 12] && is_hex
}

#[test]
fn each_attempt_has_a_file_of_two_events() {
    let folder = filled();
    let kinds = |name: &str| -> Vec<Json> {
        let events = events(&folder, name);
        events
            .iter()
            .map(|event| event["eventType"].clone())
            .collect()
    };
    assert_eq!(kinds("2025-Q4/counts-1.jsonl"), ["START", "FAIL"]);
    assert_eq!(kinds("2025-Q4/counts-2.jsonl"), ["START", "COMPLETE"]);
    assert_eq!(kinds("2025-Q4/counts-3.jsonl"), ["START", "COMPLETE"]);
}

/// The keys that <https://openlineage.io/spec/2-0-2/OpenLineage.json> requires.
#[test]
fn an_event_has_the_keys_that_the_specification_requires() {
    let folder = filled();
    let events = events(&folder, "2025-Q4/counts-2.jsonl");
    for event in &events {
        for key in ["eventTime", "producer", "schemaURL"] {
            assert!(event[key].is_string(), "{key}");
        }
        let run = event["run"]["runId"].as_str().unwrap();
        assert!(is_uuid(run), "{run}");
        assert_eq!(event["run"]["runId"], events[0]["run"]["runId"]);
        assert_eq!(event["job"]["name"], "counts");
        for set in ["inputs", "outputs"] {
            for data_set in event[set].as_array().unwrap() {
                assert!(data_set["namespace"].is_string() && data_set["name"].is_string());
                let version = &data_set["facets"]["version"];
                for key in ["_producer", "_schemaURL", "datasetVersion"] {
                    assert!(version[key].is_string(), "{key}");
                }
            }
        }
    }
    let output = &events[1]["outputs"][0];
    assert_eq!(output["name"], "data/results/2025-Q4/cube.parquet");
    let nominal = &events[0]["run"]["facets"]["nominalTime"];
    assert_eq!(nominal["nominalStartTime"], "2025-10-01T00:00:00Z");
    assert_eq!(nominal["nominalEndTime"], "2025-12-31T23:59:59Z");
}

#[test]
fn an_interrupted_run_is_aborted_and_a_failed_one_says_why() {
    let folder = Folder::new();
    let mut ledger = folder.open();
    ledger
        .begin(&start("counts", "2025-Q4", "a"), now(0))
        .unwrap();
    ledger.interrupt_running(now(1)).unwrap();
    let events = events(&folder, "2025-Q4/counts-1.jsonl");
    assert_eq!(events[1]["eventType"], "ABORT");
    let said = &events[1]["run"]["facets"]["errorMessage"]["message"];
    assert!(said.as_str().unwrap().contains("its process was gone"));
}
