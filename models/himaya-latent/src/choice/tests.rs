//! Planted numbers of classes are found.

use super::*;
use crate::ParamGuard as _;
use crate::fixture::{carcinoma, planted};

fn chosen(table: &PatternTable, options: &ChoiceOptions) -> Choice {
    let params = LatentClassModel::params(1)
        .n_starts(12)
        .n_polished(4)
        .check()
        .unwrap();
    choose(table, &params, options).unwrap()
}

#[test]
fn the_number_planted_is_chosen() {
    let shares = [0.4, 0.3, 0.2, 0.1];
    for n_classes in 1..=4 {
        let sum: f64 = shares[..n_classes].iter().sum();
        let shares: Vec<f64> = shares[..n_classes]
            .iter()
            .map(|share| share / sum)
            .collect();
        let (table, _) = planted(&[4, 3, 5, 4, 3, 5], &shares, (2_000, 0.8, 0.85), 11);
        let found = chosen(&table, &ChoiceOptions::up_to(6));
        assert_eq!(found.n_classes, n_classes);
        assert_eq!(found.model().n_classes(), n_classes);
    }
}

#[test]
fn a_flat_criterion_is_decided_by_the_bootstrap() {
    let mut options = ChoiceOptions::up_to(4);
    // The gain of carcinoma from two to three classes is 9.
    options.n_draws = 19;
    let found = chosen(&carcinoma(), &options);
    let test = found.candidates[2].test.unwrap();
    assert!((test.statistic - 47.104).abs() < 0.002);
    assert!((test.p - 0.05).abs() < 1e-12);
    assert_eq!(found.n_classes, 3);
}

#[test]
fn classes_that_are_too_small_are_not_chosen() {
    let (table, _) = planted(&[4, 3, 5, 4, 3], &[0.6, 0.37, 0.03], (3_000, 0.9, 1.0), 3);
    let mut options = ChoiceOptions::up_to(4);
    assert_eq!(chosen(&table, &options).n_classes, 3);
    options.least_weight = 150.0;
    let found = chosen(&table, &options);
    assert_eq!(found.n_classes, 2);
    assert!(!found.candidates[2].is_admissible);
}

/// Numbers of classes far beyond the best are not tried where patience has an end.
#[test]
fn patience_ends_the_search_and_changes_no_choice() {
    let (table, _) = planted(&[4, 3, 5, 4, 3, 5], &[0.6, 0.4], (2_000, 0.8, 0.85), 11);
    let mut options = ChoiceOptions::up_to(8);
    options.patience = 2;
    let found = chosen(&table, &options);
    assert_eq!((found.n_classes, found.candidates.len()), (2, 4));
}
