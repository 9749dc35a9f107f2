//! The attack on several releases at once, which can be continued as cells are hidden.

use std::collections::{BTreeMap, BTreeSet};

use microlp::Error;

use crate::demand::{Demand, Demands, Difference};
use crate::promise::{Failure, FailureKind, Promised};
use crate::relaxation::{Side, optimum};
use crate::release::CellId;
use crate::system::{Limits, System, signed};
use crate::{AuditError, Bounds, Options, Release, Revisions};

/// An attack on releases, with all that follows from them.
#[derive(Clone, Debug)]
pub struct Attack {
    system: System,
    demands: Demands,
    options: Options,
    assumed: BTreeMap<usize, Limits>,
    found: BTreeMap<usize, Limits>,
}

impl Attack {
    /// Prepares the attack; an error if the releases contradict themselves.
    pub fn new(releases: &[Release], options: &Options) -> Result<Self, AuditError> {
        let all: Vec<&Release> = releases.iter().chain(&options.known).collect();
        let system = System::of(&all)?;
        let demands = Demands::of(releases, &system, options);
        Ok(Self {
            system,
            demands,
            options: options.clone(),
            assumed: BTreeMap::new(),
            found: BTreeMap::new(),
        })
    }

    /// All promises that do not hold, in the order of cells.
    pub fn failures(&mut self) -> Result<Vec<Failure>, AuditError> {
        let mut failures = self.demands.broken.clone();
        for demand in self.demands.cells.clone() {
            failures.extend(self.narrow(&demand)?);
        }
        for difference in self.demands.differences.clone() {
            failures.extend(self.difference(&difference)?);
        }
        failures.sort_by(|one, two| one.cell.cmp(&two.cell));
        Ok(failures)
    }

    /// The first promise of a cell that does not hold.
    pub fn check(&mut self, cell: &CellId) -> Result<Option<Failure>, AuditError> {
        let position = self.position(cell)?;
        for demand in self.demands.cells.clone() {
            if demand.cell == position
                && let Some(failure) = self.narrow(&demand)?
            {
                return Ok(Some(failure));
            }
        }
        for difference in self.demands.differences.clone() {
            if (difference.later == position || difference.earlier == position)
                && let Some(failure) = self.difference(&difference)?
            {
                return Ok(Some(failure));
            }
        }
        Ok(None)
    }

    /// The cells that take part in a sum or statement with a cell, whatever their release.
    pub fn neighbours(&self, cell: &CellId) -> Result<Vec<CellId>, AuditError> {
        let variable = self.system.cells[self.position(cell)?].variable;
        let rows = self.system.rows.iter();
        let with = rows.filter(|row| row.terms.iter().any(|(other, _)| *other == variable));
        let near: BTreeSet<usize> = with
            .flat_map(|row| row.terms.iter().map(|(other, _)| *other))
            .filter(|other| *other != variable)
            .collect();
        let cells = self.system.cells.iter();
        let cells = cells.filter(|other| near.contains(&other.variable));
        Ok(cells.map(|other| other.id.clone()).collect())
    }

    /// Hides a cell, as if its release printed the symbol instead.
    pub fn hide(&mut self, cell: &CellId) -> Result<(), AuditError> {
        let position = self.position(cell)?;
        self.found.clear();
        self.system.hide(position)
    }

    /// Lets the attacker take a cell to be within limits, until it is bounded itself.
    ///
    /// With it a planner, who knows which cells are small, defends against a reader who guesses it.
    pub fn assume(&mut self, cell: &CellId, low: u64, high: Option<u64>) -> Result<(), AuditError> {
        let variable = self.system.cells[self.position(cell)?].variable;
        let limits = Limits {
            low: signed(low),
            high: high.map(signed),
        };
        self.assumed.insert(variable, limits);
        self.found.clear();
        Ok(())
    }

    /// Whether both values are possible for a cell, whatever is assumed of it.
    pub fn allows(&mut self, cell: &CellId, low: u64, high: u64) -> Result<bool, AuditError> {
        let bounds = self.bounds(cell)?;
        Ok(bounds.low <= low && bounds.high.is_none_or(|most| high <= most))
    }

    /// Where a cell must lie, whatever is assumed of it.
    pub fn bounds(&mut self, cell: &CellId) -> Result<Bounds, AuditError> {
        let variable = self.system.cells[self.position(cell)?].variable;
        let limits = self.limits(variable)?;
        let whole = |bound: i64| u64::try_from(bound).unwrap_or_default();
        Ok(Bounds {
            low: whole(limits.low),
            high: limits.high.map(whole),
        })
    }

    fn position(&self, cell: &CellId) -> Result<usize, AuditError> {
        let position = self.system.positions.get(cell).copied();
        position.ok_or_else(|| self.system.no_such_cell(cell))
    }

    fn limits(&mut self, variable: usize) -> Result<Limits, AuditError> {
        if let Some(limits) = self.found.get(&variable) {
            return Ok(*limits);
        }
        let rows = &self.system.rows;
        let mut limits = self.system.limits.clone();
        for (assumed, within) in &self.assumed {
            if *assumed != variable {
                limits[*assumed].intersect(*within);
            }
        }
        let failed = |error: Error| match error {
            Error::Infeasible => self.system.contradiction(&[variable]),
            Error::Unbounded | Error::InternalError(_) => AuditError::Solver {
                cell: format!("variable {variable}"),
                reason: error.to_string(),
            },
        };
        let low = optimum(&limits, rows, variable, Side::Low).map_err(failed)?;
        let high = optimum(&limits, rows, variable, Side::High).map_err(failed)?;
        let low = low.unwrap_or_default();
        let limits = Limits { low, high };
        self.found.insert(variable, limits);
        Ok(limits)
    }

    fn narrow(&mut self, demand: &Demand) -> Result<Option<Failure>, AuditError> {
        let cell = self.system.cells[demand.cell].clone();
        let found = self.limits(cell.variable)?;
        Ok((!demand.promised.holds(found)).then_some(Failure {
            cell: cell.id,
            low: Some(found.low),
            high: found.high,
            promised: demand.promised,
            kind: FailureKind::Narrow,
        }))
    }

    fn difference(&mut self, difference: &Difference) -> Result<Option<Failure>, AuditError> {
        let earlier = self.system.cells[difference.earlier].clone();
        let later = self.system.cells[difference.later].clone();
        let (one, two) = (self.limits(earlier.variable)?, self.limits(later.variable)?);
        let low = one.high.map(|high| two.low - high);
        let high = two.high.map(|high| high - one.low);
        let Promised::Difference { width, threshold } = difference.promised else {
            return Ok(None);
        };
        let threshold = i64::try_from(threshold).unwrap_or(i64::MAX);
        let is_never_small =
            low.is_some_and(|low| low >= threshold) || high.is_some_and(|high| high <= -threshold);
        let is_large = self.options.revisions == Revisions::LargeCellsPass
            && one.low >= threshold
            && two.low >= threshold;
        let is_wide = match (low, high) {
            (Some(low), Some(high)) => high.abs_diff(low) >= width && low <= 0 && high >= 0,
            (low, high) => low.is_none_or(|low| low <= 0) && high.is_none_or(|high| high >= 0),
        };
        Ok(
            (!is_never_small && !is_large && !is_wide).then_some(Failure {
                cell: later.id,
                low,
                high,
                promised: difference.promised,
                kind: FailureKind::Difference {
                    earlier: earlier.id,
                },
            }),
        )
    }
}
