//! The Technology Achievement Index of 23 countries, as the handbook of OECD and JRC (2008) publishes
//! it: its raw data (table A.2), its weights (table 22) and its ranks (tables 23 and 38).

use crate::fixture::{indicator, sharer};
use crate::{
    Aggregation, Analysis, Answer, Bounds, Dimension, Framework, Goalposts, Interval, Options,
    Panel, Uncertainty, check, geometric, kendall, spearman,
};

/// The indicators in the order of the table, with the goalposts of the Human Development Report 2001,
/// technical note 2; telephones and electricity stop at the means of the OECD and are logarithms.
const INDICATORS: [(&str, f64, f64); 8] = [
    ("patents", 0.0, 994.0),
    ("royalties", 0.0, 272.6),
    ("internet", 0.0, 232.4),
    ("exports", 0.0, 80.8),
    ("telephones", 0.0, 2.954_724_790_979_063),
    ("electricity", 1.342_422_680_822_206, 3.843_170_454_186_479),
    ("schooling", 0.8, 12.0),
    ("university", 0.1, 27.4),
];

/// A country: its values, its score as published with two decimals (Singapore's was computed on other
/// data), and its ranks with equal weights, the budgets of a panel, and the geometric mean.
type Country = (&'static str, [f64; 8], Option<f64>, [f64; 3]);

const COUNTRIES: [Country; 23] = [
    (
        "Finland",
        [187.0, 125.6, 200.2, 50.7, 3.08, 4.15, 10.0, 27.4],
        Some(0.74),
        [1.0, 1.0, 2.0],
    ),
    (
        "United States",
        [289.0, 130.0, 179.1, 66.2, 3.00, 4.07, 12.0, 13.9],
        Some(0.73),
        [2.0, 2.0, 1.0],
    ),
    (
        "Sweden",
        [271.0, 156.6, 125.8, 59.7, 3.10, 4.14, 11.4, 15.3],
        Some(0.70),
        [3.0, 3.0, 3.0],
    ),
    (
        "Japan",
        [994.0, 64.6, 49.0, 80.8, 3.00, 3.86, 9.5, 10.0],
        Some(0.70),
        [4.0, 5.0, 4.0],
    ),
    (
        "Korea",
        [779.0, 9.8, 4.8, 66.7, 2.97, 3.65, 10.8, 23.2],
        Some(0.67),
        [5.0, 4.0, 16.0],
    ),
    (
        "Netherlands",
        [189.0, 151.2, 136.0, 50.9, 3.02, 3.77, 9.4, 9.5],
        Some(0.63),
        [6.0, 8.0, 5.0],
    ),
    (
        "United Kingdom",
        [82.0, 134.0, 57.4, 61.9, 3.02, 3.73, 9.4, 14.9],
        Some(0.61),
        [7.0, 7.0, 6.0],
    ),
    (
        "Canada",
        [31.0, 38.6, 108.0, 48.7, 2.94, 4.18, 11.6, 14.2],
        Some(0.59),
        [9.0, 10.0, 13.0],
    ),
    (
        "Australia",
        [75.0, 18.2, 125.9, 16.2, 2.94, 3.94, 10.9, 25.3],
        Some(0.59),
        [10.0, 11.0, 14.0],
    ),
    (
        "Singapore",
        [8.0, 25.5, 72.3, 74.9, 2.95, 3.83, 7.1, 24.2],
        None,
        [8.0, 6.0, 18.0],
    ),
    (
        "Germany",
        [235.0, 36.8, 41.2, 64.2, 2.94, 3.75, 10.2, 14.4],
        Some(0.58),
        [11.0, 9.0, 8.0],
    ),
    (
        "Norway",
        [103.0, 20.2, 193.6, 19.0, 3.12, 4.39, 11.9, 11.2],
        Some(0.58),
        [12.0, 13.0, 11.0],
    ),
    (
        "Ireland",
        [106.0, 110.3, 48.6, 53.6, 2.97, 3.68, 9.4, 12.3],
        Some(0.57),
        [13.0, 12.0, 7.0],
    ),
    (
        "Belgium",
        [72.0, 73.9, 58.9, 47.6, 2.91, 3.86, 9.3, 13.6],
        Some(0.55),
        [14.0, 14.0, 9.0],
    ),
    (
        "New Zealand",
        [103.0, 13.0, 146.7, 15.4, 2.86, 3.91, 11.7, 13.1],
        Some(0.55),
        [15.0, 17.0, 17.0],
    ),
    (
        "Austria",
        [165.0, 14.8, 84.2, 50.3, 2.99, 3.79, 8.4, 13.6],
        Some(0.54),
        [16.0, 15.0, 12.0],
    ),
    (
        "France",
        [205.0, 33.6, 36.4, 58.9, 2.97, 3.80, 7.9, 12.6],
        Some(0.54),
        [17.0, 16.0, 10.0],
    ),
    (
        "Israel",
        [74.0, 43.6, 43.2, 45.0, 2.96, 3.74, 9.6, 11.0],
        Some(0.51),
        [18.0, 18.0, 15.0],
    ),
    (
        "Spain",
        [42.0, 8.6, 21.0, 53.4, 2.86, 3.62, 7.3, 15.6],
        Some(0.48),
        [19.0, 19.0, 19.0],
    ),
    (
        "Italy",
        [13.0, 9.8, 30.4, 51.0, 3.00, 3.65, 7.2, 13.0],
        Some(0.47),
        [20.0, 21.0, 21.0],
    ),
    (
        "Czech Republic",
        [28.0, 4.2, 25.0, 51.7, 2.75, 3.68, 9.5, 8.2],
        Some(0.47),
        [21.0, 22.0, 23.0],
    ),
    (
        "Hungary",
        [26.0, 6.2, 21.6, 63.5, 2.73, 3.46, 9.1, 7.7],
        Some(0.46),
        [22.0, 20.0, 22.0],
    ),
    (
        "Slovenia",
        [105.0, 4.0, 20.3, 49.5, 2.84, 3.71, 7.1, 10.6],
        Some(0.46),
        [23.0, 23.0, 20.0],
    ),
];

/// The index is one dimension of eight indicators, of which more counts more.
fn index(weights: [f64; 8]) -> Analysis {
    let indicators = INDICATORS.map(|(id, low, high)| {
        let mut indicator = indicator(id, Dimension::Impact, None);
        let source = "Human Development Report 2001".to_owned();
        indicator.goalposts = Some(Goalposts { low, high, source });
        indicator.range = Some(Bounds {
            low: 0.0,
            high: 1_000.0,
        });
        indicator.error = 0.0;
        indicator
    });
    let points: Vec<(&str, f64)> = INDICATORS.iter().map(|of| of.0).zip(weights).collect();
    let framework = Framework {
        name: "Technology Achievement Index".to_owned(),
        units: Vec::new(),
        pillars: Vec::new(),
        indicators: indicators.into(),
        groups: Vec::new(),
        panel: Panel {
            budget: weights.iter().sum(),
            panellists: vec![sharer("handbook", &[("impact", &points)])],
        },
        uncertainty: Uncertainty {
            aggregations: vec![Aggregation::Arithmetic],
            ..Uncertainty::default()
        },
    };
    let rows = COUNTRIES.iter().flat_map(|(unit, values, ..)| {
        let cells = INDICATORS.iter().zip(values);
        cells.map(|((id, ..), value)| Answer {
            line: 0,
            unit: (*unit).to_owned(),
            indicator: (*id).to_owned(),
            value: Some(Interval::point(*value)),
        })
    });
    let rows: Vec<Answer> = rows.collect();
    let options = Options {
        n_draws: 500,
        n_base: 32,
        n_resamples: 0,
        seed: 1,
    };
    check(&framework)
        .unwrap()
        .assess(&rows)
        .unwrap()
        .analyse(&options)
}

/// The scores in the order of the table.
fn scores(analysis: &Analysis) -> Vec<f64> {
    let of = |(name, ..): &Country| {
        let cell = analysis.cells.iter().find(|cell| cell.name == *name);
        cell.unwrap().score.unwrap()
    };
    COUNTRIES.iter().map(of).collect()
}

fn published(way: usize) -> Vec<f64> {
    COUNTRIES.iter().map(|(.., ranks)| ranks[way]).collect()
}

#[test]
fn ranks_and_scores_with_equal_weights_are_as_published() {
    let found = scores(&index([1.0; 8]));
    assert_eq!(crate::ranking::ranks(&found), published(0));
    for ((name, _, published, _), found) in COUNTRIES.iter().zip(found) {
        let Some(published) = published else { continue };
        // Half of the last decimal, and what the two decimals of the logarithms leave open.
        assert!(
            (found / 100.0 - published).abs() < 0.006,
            "{name}: {found} for {published}"
        );
    }
}

#[test]
fn ranks_with_the_budgets_of_the_panel_are_as_published() {
    let found = scores(&index([0.11, 0.11, 0.11, 0.18, 0.10, 0.06, 0.15, 0.18]));
    assert_eq!(crate::ranking::ranks(&found), published(1));
}

/// The handbook does not say from where its geometric mean takes its zeros, and the logarithms have
/// two decimals: three neighbours change places.
#[test]
fn ranks_by_the_geometric_mean_are_nearly_as_published() {
    let of = |(_, values, ..): &Country| {
        let shares = INDICATORS
            .iter()
            .zip(values)
            .map(|((_, low, high), value)| ((value - low) / (high - low)).clamp(0.01, 1.0));
        geometric(shares.map(|share| (share, 1.0))).unwrap()
    };
    let found: Vec<f64> = COUNTRIES.iter().map(of).collect();
    let expected: Vec<f64> = published(2).iter().map(|rank| -rank).collect();
    assert!(0.97 < kendall(&found, &expected).unwrap());
    assert!(0.99 < spearman(&found, &expected).unwrap());
}

#[test]
fn the_ends_of_the_index_are_surer_than_its_middle() {
    let analysis = index([1.0; 8]);
    let standing = |name: &str| {
        let at = analysis.cells.iter().position(|cell| cell.name == name);
        &analysis.standings[at.unwrap()]
    };
    assert!(standing("Finland").median <= 2.0 && 20.0 <= standing("Slovenia").median);
    let width = |name: &str| standing(name).high - standing(name).low;
    assert!(width("Slovenia") < width("Norway"));
    let clamped = analysis.clamped.iter();
    let clamped: Vec<&str> = clamped.map(|of| of.indicator.as_str()).collect();
    assert!(clamped.contains(&"electricity") && clamped.contains(&"telephones"));
    assert!(!clamped.contains(&"patents"));
}
