//! The repair loop: as long as the attacker finds what it should not, one more count is hidden.
//!
//! What readers are promised is kept or nothing is published. What the planner wants beyond that, for
//! readers who have guessed why cells are hidden, is kept where a few hidden counts are enough: beside
//! releases that cannot be taken back it is sometimes out of reach.

use himaya_audit::CellId;

use crate::DisclosureError;
use crate::counts::Counts;
use crate::decision::{Why, is_exact};
use crate::protect::Plan;
use crate::watch::Watch;

/// How many neighbours are tried for one that alone is enough.
const TRIED: usize = 16;

/// How many counts may be hidden for what is wanted beyond the promise, beside earlier releases.
const AFFORDABLE: usize = 16;

/// Hides counts until nothing fails.
pub(crate) fn repair(plan: &Plan<'_>, counts: &mut Counts) -> Result<(), DisclosureError> {
    // Who guesses which counts are small guesses of those hidden on the way that they are not.
    while hide_failing(counts, &mut plan.watch(counts)?)? && !is_exact(plan.policy) {}
    Ok(())
}

/// As [`repair`], against persons who are in a cell themselves too; the last step, since they take
/// long to hear.
pub(crate) fn settle(plan: &Plan<'_>, counts: &mut Counts) -> Result<(), DisclosureError> {
    hide_failing(counts, &mut plan.watch_insiders(counts)?)?;
    Ok(())
}

/// Hides counts until nothing fails of what the attackers knew before; whether it hid any.
fn hide_failing(counts: &mut Counts, watch: &mut Watch) -> Result<bool, DisclosureError> {
    let mut has_hidden = false;
    loop {
        let failing = watch.failing(counts)?;
        let mut is_done = true;
        for weakness in &failing {
            if fix(counts, watch, &weakness.cell)? {
                is_done = false;
            }
        }
        if is_done {
            // Hiding a count promises something of it, so the loop ends only when nothing was hidden
            // and no promise is broken that a look at the cell alone does not show.
            let Some(broken) = failing.iter().find(|weakness| weakness.is_promise) else {
                return Ok(has_hidden);
            };
            let next = next_to_hide(counts, watch, &broken.cell, |_| Ok(false))?;
            hide(
                counts,
                watch,
                next.ok_or_else(|| unprotectable(&broken.cell))?,
            )?;
        }
        has_hidden = true;
    }
}

/// Hides counts until a cell is safe; whether it hid any.
fn fix(counts: &mut Counts, watch: &mut Watch, id: &CellId) -> Result<bool, DisclosureError> {
    let is_kept = watch.keeps_promises(counts, id)?;
    let before = is_kept.then(|| (counts.clone(), watch.clone()));
    let mut n_hidden = 0;
    while !watch.is_safe(counts, id)? {
        let next = next_to_hide(counts, watch, id, |trial| trial.is_safe(counts, id))?;
        let is_dear = is_kept && watch.has_history() && n_hidden >= AFFORDABLE;
        let Some(index) = next.filter(|_| !is_dear) else {
            let wanted = watch.count(id);
            if let Some((counts_before, watch_before)) = before {
                (*counts, *watch) = (counts_before, watch_before);
                n_hidden = 0;
            } else if !watch.keeps_promises(counts, id)? {
                return Err(unprotectable(id));
            }
            if let Some(index) = wanted {
                counts.all[index].need = None;
                counts.all[index].is_relaxed = true;
            }
            break;
        };
        hide(counts, watch, index)?;
        n_hidden += 1;
    }
    Ok(n_hidden > 0)
}

fn hide(counts: &mut Counts, watch: &mut Watch, index: usize) -> Result<(), DisclosureError> {
    counts.all[index].hide(Why::Secondary, None);
    watch.hide(index)
}

fn unprotectable(id: &CellId) -> DisclosureError {
    DisclosureError::Unprotectable {
        cube: id.cube.clone(),
        cell: id.cell.clone(),
    }
}

/// The cheapest count near a cell that alone is enough; if none is, the one that widens the cell's
/// interval the most for its cost.
fn next_to_hide(
    counts: &Counts,
    watch: &mut Watch,
    id: &CellId,
    is_enough: impl Fn(&mut Watch) -> Result<bool, DisclosureError>,
) -> Result<Option<usize>, DisclosureError> {
    let near = watch.open_near(counts, id)?;
    let mut priced: Vec<(u64, usize)> = near
        .into_iter()
        .map(|index| (counts.all[index].cost, index))
        .collect();
    priced.sort_unstable();
    let mut trials = Vec::new();
    for (cost, index) in priced.into_iter().take(TRIED) {
        let mut trial = watch.clone();
        trial.hide(index)?;
        if is_enough(&mut trial)? {
            return Ok(Some(index));
        }
        trials.push((cost, index, trial));
    }
    let before = watch.width(id)?;
    let mut best: Option<(u128, usize)> = None;
    for (cost, index, mut trial) in trials {
        let gained = u128::from(trial.width(id)?.saturating_sub(before));
        let worth = gained * 1000 / u128::from(cost);
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, index));
        }
    }
    Ok(best.map(|(_, index)| index))
}
