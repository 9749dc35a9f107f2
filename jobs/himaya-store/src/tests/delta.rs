//! The Delta log: a version a change, and nothing where nothing changed.

use serde_json::Value as Json;

use super::*;
use crate::{DeltaLog, Kept};

fn export(workspace: &Workspace) -> Vec<DeltaLog> {
    let now = "2026-04-01T06:30:00Z".parse().unwrap();
    workspace.export_delta(now).unwrap()
}

/// The actions of a version by their names.
fn actions(workspace: &Workspace, version: u64) -> Vec<(String, Json)> {
    let name = format!("tidy/observations/_delta_log/{version:020}.json");
    let text = fs::read_to_string(workspace.data().join(name)).unwrap();
    let action = |line: &str| {
        let action: Json = serde_json::from_str(line).unwrap();
        let (name, content) = action.as_object().unwrap().iter().next().unwrap();
        (name.clone(), content.clone())
    };
    text.lines().map(action).collect()
}

fn names(actions: &[(String, Json)]) -> Vec<&str> {
    actions.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn a_version_says_what_came_and_what_went() {
    let (_folder, workspace) = workspace();
    assert_eq!(export(&workspace), []);
    for day in ["2024-01-01", "2024-02-01"] {
        let rows = [observation("2022", 2, Value::observed(7))];
        workspace.store_vintage(&vintage(day, &[], &rows)).unwrap();
    }
    let log = export(&workspace).remove(0);
    assert_eq!(log.table, "data/tidy/observations");
    assert_eq!((log.version, log.n_files, log.is_new), (0, 2, true));
    let first = actions(&workspace, 0);
    assert_eq!(
        names(&first),
        ["protocol", "metaData", "add", "add", "commitInfo"]
    );
    let metadata = &first[1].1;
    assert_eq!(metadata["id"].as_str().unwrap().len(), 36);
    let schema: Json = serde_json::from_str(metadata["schemaString"].as_str().unwrap()).unwrap();
    let n_fields = schema["fields"].as_array().unwrap().len();
    assert_eq!(
        n_fields,
        TableKind::Observations.schema().fields().len() + 2
    );
    let added = &first[2].1;
    let path = added["path"].as_str().unwrap();
    let file = workspace.data().join("tidy/observations").join(path);
    assert_eq!(added["size"], fs::metadata(file).unwrap().len());
    assert_eq!(added["partitionValues"]["source"], "glotip");
    assert!(!export(&workspace)[0].is_new);
    assert_eq!(export(&workspace)[0].version, 0);
    // Two more, and the first two are of no use any more.
    for day in ["2024-03-01", "2024-04-01"] {
        let rows = [observation("2022", 2, Value::observed(7))];
        workspace.store_vintage(&vintage(day, &[], &rows)).unwrap();
    }
    let garbage = workspace.garbage(&Kept::default()).unwrap();
    workspace.remove_garbage(&garbage).unwrap();
    assert_eq!(export(&workspace)[0].version, 1);
    let second = actions(&workspace, 1);
    assert_eq!(
        names(&second),
        ["add", "add", "remove", "remove", "commitInfo"]
    );
    assert_eq!(failures(&workspace), []);
}
