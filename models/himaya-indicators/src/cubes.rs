//! What every cube of this crate has in common: who is in it, and how its cells name their rows.

use std::collections::BTreeMap;

use himaya_schema::{
    Area, CodeList, Coordinates, Country, Cube, CubeCell, Dimension, Handling, Input, Label,
    Member, Origin, Reduction, Rule, Structure, Unit, Value,
};

use crate::IndicatorError;

/// What a cube is of.
#[derive(Clone, Debug)]
pub struct CubeSpec {
    /// The name in kebab case, unique within a release.
    pub name: &'static str,
    /// What is counted.
    pub unit: Unit,
    /// The most restrictive handling code of the rows.
    pub handling: Handling,
    /// How disclosure control treats the cells.
    pub rule: Rule,
    /// The coordinates that all cells share, such as the source, the data set, the role, the period.
    pub scope: Coordinates,
    /// The state of the data behind each period.
    pub states: BTreeMap<String, String>,
    /// The tables and sources behind the reduction.
    pub inputs: Vec<Input>,
    /// The countries shown, in order; empty for a cube that pools all.
    pub countries: Vec<Country>,
    /// The countries from which the source has anything for the period.
    pub covered: Vec<Country>,
}

impl CubeSpec {
    /// The countries as a dimension without a total.
    pub(crate) fn reporting(&self) -> Dimension {
        let areas = self.countries.iter().map(|country| Area::Country(*country));
        let members = areas.map(|area| Member::new(Label::Area(area))).collect();
        Dimension::new("reporting", Structure::Partition, members, false)
    }

    pub(crate) fn covers(&self, reporting: &str) -> bool {
        self.covered
            .iter()
            .any(|country| country.alpha3() == reporting)
    }

    /// A cube with a cell for every combination of the dimensions' keys.
    pub(crate) fn cube(
        self,
        dimensions: Vec<Dimension>,
        cell: impl Fn(&[&str]) -> CubeCell,
    ) -> Cube {
        let mut positions: Vec<Vec<usize>> = vec![Vec::new()];
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
        let mut cells = BTreeMap::new();
        for at in positions {
            let members = dimensions.iter().zip(&at);
            let key: Vec<&str> = members
                .map(|(dimension, member)| dimension.members[*member].key.as_str())
                .collect();
            let made = cell(&key);
            cells.insert(at, made);
        }
        Cube {
            name: self.name,
            unit: self.unit,
            handling: self.handling,
            rule: self.rule,
            scope: self.scope,
            states: self.states,
            inputs: self.inputs,
            dimensions,
            cells,
        }
    }
}

/// Refuses a reduction that is keyed otherwise.
pub(crate) fn check_keys(
    cube: &'static str,
    reduction: &Reduction,
    expected: &[&'static str],
) -> Result<(), IndicatorError> {
    if reduction.keys == expected {
        return Ok(());
    }
    Err(IndicatorError::Keys {
        cube,
        expected: expected.to_vec(),
        found: reduction.keys.clone(),
    })
}

/// The members of a code list as a dimension; the last one is the total.
pub(crate) fn dimension_of<C: CodeList>(members: &[C], structure: Structure) -> Dimension {
    let members = members
        .iter()
        .map(|member| Member::new(Label::code(*member)));
    Dimension::new(C::NAME, structure, members.collect(), true)
}

/// Rows selected by any of the conditions.
pub(crate) fn any_of(conditions: impl IntoIterator<Item = String>) -> String {
    let mut conditions: Vec<String> = conditions
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect();
    conditions.dedup();
    if conditions.len() == 1 {
        return conditions.remove(0);
    }
    let bracketed: Vec<String> = conditions.iter().map(|one| format!("({one})")).collect();
    bracketed.join(" OR ")
}

/// A base condition and more, joined.
pub(crate) fn all_of(base: &str, conditions: &[String]) -> String {
    let base = (!base.is_empty()).then(|| base.to_owned());
    let all: Vec<String> = base.into_iter().chain(conditions.iter().cloned()).collect();
    all.join(" AND ")
}

/// One column equal to one code.
pub(crate) fn equals(column: &str, code: &str) -> String {
    format!("{column} = '{}'", code.replace('\'', "''"))
}

/// A cell that rows of a tidy table stand behind.
pub(crate) fn cell(value: Value, filter: String, rows: u64) -> CubeCell {
    CubeCell {
        value,
        origin: Origin::rows(filter, rows),
        record_key: None,
        is_carried: false,
    }
}
