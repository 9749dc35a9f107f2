//! From a cube to one that may be released: primary suppression, then as much secondary suppression
//! as the sums of the table make necessary.
//!
//! The promise, for every count of 1 to k - 1 persons: given all printed cells, the sums of the table
//! and that counts are not negative, every value from 0 to k - 1 stays possible. A censored cell keeps
//! the whole interval that its source gives. The bounds are exact: by maximum flow for one or two
//! dimensions that partition, by linear programming for more and for multiple responses. A table
//! whose source contradicts itself is protected sum by sum, leaving out sums that cannot hold.
//! Several tables together are not yet looked at.

use std::collections::BTreeMap;

use himaya_schema::{Cube, CubeCell, Origin, Value};

use crate::network::signed;
use crate::repair::repair;
use crate::sensitivity::{Display, Range, Sensitivity};
use crate::slice::{Slice, Wiring, is_multiple};
use crate::{DisclosureError, Policy, Releasable};

/// The cells of a cube as disclosure control sees them.
pub(crate) type Cells = BTreeMap<Vec<usize>, Sensitivity>;

/// Protects one cube; the same cube and policy give the same pattern on every run.
pub fn protect(cube: Cube, policy: &Policy) -> Result<Releasable<Cube>, DisclosureError> {
    check_complete(&cube)?;
    let mut cells = classify(&cube, policy.threshold());
    for along in faces(&cube) {
        for slice in Slice::all(&cube, &along) {
            protect_slice(&cube, &slice, &mut cells)?;
        }
    }
    repair(&cube, &mut cells)?;
    Ok(Releasable::new(suppress(cube, &cells)))
}

/// Protects several cubes, each by itself.
pub fn protect_all(
    cubes: impl IntoIterator<Item = Cube>,
    policy: &Policy,
) -> Result<Vec<Releasable<Cube>>, DisclosureError> {
    cubes
        .into_iter()
        .map(|cube| protect(cube, policy))
        .collect()
}

fn check_complete(cube: &Cube) -> Result<(), DisclosureError> {
    let sizes: Vec<usize> = cube
        .dimensions
        .iter()
        .map(|dimension| dimension.members.len())
        .collect();
    let expected = sizes.iter().product();
    let inside = |at: &&Vec<usize>| {
        at.len() == sizes.len() && at.iter().zip(&sizes).all(|(index, size)| index < size)
    };
    let found = cube.cells.keys().filter(inside).count();
    if found == expected && cube.cells.len() == expected {
        return Ok(());
    }
    Err(DisclosureError::Incomplete {
        cube: cube.name,
        expected,
        found,
    })
}

fn classify(cube: &Cube, threshold: u64) -> Cells {
    let person = cube.unit.is_identifiable_person();
    let of = |cell: &CubeCell| Sensitivity::of(cell.value, person, threshold);
    let mut cells: Cells = cube
        .cells
        .iter()
        .map(|(at, cell)| (at.clone(), of(cell)))
        .collect();
    if person {
        hide_complements(cube, &mut cells, threshold);
    }
    cells
}

/// The persons without a trait are the total less those with it, and may be as few.
fn hide_complements(cube: &Cube, cells: &mut Cells, threshold: u64) {
    for (axis, dimension) in cube.dimensions.iter().enumerate() {
        let Some(total) = dimension.total().filter(|_| is_multiple(dimension)) else {
            continue;
        };
        for at in cube.cells.keys().filter(|at| at[axis] != total) {
            let mut above = at.clone();
            above[axis] = total;
            let (Some(all), Some(with)) = (cube.value(&above).number(), cube.value(at).number())
            else {
                continue;
            };
            let is_small = (1..threshold).contains(&all.saturating_sub(with));
            if let Some(cell) = cells.get_mut(at).filter(|_| is_small) {
                let need = Range::new(all.saturating_sub(threshold - 1), all);
                cell.display = Display::Hidden;
                cell.primary = true;
                cell.need = Some(match cell.need {
                    Some(other) => Range::new(need.low.min(other.low), need.high.max(other.high)),
                    None => need,
                });
            }
        }
    }
}

/// The pairs of dimensions along which cells add up; a single one if there is only one.
fn faces(cube: &Cube) -> Vec<Vec<usize>> {
    let adds_up = |axis: &usize| {
        let dimension = &cube.dimensions[*axis];
        dimension.has_total && !is_multiple(dimension)
    };
    let summed: Vec<usize> = (0..cube.dimensions.len()).filter(adds_up).collect();
    match summed.as_slice() {
        [] => Vec::new(),
        [only] => vec![vec![*only]],
        [..] => {
            let pairs = summed.iter().enumerate().flat_map(|(place, first)| {
                let after = summed.iter().skip(place + 1);
                after.map(|second| vec![*first, *second])
            });
            pairs.collect()
        }
    }
}

fn protect_slice(cube: &Cube, slice: &Slice<'_>, cells: &mut Cells) -> Result<(), DisclosureError> {
    let mut wiring = slice.wire(cells);
    if wiring.needs.is_empty() {
        return Ok(());
    }
    if balances(&mut wiring) {
        for index in hide(cube, &wiring)? {
            if let Some(cell) = cells.get_mut(&wiring.positions[index]) {
                cell.display = Display::Hidden;
            }
        }
    } else if slice.along().len() > 1 {
        for axis in slice.along().chunks(1) {
            for line in slice.lines(axis) {
                protect_slice(cube, &line, cells)?;
            }
        }
    }
    Ok(())
}

/// Finds a table that satisfies all sums, first believing and then doubting contradictory cells.
fn balances(wiring: &mut Wiring) -> bool {
    let mut believing = wiring.network.clone();
    if believing.balance() {
        wiring.network = believing;
        return true;
    }
    for index in &wiring.doubtful {
        wiring.network.show(*index, None);
    }
    wiring.network.balance()
}

/// The cells to hide so that every need is met, and none that is not needed for it.
fn hide(cube: &Cube, wiring: &Wiring) -> Result<Vec<usize>, DisclosureError> {
    let mut network = wiring.network.clone();
    let mut hidden = Vec::new();
    for (index, need) in &wiring.needs {
        for target in [need.high, need.low] {
            let opened = network.make_reach(*index, signed(target));
            hidden.extend(opened.ok_or_else(|| DisclosureError::Unprotectable {
                cube: cube.name,
                cell: cube.key(&wiring.positions[*index]),
            })?);
        }
    }
    hidden.sort_by_key(|index| (std::cmp::Reverse(wiring.network.edge(*index).cost), *index));
    hidden.dedup();
    let mut kept = hidden.clone();
    for candidate in &hidden {
        let fewer: Vec<usize> = kept
            .iter()
            .copied()
            .filter(|index| index != candidate)
            .collect();
        if is_safe(wiring, &fewer) {
            kept = fewer;
        }
    }
    Ok(kept)
}

fn is_safe(wiring: &Wiring, hidden: &[usize]) -> bool {
    let mut network = wiring.network.clone();
    for index in hidden {
        network.show(*index, None);
    }
    wiring.needs.iter().all(|(index, need)| {
        [need.high, need.low]
            .into_iter()
            .all(|target| network.reaches(*index, signed(target)))
    })
}

/// Writes the decision into the cube; the row count behind a hidden cell would tell it.
fn suppress(mut cube: Cube, cells: &Cells) -> Cube {
    for (at, cell) in &mut cube.cells {
        let decision = &cells[at];
        let is_silent = matches!(cell.value, Value::NotReported) || cell.value.is_suppressed();
        if decision.is_shown() || is_silent {
            continue;
        }
        cell.value = if decision.primary {
            Value::SuppressedPrimary
        } else {
            Value::SuppressedSecondary
        };
        if let Origin::Rows { rows, .. } = &mut cell.origin {
            *rows = None;
        }
    }
    cube
}

#[cfg(test)]
mod tests;
