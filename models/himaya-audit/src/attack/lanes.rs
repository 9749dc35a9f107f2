//! Questions to many components at once, on two threads.
//!
//! A component answers the same whichever thread asks and whatever the others do, so the result
//! does not depend on the threads.

use std::thread;

/// How many threads are used.
const LANES: usize = 2;

/// Does some work with each item, and gives the results in the order of the items.
pub(super) fn in_lanes<T: Send, R: Send>(
    items: Vec<T>,
    weight: impl Fn(&T) -> usize,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let mut lanes: Vec<(usize, Vec<(usize, T)>)> = (0..LANES).map(|_| (0, Vec::new())).collect();
    let mut items: Vec<(usize, T)> = items.into_iter().enumerate().collect();
    items.sort_by_key(|(index, item)| (usize::MAX - weight(item), *index));
    for (index, item) in items {
        if let Some(lane) = lanes.iter_mut().min_by_key(|(load, _)| *load) {
            lane.0 += weight(&item) + 1;
            lane.1.push((index, item));
        }
    }
    let work = &work;
    let run = |lane: Vec<(usize, T)>| -> Vec<(usize, R)> {
        lane.into_iter()
            .map(|(index, item)| (index, work(item)))
            .collect()
    };
    let mut results: Vec<(usize, R)> = thread::scope(|scope| {
        let mut lanes = lanes.into_iter().map(|(_, lane)| lane);
        let first = lanes.next().unwrap_or_default();
        let others: Vec<_> = lanes.map(|lane| scope.spawn(|| run(lane))).collect();
        let mut results = run(first);
        for other in others {
            match other.join() {
                Ok(more) => results.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests;
