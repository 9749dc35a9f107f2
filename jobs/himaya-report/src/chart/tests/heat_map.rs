//! Tests of heat maps.

use super::*;

fn heat_map() -> Chart {
    let mut chart = fixture::slope_chart();
    chart.kind = ChartKind::HeatMap;
    chart
}

#[test]
fn shades_follow_the_shares_and_every_share_is_printed() {
    let view = draw(&heat_map(), Language::English).unwrap();
    let classes: Vec<u64> = shapes(&view, "class")
        .iter()
        .filter_map(|cell| cell["series"].as_u64())
        .collect();
    // Row by row, each before and now: 28.1 and 45.1, 13.4 and 13.3 and so on, in steps of twenty.
    assert_eq!(classes, [1, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
    // One is hidden, one is known as bounds.
    assert_eq!(shapes(&view, "hatch").len(), 2);
    let printed = labels(&view);
    assert!(
        printed.contains(&"28%") && printed.contains(&"45%"),
        "{printed:?}"
    );
    let legend = view["legend"].as_array().unwrap();
    assert_eq!(legend.len(), 6);
}

#[test]
fn a_heat_map_fits_its_sheet() {
    assert_inside_the_sheet(&heat_map());
    assert_labels_stand_apart(&heat_map());
}

#[test]
fn a_heat_map_of_counts_is_refused() {
    let mut chart = fixture::matrix_chart();
    chart.kind = ChartKind::HeatMap;
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::Chart { .. })
    ));
}
