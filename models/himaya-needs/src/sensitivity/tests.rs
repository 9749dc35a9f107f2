//! Indices of functions whose indices are known.

use std::f64::consts::PI;

use super::*;

fn ishigami(point: &[f64]) -> Vec<f64> {
    let of = |at: usize| PI * (2.0 * point[at] - 1.0);
    let value = of(0).sin() + 7.0 * of(1).sin().powi(2) + 0.1 * of(2).powi(4) * of(0).sin();
    vec![value]
}

/// Ishigami and Homma (1990), a = 7 and b = 0.1; the indices follow from integrals worked out by hand.
#[test]
fn the_indices_of_the_ishigami_function_are_found() {
    let expected = [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)];
    for seed in 1..=8 {
        let found = sobol(3, 10_000, 100, seed, ishigami);
        for (found, (first, total)) in found[0].iter().zip(expected) {
            let found = found.unwrap();
            assert!(
                (found.first_order - first).abs() < 0.02,
                "{found:?} for {first}"
            );
            assert!(
                (found.total_order - total).abs() < 0.02,
                "{found:?} for {total}"
            );
            assert!(found.first_low <= found.first_order && found.first_order <= found.first_high);
            assert!(found.total_low <= found.total_order && found.total_order <= found.total_high);
        }
    }
}

#[test]
fn a_factor_that_changes_nothing_has_indices_of_zero() {
    let same = |point: &[f64]| {
        let options = [3.0, 3.0];
        let option = options[usize::from(point[2] < 0.5)];
        vec![point[0] * point[1] * option, 5.0]
    };
    let found = sobol(3, 512, 50, 3, same);
    let idle = found[0][2].unwrap();
    for index in [
        idle.first_order,
        idle.first_low,
        idle.first_high,
        idle.total_order,
    ] {
        assert!(index.abs() < 1e-15, "{idle:?}");
    }
    // An output that never varies has no indices at all.
    assert_eq!(found[1], [None, None, None]);
}

#[test]
fn the_indices_of_a_sum_are_its_shares_of_the_variance() {
    let found = sobol(3, 4_096, 0, 1, |point| {
        vec![point[0] + 2.0 * point[1] + 3.0 * point[2]]
    });
    for (found, expected) in found[0].iter().zip([1.0 / 14.0, 4.0 / 14.0, 9.0 / 14.0]) {
        let found = found.unwrap();
        assert!((found.first_order - expected).abs() < 0.005, "{found:?}");
        assert!((found.total_order - expected).abs() < 0.005, "{found:?}");
    }
}

#[test]
fn too_many_factors_have_none() {
    assert!(sobol(9, 16, 0, 1, |_| vec![0.0]).is_empty());
    assert!(sobol(2, 0, 0, 1, |_| vec![0.0]).is_empty());
}
