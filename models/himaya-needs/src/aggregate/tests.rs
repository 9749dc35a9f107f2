//! Means against independent calculations.

use super::*;

#[track_caller]
fn check(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
}

#[test]
fn the_geometric_mean_is_as_calculated_elsewhere() {
    let pairs = [(8.0, 0.5), (5.0, 0.3), (2.0, 0.2)];
    check(geometric(pairs.into_iter()), 5.265_528_817_336_949);
    let thirds = [6.0, 5.0, 4.0].map(|value| (value, 1.0));
    check(geometric(thirds.into_iter()), 4.932_424_148_660_94);
    check(arithmetic(pairs.into_iter()), 5.9);
}

#[test]
fn weights_count_by_their_ratio_alone() {
    let halves = [(8.0, 0.25), (5.0, 0.15), (2.0, 0.1)];
    let wholes = halves.map(|(value, weight)| (value, 2.0 * weight));
    assert_eq!(geometric(halves.into_iter()), geometric(wholes.into_iter()));
    assert_eq!(
        arithmetic(halves.into_iter()),
        arithmetic(wholes.into_iter())
    );
}

#[test]
fn nothing_has_no_mean() {
    assert_eq!(arithmetic([(3.0, 0.0)].into_iter()), None);
    assert_eq!(geometric(std::iter::empty()), None);
}
