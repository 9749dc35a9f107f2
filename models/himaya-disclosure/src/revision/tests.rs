//! Tests of revisions: a late case moves nothing, and a moved count is not told by two numbers.

use std::collections::BTreeMap;

use himaya_audit::Release;
use himaya_schema::{Coordinates, Cube, Level as Edition, Value};

use super::*;
use crate::fixture::{exact, line};
use crate::{DisclosureError, Protected, protect_all};

/// A line in a quarter, in a state of the data.
fn state(id: &str, counts: &[u64]) -> Cube {
    let period = "2024-Q4".to_owned();
    Cube {
        scope: Coordinates::from([("period", period.clone())]),
        states: BTreeMap::from([(period, id.to_owned())]),
        ..line(&exact(counts))
    }
}

fn publish(
    level: Edition,
    cube: Cube,
    before: &mut Vec<Release>,
) -> Result<Protected, DisclosureError> {
    let policy = Policy::for_level(level);
    let done = protect_all(vec![cube], &policy, &History::of(before.clone()))?;
    before.push(done.release(&format!("r{}", before.len()), &policy));
    Ok(done)
}

/// What is printed of lines that follow each other, each in another state.
#[track_caller]
fn check(level: Edition, lines: &[&[u64]], expected: &[&str]) {
    let mut before = Vec::new();
    for (index, counts) in lines.iter().enumerate() {
        publish(level, state(&format!("s{index}"), counts), &mut before).unwrap();
    }
    let printed = before.iter().map(|release| {
        let cells: Vec<String> = release.cells.values().map(ToString::to_string).collect();
        // The total stands first, since its key does.
        cells.join(" ")
    });
    assert_eq!(printed.collect::<Vec<String>>(), expected);
}

#[test]
fn a_late_case_moves_no_rounded_number() {
    check(
        Edition::Public,
        &[&[22, 42, 64], &[23, 42, 65], &[24, 42, 66]],
        &["65 20 40", "65 20 40", "65 20 40"],
    );
}

#[test]
fn a_number_moves_once_the_truth_is_a_base_away() {
    check(
        Edition::Public,
        &[&[22, 42, 64], &[25, 42, 67]],
        &["65 20 40", "65 25 40"],
    );
}

#[test]
fn a_hidden_cell_stays_hidden_while_it_could_be_what_it_was() {
    check(
        Edition::Public,
        &[&[8, 42, 50, 100], &[14, 42, 50, 106], &[40, 42, 50, 132]],
        &["100 c 40 50", "105 c 40 50", "130 40 40 50"],
    );
}

#[test]
fn a_new_state_of_unchanged_data_is_printed_alike() {
    let mut draws = crate::fixture::Draws::new(2);
    for level in [Edition::Public, Edition::Restricted] {
        for _ in 0..10 {
            let interior: Vec<u64> = (0..16).map(|_| draws.count()).collect();
            let table = |id: &str| Cube {
                states: state(id, &[20, 20]).states,
                scope: state(id, &[20, 20]).scope,
                ..crate::fixture::with_margins(&[("sex", 4), ("age", 4)], &interior)
            };
            let mut before = Vec::new();
            for id in ["s1", "s2", "s3"] {
                publish(level, table(id), &mut before).unwrap();
            }
            assert_eq!(before[0].cells, before[1].cells);
            assert_eq!(before[0].cells, before[2].cells);
        }
    }
}

#[test]
fn an_exact_count_that_moved_by_a_few_is_hidden() {
    let mut before = Vec::new();
    let level = Edition::Restricted;
    publish(level, state("s1", &[40, 50, 60, 150]), &mut before).unwrap();
    let done = publish(level, state("s2", &[41, 50, 60, 151]), &mut before).unwrap();
    let cube = done.cubes[0].get();
    assert_eq!(cube.value(&[0]), Value::SuppressedSecondary);
    assert_eq!(cube.value(&[3]), Value::SuppressedSecondary);
    let all = himaya_audit::audit(&before, &Options::standard()).unwrap();
    assert!(all.failures.is_empty(), "{:?}", all.failures);
}

#[test]
fn an_exact_count_that_moved_by_many_is_printed() {
    let mut before = Vec::new();
    let level = Edition::Restricted;
    publish(level, state("s1", &[40, 50, 60, 150]), &mut before).unwrap();
    let done = publish(level, state("s2", &[46, 50, 60, 156]), &mut before).unwrap();
    assert_eq!(done.log.all.hidden(), 0);
}

#[test]
fn the_same_data_are_printed_alike_whatever_else_is_published() {
    for level in [Edition::Public, Edition::Restricted] {
        let mut before = Vec::new();
        for _ in 0..3 {
            publish(level, state("s1", &[3, 20, 90, 113]), &mut before).unwrap();
        }
        assert_eq!(before[0].cells, before[1].cells);
        assert_eq!(before[0].cells, before[2].cells);
    }
}

#[test]
fn what_was_printed_cannot_be_taken_back() {
    // The second table gives away what the first hid, and the first is out already.
    let mut before = Vec::new();
    let level = Edition::Restricted;
    publish(level, state("s1", &[3, 20, 90, 113]), &mut before).unwrap();
    let told = Release {
        cells: before[0]
            .cells
            .iter()
            .map(|(key, shown)| match shown {
                Shown::Hidden if key.1 == "part1" => (key.clone(), Shown::Exact(20)),
                shown => (key.clone(), *shown),
            })
            .collect(),
        ..before[0].clone()
    };
    let refused = publish(level, state("s1", &[3, 20, 90, 113]), &mut vec![told]);
    let expected = DisclosureError::Unprotectable {
        cube: "test".to_owned(),
        cell: "part0".to_owned(),
    };
    assert_eq!(refused.unwrap_err(), expected);
}
