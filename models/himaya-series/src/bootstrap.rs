//! Probabilities by simulation under the null hypothesis.

use crate::distribution::as_float;

/// Draws stop once so many were as extreme: the probability is clear, and not small (Besag and
/// Clifford 1991).
const ENOUGH: usize = 60;
/// The part of the draws that the tail is fitted to.
const TAIL: usize = 10;
/// Below this no extrapolation goes.
const LEAST: f64 = 1e-8;

/// The probability of a statistic at least as large as observed.
///
/// With few draws as extreme the probability follows from an exponential tail fitted to the largest
/// tenth of them (Knijnenburg and others 2009, with no curvature), since a thousand draws alone could
/// not tell 0.001 from 0.000 001, and hundreds of tests are corrected for at once.
pub(crate) fn probability(
    observed: f64,
    n_draws: usize,
    mut draw: impl FnMut(usize) -> f64,
) -> f64 {
    let mut drawn = Vec::with_capacity(n_draws);
    let mut n_extreme = 0;
    for index in 0..n_draws {
        let statistic = draw(index);
        n_extreme += usize::from(statistic >= observed);
        drawn.push(statistic);
        if n_extreme == ENOUGH {
            return as_float(ENOUGH) / as_float(drawn.len());
        }
    }
    if n_extreme >= TAIL || drawn.len() < 10 * TAIL {
        return as_float(n_extreme + 1) / as_float(drawn.len() + 1);
    }
    drawn.sort_by(f64::total_cmp);
    let from = drawn.len() - drawn.len() / TAIL;
    let (threshold, tail) = (drawn[from - 1], &drawn[from..]);
    let excess: f64 = tail.iter().map(|statistic| statistic - threshold).sum();
    let scale = excess / as_float(tail.len());
    let share = as_float(tail.len()) / as_float(drawn.len());
    let probability = share * (-(observed - threshold) / scale.max(1e-12)).exp();
    // Where no draw was as extreme, the draws themselves say no more than one in their number.
    probability.clamp(
        LEAST,
        as_float(n_extreme + 1) / as_float(drawn.len() + 1) * 2.0,
    )
}

/// A number that tells one use of randomness from another, whatever the order of use.
pub(crate) fn seed_of(seed: u64, names: &[&str]) -> u64 {
    // FNV-1a, 64 bits.
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ seed;
    for byte in names.iter().flat_map(|name| name.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

#[cfg(test)]
mod tests {
    use rand::{Rng as _, SeedableRng as _};
    use rand_chacha::ChaCha8Rng;

    use super::*;

    /// An exponential statistic exceeds x with probability e^-x.
    #[track_caller]
    fn check(observed: f64, tolerance: f64) {
        let mut random = ChaCha8Rng::seed_from_u64(2);
        let found = probability(observed, 1_000, |_| -random.gen_range(1e-12..1.0_f64).ln());
        let expected = (-observed).exp();
        assert!(
            (found / expected).ln().abs() < tolerance,
            "{found} for {expected}"
        );
    }

    #[test]
    fn a_probability_is_found_in_the_bulk_and_in_the_tail() {
        check(0.5, 0.2);
        check(3.0, 0.25);
        check(7.0, 1.0);
        check(10.0, 1.5);
    }

    #[test]
    fn seeds_tell_names_apart() {
        assert_ne!(seed_of(1, &["ab", "c"]), seed_of(1, &["a", "bc"]));
        assert_ne!(seed_of(1, &["a"]), seed_of(2, &["a"]));
    }
}
