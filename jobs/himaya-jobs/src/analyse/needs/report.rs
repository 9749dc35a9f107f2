//! What the analysis found, for machines and for people.

use std::fmt::Write as _;

use himaya_needs::{Agreement, Analysis, Bar, Clamped, Dispersion, Opinion, Options, Plan};
use serde::Serialize;

use super::lines::{
    AcceptabilityLine, PairLine, SensitivityLine, UnitLine, acceptability, pairs, sensitivity,
    units,
};
use crate::JobError;
use crate::analyse::TableError;

/// The names of the fields of files that may have no row.
const INFLUENCES: &str =
    "output,factor,first_order,first_low,first_high,total_order,total_low,total_high";
const OPINIONS: &str = "panellist,set,member,weight,consistency_ratio";
const CLAMPED: &str = "unit,indicator,value,goalpost";

/// All that was found about units and their needs.
#[derive(Clone, Debug, Serialize)]
pub struct NeedsReport {
    /// The name of the framework.
    pub framework: String,
    /// The units, each once for every pillar.
    pub n_units: usize,
    /// The indicators of the framework.
    pub n_indicators: usize,
    /// The draws.
    pub n_draws: usize,
    /// The rows of the design of the sensitivity analysis.
    pub n_base: usize,
    /// Where the random numbers began.
    pub seed: u64,
    /// The units by tier.
    pub units: Vec<UnitLine>,
    /// How much each factor moves all ranks.
    pub sensitivity: Vec<SensitivityLine>,
    /// How much each factor moves the rank of each unit.
    pub unit_sensitivity: Vec<SensitivityLine>,
    /// How often each unit has each rank.
    pub acceptability: Vec<AcceptabilityLine>,
    /// How often each unit goes before each other.
    pub pairwise: Vec<PairLine>,
    /// What each factor moves by itself.
    pub tornado: Vec<Bar>,
    /// How far other methods come to the same order.
    pub agreement: Vec<Agreement>,
    /// How far the panel lies apart.
    pub panel: Vec<Dispersion>,
    /// What every panellist says.
    pub panellists: Vec<Opinion>,
    /// The values beyond a goalpost.
    pub clamped: Vec<Clamped>,
}

/// The report as files.
#[derive(Clone, Debug)]
pub struct NeedsTables {
    /// The names of the CSV files with their bytes.
    pub csv: Vec<(&'static str, Vec<u8>)>,
    /// Everything, as JSON.
    pub json: Vec<u8>,
}

/// The ranks of a unit, in a file of their own.
#[derive(Serialize)]
struct RankLine<'a> {
    unit: &'a str,
    rank_median: f64,
    rank_low: f64,
    rank_high: f64,
    rank_mean: f64,
}

/// The tier of a unit, in a file of its own.
#[derive(Serialize)]
struct TierLine<'a> {
    tier: usize,
    unit: &'a str,
}

impl NeedsReport {
    pub(super) fn new(name: &str, plan: &Plan, analysis: &Analysis, options: &Options) -> Self {
        let (all, each) = sensitivity(analysis);
        Self {
            framework: name.to_owned(),
            n_units: analysis.cells.len(),
            n_indicators: plan.indicators().len(),
            n_draws: options.n_draws,
            n_base: options.n_base,
            seed: options.seed,
            units: units(analysis),
            sensitivity: all,
            unit_sensitivity: each,
            acceptability: acceptability(analysis),
            pairwise: pairs(analysis),
            tornado: analysis.tornado.clone(),
            agreement: analysis.agreement.clone(),
            panel: plan.dispersion(),
            panellists: plan.opinions(),
            clamped: analysis.clamped.clone(),
        }
    }

    /// The report as files.
    pub fn tables(&self) -> Result<NeedsTables, JobError> {
        let ranks = self.units.iter().map(|line| RankLine {
            unit: &line.unit,
            rank_median: line.rank_median,
            rank_low: line.rank_low,
            rank_high: line.rank_high,
            rank_mean: line.rank_mean,
        });
        let tiers = self.units.iter().map(|line| TierLine {
            tier: line.tier,
            unit: &line.unit,
        });
        let influences = self.sensitivity.iter().chain(&self.unit_sensitivity);
        let json = serde_json::to_vec_pretty(self)
            .map_err(|error| unwritten("analysis.json", error.to_string()))?;
        Ok(NeedsTables {
            csv: vec![
                ("scores.csv", csv(&self.units, "unit")?),
                ("ranks.csv", csv(ranks, "unit")?),
                ("tiers.csv", csv(tiers, "tier")?),
                ("acceptability.csv", csv(&self.acceptability, "unit")?),
                ("pairwise.csv", csv(&self.pairwise, "unit")?),
                ("sensitivity.csv", csv(influences, INFLUENCES)?),
                ("tornado.csv", csv(&self.tornado, "unit")?),
                ("agreement.csv", csv(&self.agreement, "one")?),
                ("panel.csv", csv(&self.panel, "set")?),
                ("panellists.csv", csv(&self.panellists, OPINIONS)?),
                ("clamped.csv", csv(&self.clamped, CLAMPED)?),
            ],
            json,
        })
    }

    /// The tiers in words, and what they rest on.
    pub fn text(&self) -> String {
        let mut text = format!(
            "{}: {} units by {} indicators, {} draws\n",
            self.framework, self.n_units, self.n_indicators, self.n_draws
        );
        let mut tier = 0;
        for line in &self.units {
            if tier != line.tier {
                tier = line.tier;
                let _ = writeln!(text, "tier {tier}");
            }
            line.write(&mut text);
        }
        let _ = writeln!(text, "weights of the panel (mean, least to greatest):");
        for line in self.panel.iter().filter(|line| 0 < line.n_panellists) {
            let _ = writeln!(
                text,
                "  {}, {}: {:.2}, {:.2} to {:.2} by {}",
                line.set, line.member, line.mean, line.least, line.greatest, line.n_panellists
            );
        }
        let _ = writeln!(text, "what moves the order (first order, total order):");
        for line in &self.sensitivity {
            let _ = match (line.first_order, line.total_order) {
                (Some(first), Some(total)) => {
                    writeln!(text, "  {}: {first:.2}, {total:.2}", line.factor)
                }
                _ => writeln!(text, "  {}: the order never changes", line.factor),
            };
        }
        let _ = writeln!(text, "agreement of methods (Kendall, Spearman):");
        for line in &self.agreement {
            if let (Some(kendall), Some(spearman)) = (line.kendall, line.spearman) {
                let (one, other) = (line.one, line.other);
                let _ = writeln!(text, "  {one}, {other}: {kendall:.2}, {spearman:.2}");
            }
        }
        for line in &self.clamped {
            let _ = writeln!(
                text,
                "beyond a goalpost: {} of {} is {}, and counts as {}",
                line.indicator, line.unit, line.value, line.goalpost
            );
        }
        text
    }
}

impl UnitLine {
    fn write(&self, text: &mut String) {
        let score = self.score.map_or_else(
            || format!("{:.1} to {:.1}", self.score_low, self.score_high),
            |score| format!("{score:.1}"),
        );
        let feasibility = match (self.feasibility_low, self.feasibility_high) {
            (Some(low), Some(high)) if low < high => format!(", feasibility {low:.0} to {high:.0}"),
            (Some(low), Some(_)) => format!(", feasibility {low:.0}"),
            (None, _) | (_, None) => String::new(),
        };
        let (median, low, high) = (self.rank_median, self.rank_low, self.rank_high);
        let (n_answered, n_indicators) = (self.n_answered, self.n_indicators);
        let _ = writeln!(
            text,
            "  {}: score {score}, rank {median} ({low} to {high}), {n_answered} of {n_indicators} answered{feasibility}",
            self.unit
        );
    }
}

fn unwritten(file: &str, reason: String) -> TableError {
    TableError::Malformed {
        file: file.to_owned(),
        line: 0,
        reason,
    }
}

/// Rows under the names of their fields; without a row, those names alone.
fn csv<R: Serialize>(rows: impl IntoIterator<Item = R>, names: &str) -> Result<Vec<u8>, JobError> {
    let mut rows = rows.into_iter().peekable();
    if rows.peek().is_none() {
        return Ok(format!("{names}\n").into_bytes());
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer
            .serialize(row)
            .map_err(|error| unwritten("csv", error.to_string()))?;
    }
    Ok(writer
        .into_inner()
        .map_err(|error| unwritten("csv", error.to_string()))?)
}
