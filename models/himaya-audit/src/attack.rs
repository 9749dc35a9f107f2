//! The attack on several releases at once, which can be continued as cells are hidden.

use std::collections::{BTreeMap, BTreeSet};

use crate::demand::{Demands, Difference, differences, fact_breaches};
use crate::engine::{Engine, Problem};
use crate::promise::{Failure, Promised};
use crate::release::{CellId, CellKey, Claim};
use crate::structure::Rule;
use crate::system::{Limits, System, signed};
use crate::{AuditError, Bounds, Options, Release, Revisions};

mod insiders;
mod lanes;
mod verdict;

/// An attack on releases, with all that follows from them.
#[derive(Clone, Debug)]
pub struct Attack {
    system: System,
    n_releases: usize,
    options: Options,
    demands: Demands,
    differences: Vec<Difference>,
    /// Promises broken by tables that print more than the cells.
    broken: Vec<Failure>,
    assumed: BTreeMap<usize, Limits>,
    engine: Engine,
    stale: Stale,
    /// The cells whose promise is known to be kept; hiding more breaks none of them.
    kept: Vec<bool>,
}

/// What has changed since the engine was made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Stale {
    Nothing,
    /// Only more has become possible.
    Loosened,
    /// Something may have become impossible.
    Tightened,
}

impl Attack {
    /// Prepares the attack; an error if the releases contradict themselves.
    pub fn new(releases: &[Release], options: &Options) -> Result<Self, AuditError> {
        let releases = attacked(releases, options)?;
        let all: Vec<&Release> = releases.iter().chain(&options.known).collect();
        let system = System::of(&all)?;
        let n_releases = releases.len();
        let broken = releases.iter().enumerate();
        let broken = broken.flat_map(|(index, release)| fact_breaches(index, release, &system));
        let mut attack = Self {
            broken: broken.collect(),
            demands: Demands::of(&system, n_releases, options),
            differences: match options.revisions {
                Revisions::Ignored => Vec::new(),
                Revisions::LargeCellsPass | Revisions::Strict => {
                    differences(&system, n_releases, options.width)
                }
            },
            // The known tables are in the system by now.
            options: Options {
                known: Vec::new(),
                ..options.clone()
            },
            kept: vec![false; system.cells.len()],
            n_releases,
            assumed: BTreeMap::new(),
            engine: Engine::default(),
            stale: Stale::Tightened,
            system,
        };
        attack.refresh()?;
        attack
            .engine
            .prepare()
            .map_err(|named| attack.system.contradiction(&named))?;
        Ok(attack)
    }

    /// All promises that do not hold, in the order of cells.
    ///
    /// Insiders are tried once nothing else fails.
    pub fn failures(&mut self) -> Result<Vec<Failure>, AuditError> {
        self.refresh()?;
        self.judge()?;
        let mut failures = self.broken.clone();
        failures.extend(self.demands.broken.clone());
        for (position, promised) in self.demands.cells.clone() {
            failures.extend(self.narrow(position, promised)?);
        }
        for difference in self.differences.clone() {
            failures.extend(self.difference(difference)?);
        }
        if failures.is_empty() && self.options.insider {
            failures.extend(self.insiders());
        }
        failures.sort_by(|one, two| one.cell.cmp(&two.cell));
        Ok(failures)
    }

    /// The first promise of a cell that does not hold.
    pub fn check(&mut self, cell: &CellId) -> Result<Option<Failure>, AuditError> {
        self.refresh()?;
        let position = self.position(cell)?;
        let demands = &self.demands;
        let mut broken = self.broken.iter().chain(&demands.broken);
        if let Some(failure) = broken.find(|failure| failure.cell == *cell) {
            return Ok(Some(failure.clone()));
        }
        if let Some(promised) = demands.cells.get(&position).copied()
            && let Some(failure) = self.narrow(position, promised)?
        {
            return Ok(Some(failure));
        }
        for difference in self.differences.clone() {
            if (difference.later == position || difference.earlier == position)
                && let Some(failure) = self.difference(difference)?
            {
                return Ok(Some(failure));
            }
        }
        Ok(None)
    }

    /// The cells that take part in a sum or statement with a cell, whatever their release.
    pub fn neighbours(&self, cell: &CellId) -> Result<Vec<CellId>, AuditError> {
        let variable = self.variable(cell)?;
        let rows = self.system.rows.iter();
        let with = rows.filter(|row| row.terms.iter().any(|(other, _)| *other == variable));
        let near: BTreeSet<usize> = with
            .flat_map(|row| row.terms.iter().map(|(other, _)| *other))
            .filter(|other| *other != variable)
            .collect();
        let cells = self.system.cells.iter();
        let cells = cells.filter(|other| near.contains(&other.variable));
        Ok(cells.map(|other| CellId::clone(&other.id)).collect())
    }

    /// Hides a cell, as if its release printed the symbol instead.
    pub fn hide(&mut self, cell: &CellId) -> Result<(), AuditError> {
        let position = self.position(cell)?;
        if self.stale == Stale::Nothing {
            self.stale = Stale::Loosened;
        }
        self.system.hide(position)
    }

    /// The attack on what shares sums with a cell, over any number of them, and on nothing else: what
    /// is possible there is possible in the whole. Differences between states are left out.
    pub fn part_of(&self, cell: &CellId) -> Result<Self, AuditError> {
        let part = self.system.part_of(self.variable(cell)?);
        let place = |variable: &usize| part.variables.binary_search(variable).ok();
        let assumed = self.assumed.iter();
        let assumed = assumed.filter_map(|(variable, limits)| Some((place(variable)?, *limits)));
        Ok(Self {
            demands: Demands::of(&part.system, self.n_releases, &self.options),
            differences: Vec::new(),
            broken: Vec::new(),
            options: self.options.clone(),
            kept: vec![false; part.system.cells.len()],
            n_releases: self.n_releases,
            assumed: assumed.collect(),
            engine: Engine::default(),
            stale: Stale::Tightened,
            system: part.system,
        })
    }

    /// Every cell that is attacked.
    pub fn cells(&self) -> impl Iterator<Item = &CellId> {
        self.system.cells.iter().map(|cell| cell.id.as_ref())
    }

    /// Lets the attacker take a cell to be within limits, until it is bounded itself.
    ///
    /// With it a planner, who knows which cells are small, defends against a reader who guesses it.
    pub fn assume(&mut self, cell: &CellId, low: u64, high: Option<u64>) -> Result<(), AuditError> {
        let variable = self.variable(cell)?;
        let limits = Limits {
            low: Some(signed(low)),
            high: high.map(signed),
        };
        self.assumed.insert(variable, limits);
        self.stale = Stale::Tightened;
        Ok(())
    }

    /// Whether both values are possible for a cell, whatever is assumed of it.
    pub fn allows(&mut self, cell: &CellId, low: u64, high: u64) -> Result<bool, AuditError> {
        self.refresh()?;
        let variable = self.variable(cell)?;
        self.keeps(variable, Promised::Interval(low, high))
    }

    /// Where a cell must lie, whatever is assumed of it.
    pub fn bounds(&mut self, cell: &CellId) -> Result<Bounds, AuditError> {
        self.refresh()?;
        let variable = self.variable(cell)?;
        let limits = self.limits(variable)?;
        let whole = |bound: i64| u64::try_from(bound).unwrap_or_default();
        Ok(Bounds {
            low: limits.low.map_or(0, whole),
            high: limits.high.map(whole),
        })
    }

    fn position(&self, cell: &CellId) -> Result<usize, AuditError> {
        let position = self.system.positions.get(cell).copied();
        position.ok_or_else(|| self.system.no_such_cell(cell))
    }

    fn variable(&self, cell: &CellId) -> Result<usize, AuditError> {
        Ok(self.system.cells[self.position(cell)?].variable)
    }

    /// Makes the engine anew if it no longer fits.
    fn refresh(&mut self) -> Result<(), AuditError> {
        if self.stale == Stale::Nothing {
            return Ok(());
        }
        let variable = |cell: usize| self.system.cells[cell].variable;
        let differences = self.differences.iter();
        let pairs = differences.map(|pair| (variable(pair.earlier), variable(pair.later)));
        let pairs: Vec<(usize, usize)> = pairs.collect();
        let engine = Engine::of(Problem {
            limits: &self.system.limits,
            rows: &self.system.rows,
            assumed: &self.assumed,
            pairs: &pairs,
        });
        let engine = engine.map_err(|named| self.system.contradiction(&named))?;
        let earlier = std::mem::replace(&mut self.engine, engine);
        if self.stale == Stale::Loosened {
            self.engine.inherit(earlier);
            self.demands = Demands::of(&self.system, self.n_releases, &self.options);
            for (position, promised) in &self.demands.cells {
                if let Promised::Reach(_) = promised {
                    self.kept[*position] = false;
                }
            }
        } else {
            self.kept.fill(false);
        }
        self.stale = Stale::Nothing;
        Ok(())
    }
}

/// The releases as far as they are attacked.
///
/// What an official source has printed is printed again with its contradictions, and counts of things
/// are shown; unless their intervals are to be attacked, nothing is promised of either.
fn attacked(releases: &[Release], options: &Options) -> Result<Vec<Release>, AuditError> {
    let mut attacked = Vec::new();
    for release in releases {
        release.check()?;
        let mut release = release.clone();
        if !options.censored {
            release
                .structure
                .cubes
                .retain(|cube| cube.rule == Rule::Persons);
            let names: BTreeSet<&String> = release
                .structure
                .cubes
                .iter()
                .map(|cube| &cube.name)
                .collect();
            release.cells.retain(|(cube, _), _| names.contains(cube));
            let has = |key: &CellKey| names.contains(&key.0);
            release.facts.retain(|fact| match &fact.claim {
                Claim::Sum { cells, .. } | Claim::Order { cells } => cells.iter().all(has),
                Claim::Ratio {
                    numerator,
                    denominator,
                    ..
                } => numerator.iter().chain(denominator).all(has),
            });
            let is_persons = |name: &String| {
                name.split_once('/')
                    .is_some_and(|(cube, _)| names.contains(&cube.to_owned()))
            };
            release
                .structure
                .rankings
                .retain(|ranking| ranking.cells.iter().all(is_persons));
        }
        attacked.push(release);
    }
    Ok(attacked)
}
