//! Traits that rise within a class faster than the class itself.

use himaya_series::benjamini_hochberg;
use statrs::distribution::{DiscreteCDF as _, Hypergeometric};

use crate::layout::Layout;
use crate::number::{as_count, as_weight};
use crate::recognition::{Recognition, RecognitionOptions, recognise};
use crate::{LatentClassModel, LatentError, PatternTable};

/// Cases of a class in two periods, and those of them with a trait.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TraitCounts {
    /// The class.
    pub class: usize,
    /// The place of the item.
    pub item: usize,
    /// The place of the level within the item.
    pub level: usize,
    /// Cases with the trait, and cases in which the item is recorded, in the period before.
    pub before: (u64, u64),
    /// The same in the period after.
    pub after: (u64, u64),
}

/// A trait and whether it rises faster than its class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Emergence {
    /// The counts.
    pub counts: TraitCounts,
    /// Its share after over its share before; none if there were none before.
    pub ratio: Option<f64>,
    /// The one-sided probability of Fisher's exact test.
    pub p: f64,
    /// The least false discovery rate at which it is called (Benjamini and Hochberg 1995).
    pub q: f64,
}

/// Tests every trait, and corrects for the number of tests; the surest come first.
pub fn emergence(counts: &[TraitCounts]) -> Vec<Emergence> {
    let probabilities: Vec<f64> = counts.iter().map(fisher).collect();
    let rates = benjamini_hochberg(&probabilities);
    let share = |(n, of): (u64, u64)| as_weight(n) / as_weight(of.max(1));
    let each = counts.iter().zip(probabilities).zip(rates);
    let mut found: Vec<Emergence> = each
        .map(|((counts, p), q)| Emergence {
            counts: *counts,
            ratio: (0 < counts.before.0).then(|| share(counts.after) / share(counts.before)),
            p,
            q,
        })
        .collect();
    found.sort_by(|one, two| one.q.total_cmp(&two.q).then(one.p.total_cmp(&two.p)));
    found
}

/// The traits of two periods under one model, each with its counts among the cases that the model
/// recognises. Traits that occur in neither period are left out.
///
/// # Errors
/// A table without an item of the model.
pub fn trait_counts(
    model: &LatentClassModel,
    (before, after): (&PatternTable, &PatternTable),
    options: &RecognitionOptions,
) -> Result<Vec<TraitCounts>, LatentError> {
    let before = tally(model, before, options)?;
    let after = tally(model, after, options)?;
    let mut counts = Vec::new();
    for class in 0..model.n_classes() {
        for (item, range) in model.layout.items().enumerate() {
            let sum = |tally: &[Vec<f64>]| tally[class][range.clone()].iter().sum::<f64>();
            for (level, place) in range.clone().enumerate() {
                let of = |tally: &[Vec<f64>]| (as_count(tally[class][place]), as_count(sum(tally)));
                let (before, after) = (of(&before), of(&after));
                if 0 < before.0 + after.0 {
                    counts.push(TraitCounts {
                        class,
                        item,
                        level,
                        before,
                        after,
                    });
                }
            }
        }
    }
    Ok(counts)
}

/// The weight of each level in each class.
fn tally(
    model: &LatentClassModel,
    table: &PatternTable,
    options: &RecognitionOptions,
) -> Result<Vec<Vec<f64>>, LatentError> {
    let table = table.aligned(model.items())?;
    let Recognition { classes, .. } = recognise(model, &table, options)?;
    let layout = Layout::of(model.items());
    let mut tally = vec![vec![0.0; layout.n_levels()]; model.n_classes()];
    for (at, class) in classes.iter().enumerate() {
        let Some(class) = class else { continue };
        for (code, offset) in table.pattern(at).iter().zip(&layout.offsets) {
            if *code < crate::NOVEL {
                tally[*class][offset + usize::from(*code)] += table.weights()[at];
            }
        }
    }
    Ok(tally)
}

/// The probability of so many with the trait after, or more, if its share had not changed.
fn fisher(counts: &TraitCounts) -> f64 {
    let ((had, before), (has, after)) = (counts.before, counts.after);
    if before == 0 || after == 0 || has == 0 {
        return 1.0;
    }
    let of = Hypergeometric::new(before + after, (had + has).min(before + after), after);
    of.map_or(1.0, |of| of.sf(has - 1).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ParamGuard as _;
    use crate::fixture::planted;

    fn counts(before: (u64, u64), after: (u64, u64)) -> TraitCounts {
        TraitCounts {
            class: 0,
            item: 0,
            level: 0,
            before,
            after,
        }
    }

    /// `scipy.stats.fisher_exact([[9, 41], [2, 48]], alternative="greater")` and so on.
    #[test]
    fn probabilities_are_those_of_the_exact_test() {
        let found = emergence(&[
            counts((2, 50), (9, 50)),
            counts((10, 40), (30, 60)),
            counts((0, 20), (6, 20)),
            counts((5, 20), (0, 20)),
        ]);
        let expected = [
            0.010_098_010_098_010_1,
            0.010_291_284_541_572_323,
            0.025_560_466_872_843_25,
            1.0,
        ];
        for (found, expected) in found.iter().zip(expected) {
            assert!(
                (found.p - expected).abs() < 1e-9,
                "{found:?} for {expected}"
            );
        }
        // Two tests of nearly one probability share their rate.
        assert!((found[0].q - 2.0 * found[1].p).abs() < 1e-9);
        assert_eq!((found[0].ratio, found[3].ratio), (None, Some(0.0)));
    }

    #[test]
    fn traits_are_counted_among_the_cases_of_their_class() {
        let (table, _) = planted(&[4, 3, 5, 4, 3], &[0.6, 0.4], (1_000, 0.9, 0.9), 4);
        let params = LatentClassModel::params(2).n_starts(8).check().unwrap();
        let model = params.fit_table(&table).unwrap();
        let options = RecognitionOptions::default();
        let counts = trait_counts(&model, (&table, &table), &options).unwrap();
        assert!(
            counts
                .iter()
                .all(|of| of.before == of.after && of.before.0 <= of.before.1)
        );
        // Nothing rises between a period and itself.
        assert!(emergence(&counts).iter().all(|of| 0.3 < of.p));
    }
}
