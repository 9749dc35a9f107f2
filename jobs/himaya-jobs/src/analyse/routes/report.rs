//! What the analysis found, for machines and for people.

use std::fmt::Write as _;

use himaya_schema::{CodeList as _, Likelihood, Period};
use himaya_series::{Analysis, Finding, Fitted, Kind, Panel, Reason};
use serde::Serialize;

use super::{RoutesRequest, chart};
use crate::JobError;

/// All that was found in a table of monthly counts.
#[derive(Clone, Debug, Serialize)]
pub struct RoutesReport {
    /// The series.
    pub n_series: usize,
    /// The months on the axis.
    pub n_months: usize,
    /// The first month.
    pub first_month: String,
    /// The last month.
    pub last_month: String,
    /// The tests made, all of which the false discovery rate counts.
    pub n_tests: usize,
    /// The false discovery rate.
    pub false_discovery_rate: f64,
    /// The most simulations a test.
    pub n_draws: usize,
    /// Where the random numbers begin.
    pub seed: u64,
    /// The findings, the surest first.
    pub findings: Vec<FindingLine>,
    /// Every month of every series beside what the models say.
    pub fitted: Vec<FittedLine>,
    /// The shares of the last quarter and of the same quarter a year before.
    pub shares: Vec<ShareLine>,
    /// The Jensen-Shannon divergence of the two quarters in bits; nothing without shares.
    pub divergence: Option<Divergence>,
    /// The tests that were not made, and why.
    pub not_tested: Vec<NotTested>,
}

/// A finding.
#[derive(Clone, Debug, Serialize)]
pub struct FindingLine {
    /// The series; of a displacement both, `from > to`.
    pub series: String,
    /// The kind.
    pub kind: &'static str,
    /// The month.
    pub month: String,
    /// The first month it may be.
    pub month_low: String,
    /// The last month it may be.
    pub month_high: String,
    /// The ratio of after to before; of a displacement the transferred share.
    pub effect: Option<f64>,
    /// Its lower 95 % bound.
    pub effect_low: Option<f64>,
    /// Its upper 95 % bound.
    pub effect_high: Option<f64>,
    /// The probability of as much if nothing had changed.
    pub p: f64,
    /// The false discovery rate at which it is still called.
    pub q: f64,
    /// The cases it rests on.
    pub n: u64,
    /// Whether it rests on months that may still be revised.
    pub provisional: bool,
    /// Whether it is there only since earlier months were revised.
    pub revision: bool,
    /// What the next quarter shows if it holds.
    pub outlook: Option<&'static str>,
    /// The count or share beyond which it does.
    pub reference: Option<f64>,
    /// How probable that is.
    pub probability: Option<f64>,
    /// The word for that.
    pub likelihood: Option<&'static str>,
}

/// A month of a series.
#[derive(Clone, Debug, Serialize)]
pub struct FittedLine {
    /// The series.
    pub series: String,
    /// The month.
    pub month: String,
    /// The count.
    pub count: Option<u64>,
    /// The mean under one level with a trend and the season.
    pub baseline: f64,
    /// The mean under the levels between changes, and the season.
    pub expected: f64,
    /// The lower end of the range of 95 %.
    pub lower: f64,
    /// The upper end of the range of 95 %.
    pub upper: f64,
    /// The probability that a new level begins.
    pub change_probability: f64,
}

/// A share in two quarters.
#[derive(Clone, Debug, Serialize)]
pub struct ShareLine {
    /// The series.
    pub series: String,
    /// The share before.
    pub before: f64,
    /// Its lower 95 % bound.
    pub before_low: f64,
    /// Its upper 95 % bound.
    pub before_high: f64,
    /// The share now.
    pub now: f64,
    /// Its lower 95 % bound.
    pub now_low: f64,
    /// Its upper 95 % bound.
    pub now_high: f64,
    /// The probability that it rose.
    pub rose: f64,
    /// The part of the divergence it makes, in bits.
    pub contribution: f64,
}

/// How far apart two quarters are.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Divergence {
    /// The divergence in bits.
    pub bits: f64,
    /// The divergence that 95 % of unchanged quarters keep below.
    pub band: f64,
    /// The probability of as much without a change.
    pub p: f64,
}

/// A test that was not made.
#[derive(Clone, Debug, Serialize)]
pub struct NotTested {
    /// The series; nothing for the whole panel.
    pub series: Option<String>,
    /// The kind of finding that was not looked for; nothing for all of them.
    pub kind: Option<&'static str>,
    /// The code of the reason.
    pub reason: &'static str,
    /// The reason in words.
    pub message: String,
}

/// The report as files.
#[derive(Clone, Debug)]
pub struct RoutesTables {
    /// Findings, as CSV.
    pub findings: Vec<u8>,
    /// Fitted values, as CSV.
    pub fitted: Vec<u8>,
    /// Shares, as CSV.
    pub shares: Vec<u8>,
    /// Everything, as JSON.
    pub json: Vec<u8>,
}

impl RoutesReport {
    pub(super) fn new(
        panel: &Panel,
        analysis: &Analysis,
        first: Period,
        request: &RoutesRequest,
    ) -> Self {
        let axis = Axis { first };
        let n_months = panel.n_months();
        let named = || panel.series.iter().zip(&analysis.series);
        let fitted = named().flat_map(|(series, analysed)| {
            let months = analysed.fitted.iter().enumerate();
            months.map(|(month, fitted)| axis.fitted(&series.name, month, fitted))
        });
        let composition = analysis.composition.as_ref().ok();
        let shares = composition.iter().flat_map(|found| &found.shares);
        let shares = shares.map(|share| ShareLine {
            series: panel.series[share.series].name.clone(),
            before: share.before[0],
            before_low: share.before[1],
            before_high: share.before[2],
            now: share.now[0],
            now_low: share.now[1],
            now_high: share.now[2],
            rose: share.rose,
            contribution: share.contribution,
        });
        Self {
            n_series: panel.series.len(),
            n_months,
            first_month: axis.month(0),
            last_month: axis.month(n_months.saturating_sub(1)),
            n_tests: analysis.n_tests,
            false_discovery_rate: request.options.q,
            n_draws: request.options.change.n_draws,
            seed: request.options.change.seed,
            findings: analysis
                .findings
                .iter()
                .map(|found| axis.finding(found))
                .collect(),
            fitted: fitted.collect(),
            shares: shares.collect(),
            divergence: composition.map(|found| Divergence {
                bits: found.divergence,
                band: found.band,
                p: found.p,
            }),
            not_tested: not_tested(panel, analysis),
        }
    }

    /// The series of the surest finding as a picture in English; nothing if nothing was found.
    pub fn chart(&self) -> Result<Option<String>, JobError> {
        let names = self.fitted.iter().map(|line| line.series.as_str());
        let names: Vec<&str> = names.collect();
        let mut found = self.findings.iter();
        let Some(surest) = found.find(|found| names.contains(&found.series.as_str())) else {
            return Ok(None);
        };
        let name = &surest.series;
        let fitted: Vec<&FittedLine> = self
            .fitted
            .iter()
            .filter(|line| line.series == *name)
            .collect();
        let own = self.findings.iter().filter(|found| found.series == *name);
        let shifts: Vec<&str> = own
            .filter(|found| found.kind == Kind::ChangePoint.code())
            .map(|found| found.month.as_str())
            .collect();
        chart::series(name, &fitted, &shifts)
    }

    /// The report as files.
    pub fn tables(&self) -> Result<RoutesTables, JobError> {
        let json = serde_json::to_vec_pretty(self).map_err(|error| super::TableError::Series {
            file: "analysis.json".to_owned(),
            reason: error.to_string(),
        })?;
        Ok(RoutesTables {
            findings: csv(&self.findings)?,
            fitted: csv(&self.fitted)?,
            shares: csv(&self.shares)?,
            json,
        })
    }

    /// The findings in words, a line each.
    pub fn text(&self) -> String {
        let mut text = format!(
            "{} series, {} to {}, {} tests, false discovery rate {}\n",
            self.n_series,
            self.first_month,
            self.last_month,
            self.n_tests,
            self.false_discovery_rate
        );
        for found in &self.findings {
            let _ = write!(text, "{} {} {}", found.month, found.kind, found.series);
            if found.month_low != found.month_high {
                let _ = write!(text, " ({} to {})", found.month_low, found.month_high);
            }
            if let (Some(effect), Some(low), Some(high)) =
                (found.effect, found.effect_low, found.effect_high)
            {
                let _ = write!(text, ", effect {effect:.2} ({low:.2} to {high:.2})");
            }
            let _ = write!(text, ", q {:.2e}, n {}", found.q, found.n);
            for (is_so, word) in [
                (found.provisional, "provisional"),
                (found.revision, "revision"),
            ] {
                if is_so {
                    let _ = write!(text, ", {word}");
                }
            }
            text.push('\n');
        }
        for not in &self.not_tested {
            let series = not.series.as_deref().unwrap_or("all series");
            let _ = writeln!(
                text,
                "not tested: {series}{}: {}",
                not.kind.map(|kind| format!(", {kind}")).unwrap_or_default(),
                not.message
            );
        }
        text
    }
}

/// The axis of months.
#[derive(Clone, Copy)]
struct Axis {
    first: Period,
}

impl Axis {
    fn month(self, place: usize) -> String {
        self.first
            .offset(i32::try_from(place).unwrap_or(0))
            .to_string()
    }

    fn finding(self, found: &Finding) -> FindingLine {
        let outlook = found.outlook.as_ref();
        FindingLine {
            series: found.series.clone(),
            kind: found.kind.code(),
            month: self.month(found.month),
            month_low: self.month(found.month_low),
            month_high: self.month(found.month_high),
            effect: found.effect,
            effect_low: found.effect_low,
            effect_high: found.effect_high,
            p: found.p,
            q: found.q,
            n: found.n,
            provisional: found.is_provisional,
            revision: found.rests_on_revision,
            outlook: outlook.map(|outlook| outlook.event.code()),
            reference: outlook.map(|outlook| outlook.reference),
            probability: outlook.map(|outlook| outlook.probability),
            likelihood: outlook.map(|outlook| Likelihood::of(outlook.probability).code()),
        }
    }

    fn fitted(self, series: &str, month: usize, fitted: &Fitted) -> FittedLine {
        FittedLine {
            series: series.to_owned(),
            month: self.month(month),
            count: fitted.count,
            baseline: fitted.baseline,
            expected: fitted.expected,
            lower: fitted.lower,
            upper: fitted.upper,
            change_probability: fitted.change,
        }
    }
}

fn not_tested(panel: &Panel, analysis: &Analysis) -> Vec<NotTested> {
    let mut not = Vec::new();
    let mut add = |series: Option<&str>, kind: Option<Kind>, reason: Reason| {
        not.push(NotTested {
            series: series.map(str::to_owned),
            kind: kind.map(Kind::code),
            reason: reason.code(),
            message: reason.to_string(),
        });
    };
    for (series, analysed) in panel.series.iter().zip(&analysis.series) {
        if let Some(reason) = analysed.left_out {
            add(Some(&series.name), None, reason);
            continue;
        }
        if let Err(reason) = &analysed.newest {
            add(Some(&series.name), Some(Kind::Level), *reason);
        }
        if let Err(reason) = &analysed.drift {
            add(Some(&series.name), Some(Kind::Drift), *reason);
        }
    }
    if let Err(reason) = &analysis.composition {
        add(None, Some(Kind::Composition), *reason);
    }
    not
}

/// Rows under the names of their fields.
fn csv<R: Serialize>(rows: &[R]) -> Result<Vec<u8>, JobError> {
    let failed = |reason: String| super::TableError::Series {
        file: "csv".to_owned(),
        reason,
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer
            .serialize(row)
            .map_err(|error| failed(error.to_string()))?;
    }
    Ok(writer
        .into_inner()
        .map_err(|error| failed(error.to_string()))?)
}
