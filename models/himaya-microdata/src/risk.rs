//! The risk of re-identification that remains in rows without any identifier.
//!
//! Rows that share their quasi-identifiers form a class. A class of fewer than k rows singles its
//! persons out (k-anonymity: Samarati and Sweeney, 1998; Sweeney, *k-anonymity: a model for
//! protecting privacy*, 2002). A class in which all have the same form of exploitation discloses it
//! of each (distinct l-diversity: Machanavajjhala, Kifer, Gehrke and Venkitasubramaniam, 2007).
//! A row alone in its class is a sample unique, and the fewer cells make it so the easier it is found
//! (the special uniques of SUDA: Elliot, Manning and Ford, 2002).

use std::collections::{BTreeMap, BTreeSet};

/// One person as an attacker may know of him, and what the attacker would like to learn.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Person {
    /// The quasi-identifiers, the same for every person and in the same order.
    pub quasi: Vec<String>,
    /// The sensitive answers; empty where none was recorded.
    pub sensitive: BTreeSet<String>,
}

/// The least that classes should keep.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Thresholds {
    /// The least rows of a class.
    pub k: u64,
    /// The least different sensitive answers of a class.
    pub l: u64,
}

/// What was measured, in counts of rows and classes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Risk {
    /// All rows.
    pub n_rows: u64,
    /// Classes of rows that share their quasi-identifiers.
    pub n_classes: u64,
    /// Rows of the smallest class.
    pub smallest: u64,
    /// Rows in classes of fewer than k.
    pub n_rows_below_k: u64,
    /// Rows alone in their class.
    pub n_uniques: u64,
    /// Rows that are alone already by one quasi-identifier or by two together.
    pub n_special: u64,
    /// Classes with answers, but fewer than l different ones.
    pub n_classes_below_l: u64,
    /// Rows in such classes.
    pub n_rows_below_l: u64,
    /// Classes in which all that answered have an answer in common (l = 1).
    pub n_classes_of_one: u64,
}

impl Risk {
    /// The rows in classes below k, in percent of all.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a file has far fewer rows than a double tells apart"
    )]
    pub fn below_k_pct(&self) -> f64 {
        if self.n_rows == 0 {
            0.0
        } else {
            self.n_rows_below_k as f64 * 100.0 / self.n_rows as f64
        }
    }
}

/// Measures k-anonymity and l-diversity.
pub fn assess(persons: &[Person], thresholds: Thresholds) -> Risk {
    let mut classes: BTreeMap<&[String], Vec<&Person>> = BTreeMap::new();
    for person in persons {
        classes.entry(&person.quasi).or_default().push(person);
    }
    let mut risk = Risk {
        n_rows: count(persons.len()),
        n_classes: count(classes.len()),
        n_special: special(persons),
        ..Risk::default()
    };
    let sizes = || classes.values().map(|class| count(class.len()));
    risk.smallest = sizes().min().unwrap_or(0);
    risk.n_rows_below_k = sizes().filter(|size| *size < thresholds.k).sum();
    risk.n_uniques = sizes().filter(|size| *size == 1).sum();
    for class in classes.values() {
        let Some(diversity) = diversity(class) else {
            continue;
        };
        risk.n_classes_of_one += u64::from(diversity == 1);
        if diversity < thresholds.l {
            risk.n_classes_below_l += 1;
            risk.n_rows_below_l += count(class.len());
        }
    }
    risk
}

/// How many different answers a class has; one where all that answered share one, since that is
/// then certain; `None` where nobody answered.
///
/// A person can have several answers, so two different sets that overlap still disclose.
fn diversity(class: &[&Person]) -> Option<u64> {
    let answered = || class.iter().filter(|person| !person.sensitive.is_empty());
    let first = answered().next()?;
    let is_shared = |answer: &&String| answered().all(|person| person.sensitive.contains(*answer));
    let distinct: BTreeSet<_> = class.iter().map(|person| &person.sensitive).collect();
    // Who did not answer may have any answer, so somebody silent hides the others.
    let is_silent = class.iter().any(|person| person.sensitive.is_empty());
    if !is_silent && first.sensitive.iter().any(|answer| is_shared(&answer)) {
        Some(1)
    } else {
        Some(count(distinct.len()))
    }
}

/// Rows that are alone by one quasi-identifier or by two together.
fn special(persons: &[Person]) -> u64 {
    let width = persons.first().map_or(0, |person| person.quasi.len());
    let pairs = (0..width).flat_map(|first| (first..width).map(move |second| (first, second)));
    let mut alone = BTreeSet::new();
    for (first, second) in pairs {
        let mut rows: BTreeMap<(Option<&String>, Option<&String>), Vec<usize>> = BTreeMap::new();
        for (row, person) in persons.iter().enumerate() {
            let key = (person.quasi.get(first), person.quasi.get(second));
            rows.entry(key).or_default().push(row);
        }
        alone.extend(rows.values().filter_map(|rows| match rows.as_slice() {
            [row] => Some(*row),
            _ => None,
        }));
    }
    count(alone.len())
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
