//! Rows from printed statements: sums, shares and orders.

use crate::release::{CellId, CellKey};
use crate::system::{Builder, Limits, LinearRow, signed};
use crate::{AuditError, Claim, Release, Shown};

/// The rows of what a release prints beyond its cells.
pub(crate) fn rows(
    builder: &Builder,
    index: usize,
    release: &Release,
) -> Result<Vec<LinearRow>, AuditError> {
    let variables = Variables {
        builder,
        index,
        release,
    };
    let mut rows = Vec::new();
    for fact in &release.facts {
        variables.claim(&fact.claim, &mut rows)?;
    }
    for ranking in &release.structure.rankings {
        let cells = ranking.cells.iter().map(|name| release.cell_key(name));
        let cells: Vec<CellKey> = cells.collect::<Result<_, _>>()?;
        for pair in cells.windows(2) {
            if let [greater, lesser] = pair
                && tells_an_order(release, greater, lesser)
            {
                variables.order(greater, lesser, &mut rows)?;
            }
        }
    }
    Ok(rows)
}

/// Whether an order says more than the printed numbers do.
///
/// Numbers that are printed in their own order say it themselves, and so do equal numbers, whose
/// order is that of their names.
fn tells_an_order(release: &Release, greater: &CellKey, lesser: &CellKey) -> bool {
    match (release.cells.get(greater), release.cells.get(lesser)) {
        (Some(Shown::Exact(one)), Some(Shown::Exact(two))) => one < two,
        _ => true,
    }
}

struct Variables<'a> {
    builder: &'a Builder,
    index: usize,
    release: &'a Release,
}

impl Variables<'_> {
    fn claim(&self, claim: &Claim, rows: &mut Vec<LinearRow>) -> Result<(), AuditError> {
        match claim {
            Claim::Sum { cells, low, high } => rows.push(LinearRow {
                terms: collected(self.terms(cells, 1)?),
                limits: Limits {
                    low: Some(signed(*low)),
                    high: high.map(signed),
                },
            }),
            Claim::Ratio {
                numerator,
                denominator,
                low,
                high,
                scale,
            } => {
                let scaled = self.terms(numerator, signed(*scale))?;
                let against = |bound: u64| -> Result<Vec<(usize, i64)>, AuditError> {
                    let mut terms = scaled.clone();
                    terms.extend(self.terms(denominator, -signed(bound))?);
                    Ok(collected(terms))
                };
                rows.push(LinearRow {
                    terms: against(*low)?,
                    limits: Limits::COUNT,
                });
                rows.push(LinearRow {
                    terms: against(*high)?,
                    limits: Limits {
                        low: None,
                        high: Some(0),
                    },
                });
            }
            Claim::Order { cells } => {
                for pair in cells.windows(2) {
                    if let [greater, lesser] = pair {
                        self.order(greater, lesser, rows)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn order(
        &self,
        greater: &CellKey,
        lesser: &CellKey,
        rows: &mut Vec<LinearRow>,
    ) -> Result<(), AuditError> {
        let mut terms = self.terms(std::slice::from_ref(greater), 1)?;
        terms.extend(self.terms(std::slice::from_ref(lesser), -1)?);
        rows.push(LinearRow {
            terms: collected(terms),
            limits: Limits::COUNT,
        });
        Ok(())
    }

    fn terms(&self, cells: &[CellKey], weight: i64) -> Result<Vec<(usize, i64)>, AuditError> {
        cells
            .iter()
            .map(|(cube, cell)| {
                let id = CellId {
                    release: self.index,
                    cube: cube.clone(),
                    cell: cell.clone(),
                };
                let position = self.builder.positions.get(&id);
                let known = position.and_then(|position| self.builder.cells.get(*position));
                known
                    .map(|known| (known.variable, weight))
                    .ok_or_else(|| self.release.no_such_cell(cube, cell))
            })
            .collect()
    }
}

/// Adds the weights of each variable.
pub(crate) fn collected(mut terms: Vec<(usize, i64)>) -> Vec<(usize, i64)> {
    terms.sort_unstable();
    let mut sums: Vec<(usize, i64)> = Vec::new();
    for (variable, weight) in terms {
        match sums.last_mut() {
            Some((last, sum)) if *last == variable => *sum += weight,
            _ => sums.push((variable, weight)),
        }
    }
    sums.retain(|(_, weight)| *weight != 0);
    sums
}
