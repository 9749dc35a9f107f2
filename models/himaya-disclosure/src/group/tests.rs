//! Tests of group disclosure: what nearly everybody shares is nobody's secret.

use himaya_schema::{Level, Value};

use super::*;
use crate::fixture::{dimension, exact, line};
use crate::{Policy, protect};

/// A row by form of exploitation, whose total is last.
fn forms(counts: &[u64]) -> Cube {
    let mut cube = line(&exact(counts));
    cube.dimensions[0].is_sensitive = true;
    cube
}

#[track_caller]
fn check(cube: Cube, level: Level, is_hidden: bool) {
    let after = protect(cube, &Policy::for_level(level)).unwrap();
    assert_eq!(after.get().value(&[0]).is_suppressed(), is_hidden);
}

#[test]
fn a_category_with_nearly_all_of_a_row_is_hidden() {
    for level in [Level::Public, Level::Restricted] {
        check(forms(&[960, 20, 20, 1000]), level, true);
        check(forms(&[900, 50, 50, 1000]), level, false);
    }
}

#[test]
fn a_category_that_leaves_few_others_is_hidden() {
    for level in [Level::Public, Level::Restricted] {
        check(forms(&[60, 1, 2, 63]), level, true);
        check(forms(&[60, 0, 0, 60]), level, true);
    }
}

#[test]
fn sex_and_age_are_not_looked_at() {
    let sexes = line(&exact(&[960, 20, 20, 1000]));
    check(sexes.clone(), Level::Public, false);
    check(sexes, Level::Restricted, false);
}

#[test]
fn a_row_of_few_is_hidden_as_small_and_not_as_a_group() {
    let counts = [forms(&[4, 0, 0, 4])];
    let policy = Policy::for_level(Level::Restricted);
    let mut found = Counts::of(&counts, &policy).unwrap();
    let before = found.clone();
    hide_groups(&counts, &mut found, &policy);
    let decisions =
        |counts: &Counts| -> Vec<_> { counts.all.iter().map(|count| count.decision).collect() };
    assert_eq!(decisions(&found), decisions(&before));
}

#[test]
fn what_is_hidden_of_a_group_is_not_found_from_the_rest() {
    // The other two would leave 960 of 1000 if both were printed beside the total.
    let policy = Policy::for_level(Level::Restricted);
    let after = protect(forms(&[960, 20, 20, 1000]), &policy).unwrap();
    let printed = after.get().cells.values();
    let printed = printed.filter(|cell| matches!(cell.value, Value::Observed { .. }));
    assert_eq!(printed.count(), 2);
}

#[test]
fn persons_without_a_trait_are_a_small_cell_too() {
    let traits = |structure| {
        let dimensions = vec![dimension("transport", 2, structure)];
        crate::fixture::cube(dimensions, &exact(&[98, 40, 100]))
    };
    check(traits(Structure::MultipleResponse), Level::Restricted, true);
    check(traits(Structure::MultipleResponse), Level::Public, false);
}
