//! Classes of cases recognised in a quarter.

use std::collections::BTreeMap;

use himaya_indicators::CubeSpec;
use himaya_modus::{
    ClassName, ClassesOf, Found, RECORD_KEYS, Recognised, class_cubes, classes_of, item_columns,
    newest_names,
};
use himaya_schema::{GivenName, Period, Reduction};
use himaya_store::{TableKind, sha256_hex};

use super::super::Context;
use super::names::{self, names};
use super::population::POPULATIONS;
use super::registry::Registry;
use crate::JobError;
use crate::assessment::name_of;
use crate::coverage::{Coverage, input_of, states};
use crate::results::Results;

/// Adds the classes of every population of which there is a typology.
pub(super) fn add_classes(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let Period::Quarter { year, .. } = context.period else {
        return Ok(());
    };
    let names = names(context.workspace)?;
    for population in &POPULATIONS {
        let registry = Registry {
            context,
            population,
            columns: item_columns(&population.lists()),
        };
        add(&registry, year, &names, results)?;
    }
    if let Some(text) = context.workspace.read_text(names::PATH)? {
        let hash = sha256_hex(text.as_bytes());
        results.typologies.insert(names::PATH.to_owned(), hash);
    }
    Ok(())
}

fn add(
    registry: &Registry<'_>,
    year: i32,
    names: &[ClassName],
    results: &mut Results,
) -> Result<(), JobError> {
    let population = registry.population;
    let Some(found) = registry.typology(year)? else {
        return Ok(());
    };
    let dated = population.is_dated().then_some(year - 1);
    let before = match dated {
        Some(before) => registry.typology(before)?,
        None => None,
    };
    let quarter = registry.context.period;
    let mut periods = vec![quarter, quarter.offset(-1), quarter.year_before()];
    if !population.is_dated() {
        periods.clear();
    }
    let (reduction, patterns) = registry.records(&periods, RECORD_KEYS.to_vec())?;
    if patterns.is_empty() {
        return Ok(());
    }
    let newest = newest_names(names, population.name, found.typology.next_id);
    let newest = newest.map_err(|error| names::refusal(0, error.to_string()))?;
    let given = newest.iter().map(|(id, of)| (*id, of.name.clone()));
    let given: BTreeMap<u32, GivenName> = given.collect();
    let lists = population.lists();
    let under = |found: &Found| classes_of(&found.typology, (&lists, &patterns));
    let records = Recognised {
        classes: under(&found)?,
        before: match &before {
            Some(before) => Some((before, under(before)?)),
            None => None,
        },
        found: &found,
        lists: &lists,
        columns: &registry.columns,
        patterns: &patterns,
        names: &given,
        periods: &periods,
        filter: reduction.filter.clone(),
    };
    add_cubes(registry, &records, &reduction, results)?;
    let version = |of: &ClassName| format!("{}, {}", of.date, of.version);
    let named = newest
        .iter()
        .map(|(id, of)| (format!("M{id}"), version(of)));
    let (finding, note) = population.words;
    let of = ClassesOf {
        tables: population.exhibits(name_of),
        unit: population.unit,
        periods: periods.clone(),
        stability: records.stability(),
        changes: records.changes(),
        named: named.collect(),
        finding,
        note,
    };
    results.classes.insert(population.name, of);
    for of in [Some(year), dated].into_iter().flatten() {
        let path = registry.path(of)?;
        if let Some(text) = registry.context.workspace.read_sealed(&path)? {
            results.typologies.insert(path, sha256_hex(text.as_bytes()));
        }
    }
    Ok(())
}

fn add_cubes(
    registry: &Registry<'_>,
    records: &Recognised<'_>,
    reduction: &Reduction,
    results: &mut Results,
) -> Result<(), JobError> {
    let (workspace, population) = (registry.context.workspace, registry.population);
    let conditions = population.conditions(records.periods);
    let coverage = Coverage::read(workspace, population.source, TableKind::Cases, conditions)?;
    let periods = records.periods.iter().copied();
    let states = states(workspace, population.source, periods)?;
    let mut spec = |crossed: &'static str| -> Result<Option<CubeSpec>, JobError> {
        Ok(population.cube(crossed).map(|name| CubeSpec {
            name,
            unit: population.unit,
            handling: coverage.handling,
            rule: coverage.rule(population.unit),
            states: states.clone(),
            scope: population.scope(),
            inputs: vec![input_of(reduction)],
            countries: Vec::new(),
            covered: Vec::new(),
        }))
    };
    for cube in class_cubes(records, &mut spec)? {
        results.add(cube);
    }
    Ok(())
}
