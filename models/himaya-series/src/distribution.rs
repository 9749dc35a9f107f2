//! The negative binomial distribution by mean and dispersion: the variance is mean + dispersion mean².

use rand::Rng;
use rand_distr::{Distribution as _, Gamma, Poisson};
use statrs::function::beta::beta_reg;
use statrs::function::gamma::{gamma_ur, ln_gamma};

/// Below this dispersion a count is taken for Poisson.
const POISSON: f64 = 1e-6;
/// Up to this mean draws come from a table.
const TABLED: f64 = 64.0;

/// A negative binomial distribution; with no dispersion, Poisson.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NegativeBinomial {
    /// The mean, zero or more.
    pub mean: f64,
    /// The dispersion, zero or more: one over the size.
    pub dispersion: f64,
}

impl NegativeBinomial {
    /// The logarithm of the probability of a count.
    pub fn ln_pmf(&self, count: f64) -> f64 {
        if self.mean <= 0.0 {
            return if count > 0.0 { f64::NEG_INFINITY } else { 0.0 };
        }
        if self.dispersion < POISSON {
            return count * self.mean.ln() - self.mean - ln_gamma(count + 1.0);
        }
        let size = 1.0 / self.dispersion;
        ln_gamma(count + size) - ln_gamma(size) - ln_gamma(count + 1.0)
            + log_likelihood(count, self.mean, self.dispersion)
    }

    /// The probability of a count or less.
    pub fn cdf(&self, count: f64) -> f64 {
        if count < 0.0 {
            return 0.0;
        }
        if self.mean <= 0.0 {
            return 1.0;
        }
        let next = count.floor() + 1.0;
        if self.dispersion < POISSON {
            gamma_ur(next, self.mean)
        } else {
            let size = 1.0 / self.dispersion;
            beta_reg(size, next, size / (size + self.mean))
        }
    }

    /// The probability of more than a count.
    pub fn above(&self, count: f64) -> f64 {
        if count < 0.0 {
            return 1.0;
        }
        if self.mean <= 0.0 {
            return 0.0;
        }
        let next = count.floor() + 1.0;
        if self.dispersion < POISSON {
            statrs::function::gamma::gamma_lr(next, self.mean)
        } else {
            let size = 1.0 / self.dispersion;
            beta_reg(next, size, self.mean / (size + self.mean))
        }
    }

    /// The least count of which the probability, or less, is at least this.
    pub fn quantile(&self, probability: f64) -> f64 {
        let deviation = (self.mean + self.dispersion * self.mean * self.mean).sqrt();
        let mut high = (self.mean + deviation).ceil().max(1.0);
        while self.cdf(high) < probability && high < 1e15 {
            high *= 2.0;
        }
        let mut low = -1.0;
        while high - low > 1.0 {
            let middle = f64::midpoint(low, high).floor();
            if self.cdf(middle) < probability {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }

    /// Gives draws of the distribution one after another.
    pub(crate) fn sampler(self) -> Sampler {
        let deviation = (self.mean + self.dispersion * self.mean * self.mean).sqrt();
        if self.mean <= 0.0 {
            Sampler::Table(vec![1.0])
        } else if self.mean <= TABLED && deviation <= TABLED {
            let mut cumulative = Vec::new();
            let (mut probability, mut sum, mut count) = (self.ln_pmf(0.0).exp(), 0.0, 0.0_f64);
            let size = 1.0 / self.dispersion.max(POISSON);
            loop {
                sum += probability;
                cumulative.push(sum);
                if sum > 1.0 - 1e-12 || cumulative.len() > 8_192 {
                    break;
                }
                probability *= if self.dispersion < POISSON {
                    self.mean / (count + 1.0)
                } else {
                    (size + count) / (count + 1.0) * self.mean / (size + self.mean)
                };
                count += 1.0;
            }
            Sampler::Table(cumulative)
        } else {
            Sampler::Mixture(self)
        }
    }
}

/// The part of the log-likelihood that the mean decides.
pub(crate) fn log_likelihood(count: f64, mean: f64, dispersion: f64) -> f64 {
    let mean = mean.max(1e-300);
    if dispersion < POISSON {
        return count * mean.ln() - mean;
    }
    let spread = dispersion * mean;
    let counted = if count > 0.0 {
        count * (spread / (1.0 + spread)).ln()
    } else {
        0.0
    };
    counted - spread.ln_1p() / dispersion
}

/// Draws of one distribution.
#[derive(Clone, Debug)]
pub(crate) enum Sampler {
    /// The probabilities of each count or less.
    Table(Vec<f64>),
    /// A Poisson count with a gamma mean.
    Mixture(NegativeBinomial),
}

impl Sampler {
    pub(crate) fn draw<R: Rng>(&self, random: &mut R) -> f64 {
        match self {
            Self::Table(cumulative) => {
                let drawn: f64 = random.r#gen();
                as_float(cumulative.partition_point(|sum| *sum <= drawn))
            }
            Self::Mixture(of) => of.draw(random),
        }
    }
}

impl NegativeBinomial {
    /// One draw.
    pub fn draw<R: Rng>(&self, random: &mut R) -> f64 {
        let mean = if self.dispersion < POISSON {
            self.mean
        } else {
            Gamma::new(1.0 / self.dispersion, self.dispersion * self.mean)
                .map_or(self.mean, |gamma| gamma.sample(random))
        };
        Poisson::new(mean).map_or(0.0, |poisson| poisson.sample(random))
    }
}

/// A number of items as a real number; there are never 2^52 of them.
#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of months and draws are far below 2^53"
)]
pub(crate) fn as_float(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
