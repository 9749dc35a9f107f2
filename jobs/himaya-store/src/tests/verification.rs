//! `verify` notices what changed after it was stored.

use super::*;
use crate::atomic::write_file;

/// A workspace with a snapshot, a vintage of each table and a release.
fn lake() -> (TempDir, Workspace) {
    let (folder, workspace) = workspace();
    let snapshots = [snapshot(&workspace, b"a,b\n1,2\n")];
    let rows = [observation("2022", 2, Value::observed(7))];
    let draft = vintage("2024-01-31", &snapshots, &rows);
    workspace.store_vintage(&draft).unwrap();
    let cases = [case("TUN/2024-11", 2)];
    let mut draft = vintage("2024-12-01", &[], &[]);
    draft.table = TableKind::Cases;
    draft.cases = &cases;
    workspace.store_vintage(&draft).unwrap();
    workspace
        .publish_release(&release(1, "a", "t.csv"))
        .unwrap();
    (folder, workspace)
}

/// The files whose hashes are recorded.
fn hashed(workspace: &Workspace) -> Vec<PathBuf> {
    let records = ["provenance.json", "vintage.json", "manifest.json"];
    let mut files = everything_in(&workspace.data());
    files.retain(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        let is_file = workspace.data().join(path).is_file();
        is_file && !records.contains(&&*name) && name != "quarantine.jsonl"
    });
    files
}

#[test]
fn an_untouched_lake_has_no_failures() {
    let (_folder, workspace) = lake();
    let verification = workspace.verify().unwrap();
    assert_eq!(verification.failures, []);
    assert_eq!(verification.checked, hashed(&workspace).len() as u64);
    assert_eq!(verification.checked, 5);
}

#[test]
fn one_flipped_bit_anywhere_is_found() {
    let (_folder, workspace) = lake();
    for file in hashed(&workspace) {
        let path = workspace.data().join(&file);
        let bytes = fs::read(&path).unwrap();
        let step = (bytes.len() / 40).max(1);
        for place in (0..bytes.len()).step_by(step) {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << (place % 8);
            write_file(&path, &flipped).unwrap();
            let failures = workspace.verify().unwrap().failures;
            assert_eq!(failures.len(), 1, "{} at {place}", file.display());
            assert!(failures[0].path.ends_with(file.to_str().unwrap()));
        }
        write_file(&path, &bytes).unwrap();
    }
    assert_eq!(workspace.verify().unwrap().failures, []);
}

#[test]
fn a_file_that_is_gone_or_cut_short_is_found() {
    let (_folder, workspace) = lake();
    for file in hashed(&workspace) {
        let path = workspace.data().join(&file);
        let bytes = fs::read(&path).unwrap();
        let half = &bytes[..bytes.len() / 2];
        write_file(&path, half).unwrap();
        assert_eq!(workspace.verify().unwrap().failures.len(), 1);
        fs::remove_file(&path).unwrap();
        assert_eq!(workspace.verify().unwrap().failures.len(), 1);
        write_file(&path, &bytes).unwrap();
    }
}

#[test]
fn a_damaged_record_is_a_failure_and_the_rest_is_still_checked() {
    for (name, is_folder_of) in [
        ("provenance.json", "snapshots"),
        ("vintage.json", "tidy"),
        ("manifest.json", "releases"),
    ] {
        let (_folder, workspace) = lake();
        let n_checked = workspace.verify().unwrap().checked;
        let files = everything_in(&workspace.data());
        let mut records = files.iter().filter(|path| path.ends_with(name));
        let record = records.next().unwrap();
        assert!(record.starts_with(is_folder_of));
        write_file(&workspace.data().join(record), b"{").unwrap();
        let verification = workspace.verify().unwrap();
        assert_eq!(verification.failures.len(), 1);
        assert!(verification.failures[0].path.ends_with(name));
        // A release has two files behind one manifest.
        let n_unseen = if name == "manifest.json" { 2 } else { 1 };
        assert_eq!(verification.checked, n_checked - n_unseen + 1);
    }
}
