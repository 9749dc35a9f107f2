//! The attacks of persons who are in a cell themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::attack::lanes::in_lanes;
use crate::engine::{KNOWN, Pair, Place};
use crate::promise::{Failure, FailureKind, Promised};
use crate::system::signed;
use crate::{Attack, CellId, Shown};

/// The cells of one component that insiders attack, and those they attack from.
#[derive(Debug, Default)]
struct Targets {
    /// Variables with the widths that must be left.
    widths: Vec<(usize, i64)>,
    inside: Vec<usize>,
    /// The cell of each variable, to name it.
    cells: BTreeMap<usize, usize>,
}

impl Attack {
    /// The cells that get narrower than promised, less what an insider knows, for some insider.
    pub(super) fn insiders(&mut self) -> Vec<Failure> {
        let targets = self.targets();
        let components = std::mem::take(&mut self.engine.components);
        let done = in_lanes(
            components.into_iter().zip(&targets).collect(),
            |(_, targets)| targets.inside.len() * targets.widths.len(),
            |(mut component, targets)| {
                if targets.inside.is_empty() || targets.widths.is_empty() {
                    return (component, Vec::new());
                }
                let asked = Arc::make_mut(&mut component);
                let pairs = asked.narrower_inside(&targets.inside, &targets.widths);
                (component, pairs)
            },
        );
        let mut failures = Vec::new();
        for ((component, pairs), targets) in done.into_iter().zip(&targets) {
            self.engine.components.push(component);
            // One insider a cell is enough to name.
            let mut named = BTreeSet::new();
            for pair in pairs {
                if named.insert(pair.variable) {
                    failures.extend(self.inside(targets, &pair));
                }
            }
        }
        failures
    }

    fn targets(&self) -> Vec<Targets> {
        let mut targets: Vec<Targets> = Vec::new();
        targets.resize_with(self.engine.components.len(), Targets::default);
        for (position, promised) in &self.demands.cells {
            let cell = &self.system.cells[*position];
            let Place::In(index, local) = self.engine.places[cell.variable] else {
                continue;
            };
            let least = self.engine.components[index].outer[local].low;
            let targets = &mut targets[index];
            if targets.cells.insert(local, *position).is_some() {
                continue;
            }
            if cell.shown == Shown::Hidden {
                targets.inside.push(local);
            }
            let width = match *promised {
                // A cell that is surely large has nothing to lose.
                Promised::Reach(threshold) if least >= Some(signed(threshold)) => 0,
                Promised::Width(width) | Promised::Reach(width) => signed(width),
                Promised::Interval(low, high) => signed(high) - signed(low),
                Promised::Threshold(_) | Promised::Rounded(_) | Promised::Difference { .. } => 0,
            };
            if width > KNOWN {
                targets.widths.push((local, width - KNOWN));
            }
        }
        targets
    }

    fn inside(&self, targets: &Targets, pair: &Pair) -> Option<Failure> {
        let position = *targets.cells.get(&pair.variable)?;
        let inside = *targets.cells.get(&pair.inside)?;
        let found = pair.found();
        Some(Failure {
            cell: CellId::clone(&self.system.cells[position].id),
            low: found.low,
            high: found.high,
            promised: *self.demands.cells.get(&position)?,
            kind: FailureKind::Insider {
                inside: CellId::clone(&self.system.cells[inside].id),
            },
        })
    }
}
