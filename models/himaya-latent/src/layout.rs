//! The recorded cells of a table as one flat array, and the parameters that go with it.

use crate::number::as_float;
use crate::pattern::NOVEL;
use crate::{Item, PatternTable};

/// The least probability that is computed with, so that a level without cases in a class stays finite.
pub(crate) const FLOOR: f64 = 1e-12;

/// Where the levels of each item begin in the row of all levels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layout {
    /// One place an item, and the number of all levels at the end.
    pub(crate) offsets: Vec<usize>,
}

impl Layout {
    pub(crate) fn of(items: &[Item]) -> Self {
        let mut offsets = vec![0];
        for item in items {
            offsets.push(offsets[offsets.len() - 1] + item.levels.len());
        }
        Self { offsets }
    }

    /// The number of all levels of all items.
    pub(crate) fn n_levels(&self) -> usize {
        self.offsets.last().copied().unwrap_or(0)
    }

    /// The range of levels of each item.
    pub(crate) fn items(&self) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        self.offsets.windows(2).map(|pair| pair[0]..pair[1])
    }
}

/// The recorded cells of all patterns, one after another.
#[derive(Clone, Debug)]
pub(crate) struct Cells {
    pub(crate) layout: Layout,
    /// Where each pattern begins in `levels`, and the end.
    starts: Vec<u32>,
    /// Places in the row of all levels.
    levels: Vec<u32>,
    /// How many recorded cells of each pattern hold a level that no class has.
    pub(crate) n_novel: Vec<u32>,
    pub(crate) weights: Vec<f64>,
    /// The sum of the weights of patterns with something recorded.
    pub(crate) total: f64,
    /// The different patterns with something recorded.
    pub(crate) n_recorded: usize,
}

impl Cells {
    pub(crate) fn of(table: &PatternTable) -> Self {
        let layout = Layout::of(table.items());
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let (mut starts, mut levels, mut n_novel) = (vec![0], Vec::new(), Vec::new());
        for at in 0..table.n_patterns() {
            let pattern = table.pattern(at);
            for (code, offset) in pattern.iter().zip(&layout.offsets) {
                if *code < NOVEL {
                    levels.push(place(offset + usize::from(*code)));
                }
            }
            n_novel.push(place(pattern.iter().filter(|code| **code == NOVEL).count()));
            starts.push(place(levels.len()));
        }
        let mut cells = Self {
            layout,
            starts,
            levels,
            n_novel,
            weights: Vec::new(),
            total: 0.0,
            n_recorded: 0,
        };
        cells.reweigh(table.weights().to_vec());
        cells
    }

    /// Gives the patterns other weights, which may be zero.
    pub(crate) fn reweigh(&mut self, weights: Vec<f64>) {
        let recorded = (0..weights.len()).filter(|at| !self.pattern(*at).is_empty());
        let recorded = recorded.filter(|at| 0.0 < weights[*at]);
        let (mut total, mut n_recorded) = (0.0, 0);
        for at in recorded {
            total += weights[at];
            n_recorded += 1;
        }
        (self.weights, self.total, self.n_recorded) = (weights, total, n_recorded);
    }

    /// Some of the patterns, with the weights given.
    pub(crate) fn part(&self, places: &[usize], weights: Vec<f64>) -> Self {
        let (mut starts, mut levels) = (vec![0], Vec::new());
        for at in places {
            levels.extend_from_slice(self.pattern(*at));
            starts.push(u32::try_from(levels.len()).unwrap_or(u32::MAX));
        }
        let mut part = Self {
            layout: self.layout.clone(),
            starts,
            levels,
            n_novel: places.iter().map(|at| self.n_novel[*at]).collect(),
            weights: Vec::new(),
            total: 0.0,
            n_recorded: 0,
        };
        part.reweigh(weights);
        part
    }

    pub(crate) fn n_patterns(&self) -> usize {
        self.weights.len()
    }

    /// The recorded cells of all patterns.
    pub(crate) fn n_cells(&self) -> usize {
        self.levels.len()
    }

    /// The recorded levels of a pattern.
    pub(crate) fn pattern(&self, at: usize) -> &[u32] {
        &self.levels[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The weight of each level, over all patterns.
    pub(crate) fn margins(&self) -> Vec<f64> {
        let mut margins = vec![0.0; self.layout.n_levels()];
        for at in 0..self.n_patterns() {
            for level in self.pattern(at) {
                margins[*level as usize] += self.weights[at];
            }
        }
        margins
    }
}

/// The shares of classes, and the probabilities of levels within them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parameters {
    pub(crate) shares: Vec<f64>,
    /// One probability a class, level after level.
    pub(crate) responses: Vec<f64>,
}

impl Parameters {
    pub(crate) fn n_classes(&self) -> usize {
        self.shares.len()
    }

    pub(crate) fn response(&self, level: usize, class: usize) -> f64 {
        self.responses[level * self.shares.len() + class]
    }

    /// With the classes in another order.
    pub(crate) fn reordered(&self, order: &[usize]) -> Self {
        let n_classes = self.n_classes();
        let rows = self.responses.chunks_exact(n_classes.max(1));
        let responses = rows.flat_map(|row| order.iter().map(|class| row[*class]));
        Self {
            shares: order.iter().map(|class| self.shares[*class]).collect(),
            responses: responses.collect(),
        }
    }

    /// The largest class first; of equal ones that with the higher probability of the first levels.
    pub(crate) fn sorted(&self) -> Self {
        let mut order: Vec<usize> = (0..self.n_classes()).collect();
        let key = |share: f64| (share * 1e9).round();
        let first = |class: usize| {
            let n_levels = self.responses.len() / self.n_classes().max(1);
            (0..n_levels).map(move |level| key(self.response(level, class)))
        };
        order.sort_by(|one, two| {
            let by_share = key(self.shares[*two]).total_cmp(&key(self.shares[*one]));
            by_share.then_with(|| {
                let mut pairs = first(*two).zip(first(*one));
                let unequal = pairs.find(|(two, one)| (two - one).abs() > 0.0);
                unequal.map_or(std::cmp::Ordering::Equal, |(two, one)| two.total_cmp(&one))
            })
        });
        self.reordered(&order)
    }

    /// The natural logarithms, never below that of the floor.
    pub(crate) fn logarithms(&self) -> Self {
        let log = |of: &Vec<f64>| of.iter().map(|value| value.max(FLOOR).ln()).collect();
        Self {
            shares: log(&self.shares),
            responses: log(&self.responses),
        }
    }

    /// The probability of each level over all classes.
    pub(crate) fn overall(&self) -> Vec<f64> {
        let rows = self.responses.chunks_exact(self.n_classes().max(1));
        let mean = |row: &[f64]| {
            row.iter()
                .zip(&self.shares)
                .map(|(cell, share)| cell * share)
                .sum()
        };
        rows.map(mean).collect()
    }
}

/// Equal shares of so many classes.
pub(crate) fn equal_shares(n_classes: usize) -> Vec<f64> {
    vec![1.0 / as_float(n_classes); n_classes]
}
