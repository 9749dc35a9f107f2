//! What holds of every start, and that one start finds the best solution of a large table.

use proptest::prelude::*;

use super::*;
use crate::fit::stream;
use crate::fixture::{items, planted};
use crate::{LatentClassModel, ParamGuard as _, PatternTable};

/// Every share and item sums to one; a level has a probability in each class if and only if it occurs.
fn check(cells: &Cells, found: &Parameters) {
    assert!((found.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    let margins = cells.margins();
    for item in cells.layout.items() {
        for class in 0..found.n_classes() {
            let sum: f64 = item.clone().map(|level| found.response(level, class)).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{sum}");
            for level in item.clone() {
                assert_eq!(0.0 < margins[level], 0.0 < found.response(level, class));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn starts_are_distributions(seed in 0_u64..10_000, n_classes in 1_usize..6, recorded in 0.3..1.0_f64) {
        let (table, _) = planted(&[2, 3, 4, 6], &[0.6, 0.4], (60, 0.8, recorded), seed);
        let cells = Cells::of(&table);
        let first = begin(&cells, &cells.margins(), n_classes, &mut stream(seed, 0));
        check(&cells, &first);
        let again = begin(&cells, &cells.margins(), n_classes, &mut stream(seed, 0));
        prop_assert_eq!(first, again);
    }

    #[test]
    fn seeds_are_different_patterns_while_there_are_any(seed in 0_u64..10_000, n_classes in 1_usize..5) {
        let (table, _) = planted(&[3, 3, 3], &[0.5, 0.5], (80, 0.5, 1.0), seed);
        let cells = Cells::of(&table);
        prop_assume!(n_classes <= cells.n_patterns());
        let mut found = seeds(&cells, n_classes, &mut stream(seed, 1));
        found.sort_unstable();
        found.dedup();
        prop_assert_eq!(found.len(), n_classes);
    }

    #[test]
    fn a_sample_has_of_each_pattern_what_it_should(seed in 0_u64..10_000, scale in 0.01..50.0_f64) {
        let (table, _) = planted(&[4, 5, 6], &[0.5, 0.5], (400, 0.4, 0.9), seed);
        let mut cells = Cells::of(&table);
        cells.reweigh(cells.weights.iter().map(|weight| scale * weight).collect());
        let sample = sampled(&cells, &mut stream(seed, 2));
        prop_assert!((sample.total - as_float(SAMPLE)).abs() <= 1.0);
        let expected = |level: f64| level / cells.total * as_float(SAMPLE);
        for (found, all) in sample.margins().iter().zip(cells.margins()) {
            // Each of at most 400 patterns is within one case of its due.
            prop_assert!((found - expected(all)).abs() <= 400.0);
        }
    }
}

#[test]
fn a_level_that_the_sample_lacks_is_not_impossible() {
    let (table, mut rows) = planted(&[30, 30, 30, 30], &[0.6, 0.4], (40_000, 0.2, 1.0), 8);
    assert!(MANY <= table.n_patterns());
    // One row of 40,000 has the last level of a fifth item.
    let rows = rows.iter_mut().enumerate().map(|(at, (cells, _))| {
        cells.push(Some(u16::from(at == 77) + u16::from(at % 2 == 0) * 2));
        (cells.clone(), 1.0)
    });
    let table = PatternTable::from_rows(items(&[30, 30, 30, 30, 4]), rows).unwrap();
    let cells = Cells::of(&table);
    let found = begin(&cells, &cells.margins(), 2, &mut stream(1, 0));
    check(&cells, &found);
}

#[test]
fn one_start_finds_the_best_of_a_large_table() {
    let sizes = [5, 6, 7, 5, 6, 7, 8, 8];
    let (table, _) = planted(
        &sizes,
        &[0.35, 0.25, 0.2, 0.12, 0.08],
        (40_000, 0.5, 0.95),
        3,
    );
    assert!(MANY <= table.n_patterns());
    let found = (1..=4).map(|seed| {
        let params = LatentClassModel::params(5).n_starts(1).seed(seed);
        let model = params.check().unwrap().fit_table(&table).unwrap();
        assert!(model.goodness().is_converged);
        model.goodness().log_likelihood
    });
    let found: Vec<f64> = found.collect();
    // A worse optimum is thousands below; what a climb leaves at its end is hundredths.
    let most = found.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    assert!(found.iter().all(|one| most - one < 0.5), "{found:?}");
}

#[test]
fn a_climb_that_is_cut_off_says_so() {
    let (table, _) = planted(&[3, 3, 3, 3], &[0.6, 0.4], (400, 0.6, 0.9), 2);
    let fit = |most: usize| {
        let params = LatentClassModel::params(3)
            .max_iterations(most)
            .short_iterations(3);
        *params
            .check()
            .unwrap()
            .fit_table(&table)
            .unwrap()
            .goodness()
    };
    let (cut, whole) = (fit(3), fit(20_000));
    assert!(!cut.is_converged && 1e-10 <= cut.last_gain);
    assert!(whole.is_converged && whole.last_gain < 1e-10);
    assert!(cut.log_likelihood <= whole.log_likelihood);
    assert!(crate::fit::most_steps(usize::MAX) == 100 && crate::fit::most_steps(0) == 20_000);
}
