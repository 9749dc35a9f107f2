//! Tests of charts.

use himaya_disclosure::Releasable;
use himaya_locale::Language;
use rstest::rstest;

use super::*;
use crate::fixture;

const PARTS: [&str; 5] = ["women", "girls", "men", "boys", "unknown"];

fn draw(chart: &Chart, language: Language) -> Result<serde_json::Value, ReportError> {
    let report = fixture::report();
    let localizer = fixture::localizer(language, language.default_locale());
    let wording = Wording {
        report: &report,
        localizer: &localizer,
    };
    let view = ChartView::new(wording, chart)?.unwrap();
    Ok(serde_json::to_value(&view).unwrap())
}

fn shapes<'a>(view: &'a serde_json::Value, kind: &str) -> Vec<&'a serde_json::Value> {
    let shapes = view["drawing"]["shapes"].as_array().unwrap();
    shapes
        .iter()
        .filter(|shape| shape["kind"] == kind)
        .collect()
}

fn labels(view: &serde_json::Value) -> Vec<&str> {
    let labels = view["drawing"]["labels"].as_array().unwrap();
    labels
        .iter()
        .filter_map(|label| label["text"].as_str())
        .collect()
}

#[rstest]
#[case::bars(ChartKind::GroupedBars)]
#[case::stacked(ChartKind::StackedBars)]
#[case::lines(ChartKind::Lines)]
#[case::intervals(ChartKind::Intervals)]
fn a_hidden_value_is_a_marked_gap(#[case] kind: ChartKind) {
    let view = draw(&fixture::victims_chart(kind, &["women"]), Language::English).unwrap();
    // Algeria is suppressed and Libya silent.
    assert_eq!(shapes(&view, "gap").len(), 2);
    assert_eq!(labels(&view).iter().filter(|text| **text == "c").count(), 1);
    assert_eq!(labels(&view).iter().filter(|text| **text == ":").count(), 1);
}

#[rstest]
#[case::bars(ChartKind::GroupedBars)]
#[case::stacked(ChartKind::StackedBars)]
#[case::lines(ChartKind::Lines)]
#[case::intervals(ChartKind::Intervals)]
fn nothing_is_drawn_outside_the_sheet(#[case] kind: ChartKind) {
    for language in [Language::English, Language::Arabic] {
        let view = draw(&fixture::victims_chart(kind, &PARTS), language).unwrap();
        let width = view["drawing"]["width"].as_f64().unwrap();
        for shape in view["drawing"]["shapes"].as_array().unwrap() {
            let x = shape["x"].as_f64().unwrap();
            let end = x + shape["width"].as_f64().unwrap();
            assert!(x.min(end) >= 0.0 && x.max(end) <= width, "{shape}");
        }
    }
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let view = draw(
        &fixture::victims_chart(ChartKind::Bars, &["women"]),
        Language::English,
    )
    .unwrap();
    let widths: Vec<f64> = shapes(&view, "bar")
        .iter()
        .map(|bar| bar["width"].as_f64().unwrap())
        .collect();
    // Egypt 45, Morocco 60, Tunisia 171.
    assert!((widths[1] / widths[0] - 60.0 / 45.0).abs() < 0.01);
    assert!((widths[2] / widths[0] - 171.0 / 45.0).abs() < 0.01);
}

#[test]
fn arabic_charts_are_mirrored() {
    let chart = fixture::victims_chart(ChartKind::Bars, &["women"]);
    let [english, arabic] = [Language::English, Language::Arabic].map(|language| {
        let view = draw(&chart, language).unwrap();
        let bar = shapes(&view, "bar")[0].clone();
        (bar["x"].as_f64().unwrap(), bar["width"].as_f64().unwrap())
    });
    assert!((english.1 - arabic.1).abs() < 0.02);
    assert!((english.0 - (frame::WIDTH - arabic.0 - arabic.1)).abs() < 0.02);
}

#[test]
fn the_alternative_text_says_every_number() {
    let view = draw(
        &fixture::victims_chart(ChartKind::StackedBars, &PARTS),
        Language::English,
    )
    .unwrap();
    let alternative = view["alt"].as_str().unwrap();
    assert!(
        alternative.contains("Tunisia: Women 171, Girls 75, Men 48, Boys 19"),
        "{alternative}"
    );
    assert!(
        alternative.contains(
            "Algeria: Women suppressed, Girls between 0 and 4, Men suppressed, Boys none"
        ),
        "{alternative}"
    );
    assert!(alternative.contains("Libya: Women not available"));
}

#[test]
fn a_column_that_cannot_be_drawn_is_refused() {
    let mut chart = fixture::victims_chart(ChartKind::Bars, &["no-such-column"]);
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::Chart { .. })
    ));
    chart.table = Releasable::nothing().derive(|()| fixture::share_table());
    chart.columns = vec!["change".to_owned()];
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::Chart { .. })
    ));
}

#[test]
fn a_table_without_rows_has_no_chart() {
    let mut chart = fixture::victims_chart(ChartKind::Bars, &["women"]);
    chart.table = Releasable::nothing().derive(|()| {
        let mut table = fixture::victims_table();
        table.rows.clear();
        table
    });
    let report = fixture::report();
    let localizer = fixture::localizer(Language::English, "en-GB");
    let wording = Wording {
        report: &report,
        localizer: &localizer,
    };
    assert!(ChartView::new(wording, &chart).unwrap().is_none());
}
