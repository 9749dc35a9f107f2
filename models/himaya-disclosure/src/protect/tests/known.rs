//! Hand-made tables.

use himaya_schema::{Origin, Rule};

use super::*;

const PRIMARY: &str = "suppressed_primary";
const SECONDARY: &str = "suppressed_secondary";

fn public(cube: Cube) -> Cube {
    let policy = Policy::for_level(Level::Public);
    protect(cube, &policy).unwrap().get().clone()
}

/// The values in the order of their positions.
fn values_of(cube: &Cube) -> Vec<Value> {
    cube.cells.values().map(|cell| cell.value).collect()
}

#[test]
fn a_table_of_large_counts_passes_unchanged() {
    let before = line(&exact(&[246, 67, 26, 339]));
    assert_eq!(values_of(&protected(before.clone())), values_of(&before));
}

#[test]
fn a_small_count_takes_a_second_cell_with_it() {
    let after = protected(line(&exact(&[3, 20, 90, 113])));
    assert_eq!(
        statuses(&after),
        [PRIMARY, SECONDARY, "observed", "observed"]
    );
}

#[test]
fn a_zero_is_as_well_defended_as_any_small_count() {
    let after = protected(line(&exact(&[0, 20, 90, 110])));
    assert_eq!(
        statuses(&after),
        [PRIMARY, SECONDARY, "observed", "observed"]
    );
}

#[test]
fn a_zero_that_cannot_be_otherwise_stays() {
    let mut values = exact(&[0, 20, 90, 110]);
    values[0] = Value::NotApplicable;
    let after = protected(line(&values));
    let expected = ["not_applicable", "observed", "observed", "observed"];
    assert_eq!(statuses(&after), expected);
}

#[test]
fn the_row_count_behind_a_hidden_or_rounded_cell_is_gone() {
    let rows = |cube: &Cube, at: usize| match &cube.cells[&vec![at]].origin {
        Origin::Rows { rows, .. } => *rows,
        Origin::Figures { .. } => Some(u64::MAX),
    };
    let after = protected(line(&exact(&[3, 20, 90, 113])));
    assert_eq!([0, 1, 2].map(|at| rows(&after, at)), [None, None, Some(90)]);
    let after = public(line(&exact(&[3, 20, 90, 113])));
    assert_eq!([0, 1, 2].map(|at| rows(&after, at)), [None; 3]);
}

#[test]
fn every_number_is_rounded_on_its_own() {
    let after = public(line(&exact(&[3, 4, 5, 6, 22, 93, 133])));
    let rounded = |n| Value::Rounded { n };
    assert_eq!(after.value(&[4]), rounded(20));
    assert_eq!(after.value(&[5]), rounded(95));
    assert_eq!(after.value(&[6]), rounded(135));
    assert!((0..4).all(|at| after.value(&[at]) == Value::SuppressedPrimary));
}

#[test]
fn a_small_count_that_rounding_leaves_open_takes_another_with_it() {
    // 20, 90 and 115 leave 113 - 22 - 92 to 117 - 18 - 88, which holds all of 0 to 10.
    let after = public(line(&exact(&[3, 20, 90, 113])));
    assert_eq!(statuses(&after), [PRIMARY, "rounded", "rounded", "rounded"]);
    // A lone part is as large as its total, which is 10 to 12 and may not be the small one.
    let after = public(line(&exact(&[10, 18, 28])));
    assert_eq!(statuses(&after), [PRIMARY, SECONDARY, "rounded"]);
}

#[test]
fn what_a_source_has_published_is_printed_as_published() {
    let values = [
        Value::between(0, 4),
        Value::observed(17),
        Value::observed(17),
    ];
    let mut before = line(&values);
    before.rule = Rule::AsPublished;
    for after in [protected(before.clone()), public(before.clone())] {
        assert_eq!(values_of(&after), values_of(&before));
    }
}

#[test]
fn counts_of_things_pass_unchanged() {
    let mut before = line(&exact(&[1, 0, 20, 21]));
    before.unit = Unit::Deaths;
    before.rule = Rule::NotPersons;
    for after in [protected(before.clone()), public(before.clone())] {
        assert_eq!(values_of(&after), values_of(&before));
    }
}

#[test]
fn a_censored_count_among_records_is_protected_like_them() {
    let mut values = exact(&[0, 17, 40, 60]);
    values[0] = Value::between(0, 4);
    let after = protected(line(&values));
    assert_eq!(
        statuses(&after),
        [PRIMARY, SECONDARY, "observed", "observed"]
    );
}

#[test]
fn persons_without_a_trait_are_not_found_by_subtraction() {
    let dimensions = vec![dimension("means", 2, Structure::MultipleResponse)];
    let after = protected(cube(dimensions, &exact(&[98, 40, 100])));
    assert_eq!(after.value(&[0]), Value::SuppressedPrimary);
    assert_eq!(after.value(&[2]), Value::Observed { n: 100 });
}

#[test]
fn a_rare_trait_is_not_found_from_the_others() {
    // Everybody has a trait, so the third is 3 at least unless another is hidden.
    let dimensions = vec![dimension("means", 3, Structure::MultipleResponse)];
    let after = protected(cube(dimensions, &exact(&[60, 37, 3, 100])));
    let hidden = after
        .cells
        .values()
        .filter(|cell| cell.value.is_suppressed());
    assert_eq!(hidden.count(), 2);
}

#[test]
fn partners_see_less() {
    let policy = Policy::for_level(Level::Partner);
    let after = protect(line(&exact(&[9, 20, 90, 119])), &policy).unwrap();
    assert_eq!(after.get().value(&[0]), Value::SuppressedPrimary);
}

#[track_caller]
fn check_refused(cube: Cube, is_expected: fn(&DisclosureError) -> bool) {
    let refused = protect(cube, &Policy::for_level(Level::Restricted)).unwrap_err();
    assert!(is_expected(&refused), "{refused}");
}

#[test]
fn a_cube_with_a_hole_is_refused() {
    let mut holed = line(&exact(&[9, 20, 29]));
    holed.cells.remove(&vec![1]);
    check_refused(holed, |error| {
        matches!(error, DisclosureError::Incomplete { found: 2, .. })
    });
}

#[test]
fn margins_that_do_not_add_up_are_refused() {
    let refused = |error: &DisclosureError| matches!(error, DisclosureError::Margins { cell, .. } if cell == "_T");
    check_refused(line(&exact(&[9, 20, 30])), refused);
    let dimensions = vec![dimension("means", 2, Structure::MultipleResponse)];
    check_refused(cube(dimensions.clone(), &exact(&[9, 20, 19])), refused);
    check_refused(cube(dimensions, &exact(&[9, 20, 30])), refused);
}

#[test]
fn what_was_protected_before_is_refused() {
    let mut again = line(&exact(&[9, 20, 29]));
    again.cells.get_mut(&vec![0]).unwrap().value = Value::SuppressedPrimary;
    check_refused(again, |error| {
        matches!(error, DisclosureError::AlreadyProtected { .. })
    });
}

#[test]
fn errors_hold_no_counts() {
    let refused = protect(
        line(&exact(&[9, 20, 31])),
        &Policy::for_level(Level::Public),
    );
    let text = refused.unwrap_err().to_string();
    assert!(
        text.chars().all(|character| !character.is_numeric()),
        "{text}"
    );
}

#[test]
fn the_same_table_is_protected_alike_on_every_run() {
    let mut draws = Draws::new(1);
    let interior: Vec<u64> = (0..20).map(|_| draws.count()).collect();
    let before = with_margins(&[("row", 5), ("column", 4)], &interior);
    assert_eq!(protected(before.clone()), protected(before.clone()));
    assert_eq!(public(before.clone()), public(before));
}
