//! The independent attacker on random tables: nothing is narrower than promised.

use himaya_audit::{Promise, Published, Relation, Shown, Sum, bounds, failures};
use proptest::prelude::*;

use super::*;

const THRESHOLD: u64 = 5;

/// What a reader sees.
fn published(cube: &Cube) -> Published {
    let positions: Vec<&Vec<usize>> = cube.cells.keys().collect();
    let index_of = |at: &Vec<usize>| positions.iter().position(|other| *other == at).unwrap();
    let shown = |value: Value| match value.bounds() {
        Some((low, high)) if low == high => Shown::Exact(low),
        Some((low, high)) => Shown::Between(low, high),
        None => Shown::Hidden,
    };
    let cells = cube.cells.iter();
    let cells = cells
        .map(|(at, cell)| (cube.key(at), shown(cell.value)))
        .collect();
    let mut sums = Vec::new();
    for (axis, dimension) in cube.dimensions.iter().enumerate() {
        let Some(total) = dimension.total() else {
            continue;
        };
        for at in positions.iter().filter(|at| at[axis] == total) {
            let part = |member| {
                let mut part = (*at).clone();
                part[axis] = member;
                index_of(&part)
            };
            sums.push(Sum {
                total: index_of(at),
                parts: (0..total).map(part).collect(),
                relation: match dimension.structure {
                    Structure::Partition => Relation::Partition,
                    Structure::MultipleResponse => Relation::MultipleResponse,
                },
            });
        }
    }
    Published { cells, sums }
}

/// What the cells of the unprotected cube are promised.
fn promises(before: &Cube) -> Vec<Promise> {
    let promise = |(cell, value): (usize, Value)| match value {
        Value::Observed { n } if n < THRESHOLD => Some(Promise {
            cell,
            low: 0,
            high: THRESHOLD - 1,
        }),
        Value::Censored { lo, hi } => Some(Promise {
            cell,
            low: lo,
            high: hi,
        }),
        _ => None,
    };
    let values = before.cells.values().map(|cell| cell.value).enumerate();
    values.filter_map(promise).collect()
}

#[track_caller]
fn check(before: Cube) {
    let promises = promises(&before);
    let after = protected(before);
    let failed = failures(&published(&after), &promises).unwrap();
    assert!(failed.is_empty(), "{failed:#?}");
}

/// The persons without a trait are as well defended as those with it.
#[track_caller]
fn check_complements(before: &Cube, traits: usize) {
    let after = published(&protected(before.clone()));
    for (cell, (at, with)) in before.cells.iter().enumerate() {
        let all = before.value(&[traits, at[1]]).number().unwrap();
        let without = all - with.value.number().unwrap();
        if at[0] < traits && (1..THRESHOLD).contains(&without) {
            let low = all.saturating_sub(THRESHOLD - 1);
            let promise = Promise {
                cell,
                low,
                high: all,
            };
            let failed = failures(&after, &[promise]).unwrap();
            assert!(failed.is_empty(), "{failed:#?}");
        }
    }
}

/// A table with margins; a cell under 5 is censored by the source where the mask says so.
fn two_way(rows: usize, columns: usize, counts: &[u64], censored: &[bool]) -> Cube {
    let mut values = Vec::new();
    for row in 0..=rows {
        for column in 0..=columns {
            let rows = if row == rows { 0..rows } else { row..row + 1 };
            let columns = if column == columns {
                0..columns
            } else {
                column..column + 1
            };
            let cells = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
            let n = cells.map(|(row, column)| counts[row * 6 + column]).sum();
            let is_censored = n < 5 && censored[row * 7 + column];
            values.push(if is_censored {
                Value::between(0, 4)
            } else {
                Value::observed(n)
            });
        }
    }
    let dimensions = vec![
        dimension("row", rows, Structure::Partition),
        dimension("column", columns, Structure::Partition),
    ];
    cube(dimensions, &values)
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![3 => 0_u64..8, 1 => Just(0_u64), 2 => 5_u64..60, 1 => 60_u64..900]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_of_a_two_way_table_can_be_subtracted_out(
        rows in 1_usize..=6,
        columns in 1_usize..=6,
        counts in prop::collection::vec(count(), 36),
        censored in prop::collection::vec(any::<bool>(), 49),
    ) {
        check(two_way(rows, columns, &counts, &censored));
    }

    #[test]
    fn no_part_of_a_sum_can_be_subtracted_out(
        counts in prop::collection::vec(count(), 1..9),
    ) {
        let mut counts = counts;
        counts.push(counts.iter().sum());
        check(line(&exact(&counts)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_trait_of_a_multiple_response_can_be_worked_out(
        people in prop::collection::vec((0_usize..2, 1_u8..16, 1_u64..9), 1..14),
    ) {
        let traits = 4_usize;
        let mut counts = vec![0; (traits + 1) * 3];
        for (sex, answers, n) in people {
            for row in 0..=traits {
                if row == traits || answers & (1 << row) != 0 {
                    counts[row * 3 + sex] += n;
                    counts[row * 3 + 2] += n;
                }
            }
        }
        let dimensions = vec![
            dimension("means", traits, Structure::MultipleResponse),
            dimension("sex", 2, Structure::Partition),
        ];
        let before = cube(dimensions, &exact(&counts));
        check_complements(&before, traits);
        check(before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_of_a_three_way_table_can_be_subtracted_out(
        counts in prop::collection::vec(count(), 12),
    ) {
        let mut values = Vec::new();
        for (first, second, third) in positions_of(3, 4, 3) {
            let spread = |at: usize, n: usize| if at == n { 0..n } else { at..at + 1 };
            let mut n = 0;
            for (row, column, layer) in positions_of(2, 3, 2) {
                let inside = spread(first, 2).contains(&row)
                    && spread(second, 3).contains(&column)
                    && spread(third, 2).contains(&layer);
                n += if inside { counts[row * 6 + column * 2 + layer] } else { 0 };
            }
            values.push(Value::observed(n));
        }
        let dimensions = vec![
            dimension("row", 2, Structure::Partition),
            dimension("column", 3, Structure::Partition),
            dimension("layer", 2, Structure::Partition),
        ];
        check(cube(dimensions, &values));
    }
}

fn positions_of(rows: usize, columns: usize, layers: usize) -> Vec<(usize, usize, usize)> {
    let layer = move |row, column| (0..layers).map(move |layer| (row, column, layer));
    let column = move |row| (0..columns).flat_map(move |column| layer(row, column));
    (0..rows).flat_map(column).collect()
}

#[test]
fn the_attacker_finds_a_cell_that_primary_suppression_alone_leaves_open() {
    let mut broken = two_way(2, 2, &[3, 20, 0, 0, 0, 0, 31, 40], &[false; 49]);
    broken.cells.get_mut(&vec![0, 0]).unwrap().value = Value::SuppressedPrimary;
    let found = bounds(&published(&broken), 0).unwrap();
    assert!(found.is_exact());
    assert_eq!(found.low, 3);
}
