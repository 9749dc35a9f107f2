//! Refusals before anything is planned: cubes with holes, counts that do not add up.

use std::collections::BTreeSet;

use himaya_schema::{Cube, Nesting, Relation, Rule, Value};

use crate::DisclosureError;
use crate::counts::{Count, Counts, Key, PERIOD};

/// Refuses cubes that are incomplete, protected before, or of one name.
pub(crate) fn check_cubes(cubes: &[Cube]) -> Result<(), DisclosureError> {
    let mut names = BTreeSet::new();
    for cube in cubes {
        if !names.insert(cube.name) {
            return Err(DisclosureError::SameName { cube: cube.name });
        }
        check_complete(cube)?;
        check_untouched(cube)?;
    }
    Ok(())
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

fn check_untouched(cube: &Cube) -> Result<(), DisclosureError> {
    let is_touched = |value: Value| value.is_suppressed() || matches!(value, Value::Rounded { .. });
    let touched = cube.cells.iter().find(|(_, cell)| is_touched(cell.value));
    match touched {
        Some((position, _)) if cube.rule == Rule::Persons => {
            Err(DisclosureError::AlreadyProtected {
                cube: cube.name,
                cell: cube.key(position),
            })
        }
        Some(_) | None => Ok(()),
    }
}

/// Refuses counts that their parts do not make up, in one table or across tables.
pub(crate) fn check_margins(cubes: &[Cube], counts: &Counts) -> Result<(), DisclosureError> {
    let nestings: BTreeSet<Nesting> = persons(cubes)
        .flat_map(|cube| &cube.dimensions)
        .flat_map(himaya_schema::Dimension::nestings)
        .filter(|nesting| nesting.dimension != PERIOD)
        .collect();
    for nesting in &nestings {
        let is_parent =
            |count: &&Count| count.key.at.get(nesting.dimension) == nesting.parent.as_ref();
        let parents = counts.all.iter().filter(is_parent);
        for parent in parents {
            if !holds(counts, nesting, parent) {
                let (place, position) = &parent.places[0];
                return Err(DisclosureError::Margins {
                    cube: cubes[*place].name,
                    cell: cubes[*place].key(position),
                });
            }
        }
    }
    Ok(())
}

fn persons(cubes: &[Cube]) -> impl Iterator<Item = &Cube> {
    cubes.iter().filter(|cube| cube.rule == Rule::Persons)
}

/// Whether what is known of the children can make up the parent; what is not reported adds nothing.
fn holds(counts: &Counts, nesting: &Nesting, parent: &Count) -> bool {
    let child = |code: &String| -> Option<Value> {
        let key: Key = parent.key.with(nesting.dimension, Some(code));
        counts.value(&key)
    };
    let children: Vec<Value> = nesting.children.iter().filter_map(child).collect();
    let is_whole = children.len() == nesting.children.len();
    let known: Vec<(u64, u64)> = children.iter().filter_map(Value::bounds).collect();
    let Some((low, high)) = parent.value.bounds().filter(|_| !known.is_empty()) else {
        return true;
    };
    let least: u64 = known.iter().map(|(low, _)| low).sum();
    let most: u64 = known.iter().map(|(_, high)| high).sum();
    match nesting.relation {
        Relation::Partition if is_whole => least <= high && low <= most,
        Relation::Partition | Relation::Part => least <= high,
        Relation::MultipleResponse => {
            let each = known.iter().all(|(least, _)| *least <= high);
            each && (!is_whole || low <= most)
        }
    }
}

#[cfg(test)]
mod tests;
