//! `verify` notices what changed after it was stored.

use super::*;
use crate::write_file;

/// A workspace with a snapshot, a vintage of each table, a typology, a secret and a release.
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
    let typology = std::collections::BTreeMap::from([("classes", [1, 2, 3])]);
    let kept = workspace.write_sealed("data/typologies/returns-2024.json", &typology);
    kept.unwrap();
    workspace.secret().unwrap();
    workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    (folder, workspace)
}

/// Every file of the lake.
fn files(workspace: &Workspace) -> Vec<PathBuf> {
    let mut files = everything_in(&workspace.data());
    files.retain(|path| workspace.data().join(path).is_file());
    files
}

#[test]
fn an_untouched_lake_has_no_failures() {
    let (_folder, workspace) = lake();
    let verification = workspace.verify(&Trust::default()).unwrap();
    assert_eq!(verification.failures, []);
    assert_eq!(verification.checked, files(&workspace).len() as u64);
    assert_eq!((verification.signed, verification.unchecked), (0, 0));
}

#[test]
fn one_flipped_bit_in_any_file_is_found() {
    let (_folder, workspace) = lake();
    for file in files(&workspace) {
        let path = workspace.data().join(&file);
        let bytes = fs::read(&path).unwrap();
        let step = (bytes.len() / 40).max(1);
        for place in (0..bytes.len()).step_by(step) {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << (place % 8);
            write_file(&path, &flipped).unwrap();
            let found = failures(&workspace);
            assert!(!found.is_empty(), "{} at {place}", file.display());
            // A list that was changed speaks against another file.
            if !file.ends_with("SHA256SUMS") {
                assert_eq!(found.len(), 1, "{} at {place}", file.display());
                assert!(found[0].path.ends_with(file.to_str().unwrap()));
            }
        }
        write_file(&path, &bytes).unwrap();
    }
    assert_eq!(failures(&workspace), []);
}

#[test]
fn a_file_that_is_gone_cut_short_or_too_many_is_found_and_the_rest_still_checked() {
    let (_folder, workspace) = lake();
    let checked = |workspace: &Workspace| workspace.verify(&Trust::default()).unwrap().checked;
    let n_checked = checked(&workspace);
    let mut listed = files(&workspace);
    // A record that carries its own hash is in no list that would miss it.
    listed.retain(|file| {
        let sums = file.with_file_name("SHA256SUMS");
        workspace.data().join(sums).is_file()
    });
    for file in listed {
        let path = workspace.data().join(&file);
        let bytes = fs::read(&path).unwrap();
        let half = &bytes[..bytes.len() / 2];
        write_file(&path, half).unwrap();
        let n_found = failures(&workspace).len();
        // Nothing is found where there was nothing to be cut.
        assert_eq!(
            n_found,
            usize::from(!bytes.is_empty()),
            "{}",
            file.display()
        );
        fs::remove_file(&path).unwrap();
        assert_eq!(failures(&workspace).len(), 1, "{}", file.display());
        assert!(checked(&workspace) + 6 > n_checked);
        write_file(&path, &bytes).unwrap();
        let more = path.with_file_name("more");
        write_file(&more, b"").unwrap();
        let found = failures(&workspace);
        assert_eq!(found.len(), 1);
        assert!(found[0].reason.contains("does not name it"));
        fs::remove_file(&more).unwrap();
    }
}

/// Lists that fit what was changed do not help: the records say what there was.
#[test]
fn records_and_lists_are_held_against_each_other() {
    use std::collections::BTreeMap;
    for (ending, said) in [
        ("file.csv", "says otherwise"),
        ("part-0.parquet", "says otherwise"),
        ("t.csv", "not those of SHA256SUMS"),
    ] {
        let (_folder, workspace) = lake();
        let files = files(&workspace);
        let file = files.iter().find(|path| path.ends_with(ending)).unwrap();
        let path = workspace.data().join(file);
        let sums = path.with_file_name("SHA256SUMS");
        write_file(&path, b"another").unwrap();
        let mut listed: BTreeMap<String, String> =
            himaya_files::read_sums(&fs::read(&sums).unwrap()).unwrap();
        listed.insert(ending.to_owned(), crate::sha256_hex(b"another"));
        write_file(&sums, &himaya_files::write_sums(&listed)).unwrap();
        let found = failures(&workspace);
        assert!(
            found.iter().any(|found| found.reason.contains(said)),
            "{found:?}"
        );
    }
}

#[test]
fn a_release_in_the_place_of_another_is_found() {
    let (_folder, workspace) = lake();
    let at = workspace.releases();
    fs::rename(at.join("2024-Q4-r1"), at.join("2024-Q4-r2")).unwrap();
    let found = failures(&workspace);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reason, "it is that of 2024-Q4-r1/restricted");
}
