//! Everything that is found out about an assessment.

use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::aggregate::Interval;
use crate::agreement::Agreement;
use crate::answers::Clamped;
use crate::assessment::Assessment;
use crate::decision::{ahp, topsis};
use crate::draw::{Drawer, FACTORS, Factor};
use crate::framework::{Aggregation, Dimension};
use crate::number::{as_float, mean, median, quantile, seed_of};
use crate::ranking::{Outranking, Ranking, Standing, ranks};
use crate::score::Scored;
use crate::sensitivity::{Indices, sobol};
use crate::tornado::Bar;

/// How much is drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Options {
    /// The draws that ranks come from.
    pub n_draws: usize,
    /// The rows of the design of the sensitivity analysis, each of which is scored eight times; zero
    /// for none.
    pub n_base: usize,
    /// The resamples of that design, for intervals.
    pub n_resamples: usize,
    /// Where the random numbers begin.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            n_draws: 10_000,
            n_base: 4_096,
            n_resamples: 200,
            seed: 1,
        }
    }
}

/// A unit, or a unit in a pillar.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The unit and, after a stroke, the pillar.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// The pillar.
    pub pillar: Option<String>,
    /// The score, from 1 to 100; nothing where an answer is missing or not exact.
    pub score: Option<f64>,
    /// Everything that the score may be, given the answers.
    pub possible: Interval,
    /// The middle of the scores drawn.
    pub drawn_median: f64,
    /// The score that 5 % of the draws are below.
    pub drawn_low: f64,
    /// The score that 5 % of the draws are above.
    pub drawn_high: f64,
    /// What each dimension may be, given the answers; nothing where the framework has none.
    pub dimensions: Vec<(Dimension, Interval)>,
    /// The indicators of the score that are answered.
    pub n_answered: usize,
    /// The indicators of the score.
    pub n_indicators: usize,
}

impl Cell {
    /// The share of indicators that are answered, from 0 to 1.
    pub fn coverage(&self) -> f64 {
        as_float(self.n_answered) / as_float(self.n_indicators)
    }
}

/// What a factor moves.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Output {
    /// The mean over all cells of how far their ranks are from those of the framework.
    MeanShift,
    /// The rank of one cell.
    Rank(String),
}

/// How much of the variation of an output a factor makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Influence {
    /// The output.
    pub output: Output,
    /// The factor.
    pub factor: Factor,
    /// Its indices; nothing if the output never varies.
    pub indices: Option<Indices>,
}

/// Everything that is found out about an assessment; cells stand in order of unit and pillar.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The cells.
    pub cells: Vec<Cell>,
    /// Where each stands.
    pub standings: Vec<Standing>,
    /// How often each goes before each other.
    pub outranking: Vec<Vec<Outranking>>,
    /// How much each factor moves the order, and each cell in it.
    pub influences: Vec<Influence>,
    /// What each factor moves by itself.
    pub tornado: Vec<Bar>,
    /// How far other ways come to the same order.
    pub agreement: Vec<Agreement>,
    /// The values beyond a goalpost.
    pub clamped: Vec<Clamped>,
}

impl Assessment {
    /// Scores, ranks and tries out everything that could have been otherwise.
    pub fn analyse(&self, options: &Options) -> Analysis {
        let draws = self.draws(options);
        let ranking = Ranking::of(&draws);
        let cells = self.described(&draws);
        let names: Vec<String> = cells.iter().map(|cell| cell.name.clone()).collect();
        Analysis {
            standings: ranking.standings,
            outranking: ranking.outranking,
            influences: self.influences(options, &names),
            tornado: self.tornado(&names),
            agreement: self.agreement(),
            clamped: self.answers.clamped.clone(),
            cells,
        }
    }

    /// The scores of all cells by draw.
    fn draws(&self, options: &Options) -> Vec<Vec<f64>> {
        let drawer = Drawer::new(self, options.seed);
        let mut random = ChaCha8Rng::seed_from_u64(seed_of(options.seed, "draws", 0));
        let mut draw = || {
            let triggers: [f64; FACTORS.len()] = random.r#gen();
            self.scores(&drawer.setting(&triggers))
        };
        (0..options.n_draws).map(|_| draw()).collect()
    }

    fn described(&self, draws: &[Vec<f64>]) -> Vec<Cell> {
        let nominal = self.nominal();
        let [low, high] = self.extremes().map(|needs| self.scored(&needs, &nominal));
        let cells = self
            .cells()
            .into_iter()
            .zip(low.iter().zip(&high))
            .enumerate();
        let cell = |(at, ((unit, pillar), ends)): (usize, ((usize, Option<usize>), _))| {
            let (low, high): (&Scored, &Scored) = ends;
            let mut drawn: Vec<f64> = draws.iter().map(|scores| scores[at]).collect();
            drawn.sort_by(f64::total_cmp);
            let unit_name = self.answers.units[unit].clone();
            let pillar_name = pillar.map(|pillar| self.plan.structure.pillars[pillar].clone());
            let possible = Interval {
                low: low.score,
                high: high.score,
            };
            let asked = self.asked(pillar);
            let is_exact = asked
                .iter()
                .all(|at| self.answers.values[unit][*at].is_point());
            let answered = asked
                .iter()
                .filter(|at| self.answers.is_answered[unit][**at]);
            let dimensions = Dimension::ALL
                .into_iter()
                .zip(low.dimensions.iter().zip(high.dimensions));
            let dimensions = dimensions.filter_map(|(dimension, (low, high))| {
                Some((
                    dimension,
                    Interval {
                        low: (*low)?,
                        high: high?,
                    },
                ))
            });
            Cell {
                name: match &pillar_name {
                    Some(pillar) => format!("{unit_name}/{pillar}"),
                    None => unit_name.clone(),
                },
                unit: unit_name,
                pillar: pillar_name,
                score: is_exact.then_some(possible.low),
                possible,
                drawn_median: median(&drawn),
                drawn_low: quantile(&drawn, 0.05),
                drawn_high: quantile(&drawn, 0.95),
                dimensions: dimensions.collect(),
                n_answered: answered.count(),
                n_indicators: asked.len(),
            }
        };
        cells.map(cell).collect()
    }

    /// The indicators that the score of a pillar is made of.
    fn asked(&self, pillar: Option<usize>) -> Vec<usize> {
        let structure = &self.plan.structure;
        let roots = structure.scored.iter();
        let roots = roots.filter_map(|dimension| structure.root(*dimension, pillar));
        roots.flat_map(|set| structure.below(set)).collect()
    }

    fn influences(&self, options: &Options, names: &[String]) -> Vec<Influence> {
        let drawer = Drawer::new(self, options.seed);
        let reference = ranks(&self.scores(&self.nominal()));
        let outputs = |triggers: &[f64]| {
            let ranks = ranks(&self.scores(&drawer.setting(triggers)));
            let shifts = ranks
                .iter()
                .zip(&reference)
                .map(|(rank, of)| (rank - of).abs());
            let shifts: Vec<f64> = shifts.collect();
            let mut outputs = vec![mean(&shifts)];
            outputs.extend(ranks);
            outputs
        };
        let found = sobol(
            FACTORS.len(),
            options.n_base,
            options.n_resamples,
            options.seed,
            outputs,
        );
        let ranks = names.iter().cloned().map(Output::Rank);
        let named = std::iter::once(Output::MeanShift).chain(ranks).zip(found);
        let influences = named.flat_map(|(output, found)| {
            let factors = FACTORS.into_iter().zip(found);
            let influence = |(factor, indices)| Influence {
                output: output.clone(),
                factor,
                indices,
            };
            factors.map(influence).collect::<Vec<_>>()
        });
        influences.collect()
    }

    /// The order of the framework's setting beside those of other aggregations and methods.
    fn agreement(&self) -> Vec<Agreement> {
        let mut setting = self.nominal();
        let needs = self.needs(&setting);
        setting.aggregation = Aggregation::Geometric;
        let geometric = self.scored(&needs, &setting);
        setting.aggregation = Aggregation::Arithmetic;
        let arithmetic = self.scored(&needs, &setting);
        let scored = &self.plan.structure.scored;
        let of_dimensions = |cell: &Scored| {
            let all = Dimension::ALL.iter().zip(cell.dimensions);
            let own = all.filter(|(dimension, _)| scored.contains(dimension));
            own.map(|(_, value)| value.unwrap_or(0.0)).collect()
        };
        let rows: Vec<Vec<f64>> = geometric.iter().map(of_dimensions).collect();
        let weights = setting.weights.last().cloned().unwrap_or_default();
        let scores = |cells: &[Scored]| cells.iter().map(|cell| cell.score).collect();
        let ways: [(&'static str, Vec<f64>); 4] = [
            ("geometric", scores(&geometric)),
            ("arithmetic", scores(&arithmetic)),
            (
                "topsis",
                topsis(&rows, &weights, &vec![true; weights.len()]),
            ),
            ("ahp", ahp(&rows, &weights)),
        ];
        let mut lines = Vec::new();
        for (at, (one, scores)) in ways.iter().enumerate() {
            for (other, others) in ways.iter().skip(at + 1) {
                lines.push(Agreement::of((one, scores), (other, others)));
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests;
