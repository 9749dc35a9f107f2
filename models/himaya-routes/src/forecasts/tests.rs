//! Forecasts scored by hand.

use himaya_schema::{Grade, Route};

use super::*;
use crate::fixture::detections;

const QUARTER: Period = Period::Quarter {
    year: 2024,
    quarter: 1,
};

fn forecast(probability: f64, reference: u64, is_above: bool) -> Forecast {
    Forecast {
        table: "T18".to_owned(),
        series: "CMED".to_owned(),
        kind: "drift".to_owned(),
        month: "2023-10".parse().unwrap(),
        probability,
        reference: Reference::Count(reference),
        is_above,
    }
}

fn check(forecasts: Vec<Forecast>) -> Scored {
    let of = ForecastsOf {
        scores: ("T22", "route-forecasts"),
        calibration: ("T23", "route-calibration"),
        families: vec![Family {
            cube: 0,
            earlier: None,
            shifts: ("T18", "route-shifts"),
            counted: "counted-detections",
            source: "one",
            grade: Grade::NOT_ASSESSED,
            n_provisional: 0,
        }],
        quarter: QUARTER,
        forecasts,
    };
    // A hundred detections a month on one route, none known of others.
    let cube = detections(QUARTER, &[(Route::CentralMediterranean, vec![100; 12])]);
    scored(&[&cube], &of).get().clone()
}

fn ratios(table: &Table, column: &str) -> Vec<f64> {
    let place = table
        .columns
        .iter()
        .position(|other| other.key == column)
        .unwrap();
    let cells = table.rows.iter().map(|row| match row.cells[place].figure {
        Figure::Ratio { point } => (point * 1e4).round() / 1e4,
        other => panic!("{other:?}"),
    });
    cells.collect()
}

#[test]
fn a_score_is_the_square_of_the_distance() {
    // Three hundred came: above 200, and not below 250.
    let scored = check(vec![forecast(0.9, 200, true), forecast(0.96, 250, false)]);
    assert_eq!(ratios(&scored.scores, "score"), [0.01, 0.9216, 0.4658]);
    assert!(scored.scores.rows[2].is_total);
    assert_eq!(ratios(&scored.calibration, "probability"), [0.9, 0.96]);
    assert_eq!(ratios(&scored.calibration, "came-true"), [1.0, 0.0]);
    let labels: Vec<String> = scored
        .calibration
        .rows
        .iter()
        .map(|row| row.labels[0].key())
        .collect();
    assert_eq!(labels, ["L6", "L7"]);
}

#[test]
fn just_the_reference_comes_true_for_nobody() {
    let scored = check(vec![forecast(0.5, 300, true), forecast(0.5, 300, false)]);
    assert_eq!(ratios(&scored.calibration, "came-true"), [0.0]);
}

#[test]
fn a_route_that_is_not_there_is_not_scored() {
    let mut unknown = forecast(0.9, 200, true);
    unknown.series = "SAHR".to_owned();
    let scored = check(vec![unknown]);
    assert!(scored.scores.rows.is_empty() && scored.calibration.rows.is_empty());
}

#[test]
fn a_share_is_compared_with_a_share() {
    let mut share = forecast(0.8, 0, true);
    // The one route with detections has all of them.
    share.reference = Reference::Share(0.9);
    let scored = check(vec![share]);
    assert_eq!(ratios(&scored.scores, "score"), [0.04, 0.04]);
    let Figure::Ratio { point } = scored.scores.rows[0].cells[1].figure else {
        panic!("{:?}", scored.scores.rows[0]);
    };
    assert!((point - 1.0 / 0.9).abs() < 1e-12, "{point}");
}
