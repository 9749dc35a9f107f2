//! What readers already hold, and what they take it for.
//!
//! The rules of revisions (see `revision`) are known to readers of the planner's kind: a number that
//! is printed again may be base - 1 off, and a new one is no nearer to the old one than base.

use std::collections::BTreeMap;

use himaya_audit::{CellId, CellKey, Claim, CubeStructure, Level, Method, Release, Rule, Shown};

use crate::Policy;
use crate::counts::PERIOD;
use crate::decision::{Range, is_exact};

/// The releases that readers of a level hold, in the order in which they came out, and those that
/// closer readers hold besides.
#[derive(Clone, Debug, Default)]
pub struct History {
    held: Vec<Release>,
    closer: Vec<Release>,
}

/// One earlier print of a count.
#[derive(Clone, Debug)]
pub(crate) struct Print {
    pub(crate) cell: CellId,
    pub(crate) level: Level,
    pub(crate) state: String,
    pub(crate) shown: Shown,
    pub(crate) method: Method,
}

/// Unit and coordinates, whatever the state of the data.
pub(crate) type Name = (String, BTreeMap<String, String>);

impl History {
    /// Nothing was published before.
    pub fn none() -> Self {
        Self::default()
    }

    /// What was published before, of this level and of the more open ones.
    pub fn of(held: Vec<Release>) -> Self {
        Self {
            held,
            closer: Vec::new(),
        }
    }

    /// The same beside releases of closer levels.
    ///
    /// Their readers hold what is planned now as well. A cell that is hidden from them is hidden from
    /// wider circles too: beside exact numbers, a rounded one would tell the cells that it was to
    /// protect.
    #[must_use]
    pub fn beside(self, closer: Vec<Release>) -> Self {
        Self { closer, ..self }
    }

    /// The persons in the releases, as an attacker who knows the rules of revisions takes them.
    pub(crate) fn releases(&self) -> Vec<Release> {
        let mut before: BTreeMap<Name, Vec<Print>> = BTreeMap::new();
        let mut releases = Vec::new();
        for (place, release) in self.held.iter().enumerate() {
            let mut release = release.clone();
            let structure = &mut release.structure;
            structure.cubes.retain(|cube| cube.rule == Rule::Persons);
            structure.tables.clear();
            structure.figures.clear();
            structure.rankings.clear();
            let prints = prints(place, &release);
            release.cells = prints
                .iter()
                .map(|(key, name, print)| {
                    let earlier = before.get(name).map_or(&[][..], Vec::as_slice);
                    (key.clone(), print.taken(earlier))
                })
                .collect();
            for (_, name, print) in prints {
                before.entry(name).or_default().push(print);
            }
            let is_here =
                |claim: &Claim| claim_cells(claim).all(|key| release.cells.contains_key(key));
            let facts = std::mem::take(&mut release.facts).into_iter();
            release.facts = facts.filter(|fact| is_here(&fact.claim)).collect();
            releases.push(release);
        }
        releases
    }

    /// What the releases printed of each count, the latest last.
    pub(crate) fn index(&self) -> BTreeMap<Name, Vec<Print>> {
        index(&self.held)
    }

    /// What releases of closer levels printed of each count, the latest last.
    pub(crate) fn closer_index(&self) -> BTreeMap<Name, Vec<Print>> {
        index(&self.closer)
    }
}

fn index(releases: &[Release]) -> BTreeMap<Name, Vec<Print>> {
    let mut index: BTreeMap<Name, Vec<Print>> = BTreeMap::new();
    let releases = releases.iter().enumerate();
    for (_, name, print) in releases.flat_map(|(place, release)| prints(place, release)) {
        index.entry(name).or_default().push(print);
    }
    index
}

/// What has been printed of a count so far at a level.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Trace {
    /// The last number.
    pub(crate) number: Option<u64>,
    /// Whether it has been hidden since, or ever if there was no number.
    pub(crate) is_hidden: bool,
    /// Whether another level has printed the same count, so that to hide it would not hide it.
    pub(crate) is_known: bool,
}

impl Trace {
    pub(crate) fn of(before: &[Print], (level, state, method): (Level, &str, Method)) -> Self {
        let mut trace = Self::default();
        for print in before {
            let is_number = matches!(print.shown, Shown::Exact(_));
            if print.level != level {
                trace.is_known |= is_number && print.state == state;
            } else if print.method == method {
                trace.follow(print.shown);
            }
        }
        trace
    }

    fn follow(&mut self, shown: Shown) {
        match shown {
            Shown::Exact(n) => {
                self.number = Some(n);
                self.is_hidden = false;
            }
            Shown::Hidden => self.is_hidden = true,
            Shown::Between(..) | Shown::Silent | Shown::NotApplicable | Shown::Doubtful(..) => {}
        }
    }

    /// What readers who know the rules take the next number for, if that is not what they would take
    /// any rounded number for.
    pub(crate) fn taken(self, n: u64, threshold: u64, base: u64) -> Option<Range> {
        if self.number == Some(n) {
            let low = n.saturating_sub(base - 1).max(threshold);
            return Some(Range::new(low, n.saturating_add(base - 1)));
        }
        let plain = Range::new(
            n.saturating_sub(base / 2).max(threshold),
            n.saturating_add(base / 2),
        );
        let mut range = plain;
        match self.number.filter(|_| !self.is_known) {
            Some(then) if then < n => range.low = range.low.max(then + base),
            Some(then) => range.high = range.high.min(then.saturating_sub(base)),
            None => {}
        }
        if self.is_hidden && !self.is_known {
            range.low = range.low.max(threshold + base - 1);
        }
        (range != plain && range.low <= range.high).then_some(range)
    }
}

impl Print {
    /// Whether it tells as much as the policy would print.
    pub(crate) fn tells(&self, policy: &Policy) -> bool {
        let is_exact_print = matches!(self.method, Method::Suppress { .. });
        matches!(self.shown, Shown::Exact(_)) && (is_exact_print || !is_exact(policy))
    }

    /// How a cell is taken by readers who know the rules and hold the releases before it.
    fn taken(&self, before: &[Self]) -> Shown {
        let (Shown::Exact(n), Method::SuppressRound { threshold, base }) =
            (self.shown, self.method)
        else {
            return self.shown;
        };
        let trace = Trace::of(before, (self.level, &self.state, self.method));
        match trace.taken(n, threshold, base) {
            Some(range) => Shown::Between(range.low, range.high),
            None => self.shown,
        }
    }
}

/// The cells of persons of a release with what they count.
fn prints(place: usize, release: &Release) -> Vec<((String, String), Name, Print)> {
    let mut found = Vec::new();
    for cube in &release.structure.cubes {
        if cube.rule != Rule::Persons {
            continue;
        }
        for (cell, at) in cells(cube) {
            let key = (cube.name.clone(), cell);
            let Some(shown) = release.cells.get(&key).copied() else {
                continue;
            };
            let period = at.get(PERIOD).map_or("", String::as_str);
            let state = cube.states.get(period).or_else(|| cube.states.get(""));
            let print = Print {
                cell: CellId {
                    release: place,
                    cube: key.0.clone(),
                    cell: key.1.clone(),
                },
                level: release.structure.level,
                state: state.cloned().unwrap_or_default(),
                shown,
                method: release.structure.method,
            };
            found.push((key, (cube.unit.clone(), at), print));
        }
    }
    found
}

/// The keys of all cells of a cube with their coordinates.
fn cells(cube: &CubeStructure) -> Vec<(String, BTreeMap<String, String>)> {
    let mut cells = vec![(String::new(), cube.scope.clone())];
    for dimension in &cube.dimensions {
        let mut spread = Vec::new();
        for (key, at) in &cells {
            for member in &dimension.members {
                let mut at = at.clone();
                at.extend(member.at.clone());
                let slash = if key.is_empty() { "" } else { "/" };
                spread.push((format!("{key}{slash}{}", member.key), at));
            }
        }
        cells = spread;
    }
    cells
}

/// The cells that a statement is about.
fn claim_cells(claim: &Claim) -> impl Iterator<Item = &CellKey> {
    let (cells, denominator) = match claim {
        Claim::Sum { cells, .. } | Claim::Order { cells } => (cells.as_slice(), [].as_slice()),
        Claim::Ratio {
            numerator,
            denominator,
            ..
        } => (numerator.as_slice(), denominator.as_slice()),
    };
    cells.iter().chain(denominator)
}

#[cfg(test)]
mod tests;
