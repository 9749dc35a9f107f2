//! What the readers of a release have been promised, cell by cell.

use std::collections::BTreeMap;

use crate::promise::{Failure, FailureKind, Promised};
use crate::release::CellId;
use crate::structure::{Level, Method, Rule};
use crate::system::{Key, System, SystemCell};
use crate::{Claim, Options, Release, Revisions, Shown};

/// What is demanded of a variable, in the name of a cell.
#[derive(Clone, Debug)]
pub(crate) struct Demand {
    pub(crate) cell: usize,
    pub(crate) promised: Promised,
}

/// What is demanded of the difference between two states of a cell.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) earlier: usize,
    pub(crate) later: usize,
    pub(crate) promised: Promised,
}

/// All that is demanded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Demands {
    pub(crate) cells: Vec<Demand>,
    pub(crate) differences: Vec<Difference>,
    /// Promises that are broken whatever the bounds are.
    pub(crate) broken: Vec<Failure>,
}

impl Demands {
    /// The demands of the readers of the most closed release.
    pub(crate) fn of(releases: &[Release], system: &System, options: &Options) -> Self {
        let mut demands = Self::default();
        let Some(audience) = Audience::of(releases) else {
            return demands;
        };
        let closest = closest_print(releases, system);
        for (position, cell) in system.cells.iter().enumerate() {
            // Nothing is promised of known tables, which stand behind the releases.
            let Some(release) = releases.get(cell.id.release) else {
                continue;
            };
            let own = release.structure.method;
            demands.broken.extend(breach(cell, own, cell.rule));
            let level = release.structure.level;
            let is_shown_closer = closest
                .get(&cell.variable)
                .is_some_and(|printed| *printed > level);
            if !is_shown_closer {
                let method = audience.method_for(level, own);
                let promised = promise(cell, method, options);
                demands.cells.extend(promised.map(|promised| Demand {
                    cell: position,
                    promised,
                }));
            }
        }
        for (index, release) in releases.iter().enumerate() {
            demands.broken.extend(fact_breaches(index, release, system));
        }
        if options.revisions != Revisions::Ignored {
            demands.differences = differences(releases, system, options.width, audience.method);
        }
        demands
    }
}

/// The readers for whom the releases are audited together.
struct Audience {
    level: Level,
    method: Method,
}

impl Audience {
    fn of(releases: &[Release]) -> Option<Self> {
        let structures = releases.iter().map(|release| &release.structure);
        let closed = structures.max_by_key(|structure| structure.level)?;
        Some(Self {
            level: closed.level,
            method: closed.method,
        })
    }

    /// Readers of a level may know of more open releases what their own promises leave.
    fn method_for(&self, level: Level, own: Method) -> Method {
        if level == self.level {
            own
        } else {
            self.method
        }
    }
}

/// The most closed level that prints a number for a variable.
fn closest_print(releases: &[Release], system: &System) -> BTreeMap<usize, Level> {
    let mut closest = BTreeMap::new();
    for cell in &system.cells {
        if let (Some(release), Shown::Exact(_)) = (releases.get(cell.id.release), cell.shown) {
            let level = release.structure.level;
            let known = closest.entry(cell.variable).or_insert(level);
            *known = level.max(*known);
        }
    }
    closest
}

fn promise(cell: &SystemCell, method: Method, options: &Options) -> Option<Promised> {
    match (cell.rule, cell.shown) {
        (Rule::Persons, Shown::Hidden) => Some(match method {
            Method::Suppress { threshold } => Promised::Reach(threshold),
            Method::SuppressRound { .. } | Method::CellKey { .. } => Promised::Width(options.width),
        }),
        (Rule::Persons, Shown::Between(low, high)) => Some(Promised::Interval(low, high)),
        (Rule::AsPublished, Shown::Between(low, high)) if options.censored => {
            Some(Promised::Interval(low, high))
        }
        (
            Rule::Persons | Rule::AsPublished | Rule::NotPersons,
            Shown::Exact(_)
            | Shown::Between(..)
            | Shown::Hidden
            | Shown::Silent
            | Shown::NotApplicable
            | Shown::Doubtful(..),
        ) => None,
    }
}

/// A printed number that the method would not have printed.
fn breach(cell: &SystemCell, method: Method, rule: Rule) -> Option<Failure> {
    match (rule, cell.shown) {
        (Rule::Persons, Shown::Exact(n)) => number_breach(&cell.id, n, method),
        (
            Rule::Persons | Rule::AsPublished | Rule::NotPersons,
            Shown::Exact(_)
            | Shown::Between(..)
            | Shown::Hidden
            | Shown::Silent
            | Shown::NotApplicable
            | Shown::Doubtful(..),
        ) => None,
    }
}

fn number_breach(id: &CellId, n: u64, method: Method) -> Option<Failure> {
    let (promised, kind) = match method {
        // A count of the threshold or above may be rounded or moved below it.
        Method::SuppressRound { threshold, base } if n + base / 2 < threshold => {
            (Promised::Threshold(threshold), FailureKind::Unhidden)
        }
        Method::SuppressRound { base, .. } if base > 0 && !n.is_multiple_of(base) => {
            (Promised::Rounded(base), FailureKind::Unrounded)
        }
        Method::CellKey { threshold, spread } if n + spread < threshold => {
            (Promised::Threshold(threshold), FailureKind::Unhidden)
        }
        Method::Suppress { threshold } if n < threshold => {
            (Promised::Threshold(threshold), FailureKind::Unhidden)
        }
        Method::SuppressRound { .. } | Method::CellKey { .. } | Method::Suppress { .. } => {
            return None;
        }
    };
    let n = i64::try_from(n).ok();
    Some(Failure {
        cell: id.clone(),
        low: n,
        high: n,
        promised,
        kind,
    })
}

/// The breaches in what tables print beyond the cells.
fn fact_breaches(index: usize, release: &Release, system: &System) -> Vec<Failure> {
    let method = release.structure.method;
    let mut failures = Vec::new();
    for fact in &release.facts {
        let Claim::Sum { cells, low, high } = &fact.claim else {
            continue;
        };
        for (cube, cell) in cells.iter().filter(|_| *high == Some(*low)) {
            let id = CellId {
                release: index,
                cube: cube.clone(),
                cell: cell.clone(),
            };
            let position = system.positions.get(&id);
            let known = position.and_then(|position| system.cells.get(*position));
            if known.is_some_and(|known| known.rule == Rule::Persons) {
                failures.extend(number_breach(&id, *low, method));
            }
        }
    }
    failures
}

/// The pairs of states of every cell that several releases print.
fn differences(
    releases: &[Release],
    system: &System,
    width: u64,
    method: Method,
) -> Vec<Difference> {
    let mut states: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (position, cell) in system.cells.iter().enumerate() {
        if cell.rule != Rule::Persons || releases.get(cell.id.release).is_none() {
            continue;
        }
        let mut stateless = system.keys[cell.variable].clone();
        stateless.state.clear();
        let known = states.entry(stateless).or_default();
        let is_new = known
            .iter()
            .all(|other| system.cells[*other].variable != cell.variable);
        if is_new {
            known.push(position);
        }
    }
    let promised = Promised::Difference {
        width,
        threshold: method.threshold(),
    };
    let mut differences = Vec::new();
    for cells in states.values() {
        for (index, later) in cells.iter().enumerate() {
            differences.extend(cells[..index].iter().map(|earlier| Difference {
                earlier: *earlier,
                later: *later,
                promised,
            }));
        }
    }
    differences
}
