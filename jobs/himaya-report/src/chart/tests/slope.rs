//! Tests of slopes.

use super::*;

#[test]
fn a_route_without_one_of_its_shares_has_no_line() {
    let view = draw(&fixture::slope_chart(), Language::English).unwrap();
    // Of seven routes one is suppressed and one known as bounds only.
    assert_eq!(shapes(&view, "series").len(), 5);
    assert_eq!(shapes(&view, "dot").len(), 12);
    let gaps = shapes(&view, "gap");
    assert_eq!(gaps.len(), 2);
    let foot = shapes(&view, "axis")
        .iter()
        .map(|axis| number(axis, "y") + number(axis, "height"))
        .fold(0.0, f64::max);
    assert_eq!(gaps.iter().filter(|gap| number(gap, "y") > foot).count(), 1);
    assert!(labels(&view).contains(&"c"));
}

#[test]
fn names_and_values_stand_on_both_sides_without_overlap() {
    let chart = fixture::slope_chart();
    assert_inside_the_sheet(&chart);
    assert_labels_stand_apart(&chart);
    let view = draw(&chart, Language::English).unwrap();
    let labels = labels(&view);
    let n_named = labels
        .iter()
        .filter(|text| **text == "Central Mediterranean");
    assert_eq!(n_named.count(), 2);
    assert!(labels.contains(&"28.1% (27.7\u{2013}28.5)"));
    assert!(labels.contains(&"45.1% (44.7\u{2013}45.5)"));
}

#[test]
fn dots_lie_as_high_as_their_shares() {
    let view = draw(&fixture::slope_chart(), Language::English).unwrap();
    let dots = shapes(&view, "dot");
    let axis = shapes(&view, "axis")[0].clone();
    let foot = number(&axis, "y") + number(&axis, "height");
    let height = |index: usize| foot - number(dots[index], "y") - 2.5;
    // The first two dots are 28.1 % and 45.1 %, on an axis from zero.
    assert!((height(1) / height(0) - 0.451 / 0.281).abs() < 0.01);
}

#[test]
fn in_arabic_time_runs_to_the_left() {
    let [english, arabic] = [Language::English, Language::Arabic].map(|language| {
        let view = draw(&fixture::slope_chart(), language).unwrap();
        shapes(&view, "dot")
            .iter()
            .map(|dot| number(dot, "x"))
            .collect::<Vec<_>>()
    });
    assert!(english[0] < english[1] && arabic[1] < arabic[0]);
    assert!((english[0] + 5.0 + arabic[0] - WIDTH).abs() < 0.02);
}

#[test]
fn the_alternative_text_says_both_shares() {
    let view = draw(&fixture::slope_chart(), Language::English).unwrap();
    let alternative = view["alt"].as_str().unwrap();
    for words in [
        "Central Mediterranean: Same quarter of the year before 28.1% (27.7\u{2013}28.5) and Quarter 45.1%",
        "Eastern land borders: Same quarter of the year before 1.2% (0.8\u{2013}1.6) and Quarter suppressed.",
        "Quarter 5.0\u{2013}11.0%",
    ] {
        assert!(alternative.contains(words), "{words}: {alternative}");
    }
}

#[test]
fn a_slope_of_counts_is_refused() {
    let mut chart = fixture::victims_chart(ChartKind::Slope, &["women", "girls"]);
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::Chart { .. })
    ));
    chart.columns.truncate(1);
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::ChartColumns { .. })
    ));
}
