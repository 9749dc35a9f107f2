//! Tests of what is refused before anything is planned.

use himaya_schema::{CodeList, Level, Structure};

use super::*;
use crate::fixture::world::{First, Sheet, World};
use crate::fixture::{Draws, cube, dimension, exact, line, with_margins};
use crate::{History, Policy, protect_all};

#[track_caller]
fn check(cubes: &[Cube], expected: Option<(&str, &str)>) {
    for level in Level::ALL {
        let policy = Policy::for_level(*level);
        let found = protect_all(cubes.to_vec(), &policy, &History::none());
        let found = found.err().map(|error| match error {
            DisclosureError::Margins { cube, cell } => (cube.to_owned(), cell),
            other => (other.to_string(), String::new()),
        });
        let found = found
            .as_ref()
            .map(|(cube, cell)| (cube.as_str(), cell.as_str()));
        assert_eq!(found, expected);
    }
}

#[test]
fn a_total_that_its_parts_do_not_make_is_refused() {
    check(&[line(&exact(&[20, 30, 50]))], None);
    check(&[line(&exact(&[20, 30, 51]))], Some(("test", "_T")));
    check(&[line(&exact(&[20, 30, 49]))], Some(("test", "_T")));
}

#[test]
fn what_is_not_reported_adds_nothing() {
    let mut values = exact(&[20, 30, 50]);
    values[1] = Value::NotReported;
    check(&[line(&values)], Some(("test", "_T")));
    values[2] = Value::observed(20);
    check(&[line(&values)], None);
}

#[test]
fn a_multiple_response_lies_between_its_greatest_part_and_their_sum() {
    let traits = |counts: &[u64]| {
        let dimensions = vec![dimension("means", 2, Structure::MultipleResponse)];
        vec![cube(dimensions, &exact(counts))]
    };
    check(&traits(&[60, 50, 80]), None);
    check(&traits(&[60, 50, 111]), Some(("test", "_T")));
    check(&traits(&[60, 50, 59]), Some(("test", "_T")));
}

#[test]
fn parts_without_a_total_are_checked_against_that_of_another_table() {
    let world = World::new(&[3, 2], &mut Draws::new(5));
    let open = Sheet {
        has_totals: false,
        ..Sheet::of(&[0])
    };
    let cubes = world.cubes(&[open, Sheet::of(&[1])], "2024-Q4");
    check(&cubes, None);
    let mut wrong = cubes;
    wrong[0].cells.get_mut(&vec![0]).unwrap().value = Value::observed(100_000);
    check(&wrong, Some(("second", "_T")));
}

#[test]
fn a_group_of_a_hierarchy_is_made_up_by_its_members() {
    let nested = Sheet {
        first: First::Nested,
        ..Sheet::of(&[0])
    };
    let world = World::new(&[4], &mut Draws::new(5));
    let mut cubes = world.cubes(&[nested], "2024-Q4");
    check(&cubes, None);
    let group = cubes[0].cells.get_mut(&vec![4]).unwrap();
    group.value = Value::observed(group.value.number().unwrap() + 1);
    check(&cubes, Some(("first", "_T")));
}

#[test]
fn two_cubes_of_one_name_are_refused() {
    let one = with_margins(&[("sex", 2)], &[20, 30]);
    let refused = check_cubes(&[one.clone(), one]).unwrap_err();
    assert_eq!(refused, DisclosureError::SameName { cube: "test" });
}
