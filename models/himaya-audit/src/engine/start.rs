//! The first tableau of a component, and the way to a first possible point.

use crate::engine::component::{Component, ends, real};
use crate::engine::push::{Aim, Direction, Push};
use crate::engine::sparse::weight_of;
use crate::engine::tableau::{Tableau, TableauRow};

/// A tableau in which every equation has a variable of its own; the values may break limits.
pub(crate) fn tableau(component: &Component) -> Tableau {
    let n = component.variables.len();
    let mut low = Vec::new();
    let mut high = Vec::new();
    let rows = component.rows.iter().map(|row| row.limits);
    for limits in component.limits.iter().copied().chain(rows) {
        let (least, most) = ends(limits);
        low.push(least);
        high.push(most);
    }
    let mut value: Vec<f64> = component.hint.iter().copied().map(real).collect();
    for (variable, value) in value.iter_mut().enumerate() {
        *value = value.min(high[variable]).max(low[variable]);
    }
    value.resize(low.len(), 0.0);
    let rows = component.rows.iter().enumerate();
    let rows = rows.map(|(index, row)| TableauRow {
        basic: n + index,
        constant: 0.0,
        terms: row
            .terms
            .iter()
            .map(|(v, weight)| (*v, real(*weight)))
            .collect(),
    });
    let mut tableau = Tableau::new(low, high, value, rows.collect());
    eliminate(&mut tableau, component);
    tableau
}

/// Gives each equation a basic variable of its own, parents before the parts they are the sum of.
fn eliminate(tableau: &mut Tableau, component: &Component) {
    let n = component.variables.len();
    let mut n_uses = vec![0_usize; n];
    for row in &component.rows {
        for (variable, _) in &row.terms {
            n_uses[*variable] += 1;
        }
    }
    for index in order(component) {
        let slack = n + index;
        let limits = component.rows[index].limits;
        let (Some(total), Some(row)) = (limits.exact(), tableau.row_of[slack]) else {
            continue;
        };
        let total = real(total);
        let parent = parent(component, index)
            .filter(|parent| weight_of(&tableau.rows[row].terms, *parent).is_some());
        let cheapest = || {
            let terms = tableau.rows[row].terms.iter();
            let own = terms.filter(|(variable, _)| *variable < n);
            own.min_by(|(one, weight), (two, other)| {
                let rank = |variable: usize, weight: f64| {
                    (
                        (weight.abs() - 1.0).abs() > 1e-9,
                        n_uses[variable],
                        variable,
                    )
                };
                rank(*one, *weight).cmp(&rank(*two, *other))
            })
            .map(|(variable, _)| *variable)
        };
        if let Some(entering) = parent.or_else(cheapest) {
            let weight = weight_of(&tableau.rows[row].terms, entering).unwrap_or(1.0);
            let change = (total - tableau.value[slack]) / weight;
            tableau.shift(entering, change);
            tableau.value[slack] = total;
            tableau.pivot(row, entering);
            tableau.freeze(slack);
        } else if (tableau.value[slack] - total).abs() < 0.5 {
            // The other equations say the same already.
            tableau.release(row);
        }
    }
}

/// The only variable that a row adds up to.
fn parent(component: &Component, index: usize) -> Option<usize> {
    let row = &component.rows[index];
    let mut positive = row.terms.iter().filter(|(_, weight)| *weight > 0);
    let (parent, weight) = positive.next()?;
    (*weight == 1 && positive.next().is_none() && row.terms.len() > 1).then_some(*parent)
}

/// The rows, those whose parts are no sums themselves first.
fn order(component: &Component) -> Vec<usize> {
    let n_rows = component.rows.len();
    let mut height = vec![0_usize; component.variables.len()];
    // Hierarchies are shallow; a cycle through several dimensions ends with the rounds.
    for _ in 0..8 {
        let mut is_changed = false;
        for (index, row) in component.rows.iter().enumerate() {
            let Some(parent) = parent(component, index) else {
                continue;
            };
            let parts = row.terms.iter().filter(|(variable, _)| *variable != parent);
            let tallest = parts.map(|(variable, _)| height[*variable]).max();
            let least = tallest.unwrap_or_default() + 1;
            if height[parent] < least {
                height[parent] = least;
                is_changed = true;
            }
        }
        if !is_changed {
            break;
        }
    }
    let mut order: Vec<usize> = (0..n_rows).collect();
    order.sort_by_key(|index| parent(component, *index).map(|parent| height[parent]));
    order
}

/// Moves every variable within its limits; those that stand in the way of one are the error.
pub(crate) fn repair(tableau: &mut Tableau) -> Result<(), Vec<usize>> {
    loop {
        let rows = tableau.rows.iter();
        let Some(broken) = rows
            .map(|row| row.basic)
            .find(|basic| !tableau.is_within(*basic))
        else {
            return Ok(());
        };
        if restore(tableau, broken) != Push::Reached {
            let row = tableau.row_of[broken].map(|row| &tableau.rows[row]);
            let others = row.into_iter().flat_map(|row| &row.terms);
            let mut names: Vec<usize> = others.map(|(variable, _)| *variable).collect();
            names.push(broken);
            return Err(names);
        }
    }
}

/// Moves one variable within its limits.
pub(crate) fn restore(tableau: &mut Tableau, variable: usize) -> Push {
    let (low, high) = (tableau.low[variable], tableau.high[variable]);
    let (direction, goal) = if tableau.is_within(variable) {
        return Push::Reached;
    } else if tableau.value[variable] < low {
        (Direction::Up, low)
    } else {
        (Direction::Down, high)
    };
    let aim = Aim {
        variable,
        direction,
        goal: Some(goal),
    };
    tableau.push(aim, |_| {})
}
