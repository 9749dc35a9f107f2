//! Releases: numbered by content, frozen once published.

use super::*;
use crate::StoreError;

fn number(workspace: &Workspace, period: &str, fingerprint: &str) -> u32 {
    let period = period.parse().unwrap();
    workspace.release_number(period, fingerprint).unwrap()
}

#[test]
fn the_same_fingerprint_keeps_its_number_and_another_takes_the_next() {
    let (_folder, workspace) = workspace();
    assert_eq!(number(&workspace, "2024-Q4", "a"), 1);
    workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    assert_eq!(number(&workspace, "2024-Q4", "a"), 1);
    assert_eq!(number(&workspace, "2024-Q4", "b"), 2);
    workspace
        .publish_release(&release(2, "b", "t.csv"), None)
        .unwrap();
    assert_eq!(number(&workspace, "2024-Q4", "a"), 1);
    assert_eq!(number(&workspace, "2024-Q4", "b"), 2);
    assert_eq!(number(&workspace, "2024-Q4", "c"), 3);
    assert_eq!(number(&workspace, "2024-Q3", "a"), 1);
}

#[test]
fn the_tenth_release_is_followed_by_the_eleventh() {
    let (_folder, workspace) = workspace();
    for n in 1..=10 {
        let fingerprint = format!("f{n}");
        let draft = release(n, &fingerprint, "t.csv");
        workspace.publish_release(&draft, None).unwrap();
    }
    assert_eq!(number(&workspace, "2024-Q4", "new"), 11);
    let releases = workspace.releases_list().unwrap();
    assert_eq!(releases.last().unwrap().release, "2024-Q4-r10");
}

#[test]
fn a_release_that_is_there_is_never_changed() {
    let (_folder, workspace) = workspace();
    let (folder, manifest) = workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    let (again, kept) = workspace
        .publish_release(&release(1, "other", "t.csv"), None)
        .unwrap();
    assert_eq!((again, kept), (folder.clone(), manifest));
    assert_eq!(fs::read(folder.join("t.csv")).unwrap(), b"a");
}

#[test]
fn a_manifest_lists_every_file_but_itself() {
    let (_folder, workspace) = workspace();
    let (folder, manifest) = workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    let listed: Vec<PathBuf> = manifest
        .files
        .iter()
        .map(|file| PathBuf::from(&file.path))
        .chain(["SHA256SUMS", "manifest.json"].map(PathBuf::from))
        .collect();
    let mut sorted = listed.clone();
    sorted.sort();
    assert_eq!(everything_in(&folder), sorted);
}

#[test]
fn a_release_that_does_not_exist_has_no_figures() {
    let (_folder, workspace) = workspace();
    workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    let found = workspace.figures("2024-Q4-r1", Level::Restricted);
    assert_eq!(found.unwrap(), []);
    for (name, level) in [
        ("2024-Q4-r2", Level::Restricted),
        ("2024-Q4-r1", Level::Public),
    ] {
        let missing = workspace.figures(name, level);
        assert!(matches!(missing, Err(StoreError::NoRelease { .. })));
    }
}
