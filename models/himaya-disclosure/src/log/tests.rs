//! Tests of the tallies.

use himaya_schema::Level;

use super::*;
use crate::fixture::{exact, line};
use crate::{History, Policy, protect_all};

fn log(level: Level, counts: &[u64]) -> SuppressionLog {
    let cubes = vec![line(&exact(counts))];
    protect_all(cubes, &Policy::for_level(level), &History::none())
        .unwrap()
        .log
}

#[test]
fn every_cell_is_counted_once() {
    let all = log(Level::Restricted, &[3, 20, 90, 113]).all;
    let expected = Tally {
        cells: 4,
        hidden_primary: 1,
        hidden_secondary: 1,
        kept: 2,
        persons: 113,
        persons_hidden: 23,
        ..Tally::default()
    };
    assert_eq!(all, expected);
    assert!((all.information_lost() - 23.0 / 113.0).abs() < 1e-12);
    let all = log(Level::Public, &[3, 20, 90, 113]).all;
    assert_eq!((all.hidden(), all.rounded, all.kept), (1, 3, 0));
}

#[test]
fn readers_are_not_told_which_cells_are_small() {
    let log = log(Level::Restricted, &[3, 20, 90, 113]);
    let expected = PrintedTally {
        cells: 4,
        hidden: 2,
        rounded: 0,
        kept: 2,
    };
    assert_eq!(log.for_readers()["test"], expected);
}

#[test]
fn nothing_is_lost_of_nothing() {
    assert!(Tally::default().information_lost().abs() < 1e-12);
}
