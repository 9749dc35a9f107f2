//! The linear system of what an outsider knows: one variable a count, one row a sum or a statement.
//!
//! Two cells are the same variable if unit, coordinates and state of the data are the same; so
//! tables, languages and releases are linked without naming each other (Handbook on Statistical
//! Disclosure Control, 2nd edition 2024, on linked tables).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::release::{CellId, cells_of};
use crate::structure::{CubeStructure, Level, Method, Rule, Structure};
use crate::{AuditError, Release, Shown};

mod calendar;
mod closure;
mod facts;
mod key;
mod part;
mod printed;
mod revised;

pub(crate) use closure::relate;
pub(crate) use key::Key;
pub(crate) use printed::signed;

/// Where a count, or a sum of counts, must lie; an absent end is none.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Limits {
    pub(crate) low: Option<i64>,
    pub(crate) high: Option<i64>,
}

impl Limits {
    /// A count of which nothing is known.
    pub(crate) const COUNT: Self = Self {
        low: Some(0),
        high: None,
    };

    /// Anything at all.
    pub(crate) const FREE: Self = Self {
        low: None,
        high: None,
    };

    /// One number.
    pub(crate) fn exactly(n: i64) -> Self {
        Self {
            low: Some(n),
            high: Some(n),
        }
    }

    /// Both ends included.
    pub(crate) fn within(low: u64, high: u64) -> Self {
        Self {
            low: Some(signed(low)),
            high: Some(signed(high)),
        }
    }

    pub(crate) fn intersect(&mut self, other: Self) {
        self.low = self.low.max(other.low);
        self.high = match (self.high, other.high) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
    }

    pub(crate) fn is_empty(self) -> bool {
        self.low
            .zip(self.high)
            .is_some_and(|(low, high)| high < low)
    }

    /// The only number, if there is but one.
    pub(crate) fn exact(self) -> Option<i64> {
        self.low.filter(|low| self.high == Some(*low))
    }
}

/// A weighted sum of variables within limits.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct LinearRow {
    pub(crate) terms: Vec<(usize, i64)>,
    pub(crate) limits: Limits,
}

/// A cell of a release and its variable.
#[derive(Clone, Debug)]
pub(crate) struct SystemCell {
    pub(crate) id: Arc<CellId>,
    pub(crate) variable: usize,
    pub(crate) shown: Shown,
    pub(crate) rule: Rule,
}

/// The system; known tables are releases behind the audited ones.
///
/// A planner copies it thousands of times, so what never changes is shared.
#[derive(Clone, Debug)]
pub(crate) struct System {
    pub(crate) limits: Vec<Limits>,
    pub(crate) rows: Arc<Vec<LinearRow>>,
    pub(crate) cells: Vec<SystemCell>,
    pub(crate) positions: Arc<BTreeMap<Arc<CellId>, usize>>,
    pub(crate) keys: Arc<Vec<Key>>,
    pub(crate) sources: Arc<Vec<Source>>,
    /// The limits of cells that repeat an earlier number, by position.
    repeats: Arc<BTreeMap<usize, Limits>>,
}

/// What matters of a release beside its cells.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) level: Level,
    pub(crate) method: Method,
}

impl Source {
    fn of(structure: &Structure) -> Self {
        Self {
            name: structure.release.clone(),
            level: structure.level,
            method: structure.method,
        }
    }
}

impl System {
    /// Builds the system of all releases together.
    pub(crate) fn of(releases: &[&Release]) -> Result<Self, AuditError> {
        let mut builder = Builder::default();
        for (index, release) in releases.iter().enumerate() {
            release.check()?;
            builder.read(index, release);
        }
        for (index, release) in releases.iter().enumerate() {
            closure::close(&mut builder, index, release);
        }
        calendar::link(&mut builder, releases);
        let mut rows = closure::rows(&builder);
        rows.append(&mut builder.rows);
        for (index, release) in releases.iter().enumerate() {
            rows.extend(facts::rows(&builder, index, release)?);
        }
        rows.sort();
        rows.dedup();
        let structures = releases.iter().map(|release| &release.structure);
        let sources: Vec<Source> = structures.map(Source::of).collect();
        let mut system = Self {
            repeats: Arc::new(revised::limits(&builder.cells, &builder.keys, &sources)),
            limits: vec![Limits::COUNT; builder.keys.len()],
            rows: Arc::new(rows),
            positions: Arc::new(builder.positions),
            cells: builder.cells,
            keys: Arc::new(builder.keys),
            sources: Arc::new(sources),
        };
        system.restrict()?;
        Ok(system)
    }

    /// Hides a cell, as if its release printed the symbol instead.
    pub(crate) fn hide(&mut self, position: usize) -> Result<(), AuditError> {
        self.cells[position].shown = Shown::Hidden;
        self.restrict()
    }

    /// Applies what each cell prints to its variable.
    fn restrict(&mut self) -> Result<(), AuditError> {
        self.limits.fill(Limits::COUNT);
        for (position, cell) in self.cells.iter().enumerate() {
            let known = &mut self.limits[cell.variable];
            let repeat = self.repeats.get(&position).copied();
            let repeat = repeat.filter(|_| matches!(cell.shown, Shown::Exact(_)));
            let method = self.sources[cell.id.release].method;
            known.intersect(repeat.unwrap_or_else(|| printed::limits(cell, method)));
            if known.is_empty() {
                return Err(self.contradiction(&[cell.variable]));
            }
        }
        Ok(())
    }

    /// The error that the printed values of some variables do not go together.
    pub(crate) fn contradiction(&self, variables: &[usize]) -> AuditError {
        let cells: Vec<String> = self
            .cells
            .iter()
            .filter(|cell| variables.contains(&cell.variable))
            .filter(|cell| !matches!(cell.shown, Shown::Hidden | Shown::Silent))
            .map(|cell| self.name(&cell.id))
            .collect();
        AuditError::Contradiction { cells }
    }

    /// The error that there is no such cell.
    pub(crate) fn no_such_cell(&self, id: &CellId) -> AuditError {
        AuditError::NoSuchCell {
            release: self
                .sources
                .get(id.release)
                .map(|source| source.name.clone())
                .unwrap_or_default(),
            cube: id.cube.clone(),
            cell: id.cell.clone(),
        }
    }

    /// The name of a cell for messages.
    pub(crate) fn name(&self, id: &CellId) -> String {
        let release = self
            .sources
            .get(id.release)
            .map_or("", |source| &source.name);
        format!("{release}: {}/{}", id.cube, id.cell)
    }
}

/// What a release says of a variable, for the sums that it takes part in.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// How it is printed; latent variables are not.
    shown: Option<Shown>,
    /// The position of the cube among those of the release.
    cube: usize,
    rule: Rule,
}

/// The system while it is built.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    index: BTreeMap<Key, usize>,
    keys: Vec<Key>,
    cells: Vec<SystemCell>,
    positions: BTreeMap<Arc<CellId>, usize>,
    /// The variables of each release.
    mentions: Vec<BTreeMap<usize, Mention>>,
    /// The sums of each release, still with all children.
    instances: Vec<closure::Instance>,
    rows: Vec<LinearRow>,
}

impl Builder {
    fn variable(&mut self, key: &Key) -> usize {
        if let Some(variable) = self.index.get(key) {
            return *variable;
        }
        let variable = self.keys.len();
        self.index.insert(key.clone(), variable);
        self.keys.push(key.clone());
        variable
    }

    fn read(&mut self, index: usize, release: &Release) {
        let mut mentions: BTreeMap<usize, Mention> = BTreeMap::new();
        for (position, cube) in release.structure.cubes.iter().enumerate() {
            for (cell, at) in cells_of(cube) {
                let id = Arc::new(CellId {
                    release: index,
                    cube: cube.name.clone(),
                    cell,
                });
                let key = (id.cube.clone(), id.cell.clone());
                let shown = release.cells.get(&key).copied().unwrap_or(Shown::Hidden);
                let variable = self.variable(&Key {
                    unit: cube.unit.clone(),
                    state: state(cube, &at),
                    at,
                });
                let mention = mentions.entry(variable).or_insert(Mention {
                    shown: Some(shown),
                    cube: position,
                    rule: cube.rule,
                });
                if mention.shown == Some(Shown::Silent) {
                    mention.shown = Some(shown);
                }
                self.positions.insert(Arc::clone(&id), self.cells.len());
                self.cells.push(SystemCell {
                    id,
                    variable,
                    shown,
                    rule: cube.rule,
                });
            }
        }
        self.mentions.push(mentions);
    }
}

/// The state of the data behind a cell.
fn state(cube: &CubeStructure, at: &BTreeMap<String, String>) -> String {
    let period = at.get(key::PERIOD).map_or("", String::as_str);
    let of = |period: &str| cube.states.get(period).cloned();
    of(period).or_else(|| of("")).unwrap_or_default()
}
