//! A division in the terms of the axis: months, intervals, ratios and levels.

use std::ops::Range;

use super::segments::Divided;
use super::{Change, Changes, Levelled, Z_95, season, span, whole};
use crate::season::Prepared;

/// Two-sided 90 %.
const DATE_COVERAGE: f64 = 0.9;

/// The changes that begin at some rows, with the probability of each known span.
pub(super) fn describe(
    prepared: &Prepared,
    starts: &[usize],
    known: &[(Range<usize>, f64)],
    n_months: usize,
    p: Option<f64>,
) -> Changes {
    let levelled = Levelled::new(prepared, starts);
    let divided = levelled.divided(prepared, 1);
    let mut probability = vec![0.0; n_months];
    let changes = starts.iter().enumerate().map(|(place, start)| {
        let rows = span(starts, place, prepared.counts.len());
        let weights = dates(&divided, rows.clone());
        for (row, weight) in rows.clone().zip(&weights) {
            probability[prepared.months[row]] += weight;
        }
        let (low, high) = interval(&weights);
        let (ratio, error) = ratio(&divided, *start, rows.clone());
        let known = known.iter().find(|(other, _)| *other == rows);
        let n: f64 = prepared.counts[rows.clone()].iter().sum();
        Change {
            month: prepared.months[*start],
            month_low: prepared.months[rows.start + low].min(prepared.months[*start]),
            month_high: prepared.months[rows.start + high].max(prepared.months[*start]),
            ratio,
            ratio_low: ratio * (-Z_95 * error).exp(),
            ratio_high: ratio * (Z_95 * error).exp(),
            p: known.map_or(1.0, |(_, p)| *p),
            n: whole(n),
            span: (prepared.months[rows.start], prepared.months[rows.end - 1]),
        }
    });
    let changes = changes.collect();
    let newest = starts.last().copied().unwrap_or(0);
    let (_, information) = divided.informed(newest, prepared.counts.len());
    Changes {
        changes,
        p,
        probability,
        level: levels(prepared, &divided, starts, n_months),
        season: (0..n_months)
            .map(|month| season(prepared, &levelled.fit, month))
            .collect(),
        dispersion: divided.dispersion,
        error: (1.0 / information.max(1e-12)).sqrt(),
    }
}

/// The weight of every row as the first of the new level: its likelihood over that of all.
fn dates(divided: &Divided<'_>, rows: Range<usize>) -> Vec<f64> {
    let costs: Vec<f64> = rows
        .clone()
        .map(|start| {
            if start == rows.start {
                f64::INFINITY
            } else {
                divided.cost(rows.start, start) + divided.cost(start, rows.end)
            }
        })
        .collect();
    let least = costs.iter().copied().fold(f64::INFINITY, f64::min);
    let weights: Vec<f64> = costs.iter().map(|cost| (least - cost).exp()).collect();
    let sum: f64 = weights.iter().sum();
    weights
        .iter()
        .map(|weight| weight / sum.max(1e-300))
        .collect()
}

/// The shortest run of rows that holds the change with the wanted probability.
fn interval(weights: &[f64]) -> (usize, usize) {
    let mut best = (0, weights.len().saturating_sub(1));
    for low in 0..weights.len() {
        let mut sum = 0.0;
        for (high, weight) in weights.iter().enumerate().skip(low) {
            sum += weight;
            if sum >= DATE_COVERAGE {
                if high - low < best.1 - best.0 {
                    best = (low, high);
                }
                break;
            }
        }
    }
    best
}

/// The ratio of the levels, and the standard error of its logarithm.
fn ratio(divided: &Divided<'_>, start: usize, rows: Range<usize>) -> (f64, f64) {
    let (before, one) = divided.informed(rows.start, start);
    let (after, two) = divided.informed(start, rows.end);
    let error = (1.0 / one.max(1e-12) + 1.0 / two.max(1e-12)).sqrt();
    (after / before, error)
}

fn levels(
    prepared: &Prepared,
    divided: &Divided<'_>,
    starts: &[usize],
    n_months: usize,
) -> Vec<f64> {
    let n_rows = prepared.counts.len();
    let mut levels = vec![0.0; n_months];
    for place in 0..=starts.len() {
        let from = place.checked_sub(1).map_or(0, |before| starts[before]);
        let to = starts.get(place).copied().unwrap_or(n_rows);
        let level = divided.level(from, to);
        let first = if place == 0 { 0 } else { prepared.months[from] };
        let end = prepared.months.get(to).copied().unwrap_or(n_months);
        levels[first..end].fill(level);
    }
    levels
}
