//! Tests of recognising a count in several tables.

use himaya_schema::{CodeList, Level};

use super::*;
use crate::fixture::{exact, line, with_margins};
use crate::{NoiseSettings, Policy, Secret, protect_all};

fn policy() -> Policy {
    Policy::for_level(Level::Public)
}

#[test]
fn a_margin_of_two_tables_is_one_count() {
    let mut first = with_margins(&[("sex", 2), ("age", 2)], &[20, 30, 40, 50]);
    first.name = "first";
    let mut second = with_margins(&[("sex", 2), ("form", 2)], &[25, 25, 45, 45]);
    second.name = "second";
    let counts = Counts::of(&[first, second], &policy()).unwrap();
    // Two times nine cells, of which both sexes and the total are the same.
    assert_eq!(counts.all.len(), 15);
    let shared = counts.all.iter().filter(|count| count.places.len() == 2);
    assert_eq!(shared.count(), 3);
}

#[test]
fn a_count_with_two_values_is_refused() {
    let mut first = with_margins(&[("sex", 2), ("age", 2)], &[20, 30, 40, 50]);
    first.name = "first";
    let mut second = with_margins(&[("sex", 2), ("form", 2)], &[25, 26, 45, 45]);
    second.name = "second";
    let refused = Counts::of(&[first, second], &policy()).unwrap_err();
    assert!(matches!(
        refused,
        DisclosureError::Disagreement {
            cube: "second",
            other: "first",
            ..
        }
    ));
}

#[test]
fn another_state_of_the_data_is_another_count() {
    let now = line(&exact(&[20, 30, 50]));
    let mut before = now.clone();
    before.name = "before";
    before.states = BTreeMap::from([(String::new(), "earlier".to_owned())]);
    let counts = Counts::of(&[now, before], &policy()).unwrap();
    assert_eq!(counts.all.len(), 6);
}

#[test]
fn a_count_is_hidden_in_all_tables_or_in_none() {
    let mut draws = crate::fixture::Draws::new(11);
    for _ in 0..20 {
        let interior: Vec<u64> = (0..9).map(|_| draws.count()).collect();
        let mut first = with_margins(&[("sex", 3), ("age", 3)], &interior);
        first.name = "first";
        // The margin by sex once more, as a table of its own.
        let margin: Vec<Value> = (0..4).map(|sex| first.value(&[sex, 3])).collect();
        let mut second = line(&margin);
        second.name = "second";
        second.dimensions = vec![first.dimensions[0].clone()];
        for level in Level::ALL {
            let policy = Policy::for_level(*level);
            let cubes = vec![first.clone(), second.clone()];
            let done = protect_all(cubes, &policy, &crate::History::none()).unwrap();
            let [first, second] = [0, 1].map(|place| done.cubes[place].get());
            for sex in 0..4 {
                assert_eq!(first.value(&[sex, 3]), second.value(&[sex]));
            }
        }
    }
}

#[test]
fn noise_hangs_on_the_records_or_else_on_the_cell() {
    let noise = NoiseSettings {
        spread: 4,
        variance_pct: 400,
        secret: Secret::new([1; 32]),
    };
    let policy = policy().with_method(Method::CellKey(noise)).unwrap();
    let printed = |cube: Cube| -> Vec<Value> {
        let done = protect_all(vec![cube], &policy, &crate::History::none()).unwrap();
        let cells = done.cubes[0].get().cells.values();
        cells.map(|cell| cell.value).collect()
    };
    let counts: Vec<u64> = (0..40).map(|n| 100 + n).collect();
    let total = counts.iter().sum();
    let cube = line(&exact(&[counts.as_slice(), &[total]].concat()));
    let once = printed(cube.clone());
    assert_eq!(printed(cube.clone()), once);
    let mut moved = 0;
    for (value, n) in once.iter().zip(&counts) {
        let near = value.number().unwrap();
        assert!(near.abs_diff(*n) <= 4);
        moved += u64::from(near != *n);
    }
    assert!(moved > 20);
    let mut keyed = cube;
    for (place, cell) in keyed.cells.values_mut().enumerate() {
        cell.record_key = Some(place as u64 / 2);
    }
    let keyed = printed(keyed);
    let change =
        |place: usize| i128::from(keyed[place].number().unwrap()) - i128::from(counts[place]);
    assert!((0..20).all(|pair| change(pair * 2) == change(pair * 2 + 1)));
}

/// A count that one case carries is hidden, and it cannot be worked out from the others.
#[test]
fn a_count_that_one_case_carries_is_hidden_with_another() {
    let mut cube = line(&exact(&[40, 50, 60, 150]));
    for cell in cube.cells.values_mut().take(1) {
        cell.is_carried = true;
    }
    let policy = Policy::for_level(Level::Restricted);
    let done = protect_all(vec![cube], &policy, &crate::History::none()).unwrap();
    let values = done.cubes[0].get().cells.values().map(|cell| cell.value);
    let values: Vec<Value> = values.collect();
    assert_eq!(values[0], Value::SuppressedPrimary);
    let others = values[1..].iter().filter(|value| value.is_suppressed());
    assert_eq!(others.count(), 1, "{values:?}");
}
