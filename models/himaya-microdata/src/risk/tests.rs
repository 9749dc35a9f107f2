//! Known answers, counted by hand.

use super::{Person, Risk, Thresholds, assess};

fn person(quasi: &str, sensitive: &str) -> Person {
    Person {
        quasi: quasi.split(' ').map(str::to_owned).collect(),
        sensitive: sensitive.split_whitespace().map(str::to_owned).collect(),
    }
}

const THRESHOLDS: Thresholds = Thresholds { k: 3, l: 2 };

#[test]
fn classes_are_counted_as_by_hand() {
    let persons = [
        person("TUN F adult", "SEX"),
        person("TUN F adult", "SEX DOM"),
        person("TUN F adult", "SEX"),
        person("TUN M adult", "DOM"),
        person("TUN M adult", "LAB"),
        person("LBY M child", "BEG"),
        person("TUN F child", ""),
    ];
    let risk = assess(&persons, THRESHOLDS);
    let expected = Risk {
        n_rows: 7,
        n_classes: 4,
        smallest: 1,
        n_rows_below_k: 4,
        n_uniques: 2,
        // The one from Libya by one cell, the girl from Tunisia by two.
        n_special: 2,
        // Three with sexual exploitation in common; one alone.
        n_classes_below_l: 2,
        n_rows_below_l: 4,
        n_classes_of_one: 2,
    };
    assert_eq!(risk, expected);
    assert!((risk.below_k_pct() - 400.0 / 7.0).abs() < 1e-9);
}

#[test]
fn who_did_not_answer_hides_the_others_of_a_class() {
    let persons = [person("a", "SEX"), person("a", ""), person("a", "SEX")];
    let risk = assess(&persons, THRESHOLDS);
    assert_eq!((risk.n_classes_of_one, risk.n_classes_below_l), (0, 0));
}

#[test]
fn answers_that_differ_without_one_in_common_are_diverse() {
    let persons = [
        person("a", "SEX DOM"),
        person("a", "DOM LAB"),
        person("a", "LAB SEX"),
    ];
    assert_eq!(assess(&persons, THRESHOLDS).n_classes_of_one, 0);
    let overlapping = [
        person("a", "SEX DOM"),
        person("a", "DOM LAB"),
        person("a", "DOM"),
    ];
    assert_eq!(assess(&overlapping, THRESHOLDS).n_classes_of_one, 1);
}

#[test]
fn no_rows_have_no_risk() {
    let risk = assess(&[], THRESHOLDS);
    assert_eq!(risk, Risk::default());
    assert!(risk.below_k_pct().abs() < f64::EPSILON);
}
