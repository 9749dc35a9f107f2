//! The counts behind the cells: one a variable, wherever and however often it stands.
//!
//! Two cells are the same count if unit, coordinates and state of the data agree. What is decided of
//! a count is decided of all its cells: the same cell has to be suppressed in all linked tables
//! (Handbook on Statistical Disclosure Control, 2nd edition 2024, chapter 4).

use std::collections::BTreeMap;

use himaya_schema::{Coordinates, Cube, Rule, Unit, Value};

use crate::decision::{Decision, Need, Range, Why, carried, decide, rounded};
use crate::noise::{KeySource, Table, key};
use crate::{DisclosureError, Method, Policy};

/// The coordinate under which periods stand.
pub(crate) const PERIOD: &str = "period";

/// What makes two cells the same count.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Key {
    pub(crate) unit: Unit,
    pub(crate) at: Coordinates,
    /// The id of the state of the data; empty if the cube states none.
    pub(crate) state: String,
}

impl Key {
    pub(crate) fn of(cube: &Cube, position: &[usize]) -> Self {
        let at = cube.coordinates(position);
        let period = at.get(PERIOD).map_or("", String::as_str);
        let state = cube.states.get(period).or_else(|| cube.states.get(""));
        Self {
            unit: cube.unit,
            state: state.cloned().unwrap_or_default(),
            at,
        }
    }

    /// The count of another code of a coordinate, or of all codes together.
    pub(crate) fn with(&self, coordinate: &'static str, code: Option<&str>) -> Self {
        let mut key = self.clone();
        match code {
            Some(code) => key.at.insert(coordinate, code.to_owned()),
            None => key.at.remove(coordinate),
        };
        key
    }
}

/// A cell: the place of its cube, and its position in it.
pub(crate) type Place = (usize, Vec<usize>);

/// One count of persons and what happens to it.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    pub(crate) key: Key,
    /// All cells that show it.
    pub(crate) places: Vec<Place>,
    pub(crate) value: Value,
    pub(crate) decision: Decision,
    /// The values that must stay possible.
    pub(crate) need: Option<Need>,
    /// Whether more was wanted for it than could be had.
    pub(crate) is_relaxed: bool,
    /// What readers take the printed number for, where earlier releases tell more or less of it than
    /// the number itself.
    pub(crate) taken: Option<Range>,
    /// Whether readers hold the number already, so that to hide it would not hide it.
    pub(crate) is_known: bool,
    /// What hiding it costs.
    pub(crate) cost: u64,
}

impl Count {
    /// Hides it for a reason and keeps a range possible; a reason of its own comes first.
    pub(crate) fn hide(&mut self, why: Why, need: Option<Need>) {
        let is_own = matches!(self.decision, Decision::Hidden(known) if known != Why::Secondary);
        if !is_own {
            self.decision = Decision::Hidden(why);
        }
        self.need = Need::both(self.need, need);
    }

    /// Whether something is printed.
    pub(crate) fn is_printed(&self) -> bool {
        !self.decision.is_hidden() && self.value.bounds().is_some()
    }

    /// Whether something is printed that could be hidden.
    pub(crate) fn is_open(&self) -> bool {
        self.is_printed() && !self.is_known
    }
}

/// All counts of persons of the cubes to be published.
#[derive(Clone, Debug)]
pub(crate) struct Counts {
    pub(crate) all: Vec<Count>,
    index: BTreeMap<Key, usize>,
}

impl Counts {
    /// Collects the counts and decides on each by itself.
    pub(crate) fn of(cubes: &[Cube], policy: &Policy) -> Result<Self, DisclosureError> {
        let near = Near::new(policy)?;
        let mut counts = Self {
            all: Vec::new(),
            index: BTreeMap::new(),
        };
        for (place, cube) in cubes.iter().enumerate() {
            if cube.rule != Rule::Persons {
                continue;
            }
            for (position, cell) in &cube.cells {
                let key = Key::of(cube, position);
                if let Some(known) = counts.index.get(&key) {
                    counts.all[*known].meet(cubes, (place, position), cell.value)?;
                    continue;
                }
                let print = |n| near.print(policy, (&key, cell.record_key), n);
                let (decision, need) = match decide(cell.value, policy, print) {
                    (decision, _) if cell.is_carried && !decision.is_hidden() => {
                        let need = carried(cell.value, policy);
                        (Decision::Hidden(Why::Carried), need)
                    }
                    decided => decided,
                };
                counts.index.insert(key.clone(), counts.all.len());
                counts.all.push(Count {
                    key,
                    places: vec![(place, position.clone())],
                    value: cell.value,
                    decision,
                    need,
                    is_relaxed: false,
                    taken: None,
                    is_known: false,
                    cost: cost(cube, position, policy),
                });
            }
        }
        counts.decide_late(policy, &near);
        Ok(counts)
    }

    /// The place of a count in the list.
    pub(crate) fn find(&self, key: &Key) -> Option<usize> {
        self.index.get(key).copied()
    }

    /// The value of a count, if any cell shows it.
    pub(crate) fn value(&self, key: &Key) -> Option<Value> {
        self.find(key).map(|index| self.all[index].value)
    }

    /// Decides on counts of which only a later cube knew the number.
    fn decide_late(&mut self, policy: &Policy, near: &Near) {
        for count in &mut self.all {
            if count.decision == Decision::AsIs && count.need.is_none() {
                let print = |n| near.print(policy, (&count.key, None), n);
                (count.decision, count.need) = decide(count.value, policy, print);
            }
        }
    }
}

impl Count {
    /// Takes in another cell of the same count.
    fn meet(
        &mut self,
        cubes: &[Cube],
        (place, position): (usize, &[usize]),
        value: Value,
    ) -> Result<(), DisclosureError> {
        let is_silent = |value: Value| value.bounds().is_none();
        if is_silent(self.value) && !is_silent(value) {
            self.value = value;
        } else if self.value != value && !is_silent(value) {
            let (other, other_position) = &self.places[0];
            return Err(DisclosureError::Disagreement {
                cube: cubes[place].name,
                cell: cubes[place].key(position),
                other: cubes[*other].name,
                other_cell: cubes[*other].key(other_position),
            });
        }
        self.places.push((place, position.to_vec()));
        Ok(())
    }
}

/// How the method changes a number that it prints.
enum Near {
    Exact,
    Rounded(u64),
    Perturbed(Table),
}

impl Near {
    fn new(policy: &Policy) -> Result<Self, DisclosureError> {
        Ok(match policy.method() {
            Method::Suppress => Self::Exact,
            Method::SuppressRound { base } => Self::Rounded(*base),
            Method::CellKey(noise) => Self::Perturbed(Table::new(noise)?),
        })
    }

    fn print(&self, policy: &Policy, (at, record_key): (&Key, Option<u64>), n: u64) -> u64 {
        match (self, policy.method()) {
            (Self::Rounded(base), _) => rounded(n, *base),
            (Self::Perturbed(table), Method::CellKey(noise)) => {
                let source = match record_key {
                    Some(sum) => KeySource::Records(sum),
                    None => KeySource::Cell(at.unit, &at.at, n),
                };
                table.perturb(n, key(&noise.secret, source))
            }
            (Self::Exact | Self::Perturbed(_), _) => n,
        }
    }
}

/// What hiding a cell costs.
fn cost(cube: &Cube, position: &[usize], policy: &Policy) -> u64 {
    let axes = cube.dimensions.iter().zip(position);
    let totals = axes.filter(|(dimension, member)| dimension.total() == Some(**member));
    let n = cube.value(position).bounds().map_or(0, |(_, high)| high);
    policy.costs().of(n, totals.count())
}

#[cfg(test)]
mod tests;
