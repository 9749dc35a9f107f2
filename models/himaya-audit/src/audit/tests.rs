//! Releases that leak, and releases that do not.

use std::collections::BTreeMap;

use super::*;
use crate::fixture::{ROUND, SUPPRESS, cell, release};
use crate::{FailureKind, Promised, Shown};

#[track_caller]
fn check(releases: &[Release], expected: &[(&str, Option<i64>, Option<i64>)]) {
    let audit = audit(releases, &Options::standard()).unwrap();
    let found: Vec<(&str, Option<i64>, Option<i64>)> = audit
        .failures
        .iter()
        .map(|failure| (failure.cell.cell.as_str(), failure.low, failure.high))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_lone_hidden_cell_is_recovered() {
    let sizes = [("sex", 3)];
    check(
        &[release(SUPPRESS, &sizes, "c 10 7 20")],
        &[("s1", Some(3), Some(3))],
    );
}

#[test]
fn rounded_margins_leave_a_hidden_cell_wide() {
    let sizes = [("sex", 3)];
    check(&[release(ROUND, &sizes, "c 20 25 50")], &[]);
    check(
        &[release(ROUND, &sizes, "c 20 25 40")],
        &[("s1", Some(0), Some(1))],
    );
}

#[test]
fn a_small_number_is_unhidden_and_an_odd_one_unrounded() {
    let release = release(ROUND, &[("sex", 3)], "7 c c 27");
    let audit = audit(&[release], &Options::standard()).unwrap();
    let kinds: Vec<(String, Promised)> = audit
        .failures
        .iter()
        .filter(|failure| failure.kind != FailureKind::Narrow)
        .map(|failure| (failure.cell.cell.clone(), failure.promised))
        .collect();
    assert_eq!(
        kinds,
        [
            ("_T".to_owned(), Promised::Rounded(5)),
            ("s1".to_owned(), Promised::Threshold(11)),
        ]
    );
}

#[test]
fn a_late_case_among_many_is_a_difference() {
    let [mut before, mut after] =
        ["20 30 50", "21 30 51"].map(|values| release(SUPPRESS, &[("sex", 2)], values));
    for (release, state) in [(&mut before, "before"), (&mut after, "after")] {
        let cube = &mut release.structure.cubes[0];
        cube.states = BTreeMap::from([("2024-Q4".to_owned(), state.to_owned())]);
    }
    after.structure.release = "2024-Q4-r2".to_owned();
    let late = [("_T", Some(1), Some(1)), ("s1", Some(1), Some(1))];
    check(&[before.clone(), after.clone()], &late);
    check(&[before.clone(), before.clone()], &[]);
    // Of one late case among twenty nobody learns as long as both its counts are hidden.
    for cell in ["s1", "_T"] {
        let key = ("cube".to_owned(), cell.to_owned());
        after.cells.insert(key, Shown::Hidden);
    }
    check(&[before, after], &[]);
}

#[test]
fn hiding_repairs() {
    let release = release(SUPPRESS, &[("sex", 3)], "c 10 7 20");
    let mut attack = Attack::new(&[release], &Options::standard()).unwrap();
    assert_eq!(attack.failures().unwrap().len(), 1);
    assert_eq!(attack.neighbours(&cell(0, "s1")).unwrap().len(), 3);
    attack.hide(&cell(0, "s2")).unwrap();
    assert_eq!(attack.failures().unwrap(), []);
    let bounds = attack.bounds(&cell(0, "s1")).unwrap();
    assert_eq!((bounds.low, bounds.high), (0, Some(13)));
}
