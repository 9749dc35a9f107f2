//! Classes of cases as counts of persons.
//!
//! What is printed of a class is counted from the persons recognised in it and passes disclosure
//! control; the probabilities of the model itself are never printed.

use std::collections::{BTreeMap, BTreeSet};

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{
    AnswerPattern, Area, Card, Coordinates, Cube, CubeCell, Dimension, GivenName, Label, Member,
    Origin, Period, Statement, Structure, Table, Unit, Value,
};

use crate::{ClassChange, Found, TraitList};

mod cards;
mod cross;
mod crossed;
mod cubes;
mod emerging;
mod lists;
mod profile;
mod sizes;
mod traits;

pub use cubes::class_cubes;
pub use lists::{ListsOf, lists_table};

/// The code of a total, and of the persons of no class.
const TOTAL: &str = "_T";
const NO_CLASS: &str = "_U";

/// The columns of `cases` by which records are told apart, in the order of the keys of patterns.
pub const RECORD_KEYS: [&str; 5] = ["quarter", "sex", "age_group", "route", "case"];
const QUARTER: usize = 0;
const SEX: usize = 1;
const AGE: usize = 2;
const ROUTE: usize = 3;
const CASE: usize = 4;

/// The dimension of classes, and that of the classes of the typology before.
const CLASSES: &str = "modus-class";
const CLASSES_BEFORE: &str = "modus-class-before";

/// Records with the classes in which they were recognised.
#[derive(Clone, Debug)]
pub struct Recognised<'a> {
    /// The typology that recognised them.
    pub found: &'a Found,
    /// The typology before it, and the class of each pattern under that.
    pub before: Option<(&'a Found, Vec<Option<u32>>)>,
    /// What the records may say.
    pub lists: &'a [TraitList],
    /// The columns that the answers are of.
    pub columns: &'a [String],
    /// The records, by [`RECORD_KEYS`].
    pub patterns: &'a [AnswerPattern],
    /// The class of each pattern.
    pub classes: Vec<Option<u32>>,
    /// The names that analysts gave to classes.
    pub names: &'a BTreeMap<u32, GivenName>,
    /// The quarter, the one before and the same one of the year before; none for records without
    /// dates, which are counted together.
    pub periods: &'a [Period],
    /// The SQL condition that all records share.
    pub filter: String,
}

/// What a population's tables show.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Shows {
    /// How common each class is.
    Sizes,
    /// What each class has, all of it.
    Traits,
    /// The same with a column a class.
    Profile,
    /// What rises within a class faster than the class.
    Emerging,
    /// The classes by sex and age.
    SexAge,
    /// The classes by route.
    Routes,
    /// The classes by those of the typology before.
    Flows,
}

/// What the tables of a population are to be called, and what is known of its classes beside counts.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassesOf {
    /// The id and name of each table.
    pub tables: BTreeMap<Shows, (&'static str, &'static str)>,
    /// What is counted.
    pub unit: Unit,
    /// As [`Recognised::periods`].
    pub periods: Vec<Period>,
    /// The stability of each published class by its key.
    pub stability: BTreeMap<String, f64>,
    /// The changes since the typology before, as sentences without a number.
    pub changes: Vec<Statement>,
    /// The version and day of each name that analysts gave, by class key.
    pub named: BTreeMap<String, String>,
    /// The message of a class in a sentence.
    pub finding: &'static str,
    /// The note on where the records are from.
    pub note: &'static str,
}

impl Parameter for ClassesOf {}

/// The key of a class, such as `M3`: its number is its name for ever.
pub(crate) fn class_key(id: u32) -> String {
    format!("M{id}")
}

impl Recognised<'_> {
    /// The class of a pattern, if it may be published.
    fn class(&self, pattern: usize) -> String {
        published(self.found, self.classes.get(pattern).copied().flatten())
    }

    /// Its class under the typology before.
    fn class_before(&self, pattern: usize) -> String {
        let Some((found, classes)) = &self.before else {
            return NO_CLASS.to_owned();
        };
        published(found, classes.get(pattern).copied().flatten())
    }

    /// What a class is called.
    pub fn label(&self, id: u32) -> Label {
        label(id, self.names)
    }

    /// The stability of each published class by its key.
    pub fn stability(&self) -> BTreeMap<String, f64> {
        let all = self.found.stability.iter();
        let own = all.filter(|(id, _)| !self.found.unstable.contains(id));
        own.map(|(id, jaccard)| (class_key(*id), *jaccard))
            .collect()
    }

    /// What became of the published classes of the typology before, in sentences.
    pub fn changes(&self) -> Vec<Statement> {
        let hidden = &self.found.unstable;
        let is_shown = |id: &u32| !hidden.contains(id);
        let of_before = self.before.as_ref().map(|(found, _)| &found.unstable);
        let was_shown = |id: &u32| of_before.is_none_or(|hidden| !hidden.contains(id));
        let told = self.found.changes.iter().filter_map(|change| {
            let (message, id, into) = match change {
                ClassChange::Born { id } if is_shown(id) => ("finding-class-born", *id, None),
                ClassChange::Died { id } if was_shown(id) => ("finding-class-died", *id, None),
                ClassChange::Split { id, into } if was_shown(id) => {
                    let shown: Vec<u32> = into.iter().copied().filter(|id| is_shown(id)).collect();
                    ("finding-class-split", *id, Some(shown))
                }
                ClassChange::Merged { id, into } if was_shown(id) && is_shown(into) => {
                    ("finding-class-merged", *id, Some(vec![*into]))
                }
                ClassChange::Continues { .. }
                | ClassChange::Born { .. }
                | ClassChange::Died { .. }
                | ClassChange::Split { .. }
                | ClassChange::Merged { .. } => return None,
            };
            let into = match into {
                Some(into) if into.is_empty() => return None,
                into => into,
            };
            Some(sentence(
                message,
                self.label(id),
                into.map(|into| self.labels(&into)),
            ))
        });
        told.collect()
    }

    fn labels(&self, ids: &[u32]) -> Vec<Label> {
        ids.iter().map(|id| self.label(*id)).collect()
    }

    /// The classes, the persons of none, and all of them.
    fn dimension(&self) -> Dimension {
        classes_of_typology(CLASSES, self.found, self.names)
    }

    /// The persons of some patterns, and whether one case carries more than half of them.
    fn cell(&self, places: &[usize], condition: &str, period: Option<&str>) -> CubeCell {
        let own = places.iter().filter_map(|place| self.patterns.get(*place));
        let n = own.clone().map(|pattern| pattern.n).sum();
        let mut of_case: BTreeMap<&str, u64> = BTreeMap::new();
        for pattern in own {
            if let Some(case) = pattern.key.get(CASE).filter(|case| !case.is_empty()) {
                *of_case.entry(case).or_default() += pattern.n;
            }
        }
        let most = of_case.into_values().max().unwrap_or(0);
        let quarter = period.map(|period| format!("quarter = '{period}'"));
        let conditions = [
            Some(self.filter.clone()),
            Some(condition.to_owned()),
            quarter,
        ];
        let conditions = conditions.into_iter().flatten();
        let conditions: Vec<String> = conditions.filter(|of| !of.is_empty()).collect();
        CubeCell {
            value: if n == 0 {
                Value::TrueZero
            } else {
                Value::observed(n)
            },
            origin: Origin::rows(conditions.join(" AND "), n),
            record_key: None,
            is_carried: n < most.saturating_mul(2),
        }
    }

    fn condition(&self, class: &str) -> String {
        if class == TOTAL {
            return String::new();
        }
        format!(
            "class = '{class}' of typology '{}'",
            self.found.typology.label
        )
    }

    /// Whether any record says anything under a key.
    fn is_told(&self, key: usize) -> bool {
        let mut keys = self
            .patterns
            .iter()
            .filter_map(|pattern| pattern.key.get(key));
        keys.any(|code| !code.is_empty())
    }
}

/// The key of a class that may be published; anybody else is in none.
fn published(found: &Found, class: Option<u32>) -> String {
    let class = class.filter(|id| !found.unstable.contains(id));
    class.map_or_else(|| NO_CLASS.to_owned(), class_key)
}

fn label(id: u32, names: &BTreeMap<u32, GivenName>) -> Label {
    let key = class_key(id);
    match names.get(&id) {
        Some(name) => Label::Given {
            key,
            name: name.clone(),
        },
        None => Label::Name(key),
    }
}

fn sentence(message: &'static str, class: Label, into: Option<Vec<Label>>) -> Statement {
    use himaya_schema::Argument;
    let class = [("class", Argument::Label(class))];
    let into = into.map(|into| ("into", Argument::Labels(into)));
    Statement {
        message,
        arguments: class.into_iter().chain(into).collect(),
    }
}

/// The published classes of a typology, the persons of none, and all of them.
fn classes_of_typology(
    name: &'static str,
    found: &Found,
    names: &BTreeMap<u32, GivenName>,
) -> Dimension {
    let ids = found.typology.classes.iter().map(|class| class.id);
    let ids: BTreeSet<u32> = ids.filter(|id| !found.unstable.contains(id)).collect();
    // Another year's typology may put a person elsewhere, so its classes are other coordinates.
    let at = |key: &str| {
        let code = format!("{}/{key}", found.typology.label);
        Some(Coordinates::from([(name, code)]))
    };
    let classes = ids.into_iter().map(|id| Member {
        key: class_key(id),
        label: label(id, names),
        at: at(&class_key(id)),
    });
    let none = Member {
        key: NO_CLASS.to_owned(),
        label: Label::Message("row-no-class"),
        at: at(NO_CLASS),
    };
    let total = Member::new(Label::Area(Area::Total));
    let members = classes.chain([none, total]).collect();
    Dimension::new(name, Structure::Partition, members, true).sensitive()
}

/// The tables of a population, of those that are called something.
pub fn class_tables(cubes: &Releasable<Vec<Cube>>, of: &ClassesOf) -> Vec<Releasable<Table>> {
    let tables = cubes.derive_with(of, |cubes, of| {
        let traits = traits::traits(cubes, of);
        let emerging = traits
            .as_ref()
            .and_then(|traits| emerging::emerging(cubes, traits, of));
        let profile = traits
            .as_ref()
            .and_then(|traits| profile::profile(cubes, traits, of));
        let tables = [
            sizes::sizes(cubes, of),
            traits,
            profile,
            emerging,
            crossed::sex_age(cubes, of),
            crossed::routes(cubes, of),
            crossed::flows(cubes, of),
        ];
        tables.into_iter().flatten().collect::<Vec<Table>>()
    });
    tables.into_parts().collect()
}

/// Each class in a sentence: how common it is, and what tells it apart; then what became of the
/// classes of the typology before.
pub fn class_statements(
    tables: &[Releasable<Table>],
    of: &ClassesOf,
) -> Vec<Releasable<Statement>> {
    let tables = Releasable::collect(tables.iter().cloned());
    let statements = tables.derive_with(of, |tables, of| cards::statements(tables, of));
    statements.into_parts().collect()
}

/// A card a class: how common it is, how sure, what it has, what a typical case is like, and what it
/// is nearest to.
pub fn class_cards(tables: &[Releasable<Table>], of: &ClassesOf) -> Vec<Releasable<Card>> {
    let tables = Releasable::collect(tables.iter().cloned());
    let cards = tables.derive_with(of, |tables, of| cards::cards(tables, of));
    cards.into_parts().collect()
}

/// The cube of the classes with one dimension besides, or with none.
fn cube_of<'a>(cubes: &'a [Cube], dimension: Option<&str>) -> Option<&'a Cube> {
    cubes.iter().find(|cube| {
        let others = cube.dimensions.iter().map(|of| of.name);
        let others: Vec<&str> = others
            .filter(|name| ![CLASSES, "quarter"].contains(name))
            .collect();
        match dimension {
            None => others.is_empty(),
            Some(dimension) => others == [dimension],
        }
    })
}

/// The cell of a class, of a member of what it is crossed with, in a period.
fn cell_of<'a>(
    cube: &'a Cube,
    class: &str,
    crossed: Option<&str>,
    period: Option<Period>,
) -> Option<&'a CubeCell> {
    let period = period.map(|period| period.to_string());
    let keys: Vec<&str> = [Some(class), crossed, period.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    himaya_indicators::cell_at(cube, &keys)
}

/// The classes of a cube that are neither none nor all.
fn known_classes(cube: &Cube) -> impl Iterator<Item = &Member> {
    let classes = cube.dimensions.first().map(Dimension::parts);
    let classes = classes.unwrap_or_default().iter();
    classes.filter(|class| class.key != NO_CLASS)
}

#[cfg(test)]
mod tests;
