//! Against R surveillance 1.20.3, `glrnb` with a change of intercept, upwards and downwards.

use super::*;

const COUNTS: [f64; 12] = [
    5.0, 8.0, 3.0, 6.0, 9.0, 4.0, 7.0, 12.0, 15.0, 11.0, 14.0, 18.0,
];
const MEANS: [f64; 12] = [6.0, 7.0, 5.0, 6.0, 7.0, 5.0, 6.0, 7.0, 8.0, 7.0, 6.0, 7.0];

#[test]
fn the_statistic_is_that_of_r() {
    let up = [
        0.0,
        0.027_695_941,
        0.0,
        0.0,
        0.103_720_337,
        0.009_848_840,
        0.036_092_366,
        0.546_744_206,
        1.352_914_657,
        1.701_103_155,
        3.049_601_914,
        4.924_192_631,
    ];
    let down = [
        0.041_494_014,
        0.000_127_182,
        0.252_671_539,
        0.105_573_977,
        0.001_707_200,
        0.055_670_436,
        0.001_683_851,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
    ];
    for n in 1..=12 {
        let found = departure(&COUNTS[..n], &MEANS[..n], 0.2);
        let expected = f64::max(up[n - 1], down[n - 1]);
        assert!(
            (found.statistic - expected).abs() < 1e-6,
            "{n}: {found:?} for {expected}"
        );
    }
    let last = departure(&COUNTS, &MEANS, 0.2);
    assert!(last.start == 7 && last.ratio > 1.5, "{last:?}");
}
