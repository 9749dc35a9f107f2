//! Classes as cubes: alone, and crossed with everything that their records say.

use std::collections::BTreeMap;

use himaya_indicators::CubeSpec;
use himaya_schema::{Cube, Dimension, Label, Member, Period, Structure, Value};

use super::cross::{self, Cross};
use super::{QUARTER, Recognised, TOTAL};

/// The cubes of a population: its classes alone, by everything that the typology's records say, by
/// sex, age and route, and by the classes of the typology before. `spec` is asked for each with what
/// is crossed with the classes, and may want none of it.
///
/// # Errors
/// Whatever `spec` gives.
pub fn class_cubes<E>(
    records: &Recognised<'_>,
    spec: &mut dyn FnMut(&'static str) -> Result<Option<CubeSpec>, E>,
) -> Result<Vec<Cube>, E> {
    let quarter = records.periods.first().copied();
    let mut year: Vec<Period> = quarter.into_iter().collect();
    year.extend(quarter.map(|quarter| quarter.year_before()));
    let now: Vec<Period> = quarter.into_iter().collect();
    let mut plans = vec![(cross::nothing(), records.periods.to_vec())];
    plans.extend(
        cross::lists(records)
            .into_iter()
            .map(|cross| (cross, year.clone())),
    );
    plans.extend(
        cross::people(records)
            .into_iter()
            .map(|cross| (cross, now.clone())),
    );
    let mut cubes = Vec::new();
    for (cross, periods) in plans {
        if let Some(spec) = spec(cross.name)? {
            cubes.push(cube(records, &cross, &periods, spec));
        }
    }
    Ok(cubes)
}

fn cube(records: &Recognised<'_>, cross: &Cross, periods: &[Period], spec: CubeSpec) -> Cube {
    let mut classes = records.dimension();
    // Both typologies say the same of a person, so that one follows from the other harms nobody.
    classes.is_sensitive = cross.is_sensitive;
    let own: Vec<String> = (0..records.patterns.len())
        .map(|place| records.class(place))
        .collect();
    let quarters: Vec<Option<String>> = if periods.is_empty() {
        vec![None]
    } else {
        periods
            .iter()
            .map(|period| Some(period.to_string()))
            .collect()
    };
    let mut cells = BTreeMap::new();
    for (column, is_in) in cross.members.iter().enumerate() {
        for (at, quarter) in quarters.iter().enumerate() {
            let of_quarter = |place: &usize| {
                let key = records.patterns[*place].key.get(QUARTER);
                quarter.is_none() || key == quarter.as_ref()
            };
            let all: Vec<usize> = (0..records.patterns.len()).filter(of_quarter).collect();
            let crossed: Vec<usize> = all
                .iter()
                .copied()
                .filter(|place| is_in.holds(records, *place))
                .collect();
            for (row, class) in classes.members.iter().enumerate() {
                let is_own = |place: &usize| class.key == TOTAL || own[*place] == class.key;
                let places: Vec<usize> = crossed.iter().copied().filter(is_own).collect();
                let conditions = [records.condition(&class.key), is_in.condition.clone()];
                let conditions = conditions.into_iter().filter(|of| !of.is_empty());
                let condition = conditions.collect::<Vec<String>>().join(" AND ");
                let mut cell = records.cell(&places, &condition, quarter.as_deref());
                if all.is_empty() {
                    // A quarter without a single record is one that nobody has sent.
                    cell.value = Value::NotReported;
                }
                let mut position = vec![row];
                position.extend(cross.dimension.as_ref().map(|_| column));
                position.extend(quarter.as_ref().map(|_| at));
                cells.insert(position, cell);
            }
        }
    }
    let members = periods
        .iter()
        .map(|period| Member::new(Label::Period(*period)));
    let members: Vec<Member> = members.collect();
    let period = (!members.is_empty())
        .then(|| Dimension::new("quarter", Structure::Partition, members, false).along("period"));
    let dimensions = [Some(classes), cross.dimension.clone(), period];
    Cube {
        name: spec.name,
        unit: spec.unit,
        handling: spec.handling,
        rule: spec.rule,
        scope: spec.scope,
        states: spec.states,
        inputs: spec.inputs,
        dimensions: dimensions.into_iter().flatten().collect(),
        cells,
    }
}
