//! A cube of classes that readers could work out is left out, and its exhibit says so.

use himaya_report::Exhibit;
use himaya_schema::{
    Coordinates, CubeCell, Dimension, Handling, Label, Member, Origin, Rule, Structure, Unit, Value,
};

use super::*;
use crate::assessment::judged;
use crate::assessment::sections::sections;
use crate::assessment::tables::Tables;

/// Persons by the parts of one dimension, with their total.
fn line(name: &'static str, of: &'static str, counts: &[u64]) -> Cube {
    let parts = (0..counts.len()).map(|part| Label::Name(format!("{of}{part}")));
    let labels = parts.chain([Label::Name("_T".to_owned())]);
    let members: Vec<Member> = labels.map(Member::new).collect();
    let counts = counts.iter().copied().chain([counts.iter().sum()]);
    let cells = counts.enumerate().map(|(at, n)| {
        let cell = CubeCell {
            value: Value::observed(n),
            origin: Origin::rows(String::new(), n),
            record_key: None,
            is_carried: false,
        };
        (vec![at], cell)
    });
    let period = "2024-Q4".to_owned();
    Cube {
        name,
        unit: Unit::Victims,
        handling: Handling::H0,
        rule: Rule::Persons,
        scope: Coordinates::from([("period", period.clone())]),
        states: BTreeMap::from([(period, "s1".to_owned())]),
        inputs: Vec::new(),
        dimensions: vec![Dimension::new(of, Structure::Partition, members, true)],
        cells: cells.collect(),
    }
}

const NOBODY: (Vec<Release>, Vec<Release>) = (Vec::new(), Vec::new());

/// Protects cubes where a cell of a cube is told as soon as another is planned.
fn protected(
    cubes: &[&'static str],
    (told, with): (&str, &str),
) -> Result<Protection, DisclosureError> {
    let policy = Policy::for_level(Level::Restricted);
    let cubes = cubes.iter().map(|name| line(name, "sex", &[40, 33, 40]));
    let plan = |cubes: Vec<Cube>, history: &History| {
        if cubes.iter().any(|cube| cube.name == with) {
            return Err(DisclosureError::Unprotectable {
                cube: told.to_owned(),
                cell: "sex0".to_owned(),
            });
        }
        protect_all(cubes, &policy, history)
    };
    Protection::in_turn(stages(cubes.collect()), &policy, NOBODY, "2024-Q4", plan)
}

const CUBES: [&str; 4] = [
    "victims",
    "classes-returns",
    "class-means-returns",
    "class-age-returns",
];

#[test]
fn of_what_is_crossed_with_classes_the_cube_that_cannot_be_protected_is_left_out() {
    let means = "class-means-returns";
    let protection = protected(&CUBES, (means, means)).unwrap();
    assert_eq!(protection.left_out, [means]);
    let left: Vec<&str> = protection.cubes.keys().copied().collect();
    assert_eq!(left, ["class-age-returns", "classes-returns", "victims"]);
}

#[test]
fn where_a_cell_published_before_is_told_the_least_important_goes_first() {
    let protection = protected(&CUBES, ("victims", "class-means-returns")).unwrap();
    assert_eq!(
        protection.left_out,
        ["class-age-returns", "class-means-returns"]
    );
    assert_eq!(protection.cubes.len(), 2);
}

#[test]
fn what_every_edition_shows_is_never_left_out() {
    for name in ["victims", "classes-returns"] {
        let refused = protected(&CUBES, (name, name));
        assert!(
            matches!(refused, Err(DisclosureError::Unprotectable { .. })),
            "{refused:?}"
        );
    }
}

#[test]
fn an_exhibit_of_which_a_cube_is_left_out_says_so() {
    let stubs = |cube: &'static str| -> Vec<(String, &'static str)> {
        let tables = Tables::cut(&[cube]);
        let sections = sections(&tables, &judged::Sections::default());
        let exhibits = sections.iter().flat_map(|section| &section.exhibits);
        let stubs = exhibits.filter_map(|exhibit| match exhibit {
            Exhibit::Stub { id, reason, .. } if *reason == "stub-cannot-protect" => {
                Some((id.clone(), *reason))
            }
            _ => None,
        });
        stubs.collect()
    };
    for (cube, id) in [
        ("class-sex-returns", "T36"),
        ("class-means-returns", "T34"),
        ("class-routes-smuggled", "T44"),
        ("class-age-ctdc", "T49"),
    ] {
        assert_eq!(stubs(cube), [(id.to_owned(), "stub-cannot-protect")]);
    }
}
