//! The same on the file system of the machine.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use crate::{Access, Disk, FileError, Place};

const NOTHING: [PathBuf; 0] = [];

fn place() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(Arc::new(Disk), folder.path());
    (folder, place)
}

fn names(place: &Place, folder: &str) -> Vec<PathBuf> {
    let folder = place.root().join(folder);
    let paths = place.fs().list(&folder).unwrap().into_iter();
    paths
        .map(|path| path.strip_prefix(&folder).unwrap().to_owned())
        .collect()
}

#[test]
fn a_file_is_replaced_whole_and_nothing_stays_beside_it() {
    let (_folder, place) = place();
    let path = place.root().join("deep/er/file");
    place.write(&path, b"old", Access::Group).unwrap();
    place.write(&path, b"new", Access::Owner).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(names(&place, "deep/er"), [PathBuf::from("file")]);
    place.append(&path, b"er", Access::Owner).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"newer");
}

#[cfg(unix)]
#[test]
fn access_is_what_was_asked_for_whatever_the_mask() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, place) = place();
    let mode = |path: &PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let path = place.root().join("file");
    for (access, expected) in [(Access::Group, 0o640), (Access::Owner, 0o600)] {
        place.write(&path, b"", access).unwrap();
        assert_eq!(mode(&path), expected);
    }
    let mut staged = place.stage_folder(place.root().join("set")).unwrap();
    staged.write("a", b"").unwrap();
    let set = staged.publish().unwrap();
    assert_eq!(mode(&set) & 0o027, 0);
    assert_eq!(mode(&set.join("a")), 0o640);
}

#[test]
fn a_staged_folder_is_invisible_until_it_is_published_and_then_kept() {
    let (_folder, place) = place();
    let target = place.root().join("sets/x");
    let mut staged = place.stage_folder(target.clone()).unwrap();
    staged.write("a", b"1").unwrap();
    assert!(!target.exists());
    drop(staged);
    assert_eq!(names(&place, "sets"), NOTHING);
    for text in [b"1", b"2"] {
        let mut staged = place.stage_folder(target.clone()).unwrap();
        staged.write("a", text).unwrap();
        assert_eq!(staged.publish().unwrap(), target);
        // A complete folder is kept: a reader may have it open.
        assert_eq!(fs::read(target.join("a")).unwrap(), b"1");
    }
    assert_eq!(names(&place, "sets"), [PathBuf::from("x")]);
    place.retire(&target).unwrap();
    assert_eq!(names(&place, "sets"), NOTHING);
}

#[test]
fn what_was_never_finished_is_swept_away_and_nothing_else() {
    let (_folder, place) = place();
    for path in [
        "a/.staging-0/x/y",
        "a/.staging-1",
        "b/.ledger-q/z",
        "b/.lock",
        "b/kept",
    ] {
        place
            .write(&place.root().join(path), b"", Access::Group)
            .unwrap();
    }
    assert_eq!(place.sweep(place.root()).unwrap().len(), 3);
    assert_eq!(names(&place, "a"), NOTHING);
    assert_eq!(names(&place, "b"), [".lock", "kept"].map(PathBuf::from));
}

#[cfg(unix)]
#[test]
fn a_sweep_does_not_leave_the_folder_by_a_link() {
    let (_folder, place) = place();
    let outside = tempfile::tempdir().unwrap();
    let kept = outside.path().join(".staging-0");
    fs::create_dir(&kept).unwrap();
    std::os::unix::fs::symlink(outside.path(), place.root().join("link")).unwrap();
    std::os::unix::fs::symlink(outside.path(), place.root().join(".staging-9")).unwrap();
    assert_eq!(place.sweep(place.root()).unwrap().len(), 1);
    assert!(kept.is_dir());
    assert_eq!(names(&place, ""), [PathBuf::from("link")]);
}

#[cfg(unix)]
#[test]
fn what_cannot_take_its_place_leaves_nothing_behind() {
    let (_folder, place) = place();
    let target = place.root().join("x");
    let mut staged = place.stage_folder(target.clone()).unwrap();
    staged.write("a", b"1").unwrap();
    // A dangling link is no folder, and no folder can be renamed over it.
    std::os::unix::fs::symlink("nowhere", &target).unwrap();
    assert!(matches!(staged.publish(), Err(FileError::Io { .. })));
    fs::remove_file(&target).unwrap();
    fs::create_dir_all(target.join("full")).unwrap();
    assert!(place.write(&target, b"", Access::Group).is_err());
    assert_eq!(names(&place, ""), [PathBuf::from("x")]);
}
