//! Random draws that use no transcendental function, so that they come out alike on every machine.

use rand::Rng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// A seeded source of draws.
#[derive(Debug)]
pub(crate) struct Draw(ChaCha8Rng);

impl Draw {
    /// Draws from a generator.
    pub(crate) fn new(generator: ChaCha8Rng) -> Self {
        Self(generator)
    }

    /// Whether an event of this probability happens.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.0.gen_bool(probability.clamp(0.0, 1.0))
    }

    /// One of the items by their weights; `None` only if all weights are zero.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[(T, u32)]) -> Option<T> {
        let total: u32 = items.iter().map(|(_, weight)| weight).sum();
        let mut left = (total > 0).then(|| self.0.gen_range(0..total))?;
        for (item, weight) in items {
            if left < *weight {
                return Some(*item);
            }
            left -= weight;
        }
        None
    }

    /// A whole number between the limits, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        self.0.gen_range(low..=high)
    }

    /// A count around an expectation, with more variance than a Poisson count.
    ///
    /// The expectation is multiplied by a number between 0.5 and 1.5 with mean 1 and variance 1/36,
    /// as a gamma multiplier would in a negative binomial count of size 36; the count is a sum of
    /// Bernoulli draws of a twentieth each, which is nearly Poisson.
    pub(crate) fn count(&mut self, expected: f64) -> u32 {
        let spread: f64 = (0..3).map(|_| self.0.gen_range(0.0..1.0)).sum::<f64>() / 3.0;
        let mut left = expected * (0.5 + spread);
        let mut n = 0;
        while left > 0.0 {
            let step = left.min(0.05);
            n += u32::from(self.chance(step));
            left -= step;
        }
        n
    }

    /// Puts the items in random order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        items.shuffle(&mut self.0);
    }
}
