//! Legs between places.

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, protect};
use himaya_schema::{
    CodeList as _, Coordinates, Figure, Group, Handling, Hidden, Leg, Level, Period, Reduction,
    Rule, Unit,
};

use super::*;
use crate::{Axis, Kind, Quarters, SeriesSpec, series};

fn matrix(legs: &[(Leg, u64)]) -> Table {
    let now = Period::Quarter {
        year: 2024,
        quarter: 1,
    };
    let quarters = Quarters { now };
    let groups = legs.iter().map(|(leg, n)| Group {
        key: vec![leg.code().to_owned(), now.to_string()],
        value: Value::observed(*n),
        rows: *n,
    });
    let reduction = Reduction {
        table: "cases",
        filter: "source = 'x'".to_owned(),
        keys: vec!["leg", "quarter"],
        groups: groups.collect(),
        ..Reduction::default()
    };
    let spec = SeriesSpec {
        name: "legs",
        unit: Unit::SmuggledMigrants,
        kind: Kind::Legs,
        handling: Handling::H0,
        rule: Rule::Persons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        covered: quarters.all().to_vec(),
        axis: Axis::quarters(quarters),
        occurring: None,
        least: None,
        told_apart: None,
    };
    let policy = Policy::for_level(Level::Restricted);
    let cube = protect(series(&reduction, spec).unwrap(), &policy).unwrap();
    let of = SeriesTable {
        id: "T24",
        name: "leg-matrix",
        quarters,
        provisional: false,
        breaks: Vec::new(),
    };
    leg_matrix(&cube, &of).get().clone()
}

#[test]
fn a_leg_stands_where_its_ends_meet() {
    let table = matrix(&[(Leg::LywIt, 50), (Leg::TnIt, 30), (Leg::LyTn, 40)]);
    let departures: Vec<String> = table.rows.iter().map(|row| row.labels[0].key()).collect();
    assert_eq!(departures, ["LBY", "place-libya-west", "TUN"]);
    let arrivals: Vec<&str> = table
        .columns
        .iter()
        .map(|column| column.key.as_str())
        .collect();
    assert_eq!(arrivals, ["TN", "IT"]);
    let figure = |row: usize, column: usize| table.rows[row].cells[column].figure;
    assert_eq!(figure(0, 0), Figure::count(Value::observed(40)));
    assert_eq!(figure(1, 1), Figure::count(Value::observed(50)));
    assert_eq!(figure(2, 1), Figure::count(Value::observed(30)));
    assert_eq!(figure(0, 1), NOT_APPLICABLE);
}

#[test]
fn what_is_hidden_stays_hidden() {
    let table = matrix(&[(Leg::LywIt, 3), (Leg::TnIt, 30), (Leg::LyTn, 40)]);
    let hidden = Figure::Hidden {
        reason: Hidden::Suppressed,
    };
    assert_eq!(table.rows[1].cells[1].figure, hidden);
}
