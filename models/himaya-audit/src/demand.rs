//! What the readers of a release have been promised, cell by cell.

use std::collections::BTreeMap;

use crate::promise::{Failure, FailureKind, Promised};
use crate::release::CellId;
use crate::structure::{Level, Method, Rule};
use crate::system::{Key, Source, System, SystemCell};
use crate::{Claim, Options, Release, Shown};

/// What is demanded of the difference between two states of a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Difference {
    pub(crate) earlier: usize,
    pub(crate) later: usize,
    pub(crate) promised: Promised,
}

/// What is demanded of the cells of releases, by their positions in the system.
#[derive(Clone, Debug, Default)]
pub(crate) struct Demands {
    pub(crate) cells: BTreeMap<usize, Promised>,
    /// Promises that are broken whatever the bounds are.
    pub(crate) broken: Vec<Failure>,
}

impl Demands {
    /// The demands of the readers of the most closed of the first releases; nothing is promised of
    /// the known tables that stand behind them.
    pub(crate) fn of(system: &System, n_releases: usize, options: &Options) -> Self {
        let mut demands = Self::default();
        let sources = &system.sources[..n_releases];
        let Some(audience) = Audience::of(sources) else {
            return demands;
        };
        let closest = closest_print(system, sources);
        for (position, cell) in system.cells.iter().enumerate() {
            let Some(source) = sources.get(cell.id.release) else {
                continue;
            };
            demands.broken.extend(breach(cell, source.method));
            let is_shown_closer = closest
                .get(&cell.variable)
                .is_some_and(|printed| *printed > source.level);
            if !is_shown_closer {
                let promised = promise(cell, audience.method_for(source), options);
                demands
                    .cells
                    .extend(promised.map(|promised| (position, promised)));
            }
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
    fn of(sources: &[Source]) -> Option<Self> {
        let closed = sources.iter().max_by_key(|source| source.level)?;
        Some(Self {
            level: closed.level,
            method: closed.method,
        })
    }

    /// Readers of a level may know of more open releases what their own promises leave.
    fn method_for(&self, source: &Source) -> Method {
        if source.level == self.level {
            source.method
        } else {
            self.method
        }
    }
}

/// The most closed level that prints a number for a variable.
fn closest_print(system: &System, sources: &[Source]) -> BTreeMap<usize, Level> {
    let mut closest = BTreeMap::new();
    for cell in &system.cells {
        if let (Some(source), Shown::Exact(_)) = (sources.get(cell.id.release), cell.shown) {
            let known = closest.entry(cell.variable).or_insert(source.level);
            *known = source.level.max(*known);
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
fn breach(cell: &SystemCell, method: Method) -> Option<Failure> {
    match (cell.rule, cell.shown) {
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

/// The breaches in what the tables of a release print beyond its cells.
pub(crate) fn fact_breaches(index: usize, release: &Release, system: &System) -> Vec<Failure> {
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

/// The pairs of states of every cell that several of the first releases print.
pub(crate) fn differences(system: &System, n_releases: usize, width: u64) -> Vec<Difference> {
    let Some(audience) = Audience::of(&system.sources[..n_releases]) else {
        return Vec::new();
    };
    let promised = Promised::Difference {
        width,
        threshold: audience.method.threshold(),
    };
    let mut states: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (position, cell) in system.cells.iter().enumerate() {
        if cell.rule != Rule::Persons || cell.id.release >= n_releases {
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
