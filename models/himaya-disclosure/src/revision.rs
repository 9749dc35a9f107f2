//! What follows from earlier releases for counts that are printed again.
//!
//! A revision must not tell who came late. Under *suppress, round* a number once printed stands as
//! long as the truth is within base - 1 of it, so that a late case moves nothing. A cell once hidden
//! stays hidden until its count is base - 1 clear of the threshold. Readers who know these rules take
//! a number that stands for n - (base - 1) to n + (base - 1), and a new one for no nearer to the old
//! one than base; the planner's attacker is such a reader. Under *suppress* a count that has moved by
//! fewer persons than the threshold since it was printed exactly is hidden, since two exact numbers
//! tell their difference (Handbook on Statistical Disclosure Control, 2nd edition 2024, on
//! differencing). The same data at the same level are printed and hidden as before, since a pattern
//! that changes tells by its changes; and so are other data that could be the same, since readers who
//! guess that nothing has changed would put both prints together. The rules look at releases of the
//! same level: those of other levels are made without them, but that a cell hidden from closer readers
//! is hidden.

use himaya_audit::{Attack, Level, Method as Shape, Options, Shown};
use himaya_schema::CodeList;

use crate::counts::{Count, Counts};
use crate::decision::{Decision, Need, Range, Why};
use crate::history::{History, Name, Print, Trace};
use crate::{DisclosureError, Method, Policy, planned};

/// Applies the rules of revisions to counts that were published before.
pub(crate) fn revise(
    counts: &mut Counts,
    policy: &Policy,
    history: &History,
) -> Result<(), DisclosureError> {
    let level = planned::level(policy.level());
    let index = history.index();
    let closer = history.closer_index();
    let mut guesser = None;
    for count in &mut counts.all {
        let at = count.key.at.iter();
        let at = at.map(|(name, code)| ((*name).to_owned(), code.clone()));
        let name: Name = (count.key.unit.code().to_owned(), at.collect());
        let last_closer = closer.get(&name).and_then(|prints| prints.last());
        if last_closer.is_some_and(|print| print.shown == Shown::Hidden) && count.is_open() {
            count.hide(Why::Held, None);
        }
        let Some(before) = index.get(&name) else {
            continue;
        };
        let state = &count.key.state;
        let mut same = before.iter().filter(|print| print.state == *state);
        count.is_known = same.any(|print| print.tells(policy));
        match policy.method() {
            Method::Suppress => hide_moved(count, policy.threshold(), before),
            Method::SuppressRound { base } => {
                hold(count, policy.threshold(), *base, (level, before));
            }
            Method::CellKey(_) => {}
        }
        let own = before.iter().rfind(|print| print.level == level);
        let Some(own) = own.filter(|own| own.shown == Shown::Hidden && count.is_open()) else {
            continue;
        };
        if own.state == count.key.state || could_be_the_same(count, own, history, &mut guesser)? {
            count.hide(Why::Held, None);
        }
    }
    Ok(())
}

/// Whether a count that was hidden could have been what it is now.
///
/// A count that nothing bounds from above is in no sum that is printed, so it tells nothing of others.
fn could_be_the_same(
    count: &Count,
    before: &Print,
    history: &History,
    guesser: &mut Option<Attack>,
) -> Result<bool, DisclosureError> {
    let attack = if let Some(attack) = guesser {
        attack
    } else {
        let options = Options {
            insider: false,
            ..Options::standard()
        };
        guesser.insert(Attack::new(&history.releases(), &options)?)
    };
    let bounds = attack.bounds(&before.cell)?;
    let now = count.value.number();
    Ok(now
        .zip(bounds.high)
        .is_some_and(|(now, high)| (bounds.low..=high).contains(&now)))
}

fn hide_moved(count: &mut Count, threshold: u64, before: &[Print]) {
    // What was printed of the same data has been looked at then.
    let Some(now) = count.value.number().filter(|_| !count.is_known) else {
        return;
    };
    for print in before {
        let (Shown::Exact(then), Shape::Suppress { .. }) = (print.shown, print.method) else {
            continue;
        };
        if print.state != count.key.state && (1..threshold).contains(&now.abs_diff(then)) {
            // No difference at all stays possible, and one of the threshold.
            let low = now.min(then);
            let need = Need::Range(Range::new(low, low + threshold));
            count.hide(Why::Moved, Some(need));
        }
    }
}

fn hold(count: &mut Count, threshold: u64, base: u64, (level, before): (Level, &[Print])) {
    let (Some(now), Decision::Near(near)) = (count.value.number(), count.decision) else {
        return;
    };
    let method = Shape::SuppressRound { threshold, base };
    let trace = Trace::of(before, (level, &count.key.state, method));
    if trace.is_hidden && !trace.is_known && now < threshold + base - 1 {
        count.hide(Why::Held, None);
        return;
    }
    let stands = trace.number.filter(|then| now.abs_diff(*then) < base);
    let n = stands.unwrap_or(near);
    count.decision = Decision::Near(n);
    count.taken = trace.taken(n, threshold, base);
}

#[cfg(test)]
mod tests;
