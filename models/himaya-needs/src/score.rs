//! From answers to scores under one choice of everything that could be otherwise.

use crate::aggregate::{Interval, arithmetic, geometric};
use crate::assessment::Assessment;
use crate::framework::{Aggregation, Dimension};
use crate::structure::Child;

/// Below this no dimension of a score falls, so that a geometric mean has no zero.
const FLOOR: f64 = 1.0;

/// One choice of everything that could be otherwise.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// The weights by set, the dimensions last.
    pub(crate) weights: Vec<Vec<f64>>,
    /// How dimensions are brought together.
    pub(crate) aggregation: Aggregation,
    /// How far each goalpost moves, by indicator, as a share of their distance.
    pub(crate) shifts: Vec<(f64, f64)>,
    /// Where in its interval each answer lies, by unit and indicator.
    pub(crate) positions: Vec<Vec<f64>>,
    /// How far off each answer is, by unit and indicator, as a share of its error.
    pub(crate) errors: Vec<Vec<f64>>,
    /// The indicator that is left out.
    pub(crate) omitted: Option<usize>,
}

/// What a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scored {
    /// By dimension, feasibility last.
    pub(crate) dimensions: [Option<f64>; 4],
    /// The score, from 1 to 100.
    pub(crate) score: f64,
}

impl Assessment {
    /// The setting of the framework: the mean of the panel, its goalposts and its aggregation, and the
    /// middle of the possible where there is no answer.
    pub(crate) fn nominal(&self) -> Setting {
        let (n_units, n_indicators) = (self.answers.units.len(), self.plan.ids.len());
        let aggregations = &self.plan.uncertainty.aggregations;
        Setting {
            weights: self
                .plan
                .panel
                .sets
                .iter()
                .map(|set| set.mean.clone())
                .collect(),
            aggregation: aggregations
                .first()
                .copied()
                .unwrap_or(Aggregation::Geometric),
            shifts: vec![(0.0, 0.0); n_indicators],
            positions: vec![vec![0.5; n_indicators]; n_units],
            errors: vec![vec![0.0; n_indicators]; n_units],
            omitted: None,
        }
    }

    /// The cells in order: unit and pillar.
    pub(crate) fn cells(&self) -> Vec<(usize, Option<usize>)> {
        let n_pillars = self.plan.structure.pillars.len();
        let pillars: Vec<Option<usize>> = match n_pillars {
            0 => vec![None],
            _ => (0..n_pillars).map(Some).collect(),
        };
        let units = 0..self.answers.units.len();
        let cells = units.flat_map(|unit| pillars.iter().map(move |pillar| (unit, *pillar)));
        cells.collect()
    }

    /// The scores of all cells under a setting.
    pub(crate) fn scores(&self, setting: &Setting) -> Vec<f64> {
        let scored = self.scored(&self.needs(setting), setting);
        scored.iter().map(|cell| cell.score).collect()
    }

    /// The need that every answer means under a setting, by unit and indicator.
    pub(crate) fn needs(&self, setting: &Setting) -> Vec<Vec<f64>> {
        let unit = |(unit, values): (usize, &Vec<Interval>)| -> Vec<f64> {
            let scales = self.plan.scales.iter().zip(values).enumerate();
            let need = scales.map(|(at, (scale, value))| {
                let raw = if value.is_point() {
                    let off = setting.errors[unit][at] * scale.error;
                    (value.low + off).clamp(scale.range.low, scale.range.high)
                } else {
                    value.at(setting.positions[unit][at])
                };
                scale.need(raw, setting.shifts[at])
            });
            need.collect()
        };
        self.answers.values.iter().enumerate().map(unit).collect()
    }

    /// The least and the greatest need that the answers allow, by unit and indicator.
    pub(crate) fn extremes(&self) -> [Vec<Vec<f64>>; 2] {
        let of = |end: fn(Interval) -> f64| {
            let unit = |values: &Vec<Interval>| {
                let scales = self.plan.scales.iter().zip(values);
                scales
                    .map(|(scale, value)| end(scale.needs(*value, (0.0, 0.0))))
                    .collect()
            };
            self.answers.values.iter().map(unit).collect()
        };
        [of(|need| need.low), of(|need| need.high)]
    }

    /// What all cells come to, given the needs.
    pub(crate) fn scored(&self, needs: &[Vec<f64>], setting: &Setting) -> Vec<Scored> {
        let structure = &self.plan.structure;
        let by_unit: Vec<Vec<Option<f64>>> = needs
            .iter()
            .map(|needs| self.sets(needs, setting))
            .collect();
        let cell = |(unit, pillar): (usize, Option<usize>)| {
            let values: &Vec<Option<f64>> = &by_unit[unit];
            let of = |dimension: Dimension| {
                let root = structure.root(dimension, pillar);
                root.and_then(|set| values[set])
            };
            let weights = setting.weights.last().map_or(&[][..], Vec::as_slice);
            let pairs = structure.scored.iter().zip(weights);
            let pairs =
                pairs.filter_map(|(dimension, weight)| Some((of(*dimension)?.max(FLOOR), *weight)));
            let score = match setting.aggregation {
                Aggregation::Geometric => geometric(pairs),
                Aggregation::Arithmetic => arithmetic(pairs),
            };
            Scored {
                dimensions: Dimension::ALL.map(of),
                score: score.unwrap_or(FLOOR),
            }
        };
        self.cells().into_iter().map(cell).collect()
    }

    /// The value of every set for a unit; nothing where all that counts is left out.
    fn sets(&self, needs: &[f64], setting: &Setting) -> Vec<Option<f64>> {
        let mut values: Vec<Option<f64>> = Vec::with_capacity(self.plan.structure.sets.len());
        for (set, weights) in self.plan.structure.sets.iter().zip(&setting.weights) {
            let pairs = set
                .children
                .iter()
                .zip(weights)
                .filter_map(|(child, weight)| {
                    let value = match child {
                        Child::Indicator(at) => {
                            (setting.omitted != Some(*at)).then(|| needs[*at])?
                        }
                        Child::Set(inner) => values[*inner]?,
                    };
                    Some((value, *weight))
                });
            let value = arithmetic(pairs);
            values.push(value);
        }
        values
    }
}
