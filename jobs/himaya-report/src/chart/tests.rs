//! Tests of charts.

use himaya_disclosure::Releasable;
use himaya_locale::Language;
use himaya_schema::CodeList as _;
use rstest::rstest;

mod alluvial;
mod heat_map;
mod matrix;
mod route_map;
mod series;
mod slope;

use super::*;
use crate::fixture;

const PARTS: [&str; 5] = ["women", "girls", "men", "boys", "unknown"];

fn draw(chart: &Chart, language: Language) -> Result<serde_json::Value, ReportError> {
    let localizer = fixture::localizer(language, language.default_locale());
    let view = ChartView::new(&localizer, chart)?.unwrap();
    Ok(serde_json::to_value(&view).unwrap())
}

fn shapes<'a>(view: &'a serde_json::Value, form: &str) -> Vec<&'a serde_json::Value> {
    let shapes = view["drawing"]["shapes"].as_array().unwrap();
    shapes
        .iter()
        .filter(|shape| shape["form"] == form)
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

fn number(value: &serde_json::Value, key: &str) -> f64 {
    value[key].as_f64().unwrap()
}

/// About where the letters of a label stand: left, right, top and foot.
fn ink(label: &serde_json::Value) -> [f64; 4] {
    let (x, width) = (number(label, "x"), number(label, "width"));
    let text = text_width(label["text"].as_str().unwrap()) - 4.0;
    let text = text.min(width);
    let left = match label["align"].as_str().unwrap() {
        "left" => x,
        "right" => x + width - text,
        _ => x + (width - text) / 2.0,
    };
    let (y, height) = (number(label, "y"), number(label, "height"));
    let half = (height / 2.0).min(4.0);
    let middle = y + height / 2.0;
    [left, left + text, middle - half, middle + half]
}

#[track_caller]
fn assert_labels_stand_apart(chart: &Chart) {
    for language in Language::ALL {
        let view = draw(chart, *language).unwrap();
        let labels = view["drawing"]["labels"].as_array().unwrap();
        for (index, one) in labels.iter().enumerate() {
            for other in labels.iter().skip(index + 1) {
                let ([left, right, top, foot], theirs) = (ink(one), ink(other));
                let is_apart = right <= theirs[0]
                    || theirs[1] <= left
                    || foot <= theirs[2]
                    || theirs[3] <= top;
                assert!(is_apart, "{language}: {one} over {other}");
            }
        }
    }
}

#[track_caller]
fn assert_inside_the_sheet(chart: &Chart) {
    for language in Language::ALL {
        let view = draw(chart, *language).unwrap();
        let drawing = &view["drawing"];
        let (width, height) = (number(drawing, "width"), number(drawing, "height"));
        let parts = ["shapes", "labels"].map(|part| drawing[part].as_array().unwrap());
        for part in parts.into_iter().flatten() {
            let x = number(part, "x");
            let end = x + number(part, "width");
            assert!(x.min(end) >= 0.0 && x.max(end) <= width, "{part}");
            let y = number(part, "y");
            let foot = y + number(part, "height");
            assert!(y.min(foot) >= 0.0 && y.max(foot) <= height, "{part}");
        }
        for outline in drawing["outlines"].as_array().unwrap() {
            for point in outline["points"].as_array().unwrap() {
                let (x, y) = (number(point, "x"), number(point, "y"));
                assert!(x >= 0.0 && x <= width && y >= 0.0 && y <= height, "{point}");
            }
        }
    }
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
    assert!((english.0 - (WIDTH - arabic.0 - arabic.1)).abs() < 0.02);
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
    let localizer = fixture::localizer(Language::English, "en-GB");
    assert!(ChartView::new(&localizer, &chart).unwrap().is_none());
}
