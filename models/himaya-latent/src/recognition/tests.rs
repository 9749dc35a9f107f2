//! New cases are recognised, strangers are not, and shares follow.

use super::*;
use crate::ParamGuard as _;
use crate::fixture::{items, planted};

const SIZES: [usize; 7] = [4, 3, 5, 4, 3, 5, 6];

fn model() -> LatentClassModel {
    let (table, _) = planted(&SIZES, &[0.5, 0.3, 0.2], (3_000, 0.9, 0.9), 1);
    let params = LatentClassModel::params(3).n_starts(10).check().unwrap();
    params.fit_table(&table).unwrap()
}

#[test]
fn new_cases_are_recognised_and_few_are_unassigned() {
    let (table, rows) = planted(&SIZES, &[0.2, 0.3, 0.5], (2_000, 0.9, 0.9), 2);
    let model = model();
    let found = recognise(&model, &table, &RecognitionOptions::default()).unwrap();
    assert!(found.unassigned < 0.04, "{}", found.unassigned);
    assert!(found.novel.abs() < 1e-12);
    let one = PatternTable::from_rows(items(&SIZES), [(rows[0].0.clone(), 1.0)]).unwrap();
    let alone = recognise(&model, &one, &RecognitionOptions::default()).unwrap();
    assert_eq!(alone.classes[0], Some(rows[0].1));
    let shares = new_shares(&model, &table, &RecognitionOptions::default()).unwrap();
    for (share, truth) in shares.shares.iter().zip([0.2, 0.3, 0.5]) {
        assert!(
            share.low < truth && truth < share.high,
            "{share:?} for {truth}"
        );
        assert!(share.high - share.low < 0.06);
    }
    assert!((shares.n + shares.n_unlikely - 2_000.0).abs() < 1e-9);
}

#[test]
fn strangers_are_unassigned() {
    // Every item at a level that no class prefers.
    let stranger = vec![
        Some(3),
        Some(1),
        Some(4),
        Some(2),
        Some(2),
        Some(4),
        Some(5),
    ];
    let rows = [
        (stranger, 1.0),
        (vec![None; 7], 1.0),
        (
            vec![
                Some(0),
                Some(1),
                Some(2),
                Some(3),
                Some(1),
                Some(0),
                Some(0),
            ],
            2.0,
        ),
    ];
    let table = PatternTable::from_rows(items(&SIZES), rows).unwrap();
    let found = recognise(&model(), &table, &RecognitionOptions::default()).unwrap();
    let stranger = (0..3).find(|at| table.pattern(*at)[0] == 3).unwrap();
    assert_eq!(found.classes[stranger], None);
    assert!(found.is_unlikely[stranger]);
    let empty = (0..3)
        .find(|at| table.pattern(*at)[0] == crate::MISSING)
        .unwrap();
    assert_eq!(
        (found.classes[empty], found.is_unlikely[empty]),
        (None, false)
    );
    assert!(0.5 <= found.unassigned);
}

#[test]
fn a_level_never_seen_is_like_no_class() {
    let mut wider = items(&SIZES);
    wider[0].levels.push("new".to_owned());
    let rows = [(
        vec![
            Some(4),
            Some(1),
            Some(2),
            Some(0),
            Some(1),
            Some(0),
            Some(0),
        ],
        3.0,
    )];
    let table = PatternTable::from_rows(wider, rows).unwrap();
    let found = recognise(&model(), &table, &RecognitionOptions::default()).unwrap();
    assert_eq!(found.classes, [None]);
    assert!((found.novel - 1.0).abs() < 1e-12);
}

#[test]
fn options_outside_their_range_are_refused() {
    let (table, _) = planted(&SIZES, &[1.0], (20, 0.9, 1.0), 2);
    let options = RecognitionOptions {
        least_posterior: 1.5,
        ..RecognitionOptions::default()
    };
    let error = recognise(&model(), &table, &options)
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "the least posterior probability is 1.5; it must be from 0 to 1"
    );
}
