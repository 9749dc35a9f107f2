//! Conversions and sums, in one place.

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of units, indicators and draws are far below 2^53"
)]
pub(crate) fn as_float(n: usize) -> f64 {
    n as f64
}

/// The place at which a trigger from 0 to 1 falls among so many options.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a trigger is from 0 to 1, and a cast of a float saturates"
)]
pub(crate) fn option_of(trigger: f64, n_options: usize) -> usize {
    let place = (trigger * as_float(n_options)).floor() as usize;
    place.min(n_options.saturating_sub(1))
}

/// The mean; of nothing it is 0.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / as_float(values.len())
}

/// The standard deviation of a sample; of fewer than two it is 0.
pub(crate) fn deviation(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let centre = mean(values);
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    (squares / as_float(values.len() - 1)).sqrt()
}

/// The value below which a share of sorted values lies, without interpolation.
pub(crate) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = option_of(share, sorted.len());
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// The middle of sorted values.
pub(crate) fn median(sorted: &[f64]) -> f64 {
    let n = sorted.len();
    if n == 0 {
        return f64::NAN;
    }
    f64::midpoint(sorted[(n - 1) / 2], sorted[n / 2])
}

/// A number that tells one use of randomness from another, whatever the order of use (FNV-1a).
pub(crate) fn seed_of(seed: u64, name: &str, number: u64) -> u64 {
    let bytes = name.bytes().chain([0]).chain(number.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
