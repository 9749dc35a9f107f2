//! Tests of coordinates and nestings.

use super::*;

fn dimension(structure: Structure, keys: &[&str], has_total: bool) -> Dimension {
    let member = |key: &&str| Member::new(Label::Name((*key).to_owned()));
    Dimension::new(
        "age",
        structure,
        keys.iter().map(member).collect(),
        has_total,
    )
}

#[track_caller]
fn check(dimension: &Dimension, parent: Option<&str>, relation: Relation) {
    let nestings = dimension.nestings();
    assert_eq!(nestings.len(), 1);
    assert_eq!(nestings[0].parent.as_deref(), parent);
    assert_eq!(nestings[0].relation, relation);
    assert_eq!(nestings[0].children, ["A", "B"]);
}

#[test]
fn members_are_parts_of_their_total() {
    let flat = dimension(Structure::Partition, &["A", "B", "_T"], true);
    check(&flat, None, Relation::Partition);
    let open = dimension(Structure::Partition, &["A", "B"], false);
    check(&open, None, Relation::Part);
    let several = dimension(Structure::MultipleResponse, &["A", "B", "_T"], true);
    check(&several, Some("_T"), Relation::MultipleResponse);
}

#[test]
fn a_dimension_may_stand_for_another_coordinate() {
    let flat = dimension(Structure::Partition, &["A", "B", "_T"], true).along("band");
    assert_eq!(
        flat.coordinates(0),
        Coordinates::from([("band", "A".to_owned())])
    );
    assert_eq!(flat.coordinates(2), Coordinates::new());
    assert_eq!(flat.nestings()[0].dimension, "band");
}

#[test]
fn members_of_several_coordinates_do_not_nest_by_themselves() {
    let mut classes = dimension(Structure::Partition, &["women", "B", "_T"], true);
    classes.members[0].at = Some(Coordinates::from([
        ("sex", "F".to_owned()),
        ("age", "ADULT".to_owned()),
    ]));
    assert!(classes.nestings().is_empty());
}
