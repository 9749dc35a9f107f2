//! Tests of the promise: known tables by hand, random tables by attack.

mod attack;
mod known;

use std::collections::BTreeMap;

use himaya_schema::{
    Coordinates, Cube, CubeCell, Dimension, Handling, Label, Level, Member, Origin, Rule,
    Structure, Unit, Value,
};

use super::protect;
use crate::Policy;

/// A dimension with so many parts and a total.
fn dimension(name: &'static str, n_parts: usize, structure: Structure) -> Dimension {
    let part = |index| Member::new(Label::Name(format!("{name}{index}")));
    let mut members: Vec<Member> = (0..n_parts).map(part).collect();
    members.push(Member::new(Label::Name("_T".to_owned())));
    Dimension::new(name, structure, members, true)
}

/// A cube of victims; the values run through the last dimension first.
fn cube(dimensions: Vec<Dimension>, values: &[Value]) -> Cube {
    let mut positions = vec![Vec::new()];
    for dimension in &dimensions {
        let spread = |at: Vec<usize>| {
            (0..dimension.members.len()).map(move |member| {
                let mut next = at.clone();
                next.push(member);
                next
            })
        };
        positions = positions.into_iter().flat_map(spread).collect();
    }
    assert_eq!(positions.len(), values.len());
    let cell = |value: &Value| CubeCell {
        value: *value,
        origin: Origin::Rows {
            filter: String::new(),
            rows: value.number().unwrap_or(1),
        },
        record_key: None,
    };
    let cells: BTreeMap<_, _> = positions.into_iter().zip(values.iter().map(cell)).collect();
    Cube {
        name: "test",
        unit: Unit::Victims,
        handling: Handling::H0,
        rule: Rule::Persons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        dimensions,
        cells,
    }
}

/// A single sum: the parts, then the total.
fn line(values: &[Value]) -> Cube {
    let n_parts = values.len() - 1;
    cube(
        vec![dimension("part", n_parts, Structure::Partition)],
        values,
    )
}

fn exact(counts: &[u64]) -> Vec<Value> {
    counts.iter().copied().map(Value::observed).collect()
}

fn protected(cube: Cube) -> Cube {
    let policy = Policy::for_level(Level::Restricted);
    protect(cube, &policy).unwrap().get().clone()
}

fn statuses(cube: &Cube) -> Vec<&'static str> {
    cube.cells
        .values()
        .map(|cell| cell.value.status())
        .collect()
}
