//! Against R 4.2: `dnbinom(y, size = 1 / a, mu = m)`, `pnbinom`, `qnbinom`.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use super::*;

#[track_caller]
fn check(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 1e-9 * expected.abs().max(1.0),
        "{found} for {expected}"
    );
}

const NB: NegativeBinomial = NegativeBinomial {
    mean: 8.0,
    dispersion: 1.0 / 3.0,
};
const POISSON_2: NegativeBinomial = NegativeBinomial {
    mean: 2.0,
    dispersion: 0.0,
};

#[test]
fn probabilities_are_those_of_r() {
    check(NB.ln_pmf(4.0).exp(), 0.085_126_773_917_06);
    check(NB.cdf(4.0), 0.292_081_544_314_5);
    check(NB.above(4.0), 1.0 - 0.292_081_544_314_5);
    check(POISSON_2.cdf(3.0), 0.857_123_460_498_547);
    check(POISSON_2.above(3.0), 0.142_876_539_501_453);
    check(NB.quantile(0.975), 21.0);
    check(POISSON_2.quantile(0.95), 5.0);
}

#[test]
fn draws_have_the_mean_and_the_variance() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    for mean in [0.5, 8.0, 500.0] {
        let of = NegativeBinomial {
            mean,
            dispersion: 0.25,
        };
        let sampler = of.sampler();
        let draws: Vec<f64> = (0..40_000).map(|_| sampler.draw(&mut random)).collect();
        let average = draws.iter().sum::<f64>() / 40_000.0;
        let squares = draws.iter().map(|draw| (draw - average).powi(2));
        let variance = squares.sum::<f64>() / 40_000.0;
        let expected = mean + 0.25 * mean * mean;
        assert!((average / mean - 1.0).abs() < 0.03, "{average} for {mean}");
        assert!(
            (variance / expected - 1.0).abs() < 0.06,
            "{variance} for {expected}"
        );
    }
}
