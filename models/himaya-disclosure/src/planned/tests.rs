//! Tests of the release as the auditor reads it.

use himaya_schema::{Coordinates, Structure as Adds};

use super::*;
use crate::fixture::{dimension, exact, line};
use crate::{History, protect_all};

#[test]
fn the_structure_says_what_cells_count_and_how_they_add() {
    let mut cube = line(&exact(&[20, 30, 50]));
    cube.scope = Coordinates::from([("period", "2024-Q4".to_owned())]);
    cube.states = BTreeMap::from([("2024-Q4".to_owned(), "1f2e".to_owned())]);
    let found = structure("2024-Q4-r1", [&cube], &Policy::for_level(Level::Public));
    assert_eq!(found.release, "2024-Q4-r1");
    let method = himaya_audit::Method::SuppressRound {
        threshold: 11,
        base: 5,
    };
    assert_eq!(
        (found.level, found.method),
        (himaya_audit::Level::Public, method)
    );
    let members = &found.cubes[0].dimensions[0].members;
    assert_eq!(members[0].at["part"], "part0");
    assert!(members[2].at.is_empty());
    assert_eq!(found.cubes[0].scope["period"], "2024-Q4");
    assert_eq!(found.cubes[0].states["2024-Q4"], "1f2e");
    let sum = &found.hierarchies[0];
    assert_eq!(sum.relation, himaya_audit::Relation::Partition);
    assert_eq!((sum.parent.as_deref(), sum.children.len()), (None, 2));
}

#[test]
fn the_calendar_is_left_to_the_auditor() {
    let mut cube = line(&exact(&[20, 30, 50]));
    cube.dimensions = vec![dimension("quarter", 2, Adds::Partition).along("period")];
    let found = structure("r", [&cube], &Policy::for_level(Level::Public));
    assert!(found.hierarchies.is_empty());
}

#[test]
fn a_release_is_read_back_from_its_files() {
    let policy = Policy::for_level(Level::Restricted);
    let cubes = vec![line(&exact(&[3, 20, 90, 113]))];
    let done = protect_all(cubes, &policy, &History::none()).unwrap();
    let release = done.release("2024-Q4-r1", &policy);
    let files = [
        ("structure.json".to_owned(), release.write_structure()),
        ("cells.csv".to_owned(), release.write_cells()),
    ];
    assert_eq!(Release::read(&files).unwrap(), release);
    let cells = String::from_utf8(release.write_cells()).unwrap();
    assert_eq!(cells.lines().filter(|line| line.ends_with(",c")).count(), 2);
}
