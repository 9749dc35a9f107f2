//! The climb never falls, and its halves are its whole.

use proptest::prelude::*;

use super::*;
use crate::climb::{Stop, climb};
use crate::fit::{fit, stream};
use crate::fixture::planted;
use crate::layout::equal_shares;
use linfa::ParamGuard as _;
use rand::Rng as _;

fn start(cells: &Cells, n_classes: usize, seed: u64) -> Parameters {
    let mut random = stream(seed, 0);
    let mut responses = vec![0.0; cells.layout.n_levels() * n_classes];
    for item in cells.layout.items() {
        for class in 0..n_classes {
            let draws: Vec<f64> = item.clone().map(|_| random.r#gen::<f64>() + 0.01).collect();
            let sum: f64 = draws.iter().sum();
            for (level, draw) in item.clone().zip(draws) {
                responses[level * n_classes + class] = draw / sum;
            }
        }
    }
    Parameters {
        shares: equal_shares(n_classes),
        responses,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_log_likelihood_never_falls(seed in 0_u64..10_000, n_classes in 2_usize..5) {
        let (table, _) = planted(&[2, 3, 4, 2], &[0.5, 0.5], (150, 0.7, 0.7), seed);
        let cells = Cells::of(&table);
        let mut parameters = start(&cells, n_classes, seed);
        let mut before = f64::NEG_INFINITY;
        for _ in 0..60 {
            let expected = expect(&cells, &parameters);
            prop_assert!(before - 1e-9 <= expected.log_likelihood);
            before = expected.log_likelihood;
            parameters = maximise(&expected, &cells.layout, &parameters);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn strides_lead_no_lower_than_steps(seed in 0_u64..10_000, n_classes in 2_usize..5) {
        let (table, _) = planted(&[2, 3, 4, 2], &[0.5, 0.5], (150, 0.7, 0.7), seed);
        let cells = Cells::of(&table);
        let mut before = f64::NEG_INFINITY;
        for max_iterations in [2, 4, 8, 16, 32, 64, 128] {
            let stop = Stop { max_iterations, tolerance: 1e-13 };
            let found = climb(&cells, start(&cells, n_classes, seed), stop);
            prop_assert!(before - 1e-9 <= found.log_likelihood);
            prop_assert!(found.is_converged || max_iterations <= found.n_iterations);
            prop_assert!(found.n_iterations <= max_iterations + 2);
            prop_assert_eq!(found.is_converged, found.last_gain < 1e-13);
            before = found.log_likelihood;
        }
    }
}

#[test]
fn two_halves_give_the_sums_of_the_whole() {
    let (table, _) = planted(&[20, 20, 20, 20], &[0.5, 0.5], (30_000, 0.3, 0.9), 5);
    let cells = Cells::of(&table);
    assert!(MANY <= cells.n_patterns());
    let parameters = start(&cells, 3, 1);
    let halves = expect(&cells, &parameters);
    let whole = part(&cells, &parameters.logarithms(), 0..cells.n_patterns());
    assert!((halves.log_likelihood - whole.log_likelihood).abs() < 1e-6);
    for (half, whole) in halves.levels.iter().zip(&whole.levels) {
        assert!((half - whole).abs() < 1e-8);
    }
}

#[test]
fn the_same_seed_gives_the_same_fit() {
    let (table, _) = planted(&[2, 3, 4, 2], &[0.5, 0.3, 0.2], (400, 0.8, 0.9), 2);
    let cells = Cells::of(&table);
    let options = crate::LatentClassModel::params(3)
        .n_starts(9)
        .check()
        .unwrap();
    let (one, two) = (fit(&cells, &options), fit(&cells, &options));
    assert_eq!(one.climb.parameters, two.climb.parameters);
}
