//! Taking the system apart into components.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::{Component, Engine, Place, Problem};
use crate::system::{Limits, LinearRow};

/// The components of a system with propagated limits.
pub(crate) fn split(problem: Problem<'_>, limits: &[Limits]) -> Engine {
    let rows: Vec<LinearRow> = problem
        .rows
        .iter()
        .map(|row| reduced(row, limits))
        .filter(|row| says_something(row, limits))
        .collect();
    let mut sets = Sets::new(limits.len());
    for row in &rows {
        for pair in row.terms.windows(2) {
            sets.join(pair[0].0, pair[1].0);
        }
    }
    let mut engine = Engine::default();
    let mut members: BTreeMap<usize, usize> = BTreeMap::new();
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for (variable, within) in limits.iter().enumerate() {
        if let Some(n) = within.exact() {
            engine.places.push(Place::Known(n));
            continue;
        }
        let index = *members.entry(sets.root(variable)).or_insert_with(|| {
            parts.push(Vec::new());
            parts.len() - 1
        });
        engine.places.push(Place::In(index, parts[index].len()));
        parts[index].push(variable);
    }
    let mut rows_of: Vec<Vec<LinearRow>> = vec![Vec::new(); parts.len()];
    for row in rows {
        place(&mut rows_of, &engine.places, row);
    }
    for (earlier, later) in problem.pairs {
        if let (Place::In(one, first), Place::In(two, second)) =
            (engine.places[*earlier], engine.places[*later])
            && one == two
        {
            let row = parts[one].len() + rows_of[one].len();
            engine.differences.insert((*earlier, *later), (one, row));
            let mut terms = vec![(first, -1), (second, 1)];
            terms.sort_unstable();
            rows_of[one].push(LinearRow {
                terms,
                limits: Limits::FREE,
            });
        }
    }
    for (variables, rows) in parts.into_iter().zip(rows_of) {
        engine
            .components
            .push(Arc::new(component(problem, limits, variables, rows)));
    }
    engine
}

fn component(
    problem: Problem<'_>,
    limits: &[Limits],
    variables: Vec<usize>,
    rows: Vec<LinearRow>,
) -> Component {
    let facts: Vec<Limits> = variables.iter().map(|variable| limits[*variable]).collect();
    let assumed = variables.iter().zip(&facts).map(|(variable, facts)| {
        let mut limits = *facts;
        if let Some(assumed) = problem.assumed.get(variable) {
            limits.intersect(*assumed);
        }
        limits
    });
    let assumed: Vec<Limits> = assumed.collect();
    let hint = assumed.iter().map(|limits| middle(*limits)).collect();
    Component::new(variables, facts, assumed, rows, hint)
}

/// Where to start: in the middle of a narrow interval, else at its low end.
fn middle(limits: Limits) -> i64 {
    let low = limits.low.unwrap_or_default();
    match limits.high {
        Some(high) if high - low <= 20 => low + (high - low) / 2,
        _ => low,
    }
}

/// The row without the variables that are known.
fn reduced(row: &LinearRow, limits: &[Limits]) -> LinearRow {
    let mut known = 0;
    let mut terms = row.terms.clone();
    terms.retain(|(variable, weight)| match limits[*variable].exact() {
        Some(n) => {
            known += n * weight;
            false
        }
        None => true,
    });
    LinearRow {
        terms,
        limits: Limits {
            low: row.limits.low.map(|low| low - known),
            high: row.limits.high.map(|high| high - known),
        },
    }
}

/// Whether a row excludes anything that the limits of its variables do not.
fn says_something(row: &LinearRow, limits: &[Limits]) -> bool {
    let mut low = Some(0);
    let mut high = Some(0);
    for (variable, weight) in &row.terms {
        let within = limits[*variable];
        let (least, most) = if *weight > 0 {
            (within.low, within.high)
        } else {
            (within.high, within.low)
        };
        low = low.zip(least).map(|(low, least)| low + least * weight);
        high = high.zip(most).map(|(high, most)| high + most * weight);
    }
    let excludes_low = row
        .limits
        .low
        .is_some_and(|least| low.is_none_or(|low| low < least));
    let excludes_high = row
        .limits
        .high
        .is_some_and(|most| high.is_none_or(|high| high > most));
    excludes_low || excludes_high
}

/// Puts a row into its component.
fn place(rows_of: &mut [Vec<LinearRow>], places: &[Place], mut row: LinearRow) {
    let mut home = None;
    for (variable, _) in &mut row.terms {
        if let Place::In(index, local) = places[*variable] {
            *variable = local;
            home = Some(index);
        }
    }
    row.terms.sort_unstable();
    if let Some(index) = home {
        rows_of[index].push(row);
    }
}

/// Disjoint sets of variables.
struct Sets {
    parents: Vec<usize>,
}

impl Sets {
    fn new(n: usize) -> Self {
        Self {
            parents: (0..n).collect(),
        }
    }

    fn root(&mut self, mut variable: usize) -> usize {
        while self.parents[variable] != variable {
            self.parents[variable] = self.parents[self.parents[variable]];
            variable = self.parents[variable];
        }
        variable
    }

    fn join(&mut self, one: usize, two: usize) {
        let (one, two) = (self.root(one), self.root(two));
        self.parents[one.max(two)] = one.min(two);
    }
}
