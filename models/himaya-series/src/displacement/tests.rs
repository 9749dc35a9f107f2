//! A series that gives way to another.

use super::*;

/// A change at month 24 of 36 between levels.
fn change(ratio: f64) -> Change {
    Change {
        month: 24,
        month_low: 23,
        month_high: 25,
        ratio,
        ratio_low: ratio * 0.9,
        ratio_high: ratio / 0.9,
        p: 0.001,
        n: 900,
        span: (0, 35),
    }
}

fn counts(before: f64, after: f64) -> Vec<Option<f64>> {
    (0..36)
        .map(|month| Some(if month < 24 { before } else { after }))
        .collect()
}

fn side<'a>(
    series: usize,
    change: &'a Change,
    counts: &'a [Option<f64>],
    means: &'a [f64],
) -> Side<'a> {
    Side {
        series,
        change,
        counts,
        means,
        dispersion: 0.0,
    }
}

#[test]
fn three_quarters_of_a_fall_turn_up_elsewhere() {
    let (fall, rise) = (change(0.5), change(1.75));
    let (falling, rising) = (counts(40.0, 20.0), counts(20.0, 35.0));
    let (one, two) = ([40.0; 36], [20.0; 36]);
    let sides = (
        side(0, &fall, &falling, &one),
        side(1, &rise, &rising, &two),
    );
    let found = pair(
        sides.0,
        sides.1,
        &[100.0; 36],
        &ChangeOptions::default(),
        ["a", "b"],
    )
    .unwrap();
    assert!((found.transferred - 0.75).abs() < 1e-12, "{found:?}");
    assert!(
        found.transferred_low < 0.75 && found.transferred_high > 0.75,
        "{found:?}"
    );
    // The rise relative to the others is 15 of 100, the fall 20.
    assert!((found.quotient.unwrap() - 0.75).abs() < 1e-12, "{found:?}");
    assert_eq!(
        pair(
            sides.1,
            sides.0,
            &[100.0; 36],
            &ChangeOptions::default(),
            ["b", "a"]
        ),
        None
    );
}

#[test]
fn changes_half_a_year_apart_are_no_pair() {
    let (fall, rise) = (
        change(0.5),
        Change {
            month: 30,
            ..change(1.75)
        },
    );
    let (falling, rising) = (counts(40.0, 20.0), counts(20.0, 35.0));
    let means = [40.0; 36];
    let sides = (
        side(0, &fall, &falling, &means),
        side(1, &rise, &rising, &means),
    );
    assert!(!is_near(sides.0, sides.1));
}
