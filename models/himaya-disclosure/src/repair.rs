//! The repair loop: as long as the attacker finds what it should not, one more count is hidden.

use himaya_audit::CellId;

use crate::DisclosureError;
use crate::counts::Counts;
use crate::decision::{Why, is_exact};
use crate::protect::Plan;
use crate::watch::Watch;

/// How many neighbours are tried for one that alone is enough.
const TRIED: usize = 16;

/// Hides counts until nothing fails.
pub(crate) fn repair(plan: &Plan<'_>, counts: &mut Counts) -> Result<(), DisclosureError> {
    // Who guesses which counts are small guesses of those hidden on the way that they are not.
    while hide_failing(counts, &mut plan.watch(counts)?)? && !is_exact(plan.policy) {}
    Ok(())
}

/// Hides counts until nothing fails of what the attacker knew before; whether it hid any.
fn hide_failing(counts: &mut Counts, watch: &mut Watch) -> Result<bool, DisclosureError> {
    let mut n_hidden = 0;
    loop {
        let failing = watch.failing(counts)?;
        let before = n_hidden;
        for id in &failing {
            while !watch.is_safe(counts, id)? {
                let Some(index) = next_to_hide(counts, watch, id)? else {
                    // Where all is hidden that could help, the promise to readers has to do.
                    if watch.keeps_promises(counts, id)? {
                        break;
                    }
                    return Err(DisclosureError::Unprotectable {
                        cube: id.cube.clone(),
                        cell: id.cell.clone(),
                    });
                };
                counts.all[index].hide(Why::Secondary, None);
                watch.hide(index)?;
                n_hidden += 1;
            }
        }
        // Hiding a count promises something of it, so the loop ends only when nothing was hidden.
        if n_hidden == before {
            return Ok(n_hidden > 0);
        }
    }
}

/// The cheapest count near a cell that alone makes it safe; if none does, the one that widens its
/// interval the most for its cost.
fn next_to_hide(
    counts: &Counts,
    watch: &mut Watch,
    id: &CellId,
) -> Result<Option<usize>, DisclosureError> {
    let near = watch.printed_near(counts, id)?;
    let mut priced: Vec<(u64, usize)> = near
        .into_iter()
        .map(|index| (counts.all[index].cost, index))
        .collect();
    priced.sort_unstable();
    let mut trials = Vec::new();
    for (cost, index) in priced.into_iter().take(TRIED) {
        let mut trial = watch.clone();
        trial.hide(index)?;
        if trial.is_safe(counts, id)? {
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
