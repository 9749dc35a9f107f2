//! From cubes to a release: every count by itself, then all of them together against an attacker who
//! holds every earlier release.
//!
//! Under *suppress* every hidden small count keeps 0 and the threshold possible, given all printed
//! cells of all cubes and releases; under *suppress, round* and *cell key* every hidden count keeps
//! an interval of 5, even for a reader who knows which cells are hidden for being small. The same
//! cubes, policy and history give the same pattern on every run, since a pattern that changed would
//! itself tell.

use himaya_audit::{Options, Release};
use himaya_schema::{Cube, CubeCell, Origin, Rule, Value};

use crate::check::{check_cubes, check_margins};
use crate::counts::{Counts, Key};
use crate::decision::{Decision, is_exact};
use crate::first::first_pass;
use crate::group::hide_groups;
use crate::history::History;
use crate::log::SuppressionLog;
use crate::minimal::unhide;
use crate::optimum::improve;
use crate::repair::{repair, settle};
use crate::revision::revise;
use crate::watch::Watch;
use crate::{DisclosureError, Policy, Releasable, planned};

/// A protected set of cubes.
#[derive(Clone, Debug)]
pub struct Protected {
    /// The cubes, in the order in which they came.
    pub cubes: Vec<Releasable<Cube>>,
    /// What protection has cost; for the house, not for readers.
    pub log: SuppressionLog,
}

impl Protected {
    /// The release of these cubes as the auditor reads it, without tables and figures.
    pub fn release(&self, name: &str, policy: &Policy) -> Release {
        let cubes = self.cubes.iter().map(Releasable::get);
        describe(name, cubes, policy)
    }
}

/// Cubes that are released, or that somebody else has protected, as the auditor reads them, without
/// tables and figures.
pub fn describe<'a>(
    name: &str,
    cubes: impl IntoIterator<Item = &'a Cube> + Clone,
    policy: &Policy,
) -> Release {
    let cells = cubes.clone().into_iter().flat_map(|cube| {
        cube.cells.iter().map(|(position, cell)| {
            let key = (cube.name.to_owned(), cube.key(position));
            (key, planned::shown(cell.value))
        })
    });
    Release {
        cells: cells.collect(),
        structure: planned::structure(name, cubes, policy),
        facts: Vec::new(),
    }
}

/// Protects one cube of which nothing was published before.
pub fn protect(cube: Cube, policy: &Policy) -> Result<Releasable<Cube>, DisclosureError> {
    let name = cube.name;
    let protected = protect_all(vec![cube], policy, &History::none())?;
    let first = protected.cubes.into_iter().next();
    first.ok_or(DisclosureError::Incomplete {
        cube: name,
        expected: 1,
        found: 0,
    })
}

/// Protects all cubes that are to be published together, given what readers hold already.
pub fn protect_all(
    cubes: Vec<Cube>,
    policy: &Policy,
    history: &History,
) -> Result<Protected, DisclosureError> {
    check_cubes(&cubes)?;
    let mut counts = Counts::of(&cubes, policy)?;
    check_margins(&cubes, &counts)?;
    hide_groups(&cubes, &mut counts, policy);
    revise(&mut counts, policy, history)?;
    let basis = counts.clone();
    if is_exact(policy) {
        first_pass(&cubes, &mut counts);
    }
    let plan = Plan {
        cubes: &cubes,
        policy,
        history,
        basis: &basis,
    };
    repair(&plan, &mut counts)?;
    unhide(&plan, &mut counts)?;
    improve(&plan, &mut counts)?;
    settle(&plan, &mut counts)?;
    let log = SuppressionLog::of(&cubes, &counts);
    let cubes = cubes.into_iter().map(|cube| suppress(cube, &counts));
    Ok(Protected {
        cubes: cubes.map(Releasable::new).collect(),
        log,
    })
}

/// Lets every cell say which released cell it is, so that a figure made of it does.
fn name_cells(cube: &mut Cube) {
    let positions: Vec<Vec<usize>> = cube.cells.keys().cloned().collect();
    for position in positions {
        let name = format!("{}/{}", cube.name, cube.key(&position));
        if let Some(CubeCell {
            origin: Origin::Rows { cells, .. },
            ..
        }) = cube.cells.get_mut(&position)
        {
            *cells = vec![name];
        }
    }
}

/// What a plan starts from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan<'a> {
    pub(crate) cubes: &'a [Cube],
    pub(crate) policy: &'a Policy,
    pub(crate) history: &'a History,
    /// The counts with what is decided of each by itself.
    pub(crate) basis: &'a Counts,
}

impl Plan<'_> {
    /// The attack on a plan.
    pub(crate) fn watch(&self, counts: &Counts) -> Result<Watch, DisclosureError> {
        let options = Options {
            insider: false,
            ..Options::standard()
        };
        Watch::new(self.cubes, counts, self.policy, (self.history, &options))
    }

    /// The attack on a plan by persons who are in a cell themselves too.
    pub(crate) fn watch_insiders(&self, counts: &Counts) -> Result<Watch, DisclosureError> {
        let options = Options::standard();
        Watch::new(self.cubes, counts, self.policy, (self.history, &options))
    }
}

/// Writes the decisions into the cube; the row count behind a hidden cell would tell it.
fn suppress(mut cube: Cube, counts: &Counts) -> Cube {
    name_cells(&mut cube);
    if cube.rule != Rule::Persons {
        return cube;
    }
    let positions: Vec<Vec<usize>> = cube.cells.keys().cloned().collect();
    for position in positions {
        let index = counts.find(&Key::of(&cube, &position));
        let decision = index.map(|index| counts.all[index].decision);
        let Some((cell, decision)) = cube.cells.get_mut(&position).zip(decision) else {
            continue;
        };
        cell.record_key = None;
        if cell.value.bounds().is_none() {
            continue;
        }
        cell.value = match decision {
            Decision::AsIs => continue,
            Decision::Near(n) => Value::Rounded { n },
            Decision::Hidden(why) if why.is_primary() => Value::SuppressedPrimary,
            Decision::Hidden(_) => Value::SuppressedSecondary,
        };
        if let Origin::Rows { rows, .. } = &mut cell.origin {
            *rows = None;
        }
    }
    cube
}

#[cfg(test)]
mod tests;
