//! Garbage: only what nothing needs is ever removed.

use std::collections::BTreeSet;

use himaya_files::write_sums;
use proptest::prelude::*;

use super::*;
use crate::{GarbageKind, Kept, ReleaseInput, write_file};

fn kept(n_states: usize) -> Kept {
    Kept {
        n_states,
        ..Kept::default()
    }
}

fn paths(workspace: &Workspace, kept: &Kept) -> Vec<(GarbageKind, String)> {
    let garbage = workspace.garbage(kept).unwrap().into_iter();
    garbage.map(|piece| (piece.kind, piece.path)).collect()
}

/// Stores a vintage of some years; the number tells it from others.
fn store(workspace: &Workspace, day: &str, years: &[&str], number: u64) -> String {
    let rows: Vec<Observation> = years
        .iter()
        .map(|year| observation(year, 2, Value::observed(number + 1)))
        .collect();
    let draft = vintage(day, &[], &rows);
    workspace.store_vintage(&draft).unwrap().id
}

fn release_of(number: u32, vintages: &[String]) -> ReleaseDraft {
    let mut draft = release(number, &format!("f{number}"), "t.csv");
    draft.inputs = vintages
        .iter()
        .map(|vintage| ReleaseInput {
            source: "glotip".to_owned(),
            citation: String::new(),
            table: "observations".to_owned(),
            vintage: vintage.clone(),
            snapshots: Vec::new(),
        })
        .collect();
    draft
}

#[test]
fn a_vintage_goes_when_newer_ones_hold_all_of_its_parts_and_nobody_names_it() {
    let (_folder, workspace) = workspace();
    let ids: Vec<String> = (0..5)
        .map(|n| store(&workspace, &format!("2024-0{}-01", n + 1), &["2022"], n))
        .collect();
    let at = |n: usize| {
        let path = format!("data/tidy/observations/source=glotip/vintage={}", ids[n]);
        (GarbageKind::Vintage, path)
    };
    // Two states are always kept: revisions are told from the one before.
    assert_eq!(paths(&workspace, &kept(0)), [at(0), at(1), at(2)]);
    assert_eq!(paths(&workspace, &kept(4)), [at(0)]);
    assert_eq!(paths(&workspace, &kept(9)), []);
    let draft = release_of(1, &ids[1..2]);
    workspace.publish_release(&draft, None).unwrap();
    let mut named = kept(2);
    named.vintages.insert(("glotip".to_owned(), ids[2].clone()));
    named
        .vintages
        .insert(("another".to_owned(), ids[0].clone()));
    assert_eq!(paths(&workspace, &named), [at(0)]);
    let garbage = workspace.garbage(&named).unwrap();
    assert!(garbage[0].bytes > 1_000);
    workspace.remove_garbage(&garbage).unwrap();
    assert_eq!(workspace.vintages("glotip").unwrap().len(), 4);
    assert_eq!(failures(&workspace), []);
    assert_eq!(paths(&workspace, &named), []);
}

#[test]
fn leftovers_go_and_results_that_no_release_and_no_attempt_needs() {
    let (_folder, workspace) = workspace();
    let data = workspace.data();
    for period in [
        "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1",
    ] {
        let path = workspace.results(period).join("a.parquet");
        write_file(&path, b"result").unwrap();
    }
    workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    write_file(&data.join("tidy/observations/.staging-0/x"), b"half").unwrap();
    let mut kept = kept(2);
    kept.files
        .insert("data/results/2024-Q1/a.parquet".to_owned());
    let expected = [
        (GarbageKind::Leftover, "data/tidy/observations/.staging-0"),
        (GarbageKind::Result, "data/results/2023-Q4/a.parquet"),
        (GarbageKind::Result, "data/results/2024-Q2/a.parquet"),
        (GarbageKind::Result, "data/results/2024-Q3/a.parquet"),
    ];
    let expected = expected.map(|(kind, path)| (kind, path.to_owned()));
    assert_eq!(paths(&workspace, &kept), expected);
    let garbage = workspace.garbage(&kept).unwrap();
    assert_eq!(garbage.iter().map(|piece| piece.bytes).sum::<u64>(), 22);
    workspace.remove_garbage(&garbage).unwrap();
    for (_, path) in expected {
        assert!(!workspace.root().join(path).exists());
    }
    assert_eq!(paths(&workspace, &kept), []);
}

#[test]
fn nothing_is_removed_where_a_record_cannot_be_read() {
    let (_folder, workspace) = workspace();
    for n in 0..4 {
        store(&workspace, &format!("2024-0{}-01", n + 1), &["2022"], n);
    }
    let (at, _) = workspace
        .publish_release(&release(1, "a", "t.csv"), None)
        .unwrap();
    write_file(&at.join("manifest.json"), b"{").unwrap();
    assert!(workspace.garbage(&kept(2)).is_err());
    let sums = write_sums(&[("a".to_owned(), String::new())].into());
    write_file(&at.join("SHA256SUMS"), &sums).unwrap();
    assert!(workspace.garbage(&kept(2)).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever was pulled, released, run and removed before: what is current, what was current before,
    /// what a release or the ledger names, and the last states stay as they are.
    #[test]
    fn nothing_that_can_be_reached_is_ever_removed(
        steps in prop::collection::vec((0_u8..6, 1_u32..29, 0_u8..8, 2_usize..5), 1..14),
    ) {
        let (_folder, workspace) = workspace();
        let mut named = BTreeSet::new();
        let mut n_releases = 0;
        for (number, (step, day, years, n_states)) in (0..).zip(steps) {
            let current = |workspace: &Workspace| {
                let parts = workspace.current_parts("glotip").unwrap();
                (parts, workspace.earlier_parts("glotip").unwrap())
            };
            let ids: Vec<String> =
                current(&workspace).0.into_iter().map(|part| part.vintage).collect();
            match step {
                0..=2 => {
                    let years: Vec<&str> = ["2021", "2022", "2023"]
                        .into_iter()
                        .zip([1, 2, 4])
                        .filter(|(_, bit)| years & bit != 0)
                        .map(|(year, _)| year)
                        .collect();
                    store(&workspace, &format!("2024-01-{day:02}"), &years, number);
                }
                3 => {
                    n_releases += 1;
                    workspace.publish_release(&release_of(n_releases, &ids), None).unwrap();
                }
                4 => named.extend(ids.into_iter().map(|id| ("glotip".to_owned(), id))),
                _ => {
                    let before = current(&workspace);
                    let vintages = workspace.vintages("glotip").unwrap();
                    let kept = Kept { n_states, vintages: named.clone(), ..Kept::default() };
                    let garbage = workspace.garbage(&kept).unwrap();
                    workspace.remove_garbage(&garbage).unwrap();
                    prop_assert_eq!(current(&workspace), before);
                    let left: BTreeSet<String> = workspace
                        .vintages("glotip")
                        .unwrap()
                        .into_iter()
                        .map(|vintage| vintage.id)
                        .collect();
                    prop_assert_eq!(left.len() + garbage.len(), vintages.len());
                    let newest = vintages.iter().rev().take(n_states);
                    for vintage in newest {
                        prop_assert!(left.contains(&vintage.id));
                    }
                    for (_, id) in &named {
                        prop_assert!(left.contains(id));
                    }
                    for manifest in workspace.releases_list().unwrap() {
                        for input in manifest.inputs {
                            prop_assert!(left.contains(&input.vintage));
                        }
                    }
                    prop_assert_eq!(failures(&workspace), []);
                    prop_assert!(workspace.garbage(&kept).unwrap().is_empty());
                }
            }
        }
    }
}
