//! The minimality pass: counts that were hidden for others and turn out not to be needed.

use crate::DisclosureError;
use crate::counts::Counts;
use crate::decision::{Decision, Why};
use crate::protect::Plan;

/// How many attacks on a whole plan it may take; a number and not a time, so that the pattern does
/// not depend on the machine.
const ATTACKS: usize = 200_000;

/// Prints again what need not be hidden, the dearest first.
pub(crate) fn unhide(plan: &Plan<'_>, counts: &mut Counts) -> Result<(), DisclosureError> {
    let is_secondary =
        |index: &usize| counts.all[*index].decision == Decision::Hidden(Why::Secondary);
    let mut secondary: Vec<usize> = (0..counts.all.len()).filter(is_secondary).collect();
    secondary.sort_by_key(|index| (std::cmp::Reverse(counts.all[*index].cost), *index));
    let n_hidden = counts.all.iter().filter(|count| count.decision.is_hidden());
    let each = n_hidden.count() * counts.all.len();
    let affordable = ATTACKS / each.max(1);
    for index in secondary.into_iter().take(affordable) {
        let mut fewer = counts.clone();
        fewer.all[index].decision = plan.basis.all[index].decision;
        if plan.watch(&fewer)?.is_whole(&fewer, index)? {
            *counts = fewer;
        }
    }
    Ok(())
}
