//! Cubes of counts over case records: national returns.
//!
//! Reductions needed: table `cases`; filter one source, one `dataset`, one role, one quarter; mode
//! *count* of records.
//!
//! * by sex and age: keys `reporting`, `sex`, `age_group`;
//! * by role: keys `reporting`, `role`, over all roles.
//!
//! A country that reported and has no record of a kind has none: a true zero. A country that did not
//! report at all is not reported.

use himaya_schema::{
    AgeGroup, Area, CodeList, Country, Cube, CubeCell, Dimension, Group, Label, Member, PersonRole,
    Reduction, Sex, Structure, Unit, Value,
};

use crate::IndicatorError;
use crate::cubes::{CubeSpec, cell, check_keys, dimension_of};

/// The code of every total.
const TOTAL: &str = "_T";

/// Persons by country, sex and age group, counted from case records.
pub fn recorded_by_sex_age(reduction: &Reduction, spec: CubeSpec) -> Result<Cube, IndicatorError> {
    check_keys(spec.name, reduction, &["reporting", "sex", "age_group"])?;
    let age = Dimension {
        name: "age",
        ..dimension_of(AgeGroup::ALL, Structure::Partition)
    };
    let dimensions = vec![
        spec.reporting(),
        dimension_of(Sex::ALL, Structure::Partition),
        age,
    ];
    let covered = spec.clone();
    Ok(spec.cube(dimensions, |key| count(reduction, &covered, key)))
}

/// Persons by country in one role; the total over the countries is there to be protected with them.
pub fn recorded_by_role(
    reduction: &Reduction,
    role: PersonRole,
    spec: CubeSpec,
) -> Result<Cube, IndicatorError> {
    check_keys(spec.name, reduction, &["reporting", "role"])?;
    let mut reporting = spec.reporting();
    reporting
        .members
        .push(Member::new(Label::Area(Area::Total)));
    reporting.has_total = true;
    let covered = spec.clone();
    let spec = CubeSpec {
        unit: unit_of(role),
        ..spec
    };
    Ok(spec.cube(vec![reporting], |key| {
        let reporting = key.first().copied().unwrap_or(TOTAL);
        count(reduction, &covered, &[reporting, role.code()])
    }))
}

/// The countries of which there is any record: those that reported.
pub fn reporting_countries(roles: &Reduction) -> Vec<Country> {
    let mut countries: Vec<_> = roles
        .groups
        .iter()
        .filter_map(|group| Country::from_alpha3(group.key.first()?))
        .collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

fn unit_of(role: PersonRole) -> Unit {
    match role {
        PersonRole::Victim => Unit::Victims,
        PersonRole::SmuggledMigrant => Unit::SmuggledMigrants,
        PersonRole::Suspect => Unit::Suspects,
    }
}

/// The number of records with the given codes; a total stands for every code of its column.
fn count(reduction: &Reduction, spec: &CubeSpec, key: &[&str]) -> CubeCell {
    let fixed = || key.iter().enumerate().filter(|(_, code)| **code != TOTAL);
    let matches = |group: &&Group| {
        fixed().all(|(place, code)| group.key.get(place).is_some_and(|other| other == code))
    };
    let is_shown = |group: &&Group| {
        let reporting = group.key.first().map(String::as_str).unwrap_or_default();
        spec.countries.is_empty()
            || spec
                .countries
                .iter()
                .any(|country| country.alpha3() == reporting)
    };
    let groups = reduction.groups.iter().filter(matches).filter(is_shown);
    let rows: u64 = groups.map(|group| group.rows).sum();
    let columns = fixed()
        .filter_map(|(place, _)| reduction.keys.get(place).copied())
        .collect();
    let codes: Vec<&str> = fixed().map(|(_, code)| *code).collect();
    let narrowed = Reduction {
        keys: columns,
        groups: Vec::new(),
        ..reduction.clone()
    };
    let reporting = key.first().copied().unwrap_or(TOTAL);
    let is_covered = if reporting == TOTAL {
        !spec.covered.is_empty()
    } else {
        spec.covers(reporting)
    };
    let value = if is_covered {
        Value::observed(rows)
    } else {
        Value::NotReported
    };
    cell(value, narrowed.filter_of(&codes), rows)
}
