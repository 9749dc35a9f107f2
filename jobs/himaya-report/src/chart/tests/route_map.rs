//! Tests of the map of routes.

use himaya_schema::{Figure, Label, Route, Value};

use super::*;

fn outlines<'a>(view: &'a serde_json::Value, form: &str) -> Vec<&'a serde_json::Value> {
    let outlines = view["drawing"]["outlines"].as_array().unwrap();
    outlines
        .iter()
        .filter(|outline| outline["form"] == form)
        .collect()
}

/// The distance of the first and the last corner, which lie on the tail.
fn width(arrow: &serde_json::Value) -> f64 {
    let points = arrow["points"].as_array().unwrap();
    let (first, last) = (&points[0], &points[points.len() - 1]);
    let across = number(first, "x") - number(last, "x");
    across.hypot(number(first, "y") - number(last, "y"))
}

#[test]
fn arrows_are_as_wide_as_the_roots_of_their_counts() {
    let view = draw(&fixture::route_map_chart(), Language::English).unwrap();
    let arrows = outlines(&view, "arrow");
    assert_eq!(arrows.len(), 6);
    // Central and Western Mediterranean: 20,345 and 6,012.
    let ratio = width(arrows[0]) / width(arrows[1]);
    assert!(
        (ratio - (20_345.0_f64 / 6_012.0).sqrt()).abs() < 0.01,
        "{ratio}"
    );
}

#[test]
fn a_hidden_count_has_an_open_arrow_and_none_is_drawn_for_zero() {
    let view = draw(&fixture::route_map_chart(), Language::English).unwrap();
    // Silent across the Sahara, a range between Albania and Greece, a true zero on the Black Sea.
    assert_eq!(outlines(&view, "open-arrow").len(), 2);
    let labels = labels(&view);
    for text in [":", "[0\u{2013}4]", "\u{2013}", "20,345"] {
        assert_eq!(
            labels.iter().filter(|label| **label == text).count(),
            1,
            "{text}"
        );
    }
    let elsewhere = "Not on the map: Other 12 and Unknown or not recorded c.";
    assert!(labels.contains(&elsewhere), "{labels:?}");
}

#[test]
fn west_stays_west_in_arabic() {
    let [english, arabic] = [Language::English, Language::Arabic].map(|language| {
        let view = draw(&fixture::route_map_chart(), language).unwrap();
        (
            view["drawing"]["shapes"].clone(),
            view["drawing"]["outlines"].clone(),
        )
    });
    assert_eq!(english, arabic);
}

#[test]
fn names_stand_apart_from_each_other_and_from_places() {
    let chart = fixture::route_map_chart();
    assert_inside_the_sheet(&chart);
    assert_labels_stand_apart(&chart);
    for language in Language::ALL {
        let view = draw(&chart, *language).unwrap();
        let labels = view["drawing"]["labels"].as_array().unwrap();
        for node in shapes(&view, "node") {
            let (x, y) = (number(node, "x"), number(node, "y"));
            let (end, foot) = (x + number(node, "width"), y + number(node, "height"));
            for label in labels {
                let [left, right, top, bottom] = ink(label);
                let is_apart = right <= x || end <= left || bottom <= y || foot <= top;
                let is_inside = x <= left && right <= end && y <= top && bottom <= foot;
                assert!(is_apart || is_inside, "{language}: {label} over {node}");
            }
        }
    }
}

/// Whether a point lies inside an outline, by the parity of the sides to its left.
fn holds(outline: &serde_json::Value, (x, y): (f64, f64)) -> bool {
    let points = outline["points"].as_array().unwrap();
    let next = points.iter().cycle().skip(1);
    let sides = points.iter().zip(next).filter(|(from, to)| {
        let (from, to) = [*from, *to]
            .map(|point| (number(point, "x"), number(point, "y")))
            .into();
        let is_level = (from.1 > y) != (to.1 > y);
        is_level && x < from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1)
    });
    sides.count() % 2 == 1
}

#[test]
fn no_arrow_covers_a_name_however_wide() {
    let mut chart = fixture::route_map_chart();
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        for row in &mut table.rows {
            row.cells[0].figure = Figure::count(Value::observed(20_345));
        }
        table
    });
    for language in Language::ALL {
        let view = draw(&chart, *language).unwrap();
        let arrows = outlines(&view, "arrow");
        assert_eq!(arrows.len(), 9);
        for label in view["drawing"]["labels"].as_array().unwrap() {
            let [left, right, top, foot] = ink(label);
            let columns = (0..=20).map(|step| left + (right - left) * f64::from(step) / 20.0);
            for x in columns {
                for y in [top, f64::midpoint(top, foot), foot] {
                    let covers = arrows.iter().find(|arrow| holds(arrow, (x, y)));
                    assert!(covers.is_none(), "{language}: {label}");
                }
            }
        }
    }
}

#[test]
fn every_route_of_the_code_list_is_drawn_or_named() {
    for language in Language::ALL {
        let view = draw(&fixture::route_map_chart(), *language).unwrap();
        let localizer = fixture::localizer(*language, language.default_locale());
        let said = labels(&view).join(" ");
        for route in Route::ALL {
            let name = localizer.label(&Label::code(*route)).unwrap();
            let words = name.split(' ').all(|word| said.contains(word));
            assert!(words, "{language}: {name}");
        }
    }
}

#[test]
fn the_alternative_text_says_every_count() {
    let view = draw(&fixture::route_map_chart(), Language::English).unwrap();
    let alternative = view["alt"].as_str().unwrap();
    for words in [
        "Central Mediterranean: Detections 20,345.",
        "Trans-Saharan (internal): Detections not available.",
        "Black Sea: Detections none.",
    ] {
        assert!(alternative.contains(words), "{words}: {alternative}");
    }
}

#[test]
fn a_row_that_is_no_route_or_stands_twice_is_refused() {
    let mut chart = fixture::victims_chart(ChartKind::RouteMap, &["women"]);
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::ChartRow { .. })
    ));
    chart = fixture::route_map_chart();
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        table.rows[1].labels = table.rows[0].labels.clone();
        table
    });
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::ChartRow { .. })
    ));
}
