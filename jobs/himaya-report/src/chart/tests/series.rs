//! Tests of monthly series.

use super::*;

/// Where the foot of the plot lies.
fn foot(view: &serde_json::Value) -> f64 {
    let axes = shapes(view, "axis");
    let long = axes.iter().find(|axis| number(axis, "width") > 100.0);
    number(long.unwrap(), "y")
}

fn n_labels(view: &serde_json::Value, text: &str) -> usize {
    labels(view).iter().filter(|label| **label == text).count()
}

#[test]
fn a_month_without_a_number_is_a_gap_and_not_zero() {
    let view = draw(&fixture::series_chart(), Language::English).unwrap();
    let dots = [shapes(&view, "dot"), shapes(&view, "hollow")].concat();
    assert_eq!(dots.len(), 56);
    let foot = foot(&view);
    for dot in dots {
        assert!(number(dot, "y") + 10.0 < foot, "{dot}");
    }
    for stretch in shapes(&view, "series") {
        let (y, height) = (number(stretch, "y"), number(stretch, "height"));
        assert!(y.max(y + height) + 5.0 < foot, "{stretch}");
    }
    // Two suppressed months together, one silent, and one known only as [0-4].
    assert_eq!(shapes(&view, "gap").len(), 3);
    assert_eq!((n_labels(&view, "c"), n_labels(&view, ":")), (1, 1));
}

#[test]
fn a_line_is_interrupted_at_a_gap() {
    let view = draw(&fixture::series_chart(), Language::English).unwrap();
    // 59 stretches less the three at each of the two pairs of months without a number.
    assert_eq!(shapes(&view, "series").len(), 59 - 6);
    assert_eq!(shapes(&view, "expected").len(), 59);
}

#[test]
fn the_band_is_interrupted_where_its_limits_are_not_known() {
    let view = draw(&fixture::series_chart(), Language::English).unwrap();
    let bands = view["drawing"]["outlines"].as_array().unwrap();
    let n_corners: Vec<usize> = bands
        .iter()
        .map(|band| band["points"].as_array().unwrap().len())
        .collect();
    assert_eq!(n_corners, [2 * (38 + 2), 2 * (20 + 2)]);
}

#[test]
fn provisional_months_are_hollow() {
    let view = draw(&fixture::series_chart(), Language::English).unwrap();
    assert_eq!(shapes(&view, "hollow").len(), 3);
}

#[test]
fn a_shift_stands_on_a_rule_with_its_month() {
    let view = draw(&fixture::series_chart(), Language::English).unwrap();
    let rules: Vec<f64> = shapes(&view, "rule")
        .iter()
        .map(|rule| number(rule, "x"))
        .collect();
    assert_eq!(rules.len(), 3);
    assert!(rules.is_sorted_by(|later, earlier| later > earlier));
    for text in [
        "June 2018 (+44.4%)",
        "September 2018 (\u{2212}46.2%)",
        "December 2020",
    ] {
        assert_eq!(n_labels(&view, text), 1, "{text}");
    }
}

#[test]
fn arabic_months_run_from_right_to_left() {
    let [english, arabic] = [Language::English, Language::Arabic].map(|language| {
        let view = draw(&fixture::series_chart(), language).unwrap();
        let dots = shapes(&view, "dot");
        dots.iter()
            .map(|dot| (number(dot, "x"), number(dot, "width"), number(dot, "y")))
            .collect::<Vec<_>>()
    });
    assert_eq!(english.len(), arabic.len());
    for (ours, theirs) in english.iter().zip(&arabic) {
        assert!((ours.0 - (WIDTH - theirs.0 - theirs.1)).abs() < 0.02);
        assert!((ours.2 - theirs.2).abs() < 0.02);
    }
}

#[test]
fn few_and_many_months_are_labelled_without_overlap() {
    let mut chart = fixture::series_chart();
    assert_inside_the_sheet(&chart);
    assert_labels_stand_apart(&chart);
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        table.rows.truncate(14);
        table
    });
    assert_inside_the_sheet(&chart);
    assert_labels_stand_apart(&chart);
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        table.rows.truncate(1);
        table
    });
    assert_inside_the_sheet(&chart);
    assert_labels_stand_apart(&chart);
}

#[test]
fn the_alternative_text_says_what_stands_out() {
    let view = draw(&fixture::series_chart(), Language::English).unwrap();
    let alternative = view["alt"].as_str().unwrap();
    for sentence in [
        "First month, January 2017: Detections 780, Expected 900, Lower limit 700 and Upper limit 1,120.",
        "Last month, December 2021: Detections 1,663 (provisional), Expected 1,620,",
        "Lowest number: 350 (July 2019).",
        "Highest number: 1,962 (July 2021).",
        "Shift of level, 3 months: June 2018 (+44.4%), September 2018 (\u{2212}46.2%) and December 2020.",
        "Above the expected band, 1 month: June 2017 (1,900).",
        "Below the expected band, 1 month: July 2019 (350).",
        "No number, 4 months: December 2017 to January 2018 (suppressed), February 2019 (not available) \
         and March 2019 (between 0 and 4).",
        "Provisional, 3 months: October 2021 to December 2021.",
    ] {
        assert!(alternative.contains(sentence), "{sentence}: {alternative}");
    }
}

#[test]
fn a_series_within_its_band_says_so() {
    let mut chart = fixture::series_chart();
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        table.rows.truncate(5);
        table
    });
    let view = draw(&chart, Language::English).unwrap();
    let alternative = view["alt"].as_str().unwrap();
    assert!(
        alternative.contains("No number lies outside the expected band."),
        "{alternative}"
    );
    assert!(!alternative.contains("Shift of level"), "{alternative}");
    assert_eq!(view["legend"].as_array().unwrap().len(), 3);
}

#[test]
fn a_series_needs_its_five_columns() {
    let mut chart = fixture::series_chart();
    chart.columns.pop();
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::ChartColumns {
            expected: 5,
            found: 4,
            ..
        })
    ));
}
