//! Bounds on whole-number solutions of the system.
//!
//! What single rows say is propagated first; what is left falls apart into components, each with a
//! tableau that goes from question to question, and with the points that it has met on the way.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::system::{Limits, LinearRow};

mod component;
mod insider;
mod judge;
mod propagation;
mod push;
mod sparse;
mod split;
mod start;
mod tableau;
mod witness;

pub(crate) use component::Component;
pub(crate) use insider::{KNOWN, Pair};
pub(crate) use judge::is_wide;
pub(crate) use push::Direction;

/// Where a variable is dealt with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Place {
    /// Nowhere: it is known.
    Known(i64),
    /// In a component, under a position of its own.
    In(usize, usize),
}

/// The question for the engine: a system, and what the attacker takes for granted besides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Problem<'a> {
    pub(crate) limits: &'a [Limits],
    pub(crate) rows: &'a [LinearRow],
    pub(crate) assumed: &'a BTreeMap<usize, Limits>,
    /// Pairs whose differences are asked for, the earlier first.
    pub(crate) pairs: &'a [(usize, usize)],
}

/// The system taken apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Engine {
    /// Shared between copies of the engine until one of them asks something new of a component.
    pub(crate) components: Vec<Arc<Component>>,
    pub(crate) places: Vec<Place>,
    /// Differences within a component, by the positions of the earlier and the later variable.
    pub(crate) differences: BTreeMap<(usize, usize), (usize, usize)>,
}

impl Engine {
    /// Takes a system apart; the variables of a row that cannot hold are the error.
    pub(crate) fn of(problem: Problem<'_>) -> Result<Self, Vec<usize>> {
        let mut limits = problem.limits.to_vec();
        propagation::propagate(&mut limits, problem.rows)?;
        Ok(split::split(problem, &limits))
    }

    /// Finds a first point of every component.
    pub(crate) fn prepare(&mut self) -> Result<(), Vec<usize>> {
        let mut components = self.components.iter_mut();
        components.try_for_each(|component| Arc::make_mut(component).prepare())
    }

    /// A component to ask something of.
    pub(crate) fn component(&mut self, index: usize) -> &mut Component {
        Arc::make_mut(&mut self.components[index])
    }

    /// Takes over what an earlier engine has found, if nothing has become less possible since.
    pub(crate) fn inherit(&mut self, mut earlier: Self) {
        for component in &mut self.components {
            let first = component.variables.first();
            if let Some(Place::In(index, _)) = first.map(|first| earlier.places[*first])
                && component.is_same(&earlier.components[index])
            {
                std::mem::swap(component, &mut earlier.components[index]);
                continue;
            }
            let component = Arc::make_mut(component);
            for local in 0..component.variables.len() {
                let found = match earlier.places[component.variables[local]] {
                    Place::Known(n) => Some((n, Some(Limits::exactly(n)))),
                    Place::In(index, local) => {
                        earlier.components.get(index).and_then(|component| {
                            Some((component.current(local)?, component.inner(local)))
                        })
                    }
                };
                if let Some((hint, inner)) = found {
                    component.hint[local] = hint;
                    component.witnesses.inner[local] = inner;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
