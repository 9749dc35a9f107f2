//! Runs of zeros with and without a meaning.

use super::*;
use crate::glm::Design;

fn flat(counts: &[u64]) -> Prepared {
    let mut design = Design::default();
    for _ in counts {
        design.push(&[1.0], 0.0);
    }
    Prepared::flat(counts, design)
}

#[test]
fn cases_after_two_years_of_none_have_appeared() {
    let mut counts = vec![0; 24];
    counts.extend([3, 4, 2, 5, 3, 4]);
    let onset = appeared(&flat(&counts)).unwrap();
    assert_eq!(
        (onset.month, onset.n_silent, onset.n_active, onset.n),
        (24, 24, 6, 21)
    );
    // Twenty further cases, each with 6 of 30 months to fall into, and six months to begin in.
    let expected = 6.0 * (6.0_f64 / 30.0).powi(20);
    assert!((onset.p / expected - 1.0).abs() < 1e-9, "{onset:?}");
}

#[test]
fn a_silence_of_less_than_a_year_is_none() {
    let mut counts = vec![4; 12];
    counts.extend([0; 11]);
    counts.extend([3, 4, 2, 5]);
    assert_eq!(appeared(&flat(&counts)), None);
}

#[test]
fn zeros_after_many_cases_have_vanished() {
    let mut counts = vec![2, 3, 1, 2, 2, 3, 1, 2, 2, 3, 1, 2];
    counts.extend([0; 5]);
    let onset = vanished(&flat(&counts), 0).unwrap();
    assert_eq!((onset.month, onset.n_silent, onset.n), (12, 5, 24));
    // Two cases a month, five months: e^-10 if two were certain, (12/17)^24 since it is an estimate.
    let expected = (12.0_f64 / 17.0).powi(24);
    assert!((onset.p / expected - 1.0).abs() < 1e-6, "{onset:?}");
}

#[test]
fn zeros_of_a_rare_series_say_little() {
    let mut counts: Vec<u64> = (0..36).map(|month| u64::from(month % 4 == 0)).collect();
    counts.extend([0; 5]);
    let onset = vanished(&flat(&counts), 0).unwrap();
    assert!(onset.p > 0.1, "{onset:?}");
}
