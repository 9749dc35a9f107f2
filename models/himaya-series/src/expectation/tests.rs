//! Against R surveillance 1.20.3, `farringtonFlexible` on `salmonella.agona`.

use super::*;

/// Cases of Salmonella Agona a week in England and Wales, 1990 to 1995 (Farrington and others 1996).
const AGONA: [u64; 312] = [
    1, 0, 5, 2, 1, 2, 0, 4, 0, 0, 0, 3, 1, 1, 0, 0, 2, 2, 0, 2, 6, 3, 2, 1, 2, 0, 1, 1, 3, 5, 3, 4,
    3, 6, 5, 8, 6, 3, 6, 2, 5, 2, 1, 5, 7, 1, 10, 3, 4, 0, 0, 1, 6, 0, 2, 2, 0, 0, 2, 2, 0, 6, 7,
    1, 0, 0, 0, 1, 1, 4, 3, 1, 3, 2, 6, 3, 4, 4, 8, 12, 9, 17, 16, 8, 6, 13, 4, 7, 10, 3, 11, 4, 6,
    4, 7, 6, 2, 9, 2, 3, 4, 1, 2, 2, 0, 0, 1, 2, 2, 2, 5, 0, 0, 4, 2, 1, 3, 2, 0, 1, 1, 3, 0, 1, 3,
    2, 3, 6, 2, 1, 3, 3, 2, 2, 2, 1, 3, 3, 2, 3, 0, 2, 4, 6, 7, 3, 1, 4, 1, 2, 5, 1, 3, 1, 0, 1, 3,
    3, 0, 0, 1, 1, 0, 1, 4, 1, 1, 0, 0, 1, 1, 4, 1, 0, 1, 2, 1, 4, 3, 3, 0, 3, 5, 3, 3, 4, 3, 3, 3,
    4, 5, 7, 6, 5, 3, 2, 1, 3, 2, 1, 2, 1, 1, 0, 0, 1, 1, 0, 1, 4, 3, 2, 0, 1, 0, 3, 1, 1, 4, 4, 0,
    1, 4, 2, 0, 1, 1, 0, 1, 1, 2, 5, 4, 0, 2, 1, 1, 3, 6, 1, 7, 6, 2, 5, 7, 5, 4, 5, 6, 6, 1, 2, 2,
    5, 4, 1, 6, 2, 5, 3, 4, 7, 6, 10, 2, 4, 0, 3, 0, 1, 3, 0, 1, 1, 0, 1, 0, 1, 0, 1, 2, 2, 4, 7,
    6, 1, 4, 6, 4, 2, 4, 5, 5, 9, 8, 6, 3, 2, 3, 4, 3, 3, 4, 4, 2, 1, 2, 3, 2, 2, 0, 4,
];

fn options(threshold: Threshold) -> ExpectationOptions {
    ExpectationOptions {
        frequency: 52,
        years: 4,
        window: 3,
        n_parts: 10,
        n_left_out: 26,
        outlying: 2.58,
        trend: 1.0,
        threshold,
        level: 0.05,
        least: (5, 4),
    }
}

/// The upper bounds of weeks 300 to 312.
fn upper(options: &ExpectationOptions) -> Vec<f64> {
    let counts: Vec<Option<u64>> = AGONA.iter().copied().map(Some).collect();
    (299..312)
        .map(|week| expectation(&counts, None, week, options).unwrap().upper)
        .collect()
}

#[test]
fn upper_bounds_are_those_of_r() {
    assert_eq!(
        upper(&options(Threshold::Plugin)),
        [
            9.0, 9.0, 8.0, 8.0, 8.0, 7.0, 7.0, 6.0, 6.0, 6.0, 6.0, 6.0, 7.0
        ]
    );
}

#[test]
fn power_bounds_are_those_of_r() {
    let expected = [
        9.568_269, 9.224_378, 8.585_382, 8.542_023, 8.145_903, 7.091_815, 6.842_417, 6.621_777,
        6.461_140, 6.369_477, 6.210_896, 6.474_253, 7.151_280,
    ];
    for (found, expected) in upper(&options(Threshold::Power)).iter().zip(expected) {
        assert!((found - expected).abs() < 0.2, "{found} for {expected}");
    }
}
