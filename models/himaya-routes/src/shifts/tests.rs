//! Tests of the series table and its findings against sums by hand.

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, Releasable, protect};
use himaya_schema::{
    Argument, Coordinates, Figure, FigureId, Flag, Group, Handling, Hidden, Level, Period,
    Reduction, Rule, Statement, Table, Unit, Value,
};

use crate::{
    Axis, Harm, Kind, Quarters, RouteError, SeriesSpec, SeriesTable, frontex_routes, harm,
    iom_routes, route_findings, series, shifts,
};

fn quarters() -> Quarters {
    Quarters {
        now: Period::Quarter {
            year: 2021,
            quarter: 4,
        },
    }
}

fn reduction(table: &'static str, column: &'static str, rows: &[(&str, &str, u64)]) -> Reduction {
    let group = |(code, quarter, n): &(&str, &str, u64)| Group {
        key: vec![(*code).to_owned(), (*quarter).to_owned()],
        value: Value::observed(*n),
        rows: *n,
    };
    Reduction {
        table,
        filter: "source = 'x'".to_owned(),
        keys: vec![column, "quarter"],
        groups: rows.iter().map(group).collect(),
        ..Reduction::default()
    }
}

fn spec(unit: Unit, kind: Kind) -> SeriesSpec {
    SeriesSpec {
        name: "series",
        unit,
        kind,
        handling: Handling::H0,
        rule: match unit {
            Unit::SmuggledMigrants => Rule::Persons,
            _ => Rule::NotPersons,
        },
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        axis: Axis::quarters(quarters()),
        covered: quarters().all().to_vec(),
        occurring: None,
        least: None,
        told_apart: match unit {
            Unit::Detections => Some(frontex_routes()),
            Unit::Deaths | Unit::Missing => Some(iom_routes()),
            _ => None,
        },
    }
}

fn of(id: &'static str) -> SeriesTable {
    SeriesTable {
        id,
        name: "routes",
        quarters: quarters(),
        provisional: false,
        breaks: Vec::new(),
    }
}

#[test]
fn a_change_across_a_break_in_the_series_bears_its_mark() {
    let flags = |from: &str, column: &str| {
        let of = SeriesTable {
            breaks: vec![from.parse().unwrap()],
            ..of("T2")
        };
        let table = shifts(&detections(), &of);
        let cell = table.get().cell(&FigureId::new("T2", ["CMED", column]));
        cell.unwrap().flags.clone()
    };
    assert_eq!(flags("2021-10", "change"), [Flag::Break]);
    assert_eq!(flags("2021-10", "year-change"), [Flag::Break]);
    assert_eq!(flags("2021-03", "change"), []);
    assert_eq!(flags("2021-03", "year-change"), [Flag::Break]);
    assert_eq!(flags("2020-10", "year-change"), []);
    assert_eq!(flags("2022-01", "change"), []);
    assert_eq!(flags("2021-10", "now"), []);
}

const DETECTIONS: [(&str, &str, u64); 7] = [
    ("CMED", "2021-Q4", 300),
    ("CMED", "2021-Q3", 200),
    ("CMED", "2020-Q4", 150),
    ("WMED", "2021-Q4", 100),
    ("WMED", "2021-Q3", 250),
    ("WAFR", "2021-Q4", 12),
    ("WAFR", "2020-Q4", 7),
];

fn detections() -> Releasable<himaya_schema::Cube> {
    let reduction = reduction("observations", "route", &DETECTIONS);
    let cube = series(&reduction, spec(Unit::Detections, Kind::Routes)).unwrap();
    protect(cube, &Policy::for_level(Level::Restricted)).unwrap()
}

#[track_caller]
fn check(table: &Table, row: &str, column: &str, expected: Figure) {
    let cell = table
        .cell(&FigureId::new(&table.id, [row, column]))
        .unwrap();
    match (cell.figure, expected) {
        (Figure::Change { ratio: found }, Figure::Change { ratio: expected })
        | (Figure::Ratio { point: found }, Figure::Ratio { point: expected }) => {
            assert!(
                (found - expected).abs() < 1e-12,
                "{found} is not {expected}"
            );
        }
        (found, expected) => assert_eq!(found, expected),
    }
}

fn count(n: u64) -> Figure {
    Figure::count(Value::observed(n))
}

fn hidden(reason: Hidden) -> Figure {
    Figure::Hidden { reason }
}

#[test]
fn counts_changes_and_shares_are_those_of_the_quarters() {
    let table = shifts(&detections(), &of("T2"));
    let table = table.get();
    check(table, "CMED", "now", count(300));
    check(table, "CMED", "change", Figure::Change { ratio: 0.5 });
    check(table, "CMED", "year-change", Figure::Change { ratio: 1.0 });
    check(
        table,
        "CMED",
        "share",
        Figure::Ratio {
            point: 300.0 / 412.0,
        },
    );
    check(table, "_T", "now", count(412));
    check(table, "_T", "before", count(450));
    check(table, "WMED", "year-before", count(0));
    check(table, "WMED", "year-change", hidden(Hidden::NotApplicable));
    check(
        table,
        "WAFR",
        "year-change",
        hidden(Hidden::SmallDenominator),
    );
    assert_eq!(table.rows.len(), 4);
}

#[test]
fn a_quarter_that_the_source_does_not_cover_is_not_reported() {
    let reduction = reduction("observations", "route", &DETECTIONS);
    let mut spec = spec(Unit::Detections, Kind::Routes);
    spec.covered = vec![quarters().now];
    let cube = series(&reduction, spec).unwrap();
    let cube = protect(cube, &Policy::for_level(Level::Restricted)).unwrap();
    let table = shifts(&cube, &of("T2"));
    check(table.get(), "CMED", "before", hidden(Hidden::NotReported));
    check(table.get(), "CMED", "change", hidden(Hidden::NotReported));
}

#[test]
fn the_rows_of_a_count_can_be_selected_again() {
    let table = shifts(&detections(), &of("T2"));
    let cell = table
        .get()
        .cell(&FigureId::new("T2", ["CMED", "now"]))
        .unwrap();
    let himaya_schema::Origin::Rows { filter, rows, .. } = &cell.origin else {
        panic!("a count has rows");
    };
    assert_eq!(
        filter,
        "source = 'x' AND route = 'CMED' AND quarter = '2021-Q4'"
    );
    assert_eq!(*rows, Some(300));
}

#[test]
fn small_counts_of_persons_are_hidden_with_a_second_one() {
    let rows = [
        ("NE-LY", "2021-Q4", 3),
        ("DZ-TN", "2021-Q4", 40),
        ("", "2021-Q4", 60),
    ];
    let reduction = reduction("cases", "leg", &rows);
    let cube = series(&reduction, spec(Unit::SmuggledMigrants, Kind::Legs)).unwrap();
    let cube = protect(cube, &Policy::for_level(Level::Restricted)).unwrap();
    let table = shifts(&cube, &of("T5"));
    check(table.get(), "NE-LY", "now", hidden(Hidden::Suppressed));
    check(table.get(), "DZ-TN", "now", hidden(Hidden::Suppressed));
    check(table.get(), "_U", "now", count(60));
    check(table.get(), "_T", "now", count(103));
}

/// What the findings on some detections say, each with its place.
fn found(detections: &Releasable<himaya_schema::Cube>) -> Vec<(&'static str, String)> {
    let message = |statement: &Releasable<Statement>| {
        let statement = statement.get().clone();
        let place = match &statement.arguments["place"] {
            Argument::Label(label) => label.key(),
            Argument::Labels(_)
            | Argument::Figure(_)
            | Argument::Unit(_)
            | Argument::Prose(_)
            | Argument::Cited(_) => String::new(),
        };
        (statement.message, place)
    };
    let found = route_findings(&shifts(detections, &of("T2")));
    found.iter().map(message).collect()
}

#[test]
fn of_equal_moves_the_first_in_the_table_is_named() {
    let rows = [
        ("CMED", "2021-Q3", 300),
        ("CMED", "2021-Q4", 200),
        ("WMED", "2021-Q3", 300),
        ("WMED", "2021-Q4", 200),
        ("EMED", "2021-Q3", 100),
        ("EMED", "2021-Q4", 150),
        ("WAFR", "2021-Q3", 100),
        ("WAFR", "2021-Q4", 150),
    ];
    let reduction = reduction("observations", "route", &rows);
    let cube = series(&reduction, spec(Unit::Detections, Kind::Routes)).unwrap();
    let cube = protect(cube, &Policy::for_level(Level::Restricted)).unwrap();
    let expected = [
        ("finding-detections-rose", "EMED".to_owned()),
        ("finding-detections-fell", "CMED".to_owned()),
    ];
    assert_eq!(found(&cube), expected);
}

#[test]
fn findings_name_the_largest_moves_and_what_appeared() {
    let expected = [
        ("finding-detections-rose", "CMED".to_owned()),
        ("finding-detections-fell", "WMED".to_owned()),
        ("finding-detections-appeared", "WAFR".to_owned()),
    ];
    assert_eq!(found(&detections()), expected);
}

#[test]
fn harm_stands_beside_detections_and_nothing_is_divided() {
    let policy = Policy::for_level(Level::Restricted);
    let of_unit = |unit, rows: &[(&str, &str, u64)]| {
        let cube = series(
            &reduction("observations", "route", rows),
            spec(unit, Kind::Routes),
        );
        protect(cube.unwrap(), &policy).unwrap()
    };
    let deaths = of_unit(
        Unit::Deaths,
        &[("SAHR", "2021-Q4", 2), ("CMED", "2021-Q4", 90)],
    );
    let missing = of_unit(Unit::Missing, &[("CMED", "2020-Q4", 30)]);
    let series = Harm {
        deaths: &deaths,
        missing: &missing,
        detections: &detections(),
    };
    let table = harm(series, &of("T3"));
    let table = table.get();
    check(table, "SAHR", "deaths-now", count(2));
    check(
        table,
        "SAHR",
        "detections-now",
        hidden(Hidden::NotApplicable),
    );
    check(table, "CMED", "missing-now", count(0));
    check(table, "CMED", "missing-year-before", count(30));
    let is_count = |figure: &Figure| matches!(figure, Figure::Count { .. } | Figure::Hidden { .. });
    assert!(
        table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .all(|cell| is_count(&cell.figure))
    );
}

#[test]
fn a_reduction_with_other_keys_is_refused() {
    let refused = series(
        &reduction("cases", "leg", &[]),
        spec(Unit::Detections, Kind::Routes),
    );
    assert!(matches!(refused, Err(RouteError::Keys { .. })));
}
