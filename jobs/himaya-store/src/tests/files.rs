//! Writes come to be whole or not at all; one writer at a time.

use super::*;
use crate::{StoreError, write_file};

#[test]
fn a_write_that_fails_leaves_nothing_to_see() {
    let (_folder, workspace) = workspace();
    let mut draft = release(1, "a", "t.csv");
    // No file system takes a name with a NUL, so the second file fails after the first was written.
    draft.files.push(("bad\0name".to_owned(), Vec::new()));
    let failed = workspace.publish_release(&draft, None);
    assert!(matches!(failed, Err(StoreError::Io { .. })));
    assert!(workspace.releases_list().unwrap().is_empty());
    let left = everything_in(&workspace.releases());
    assert_eq!(left, [PathBuf::from("2024-Q4-r1")]);
    assert!(failures(&workspace).is_empty());
}

#[test]
fn what_a_crash_leaves_is_not_seen() {
    let (_folder, workspace) = workspace();
    let stored = snapshot(&workspace, b"a");
    let half = workspace.snapshots("glotip").join(".staging-x1");
    write_file(&half.join("file.csv"), b"half").unwrap();
    let half = workspace.tidy(TableKind::Observations, "glotip");
    write_file(&half.join(".staging-x2/vintage.json"), b"{").unwrap();
    let half = workspace.releases().join("2024-Q4-r1/.staging-x3");
    write_file(&half.join("manifest.json"), b"{").unwrap();
    assert_eq!(workspace.snapshots_of("glotip").unwrap(), [stored]);
    assert!(workspace.vintages("glotip").unwrap().is_empty());
    assert!(workspace.releases_list().unwrap().is_empty());
    assert!(failures(&workspace).is_empty());
}

#[test]
fn what_a_crash_left_is_cleared_away_by_the_next_to_work_here() {
    let (_folder, workspace) = workspace();
    snapshot(&workspace, b"a");
    let before = everything_in(&workspace.data());
    let half = workspace.snapshots("glotip").join(".staging-1");
    write_file(&half.join("file.csv"), b"half").unwrap();
    write_file(&workspace.releases().join("2024-Q4-r1/.staging-3/a"), b"").unwrap();
    workspace.recover().unwrap();
    let mut after = everything_in(&workspace.data());
    after.retain(|path| !path.starts_with("releases"));
    assert_eq!(after, before);
}

#[test]
fn a_second_writer_is_refused_until_the_first_is_done() {
    let (_folder, workspace) = workspace();
    let same = Workspace::open(workspace.root()).unwrap();
    let held = workspace.lock().unwrap();
    let error = same.lock().unwrap_err();
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    let id = std::process::id();
    assert!(
        error
            .to_string()
            .contains(&format!(", process {id} since 20")),
        "{error}"
    );
    drop(held);
    assert!(same.lock().is_ok());
}

#[test]
fn a_folder_without_the_marker_is_no_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let opened = Workspace::open(folder.path());
    assert!(matches!(opened, Err(StoreError::NotAWorkspace { .. })));
}

#[test]
fn what_is_there_survives_a_second_init() {
    let (folder, workspace) = workspace();
    let files: [(&str, &[u8]); 2] = [(Workspace::MARKER, b"other"), ("config/a.yaml", b"a")];
    let (_, written) = Workspace::init(folder.path(), &files).unwrap();
    assert_eq!(written, ["config/a.yaml"]);
    let marker = workspace.read_text(Workspace::MARKER).unwrap();
    assert_eq!(marker.as_deref(), Some("level: restricted\n"));
    assert_eq!(workspace.read_text("absent").unwrap(), None);
}
