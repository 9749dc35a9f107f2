//! Known answers, and what must hold of every fit.

use super::*;
use crate::fixture::{carcinoma, items, planted};
use linfa::ParamGuard as _;
use proptest::prelude::*;

fn fitted(table: &PatternTable, n_classes: usize) -> LatentClassModel {
    let options = LatentClassModel::params(n_classes).check().unwrap();
    options.fit_table(table).unwrap()
}

/// poLCA prints these for its own copy of the table: log-likelihood and BIC.
#[test]
fn carcinoma_is_as_published() {
    let table = carcinoma();
    for (n_classes, log_likelihood, bic) in [
        (2, "-317.257", "706.1"),
        (3, "-293.705", "697.1"),
        (4, "-289.286", "726.5"),
    ] {
        let found = fitted(&table, n_classes);
        let goodness = found.goodness();
        assert_eq!(format!("{:.3}", goodness.log_likelihood), log_likelihood);
        assert_eq!(format!("{:.1}", goodness.bic), bic);
    }
    let found = fitted(&table, 3);
    let shares: Vec<String> = found
        .shares()
        .iter()
        .map(|share| format!("{share:.4}"))
        .collect();
    assert_eq!(shares, ["0.4447", "0.3736", "0.1817"]);
    assert_eq!(found.goodness().n_parameters, 23);
    assert_eq!(found.goodness().degrees_of_freedom, 104);
}

#[test]
fn one_class_is_the_margins() {
    let found = fitted(&carcinoma(), 1);
    // The items have 66, 79, 45, 32, 71, 25 and 66 positive slides of 118.
    let counts = [66.0_f64, 79.0, 45.0, 32.0, 71.0, 25.0, 66.0];
    let by_hand: f64 = counts
        .iter()
        .map(|n| n * (n / 118.0).ln() + (118.0 - n) * (1.0 - n / 118.0).ln())
        .sum();
    assert!((found.goodness().log_likelihood - by_hand).abs() < 1e-9);
    assert_eq!(found.goodness().entropy, None);
    assert_eq!(found.goodness().n_parameters, 7);
}

#[test]
fn planted_classes_come_back_with_missing_cells() {
    let (table, rows) = planted(&[2, 3, 4, 5, 3, 4], &[0.5, 0.3, 0.2], (4_000, 0.85, 0.8), 1);
    let found = fitted(&table, 3);
    for (share, planted) in found.shares().iter().zip([0.5, 0.3, 0.2]) {
        assert!((share - planted).abs() < 0.03, "{share} for {planted}");
    }
    let first: Vec<Option<u16>> = rows[0].0.clone();
    let one = PatternTable::from_rows(items(&[2, 3, 4, 5, 3, 4]), [(first, 1.0)]).unwrap();
    assert_eq!(found.predict(&one)[0], rows[0].1);
    assert_eq!(found.goodness().g_squared, None);
    assert!(found.goodness().n_reproduced > 1);
}

#[test]
fn what_is_not_recorded_drops_out() {
    let found = fitted(&carcinoma(), 2);
    let cells = |item: usize| {
        let mut cells = vec![None; 7];
        cells[item] = Some(1);
        (cells, 1.0)
    };
    let rows = [(vec![None; 7], 1.0), cells(3)];
    let table = PatternTable::from_rows(items(&[2; 7]), rows).unwrap();
    let posterior = found.posterior(&table).unwrap();
    // The patterns are in the order of their codes, and a missing cell comes last.
    let (some, none) = (posterior.row(0), posterior.row(1));
    for class in 0..2 {
        assert!((none[class] - found.shares()[class]).abs() < 1e-12);
        let joint = |class: usize| found.shares()[class] * found.responses(3, class)[1];
        let by_hand = joint(class) / (joint(0) + joint(1));
        assert!((some[class] - by_hand).abs() < 1e-9);
    }
}

#[test]
fn names_that_are_none_are_answered_with_the_nearest() {
    let found = fitted(&carcinoma(), 2);
    let error = found.response("itm-3", "level-1", 0).unwrap_err();
    assert!(error.to_string().contains("did you mean `item-"), "{error}");
    let error = found.response("item-3", "levl-1", 0).unwrap_err();
    assert!(
        error.to_string().contains("did you mean `level-"),
        "{error}"
    );
}

/// What each unfit table or option is answered.
#[test]
fn unfit_tables_and_options_are_refused() {
    let rows = |rows: &[[Option<u16>; 2]]| {
        let rows = rows.iter().map(|row| (row.to_vec(), 1.0));
        PatternTable::from_rows(items(&[2, 2]), rows).unwrap()
    };
    let check = |table: &PatternTable, n_classes: usize, expected: &str| {
        let options = LatentClassModel::params(n_classes).check().unwrap();
        let error = options.fit_table(table).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    };
    let one = PatternTable::from_rows(items(&[2]), [(vec![Some(1)], 1.0)]).unwrap();
    check(&one, 2, "1 item is too few");
    let constant = rows(&[[Some(0), Some(1)], [Some(1), Some(1)]]);
    check(&constant, 2, "item `item-1` is `level-1` in every row");
    let missing = rows(&[[Some(0), None], [Some(1), None]]);
    check(&missing, 2, "item `item-1` is recorded in no row");
    let few = rows(&[[Some(0), Some(1)], [Some(1), Some(0)]]);
    check(
        &few,
        3,
        "3 classes cannot be told apart by 2 different patterns",
    );
    for (params, expected) in [
        (LatentClassModel::params(0), "the number of classes is 0"),
        (
            LatentClassModel::params(2).n_starts(0),
            "the number of starts is 0",
        ),
        (
            LatentClassModel::params(2).tolerance(f64::NAN),
            "the tolerance is NaN",
        ),
    ] {
        let error = params.check().unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn it_is_fitted_through_the_traits_of_linfa() {
    let dataset = DatasetBase::new(carcinoma(), ());
    let found: Result<LatentClassModel, LatentError> = LatentClassModel::params(3).fit(&dataset);
    let found = found.unwrap();
    assert_eq!(found, fitted(&carcinoma(), 3));
    let classes = found.predict(dataset.records());
    assert_eq!(classes.len(), 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn neither_the_order_of_rows_nor_the_splitting_of_weights_changes_anything(seed in 0_u64..1_000) {
        let (_, rows) = planted(&[2, 3, 2, 3], &[0.6, 0.4], (300, 0.8, 0.9), seed);
        let table = |rows: Vec<(Vec<Option<u16>>, f64)>| {
            PatternTable::from_rows(items(&[2, 3, 2, 3]), rows).unwrap()
        };
        let whole = rows.iter().map(|(cells, _)| (cells.clone(), 1.0));
        let backwards = table(whole.clone().rev().collect());
        let whole = table(whole.collect());
        prop_assert_eq!(&whole, &backwards);
        let split = rows.iter().flat_map(|(cells, _)| {
            [0.25, 0.75].map(|weight| (cells.clone(), weight))
        });
        let split = table(split.collect());
        let (one, two) = (fitted(&whole, 2), fitted(&split, 2));
        prop_assert!((one.goodness.log_likelihood - two.goodness.log_likelihood).abs() < 1e-6);
        for (one, two) in one.shares().iter().zip(two.shares()) {
            prop_assert!((one - two).abs() < 1e-4);
        }
    }

    #[test]
    fn probabilities_sum_to_one(seed in 0_u64..1_000, n_classes in 1_usize..5) {
        let (table, _) = planted(&[2, 3, 4], &[0.5, 0.3, 0.2], (200, 0.7, 0.8), seed);
        let found = fitted(&table, n_classes);
        prop_assert!((found.shares().iter().sum::<f64>() - 1.0).abs() < 1e-9);
        for item in 0..3 {
            for class in 0..n_classes {
                let sum: f64 = found.responses(item, class).iter().sum();
                prop_assert!((sum - 1.0).abs() < 1e-9);
            }
        }
        for row in found.posterior(&table).unwrap().rows() {
            prop_assert!((row.sum() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_permutation_of_classes_gives_the_same_model(seed in 0_u64..1_000) {
        let (table, _) = planted(&[3, 3, 3], &[0.5, 0.3, 0.2], (200, 0.7, 1.0), seed);
        let found = fitted(&table, 3);
        let turned = found.parameters.reordered(&[2, 0, 1]);
        prop_assert_eq!(turned.sorted(), found.parameters.sorted());
    }
}
