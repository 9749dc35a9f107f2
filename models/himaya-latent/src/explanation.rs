//! A class in its own terms: what defines it, what sets it apart from its neighbour, and an example.

use crate::agreement::{hellinger, hellinger_by_item};
use crate::uncertainty::Estimate;
use crate::{LatentClassModel, Uncertainty};

/// A level less probable than this does not define a class, however rare it is elsewhere.
const PROBABLE: f64 = 0.25;

/// A level of an item, as a class has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trait {
    /// The place of the item.
    pub item: usize,
    /// The place of the level within the item.
    pub level: usize,
    /// Its probability within the class.
    pub probability: Estimate,
    /// Its probability over all classes.
    pub overall: f64,
    /// How many times more probable it is within the class than overall.
    pub lift: Estimate,
    /// Whether the lift is surely above one and the probability at least a quarter.
    pub is_defining: bool,
}

/// An item on which a class and its neighbour differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The place of the item.
    pub item: usize,
    /// The Hellinger distance of the two on it.
    pub distance: f64,
    /// The level whose probabilities differ most.
    pub level: usize,
    /// Its probability within the class.
    pub own: f64,
    /// Its probability within the neighbour.
    pub other: f64,
}

/// A class beside the one that is nearest to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// The nearest class.
    pub nearest: usize,
    /// The Hellinger distance, the mean over items.
    pub distance: f64,
    /// The items, the one that separates most first.
    pub differences: Vec<Difference>,
}

/// One line of a synthetic case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typical {
    /// The place of the item.
    pub item: usize,
    /// Its most probable level.
    pub level: usize,
    /// The probability of that level.
    pub probability: f64,
}

/// The traits of a class: what defines it first, and within that the surest lift first.
pub fn traits(model: &LatentClassModel, uncertainty: &Uncertainty, class: usize) -> Vec<Trait> {
    let overall = model.parameters.overall();
    let mut traits = Vec::new();
    for (item, range) in model.layout.items().enumerate() {
        for (level, place) in range.enumerate() {
            if overall[place] <= 1e-9 {
                continue;
            }
            let probability = uncertainty.response(item, level, class);
            let lift = uncertainty.lift(item, level, class);
            traits.push(Trait {
                item,
                level,
                probability,
                overall: overall[place],
                lift,
                is_defining: 1.0 < lift.low && PROBABLE <= probability.value,
            });
        }
    }
    traits.sort_by(|one, two| {
        let by_kind = two.is_defining.cmp(&one.is_defining);
        let by_low = two.lift.low.total_cmp(&one.lift.low);
        let by_lift = two.lift.value.total_cmp(&one.lift.value);
        by_kind.then(by_low).then(by_lift)
    });
    traits
}

/// The class that is nearest to one, and the items that separate them; none if there is one class.
pub fn contrast(model: &LatentClassModel, class: usize) -> Option<Contrast> {
    let (layout, parameters) = (&model.layout, &model.parameters);
    let distance = |other: usize| hellinger(layout, (parameters, class), (parameters, other));
    let others = (0..model.n_classes()).filter(|other| *other != class);
    let nearest = others.min_by(|one, two| distance(*one).total_cmp(&distance(*two)))?;
    let by_item = hellinger_by_item(layout, (parameters, class), (parameters, nearest));
    let differences = layout.items().zip(by_item).enumerate();
    let mut differences: Vec<Difference> = differences
        .map(|(item, (range, distance))| {
            let apart = |level: &usize| {
                (parameters.response(*level, class) - parameters.response(*level, nearest)).abs()
            };
            let start = range.start;
            let most = range.max_by(|one, two| apart(one).total_cmp(&apart(two)));
            let most = most.unwrap_or(start);
            Difference {
                item,
                distance,
                level: most - start,
                own: parameters.response(most, class),
                other: parameters.response(most, nearest),
            }
        })
        .collect();
    differences.sort_by(|one, two| two.distance.total_cmp(&one.distance));
    Some(Contrast {
        nearest,
        distance: distance(nearest),
        differences,
    })
}

/// A synthetic case: of each item that defines the class the most probable level, in the order of the
/// traits. It is composed of probabilities and describes no case that there is.
pub fn exemplar(model: &LatentClassModel, traits: &[Trait], class: usize) -> Vec<Typical> {
    let mut lines: Vec<Typical> = Vec::new();
    for of in traits.iter().filter(|of| of.is_defining) {
        if lines.iter().any(|line| line.item == of.item) {
            continue;
        }
        let responses = model.responses(of.item, class);
        let level = crate::model::greatest(&responses);
        lines.push(Typical {
            item: of.item,
            level,
            probability: responses[level],
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ParamGuard as _;
    use crate::fixture::planted;

    #[test]
    fn a_class_is_defined_by_the_levels_that_it_was_planted_with() {
        let (table, _) = planted(&[3, 5, 3, 5], &[0.5, 0.3, 0.2], (3_000, 0.85, 0.9), 2);
        let params = LatentClassModel::params(3).n_starts(10).check().unwrap();
        let model = params.fit_table(&table).unwrap();
        let uncertainty = model.uncertainty(&table).unwrap();
        // The second class has the levels 1, 3, 0 and 0 of its items.
        let found = traits(&model, &uncertainty, 1);
        let mut defining: Vec<(usize, usize)> = found
            .iter()
            .filter(|of| of.is_defining)
            .map(|of| (of.item, of.level))
            .collect();
        defining.sort_unstable();
        assert_eq!(defining, [(0, 1), (1, 3), (2, 0), (3, 0)]);
        let first = &found[0];
        assert!((first.lift.value - first.probability.value / first.overall).abs() < 1e-12);
        assert!(first.lift.low < first.lift.value && first.lift.value < first.lift.high);
        assert!(
            found
                .windows(2)
                .all(|pair| pair[1].is_defining <= pair[0].is_defining)
        );
        let lines = exemplar(&model, &found, 1);
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| 0.7 < line.probability));
        let contrast = contrast(&model, 1).unwrap();
        assert!(contrast.nearest != 1 && 0.3 < contrast.distance);
        assert!(contrast.differences[3].distance <= contrast.differences[0].distance);
    }

    #[test]
    fn one_class_has_no_neighbour() {
        let (table, _) = planted(&[3, 3], &[1.0], (200, 0.6, 1.0), 2);
        let params = LatentClassModel::params(1).check().unwrap();
        let model = params.fit_table(&table).unwrap();
        assert_eq!(contrast(&model, 0), None);
    }
}
