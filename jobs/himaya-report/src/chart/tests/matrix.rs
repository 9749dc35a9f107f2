//! Tests of matrices.

use himaya_schema::{Country, Figure, Label, Value};

use super::*;

#[test]
fn every_cell_is_printed_and_hidden_ones_are_hatched() {
    let view = draw(&fixture::matrix_chart(), Language::English).unwrap();
    let n_cells = ["cell", "class", "hatch"].map(|form| shapes(&view, form).len());
    // One true zero; hatched are one suppressed, one silent, one range and nine that do not apply.
    assert_eq!(n_cells, [1, 12, 12]);
    let labels = labels(&view);
    for text in ["4,810", "12,004", "\u{2013}", "c", ":", "[0\u{2013}4]"] {
        assert_eq!(
            labels.iter().filter(|label| **label == text).count(),
            1,
            "{text}"
        );
    }
    assert_eq!(labels.iter().filter(|label| **label == "z").count(), 9);
}

#[test]
fn shades_follow_the_classes_of_the_legend() {
    let view = draw(&fixture::matrix_chart(), Language::English).unwrap();
    let legend: Vec<&str> = view["legend"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|entry| entry["text"].as_str())
        .collect();
    assert_eq!(
        legend,
        [
            "1\u{2013}299",
            "300\u{2013}999",
            "1,000\u{2013}2,999",
            "3,000\u{2013}9,999",
            "10,000 and more",
            "No number"
        ]
    );
    let classes: Vec<u64> = shapes(&view, "class")
        .iter()
        .filter_map(|cell| cell["series"].as_u64())
        .collect();
    // Row by row: 4,810 and 610; 28, 312 and 95; 12,004, 210 and 1,730; 6,120; 7, 9,330 and 41.
    assert_eq!(classes, [3, 1, 0, 1, 0, 4, 0, 2, 3, 0, 3, 0]);
}

#[test]
fn few_numbers_have_fewer_classes() {
    let mut chart = fixture::matrix_chart();
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.figure = Figure::count(Value::observed(2));
        }
        table
    });
    let view = draw(&chart, Language::English).unwrap();
    assert_eq!(view["legend"].as_array().unwrap().len(), 1);
    assert!(
        shapes(&view, "class")
            .iter()
            .all(|cell| cell["series"] == 0)
    );
}

#[test]
fn headings_that_have_no_room_read_from_below() {
    let mut chart = fixture::matrix_chart();
    assert_inside_the_sheet(&chart);
    assert_labels_stand_apart(&chart);
    chart.columns.extend(chart.columns.clone());
    chart.table = chart.table.derive(|table| {
        let mut table = table.clone();
        for column in &mut table.columns {
            column.label = Label::Area(himaya_schema::Area::Country(Country::MOROCCO));
        }
        table.columns[0].label = Label::Name("An unusually long heading".to_owned());
        table
    });
    let view = draw(&chart, Language::English).unwrap();
    let labels = view["drawing"]["labels"].as_array().unwrap();
    let turned = labels.iter().filter(|label| label["is_turned"] == true);
    assert_eq!(turned.count(), 10);
    assert_inside_the_sheet(&chart);
}

#[test]
fn arabic_columns_run_from_right_to_left() {
    let [english, arabic] = [Language::English, Language::Arabic].map(|language| {
        let view = draw(&fixture::matrix_chart(), language).unwrap();
        let cell = shapes(&view, "class")[0].clone();
        (number(&cell, "x"), number(&cell, "width"))
    });
    assert!((english.0 + arabic.0 + arabic.1 - WIDTH).abs() < 0.02);
}

#[test]
fn the_alternative_text_says_every_cell() {
    let view = draw(&fixture::matrix_chart(), Language::English).unwrap();
    let alternative = view["alt"].as_str().unwrap();
    let words = "Libya: Spain not applicable, Italy 12,004, Malta 210, Greece 1,730 and Cyprus not available.";
    assert!(alternative.contains(words), "{alternative}");
}

#[test]
fn a_matrix_of_shares_is_refused() {
    let mut chart = fixture::slope_chart();
    chart.kind = ChartKind::Matrix;
    assert!(matches!(
        draw(&chart, Language::English),
        Err(ReportError::Chart { .. })
    ));
}
