//! A table of counts before disclosure control: it can be computed with, but not printed.

use std::collections::BTreeMap;

use crate::{CodeList, Coordinates, Dimension, Handling, Input, Origin, Unit, Value};

/// How disclosure control treats the cells of a cube.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Rule {
    /// Persons in case records: protected.
    Persons,
    /// An official source has printed it already: printed as published, its own censoring kept.
    AsPublished,
    /// No persons in a case, such as detections, deaths and offences: shown.
    NotPersons,
}

impl CodeList for Rule {
    const NAME: &'static str = "rule";
    const ALL: &'static [Self] = &[Self::Persons, Self::AsPublished, Self::NotPersons];

    fn code(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::AsPublished => "as-published",
            Self::NotPersons => "not-persons",
        }
    }
}

/// One cell of a cube.
#[derive(Clone, Debug, PartialEq)]
pub struct CubeCell {
    /// The count.
    pub value: Value,
    /// The rows behind it.
    pub origin: Origin,
    /// The sum of the random keys of the records behind it, where they have keys: what noise that is
    /// the same for the same records hangs on.
    pub record_key: Option<u64>,
    /// Whether one case carries more than half of it: then it tells of the case rather than of the
    /// cell, and disclosure control hides it as it hides a small one.
    pub is_carried: bool,
}

/// Counts of one unit over one or more dimensions.
///
/// Grain: one cell a combination of members, totals included; every combination has a cell, and one
/// about which the source is silent holds [`Value::NotReported`].
#[derive(Clone, Debug, PartialEq)]
pub struct Cube {
    /// The name in kebab case, unique within a release.
    pub name: &'static str,
    /// What is counted.
    pub unit: Unit,
    /// The most restrictive handling code of the inputs.
    pub handling: Handling,
    /// How disclosure control treats the cells.
    pub rule: Rule,
    /// The coordinates that all cells share, such as the source, the data set, the role, the period.
    pub scope: Coordinates,
    /// The state of the data behind each period: the same id stands for the same data.
    pub states: BTreeMap<String, String>,
    /// The tables, filters and sources behind all cells.
    pub inputs: Vec<Input>,
    /// The dimensions, rows first.
    pub dimensions: Vec<Dimension>,
    /// The cells by the positions of their members.
    pub cells: BTreeMap<Vec<usize>, CubeCell>,
}

impl Cube {
    /// The value at the positions; outside the cube nothing is reported.
    pub fn value(&self, position: &[usize]) -> Value {
        self.cells
            .get(position)
            .map_or(Value::NotReported, |cell| cell.value)
    }

    /// The key of a cell: the keys of its members joined by `/`.
    pub fn key(&self, position: &[usize]) -> String {
        let keys: Vec<&str> = self
            .dimensions
            .iter()
            .zip(position)
            .filter_map(|(dimension, index)| dimension.members.get(*index))
            .map(|member| member.key.as_str())
            .collect();
        keys.join("/")
    }

    /// What the cell counts, in any table: the scope and the coordinates of its members.
    pub fn coordinates(&self, position: &[usize]) -> Coordinates {
        let members = self.dimensions.iter().zip(position);
        let members = members.flat_map(|(dimension, index)| dimension.coordinates(*index));
        self.scope.clone().into_iter().chain(members).collect()
    }
}

#[cfg(test)]
mod tests;
