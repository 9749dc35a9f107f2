//! Ranks worked out by hand, and what holds of all of them.

use proptest::prelude::*;

use super::*;

#[test]
fn equal_scores_share_their_places() {
    assert_eq!(ranks(&[3.0, 1.0, 3.0 + 1e-12, 9.0]), [2.5, 4.0, 2.5, 1.0]);
    let ranking = Ranking::of(&[vec![2.0, 2.0, 1.0], vec![2.0, 3.0, 1.0]]);
    let first = &ranking.standings[0];
    assert_eq!(first.acceptability, [0.25, 0.75, 0.0]);
    assert_eq!((first.mean, first.median), (1.75, 1.75));
    let pair = ranking.outranking[0][1];
    assert_eq!((pair.before, pair.after, pair.tied), (0.0, 0.5, 0.5));
    assert!((ranking.standings[2].median - 3.0).abs() < 1e-15);
}

/// Draws in which the first goes before the second in so many of ten, and the third is always last.
fn draws(n_first: usize) -> Vec<Vec<f64>> {
    let draw = |at: usize| {
        if at < n_first {
            vec![3.0, 2.0, 1.0]
        } else {
            vec![2.0, 3.0, 1.0]
        }
    };
    (0..10).map(draw).collect()
}

#[track_caller]
fn check_tiers(n_first: usize, expected: [usize; 3]) {
    let ranking = Ranking::of(&draws(n_first));
    let tiers: Vec<usize> = ranking
        .standings
        .iter()
        .map(|standing| standing.tier)
        .collect();
    assert_eq!(tiers, expected);
}

#[test]
fn tiers_part_what_can_be_told_apart() {
    check_tiers(10, [1, 2, 3]);
    check_tiers(8, [1, 2, 3]);
    check_tiers(7, [1, 1, 2]);
    check_tiers(2, [2, 1, 3]);
}

/// One before two, two before three and three before one, each in two thirds of the draws.
#[test]
fn a_circle_is_one_tier() {
    let draws = [
        vec![3.0, 2.0, 1.0],
        vec![1.0, 3.0, 2.0],
        vec![2.0, 1.0, 3.0],
    ];
    let ranking = Ranking::of(&draws);
    assert!(ranking.standings.iter().all(|standing| standing.tier == 1));
}

fn any_draws() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (2_usize..7).prop_flat_map(|n_cells| {
        let scores = prop::collection::vec((0_u8..6).prop_map(f64::from), n_cells);
        prop::collection::vec(scores, 1..40)
    })
}

proptest! {
    #[test]
    fn shares_add_up_and_tiers_keep_their_promise(draws in any_draws()) {
        let ranking = Ranking::of(&draws);
        for standing in &ranking.standings {
            let sum: f64 = standing.acceptability.iter().sum();
            prop_assert!((sum - 1.0).abs() < 1e-9);
            prop_assert!(standing.low <= standing.median && standing.median <= standing.high);
        }
        for rank in 0..ranking.standings.len() {
            let sum: f64 = ranking.standings.iter().map(|of| of.acceptability[rank]).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9);
        }
        for (one, row) in ranking.outranking.iter().enumerate() {
            for (other, pair) in row.iter().enumerate() {
                prop_assert!((pair.before + pair.after + pair.tied - 1.0).abs() < 1e-12);
                prop_assert_eq!(pair.before.to_bits(), ranking.outranking[other][one].after.to_bits());
                if ranking.standings[one].tier < ranking.standings[other].tier {
                    prop_assert!(SURE <= pair.before);
                }
            }
        }
    }
}
