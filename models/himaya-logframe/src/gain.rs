//! What persons learned: their scores after a training less those before it.

use himaya_entries::Decimal;
use himaya_indicators::statistics::{CONFIDENCE, Interval, real};
use statrs::distribution::{ContinuousCDF as _, StudentsT};

/// The mean gain of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// The persons with both scores.
    pub n: u64,
    /// The mean with the interval of Student's t; the limits are the mean where there is one person.
    pub mean: Interval,
}

/// The gains of women and men, and how far they lie apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gains {
    /// Of women.
    pub female: Option<Gain>,
    /// Of men.
    pub male: Option<Gain>,
    /// That of women less that of men, with the interval of Welch (1947); nothing with fewer than two
    /// persons of either.
    pub difference: Option<Interval>,
}

struct Moments {
    n: u64,
    mean: f64,
    /// The sample variance; nothing with one person.
    variance: Option<f64>,
}

/// Gains from pairs of scores.
pub(crate) fn gains(female: &[(Decimal, Decimal)], male: &[(Decimal, Decimal)]) -> Gains {
    let (women, men) = (moments(female), moments(male));
    let difference = women.as_ref().zip(men.as_ref());
    Gains {
        female: women.as_ref().map(gain),
        male: men.as_ref().map(gain),
        difference: difference.and_then(|(women, men)| welch(women, men)),
    }
}

fn moments(scores: &[(Decimal, Decimal)]) -> Option<Moments> {
    let n = u64::try_from(scores.len()).ok().filter(|n| 0 < *n)?;
    let gains = || {
        scores
            .iter()
            .map(|(before, after)| number(*after) - number(*before))
    };
    let mean = gains().sum::<f64>() / real(n);
    let squares: f64 = gains().map(|gain| (gain - mean).powi(2)).sum();
    let variance = (1 < n).then(|| squares / real(n - 1));
    Some(Moments { n, mean, variance })
}

fn gain(moments: &Moments) -> Gain {
    let error = moments
        .variance
        .map(|variance| (variance / real(moments.n)).sqrt());
    let half = error.zip(quantile(real(moments.n.saturating_sub(1))));
    let half = half.map_or(0.0, |(error, t)| error * t);
    Gain {
        n: moments.n,
        mean: around(moments.mean, half),
    }
}

fn welch(one: &Moments, other: &Moments) -> Option<Interval> {
    let (first, second) = (one.variance? / real(one.n), other.variance? / real(other.n));
    let error = first + second;
    let point = one.mean - other.mean;
    if error <= 0.0 {
        return Some(around(point, 0.0));
    }
    let below = first.powi(2) / real(one.n - 1) + second.powi(2) / real(other.n - 1);
    let freedom = error.powi(2) / below;
    quantile(freedom).map(|t| around(point, error.sqrt() * t))
}

fn quantile(freedom: f64) -> Option<f64> {
    let t = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(t.inverse_cdf(f64::midpoint(1.0, CONFIDENCE)))
}

fn around(point: f64, half: f64) -> Interval {
    Interval {
        point,
        low: point - half,
        high: point + half,
    }
}

fn number(decimal: Decimal) -> f64 {
    let digits = real(decimal.digits.unsigned_abs()) / real(10_u64.pow(decimal.scale));
    if decimal.digits < 0 { -digits } else { digits }
}

#[cfg(test)]
mod tests;
