//! Priorities against independent calculations.

use super::*;

#[test]
fn three_members_are_as_calculated_elsewhere() {
    let matrix = [
        vec![1.0, 3.0, 5.0],
        vec![1.0 / 3.0, 1.0, 2.0],
        vec![0.2, 0.5, 1.0],
    ];
    let found = priorities(&matrix).unwrap();
    let expected = [
        0.648_329_013_822_236_6,
        0.229_650_794_062_637_08,
        0.122_020_192_115_126_2,
    ];
    for (found, expected) in found.weights.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
    }
    assert!((found.lambda - 3.003_694_598_063_640_3).abs() < 1e-12);
    assert!((found.index - 0.001_847_299_031_820_126).abs() < 1e-12);
    assert!((found.ratio - 0.003_184_998_330_724_356).abs() < 1e-12);
}

/// The comparisons of the eight indicators of the Technology Achievement Index (OECD and JRC 2008,
/// table 20): by hand, the rows whose judgements are the same have the same weight.
#[test]
fn eight_indicators_of_the_handbook_are_consistent() {
    let rows = [
        [1.0, 2.0, 3.0, 2.0, 5.0, 5.0, 1.0, 3.0],
        [1.0 / 2.0, 1.0, 2.0, 1.0 / 2.0, 4.0, 4.0, 1.0 / 2.0, 3.0],
        [
            1.0 / 3.0,
            1.0 / 2.0,
            1.0,
            1.0 / 4.0,
            2.0,
            2.0,
            1.0 / 5.0,
            1.0 / 2.0,
        ],
        [1.0 / 2.0, 2.0, 4.0, 1.0, 4.0, 4.0, 1.0 / 2.0, 3.0],
        [
            1.0 / 5.0,
            1.0 / 4.0,
            1.0 / 2.0,
            1.0 / 4.0,
            1.0,
            1.0,
            1.0 / 5.0,
            1.0 / 2.0,
        ],
        [
            1.0 / 5.0,
            1.0 / 4.0,
            1.0 / 2.0,
            1.0 / 4.0,
            1.0,
            1.0,
            1.0 / 5.0,
            1.0 / 2.0,
        ],
        [1.0, 2.0, 5.0, 2.0, 5.0, 5.0, 1.0, 4.0],
        [
            1.0 / 3.0,
            1.0 / 3.0,
            2.0,
            1.0 / 3.0,
            2.0,
            2.0,
            1.0 / 4.0,
            1.0,
        ],
    ];
    let matrix = rows.map(|row| row.to_vec());
    let found = priorities(&matrix).unwrap();
    assert!(found.ratio < 0.05, "{}", found.ratio);
    assert!((found.weights[4] - found.weights[5]).abs() < 1e-14);
    let sum: f64 = found.weights.iter().sum();
    assert!((sum - 1.0).abs() < 1e-12);
    // Schooling and patents count most, as in its rows.
    assert!(found.weights[6] > found.weights[0] && found.weights[0] > found.weights[3]);
}

#[test]
fn contradictions_are_seen_and_the_worst_is_named() {
    // One is much more than two, two more than three, and three more than one.
    let matrix = [
        vec![1.0, 5.0, 1.0 / 5.0],
        vec![1.0 / 5.0, 1.0, 5.0],
        vec![5.0, 1.0 / 5.0, 1.0],
    ];
    let found = priorities(&matrix).unwrap();
    assert!(found.ratio > LIMIT);
    let (row, column, implied) = worst(&matrix, &found.weights);
    assert!(row < column && (implied - 1.0).abs() < 1e-9);
}

#[test]
fn what_is_no_matrix_has_no_priorities() {
    assert_eq!(priorities(&[]), None);
    assert_eq!(priorities(&[vec![1.0, 2.0]]), None);
    assert_eq!(priorities(&[vec![1.0, -2.0], vec![-0.5, 1.0]]), None);
    assert_eq!(priorities(&vec![vec![1.0; 16]; 16]), None);
    assert!(priorities(&[vec![1.0]]).unwrap().ratio.abs() < 1e-15);
}
