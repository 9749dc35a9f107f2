//! Rows of categorical items, reduced to their different patterns with weights.
//!
//! A cell that is not recorded is no level: it says nothing, and least of all "no".

use std::collections::{BTreeMap, BTreeSet};

use linfa::dataset::Records;
use serde::{Deserialize, Serialize};

use crate::LatentError;
use crate::error::nearest;

/// The code of a cell that is not recorded.
pub const MISSING: u16 = u16::MAX;
/// The code of a level that the model has never seen: recorded, and like no class.
pub const NOVEL: u16 = u16::MAX - 1;
/// The most levels of an item.
pub const MOST_LEVELS: usize = 1_000;

/// A categorical item with its levels.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The name.
    pub name: String,
    /// The names of the levels, in the order of their codes.
    pub levels: Vec<String>,
}

/// The different patterns of a table, each with the sum of the weights of its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternTable {
    items: Vec<Item>,
    /// One code an item, pattern after pattern.
    codes: Vec<u16>,
    weights: Vec<f64>,
}

impl PatternTable {
    /// A table of patterns that are different already: `codes` holds one code an item, pattern after
    /// pattern, [`MISSING`] where nothing is recorded; `weights` holds one weight a pattern.
    ///
    /// # Errors
    /// Names that stand twice, too many levels, codes without a level, weights that are not above zero.
    pub fn from_codes(
        items: Vec<Item>,
        codes: Vec<u16>,
        weights: Vec<f64>,
    ) -> Result<Self, LatentError> {
        check_items(&items)?;
        if codes.len() != weights.len() * items.len() {
            return Err(LatentError::Cells {
                row: weights.len(),
                n_cells: codes.len(),
                n_items: items.len(),
            });
        }
        for (row, pattern) in codes.chunks_exact(items.len().max(1)).enumerate() {
            check_row(&items, row, pattern)?;
        }
        for (row, weight) in weights.iter().enumerate() {
            check_weight(row, *weight)?;
        }
        Ok(Self {
            items,
            codes,
            weights,
        })
    }

    /// Reduces rows to their patterns, in the order of their codes; a row has one code an item, `None`
    /// where it is not recorded, and a weight. The order of the rows changes nothing.
    ///
    /// # Errors
    /// As [`Self::from_codes`], and rows with another number of cells than there are items.
    pub fn from_rows<I>(items: Vec<Item>, rows: I) -> Result<Self, LatentError>
    where
        I: IntoIterator<Item = (Vec<Option<u16>>, f64)>,
    {
        check_items(&items)?;
        let mut sums: BTreeMap<Vec<u16>, Vec<f64>> = BTreeMap::new();
        for (row, (cells, weight)) in rows.into_iter().enumerate() {
            if cells.len() != items.len() {
                return Err(LatentError::Cells {
                    row: row + 1,
                    n_cells: cells.len(),
                    n_items: items.len(),
                });
            }
            let codes = cells.into_iter().map(|cell| cell.unwrap_or(MISSING));
            let codes: Vec<u16> = codes.collect();
            check_row(&items, row, &codes)?;
            check_weight(row, weight)?;
            sums.entry(codes).or_default().push(weight);
        }
        let mut codes = Vec::with_capacity(sums.len() * items.len());
        let mut weights = Vec::with_capacity(sums.len());
        for (pattern, mut of) in sums {
            codes.extend(pattern);
            // In order of size, so that the sum does not depend on the order of the rows.
            of.sort_by(f64::total_cmp);
            weights.push(of.iter().sum());
        }
        Ok(Self {
            items,
            codes,
            weights,
        })
    }

    /// Reduces rows of text, `None` where nothing is recorded; the levels are those that occur, sorted.
    ///
    /// # Errors
    /// As [`Self::from_rows`].
    pub fn from_text<'a, I>(names: &[&str], rows: I) -> Result<Self, LatentError>
    where
        I: IntoIterator<Item = (Vec<Option<&'a str>>, f64)>,
    {
        let rows: Vec<(Vec<Option<&str>>, f64)> = rows.into_iter().collect();
        let mut levels: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); names.len()];
        for (cells, _) in &rows {
            for (cell, levels) in cells.iter().zip(&mut levels) {
                levels.extend(cell);
            }
        }
        let items = names.iter().zip(&levels).map(|(name, levels)| Item {
            name: (*name).to_owned(),
            levels: levels.iter().map(|level| (*level).to_owned()).collect(),
        });
        let items: Vec<Item> = items.collect();
        check_items(&items)?;
        let codes: Vec<BTreeMap<&str, u16>> = levels
            .iter()
            .map(|of| of.iter().copied().zip(0..).collect())
            .collect();
        let code = |(at, cell): (usize, Option<&str>)| {
            cell.and_then(|cell| codes.get(at)?.get(cell).copied())
        };
        Self::from_rows(
            items,
            rows.into_iter()
                .map(|(cells, weight)| (cells.into_iter().enumerate().map(code).collect(), weight)),
        )
    }

    /// The items.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The number of patterns.
    pub fn n_patterns(&self) -> usize {
        self.weights.len()
    }

    /// The weights of the patterns.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The codes of a pattern, one an item.
    pub fn pattern(&self, at: usize) -> &[u16] {
        let n_items = self.items.len();
        &self.codes[at * n_items..(at + 1) * n_items]
    }

    /// The sum of the weights, patterns without any record included.
    pub fn total_weight(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// The place of an item.
    ///
    /// # Errors
    /// A name that is no item, with the nearest one that is.
    pub fn item(&self, name: &str) -> Result<usize, LatentError> {
        find_item(&self.items, name)
    }

    /// The same patterns with the items and levels of a model, in its order. Levels that it has never
    /// seen become [`NOVEL`]; items that it does not know are dropped.
    ///
    /// # Errors
    /// An item of the model that is not in the table.
    pub fn aligned(&self, items: &[Item]) -> Result<Self, LatentError> {
        for item in items {
            self.item(&item.name)?;
        }
        Ok(self.aligned_or_missing(items))
    }

    /// As [`Self::aligned`], with an item that is not in the table recorded nowhere.
    pub(crate) fn aligned_or_missing(&self, items: &[Item]) -> Self {
        let source = |item: &Item| {
            let at = self
                .items
                .iter()
                .position(|other| other.name == item.name)?;
            let codes = self.items[at].levels.iter().map(|level| {
                let place = item.levels.iter().position(|other| other == level);
                place
                    .and_then(|place| u16::try_from(place).ok())
                    .unwrap_or(NOVEL)
            });
            Some((at, codes.collect::<Vec<u16>>()))
        };
        let sources: Vec<Option<(usize, Vec<u16>)>> = items.iter().map(source).collect();
        let mut codes = Vec::with_capacity(self.n_patterns() * items.len());
        for at in 0..self.n_patterns() {
            let pattern = self.pattern(at);
            codes.extend(sources.iter().map(|source| match source {
                Some((source, known)) => {
                    let code = pattern[*source];
                    known.get(usize::from(code)).copied().unwrap_or(code)
                }
                None => MISSING,
            }));
        }
        Self {
            items: items.to_vec(),
            codes,
            weights: self.weights.clone(),
        }
    }

    /// Refuses a table from which no classes can be learned: fewer than two items, items that are
    /// recorded nowhere or always the same.
    ///
    /// # Errors
    /// The first item that is not fit.
    pub fn check(&self) -> Result<(), LatentError> {
        if self.items.len() < 2 {
            return Err(LatentError::FewItems {
                n_items: self.items.len(),
            });
        }
        if self.weights.is_empty() {
            return Err(LatentError::NoRows);
        }
        for (at, item) in self.items.iter().enumerate() {
            let seen = (0..self.n_patterns()).map(|pattern| self.pattern(pattern)[at]);
            let seen: BTreeSet<u16> = seen.filter(|code| *code < NOVEL).collect();
            match (seen.first(), seen.len()) {
                (None, _) => {
                    return Err(LatentError::AllMissing {
                        item: item.name.clone(),
                    });
                }
                (Some(code), 1) => {
                    return Err(LatentError::Constant {
                        item: item.name.clone(),
                        level: item.levels[usize::from(*code)].clone(),
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The patterns that have any of the weights given, with those weights, and their places here.
    pub(crate) fn drawn(&self, weights: &[f64]) -> (Self, Vec<usize>) {
        let kept = weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| 0.0 < **weight);
        let kept: Vec<usize> = kept.map(|(at, _)| at).collect();
        let drawn = Self {
            items: self.items.clone(),
            codes: kept
                .iter()
                .flat_map(|at| self.pattern(*at).iter().copied())
                .collect(),
            weights: kept.iter().map(|at| weights[*at]).collect(),
        };
        (drawn, kept)
    }
}

impl Records for PatternTable {
    type Elem = u16;

    fn nsamples(&self) -> usize {
        self.n_patterns()
    }

    fn nfeatures(&self) -> usize {
        self.items.len()
    }
}

/// The place of an item by its name.
pub(crate) fn find_item(items: &[Item], name: &str) -> Result<usize, LatentError> {
    let place = items.iter().position(|item| item.name == name);
    place.ok_or_else(|| LatentError::UnknownItem {
        name: name.to_owned(),
        suggestion: nearest(name, items.iter().map(|item| &item.name)),
    })
}

/// Refuses names that stand twice and items of too many levels.
pub(crate) fn check_items(items: &[Item]) -> Result<(), LatentError> {
    twice("item", items.iter().map(|item| &item.name))?;
    for item in items {
        if item.levels.len() > MOST_LEVELS {
            return Err(LatentError::Levels {
                item: item.name.clone(),
                n_levels: item.levels.len(),
                most: MOST_LEVELS,
            });
        }
        twice("level", item.levels.iter())?;
    }
    Ok(())
}

fn twice<'a>(
    what: &'static str,
    mut names: impl Iterator<Item = &'a String>,
) -> Result<(), LatentError> {
    let mut seen = BTreeSet::new();
    match names.find(|name| !seen.insert(*name)) {
        None => Ok(()),
        Some(name) => Err(LatentError::Twice {
            what,
            name: name.clone(),
        }),
    }
}

fn check_row(items: &[Item], row: usize, codes: &[u16]) -> Result<(), LatentError> {
    for (item, code) in items.iter().zip(codes) {
        if *code < NOVEL && usize::from(*code) >= item.levels.len() {
            return Err(LatentError::Code {
                row: row + 1,
                item: item.name.clone(),
                code: usize::from(*code),
                n_levels: item.levels.len(),
            });
        }
    }
    Ok(())
}

fn check_weight(row: usize, weight: f64) -> Result<(), LatentError> {
    if weight.is_finite() && 0.0 < weight {
        Ok(())
    } else {
        Err(LatentError::Weight {
            row: row + 1,
            weight,
        })
    }
}

#[cfg(test)]
mod tests;
