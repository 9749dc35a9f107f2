//! What each assumption moves by itself, one at a time.

use serde::Serialize;

use crate::assessment::Assessment;
use crate::draw::{FACTORS, Factor};
use crate::framework::Aggregation;
use crate::score::Setting;

/// How far one factor by itself moves the score of one cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// The cell.
    pub unit: String,
    /// The factor.
    pub factor: Factor,
    /// The least score.
    pub score_low: f64,
    /// What makes it so low.
    pub low_at: String,
    /// The greatest score.
    pub score_high: f64,
    /// What makes it so high.
    pub high_at: String,
}

impl Bar {
    /// How far the score moves.
    pub fn swing(&self) -> f64 {
        self.score_high - self.score_low
    }
}

impl Assessment {
    /// Every factor of every cell, the cells in order and their widest bars first.
    pub(crate) fn tornado(&self, names: &[String]) -> Vec<Bar> {
        let nominal = self.nominal();
        let mut bars = Vec::new();
        for factor in FACTORS {
            let mut options = vec![("as in the framework".to_owned(), nominal.clone())];
            options.extend(self.options(factor, &nominal));
            let scores = options
                .iter()
                .map(|(label, setting)| (label, self.scores(setting)));
            let scores: Vec<(&String, Vec<f64>)> = scores.collect();
            for (cell, name) in names.iter().enumerate() {
                let by_score = |one: &&(&String, Vec<f64>), other: &&(&String, Vec<f64>)| {
                    one.1[cell].total_cmp(&other.1[cell])
                };
                let (least, most) = (
                    scores.iter().min_by(by_score),
                    scores.iter().rev().max_by(by_score),
                );
                if let (Some(least), Some(most)) = (least, most) {
                    bars.push(Bar {
                        unit: name.clone(),
                        factor,
                        score_low: least.1[cell],
                        low_at: least.0.clone(),
                        score_high: most.1[cell],
                        high_at: most.0.clone(),
                    });
                }
            }
        }
        let place = |bar: &Bar| names.iter().position(|name| *name == bar.unit);
        bars.sort_by(|one, other| {
            let wider = other.swing().total_cmp(&one.swing());
            place(one).cmp(&place(other)).then(wider)
        });
        bars
    }

    /// What a factor may be, with everything else as in the framework.
    fn options(&self, factor: Factor, nominal: &Setting) -> Vec<(String, Setting)> {
        let changed = |label: String, change: &dyn Fn(&mut Setting)| {
            let mut setting = nominal.clone();
            change(&mut setting);
            (label, setting)
        };
        match factor {
            Factor::Weights => {
                let panellists = self.plan.panel.panellists.iter().enumerate();
                let option = panellists.map(|(at, name)| {
                    changed(name.clone(), &|setting| {
                        setting.weights = self.weights_of(at);
                    })
                });
                option.collect()
            }
            Factor::Aggregation => {
                let options = self.plan.uncertainty.aggregations.iter();
                let option = options.map(|aggregation| {
                    let label = match aggregation {
                        Aggregation::Geometric => "geometric",
                        Aggregation::Arithmetic => "arithmetic",
                    };
                    changed(label.to_owned(), &|setting| {
                        setting.aggregation = *aggregation;
                    })
                });
                option.collect()
            }
            Factor::Goalposts => {
                let shift = self.plan.uncertainty.goalpost_shift_pct / 100.0;
                let indicators = self.plan.ids.iter().enumerate();
                let option = indicators.flat_map(|(at, id)| {
                    [(shift, "up"), (-shift, "down")].map(|(shift, way)| {
                        let label = format!("{id} {way}");
                        changed(label, &|setting| setting.shifts[at] = (shift, shift))
                    })
                });
                option.filter(|_| shift > 0.0).collect()
            }
            Factor::MissingAnswers => self.ends(&changed, |setting, unit, at, share| {
                setting.positions[unit][at] = share;
            }),
            Factor::AnswerError => self.ends(&changed, |setting, unit, at, share| {
                setting.errors[unit][at] = 2.0 * share - 1.0;
            }),
            Factor::LeftOutIndicator => {
                let option = self.removable().into_iter().map(|at| {
                    let label = format!("without {}", self.plan.ids[at]);
                    changed(label, &|setting| setting.omitted = Some(at))
                });
                option.collect()
            }
        }
    }

    /// All answers at the end of least need, and all at that of most.
    fn ends(
        &self,
        changed: &impl Fn(String, &dyn Fn(&mut Setting)) -> (String, Setting),
        put: impl Fn(&mut Setting, usize, usize, f64),
    ) -> Vec<(String, Setting)> {
        let end = |(label, is_most): (&str, bool)| {
            changed(label.to_owned(), &|setting| {
                for unit in 0..self.answers.units.len() {
                    for (at, scale) in self.plan.scales.iter().enumerate() {
                        let share = if scale.rises() == is_most { 1.0 } else { 0.0 };
                        put(setting, unit, at, share);
                    }
                }
            })
        };
        [("least need", false), ("most need", true)].map(end).into()
    }
}
