//! Classes that are there are stable, and classes that are not are found out.

use super::*;
use crate::ParamGuard as _;
use crate::fixture::planted;

fn found(shares: &[f64], purity: f64, n_classes: usize) -> Stability {
    let (table, _) = planted(&[4, 3, 5, 4, 3, 5], shares, (1_500, purity, 0.9), 6);
    let params = LatentClassModel::params(n_classes)
        .n_starts(10)
        .check()
        .unwrap();
    let model = params.fit_table(&table).unwrap();
    let options = StabilityOptions {
        n_resamples: 12,
        n_splits: 4,
        ..StabilityOptions::default()
    };
    stability(&table, &model, &params, &options).unwrap()
}

#[test]
fn planted_classes_are_highly_stable() {
    let found = found(&[0.5, 0.3, 0.2], 0.85, 3);
    assert!(
        (0..3).all(|class| found.standing(class) == Standing::HighlyStable),
        "{found:?}"
    );
    assert!(0.9 < found.split_half, "{found:?}");
}

#[test]
fn classes_of_noise_are_unstable() {
    // Three classes of a table that has one.
    let found = found(&[1.0], 0.5, 3);
    assert!(
        (0..3).any(|class| !found.standing(class).is_published()),
        "{found:?}"
    );
    assert!(found.split_half < 0.6, "{found:?}");
}

#[test]
fn the_similarity_is_that_of_sets() {
    let found = jaccard(&[0, 0, 0, 1, 1], &[0, 0, 1, 1, 1], &[1.0; 5], 2);
    assert!((found[0] - 2.0 / 3.0).abs() < 1e-12 && (found[1] - 2.0 / 3.0).abs() < 1e-12);
    let standings = [0.59, 0.6, 0.75, 0.85].map(|value| Standing::of(value).code());
    assert_eq!(
        standings,
        ["unstable", "doubtful", "valid", "highly-stable"]
    );
}
