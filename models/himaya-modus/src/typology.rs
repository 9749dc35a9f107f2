//! Classes found in the records of one year, and recognised in those of the next.

use std::collections::BTreeMap;

use himaya_latent::{
    ChoiceOptions, Descent, LatentClassModel, MISSING, MatchOptions, ParamGuard as _, PatternTable,
    RecognitionOptions, StabilityOptions, Succession, Typology, choose, recognise, stability,
    succession,
};
use himaya_schema::AnswerPattern;
use serde::{Deserialize, Serialize};

use crate::coding::{Coder, items_of};
use crate::{ModusError, TraitList};

/// The least records that a typology is found in.
const LEAST_RECORDS: u64 = 500;
/// The most classes that are tried, and the numbers in a row far from the best after which no more are.
const MOST_CLASSES: usize = 10;
const PATIENCE: usize = 2;
/// How typologies are found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypologyOptions {
    /// The seed.
    pub seed: u64,
    /// The random starts of each number of classes.
    pub n_starts: usize,
    /// The bootstrap samples by which a class is judged stable.
    pub n_resamples: usize,
    /// The least records of a class: the threshold below which nothing is published.
    pub least: u64,
}

/// What became of a class from one typology to the next, by ids.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "what")]
pub enum ClassChange {
    /// It is still there.
    Continues {
        /// The class.
        id: u32,
    },
    /// It came apart, or other classes came off it.
    Split {
        /// The class.
        id: u32,
        /// The classes that came of it.
        into: Vec<u32>,
    },
    /// It went into another one.
    Merged {
        /// The class.
        id: u32,
        /// The class that it went into.
        into: u32,
    },
    /// There was nothing like it.
    Born {
        /// The class.
        id: u32,
    },
    /// There is nothing like it any more.
    Died {
        /// The class.
        id: u32,
    },
}

/// A typology with the classes that are not stable enough to be published.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The typology.
    pub typology: Typology,
    /// The ids of unstable classes.
    pub unstable: Vec<u32>,
    /// How alike each class is when it is found again in samples drawn anew: the mean Jaccard
    /// similarity, from 0 to 1, by id (Hennig 2007).
    #[serde(default)]
    pub stability: BTreeMap<u32, f64>,
    /// What became of the classes of the typology before; nothing for a first one.
    #[serde(default)]
    pub changes: Vec<ClassChange>,
}

/// Finds the classes of records, and gives those that continue a class of the typology before the id
/// that it had; nothing if there are too few records, or they say too little.
///
/// # Errors
/// Records that the typology before cannot be matched with.
pub fn find(
    label: &str,
    (lists, patterns): (&[TraitList], &[AnswerPattern]),
    before: Option<&Typology>,
    options: &TypologyOptions,
) -> Result<Option<Found>, ModusError> {
    let n_records: u64 = patterns.iter().map(|pattern| pattern.n).sum();
    let items = items_of(lists, patterns);
    if n_records < LEAST_RECORDS || items.len() < 2 {
        return Ok(None);
    }
    let coder = Coder::new(&items, lists);
    let rows = patterns.iter().map(|pattern| {
        let codes = coder.codes(pattern);
        let row = codes.map(|code| (code != MISSING).then_some(code));
        (row.collect::<Vec<Option<u16>>>(), real(pattern.n))
    });
    let rows: Vec<_> = rows.collect();
    let table = PatternTable::from_rows(items, rows)?;
    let params = LatentClassModel::params(MOST_CLASSES)
        .n_starts(options.n_starts)
        .n_polished(options.n_starts.div_ceil(5))
        .seed(options.seed)
        .check()?;
    let mut choice = ChoiceOptions::up_to(MOST_CLASSES);
    choice.least_weight = real(options.least);
    choice.patience = PATIENCE;
    let choice = choose(&table, &params, &choice)?;
    let model = choice.model();
    let resampled = StabilityOptions {
        n_resamples: options.n_resamples,
        // Halves are for the command, which prints how alike they are.
        n_splits: 0,
        n_starts: 3,
        ..StabilityOptions::default()
    };
    let stable = stability(&table, model, &params, &resampled)?;
    let (typology, changes) = match before {
        None => (Typology::first(label, model), Vec::new()),
        Some(before) => {
            let mut items = before.items.iter();
            if items.all(|item| model.items().contains(item)) {
                let options = MatchOptions::default();
                let succession = succession(&before.model()?, model, &table, &options)?;
                let typology = before.successor(label, model, &succession);
                let changes = changes(&succession, before, &typology);
                (typology, changes)
            } else {
                // Without an item of theirs the classes before cannot be told from one another.
                (anew(label, model, before), Vec::new())
            }
        }
    };
    let of_class = |class: usize| typology.classes[class].id;
    let unstable = (0..model.n_classes()).filter(|class| !stable.standing(*class).is_published());
    let jaccard = stable.jaccard.iter().enumerate();
    Ok(Some(Found {
        unstable: unstable.map(of_class).collect(),
        stability: jaccard
            .map(|(class, jaccard)| (of_class(class), (jaccard * 1e6).round() / 1e6))
            .collect(),
        typology,
        changes,
    }))
}

/// What became of each class, by the ids before and after.
fn changes(succession: &Succession, before: &Typology, after: &Typology) -> Vec<ClassChange> {
    let id_of =
        |typology: &Typology, class: usize| typology.classes.get(class).map_or(0, |class| class.id);
    let (old_id, new_id) = (|old| id_of(before, old), |new| id_of(after, new));
    let told = succession.descents.iter().map(|of| match of {
        Descent::Continues { old, .. } => ClassChange::Continues { id: old_id(*old) },
        Descent::Split { old, into } => ClassChange::Split {
            id: old_id(*old),
            into: into.iter().map(|new| new_id(*new)).collect(),
        },
        Descent::Merged { old, into } => ClassChange::Merged {
            id: old_id(*old),
            into: new_id(*into),
        },
        Descent::Born { new, .. } => ClassChange::Born { id: new_id(*new) },
        Descent::Died { old, .. } => ClassChange::Died { id: old_id(*old) },
    });
    told.collect()
}

/// A typology of other items: all of its classes are new, and no id is given twice.
fn anew(label: &str, model: &LatentClassModel, before: &Typology) -> Typology {
    let mut typology = Typology::first(label, model);
    let by = before.next_id.saturating_sub(1);
    for class in &mut typology.classes {
        class.id += by;
    }
    typology.next_id += by;
    typology
}

/// The class of each pattern, by its id; none where no class is probable enough.
///
/// # Errors
/// A typology that is damaged, or has items that are no columns.
pub fn classes_of(
    typology: &Typology,
    (lists, patterns): (&[TraitList], &[AnswerPattern]),
) -> Result<Vec<Option<u32>>, ModusError> {
    if patterns.is_empty() {
        return Ok(Vec::new());
    }
    // Each pattern stays a row of its own, so the order is kept.
    let coder = Coder::new(&typology.items, lists);
    let codes = patterns.iter().flat_map(|pattern| coder.codes(pattern));
    let weights = patterns.iter().map(|pattern| real(pattern.n));
    let items = typology.items.clone();
    let table = PatternTable::from_codes(items, codes.collect(), weights.collect())?;
    let model = typology.model()?;
    let found = recognise(&model, &table, &RecognitionOptions::default())?;
    let ids = found.classes.into_iter();
    Ok(ids
        .map(|class| {
            class
                .and_then(|class| typology.classes.get(class))
                .map(|class| class.id)
        })
        .collect())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
pub(crate) fn real(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
