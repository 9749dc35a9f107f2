//! Every test of every series of a panel, corrected for their number.

use std::thread;

use crate::change::{self, ChangeOptions, Changes, Z_95};
use crate::composition::{self, Composition, QUARTER};
use crate::displacement::{self, Displacement, Side};
use crate::distribution::{NegativeBinomial, as_float};
use crate::drift::{self, Drift};
use crate::expectation::{Expectation, ExpectationOptions, expectation};
use crate::glm::Fit;
use crate::onset::{self, Onset};
use crate::panel::{Panel, Series, as_count};
use crate::season::{Prepared, prepare};
use crate::{Reason, SeriesError};
use calling::{Tested, before_revision, called, called_of_earlier, mark_revisions};
use finding::findings;
pub use finding::{Event, Finding, Kind, Outlook};

mod between;
mod calling;
mod finding;

/// A change no less sure than this is where the past of a drift begins: one by chance would leave it
/// a past that was chosen for being unlike the present.
const SURE: f64 = 0.001;

/// How a panel is analysed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// The false discovery rate.
    pub q: f64,
    /// How changes are looked for; its draws and its seed hold for all simulations.
    pub change: ChangeOptions,
    /// How the newest month is judged.
    pub expectation: ExpectationOptions,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            q: 0.1,
            change: ChangeOptions::default(),
            expectation: ExpectationOptions::default(),
        }
    }
}

/// A month of a series beside what the models say of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitted {
    /// The count.
    pub count: Option<u64>,
    /// The mean under one level with a trend and the season.
    pub baseline: f64,
    /// The mean under the levels between changes, and the season.
    pub expected: f64,
    /// The lower end of the range that holds 95 % of counts about it.
    pub lower: f64,
    /// The upper end of that range.
    pub upper: f64,
    /// The probability that a new level begins in the month.
    pub change: f64,
}

/// What was found of one series.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// Why it could not be analysed.
    pub left_out: Option<Reason>,
    /// The months of the axis.
    pub fitted: Vec<Fitted>,
    /// The changes of level.
    pub changes: Option<Changes>,
    /// The newest month.
    pub newest: Result<Expectation, Reason>,
    /// The newest year.
    pub drift: Result<Drift, Reason>,
    /// Whether it appeared.
    pub appeared: Option<Onset>,
    /// Whether it vanished.
    pub vanished: Option<Onset>,
}

/// What was found of a panel.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The findings at the false discovery rate, the surest first.
    pub findings: Vec<Finding>,
    /// How many tests were made of this panel.
    pub n_tests: usize,
    /// Each series, in the order of the panel.
    pub series: Vec<Analysed>,
    /// The shares of the last quarter.
    pub composition: Result<Composition, Reason>,
    /// The pairs consistent with displacement, whether or not they are findings.
    pub displacements: Vec<Displacement>,
}

/// Analyses a panel. The same panel and options give the same result on every run.
pub fn analyse(panel: &Panel, options: &Options) -> Result<Analysis, SeriesError> {
    let mut run = analyse_all(std::slice::from_ref(panel), options)?;
    run.pop().ok_or(SeriesError::Short { n_months: 0 })
}

/// Analyses several panels, such as several sources or units, and corrects for the number of all
/// their tests together.
pub fn analyse_all(panels: &[Panel], options: &Options) -> Result<Vec<Analysis>, SeriesError> {
    let tested = tested(panels, options)?;
    let before = before_revision(panels, &tested, options)?;
    let called = called(&tested, options);
    let called_before = called_of_earlier(&tested, before, options);
    let all = tested.into_iter().zip(called).zip(panels);
    let all = all
        .enumerate()
        .map(|(place, ((tested, mut found), panel))| {
            if let Some(again) = &called_before {
                mark_revisions(panel, &mut found, &again[place]);
            }
            Analysis {
                findings: found,
                ..tested.analysis
            }
        });
    Ok(all.collect())
}

fn tested(panels: &[Panel], options: &Options) -> Result<Vec<Tested>, SeriesError> {
    panels.iter().map(|panel| test(panel, options)).collect()
}

/// Makes every test of a panel.
fn test(panel: &Panel, options: &Options) -> Result<Tested, SeriesError> {
    panel.check()?;
    let prepared = prepare(panel);
    let series = each(panel, &prepared, options);
    let dispersions: Vec<f64> = series
        .iter()
        .map(|one| {
            one.changes
                .as_ref()
                .map_or(0.0, |changes| changes.dispersion)
        })
        .collect();
    let draws = options.change;
    let composition = composition::compare(panel, &dispersions, draws.n_draws, draws.seed);
    let displacements = displacements(panel, &series, &draws);
    let mut analysis = Analysis {
        findings: Vec::new(),
        n_tests: 0,
        series,
        composition,
        displacements,
    };
    let found = findings(panel, &analysis);
    analysis.n_tests = found.len();
    Ok(Tested { analysis, found })
}

/// Each series on its own, on two threads; the result does not depend on them.
fn each(panel: &Panel, prepared: &[Option<Prepared>], options: &Options) -> Vec<Analysed> {
    let work = |parity: usize| -> Vec<(usize, Analysed)> {
        (parity..panel.series.len())
            .step_by(2)
            .map(|index| {
                let series = &panel.series[index];
                (index, one(panel, series, prepared[index].as_ref(), options))
            })
            .collect()
    };
    let mut all = thread::scope(|scope| {
        let other = scope.spawn(|| work(1));
        let mut all = work(0);
        match other.join() {
            Ok(more) => all.extend(more),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        all
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, analysed)| analysed).collect()
}

fn one(panel: &Panel, series: &Series, prepared: Option<&Prepared>, options: &Options) -> Analysed {
    let n_months = panel.n_months();
    let Some(prepared) = prepared else {
        let reason = if series.n_months() < crate::YEAR {
            Reason::FewMonths
        } else {
            Reason::AllZero
        };
        return Analysed {
            left_out: Some(reason),
            fitted: Vec::new(),
            changes: None,
            newest: Err(reason),
            drift: Err(reason),
            appeared: None,
            vanished: None,
        };
    };
    let changes = change::find(prepared, &series.name, n_months, &options.change);
    let watched = n_months.saturating_sub(crate::YEAR);
    let mut earlier = changes.changes.iter().rev();
    let from = earlier
        .find(|change| change.month <= watched && change.p <= SURE)
        .map_or(0, |change| change.month);
    let effort = series.effort.as_deref();
    // What a series was before it vanished counts up to then.
    let mut counts = series.counts.iter();
    let active = counts.rposition(|count| count.is_some_and(|n| n > 0));
    let mut months = changes.changes.iter().rev().map(|change| change.month);
    let before = months.find(|month| Some(*month) <= active);
    Analysed {
        left_out: None,
        fitted: fitted(series, prepared, &changes),
        newest: expectation(&series.counts, effort, n_months - 1, &options.expectation),
        drift: drift::find(prepared, &series.name, from, n_months, &options.change),
        appeared: onset::appeared(prepared),
        vanished: onset::vanished(prepared, before.unwrap_or(0)),
        changes: Some(changes),
    }
}

fn fitted(series: &Series, prepared: &Prepared, changes: &Changes) -> Vec<Fitted> {
    let trend = |month: usize| as_float(month) / as_float(series.counts.len()) - 0.5;
    let design = prepared
        .design
        .with_column(|row| trend(prepared.months[row]));
    let fit = Fit::of(&design, &prepared.counts, prepared.prior);
    let months = series.counts.iter().enumerate();
    months
        .map(|(month, count)| {
            let (mut row, offset) = prepared.row(month);
            row.push(trend(month));
            let terms = row
                .iter()
                .zip(&fit.coefficients)
                .map(|(cell, by)| cell * by);
            let expected = changes.level[month] * changes.season[month];
            let of = NegativeBinomial {
                mean: expected,
                dispersion: changes.dispersion,
            };
            Fitted {
                count: *count,
                baseline: (terms.sum::<f64>() + offset).clamp(-30.0, 30.0).exp(),
                expected,
                lower: of.quantile(0.025),
                upper: of.quantile(0.975),
                change: changes.probability[month],
            }
        })
        .collect()
}

/// The pairs within a group in which one series falls as the other rises.
fn displacements(panel: &Panel, series: &[Analysed], draws: &ChangeOptions) -> Vec<Displacement> {
    let counts: Vec<Vec<Option<f64>>> = panel
        .series
        .iter()
        .map(|series| {
            series
                .counts
                .iter()
                .map(|count| count.map(as_count))
                .collect()
        })
        .collect();
    // The means before each change, which its side refers to.
    let mut changed = Vec::new();
    for (index, analysed) in series.iter().enumerate() {
        let Some(changes) = &analysed.changes else {
            continue;
        };
        for change in &changes.changes {
            let level = changes.level[change.month.saturating_sub(1)];
            let means = changes.season.iter().map(|season| level * season);
            let means: Vec<f64> = means.collect();
            changed.push((index, change, means, changes.dispersion));
        }
    }
    let sides = changed
        .iter()
        .map(|(series, change, means, dispersion)| Side {
            series: *series,
            change,
            counts: &counts[*series],
            means,
            dispersion: *dispersion,
        });
    let sides: Vec<Side<'_>> = sides.collect();
    let group = |side: &Side<'_>| panel.series[side.series].group.as_ref();
    let mut found = Vec::new();
    for fall in sides.iter().filter(|side| side.change.ratio < 1.0) {
        for rise in sides.iter().filter(|side| side.change.ratio > 1.0) {
            if group(fall).is_none()
                || group(fall) != group(rise)
                || fall.series == rise.series
                || !displacement::is_near(*fall, *rise)
            {
                continue;
            }
            let rest: Vec<&Vec<Option<f64>>> = panel
                .series
                .iter()
                .zip(&counts)
                .enumerate()
                .filter(|(index, (series, _))| {
                    ![fall.series, rise.series].contains(index)
                        && series.group.as_ref() == group(fall)
                })
                .map(|(_, (_, counts))| counts)
                .collect();
            let others: Vec<f64> = (0..panel.n_months())
                .map(|month| rest.iter().filter_map(|counts| counts[month]).sum())
                .collect();
            let names = [fall, rise].map(|side| panel.series[side.series].name.as_str());
            found.extend(displacement::pair(*fall, *rise, &others, draws, names));
        }
    }
    found
}

/// The distribution of the sum of a quarter to come at so many times the newest level, a ratio with
/// a relative standard error.
fn quarter_ahead(analysed: &Analysed, ratio: f64, error: f64) -> Option<NegativeBinomial> {
    let changes = analysed.changes.as_ref()?;
    let (newest, n_months) = (*changes.level.last()?, changes.season.len());
    // The season and the effort of the same months last year.
    let months = n_months.checked_sub(crate::YEAR)?..n_months - crate::YEAR + QUARTER;
    let means = changes.season[months]
        .iter()
        .map(|season| newest * ratio * season);
    let (mut mean, mut variance) = (0.0, 0.0);
    for month in means {
        mean += month;
        variance += month + changes.dispersion * month * month;
    }
    variance += (changes.error.hypot(error) * mean).powi(2);
    Some(NegativeBinomial {
        mean,
        dispersion: ((variance - mean) / (mean * mean).max(1e-12)).max(0.0),
    })
}

/// The bounds of a ratio whose logarithm has a standard error.
fn bounds(ratio: f64, error: f64) -> (f64, f64) {
    (ratio * (-Z_95 * error).exp(), ratio * (Z_95 * error).exp())
}

#[cfg(test)]
mod tests;
