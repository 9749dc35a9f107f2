//! Hand-made tables.

use super::*;
use crate::DisclosureError;

#[test]
fn a_table_of_large_counts_passes_unchanged() {
    let before = line(&exact(&[246, 67, 26, 339]));
    assert_eq!(protected(before.clone()), before);
}

#[test]
fn a_small_count_takes_a_second_cell_with_it() {
    let after = protected(line(&exact(&[3, 20, 90, 113])));
    let expected = [
        "suppressed_primary",
        "suppressed_secondary",
        "observed",
        "observed",
    ];
    assert_eq!(statuses(&after), expected);
}

#[test]
fn the_row_count_behind_a_hidden_cell_is_gone() {
    let after = protected(line(&exact(&[3, 20, 90, 113])));
    let rows = |at: usize| match &after.cells[&vec![at]].origin {
        Origin::Rows { rows, .. } => *rows,
        Origin::Figures { .. } => Some(u64::MAX),
    };
    assert_eq!([rows(0), rows(1), rows(2)], [None, None, Some(90)]);
}

#[test]
fn a_zero_is_hidden_and_needs_no_second_cell() {
    let after = protected(line(&exact(&[0, 20, 90, 110])));
    let expected = ["suppressed_primary", "observed", "observed", "observed"];
    assert_eq!(statuses(&after), expected);
}

#[test]
fn a_censored_cell_is_not_solved_from_its_margins() {
    let values = [
        Value::between(0, 4),
        Value::observed(17),
        Value::observed(17),
    ];
    let after = protected(line(&values));
    assert_eq!(
        statuses(&after),
        ["censored", "suppressed_secondary", "observed"]
    );
}

#[test]
fn an_unknown_rest_is_protection_enough() {
    let values = [
        Value::between(0, 4),
        Value::observed(17),
        Value::NotReported,
        Value::observed(40),
    ];
    let after = protected(line(&values));
    assert_eq!(
        statuses(&after),
        ["censored", "observed", "not_reported", "observed"]
    );
}

#[test]
fn contradictory_cells_are_shown_as_what_they_are() {
    let values = [
        Value::observed(168),
        Value::observed(119),
        Value::Inconsistent { lo: 280, hi: 287 },
    ];
    assert_eq!(
        statuses(&protected(line(&values))),
        ["observed", "observed", "inconsistent"]
    );
}

#[test]
fn a_table_that_cannot_hold_is_protected_sum_by_sum() {
    // The first row holds and its small cell is defended; the second contradicts itself.
    let dimensions = vec![
        dimension("sex", 2, Structure::Partition),
        dimension("age", 2, Structure::Partition),
    ];
    let counts = [3, 30, 33, 135, 288, 700, 138, 318, 456];
    let after = protected(cube(dimensions, &exact(&counts)));
    let shown = &statuses(&after)[..3];
    assert_eq!(
        shown,
        ["suppressed_primary", "suppressed_secondary", "observed"]
    );
}

#[test]
fn persons_without_a_trait_are_not_found_by_subtraction() {
    let dimensions = vec![dimension("means", 2, Structure::MultipleResponse)];
    let after = protected(cube(dimensions, &exact(&[98, 40, 100])));
    assert_eq!(
        statuses(&after),
        ["suppressed_primary", "observed", "observed"]
    );
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
fn counts_of_things_pass_unchanged() {
    let mut before = line(&exact(&[1, 0, 20, 21]));
    before.unit = Unit::Deaths;
    assert_eq!(protected(before.clone()), before);
}

#[test]
fn partners_see_less() {
    let policy = Policy::for_level(Level::Partner);
    let after = protect(line(&exact(&[9, 20, 90, 119])), &policy).unwrap();
    assert_eq!(after.get().value(&[0]), Value::SuppressedPrimary);
}

#[test]
fn a_cube_with_a_hole_is_refused() {
    let mut holed = line(&exact(&[9, 20, 29]));
    holed.cells.remove(&vec![1]);
    let refused = protect(holed, &Policy::for_level(Level::Restricted));
    assert!(matches!(
        refused,
        Err(DisclosureError::Incomplete { found: 2, .. })
    ));
}

#[test]
fn a_large_table_is_protected_at_once() {
    let (rows, columns) = (30_usize, 12_usize);
    let count = |row: usize, column: usize| {
        let mixed = (row * 7919 + column * 104_729 + row * column * 31) % 97;
        if mixed < 45 {
            mixed as u64 % 9
        } else {
            mixed as u64 * 3
        }
    };
    let mut counts = Vec::new();
    for row in 0..=rows {
        for column in 0..=columns {
            let rows = if row == rows { 0..rows } else { row..row + 1 };
            let sum = rows.flat_map(|row| {
                let columns = if column == columns {
                    0..columns
                } else {
                    column..column + 1
                };
                columns.map(move |column| count(row, column))
            });
            counts.push(sum.sum());
        }
    }
    let dimensions = vec![
        dimension("row", rows, Structure::Partition),
        dimension("column", columns, Structure::Partition),
    ];
    let before = cube(dimensions, &exact(&counts));
    let after = protected(before.clone());
    assert_eq!(after, protected(before));
    let secondary = after
        .cells
        .values()
        .filter(|cell| cell.value == Value::SuppressedSecondary);
    assert!(secondary.count() < 60);
}
