//! One series that gives way to another: a fall and a rise close together within one group.
//!
//! Displacement cannot be seen in counts; what can be seen is consistent with it or not. The
//! transferred share is the excess of the rising series over the deficit of the falling one, and the
//! weighted displacement quotient (Bowers and Johnson 2003) sets both against the rest of the group.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use crate::bootstrap::seed_of;
use crate::change::{Change, ChangeOptions};
use crate::distribution::{NegativeBinomial, as_float};

/// The most months between a fall and a rise.
const NEAR: usize = 3;

/// A change of a series with what surrounds it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Side<'a> {
    pub(crate) series: usize,
    pub(crate) change: &'a Change,
    /// The counts by month; nothing where there is none.
    pub(crate) counts: &'a [Option<f64>],
    /// The means by month at the level before the change.
    pub(crate) means: &'a [f64],
    pub(crate) dispersion: f64,
}

/// A pair of changes that is consistent with displacement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Displacement {
    /// The place in the panel of the series that fell.
    pub from: usize,
    /// The place in the panel of the series that rose.
    pub to: usize,
    /// The month in which both changes had happened.
    pub month: usize,
    /// The first and the last month of either change.
    pub months: (usize, usize),
    /// The excess of the rise over the deficit of the fall.
    pub transferred: f64,
    /// The lower 95 % bound of that share.
    pub transferred_low: f64,
    /// The upper 95 % bound of that share.
    pub transferred_high: f64,
    /// The weighted displacement quotient; nothing where the group has no other series, or the fall
    /// is none beside them.
    pub quotient: Option<f64>,
    /// The larger of the probabilities of the two changes: both must hold.
    pub p: f64,
    /// The cases of both series that it rests on.
    pub n: u64,
}

/// Whether two changes lie so near each other that the one may have made the other.
pub(crate) fn is_near(fall: Side<'_>, rise: Side<'_>) -> bool {
    fall.change.month.abs_diff(rise.change.month) <= NEAR
}

/// The pair of a fall and a rise near it, if there is a deficit on the one side and an excess on the
/// other.
pub(crate) fn pair(
    fall: Side<'_>,
    rise: Side<'_>,
    others: &[f64],
    draws: &ChangeOptions,
    names: [&str; 2],
) -> Option<Displacement> {
    let (fallen, risen) = (fall.change, rise.change);
    let month = fallen.month.max(risen.month);
    let end = fallen.span.1.min(risen.span.1) + 1;
    let after = |side: &Side<'_>| -> (f64, f64, f64) {
        let (mut observed, mut expected, mut variance) = (0.0, 0.0, 0.0);
        for month in month..end {
            if let Some(count) = side.counts[month] {
                observed += count;
                expected += side.means[month];
                variance += count + side.dispersion * count * count;
            }
        }
        (observed, expected, variance)
    };
    let (fell, fell_expected, fell_variance) = after(&fall);
    let (rose, rose_expected, rose_variance) = after(&rise);
    let (deficit, excess) = (fell_expected - fell, rose - rose_expected);
    if deficit <= 0.0 || excess <= 0.0 {
        return None;
    }
    let mut random =
        ChaCha8Rng::seed_from_u64(seed_of(draws.seed, &["displacement", names[0], names[1]]));
    let error = |change: &Change| (change.ratio_high / change.ratio_low).ln() / (2.0 * 1.96);
    let of = |mean: f64, variance: f64| NegativeBinomial {
        mean,
        dispersion: ((variance - mean) / (mean * mean).max(1e-12)).max(0.0),
    };
    // An interval of 95 % needs forty draws.
    let n_draws = draws.n_draws.max(40);
    let mut shares: Vec<f64> = (0..n_draws)
        .map(|_| {
            let mut normal = || -> f64 {
                rand_distr::Distribution::sample(&rand_distr::StandardNormal, &mut random)
            };
            let factors = [error(fallen) * normal(), error(risen) * normal()];
            let fell = of(fell, fell_variance).draw(&mut random);
            let rose = of(rose, rose_variance).draw(&mut random);
            let deficit = fell_expected * factors[0].exp() - fell;
            let excess = rose - rose_expected * factors[1].exp();
            excess / deficit.max(1.0)
        })
        .collect();
    shares.sort_by(f64::total_cmp);
    Some(Displacement {
        from: fall.series,
        to: rise.series,
        month,
        months: (
            fallen.month_low.min(risen.month_low),
            fallen.month_high.max(risen.month_high),
        ),
        transferred: excess / deficit,
        transferred_low: shares[n_draws / 40],
        transferred_high: shares[n_draws - n_draws / 40 - 1],
        quotient: quotient(fall, rise, others, month, end),
        p: fallen.p.max(risen.p),
        n: fallen.n + risen.n,
    })
}

/// The change of the rising series over that of the falling one, each relative to the others of the
/// group, months before beside months after.
fn quotient(
    fall: Side<'_>,
    rise: Side<'_>,
    others: &[f64],
    month: usize,
    end: usize,
) -> Option<f64> {
    let before =
        fall.change.span.0.max(rise.change.span.0)..fall.change.month.min(rise.change.month);
    let average = |counts: &dyn Fn(usize) -> Option<f64>, months: std::ops::Range<usize>| {
        let known: Vec<f64> = months.filter_map(counts).collect();
        let n_months = as_float(known.len());
        (n_months > 0.0).then(|| known.iter().sum::<f64>() / n_months)
    };
    let of = |side: Side<'_>, months: std::ops::Range<usize>| {
        average(&|month| side.counts[month], months)
    };
    let control = |months: std::ops::Range<usize>| {
        average(&|month| Some(others[month]), months).filter(|control| *control > 0.0)
    };
    let (control_before, control_after) = (control(before.clone())?, control(month..end)?);
    let change = |side: Side<'_>| {
        Some(of(side, month..end)? / control_after - of(side, before.clone())? / control_before)
    };
    let (fallen, risen) = (change(fall)?, change(rise)?);
    (fallen < 0.0).then(|| risen / -fallen)
}

#[cfg(test)]
mod tests;
