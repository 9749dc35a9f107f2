//! The repair loop: as long as a printed table tells too much, hide one more cell.

use himaya_schema::Cube;

use crate::DisclosureError;
use crate::programme::Programme;
use crate::protect::Cells;
use crate::sensitivity::{Display, Range};
use crate::slice::{cost, is_multiple};

/// Hides cells until every need is met, in cubes that a network cannot judge.
pub(crate) fn repair(cube: &Cube, cells: &mut Cells) -> Result<(), DisclosureError> {
    let summed = cube
        .dimensions
        .iter()
        .filter(|dimension| dimension.has_total);
    let has_multiple = summed.clone().any(is_multiple);
    if summed.count() < 3 && !has_multiple {
        return Ok(());
    }
    let programme = Programme::of(cube);
    let needs: Vec<(usize, Range)> = cells
        .values()
        .enumerate()
        .filter_map(|(index, cell)| Some((index, cell.need?)))
        .collect();
    // Hiding only widens what is possible, so a need once met stays met.
    for (index, need) in needs {
        while !programme.allows(cube, cells, index, need) {
            let Some(at) = next_to_hide(cube, cells, &programme, (index, need)) else {
                return Err(DisclosureError::Unprotectable {
                    cube: cube.name,
                    cell: cells
                        .keys()
                        .nth(index)
                        .map(|at| cube.key(at))
                        .unwrap_or_default(),
                });
            };
            if let Some(cell) = cells.get_mut(&at) {
                cell.display = Display::Hidden;
            }
        }
    }
    Ok(())
}

/// The cheapest neighbour that alone meets the need; if none does, the cheapest; if no neighbour is
/// left, the cheapest printed cell at all.
fn next_to_hide(
    cube: &Cube,
    cells: &Cells,
    programme: &Programme,
    (index, need): (usize, Range),
) -> Option<Vec<usize>> {
    let by_cost = |candidates: Vec<usize>| {
        let priced = candidates.into_iter().filter_map(|candidate| {
            let (at, cell) = cells.iter().nth(candidate)?;
            let (Display::Shown(range) | Display::Doubtful(range)) = cell.display else {
                return None;
            };
            Some((cost(cube, at, Some(range)), at))
        });
        let mut priced: Vec<_> = priced.collect();
        priced.sort();
        priced
    };
    let mut near = by_cost(programme.neighbours(index));
    if near.is_empty() {
        near = by_cost((0..cells.len()).filter(|other| *other != index).collect());
    }
    let enough = near.iter().find(|(_, at)| {
        let mut fewer = cells.clone();
        if let Some(cell) = fewer.get_mut(*at) {
            cell.display = Display::Hidden;
        }
        programme.allows(cube, &fewer, index, need)
    });
    enough.or(near.first()).map(|(_, at)| (*at).clone())
}
