//! Classes of cases as counts of persons, and their tables (T32, T33).
//!
//! What is printed of a class is counted from the persons recognised in it and passes disclosure
//! control; the probabilities of the model itself are never printed.

use std::collections::{BTreeMap, BTreeSet};

use himaya_disclosure::{Parameter, Releasable};
use himaya_indicators::CubeSpec;
use himaya_schema::{
    AnswerPattern, Area, CodeList as _, Coordinates, Cube, CubeCell, Dimension, Label,
    MeansOfControl, Member, Origin, Period, Statement, Structure, Table, Value,
};

use crate::{Found, Trait, means_columns};

mod tables;

/// The code of a total, and of the persons of no class.
const TOTAL: &str = "_T";
const NO_CLASS: &str = "_U";

/// Records with the classes in which they were recognised.
#[derive(Clone, Debug)]
pub struct Recognised<'a> {
    /// The typology that recognised them.
    pub found: &'a Found,
    /// The traits that the answers are of.
    pub traits: &'a [Trait],
    /// The records, by quarter.
    pub patterns: &'a [AnswerPattern],
    /// The class of each pattern.
    pub classes: Vec<Option<u32>>,
    /// The SQL condition that all records share.
    pub filter: String,
}

/// The ids and names of the tables.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ClassesOf {
    /// How common each class is.
    pub classes: (&'static str, &'static str),
    /// The means of control by which each is told apart.
    pub traits: (&'static str, &'static str),
    /// The quarter, and the same one of the year before.
    pub periods: [Period; 2],
}

impl Parameter for ClassesOf {}

/// The key of a class, such as `M3`: its number is its name for ever.
fn key(id: u32) -> String {
    format!("M{id}")
}

impl Recognised<'_> {
    /// The class of a pattern, if it may be published.
    fn class(&self, pattern: usize) -> String {
        let class = self.classes.get(pattern).copied().flatten();
        let class = class.filter(|id| !self.found.unstable.contains(id));
        class.map_or_else(|| NO_CLASS.to_owned(), key)
    }

    /// The classes, the persons of none, and all of them.
    fn dimension(&self) -> Dimension {
        let ids = self.found.typology.classes.iter().map(|class| class.id);
        let ids: BTreeSet<u32> = ids.filter(|id| !self.found.unstable.contains(id)).collect();
        // Another year's typology may put a person elsewhere, so its classes are other coordinates.
        let at = |key: &str| {
            let code = format!("{}/{key}", self.found.typology.label);
            Some(Coordinates::from([("modus-class", code)]))
        };
        let classes = ids.into_iter().map(|id| Member {
            key: key(id),
            label: Label::Name(key(id)),
            at: at(&key(id)),
        });
        let none = Member {
            key: NO_CLASS.to_owned(),
            label: Label::Message("row-no-class"),
            at: at(NO_CLASS),
        };
        let total = Member::new(Label::Area(Area::Total));
        let members = classes.chain([none, total]).collect();
        Dimension::new("modus-class", Structure::Partition, members, true).sensitive()
    }

    /// The records of some patterns.
    fn cell(&self, is_in: impl Fn(usize, &AnswerPattern) -> bool, condition: &str) -> CubeCell {
        let own = self.patterns.iter().enumerate();
        let own = own.filter(|(place, pattern)| is_in(*place, pattern));
        let n = own.map(|(_, pattern)| pattern.n).sum();
        CubeCell {
            value: if n == 0 {
                Value::TrueZero
            } else {
                Value::observed(n)
            },
            origin: Origin::rows(format!("{} AND {condition}", self.filter), n),
            record_key: None,
        }
    }

    fn condition(&self, class: &str) -> String {
        if class == TOTAL {
            return "TRUE".to_owned();
        }
        format!(
            "class = '{class}' of typology '{}'",
            self.found.typology.label
        )
    }
}

/// Persons by class in the quarter and in the same one of the year before.
pub fn class_cube(records: &Recognised<'_>, spec: CubeSpec, periods: [Period; 2]) -> Cube {
    let classes = records.dimension();
    let members = periods.map(|period| Member::new(Label::Period(period)));
    let quarters = Dimension::new("quarter", Structure::Partition, members.to_vec(), false);
    let mut cells = BTreeMap::new();
    for (row, class) in classes.members.iter().enumerate() {
        for (column, period) in periods.iter().enumerate() {
            let quarter = period.to_string();
            let mut keys = records.patterns.iter().map(|pattern| pattern.key.first());
            let is_reported = keys.any(|key| key == Some(&quarter));
            let is_in = |place: usize, pattern: &AnswerPattern| {
                pattern.key.first() == Some(&quarter)
                    && (class.key == TOTAL || records.class(place) == class.key)
            };
            let condition = format!(
                "{} AND quarter = '{quarter}'",
                records.condition(&class.key)
            );
            let mut cell = records.cell(is_in, &condition);
            if !is_reported {
                // A quarter without a single record is one that nobody has sent.
                cell.value = Value::NotReported;
            }
            cells.insert(vec![row, column], cell);
        }
    }
    cube(spec, vec![classes, quarters.along("period")], cells)
}

/// Persons of the quarter by class and comparable means of control, each with the persons of the
/// class of whom any means is recorded.
pub fn class_means_cube(records: &Recognised<'_>, spec: CubeSpec, quarter: Period) -> Cube {
    let classes = records.dimension();
    let means = MeansOfControl::COMPARABLE.iter();
    let means = means.map(|means| Member::new(Label::code(*means)));
    let total = Member::new(Label::Area(Area::Total));
    let means = means.chain([total]).collect();
    let means = Dimension::new("means", Structure::MultipleResponse, means, true).sensitive();
    let quarter = quarter.to_string();
    let mut cells = BTreeMap::new();
    for (row, class) in classes.members.iter().enumerate() {
        for (column, means) in means.members.iter().enumerate() {
            let columns = means_columns(MeansOfControl::from_code(&means.key));
            let places: Vec<usize> = (0..records.traits.len())
                .filter(|place| columns.contains(&records.traits[*place].column))
                .collect();
            let is_in = |place: usize, pattern: &AnswerPattern| {
                pattern.key.first() == Some(&quarter)
                    && (class.key == TOTAL || records.class(place) == class.key)
                    && places
                        .iter()
                        .any(|item| pattern.answers[*item] == Some(true))
            };
            let condition = format!(
                "{} AND quarter = '{quarter}' AND ({})",
                records.condition(&class.key),
                columns.join(" OR ")
            );
            cells.insert(vec![row, column], records.cell(is_in, &condition));
        }
    }
    cube(spec, vec![classes, means], cells)
}

fn cube(spec: CubeSpec, dimensions: Vec<Dimension>, cells: BTreeMap<Vec<usize>, CubeCell>) -> Cube {
    Cube {
        name: spec.name,
        unit: spec.unit,
        handling: spec.handling,
        rule: spec.rule,
        scope: spec.scope,
        states: spec.states,
        inputs: spec.inputs,
        dimensions,
        cells,
    }
}

/// How common each class is: a row a class, those of none, and all.
pub fn class_table(cube: &Releasable<Cube>, of: &ClassesOf) -> Releasable<Table> {
    cube.derive_with(of, tables::classes)
}

/// The means of control by which each class is told apart, those of the greatest lift first.
pub fn trait_table(cube: &Releasable<Cube>, of: &ClassesOf) -> Releasable<Table> {
    cube.derive_with(of, tables::traits)
}

/// Each class in a sentence: how common it is, and what tells it apart.
pub fn class_statements(
    classes: &Releasable<Table>,
    traits: &Releasable<Table>,
) -> Vec<Releasable<Statement>> {
    let both = classes.clone().zip(traits.clone());
    both.derive(tables::statements).into_parts().collect()
}

#[cfg(test)]
mod tests;
