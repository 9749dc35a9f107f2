//! Small releases for tests: one cube with margins, its cells written as in `cells.csv`.

use std::collections::BTreeMap;

use crate::{
    CellId, CubeStructure, DimensionStructure, FORMAT, Hierarchy, Level, MemberStructure, Method,
    Relation, Release, Rule, Shown, Structure,
};

/// Exact numbers from five.
pub(crate) const SUPPRESS: Method = Method::Suppress { threshold: 5 };

/// Numbers from eleven, rounded to five.
pub(crate) const ROUND: Method = Method::SuppressRound {
    threshold: 11,
    base: 5,
};

/// A dimension with `n` members named by its first letter, and their total last.
pub(crate) fn dimension(name: &str, n: usize) -> DimensionStructure {
    let member = |key: String, at: BTreeMap<String, String>| MemberStructure { key, at };
    let mut members: Vec<MemberStructure> = keys(name, n)
        .into_iter()
        .map(|key| member(key.clone(), BTreeMap::from([(name.to_owned(), key)])))
        .collect();
    members.push(member("_T".to_owned(), BTreeMap::new()));
    DimensionStructure {
        name: name.to_owned(),
        members,
    }
}

/// The keys of the members of a dimension.
pub(crate) fn keys(name: &str, n: usize) -> Vec<String> {
    let letter: String = name.chars().take(1).collect();
    (1..=n).map(|index| format!("{letter}{index}")).collect()
}

/// The members add up to the total.
pub(crate) fn partition(name: &str, n: usize) -> Hierarchy {
    Hierarchy {
        dimension: name.to_owned(),
        parent: None,
        children: keys(name, n),
        relation: Relation::Partition,
    }
}

/// A release of one cube of persons with the cells in the order of their members.
#[track_caller]
pub(crate) fn release(method: Method, sizes: &[(&str, usize)], values: &str) -> Release {
    let cube = CubeStructure {
        name: "cube".to_owned(),
        unit: "victims".to_owned(),
        rule: Rule::Persons,
        scope: BTreeMap::from([("period".to_owned(), "2024-Q4".to_owned())]),
        states: BTreeMap::new(),
        dimensions: sizes.iter().map(|(name, n)| dimension(name, *n)).collect(),
    };
    let hierarchies = sizes.iter().map(|(name, n)| partition(name, *n)).collect();
    let mut release = Release {
        structure: Structure {
            format: FORMAT,
            release: "2024-Q4-r1".to_owned(),
            level: Level::Public,
            method,
            cubes: Vec::new(),
            hierarchies,
            tables: Vec::new(),
            figures: Vec::new(),
            rankings: Vec::new(),
        },
        cells: BTreeMap::new(),
        facts: Vec::new(),
    };
    add(&mut release, cube, values);
    release
}

/// Adds a cube with its cells in the order of their members.
#[track_caller]
pub(crate) fn add(release: &mut Release, cube: CubeStructure, values: &str) {
    let cells = crate::release::cells_of(&cube);
    let values: Vec<&str> = values.split_whitespace().collect();
    assert_eq!(cells.len(), values.len(), "cells of `{}`", cube.name);
    for ((cell, _), value) in cells.into_iter().zip(values) {
        let shown = Shown::parse(value).unwrap();
        release.cells.insert((cube.name.clone(), cell), shown);
    }
    release.structure.cubes.push(cube);
}

/// A cell of the cube of a release.
pub(crate) fn cell(release: usize, cell: &str) -> CellId {
    CellId {
        release,
        cube: "cube".to_owned(),
        cell: cell.to_owned(),
    }
}
