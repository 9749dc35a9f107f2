//! Writes come to be whole or not at all; one writer at a time.

use super::*;
use crate::StoreError;
use crate::atomic::{StagedFolder, write_file};

#[test]
fn a_write_that_fails_leaves_nothing_to_see() {
    let (_folder, workspace) = workspace();
    let mut draft = release(1, "a", "t.csv");
    // No file system takes a name with a NUL, so the second file fails after the first was written.
    draft.files.push(("bad\0name".to_owned(), Vec::new()));
    let failed = workspace.publish_release(&draft);
    assert!(matches!(failed, Err(StoreError::Io { .. })));
    assert!(workspace.releases_list().unwrap().is_empty());
    let left = everything_in(&workspace.releases());
    assert_eq!(left, [PathBuf::from("2024-Q4-r1")]);
    assert!(workspace.verify().unwrap().failures.is_empty());
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
    assert!(workspace.verify().unwrap().failures.is_empty());
}

#[test]
fn a_staged_folder_is_invisible_until_it_is_published() {
    let (_folder, workspace) = workspace();
    let target = workspace.releases().join("x");
    let staged = StagedFolder::new(target.clone()).unwrap();
    staged.write("a", b"1").unwrap();
    assert!(!target.exists());
    drop(staged);
    assert!(everything_in(&workspace.releases()).is_empty());

    let staged = StagedFolder::new(target.clone()).unwrap();
    staged.write("a", b"1").unwrap();
    assert_eq!(staged.publish().unwrap(), target);
    assert_eq!(everything_in(&target), [PathBuf::from("a")]);

    // A complete folder is kept: a reader may have it open.
    let late = StagedFolder::new(target.clone()).unwrap();
    late.write("a", b"2").unwrap();
    late.publish().unwrap();
    assert_eq!(fs::read(target.join("a")).unwrap(), b"1");
    assert_eq!(everything_in(&workspace.releases()).len(), 2);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_take_its_place_leaves_nothing_behind() {
    let (_folder, workspace) = workspace();
    let target = workspace.releases().join("x");
    let staged = StagedFolder::new(target.clone()).unwrap();
    staged.write("a", b"1").unwrap();
    // A dangling link is no folder, and no folder can be renamed over it.
    std::os::unix::fs::symlink("nowhere", &target).unwrap();
    assert!(matches!(staged.publish(), Err(StoreError::Io { .. })));
    assert_eq!(everything_in(&workspace.releases()), [PathBuf::from("x")]);
}

#[test]
fn a_file_is_replaced_whole() {
    let (_folder, workspace) = workspace();
    let path = workspace.root().join("deep/er/file");
    write_file(&path, b"old").unwrap();
    write_file(&path, b"new").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(everything_in(path.parent().unwrap()).len(), 1);
}

#[test]
fn a_second_writer_is_refused_until_the_first_is_done() {
    let (_folder, workspace) = workspace();
    let same = Workspace::open(workspace.root()).unwrap();
    let held = workspace.lock().unwrap();
    assert!(matches!(same.lock(), Err(StoreError::Busy { .. })));
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
