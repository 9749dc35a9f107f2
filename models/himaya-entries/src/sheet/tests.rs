//! Cells that are not what their column asks for.

use std::collections::BTreeMap;

use super::Sheet;

fn sheet(cells: &[(&str, &str)]) -> Sheet {
    let of = |(column, cell): &(&str, &str)| ((*column).to_owned(), (*cell).to_owned());
    Sheet {
        file: "made-up.csv".to_owned(),
        rows: vec![(1, BTreeMap::new()), (2, cells.iter().map(of).collect())],
    }
}

#[test]
fn a_blank_is_nothing_and_never_zero() {
    let sheet = sheet(&[("n", " "), ("m", "0"), ("day", "2025-02-28")]);
    let mut findings = Vec::new();
    let row = sheet.rows().next().unwrap();
    assert_eq!((row.row, row.count("n", &mut findings)), (2, None));
    assert_eq!(row.count("m", &mut findings), Some(0));
    assert!(row.day("day", &mut findings).is_some());
    assert_eq!(findings, []);
}

#[test]
fn every_wrong_cell_is_told() {
    let wrong = sheet(&[("a", "-3"), ("b", "1 000"), ("c", "31.12.2025")]);
    let mut findings = Vec::new();
    let row = wrong.rows().next().unwrap();
    row.count("a", &mut findings);
    row.count("b", &mut findings);
    row.day("c", &mut findings);
    row.need("d", &mut findings);
    let told: Vec<(&str, &str)> = findings
        .iter()
        .map(|finding| (finding.column.as_str(), finding.code.as_str()))
        .collect();
    assert_eq!(
        told,
        [("a", "count"), ("b", "count"), ("c", "day"), ("d", "empty")]
    );
}
