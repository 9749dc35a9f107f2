//! Cell-key perturbation: a small, bounded, unbiased change that is the same wherever the count stands.
//!
//! Every cell has a key, and the key alone draws the noise, so the same cell has the same noise in
//! every table, edition and language, and repeating a question does not average the noise away
//! (Fraser and Wooton 2005; Marley and Leaver 2011). The key is the sum of the random keys of the
//! records behind the cell, where records have keys: equal sets of records get equal noise. Where
//! they have none, it is a keyed hash of what the cell counts and of the count. The hash does not
//! hold the state of the data: a revision that leaves a count alone would otherwise draw again, and
//! several draws for one count average out.

use himaya_schema::{CodeList, Coordinates, Unit};
use sha2::{Digest, Sha256};

use crate::{DisclosureError, NoiseSettings, Secret};

/// The block of SHA-256 in bytes (FIPS 180-4).
const BLOCK: usize = 64;

/// How likely each change is: the perturbation table of Marley and Leaver.
///
/// Of all distributions on -D to D with mean 0 and a given variance, the one of the greatest entropy
/// tells the least about the truth; its probabilities fall with the square of the change.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    spread: u64,
    /// The chance of a change of at most -D, -D + 1, ..; the last is 1.
    cumulative: Vec<f64>,
}

impl Table {
    pub(crate) fn new(settings: &NoiseSettings) -> Result<Self, DisclosureError> {
        let spread = settings.spread;
        let wanted = real(settings.variance_pct) / 100.0;
        // Even chances for every change have the greatest variance that still falls outwards.
        let most = real(spread) * (real(spread) + 1.0) / 3.0;
        if wanted <= 0.0 || wanted > most {
            return Err(DisclosureError::Variance {
                variance_pct: settings.variance_pct,
                spread,
            });
        }
        let (mut narrow, mut wide) = (0.0, 1.0);
        for _ in 0..60 {
            let middle = f64::midpoint(narrow, wide);
            if variance(spread, middle) < wanted {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        let weights: Vec<f64> = changes(spread).map(|change| weight(change, wide)).collect();
        let all: f64 = weights.iter().sum();
        let cumulative = weights.iter().scan(0.0, |sum, weight| {
            *sum += weight / all;
            Some(*sum)
        });
        Ok(Self {
            spread,
            cumulative: cumulative.collect(),
        })
    }

    /// The number printed for a count; it is never negative.
    pub(crate) fn perturb(&self, n: u64, key: u64) -> u64 {
        // 53 bits are what a floating-point number holds.
        let drawn = real(key >> 11) / real(1 << 53);
        let steps = self.cumulative.iter().filter(|chance| **chance <= drawn);
        let steps = u64::try_from(steps.count())
            .unwrap_or(0)
            .min(2 * self.spread);
        (n + steps).saturating_sub(self.spread)
    }
}

/// The squares of the changes from -D to D.
fn changes(spread: u64) -> impl Iterator<Item = u64> {
    let down = (1..=spread).rev();
    down.chain(0..=spread).map(|change| change * change)
}

/// The ratio to the power of the squared change, by multiplication alone: the same on every machine.
fn weight(squared: u64, ratio: f64) -> f64 {
    (0..squared).fold(1.0, |product, _| product * ratio)
}

fn variance(spread: u64, ratio: f64) -> f64 {
    let weights = changes(spread).map(|squared| (real(squared), weight(squared, ratio)));
    let (sum, all) = weights.fold((0.0, 0.0), |(sum, all), (squared, weight)| {
        (sum + squared * weight, all + weight)
    });
    sum / all
}

/// What a cell's key is drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum KeySource<'a> {
    /// The sum of its records' keys.
    Records(u64),
    /// What it counts, and the count.
    Cell(Unit, &'a Coordinates, u64),
}

/// The key of a cell: HMAC-SHA-256 (RFC 2104) under the secret of the house.
pub(crate) fn key(secret: &Secret, source: KeySource<'_>) -> u64 {
    let mut message = Vec::new();
    match source {
        KeySource::Records(sum) => {
            message.extend(b"records");
            message.extend(sum.to_be_bytes());
        }
        KeySource::Cell(unit, coordinates, n) => {
            message.extend(b"cell");
            message.extend(n.to_be_bytes());
            // Lengths before texts, so that no two cells make the same message.
            let texts = coordinates.iter().flat_map(|(name, code)| [*name, code]);
            for text in [unit.code()].into_iter().chain(texts) {
                message.extend((text.len() as u64).to_be_bytes());
                message.extend(text.as_bytes());
            }
        }
    }
    let pad = |byte: u8| {
        let mut block = [byte; BLOCK];
        for (place, secret) in block.iter_mut().zip(secret.bytes()) {
            *place ^= secret;
        }
        block
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(message);
    let outer = Sha256::new()
        .chain_update(pad(0x5c))
        .chain_update(inner.finalize());
    let digest = outer.finalize();
    digest
        .iter()
        .take(8)
        .fold(0, |key, byte| (key << 8) | u64::from(*byte))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "at most 53 bits are drawn, and spreads are small"
)]
fn real(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
