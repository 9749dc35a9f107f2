//! Which numbers of persons a file for anybody may hold.
//!
//! A breakdown of persons is published as a whole or not at all: what is left out cell by cell can be
//! had back by subtraction, from the total or from the file of another year.

use crate::{Breakdown, By, Indicator, Kind, Quantity};

/// Counts of fewer persons are never published (the floor of the house for every edition).
const FLOOR: u64 = 5;

/// What may be published of an indicator over all the periods that one file holds.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Publishable {
    /// Whether the totals may.
    pub totals: bool,
    /// By what cells may be told apart.
    pub by: Vec<By>,
}

impl Publishable {
    /// Whether cells that are told apart so may be published.
    pub fn shows(&self, by: By) -> bool {
        self.by.contains(&by)
    }
}

/// Decides for the values of an indicator in all periods of a file, each from the beginning.
pub fn publishable(indicator: &Indicator, periods: &[&Breakdown]) -> Publishable {
    let is_divided = [By::Sex, By::Age]
        .iter()
        .any(|by| indicator.by.contains(by));
    if !is_divided && indicator.kind != Kind::DistinctCumulative {
        // No persons are counted, so nothing of theirs is told.
        return Publishable {
            totals: true,
            by: vec![By::Country, By::Sex, By::Age],
        };
    }
    let totals: Vec<Vec<Quantity>> = periods.iter().map(|own| vec![own.total.clone()]).collect();
    let cells = |of: fn(&Breakdown) -> Vec<Quantity>| -> bool {
        let rows: Vec<Vec<Quantity>> = periods.iter().map(|own| of(own)).collect();
        are_large(&totals) && are_large(&rows)
    };
    let of_countries = |own: &Breakdown| -> Vec<Quantity> {
        own.by_country
            .iter()
            .map(|(_, quantity)| quantity.clone())
            .collect()
    };
    let has_several = periods.iter().any(|own| is_small(own.several_countries));
    let of_sexes = |own: &Breakdown| -> Vec<Quantity> {
        own.by_sex
            .iter()
            .map(|(_, quantity)| quantity.clone())
            .collect()
    };
    let of_ages = |own: &Breakdown| -> Vec<Quantity> {
        own.by_age
            .iter()
            .map(|(_, quantity)| quantity.clone())
            .collect()
    };
    let all = [
        (By::Country, cells(of_countries) && !has_several),
        (By::Sex, cells(of_sexes)),
        (By::Age, cells(of_ages)),
    ];
    let shown = all.into_iter().filter(|(_, is_shown)| *is_shown);
    Publishable {
        totals: are_large(&totals),
        by: shown.map(|(by, _)| by).collect(),
    }
}

fn is_small(n: u64) -> bool {
    0 < n && n < FLOOR
}

/// Whether neither a number nor how it differs from that of another period is small.
fn are_large(periods: &[Vec<Quantity>]) -> bool {
    let width = periods.iter().map(Vec::len).max().unwrap_or(0);
    (0..width).all(|cell| {
        let numbers: Vec<Vec<u64>> = periods
            .iter()
            .map(|row| row.get(cell).map_or_else(Vec::new, numbers))
            .collect();
        let pairs = || {
            numbers
                .iter()
                .flat_map(|one| numbers.iter().map(move |other| (one, other)))
        };
        let differ = pairs().flat_map(|(one, other)| {
            let longest = one.len().max(other.len());
            (0..longest).map(|at| {
                let of = |row: &[u64]| row.get(at).copied().unwrap_or_default();
                of(one).abs_diff(of(other))
            })
        });
        let mut all = numbers.iter().flatten().copied().chain(differ);
        all.all(|n| !is_small(n))
    })
}

/// The persons that a quantity counts: of a share those above the line, below it, and between.
fn numbers(quantity: &Quantity) -> Vec<u64> {
    match quantity {
        Quantity::Missing | Quantity::Levels(_) => Vec::new(),
        Quantity::Count(n) => vec![*n],
        Quantity::Ratio {
            numerator,
            denominator,
        } => vec![
            *numerator,
            *denominator,
            denominator.saturating_sub(*numerator),
        ],
    }
}

#[cfg(test)]
mod tests;
