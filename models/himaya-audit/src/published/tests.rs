//! Known-answer tests: published tables that leak, and how far.

use crate::{Bounds, Promise, Published, Relation, Shown, Sum, bounds, failures};

/// One sum: the parts, then the total.
fn line(shown: &[Shown], relation: Relation) -> Published {
    let last = shown.len() - 1;
    Published {
        cells: shown
            .iter()
            .enumerate()
            .map(|(index, shown)| (format!("cell {index}"), *shown))
            .collect(),
        sums: vec![Sum {
            total: last,
            parts: (0..last).collect(),
            relation,
        }],
    }
}

#[track_caller]
fn check(table: &Published, cell: usize, low: u64, high: Option<u64>) {
    assert_eq!(bounds(table, cell), Ok(Bounds { low, high }));
}

#[test]
fn a_lone_hidden_cell_is_recovered() {
    let table = line(
        &[Shown::Hidden, Shown::Exact(10), Shown::Exact(13)],
        Relation::Partition,
    );
    check(&table, 0, 3, Some(3));
    let promise = Promise {
        cell: 0,
        low: 0,
        high: 4,
    };
    let found = failures(&table, &[promise]).unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].found.is_exact());
}

#[test]
fn a_censored_cell_is_recovered_from_its_margins() {
    let censored = Shown::Between(0, 4);
    let table = line(
        &[censored, Shown::Exact(17), Shown::Exact(17)],
        Relation::Partition,
    );
    check(&table, 0, 0, Some(0));
}

#[test]
fn a_censored_part_narrows_the_unknown_rest() {
    let shown = [
        Shown::Exact(5),
        Shown::Between(0, 4),
        Shown::Hidden,
        Shown::Exact(14),
    ];
    check(&line(&shown, Relation::Partition), 2, 5, Some(9));
}

#[test]
fn a_hidden_total_bounds_nothing_from_above() {
    let table = line(
        &[Shown::Hidden, Shown::Exact(10), Shown::Hidden],
        Relation::Partition,
    );
    check(&table, 0, 0, None);
    check(&table, 2, 10, None);
}

#[test]
fn two_hidden_cells_a_line_can_still_leak() {
    // Hidden cells form a cycle in three rows and columns, but the first column closes the first row.
    let (h, e) = (Shown::Hidden, Shown::Exact);
    let cells = [
        [h, h, e(20), e(31)],
        [h, h, e(30), e(50)],
        [e(7), e(9), e(11), e(27)],
        [e(12), e(35), e(61), e(108)],
    ];
    let mut table = Published::default();
    for (row, cells) in cells.iter().enumerate() {
        for (column, shown) in cells.iter().enumerate() {
            table.cells.push((format!("{row}/{column}"), *shown));
        }
    }
    for line in 0..4 {
        let relation = Relation::Partition;
        let parts = (0..3).map(|column| line * 4 + column).collect();
        table.sums.push(Sum {
            total: line * 4 + 3,
            parts,
            relation,
        });
        let parts = (0..3).map(|row| row * 4 + line).collect();
        table.sums.push(Sum {
            total: 12 + line,
            parts,
            relation,
        });
    }
    // The hidden column sums to 12 - 7 = 5, so the cell is 0 to 5 although its row leaves 11.
    check(&table, 0, 0, Some(5));
    check(&table, 1, 6, Some(11));
}

#[test]
fn a_multiple_response_bounds_from_both_sides() {
    let shown = [
        Shown::Exact(60),
        Shown::Exact(37),
        Shown::Hidden,
        Shown::Exact(100),
    ];
    check(&line(&shown, Relation::MultipleResponse), 2, 3, Some(100));
}

#[test]
fn a_contradiction_is_said() {
    let table = line(
        &[Shown::Hidden, Shown::Exact(14), Shown::Exact(5)],
        Relation::Partition,
    );
    assert_eq!(
        bounds(&table, 0),
        Err(crate::AuditError::Contradiction {
            cells: ["cell 0", "cell 1", "cell 2"].map(str::to_owned).to_vec()
        })
    );
}
