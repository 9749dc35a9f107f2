//! The part of a system that one count takes part in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Limits, LinearRow, System, SystemCell};

/// A part of a system, with the places that its variables had in the whole.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) system: System,
    pub(crate) variables: Vec<usize>,
}

impl System {
    /// What shares a row with a variable, over any number of rows, and nothing else.
    pub(crate) fn part_of(&self, variable: usize) -> Part {
        let variables = self.linked(variable);
        let place = |variable: &usize| variables.binary_search(variable).ok();
        let rows = self.rows.iter().filter_map(|row| {
            let terms = row.terms.iter();
            let terms = terms.map(|(variable, by)| Some((place(variable)?, *by)));
            Some(LinearRow {
                terms: terms.collect::<Option<Vec<_>>>()?,
                limits: row.limits,
            })
        });
        let (mut cells, mut positions) = (Vec::new(), BTreeMap::new());
        let mut repeats: BTreeMap<usize, Limits> = BTreeMap::new();
        for (position, cell) in self.cells.iter().enumerate() {
            let Some(variable) = place(&cell.variable) else {
                continue;
            };
            if let Some(limits) = self.repeats.get(&position) {
                repeats.insert(cells.len(), *limits);
            }
            positions.insert(Arc::clone(&cell.id), cells.len());
            cells.push(SystemCell {
                variable,
                ..cell.clone()
            });
        }
        let limits = variables.iter().map(|variable| self.limits[*variable]);
        let keys = variables
            .iter()
            .map(|variable| self.keys[*variable].clone());
        Part {
            system: Self {
                limits: limits.collect(),
                rows: Arc::new(rows.collect()),
                cells,
                positions: Arc::new(positions),
                keys: Arc::new(keys.collect()),
                sources: Arc::clone(&self.sources),
                repeats: Arc::new(repeats),
            },
            variables,
        }
    }

    /// The variables that share a row with one, over any number of rows, in order.
    fn linked(&self, variable: usize) -> Vec<usize> {
        let mut rows_of: Vec<Vec<usize>> = vec![Vec::new(); self.keys.len()];
        for (place, row) in self.rows.iter().enumerate() {
            for (variable, _) in &row.terms {
                rows_of[*variable].push(place);
            }
        }
        let mut is_linked = vec![false; self.keys.len()];
        let mut open = vec![variable];
        is_linked[variable] = true;
        while let Some(next) = open.pop() {
            for place in &rows_of[next] {
                for (other, _) in &self.rows[*place].terms {
                    if !is_linked[*other] {
                        is_linked[*other] = true;
                        open.push(*other);
                    }
                }
            }
        }
        (0..is_linked.len())
            .filter(|variable| is_linked[*variable])
            .collect()
    }
}
