//! Births, deaths, splits and mergers, each as planted.

use super::*;
use crate::ParamGuard as _;
use crate::fixture::planted;

const SIZES: [usize; 8] = [5, 6, 5, 6, 5, 6, 5, 6];

fn fitted(shares: &[f64], n_classes: usize, seed: u64) -> (LatentClassModel, PatternTable) {
    let (table, _) = planted(&SIZES, shares, (3_000, 0.85, 0.9), seed);
    let params = LatentClassModel::params(n_classes)
        .n_starts(16)
        .check()
        .unwrap();
    (params.fit_table(&table).unwrap(), table)
}

fn found(before: &[f64], after: &[f64]) -> Succession {
    let n_classes = |shares: &[f64]| shares.iter().filter(|share| 0.0 < **share).count();
    let (frozen, _) = fitted(before, n_classes(before), 1);
    let (refit, table) = fitted(after, n_classes(after), 2);
    succession(&frozen, &refit, &table, &MatchOptions::default()).unwrap()
}

fn continuing(of: &Succession) -> Vec<(usize, usize)> {
    let pairs = of.descents.iter().filter_map(|descent| match descent {
        Descent::Continues { old, new, .. } => Some((*old, *new)),
        _ => None,
    });
    pairs.collect()
}

#[test]
fn classes_continue_in_another_order() {
    let found = found(&[0.5, 0.3, 0.2], &[0.2, 0.3, 0.5]);
    assert_eq!(continuing(&found), [(0, 2), (1, 1), (2, 0)]);
    assert_eq!(found.descents.len(), 3);
}

#[test]
fn a_birth_and_a_death_are_told() {
    // The second class of the first year is gone; a fourth one is new.
    let found = found(&[0.5, 0.3, 0.2, 0.0], &[0.5, 0.0, 0.2, 0.3]);
    assert_eq!(continuing(&found), [(0, 0), (2, 2)]);
    let rest: Vec<String> = found.descents[2..]
        .iter()
        .map(|of| format!("{of:?}"))
        .collect();
    assert!(rest[0].starts_with("Died { old: 1,"), "{rest:?}");
    assert!(rest[1].starts_with("Born { new: 1,"), "{rest:?}");
}

/// Two classes, of which the smaller comes in two kinds that differ on three items of eight.
fn siblings() -> PatternTable {
    let (_, rows) = planted(&SIZES, &[0.4, 0.35, 0.25], (3_000, 0.9, 0.95), 3);
    let (_, elder) = planted(&SIZES, &[0.0, 1.0], (3_000, 0.9, 0.95), 4);
    let rows = rows
        .into_iter()
        .zip(elder)
        .map(|((mut cells, class), (elder, _))| {
            if class == 2 {
                cells[3..].copy_from_slice(&elder[3..]);
            }
            (cells, 1.0)
        });
    PatternTable::from_rows(crate::fixture::items(&SIZES), rows).unwrap()
}

#[test]
fn a_split_and_a_merger_are_told() {
    let table = siblings();
    let fit = |n_classes: usize| {
        let params = LatentClassModel::params(n_classes)
            .n_starts(16)
            .check()
            .unwrap();
        params.fit_table(&table).unwrap()
    };
    let (two, three) = (fit(2), fit(3));
    let options = MatchOptions::default();
    let split = succession(&two, &three, &table, &options).unwrap();
    // The siblings together are the largest class; the elder one continues it.
    assert_eq!(continuing(&split), [(0, 1), (1, 0)]);
    assert_eq!(
        split.descents[2..],
        [Descent::Split {
            old: 0,
            into: vec![2]
        }]
    );
    let merged = succession(&three, &two, &table, &options).unwrap();
    assert_eq!(continuing(&merged), [(0, 1), (1, 0)]);
    assert_eq!(merged.descents[2..], [Descent::Merged { old: 2, into: 0 }]);
}

#[test]
fn the_assignment_has_the_least_sum() {
    let distances = vec![vec![0.1, 0.2, 0.9], vec![0.1, 0.6, 0.8]];
    // The first class would have its nearest, were it not for the second.
    assert_eq!(assigned(&distances, 3), [(0, 1), (1, 0)]);
    let tall: Vec<Vec<f64>> = vec![vec![0.5], vec![0.2], vec![0.4]];
    assert_eq!(assigned(&tall, 1), [(1, 0)]);
}
