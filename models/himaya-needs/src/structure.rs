//! How indicators hang together: sets of weights from the smallest group up to the dimensions.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Fault, Subject};
use crate::framework::{Dimension, Framework};

/// The name of the set of dimensions.
pub(crate) const DIMENSIONS: &str = "dimensions";

/// A member of a set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Child {
    /// The indicator at this place.
    Indicator(usize),
    /// The set at this place.
    Set(usize),
}

/// What is weighed together.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Set {
    /// Its name: of a group, or a dimension and pillar.
    pub(crate) key: String,
    /// The names of its members, in order.
    pub(crate) members: Vec<String>,
    /// Its members.
    pub(crate) children: Vec<Child>,
}

/// A dimension and, if its indicators are divided by them, a pillar.
pub(crate) type Place = (Dimension, Option<usize>);

/// How indicators hang together; every set stands after the sets that it holds.
#[derive(Clone, Debug)]
pub(crate) struct Structure {
    /// The indicators in order of name: their place in the framework.
    pub(crate) indicators: Vec<usize>,
    /// The pillars in order of name.
    pub(crate) pillars: Vec<String>,
    /// The sets.
    pub(crate) sets: Vec<Set>,
    /// The set of a dimension and pillar.
    pub(crate) roots: BTreeMap<Place, usize>,
    /// The place of each indicator.
    pub(crate) places: Vec<Place>,
    /// The dimensions that make up the score.
    pub(crate) scored: Vec<Dimension>,
}

impl Structure {
    /// The set of the scored dimensions; it has no children among the sets.
    pub(crate) fn dimensions(&self) -> Set {
        Set {
            key: DIMENSIONS.to_owned(),
            members: self.scored.iter().map(ToString::to_string).collect(),
            children: Vec::new(),
        }
    }

    /// The set of a dimension in a pillar, whether it is divided by pillars or not.
    pub(crate) fn root(&self, dimension: Dimension, pillar: Option<usize>) -> Option<usize> {
        let own = self.roots.get(&(dimension, pillar));
        own.or_else(|| self.roots.get(&(dimension, None))).copied()
    }

    /// The indicators of a set, at any depth.
    pub(crate) fn below(&self, set: usize) -> Vec<usize> {
        let each = self.sets[set]
            .children
            .iter()
            .flat_map(|child| match child {
                Child::Indicator(at) => vec![*at],
                Child::Set(inner) => self.below(*inner),
            });
        each.collect()
    }

    /// Hangs the indicators together; `faults` gets what stands in the way.
    pub(crate) fn of(framework: &Framework, faults: &mut Vec<Fault>) -> Option<Self> {
        let n_before = faults.len();
        let mut pillars = framework.pillars.clone();
        pillars.sort();
        let mut indicators: Vec<usize> = (0..framework.indicators.len()).collect();
        indicators.sort_by_key(|at| &framework.indicators[*at].id);
        let places = places(framework, &pillars, &indicators, faults);
        let depths = depths(framework, faults);
        if n_before < faults.len() {
            return None;
        }
        let mut structure = Self {
            indicators,
            pillars,
            sets: Vec::new(),
            roots: BTreeMap::new(),
            places,
            scored: Vec::new(),
        };
        structure.hang(framework, &depths, faults);
        structure.find_scored(faults);
        (n_before == faults.len()).then_some(structure)
    }

    /// Makes the sets: the deepest groups first, the dimensions last.
    fn hang(
        &mut self,
        framework: &Framework,
        depths: &BTreeMap<&str, usize>,
        faults: &mut Vec<Fault>,
    ) {
        let mut groups: Vec<&crate::Group> = framework.groups.iter().collect();
        groups.sort_by_key(|group| (usize::MAX - depths[group.id.as_str()], &group.id));
        // What each group, and each dimension and pillar, holds; by name, so that no order matters.
        let mut held: BTreeMap<&str, BTreeMap<&str, Child>> = BTreeMap::new();
        let mut rooted: BTreeMap<Place, BTreeMap<&str, Child>> = BTreeMap::new();
        for (at, place) in self.places.iter().enumerate() {
            let indicator = &framework.indicators[self.indicators[at]];
            let child = Child::Indicator(at);
            match &indicator.group {
                Some(group) => held.entry(group).or_default(),
                None => rooted.entry(*place).or_default(),
            }
            .insert(&indicator.id, child);
        }
        for group in groups {
            let Some(children) = held.get(group.id.as_str()).cloned() else {
                let group = group.id.clone();
                faults.push(Fault::EmptyGroup { group });
                continue;
            };
            let set = self.push(group.id.clone(), &children);
            let below: BTreeSet<Place> =
                self.below(set).iter().map(|at| self.places[*at]).collect();
            let mut below = below.into_iter();
            let Some(place) = below.next() else { continue };
            if let Some(other) = below.next() {
                faults.push(Fault::Split {
                    group: group.id.clone(),
                    one: self.key(place),
                    other: self.key(other),
                });
            }
            match &group.within {
                Some(within) => held.entry(within).or_default(),
                None => rooted.entry(place).or_default(),
            }
            .insert(&group.id, Child::Set(set));
        }
        for (place, children) in &rooted {
            let set = self.push(self.key(*place), children);
            self.roots.insert(*place, set);
        }
    }

    fn push(&mut self, key: String, children: &BTreeMap<&str, Child>) -> usize {
        self.sets.push(Set {
            key,
            members: children.keys().map(|name| (*name).to_owned()).collect(),
            children: children.values().copied().collect(),
        });
        self.sets.len() - 1
    }

    /// The name of the set of a place.
    fn key(&self, (dimension, pillar): Place) -> String {
        match pillar {
            Some(pillar) => format!("{dimension}/{}", self.pillars[pillar]),
            None => dimension.to_string(),
        }
    }

    /// Every dimension is there for all pillars or for none, and one at least makes up the score.
    fn find_scored(&mut self, faults: &mut Vec<Fault>) {
        for dimension in Dimension::ALL {
            let mut of = self.places.iter().zip(&self.indicators);
            if !of.any(|((own, _), _)| *own == dimension) {
                continue;
            }
            if Dimension::SCORED.contains(&dimension) {
                self.scored.push(dimension);
            }
            for (at, pillar) in self.pillars.iter().enumerate() {
                if self.root(dimension, Some(at)).is_none() {
                    faults.push(Fault::NoIndicator {
                        dimension,
                        pillar: pillar.clone(),
                    });
                }
            }
        }
        if self.scored.is_empty() {
            faults.push(Fault::Unscored);
        }
    }
}

/// The dimension and pillar of each indicator.
fn places(
    framework: &Framework,
    pillars: &[String],
    indicators: &[usize],
    faults: &mut Vec<Fault>,
) -> Vec<Place> {
    let mut places = Vec::new();
    for at in indicators {
        let indicator = &framework.indicators[*at];
        let pillar = indicator.pillar.as_ref().and_then(|name| {
            let place = pillars.iter().position(|pillar| pillar == name);
            if place.is_none() {
                faults.push(unknown("pillar", &indicator.id, name, pillars.to_vec()));
            }
            place
        });
        let known = framework.groups.iter().map(|group| &group.id);
        if let Some(group) = indicator.group.as_ref()
            && !known.clone().any(|id| id == group)
        {
            faults.push(unknown(
                "group",
                &indicator.id,
                group,
                known.cloned().collect(),
            ));
        }
        places.push((indicator.dimension, pillar));
    }
    for dimension in Dimension::ALL {
        let of = || indicators.iter().map(|at| &framework.indicators[*at]);
        let own = || of().filter(|indicator| indicator.dimension == dimension);
        let without = own().find(|indicator| indicator.pillar.is_none());
        if let Some(without) = without.filter(|_| own().any(|indicator| indicator.pillar.is_some()))
        {
            let id = without.id.clone();
            faults.push(Fault::Mixed { dimension, id });
        }
    }
    places
}

fn unknown(what: &'static str, id: &str, name: &str, known: Vec<String>) -> Fault {
    Fault::Unknown {
        subject: Subject {
            under: "indicators",
            key: "id",
            name: id.to_owned(),
            within: what.to_owned(),
            ..Subject::default()
        },
        user: format!("indicator `{id}`"),
        what,
        name: name.to_owned(),
        known,
    }
}

/// How many groups each group stands in; a circle has no such number.
fn depths<'a>(framework: &'a Framework, faults: &mut Vec<Fault>) -> BTreeMap<&'a str, usize> {
    let within: BTreeMap<&str, Option<&str>> = framework
        .groups
        .iter()
        .map(|group| (group.id.as_str(), group.within.as_deref()))
        .collect();
    let mut depths = BTreeMap::new();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for start in within.keys() {
        let mut path = vec![*start];
        while let Some(Some(next)) = path.last().and_then(|last| within.get(last)) {
            if !within.contains_key(next) {
                let user = path.last().copied().unwrap_or_default();
                if told.insert(user) {
                    faults.push(Fault::Unknown {
                        subject: Subject {
                            under: "groups",
                            key: "id",
                            name: user.to_owned(),
                            within: "within".to_owned(),
                            ..Subject::default()
                        },
                        user: format!("group `{user}`"),
                        what: "group",
                        name: (*next).to_owned(),
                        known: within.keys().map(|id| (*id).to_owned()).collect(),
                    });
                }
                break;
            }
            if let Some(first) = path.iter().position(|id| id == next) {
                let circle = &path[first..];
                if !circle.iter().any(|id| told.contains(id)) {
                    told.extend(circle);
                    let groups = circle.iter().chain([next]);
                    let groups = groups.map(|id| (*id).to_owned()).collect();
                    faults.push(Fault::Cycle { groups });
                }
                break;
            }
            path.push(next);
        }
        depths.insert(*start, path.len() - 1);
    }
    depths
}
