//! Values of cells, and years in names.

use super::*;
use crate::fixtures::config;

#[track_caller]
fn check(cell: &Cell, expected: Result<Option<f64>, &str>) {
    let found = read_value(cell, &config("inform-risk"), "Drought", (0.0, 10.0));
    let found = found.map_err(|problem| problem.code);
    assert_eq!(found, expected, "{cell:?}");
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn a_value_is_a_number_within_its_limits_or_nothing() {
    check(&Cell::Number(0.0), Ok(Some(0.0)));
    check(&text("7.5"), Ok(Some(7.5)));
    check(&text("٧.٥"), Ok(Some(7.5)));
    check(&Cell::Blank, Ok(None));
    check(&text("x"), Ok(None));
    check(&Cell::Failed("#VALUE!".to_owned()), Ok(None));
    check(&Cell::Failed("#REF!".to_owned()), Err("not-a-value"));
    check(&text("7,5"), Err("not-a-value"));
    check(&text("NaN"), Err("not-a-value"));
    check(&text("High"), Err("not-a-value"));
    check(&Cell::Flag(true), Err("not-a-value"));
    check(&Cell::Number(10.1), Err("implausible-value"));
    check(&Cell::Number(-0.1), Err("implausible-value"));
}

#[test]
fn a_year_stands_by_itself_in_a_name() {
    assert_eq!(year_in("INFORM Risk 2025 (a-z)"), Some(2025));
    assert_eq!(year_in("global_oc_index_2023_dataset.xlsx"), Some(2023));
    assert_eq!(year_in("index_20230101.xlsx"), None);
    assert_eq!(year_in("1066 and 3000"), None);
}
