//! What was to be expected of one month, from the same months of the years before.
//!
//! The flexible method of Farrington: Farrington, Andrews, Beale and Catchpole (1996), J. R. Stat. Soc.
//! A 159; Noufaily and others (2013), Statistics in Medicine 32. A quasi-Poisson regression on past
//! years with a level for the time of year and, where it is plausible, a trend; past outbreaks weigh
//! less; fewer than 5 cases in 4 periods raise no alarm.

use statrs::distribution::{ContinuousCDF as _, Normal, StudentsT};

use crate::distribution::{NegativeBinomial, as_float};
use crate::glm::{Design, Fit};
use crate::panel::as_count;
use crate::{Reason, YEAR};

/// Where the expected range of a count ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Threshold {
    /// A negative binomial whose variance holds the error of the expectation, too.
    Predictive,
    /// A negative binomial about the expectation as if it were known (Noufaily and others 2013).
    Plugin,
    /// A negative binomial about the upper bound of the expectation (Salmon and others 2016).
    UpperMean,
    /// A normal approximation of the count to the power of 2/3 (Farrington and others 1996).
    Power,
}

/// How an expectation is formed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectationOptions {
    /// The periods of a year.
    pub frequency: usize,
    /// The most past years.
    pub years: usize,
    /// The periods on either side that count as the same time of year.
    pub window: usize,
    /// The parts that a year is divided into, the window one of them.
    pub n_parts: usize,
    /// The newest periods that are left out of the past.
    pub n_left_out: usize,
    /// Residuals beyond this are weighed down.
    pub outlying: f64,
    /// A trend is kept if its probability is below this.
    pub trend: f64,
    /// Where the expected range ends.
    pub threshold: Threshold,
    /// The probability beyond either end.
    pub level: f64,
    /// The least cases, and in how many of the last periods.
    pub least: (u64, usize),
}

impl Default for ExpectationOptions {
    /// For months: the month before to the month after, and three more parts of a quarter each.
    fn default() -> Self {
        Self {
            frequency: YEAR,
            years: 5,
            window: 1,
            n_parts: 4,
            n_left_out: 3,
            outlying: 2.58,
            trend: 0.05,
            threshold: Threshold::Predictive,
            level: 0.025,
            least: (5, 4),
        }
    }
}

/// What was to be expected of a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expectation {
    /// The expected count.
    pub expected: f64,
    /// The lower end of the expected range.
    pub lower: f64,
    /// The upper end of the expected range.
    pub upper: f64,
    /// The probability of as many or more.
    pub p_high: f64,
    /// The probability of as few or fewer.
    pub p_low: f64,
    /// The probability of the very count, half of which a test of middle probabilities takes off.
    pub p_equal: f64,
    /// The variance over the mean, at least one.
    pub dispersion: f64,
    /// Whether there is a trend.
    pub has_trend: bool,
    /// The past periods that it rests on.
    pub n: usize,
}

/// The expectation of the period at a place of a series, from those before it.
pub fn expectation(
    counts: &[Option<u64>],
    effort: Option<&[f64]>,
    at: usize,
    options: &ExpectationOptions,
) -> Result<Expectation, Reason> {
    let count = counts.get(at).copied().flatten().ok_or(Reason::NoNewest)?;
    let years = options
        .years
        .min(at.saturating_sub(options.window) / options.frequency);
    if years < 2 {
        return Err(Reason::FewYears);
    }
    let recent = &counts[(at + 1).saturating_sub(options.least.1)..=at];
    if recent.iter().flatten().sum::<u64>() < options.least.0 {
        return Err(Reason::FewCases);
    }
    let parts = parts(at, years, options);
    let past = Past::new(counts, effort, at, &parts, options);
    if past.counts.len() < options.frequency {
        return Err(Reason::FewMonths);
    }
    let mut model = Model::fit(&past, true, options);
    if years < 3 || !model.has_plausible_trend(&past, options) {
        model = Model::fit(&past, false, options);
    }
    let exposure = effort.map_or(1.0, |effort| effort[at]);
    Ok(model.expect(as_count(count), exposure, past.counts.len(), options))
}

/// The part of the year of every period before; nothing before the first year.
fn parts(at: usize, years: usize, options: &ExpectationOptions) -> Vec<Option<usize>> {
    let (window, n_parts) = (options.window, options.n_parts);
    let mut parts = vec![None; at + 1];
    for year in 1..=years {
        let same = at - year * options.frequency;
        for part in &mut parts[same - window..=same + window] {
            *part = Some(0);
        }
        let others = n_parts - 1;
        if others == 0 {
            continue;
        }
        let length = options.frequency - 2 * window - 1;
        let mut place = same + window + 1;
        for other in 0..others {
            let own = length / others + usize::from(other < length % others);
            for part in &mut parts[place..place + own] {
                *part = Some(other + 1);
            }
            place += own;
        }
    }
    parts
}

/// The past periods of an expectation.
struct Past {
    counts: Vec<f64>,
    design: Design,
    n_parts: usize,
}

impl Past {
    fn new(
        counts: &[Option<u64>],
        effort: Option<&[f64]>,
        at: usize,
        parts: &[Option<usize>],
        options: &ExpectationOptions,
    ) -> Self {
        let mut past = Self {
            counts: Vec::new(),
            design: Design::default(),
            n_parts: options.n_parts,
        };
        for (place, part) in parts[..at - options.n_left_out.min(at)].iter().enumerate() {
            if let (Some(part), Some(count)) = (part, counts[place]) {
                let mut row: Vec<f64> = (0..options.n_parts)
                    .map(|other| f64::from(u8::from(other == *part)))
                    .collect();
                row.push(-as_float(at - place) / as_float(options.frequency));
                past.design
                    .push(&row, effort.map_or(0.0, |effort| effort[place].ln()));
                past.counts.push(as_count(count));
            }
        }
        past
    }

    /// The design with the trend, or without it.
    fn design(&self, has_trend: bool) -> Design {
        if has_trend {
            return self.design.clone();
        }
        let mut flat = Design::default();
        for row in 0..self.design.n_rows() {
            flat.push(
                &self.design.row(row)[..self.n_parts],
                self.design.offset[row],
            );
        }
        flat
    }
}

/// A fitted expectation.
struct Model {
    fit: Fit,
    /// Pearson's estimate, which may be below one.
    pearson: f64,
    has_trend: bool,
    n_parts: usize,
    freedom: f64,
}

impl Model {
    fn fit(past: &Past, has_trend: bool, options: &ExpectationOptions) -> Self {
        let design = past.design(has_trend);
        let ones = vec![1.0; past.counts.len()];
        let first = Fit::poisson(&design, &past.counts, &ones);
        let (pearson, freedom) = dispersion(&design, &past.counts, &first.mean, &ones);
        let weights = weights(
            &design,
            &past.counts,
            &first,
            pearson.max(1.0),
            options.outlying,
        );
        let fit = Fit::poisson(&design, &past.counts, &weights);
        let (pearson, _) = dispersion(&design, &past.counts, &fit.mean, &weights);
        Self {
            fit,
            pearson,
            has_trend,
            n_parts: past.n_parts,
            freedom,
        }
    }

    /// The level of the window at the period itself, where the trend is at zero.
    fn row(&self) -> Vec<f64> {
        let mut row = vec![0.0; self.n_parts + usize::from(self.has_trend)];
        row[0] = 1.0;
        row
    }

    /// Whether the trend is significant and does not lead beyond everything seen, up or down.
    ///
    /// The method itself guards the upper side alone; a route that fell steeply for years would then
    /// be expected to have next to none.
    fn has_plausible_trend(&self, past: &Past, options: &ExpectationOptions) -> bool {
        let mut only = vec![0.0; self.n_parts + 1];
        only[self.n_parts] = 1.0;
        let error = self.fit.predictor_error(&only) * self.pearson.max(1e-12).sqrt();
        let statistic = self.fit.coefficients[self.n_parts] / error.max(1e-12);
        let p = StudentsT::new(0.0, 1.0, self.freedom.max(1.0))
            .map_or(1.0, |student| 2.0 * student.sf(statistic.abs()));
        let most = past.counts.iter().copied().fold(0.0, f64::max);
        let least = past.counts.iter().copied().fold(most, f64::min);
        p < options.trend && (least..=most).contains(&self.fit.coefficients[0].exp())
    }

    fn expect(
        &self,
        count: f64,
        exposure: f64,
        n: usize,
        options: &ExpectationOptions,
    ) -> Expectation {
        let dispersion = self.pearson.max(1.0);
        let expected = exposure * self.fit.coefficients[0].exp();
        let error = self.fit.predictor_error(&self.row()) * dispersion.sqrt();
        let z = Normal::standard().inverse_cdf(1.0 - options.level);
        let (mean, spread) = match options.threshold {
            Threshold::Predictive => {
                // An estimated variance is predicted with that of Student's distribution.
                let student = self.freedom / (self.freedom - 2.0).max(1.0);
                (expected, student * (dispersion + expected * error * error))
            }
            Threshold::Plugin => (expected, dispersion),
            Threshold::UpperMean => (expected * (z * error).exp(), dispersion),
            Threshold::Power => {
                return Expectation {
                    n,
                    ..self.power(count, expected, error, z)
                };
            }
        };
        let of = NegativeBinomial {
            mean,
            dispersion: (spread - 1.0) / mean.max(1e-12),
        };
        Expectation {
            expected,
            lower: of.quantile(options.level),
            upper: of.quantile(1.0 - options.level),
            p_high: of.above(count - 1.0),
            p_low: of.cdf(count),
            p_equal: of.ln_pmf(count).exp(),
            dispersion,
            has_trend: self.has_trend,
            n,
        }
    }

    /// The normal approximation on the scale of the power of 2/3.
    fn power(&self, count: f64, expected: f64, error: f64, z: f64) -> Expectation {
        let dispersion = self.pearson.max(1.0);
        let spread = dispersion + expected * error * error;
        let deviation = (4.0 / 9.0 * expected.cbrt() * spread).sqrt();
        let middle = expected.powf(2.0 / 3.0);
        let back = |value: f64| value.max(0.0).powf(1.5);
        let standard = (count.powf(2.0 / 3.0) - middle) / deviation;
        let normal = Normal::standard();
        Expectation {
            expected,
            lower: back(middle - z * deviation),
            upper: back(middle + z * deviation),
            p_high: normal.sf(standard),
            p_low: normal.cdf(standard),
            p_equal: 0.0,
            dispersion,
            has_trend: self.has_trend,
            n: 0,
        }
    }
}

/// Pearson's statistic over its degrees of freedom, and these.
fn dispersion(design: &Design, counts: &[f64], mean: &[f64], weights: &[f64]) -> (f64, f64) {
    let used = (0..design.n_columns)
        .filter(|column| (0..design.n_rows()).any(|row| design.row(row)[*column] != 0.0));
    let freedom = as_float(counts.len()) - as_float(used.count());
    let squares = counts.iter().zip(mean).zip(weights);
    let sum: f64 = squares
        .map(|((count, mean), weight)| weight * (count - mean).powi(2) / mean.max(1e-9))
        .sum();
    (sum / freedom.max(1.0), freedom)
}

/// Past periods far above their expectation weigh less, by the square of their residual (Anscombe's,
/// standardised).
fn weights(design: &Design, counts: &[f64], fit: &Fit, dispersion: f64, outlying: f64) -> Vec<f64> {
    let residuals: Vec<f64> = (0..counts.len())
        .map(|row| {
            let mean = fit.mean[row].max(1e-9);
            let leverage = (mean * fit.information.form(design.row(row))).min(1.0 - 1e-9);
            let raw = 1.5 * (counts[row].powf(2.0 / 3.0) * mean.powf(-1.0 / 6.0) - mean.sqrt());
            raw / (dispersion * (1.0 - leverage)).sqrt()
        })
        .collect();
    let share = |residual: &f64| {
        if *residual > outlying {
            residual.powi(-2)
        } else {
            1.0
        }
    };
    let scale = as_float(counts.len()) / residuals.iter().map(share).sum::<f64>();
    residuals
        .iter()
        .map(|residual| scale * share(residual))
        .collect()
}

#[cfg(test)]
mod tests;
