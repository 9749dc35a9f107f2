//! Snapshots: content-addressed, immutable, under safe names.

use proptest::prelude::*;

use super::*;
use crate::sha256_hex;

#[test]
fn the_same_bytes_twice_make_one_snapshot() {
    let (_folder, workspace) = workspace();
    let first = snapshot(&workspace, b"a,b\n1,2\n");
    let before = everything_in(&workspace.data());
    let later = provenance("glotip", "2025-01-01");
    let again = workspace
        .store_snapshot("renamed.csv", b"a,b\n1,2\n", later)
        .unwrap();
    assert_eq!(again, first);
    assert_eq!(everything_in(&workspace.data()), before);
    assert_eq!(workspace.snapshots_of("glotip").unwrap(), [first]);
}

#[test]
fn other_bytes_and_another_source_make_another() {
    let (_folder, workspace) = workspace();
    snapshot(&workspace, b"1");
    snapshot(&workspace, b"2");
    let other = provenance("ctdc", "2024-03-01");
    workspace.store_snapshot("file.csv", b"1", other).unwrap();
    assert_eq!(workspace.snapshots_of("glotip").unwrap().len(), 2);
    assert_eq!(workspace.snapshots_of("ctdc").unwrap().len(), 1);
    assert!(workspace.snapshots_of("unknown").unwrap().is_empty());
}

#[track_caller]
fn check(name: &str, expected: &str) {
    let (_folder, workspace) = workspace();
    let provenance = provenance("glotip", "2024-03-01");
    let stored = workspace
        .store_snapshot(name, b"bytes", provenance)
        .unwrap();
    assert_eq!(stored.file, expected);
    assert!(failures(&workspace).is_empty());
}

#[test]
fn an_unsafe_name_is_made_safe() {
    check("IBC_2022-02-04.xlsx", "IBC_2022-02-04.xlsx");
    check("../../etc/passwd", "..-..-etc-passwd");
    check("C:\\a b?.csv", "C--a-b-.csv");
    check("\u{202e}ملف.csv", "----.csv");
    check("a\0b.csv", "a-b.csv");
    check("..", "snapshot");
    check("", "snapshot");
    check("ملف", "snapshot");
    // Its own record must not be overwritten by the bytes.
    check("provenance.json", "snapshot");
    check("Provenance.JSON", "snapshot");
    check("sha256sums", "snapshot");
    check(&"x".repeat(300), &"x".repeat(120));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_bytes_under_any_name_are_kept_as_they_are(
        name in ".{0,40}",
        bytes in prop::collection::vec(any::<u8>(), 0..200)
    ) {
        let (_folder, workspace) = workspace();
        let provenance = provenance("glotip", "2024-03-01");
        let stored = workspace.store_snapshot(&name, &bytes, provenance).unwrap();
        let path = workspace.snapshot_folders().unwrap().remove(0).join(&stored.file);
        prop_assert!(path.starts_with(workspace.snapshots("glotip")));
        prop_assert_eq!(fs::read(path).unwrap(), bytes.clone());
        prop_assert_eq!(stored.sha256, sha256_hex(&bytes));
        prop_assert_eq!(stored.size, bytes.len() as u64);
    }
}
