//! A table given as cells and sums: the short way to ask for bounds, without a release.
//!
use std::collections::BTreeMap;

use crate::engine::{Engine, Place, Problem};
use crate::structure::Relation;
use crate::system::{Limits, LinearRow, relate};
use crate::{AuditError, Bounds, Shown};

/// A sum of cells, by their positions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sum {
    /// The total.
    pub total: usize,
    /// The parts.
    pub parts: Vec<usize>,
    /// How they relate.
    pub relation: Relation,
}

/// A published table, or several that share cells.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Published {
    /// The cells by name.
    pub cells: Vec<(String, Shown)>,
    /// The sums.
    pub sums: Vec<Sum>,
}

/// What the publisher promises to stay possible for a cell, both ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Promise {
    /// The cell's position.
    pub cell: usize,
    /// The least value that must stay possible.
    pub low: u64,
    /// The greatest value that must stay possible.
    pub high: u64,
}

/// A promise that does not hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BrokenPromise {
    /// The cell's name.
    pub cell: String,
    /// What was promised.
    pub promised: Promise,
    /// What the attacker finds.
    pub found: Bounds,
}

/// The bounds of one cell.
pub fn bounds(table: &Published, cell: usize) -> Result<Bounds, AuditError> {
    if cell >= table.cells.len() {
        return Err(AuditError::NoSuchPosition {
            index: cell,
            cells: table.cells.len(),
        });
    }
    let limits: Vec<Limits> = table
        .cells
        .iter()
        .map(|(_, shown)| limits(*shown))
        .collect();
    let rows: Vec<LinearRow> = table
        .sums
        .iter()
        .flat_map(|sum| relate(sum.relation, sum.total, &sum.parts))
        .collect();
    let contradiction = |named: Vec<usize>| AuditError::Contradiction {
        cells: named
            .iter()
            .map(|cell| table.cells[*cell].0.clone())
            .collect(),
    };
    let mut engine = Engine::of(Problem {
        limits: &limits,
        rows: &rows,
        assumed: &BTreeMap::new(),
        pairs: &[],
    })
    .map_err(contradiction)?;
    let found = match engine.places[cell] {
        Place::Known(n) => Limits::exactly(n),
        Place::In(index, local) => {
            let component = engine.component(index);
            component.prepare().map_err(contradiction)?;
            component.bounds(local)
        }
    };
    let whole = |bound: i64| u64::try_from(bound).unwrap_or_default();
    Ok(Bounds {
        low: found.low.map_or(0, whole),
        high: found.high.map(whole),
    })
}

fn limits(shown: Shown) -> Limits {
    match shown {
        Shown::Exact(n) => Limits::within(n, n),
        Shown::Between(low, high) => Limits::within(low, high),
        Shown::Hidden | Shown::Silent | Shown::NotApplicable | Shown::Doubtful(..) => Limits::COUNT,
    }
}

/// The promises that do not hold.
pub fn failures(table: &Published, promises: &[Promise]) -> Result<Vec<BrokenPromise>, AuditError> {
    let mut failures = Vec::new();
    for promised in promises {
        let found = bounds(table, promised.cell)?;
        let holds =
            found.low <= promised.low && found.high.is_none_or(|high| promised.high <= high);
        if !holds {
            let cell = table.cells[promised.cell].0.clone();
            failures.push(BrokenPromise {
                cell,
                promised: *promised,
                found,
            });
        }
    }
    Ok(failures)
}

#[cfg(test)]
mod tests;
