//! Reduction, alignment and what a table refuses.

use super::*;
use crate::fixture::items;

#[test]
fn equal_rows_become_one_pattern_and_missing_is_no_level() {
    let rows = [
        (vec![Some("yes"), None], 1.0),
        (vec![Some("no"), Some("b")], 2.0),
        (vec![Some("yes"), None], 0.5),
        (vec![Some("yes"), Some("a")], 1.0),
    ];
    let table = PatternTable::from_text(&["debt", "place"], rows).unwrap();
    assert_eq!(table.items()[0].levels, ["no", "yes"]);
    assert_eq!(table.weights(), [2.0, 1.0, 1.5]);
    assert_eq!(table.pattern(2), [1, MISSING]);
}

#[test]
fn a_table_takes_the_order_of_a_model_and_knows_what_is_new() {
    let model = PatternTable::from_text(
        &["place", "debt"],
        [
            (vec![Some("a"), Some("yes")], 1.0),
            (vec![Some("b"), Some("no")], 1.0),
        ],
    )
    .unwrap();
    let newer = PatternTable::from_text(
        &["debt", "place"],
        [
            (vec![Some("yes"), Some("c")], 1.0),
            (vec![None, Some("b")], 1.0),
        ],
    )
    .unwrap();
    let aligned = newer.aligned(model.items()).unwrap();
    let patterns: Vec<&[u16]> = (0..2).map(|at| aligned.pattern(at)).collect();
    assert_eq!(patterns, [[NOVEL, 1], [1, MISSING]]);
    let error = newer.aligned(&items(&[2])).unwrap_err();
    assert_eq!(error.to_string(), "there is no item `item-0`");
}

#[test]
fn a_table_refuses_what_is_none() {
    let check = |rows: Vec<(Vec<Option<u16>>, f64)>, expected: &str| {
        let error = PatternTable::from_rows(items(&[2, 3]), rows).unwrap_err();
        assert_eq!(error.to_string(), expected);
    };
    let row = vec![Some(0), Some(2)];
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let expected = format!("the weight {weight} of row 2 is no number above zero");
        check(vec![(row.clone(), 1.0), (row.clone(), weight)], &expected);
    }
    check(vec![(vec![Some(1)], 1.0)], "row 1 has 1 cells for 2 items");
    check(
        vec![(vec![Some(0), Some(3)], 1.0)],
        "row 1 has level 3 of item `item-1`, which has 3",
    );
    let many = PatternTable::from_rows(items(&[10_000]), []).unwrap_err();
    assert!(
        many.to_string()
            .contains("has 10000 levels and at most 1000"),
        "{many}"
    );
    let mut twice = items(&[2, 2]);
    twice[1].name = "item-0".to_owned();
    let twice = PatternTable::from_rows(twice, []).unwrap_err();
    assert_eq!(twice.to_string(), "item `item-0` is there twice");
}
