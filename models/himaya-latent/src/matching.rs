//! Which class of this year is which of last year.
//!
//! Frozen classes and those of a refit are paired so that the sum of their Hellinger distances is least
//! (the assignment of Kuhn 1955 and Munkres 1957). A pair that is near is one class; what is left over
//! is a split, a merger, a birth or a death, by where its cases went.

use pathfinding::kuhn_munkres::kuhn_munkres_min;
use pathfinding::matrix::Matrix;

use crate::agreement::{crossed, hellinger};
use crate::layout::Cells;
use crate::model::modal;
use crate::number::{as_count, as_float};
use crate::recognition::{RecognitionOptions, recognise};
use crate::{LatentClassModel, LatentError, PatternTable};

/// When two classes are one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MatchOptions {
    /// The greatest Hellinger distance, the mean over items, at which a pair is one class.
    pub most_distance: f64,
    /// The share of its cases that a class must have from (or leave to) a single other one to be split
    /// off (or merged).
    pub least_overlap: f64,
    /// How the cases of the refit are recognised under the frozen classes.
    pub recognition: RecognitionOptions,
}

impl Default for MatchOptions {
    fn default() -> Self {
        Self {
            most_distance: 0.25,
            least_overlap: 0.6,
            recognition: RecognitionOptions::default(),
        }
    }
}

/// What became of a class; places are those of the frozen model (`old`) and the refit (`new`).
#[derive(Clone, Debug, PartialEq)]
pub enum Descent {
    /// It is still there.
    Continues {
        /// Its place before.
        old: usize,
        /// Its place now.
        new: usize,
        /// How far it moved.
        distance: f64,
    },
    /// It came apart, or another class came off it; those that no longer resemble it have new names.
    Split {
        /// Its place before.
        old: usize,
        /// The classes that came of it, without the one that continues it.
        into: Vec<usize>,
    },
    /// It went into another one.
    Merged {
        /// Its place before.
        old: usize,
        /// The class that its cases now belong to.
        into: usize,
    },
    /// There was nothing like it.
    Born {
        /// Its place now.
        new: usize,
        /// The distance of the nearest old class.
        distance: f64,
    },
    /// There is nothing like it any more.
    Died {
        /// Its place before.
        old: usize,
        /// The distance of the nearest new class.
        distance: f64,
    },
}

/// How the classes of a refit follow from frozen ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Succession {
    /// What became of each, those that continue first.
    pub descents: Vec<Descent>,
    /// The Hellinger distances, old × new.
    pub distances: Vec<Vec<f64>>,
    /// The weight of the cases of the refit by old class (the last row: unassigned) and new class.
    pub flows: Vec<Vec<f64>>,
}

/// Matches a refit with the frozen classes before it; the table is that of the refit.
///
/// # Errors
/// A refit on other items, or a table without an item of the models.
pub fn succession(
    frozen: &LatentClassModel,
    refit: &LatentClassModel,
    table: &PatternTable,
    options: &MatchOptions,
) -> Result<Succession, LatentError> {
    let refit = refit.with_items_of(frozen)?;
    let (n_old, n_new) = (frozen.n_classes(), refit.n_classes());
    let distance = |old: usize, new: usize| {
        let one = (&frozen.parameters, old);
        hellinger(&frozen.layout, one, (&refit.parameters, new))
    };
    let row = |old: usize| (0..n_new).map(|new| distance(old, new)).collect();
    let distances: Vec<Vec<f64>> = (0..n_old).map(row).collect();
    let flows = flows(frozen, &refit, table, options)?;
    let mut descents = Vec::new();
    let (mut old_left, mut new_left) = (
        (0..n_old).collect::<Vec<_>>(),
        (0..n_new).collect::<Vec<_>>(),
    );
    for (old, new) in assigned(&distances, n_new) {
        let distance = distances[old][new];
        if distance <= options.most_distance {
            descents.push(Descent::Continues { old, new, distance });
            old_left.retain(|other| *other != old);
            new_left.retain(|other| *other != new);
        }
    }
    descents.extend(splits(&mut old_left, &mut new_left, &flows, options));
    descents.extend(mergers(&mut old_left, &descents, &flows, options));
    let least = |values: &mut dyn Iterator<Item = f64>| values.fold(1.0, f64::min);
    descents.extend(old_left.into_iter().map(|old| Descent::Died {
        old,
        distance: least(&mut distances[old].iter().copied()),
    }));
    descents.extend(new_left.into_iter().map(|new| Descent::Born {
        new,
        distance: least(&mut distances.iter().map(|row| row[new])),
    }));
    Ok(Succession {
        descents,
        distances,
        flows,
    })
}

/// The pairs whose distances have the least sum, in the order of the old classes. Distances are
/// computed with as whole numbers, and filled up to a square by pairs that cost the most.
fn assigned(distances: &[Vec<f64>], n_new: usize) -> Vec<(usize, usize)> {
    let size = distances.len().max(n_new);
    let cost = |(old, new): (usize, usize)| {
        let distance = distances.get(old).and_then(|row| row.get(new));
        i64::try_from(as_count(distance.copied().unwrap_or(1.0) * 1e12)).unwrap_or(i64::MAX)
    };
    let (_, columns) = kuhn_munkres_min(&Matrix::from_fn(size, size, cost));
    let pairs = columns.into_iter().enumerate();
    pairs
        .filter(|(old, new)| *old < distances.len() && *new < n_new)
        .collect()
}

/// The cases of the refit by old class, unassigned ones in a last row, and new class.
fn flows(
    frozen: &LatentClassModel,
    refit: &LatentClassModel,
    table: &PatternTable,
    options: &MatchOptions,
) -> Result<Vec<Vec<f64>>, LatentError> {
    let table = table.aligned(frozen.items())?;
    let n_old = frozen.n_classes();
    let recognised = recognise(frozen, &table, &options.recognition)?;
    let old = recognised
        .classes
        .iter()
        .map(|class| class.unwrap_or(n_old));
    let old: Vec<usize> = old.collect();
    let new = modal(&Cells::of(&table), &refit.parameters);
    Ok(crossed(
        &old,
        &new,
        table.weights(),
        (n_old + 1, refit.n_classes()),
    ))
}

/// New classes most of whose cases the frozen model takes for one old class.
fn splits(
    old_left: &mut Vec<usize>,
    new_left: &mut Vec<usize>,
    flows: &[Vec<f64>],
    options: &MatchOptions,
) -> Vec<Descent> {
    let n_old = flows.len() - 1;
    let mut into: Vec<Vec<usize>> = vec![Vec::new(); n_old];
    for new in new_left.iter() {
        let all: f64 = flows.iter().map(|row| row[*new]).sum();
        let origin = (0..n_old).find(|old| options.least_overlap * all <= flows[*old][*new]);
        if let Some(old) = origin.filter(|_| 0.0 < all) {
            into[old].push(*new);
        }
    }
    let mut splits = Vec::new();
    for (old, into) in into.into_iter().enumerate() {
        // A class that only one other one came of, and that does not continue, was replaced.
        if into.is_empty() || (into.len() == 1 && old_left.contains(&old)) {
            continue;
        }
        new_left.retain(|new| !into.contains(new));
        old_left.retain(|other| *other != old);
        splits.push(Descent::Split { old, into });
    }
    splits
}

/// Old classes most of whose cases are now in one class that continues another.
fn mergers(
    old_left: &mut Vec<usize>,
    descents: &[Descent],
    flows: &[Vec<f64>],
    options: &MatchOptions,
) -> Vec<Descent> {
    let continued = |new: usize| {
        let is_it =
            |of: &Descent| matches!(of, Descent::Continues { new: other, .. } if *other == new);
        descents.iter().any(is_it)
    };
    let n_old = flows.len() - 1;
    let total: f64 = flows.iter().flatten().sum();
    let mut merged = Vec::new();
    for old in old_left.iter().copied() {
        let all: f64 = flows[old].iter().sum();
        let into =
            (0..flows[old].len()).find(|new| options.least_overlap * all <= flows[old][*new]);
        // A class with hardly any cases left has died, wherever the last of them went.
        let is_there = 0.25 * total / as_float(n_old.max(1)) <= all;
        if let Some(into) = into.filter(|new| is_there && continued(*new)) {
            merged.push(Descent::Merged { old, into });
        }
    }
    let is_merged = |old: &usize| {
        let is_it = |of: &Descent| matches!(of, Descent::Merged { old: other, .. } if other == old);
        merged.iter().any(is_it)
    };
    old_left.retain(|old| !is_merged(old));
    merged
}

#[cfg(test)]
mod tests;
