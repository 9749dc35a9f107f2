//! The release that a plan would make, in the words of the auditor.

use std::collections::{BTreeMap, BTreeSet};

use himaya_audit::{
    CubeStructure, DimensionStructure, FORMAT, Hierarchy, MemberStructure, Release, Shown,
    Structure,
};
use himaya_schema::{CodeList, Cube, Dimension, Level, Nesting, Relation, Rule, Value};

use crate::counts::{Count, Counts, PERIOD};
use crate::decision::Decision;
use crate::{Method, Policy};

/// The structure of a release of these cubes, as far as cubes give it: no tables and no figures.
pub(crate) fn structure<'a>(
    release: &str,
    cubes: impl IntoIterator<Item = &'a Cube>,
    policy: &Policy,
) -> Structure {
    let cubes: Vec<&Cube> = cubes.into_iter().collect();
    let nestings: BTreeSet<Nesting> = cubes
        .iter()
        .flat_map(|cube| &cube.dimensions)
        .flat_map(Dimension::nestings)
        // The auditor knows the calendar.
        .filter(|nesting| nesting.dimension != PERIOD)
        .collect();
    Structure {
        format: FORMAT,
        release: release.to_owned(),
        level: level(policy.level()),
        method: method(policy),
        cubes: cubes.into_iter().map(cube_structure).collect(),
        hierarchies: nestings.into_iter().map(hierarchy).collect(),
        tables: Vec::new(),
        figures: Vec::new(),
        rankings: Vec::new(),
    }
}

/// How a protected value is printed.
pub(crate) fn shown(value: Value) -> Shown {
    match value {
        Value::Observed { n } | Value::Rounded { n } => Shown::Exact(n),
        Value::TrueZero => Shown::Exact(0),
        Value::Censored { lo, hi } => Shown::Between(lo, hi),
        Value::Inconsistent { lo, hi } => Shown::Doubtful(lo, hi),
        Value::NotReported => Shown::Silent,
        Value::NotApplicable => Shown::NotApplicable,
        Value::SuppressedPrimary | Value::SuppressedSecondary => Shown::Hidden,
    }
}

/// The persons of a plan.
pub(crate) fn release(cubes: &[Cube], counts: &Counts, policy: &Policy) -> Release {
    let persons = cubes.iter().filter(|cube| cube.rule == Rule::Persons);
    let mut cells = BTreeMap::new();
    for count in &counts.all {
        for (place, position) in &count.places {
            let cube = &cubes[*place];
            let key = (cube.name.to_owned(), cube.key(position));
            cells.insert(key, shown_as(count, cube.value(position)));
        }
    }
    Release {
        structure: structure("planned", persons, policy),
        cells,
        facts: Vec::new(),
    }
}

fn shown_as(count: &Count, value: Value) -> Shown {
    if value == Value::NotReported {
        return Shown::Silent;
    }
    match (count.decision, count.taken) {
        (Decision::Hidden(_), _) => Shown::Hidden,
        (Decision::AsIs, _) => shown(value),
        (Decision::Near(_), Some(range)) => Shown::Between(range.low, range.high),
        (Decision::Near(n), None) => Shown::Exact(n),
    }
}

/// A level in the words of the auditor.
pub(crate) fn level(level: Level) -> himaya_audit::Level {
    match level {
        Level::Public => himaya_audit::Level::Public,
        Level::Partner => himaya_audit::Level::Partner,
        Level::Restricted => himaya_audit::Level::Restricted,
    }
}

fn method(policy: &Policy) -> himaya_audit::Method {
    let threshold = policy.threshold();
    match policy.method() {
        Method::Suppress => himaya_audit::Method::Suppress { threshold },
        Method::SuppressRound { base } => himaya_audit::Method::SuppressRound {
            threshold,
            base: *base,
        },
        Method::CellKey(noise) => himaya_audit::Method::CellKey {
            threshold,
            spread: noise.spread,
        },
    }
}

fn cube_structure(cube: &Cube) -> CubeStructure {
    let owned = |(name, code): (&&'static str, &String)| ((*name).to_owned(), code.clone());
    CubeStructure {
        name: cube.name.to_owned(),
        unit: cube.unit.code().to_owned(),
        rule: match cube.rule {
            Rule::Persons => himaya_audit::Rule::Persons,
            Rule::AsPublished => himaya_audit::Rule::AsPublished,
            Rule::NotPersons => himaya_audit::Rule::NotPersons,
        },
        scope: cube.scope.iter().map(owned).collect(),
        states: cube.states.clone(),
        dimensions: cube.dimensions.iter().map(dimension_structure).collect(),
    }
}

fn dimension_structure(dimension: &Dimension) -> DimensionStructure {
    let member = |index: usize| {
        let at = dimension.coordinates(index).into_iter();
        MemberStructure {
            key: dimension.members[index].key.clone(),
            at: at.map(|(name, code)| (name.to_owned(), code)).collect(),
        }
    };
    DimensionStructure {
        name: dimension.name.to_owned(),
        members: (0..dimension.members.len()).map(member).collect(),
    }
}

fn hierarchy(nesting: Nesting) -> Hierarchy {
    Hierarchy {
        dimension: nesting.dimension.to_owned(),
        parent: nesting.parent,
        children: nesting.children,
        relation: match nesting.relation {
            Relation::Partition => himaya_audit::Relation::Partition,
            Relation::MultipleResponse => himaya_audit::Relation::MultipleResponse,
            Relation::Part => himaya_audit::Relation::Part,
        },
    }
}

#[cfg(test)]
mod tests;
