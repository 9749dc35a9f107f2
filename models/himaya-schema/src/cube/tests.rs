//! Tests of the names under which a cell is recognised.

use super::*;
use crate::{Label, Member, Structure};

fn member(key: &str) -> Member {
    Member::new(Label::Name(key.to_owned()))
}

#[test]
fn a_cell_is_recognised_by_scope_and_members() {
    let members = |keys: &[&str]| keys.iter().copied().map(member).collect();
    let cube = Cube {
        name: "returns",
        unit: Unit::Victims,
        handling: Handling::H0,
        rule: Rule::Persons,
        scope: Coordinates::from([("source", "case-returns".to_owned())]),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        dimensions: vec![
            Dimension::new(
                "sex",
                Structure::Partition,
                members(&["F", "M", "_T"]),
                true,
            ),
            Dimension::new(
                "means",
                Structure::MultipleResponse,
                members(&["threats", "_T"]),
                true,
            ),
        ],
        cells: BTreeMap::new(),
    };
    let at = |position: &[usize]| {
        let coordinates = cube.coordinates(position);
        let parts = coordinates
            .iter()
            .map(|(name, code)| format!("{name}={code}"));
        parts.collect::<Vec<String>>().join(" ")
    };
    assert_eq!(at(&[0, 0]), "means=threats sex=F source=case-returns");
    assert_eq!(at(&[2, 1]), "means=_T source=case-returns");
}
