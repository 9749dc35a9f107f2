//! What a table, a model or a request may lack.

use thiserror::Error;

/// Why classes cannot be found, or rows not be recognised.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum LatentError {
    /// There are too few items.
    #[error(
        "{n_items} {} too few for classes; at least 2 are needed",
        if *n_items == 1 { "item is" } else { "items are" }
    )]
    FewItems {
        /// How many items there are.
        n_items: usize,
    },
    /// Two items, or two levels of an item, have one name.
    #[error("{what} `{name}` is there twice")]
    Twice {
        /// What has the name.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// An item takes one level only.
    #[error(
        "item `{item}` is `{level}` in every row where it is recorded, so it tells no classes apart; leave it out"
    )]
    Constant {
        /// The item.
        item: String,
        /// Its only level.
        level: String,
    },
    /// An item is recorded nowhere.
    #[error("item `{item}` is recorded in no row; leave it out")]
    AllMissing {
        /// The item.
        item: String,
    },
    /// An item has more levels than an item of a typology has.
    #[error(
        "item `{item}` has {n_levels} levels and at most {most} can be told apart; is it a number or an identifier"
    )]
    Levels {
        /// The item.
        item: String,
        /// Its levels.
        n_levels: usize,
        /// The most.
        most: usize,
    },
    /// There are more classes than different patterns.
    #[error("{n_classes} classes cannot be told apart by {n_patterns} different patterns")]
    Patterns {
        /// The classes asked for.
        n_classes: usize,
        /// The different patterns with something recorded.
        n_patterns: usize,
    },
    /// No row has anything recorded.
    #[error("there are no rows in which an item is recorded")]
    NoRows,
    /// A weight is no number above zero.
    #[error("the weight {weight} of row {row} is no number above zero")]
    Weight {
        /// The row or pattern, from 1.
        row: usize,
        /// The weight.
        weight: f64,
    },
    /// A row has another number of cells than there are items.
    #[error("row {row} has {n_cells} cells for {n_items} items")]
    Cells {
        /// The row, from 1.
        row: usize,
        /// Its cells.
        n_cells: usize,
        /// The items.
        n_items: usize,
    },
    /// A code stands for no level.
    #[error("row {row} has level {code} of item `{item}`, which has {n_levels}")]
    Code {
        /// The row, from 1.
        row: usize,
        /// The item.
        item: String,
        /// The code.
        code: usize,
        /// The levels of the item.
        n_levels: usize,
    },
    /// A name is no item.
    #[error("there is no item `{name}`{}", suggestion.as_ref().map_or(String::new(), |name| format!("; did you mean `{name}`")))]
    UnknownItem {
        /// The name.
        name: String,
        /// The item whose name is nearest.
        suggestion: Option<String>,
    },
    /// A name is no level of its item.
    #[error("item `{item}` has no level `{name}`{}", suggestion.as_ref().map_or(String::new(), |name| format!("; did you mean `{name}`")))]
    UnknownLevel {
        /// The item.
        item: String,
        /// The name.
        name: String,
        /// The level whose name is nearest.
        suggestion: Option<String>,
    },
    /// An option is out of its range.
    #[error("{name} is {value}; it must be {range}")]
    Option {
        /// The option.
        name: &'static str,
        /// The value given.
        value: String,
        /// What it may be.
        range: &'static str,
    },
    /// A frozen typology is not one.
    #[error("the typology is damaged: {reason}")]
    Typology {
        /// What is wrong with it.
        reason: String,
    },
    /// The library below refused.
    #[error("linfa: {reason}")]
    Linfa {
        /// Its words.
        reason: String,
    },
}

impl From<linfa::Error> for LatentError {
    fn from(error: linfa::Error) -> Self {
        Self::Linfa {
            reason: error.to_string(),
        }
    }
}

/// The name that is nearest to a misspelt one, if one is near.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<String> {
    let score = |other: &String| strsim::jaro_winkler(&name.to_lowercase(), &other.to_lowercase());
    let near = known.map(|other| (score(other), other));
    let best = near.max_by(|one, two| one.0.total_cmp(&two.0).then(two.1.cmp(one.1)));
    best.filter(|(score, _)| *score >= 0.8)
        .map(|(_, name)| name.clone())
}
