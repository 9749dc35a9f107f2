//! The lines of a report on needs, and how they are made of what was found.

use himaya_needs::{Analysis, Cell, Dimension, Indices, Influence, Interval, Output, Standing};
use serde::Serialize;

/// One unit, or one unit in one pillar.
#[derive(Clone, Debug, Serialize)]
pub struct UnitLine {
    /// The unit and, after a stroke, the pillar.
    pub unit: String,
    /// The unit without the pillar.
    pub subject: String,
    /// The pillar.
    pub pillar: Option<String>,
    /// The tier, from 1; within a tier the order means nothing.
    pub tier: usize,
    /// The score, from 1 to 100; nothing where an answer is missing or not exact.
    pub score: Option<f64>,
    /// The least that the score may be, given the answers.
    pub score_low: f64,
    /// The greatest that the score may be, given the answers.
    pub score_high: f64,
    /// The middle of the scores drawn.
    pub drawn_median: f64,
    /// The score that 5 % of the draws are below.
    pub drawn_low: f64,
    /// The score that 5 % of the draws are above.
    pub drawn_high: f64,
    /// The middle rank; 1 goes first.
    pub rank_median: f64,
    /// The rank that 5 % of the draws are below.
    pub rank_low: f64,
    /// The rank that 5 % of the draws are above.
    pub rank_high: f64,
    /// The mean rank.
    pub rank_mean: f64,
    /// The share of indicators that are answered, from 0 to 1.
    pub coverage: f64,
    /// The indicators that are answered.
    pub n_answered: usize,
    /// The indicators of the score.
    pub n_indicators: usize,
    /// The least that threat may be.
    pub threat_low: Option<f64>,
    /// The greatest that threat may be.
    pub threat_high: Option<f64>,
    /// The least that the gap may be.
    pub gap_low: Option<f64>,
    /// The greatest that the gap may be.
    pub gap_high: Option<f64>,
    /// The least that impact may be.
    pub impact_low: Option<f64>,
    /// The greatest that impact may be.
    pub impact_high: Option<f64>,
    /// The least that feasibility may be; it is no part of the score.
    pub feasibility_low: Option<f64>,
    /// The greatest that feasibility may be.
    pub feasibility_high: Option<f64>,
}

impl UnitLine {
    pub(super) fn new(cell: &Cell, standing: &Standing) -> Self {
        let of = |dimension: Dimension| {
            let own = cell.dimensions.iter().find(|(own, _)| *own == dimension);
            own.map(|(_, interval)| *interval)
        };
        let low = |dimension| of(dimension).map(|interval: Interval| interval.low);
        let high = |dimension| of(dimension).map(|interval: Interval| interval.high);
        Self {
            unit: cell.name.clone(),
            subject: cell.unit.clone(),
            pillar: cell.pillar.clone(),
            tier: standing.tier,
            score: cell.score,
            score_low: cell.possible.low,
            score_high: cell.possible.high,
            drawn_median: cell.drawn_median,
            drawn_low: cell.drawn_low,
            drawn_high: cell.drawn_high,
            rank_median: standing.median,
            rank_low: standing.low,
            rank_high: standing.high,
            rank_mean: standing.mean,
            coverage: cell.coverage(),
            n_answered: cell.n_answered,
            n_indicators: cell.n_indicators,
            threat_low: low(Dimension::Threat),
            threat_high: high(Dimension::Threat),
            gap_low: low(Dimension::Gap),
            gap_high: high(Dimension::Gap),
            impact_low: low(Dimension::Impact),
            impact_high: high(Dimension::Impact),
            feasibility_low: low(Dimension::Feasibility),
            feasibility_high: high(Dimension::Feasibility),
        }
    }
}

/// How often a unit has a rank.
#[derive(Clone, Debug, Serialize)]
pub struct AcceptabilityLine {
    /// The unit.
    pub unit: String,
    /// The rank, from 1.
    pub rank: usize,
    /// The share of draws in which the unit has it.
    pub acceptability: f64,
}

/// How often one unit goes before another.
#[derive(Clone, Debug, Serialize)]
pub struct PairLine {
    /// The one.
    pub unit: String,
    /// The other.
    pub other: String,
    /// The share of draws in which the one goes first.
    pub before: f64,
    /// The share of draws in which the other goes first.
    pub after: f64,
    /// The share of draws in which both have one score.
    pub tied: f64,
}

/// How much a factor moves the order.
#[derive(Clone, Debug, Serialize)]
pub struct SensitivityLine {
    /// `all` for the mean shift of all ranks; else the unit whose rank it is.
    pub output: String,
    /// The factor.
    pub factor: &'static str,
    /// The index of first order; nothing if the output never varies.
    pub first_order: Option<f64>,
    /// Its lower 95 % bound.
    pub first_low: Option<f64>,
    /// Its upper 95 % bound.
    pub first_high: Option<f64>,
    /// The index of total order.
    pub total_order: Option<f64>,
    /// Its lower 95 % bound.
    pub total_low: Option<f64>,
    /// Its upper 95 % bound.
    pub total_high: Option<f64>,
}

impl SensitivityLine {
    fn new(influence: &Influence) -> Self {
        let of = |index: fn(&Indices) -> f64| influence.indices.as_ref().map(index);
        Self {
            output: match &influence.output {
                Output::MeanShift => "all".to_owned(),
                Output::Rank(unit) => unit.clone(),
            },
            factor: influence.factor.code(),
            first_order: of(|indices| indices.first_order),
            first_low: of(|indices| indices.first_low),
            first_high: of(|indices| indices.first_high),
            total_order: of(|indices| indices.total_order),
            total_low: of(|indices| indices.total_low),
            total_high: of(|indices| indices.total_high),
        }
    }
}

/// The cells by tier, and in order of name within it.
pub(super) fn units(analysis: &Analysis) -> Vec<UnitLine> {
    let cells = analysis.cells.iter().zip(&analysis.standings);
    let mut lines: Vec<UnitLine> = cells
        .map(|(cell, standing)| UnitLine::new(cell, standing))
        .collect();
    lines.sort_by(|one, other| (one.tier, &one.unit).cmp(&(other.tier, &other.unit)));
    lines
}

pub(super) fn acceptability(analysis: &Analysis) -> Vec<AcceptabilityLine> {
    let cells = analysis.cells.iter().zip(&analysis.standings);
    let lines = cells.flat_map(|(cell, standing)| {
        let ranks = (1..).zip(&standing.acceptability);
        ranks.map(|(rank, acceptability)| AcceptabilityLine {
            unit: cell.name.clone(),
            rank,
            acceptability: *acceptability,
        })
    });
    lines.collect()
}

pub(super) fn pairs(analysis: &Analysis) -> Vec<PairLine> {
    let mut lines = Vec::new();
    for (at, (cell, row)) in analysis.cells.iter().zip(&analysis.outranking).enumerate() {
        let others = analysis.cells.iter().zip(row).enumerate();
        let others = others.filter(|(other, _)| *other != at);
        lines.extend(others.map(|(_, (other, pair))| PairLine {
            unit: cell.name.clone(),
            other: other.name.clone(),
            before: pair.before,
            after: pair.after,
            tied: pair.tied,
        }));
    }
    lines
}

/// How much each factor moves all ranks, and how much that of each unit.
pub(super) fn sensitivity(analysis: &Analysis) -> (Vec<SensitivityLine>, Vec<SensitivityLine>) {
    let is_all = |influence: &&Influence| influence.output == Output::MeanShift;
    let (all, each): (Vec<&Influence>, Vec<&Influence>) =
        analysis.influences.iter().partition(is_all);
    let lines = |of: Vec<&Influence>| of.into_iter().map(SensitivityLine::new).collect();
    (lines(all), lines(each))
}
