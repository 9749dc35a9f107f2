//! Tests of bands between classes.

use super::*;

fn alluvial() -> Chart {
    let mut chart = fixture::matrix_chart();
    chart.kind = ChartKind::Alluvial;
    chart
}

fn corners(outline: &serde_json::Value) -> Vec<(f64, f64)> {
    let points = outline["points"].as_array().unwrap();
    points
        .iter()
        .map(|of| (number(of, "x"), number(of, "y")))
        .collect()
}

#[test]
fn every_known_count_is_a_band_as_wide_as_it_is() {
    let view = draw(&alluvial(), Language::English).unwrap();
    let bands = view["drawing"]["outlines"].as_array().unwrap();
    let heights: Vec<f64> = bands
        .iter()
        .map(|band| {
            let corners = corners(band);
            corners[corners.len() - 1].1 - corners[0].1
        })
        .collect();
    // The hidden, silent and inapplicable ones, the range and the zero have none.
    let counts = [
        4_810.0, 610.0, 28.0, 312.0, 95.0, 12_004.0, 210.0, 1_730.0, 6_120.0, 7.0, 9_330.0, 41.0,
    ];
    let total: f64 = counts.iter().sum();
    assert_eq!(heights.len(), counts.len());
    for (height, count) in heights.iter().zip(counts) {
        assert!(
            (height - 170.0 * count / total).abs() < 0.02,
            "{height} for {count}"
        );
    }
}

#[test]
fn bands_stay_on_the_sheet_and_names_stand_apart() {
    assert_inside_the_sheet(&alluvial());
    assert_labels_stand_apart(&alluvial());
    for language in Language::ALL {
        let view = draw(&alluvial(), *language).unwrap();
        let height = number(&view["drawing"], "height");
        for band in view["drawing"]["outlines"].as_array().unwrap() {
            let mut corners = corners(band).into_iter();
            assert!(
                corners.all(|(x, y)| (0.0..=WIDTH).contains(&x) && (0.0..=height).contains(&y))
            );
        }
    }
}

#[test]
fn the_alternative_text_says_every_count() {
    let view = draw(&alluvial(), Language::English).unwrap();
    let alternative = view["alt"].as_str().unwrap();
    assert!(alternative.starts_with("Bands from the classes of the year before"));
    assert!(alternative.contains("Italy 12,004"), "{alternative}");
}
