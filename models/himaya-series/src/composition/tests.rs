//! Shares against closed forms.

use super::*;
use crate::Series;

fn panel(before: &[u64], now: &[u64]) -> Panel {
    let series = before.iter().zip(now).enumerate();
    let series = series.map(|(index, (before, now))| {
        let mut counts = vec![Some(1); 15];
        counts[..3].fill(Some(*before));
        counts[12..].fill(Some(*now));
        Series {
            name: format!("s{index}"),
            counts,
            ..Series::default()
        }
    });
    Panel {
        first: 0,
        series: series.collect(),
        n_provisional: 0,
    }
}

#[test]
fn a_share_and_its_interval_are_those_of_a_beta_distribution() {
    let found = compare(&panel(&[10, 20], &[10, 20]), &[0.0, 0.0], 200, 1).unwrap();
    let share = &found.shares[0];
    // Beta(30.5, 60.5): R's qbeta.
    let expected = [30.5 / 91.0, 0.242_410_983, 0.434_782_255];
    for (found, expected) in share.now.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-6, "{share:?}");
    }
    assert!(
        (share.rose - 0.5).abs() < 1e-6 && (share.p - 1.0).abs() < 1e-6,
        "{share:?}"
    );
    assert!(found.divergence == 0.0 && found.p > 0.9, "{found:?}");
}

#[test]
fn one_share_above_another_is_as_likely_as_by_the_closed_form() {
    // P(Beta(a, b) > Beta(c, d)) with c = d = 1, a uniform share: the mean of the first.
    assert!((above([3.0, 5.0], [1.0, 1.0]) - 3.0 / 8.0).abs() < 1e-4);
    // Of two uniform shares' minimum and maximum: Beta(1, 2) and Beta(2, 1), integrated by hand.
    assert!((above([2.0, 1.0], [1.0, 2.0]) - 5.0 / 6.0).abs() < 1e-6);
}

#[test]
fn divergence_is_one_bit_if_nothing_is_shared() {
    let parts = contributions(&[vec![5.0, 0.0], vec![0.0, 7.0]]);
    assert_eq!(parts, [0.5, 0.5]);
}

#[test]
fn a_share_that_doubles_is_found_with_its_part_of_the_divergence() {
    let found = compare(&panel(&[30, 100, 100], &[90, 100, 100]), &[0.01; 3], 500, 1).unwrap();
    assert!(found.p < 0.01 && found.divergence > found.band, "{found:?}");
    let share = &found.shares[0];
    assert!(share.p < 0.001 && share.rose > 0.999, "{share:?}");
    assert!(share.contribution > found.divergence / 2.0, "{found:?}");
}

#[test]
fn a_quarter_of_few_cases_has_no_shares() {
    let found = compare(&panel(&[5, 9], &[10, 20]), &[0.0; 2], 100, 1);
    assert_eq!(found, Err(Reason::FewCases));
}

#[test]
fn a_missing_month_leaves_no_shares() {
    let mut panel = panel(&[10, 20], &[10, 20]);
    panel.series[1].counts[13] = None;
    assert_eq!(compare(&panel, &[0.0; 2], 100, 1), Err(Reason::NoNewest));
}
