//! A dimension of a cube: its members, how they add up, and the coordinates they stand for.

use std::collections::BTreeMap;

use crate::Label;

/// The code of every total.
const TOTAL: &str = "_T";

/// What a count is recognised by in any table and release: a code a coordinate.
///
/// A coordinate that is absent stands for all of its codes together.
pub type Coordinates = BTreeMap<&'static str, String>;

/// How the members of a dimension make up its total.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Structure {
    /// Every person is in exactly one member, so the members add up to the total.
    Partition,
    /// A person may be in several members, so the members do not add up.
    MultipleResponse,
}

/// How codes of a coordinate relate to another code of it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Relation {
    /// They add up to it.
    Partition,
    /// Each is the other at most, and together they are at least the other.
    MultipleResponse,
    /// They exclude each other, and together they are the other at most.
    Part,
}

/// Codes of a coordinate that make up another of its codes.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Nesting {
    /// The coordinate.
    pub dimension: &'static str,
    /// What they make up; all codes of the coordinate together if absent.
    pub parent: Option<String>,
    /// The codes.
    pub children: Vec<String>,
    /// How they make it up.
    pub relation: Relation,
}

/// One member of a dimension.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Member {
    /// The key, unique within the dimension; it stands in figure ids.
    pub key: String,
    /// What it is called.
    pub label: Label,
    /// The coordinates it stands for, where they are not the dimension's name and its key, such as
    /// sex and age for women.
    pub at: Option<Coordinates>,
}

impl Member {
    /// A member keyed by its label.
    pub fn new(label: Label) -> Self {
        Self {
            key: label.key(),
            label,
            at: None,
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
    /// Whether to learn the member of a whole group would harm its people, as a form of exploitation
    /// would and sex or age would not.
    pub is_sensitive: bool,
    /// How the members nest, where they are not simply the parts of the total.
    pub nested: Vec<Nesting>,
}

impl Dimension {
    /// A dimension that is not sensitive and not nested.
    pub fn new(
        name: &'static str,
        structure: Structure,
        members: Vec<Member>,
        has_total: bool,
    ) -> Self {
        Self {
            name,
            structure,
            members,
            has_total,
            is_sensitive: false,
            nested: Vec::new(),
        }
    }

    /// The same dimension, of which a whole group's member is a secret.
    #[must_use]
    pub fn sensitive(mut self) -> Self {
        self.is_sensitive = true;
        self
    }

    /// The same dimension with members that stand for codes of a coordinate of another name.
    #[must_use]
    pub fn along(mut self, coordinate: &'static str) -> Self {
        for index in 0..self.members.len() {
            let at = self.along_coordinate(index, coordinate);
            self.members[index].at = Some(at);
        }
        self
    }

    /// The members that are not the total.
    pub fn parts(&self) -> &[Member] {
        let n_parts = self.members.len() - usize::from(self.has_total);
        self.members.get(..n_parts).unwrap_or_default()
    }

    /// The position of the total.
    pub fn total(&self) -> Option<usize> {
        self.has_total.then(|| self.members.len() - 1)
    }

    /// The coordinates that a member stands for.
    ///
    /// The total of a partition stands for everybody, so it has none; the total of a multiple
    /// response stands for those with any recorded answer.
    pub fn coordinates(&self, index: usize) -> Coordinates {
        let own = self.members.get(index).and_then(|member| member.at.clone());
        own.unwrap_or_else(|| self.along_coordinate(index, self.name))
    }

    fn along_coordinate(&self, index: usize, coordinate: &'static str) -> Coordinates {
        let Some(member) = self.members.get(index) else {
            return Coordinates::new();
        };
        let code = match (self.total() == Some(index), self.structure) {
            (true, Structure::Partition) => return Coordinates::new(),
            (true, Structure::MultipleResponse) => TOTAL.to_owned(),
            (false, Structure::Partition | Structure::MultipleResponse) => member.key.clone(),
        };
        Coordinates::from([(coordinate, code)])
    }

    /// How the codes of the members relate: as stated, or as parts of the total.
    ///
    /// Members that stand for codes of several coordinates relate through these alone.
    pub fn nestings(&self) -> Vec<Nesting> {
        if !self.nested.is_empty() {
            return self.nested.clone();
        }
        let parts = (0..self.parts().len()).map(|index| self.coordinates(index));
        let parts: Option<Vec<(&'static str, String)>> = parts.map(only).collect();
        let Some((dimension, _)) = parts.as_ref().and_then(|parts| parts.first().cloned()) else {
            return Vec::new();
        };
        let parts = parts.unwrap_or_default();
        if parts.iter().any(|(other, _)| *other != dimension) {
            return Vec::new();
        }
        let (parent, relation) = match (self.structure, self.has_total) {
            (Structure::Partition, true) => (None, Relation::Partition),
            (Structure::Partition, false) => (None, Relation::Part),
            (Structure::MultipleResponse, true | false) => {
                (Some(TOTAL.to_owned()), Relation::MultipleResponse)
            }
        };
        vec![Nesting {
            dimension,
            parent,
            children: parts.into_iter().map(|(_, code)| code).collect(),
            relation,
        }]
    }
}

/// The coordinate, if there is just one.
fn only(coordinates: Coordinates) -> Option<(&'static str, String)> {
    let n_coordinates = coordinates.len();
    let first = coordinates.into_iter().next();
    first.filter(|_| n_coordinates == 1)
}

#[cfg(test)]
mod tests;
