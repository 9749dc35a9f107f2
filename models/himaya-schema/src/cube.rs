//! A table of counts before disclosure control: it can be computed with, but not printed.

use std::collections::BTreeMap;

use crate::{Handling, Input, Label, Origin, Unit, Value};

/// How the members of a dimension make up its total.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Structure {
    /// Every person is in exactly one member, so the members add up to the total.
    Partition,
    /// A person may be in several members, so the members do not add up.
    MultipleResponse,
}

/// One member of a dimension.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Member {
    /// The key, unique within the dimension; it stands in figure ids.
    pub key: String,
    /// What it is called.
    pub label: Label,
}

impl Member {
    /// A member keyed by its label.
    pub fn new(label: Label) -> Self {
        Self {
            key: label.key(),
            label,
        }
    }
}

/// A dimension of a cube.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dimension {
    /// The name in kebab case; its heading is the message `dimension-<name>`.
    pub name: &'static str,
    /// How the members make up the total.
    pub structure: Structure,
    /// The members, the total (if any) last.
    pub members: Vec<Member>,
    /// Whether the last member is the total of all others.
    pub has_total: bool,
}

impl Dimension {
    /// The members that are not the total.
    pub fn parts(&self) -> &[Member] {
        let n_parts = self.members.len() - usize::from(self.has_total);
        self.members.get(..n_parts).unwrap_or_default()
    }

    /// The position of the total.
    pub fn total(&self) -> Option<usize> {
        self.has_total.then(|| self.members.len() - 1)
    }
}

/// One cell of a cube.
#[derive(Clone, Debug, PartialEq)]
pub struct CubeCell {
    /// The count.
    pub value: Value,
    /// The rows behind it.
    pub origin: Origin,
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
}
