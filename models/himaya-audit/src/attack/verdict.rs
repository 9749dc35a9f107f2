//! Whether promises of cells and of differences hold.

use std::sync::Arc;

use crate::attack::lanes::in_lanes;
use crate::demand::Difference;
use crate::engine::{Place, is_wide};
use crate::promise::{Failure, FailureKind, Promised};
use crate::release::CellId;
use crate::system::{Limits, signed};
use crate::{Attack, AuditError, Revisions};

impl Attack {
    /// Finds which promises of cells are kept, component by component.
    pub(super) fn judge(&mut self) -> Result<(), AuditError> {
        let mut open: Vec<Vec<(usize, usize, Promised)>> = Vec::new();
        open.resize_with(self.engine.components.len(), Vec::new);
        for (position, promised) in &self.demands.cells {
            let variable = self.system.cells[*position].variable;
            if let Place::In(index, local) = self.engine.places[variable]
                && !self.kept[*position]
            {
                open[index].push((*position, local, *promised));
            }
        }
        let components = std::mem::take(&mut self.engine.components);
        let done = in_lanes(
            components.into_iter().zip(open).collect(),
            |(component, open)| component.variables.len() * open.len(),
            |(mut component, open)| {
                let mut kept = Vec::new();
                if open.is_empty() {
                    return (component, Ok(()), kept);
                }
                let asked = Arc::make_mut(&mut component);
                let prepared = asked.prepare();
                for (position, local, promised) in open {
                    if prepared.is_ok() && asked.keeps(local, promised) {
                        kept.push(position);
                    }
                }
                (component, prepared, kept)
            },
        );
        let mut result = Ok(());
        for (component, prepared, kept) in done {
            self.engine.components.push(component);
            for position in kept {
                self.kept[position] = true;
            }
            if let (Ok(()), Err(named)) = (&result, prepared) {
                result = Err(self.system.contradiction(&named));
            }
        }
        result
    }

    /// The failure of a cell, if its interval is too narrow.
    pub(super) fn narrow(
        &mut self,
        position: usize,
        promised: Promised,
    ) -> Result<Option<Failure>, AuditError> {
        let variable = self.system.cells[position].variable;
        if self.kept[position] || self.keeps(variable, promised)? {
            // Hiding more may make a cell possibly small that was not, so that it needs its reach.
            self.kept[position] = !matches!(promised, Promised::Reach(_));
            return Ok(None);
        }
        let found = self.limits(variable)?;
        Ok(Some(Failure {
            cell: CellId::clone(&self.system.cells[position].id),
            low: found.low,
            high: found.high,
            promised,
            kind: FailureKind::Narrow,
        }))
    }

    /// Whether the interval of a variable keeps a promise.
    pub(super) fn keeps(
        &mut self,
        variable: usize,
        promised: Promised,
    ) -> Result<bool, AuditError> {
        match self.engine.places[variable] {
            Place::Known(n) => Ok(match promised {
                Promised::Width(width) => width == 0,
                Promised::Reach(threshold) => n >= signed(threshold),
                Promised::Interval(low, high) => signed(low) == n && signed(high) == n,
                Promised::Threshold(_) | Promised::Rounded(_) | Promised::Difference { .. } => true,
            }),
            Place::In(index, local) => {
                self.prepare(index)?;
                Ok(self.engine.component(index).keeps(local, promised))
            }
        }
    }

    /// Where a variable must lie.
    pub(super) fn limits(&mut self, variable: usize) -> Result<Limits, AuditError> {
        match self.engine.places[variable] {
            Place::Known(n) => Ok(Limits::exactly(n)),
            Place::In(index, local) => {
                self.prepare(index)?;
                Ok(self.engine.component(index).bounds(local))
            }
        }
    }

    fn prepare(&mut self, index: usize) -> Result<(), AuditError> {
        let prepared = self.engine.component(index).prepare();
        prepared.map_err(|named| self.system.contradiction(&named))
    }

    /// The failure of a difference, if it is too narrow.
    pub(super) fn difference(
        &mut self,
        difference: Difference,
    ) -> Result<Option<Failure>, AuditError> {
        let earlier = self.system.cells[difference.earlier].variable;
        let later = self.system.cells[difference.later].variable;
        let Promised::Difference { width, threshold } = difference.promised else {
            return Ok(None);
        };
        if self.options.revisions == Revisions::LargeCellsPass
            && !self.is_small_change(earlier, later, signed(threshold))
            && self.is_never_below(earlier, signed(threshold))?
            && self.is_never_below(later, signed(threshold))?
        {
            return Ok(None);
        }
        let found = if let Some((index, row)) = self.engine.differences.get(&(earlier, later)) {
            let (index, row) = (*index, *row);
            self.prepare(index)?;
            let component = self.engine.component(index);
            if component.keeps(row, difference.promised) {
                return Ok(None);
            }
            component.bounds(row)
        } else {
            let kept = |found: Limits| is_wide(found, signed(width));
            if kept(subtract(self.inner(later)?, self.inner(earlier)?)) {
                return Ok(None);
            }
            let found = subtract(self.limits(later)?, self.limits(earlier)?);
            if kept(found) || is_far(found, signed(threshold)) {
                return Ok(None);
            }
            found
        };
        Ok(Some(Failure {
            cell: CellId::clone(&self.system.cells[difference.later].id),
            low: found.low,
            high: found.high,
            promised: difference.promised,
            kind: FailureKind::Difference {
                earlier: CellId::clone(&self.system.cells[difference.earlier].id),
            },
        }))
    }

    /// Whether both states are known, however large, and differ by less than the threshold.
    fn is_small_change(&self, earlier: usize, later: usize, threshold: i64) -> bool {
        let places = &self.engine.places;
        let (Place::Known(before), Place::Known(after)) = (places[earlier], places[later]) else {
            return false;
        };
        before != after && (before - after).abs() < threshold
    }

    fn is_never_below(&mut self, variable: usize, least: i64) -> Result<bool, AuditError> {
        match self.engine.places[variable] {
            Place::Known(n) => Ok(n >= least),
            Place::In(index, local) => {
                self.prepare(index)?;
                Ok(self.engine.component(index).is_never_below(local, least))
            }
        }
    }

    /// What is surely possible of a variable.
    fn inner(&mut self, variable: usize) -> Result<Limits, AuditError> {
        match self.engine.places[variable] {
            Place::Known(n) => Ok(Limits::exactly(n)),
            Place::In(index, local) => {
                self.prepare(index)?;
                let component = self.engine.component(index);
                Ok(component.inner(local).unwrap_or(Limits::exactly(0)))
            }
        }
    }
}

/// The difference of two counts that nothing links.
fn subtract(later: Limits, earlier: Limits) -> Limits {
    Limits {
        low: later
            .low
            .zip(earlier.high)
            .map(|(later, earlier)| later - earlier),
        high: later
            .high
            .zip(earlier.low)
            .map(|(later, earlier)| later - earlier),
    }
}

fn is_far(found: Limits, threshold: i64) -> bool {
    found.low.is_some_and(|low| low >= threshold)
        || found.high.is_some_and(|high| high <= -threshold)
}
