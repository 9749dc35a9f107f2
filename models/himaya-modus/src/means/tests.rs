//! Tests of the cross-table against sums by hand.

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, protect};
use himaya_schema::{Coordinates, Figure, FigureId, Group, Handling, Hidden, Level, Rule};

use super::*;

fn reduction(counts: &[(&str, &str, u64)]) -> Reduction {
    let group = |(class, means, n): &(&str, &str, u64)| Group {
        key: vec![(*class).to_owned(), (*means).to_owned()],
        value: Value::observed(*n),
        rows: *n,
    };
    Reduction {
        table: "cases",
        filter: "role = 'victim'".to_owned(),
        keys: vec!["form_class", "means"],
        groups: counts.iter().map(group).collect(),
        ..Reduction::default()
    }
}

fn spec() -> CubeSpec {
    CubeSpec {
        name: "means-by-form",
        unit: Unit::Victims,
        handling: Handling::H1,
        rule: Rule::Persons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        countries: Vec::new(),
        covered: Vec::new(),
    }
}

const COUNTS: [(&str, &str, u64); 10] = [
    ("SEXUAL", "threats", 60),
    ("SEXUAL", "abuse", 55),
    ("SEXUAL", "_T", 80),
    ("FORCED-LABOUR", "threats", 30),
    ("FORCED-LABOUR", "withholds-documents", 31),
    ("FORCED-LABOUR", "_T", 40),
    ("_T", "threats", 90),
    ("_T", "abuse", 55),
    ("_T", "withholds-documents", 31),
    ("_T", "_T", 120),
];

fn published(counts: &[(&str, &str, u64)]) -> Table {
    let cube = means_cube(&reduction(counts), spec()).unwrap();
    let cube = protect(cube, &Policy::for_level(Level::Restricted)).unwrap();
    let exhibit = Exhibit {
        id: "T16",
        name: "means-by-form",
    };
    means_by_form(&cube, &exhibit).get().clone()
}

#[test]
fn a_share_is_of_the_victims_with_any_recorded_means() {
    let table = published(&COUNTS);
    let cell = table
        .cell(&FigureId::new("T16", ["threats", "sexual-share"]))
        .unwrap();
    let Figure::Share { point, .. } = cell.figure else {
        panic!("{:?}", cell.figure);
    };
    assert!((point - 0.75).abs() < 1e-12);
    let operands = match &cell.origin {
        Origin::Figures { operands, .. } => operands.clone(),
        Origin::Rows { .. } => Vec::new(),
    };
    assert!(operands.iter().all(|id| table.cell(id).is_some()));
    assert_eq!(operands.len(), 2);
}

#[test]
fn a_class_with_nobody_shows_no_percentage() {
    let table = published(&COUNTS);
    let cell = table
        .cell(&FigureId::new("T16", ["threats", "other-form-share"]))
        .unwrap();
    assert_eq!(
        cell.figure,
        Figure::Hidden {
            reason: Hidden::Suppressed
        }
    );
}

#[test]
fn an_empty_reduction_gives_an_empty_table() {
    assert!(published(&[]).rows.is_empty());
}

#[test]
fn the_filter_of_a_count_names_every_flag_of_the_parent() {
    let table = published(&COUNTS);
    let cell = table
        .cell(&FigureId::new("T16", ["abuse", "sexual"]))
        .unwrap();
    let Origin::Rows { filter, .. } = &cell.origin else {
        panic!("a count has rows");
    };
    let expected = "role = 'victim' AND (form_sex) AND (means_physical_abuse OR means_sexual_abuse \
                    OR means_psychological_abuse OR means_abuse)";
    assert_eq!(filter, expected);
}

#[test]
fn every_means_has_one_parent_and_every_parent_is_shown() {
    let of_parents = MeansOfControl::COMPARABLE.iter();
    let n_columns: usize = of_parents
        .map(|parent| means_columns(Some(*parent)).len())
        .sum();
    assert_eq!(n_columns, MeansOfControl::ALL.len());
    assert_eq!(means_columns(None).len(), MeansOfControl::ALL.len());
}
