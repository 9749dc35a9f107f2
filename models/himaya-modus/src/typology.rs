//! Classes found in the records of one year, and recognised in those of the next.

use himaya_latent::{
    ChoiceOptions, Item, LatentClassModel, LatentError, MatchOptions, ParamGuard as _,
    PatternTable, RecognitionOptions, StabilityOptions, Typology, choose, recognise, stability,
    succession,
};
use himaya_schema::AnswerPattern;
use serde::{Deserialize, Serialize};

use crate::{ModusError, Trait};

/// The least records that a typology is found in.
const LEAST_RECORDS: u64 = 500;
/// The most classes that are tried.
const MOST_CLASSES: usize = 6;
/// The least share of records in which an item must be recorded, and of these in which it must be
/// yes, and no.
const LEAST_RECORDED: f64 = 0.05;
const LEAST_VARIED: f64 = 0.005;
/// The levels of an item.
const LEVELS: [&str; 2] = ["no", "yes"];

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

/// A typology with the classes that are not stable enough to be published.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The typology.
    pub typology: Typology,
    /// The ids of unstable classes.
    pub unstable: Vec<u32>,
}

/// Finds the classes of records, and gives those that continue a class of the typology before the id
/// that it had; nothing if there are too few records, or they say too little.
///
/// # Errors
/// Records that the typology before cannot be matched with.
pub fn find(
    label: &str,
    (traits, patterns): (&[Trait], &[AnswerPattern]),
    before: Option<&Typology>,
    options: &TypologyOptions,
) -> Result<Option<Found>, ModusError> {
    let n_records: u64 = patterns.iter().map(|pattern| pattern.n).sum();
    let told: Vec<usize> = (0..traits.len())
        .filter(|item| says_something(patterns, *item, n_records))
        .collect();
    if n_records < LEAST_RECORDS || told.len() < 2 {
        return Ok(None);
    }
    let table = table(traits, patterns, &told)?;
    let params = LatentClassModel::params(MOST_CLASSES)
        .n_starts(options.n_starts)
        .n_polished(options.n_starts.div_ceil(5))
        .seed(options.seed)
        .check()?;
    let mut choice = ChoiceOptions::up_to(MOST_CLASSES);
    choice.least_weight = real(options.least);
    let choice = choose(&table, &params, &choice)?;
    let model = choice.model();
    let resampled = StabilityOptions {
        n_resamples: options.n_resamples,
        ..StabilityOptions::default()
    };
    let stable = stability(&table, model, &params, &resampled)?;
    let typology = match before {
        None => Typology::first(label, model),
        Some(before) => {
            let mut items = before.items.iter();
            if items.all(|item| model.items().contains(item)) {
                let options = MatchOptions::default();
                let succession = succession(&before.model()?, model, &table, &options)?;
                before.successor(label, model, &succession)
            } else {
                // Without an item of theirs the classes before cannot be told from one another.
                anew(label, model, before)
            }
        }
    };
    let unstable = (0..model.n_classes()).filter(|class| !stable.standing(*class).is_published());
    let unstable = unstable.map(|class| typology.classes[class].id).collect();
    Ok(Some(Found { typology, unstable }))
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
/// A typology that is damaged, or has items that are no traits.
pub fn classes_of(
    typology: &Typology,
    (traits, patterns): (&[Trait], &[AnswerPattern]),
) -> Result<Vec<Option<u32>>, ModusError> {
    if patterns.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<usize> = (0..traits.len()).collect();
    // Each pattern stays a row of its own, so the order is kept.
    let codes = patterns
        .iter()
        .flat_map(|pattern| all.iter().map(|item| code(pattern, *item)));
    let weights = patterns.iter().map(|pattern| real(pattern.n));
    let table = PatternTable::from_codes(items(traits, &all), codes.collect(), weights.collect())?;
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

/// Whether an item is recorded often enough, and neither always nor never yes.
fn says_something(patterns: &[AnswerPattern], item: usize, n_records: u64) -> bool {
    let count = |answer: Option<bool>| -> f64 {
        let own = patterns
            .iter()
            .filter(|pattern| pattern.answers[item] == answer);
        real(own.map(|pattern| pattern.n).sum())
    };
    let (yes, no) = (count(Some(true)), count(Some(false)));
    let recorded = yes + no;
    recorded >= LEAST_RECORDED * real(n_records)
        && yes.min(no) >= LEAST_VARIED * recorded
        && recorded > 0.0
}

fn table(
    traits: &[Trait],
    patterns: &[AnswerPattern],
    told: &[usize],
) -> Result<PatternTable, LatentError> {
    let rows = patterns.iter().map(|pattern| {
        let row = told
            .iter()
            .map(|item| pattern.answers[*item].map(u16::from));
        (row.collect::<Vec<Option<u16>>>(), real(pattern.n))
    });
    PatternTable::from_rows(items(traits, told), rows)
}

fn items(traits: &[Trait], told: &[usize]) -> Vec<Item> {
    let items = told.iter().map(|item| Item {
        name: traits[*item].column.clone(),
        levels: LEVELS.map(str::to_owned).to_vec(),
    });
    items.collect()
}

fn code(pattern: &AnswerPattern, item: usize) -> u16 {
    pattern.answers[item].map_or(himaya_latent::MISSING, u16::from)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
