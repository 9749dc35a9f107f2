//! Shifts planted in detections, and what is said of them.

use himaya_schema::{
    Argument, Figure, FigureId, Flag, InformationGrade, Label, Period, Route, SourceGrade,
};

use super::*;
use crate::fixture::detections;

fn quarter() -> Period {
    Period::Quarter {
        year: 2023,
        quarter: 4,
    }
}

/// Detections that wave about a level from month to month as a fixed pattern.
fn waves(levels: &[(Route, u64, u64)]) -> Releasable<Cube> {
    let routes = levels.iter().map(|(route, before, after)| {
        let counts = (0..60).map(|month| {
            let level = if month < 50 { *before } else { *after };
            level * (20 + month * 7 % 11) / 25
        });
        (*route, counts.collect())
    });
    detections(quarter(), &routes.collect::<Vec<_>>())
}

fn of(source: SourceGrade, n_provisional: usize) -> ShiftsOf {
    ShiftsOf {
        families: vec![Family {
            cube: 0,
            earlier: None,
            shifts: ("T18", "route-shifts"),
            counted: "counted-detections",
            source: "one",
            grade: Grade {
                source,
                information: InformationGrade::Two,
            },
            n_provisional,
        }],
        series: ("T19", "route-series"),
        shares: ("T20", "route-shares"),
        displacement: ("T21", "route-displacement"),
        tests: ("T31", "shift-tests"),
        n_draws: 300,
    }
}

const LEVELS: [(Route, u64, u64); 4] = [
    (Route::CentralMediterranean, 400, 400),
    (Route::WesternMediterranean, 300, 100),
    (Route::WesternAfrican, 100, 280),
    (Route::WesternBalkan, 200, 200),
];

fn planted(of: &ShiftsOf) -> Found {
    shifts_found(&[&waves(&LEVELS)], of).unwrap().get().clone()
}

#[track_caller]
fn table<'a>(found: &'a Found, id: &str) -> &'a Table {
    found.tables.iter().find(|table| table.id == id).unwrap()
}

#[test]
fn a_fall_is_in_the_table_with_its_month_and_its_rows() {
    let found = planted(&of(SourceGrade::A, 0));
    let id = FigureId::new("T18", ["WMED", "change-point", "2023-03", "change"]);
    let cell = table(&found, "T18").cell(&id).unwrap();
    let Figure::Change { ratio } = cell.figure else {
        panic!("{cell:?}");
    };
    assert!((-0.8..-0.5).contains(&ratio), "{ratio}");
    let himaya_schema::Origin::Rows { filter, rows, .. } = &cell.origin else {
        panic!("{cell:?}");
    };
    assert_eq!(*rows, Some(60));
    assert_eq!(
        filter,
        "source = 'x' AND route = 'WMED' AND period >= '2019-01' AND period <= '2023-12'"
    );
}

#[test]
fn steady_routes_have_no_new_level() {
    let found = planted(&of(SourceGrade::A, 0));
    let levels = table(&found, "T18")
        .rows
        .iter()
        .filter(|row| row.labels[1] == Label::Message("shift-change-point"));
    let routes: Vec<String> = levels.map(|row| row.labels[0].key()).collect();
    assert!(
        !routes.contains(&"CMED".to_owned()) && !routes.contains(&"WBAL".to_owned()),
        "{routes:?}"
    );
}

#[test]
fn routes_to_one_country_make_a_pair() {
    let found = planted(&of(SourceGrade::A, 0));
    let [row] = &table(&found, "T21").rows[..] else {
        panic!("{:?}", table(&found, "T21").rows);
    };
    assert_eq!(
        (row.labels[1].key(), row.labels[2].key()),
        ("WMED".to_owned(), "WAFR".to_owned())
    );
    let Figure::Ratio { point } = row.cells[0].figure else {
        panic!("{row:?}");
    };
    assert!(
        (0.6..1.2).contains(&point),
        "180 more for 200 fewer: {point}"
    );
}

#[test]
fn a_sentence_holds_a_likelihood_and_a_confidence_apart() {
    let found = planted(&of(SourceGrade::A, 0));
    let statement = &found.statements[0];
    let code = |name: &str| match &statement.arguments[name] {
        Argument::Label(label) => label.key(),
        other => panic!("{other:?}"),
    };
    assert_eq!(code("likelihood"), "L7");
    assert_eq!(code("confidence"), "MOD");
    assert!(
        statement.message.ends_with("-outlook"),
        "{}",
        statement.message
    );
}

#[test]
fn what_may_be_revised_or_comes_from_a_poor_source_is_less_sure() {
    for of in [of(SourceGrade::A, 12), of(SourceGrade::C, 0)] {
        let found = planted(&of);
        for statement in &found.statements {
            let Argument::Label(label) = &statement.arguments["confidence"] else {
                panic!("{statement:?}");
            };
            assert_eq!(label.key(), "LOW");
        }
    }
    let found = planted(&of(SourceGrade::A, 12));
    assert!(
        table(&found, "T18").rows[0]
            .cells
            .iter()
            .all(|cell| cell.flags == [Flag::Provisional])
    );
}

#[test]
fn the_series_of_the_surest_shift_is_drawn_with_its_break() {
    let found = planted(&of(SourceGrade::A, 2));
    assert_eq!(table(&found, "T19").rows.len(), 60);
    let marked = table(&found, "T19")
        .rows
        .iter()
        .filter(|row| matches!(row.cells[4].figure, Figure::Change { .. }));
    assert_eq!(
        marked.map(|row| row.labels[0].key()).collect::<Vec<_>>(),
        ["2023-03"]
    );
    let provisional = table(&found, "T19")
        .rows
        .iter()
        .filter(|row| row.cells[0].flags == [Flag::Provisional]);
    assert_eq!(provisional.count(), 2);
}

#[test]
fn shares_are_those_of_the_quarter_and_of_the_year_before() {
    let found = planted(&of(SourceGrade::A, 0));
    let share = |route: &str, column: &str| {
        let id = FigureId::new("T20", [route, column]);
        match table(&found, "T20").cell(&id).unwrap().figure {
            Figure::Share { point, .. } => point,
            other => panic!("{other:?}"),
        }
    };
    assert!(
        (share("WMED", "before") - 0.3).abs() < 0.02
            && (share("WMED", "now") - 100.0 / 980.0).abs() < 0.02
    );
}

/// Two sources of one route: what they agree on is surer, and what one alone shows is less so.
#[test]
fn sources_that_agree_are_surer_and_those_that_do_not_less() {
    let confidence = |other: (u64, u64)| {
        let mut levels = LEVELS;
        levels[1] = (Route::WesternMediterranean, other.0, other.1);
        let cubes = [waves(&LEVELS), waves(&levels)];
        let mut of = of(SourceGrade::A, 0);
        let second = Family {
            cube: 1,
            shifts: ("T28", "other"),
            source: "two",
            ..of.families[0]
        };
        of.families.push(second);
        let found = shifts_found(&[&cubes[0], &cubes[1]], &of)
            .unwrap()
            .get()
            .clone();
        let named = |statement: &&Statement| matches!(&statement.arguments["place"], Argument::Label(label) if label.key() == "WMED");
        let statement = found.statements.iter().find(named).unwrap();
        ["support", "confidence"].map(|name| match &statement.arguments[name] {
            Argument::Label(label) => label.key(),
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(confidence((150, 50)), ["support-agrees", "HIGH"]);
    assert_eq!(confidence((100, 100)), ["support-differs", "LOW"]);
}

/// The rate holds for all tests of all families, and their number is printed.
#[test]
fn the_tests_made_are_counted() {
    let cubes = [waves(&LEVELS), waves(&LEVELS)];
    let mut of = of(SourceGrade::A, 0);
    let second = Family {
        cube: 1,
        shifts: ("T25", "other"),
        ..of.families[0]
    };
    of.families.push(second);
    let found = shifts_found(&[&cubes[0], &cubes[1]], &of)
        .unwrap()
        .get()
        .clone();
    let tests = table(&found, "T31");
    let count = |row: &str, column: &str| {
        let id = FigureId::new("T31", [row, column]);
        match tests.cell(&id).unwrap().figure {
            Figure::Count { value } => value.number().unwrap(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(count("T18", "tested"), 4);
    // Routes without any detection.
    assert_eq!(count("T18", "left-out"), 5);
    assert_eq!(count("_T", "tests"), 2 * count("T18", "tests"));
    let Argument::Figure(cell) = &found.statements[0].arguments["tests"] else {
        panic!("{:?}", found.statements[0]);
    };
    assert_eq!(cell.id, FigureId::new("T31", ["_T", "tests"]));
}

/// A fall that an earlier vintage did not have is a revision.
#[test]
fn a_shift_that_was_not_there_before_a_revision_is_one() {
    let steady = [
        LEVELS[0],
        (Route::WesternMediterranean, 300, 300),
        LEVELS[2],
        LEVELS[3],
    ];
    let cubes = [waves(&LEVELS), waves(&steady)];
    let mut of = of(SourceGrade::A, 0);
    of.families[0].earlier = Some(1);
    let found = shifts_found(&[&cubes[0], &cubes[1]], &of)
        .unwrap()
        .get()
        .clone();
    let flagged = |route: &str| {
        let rows = table(&found, "T18").rows.iter();
        let mut own = rows.filter(|row| row.labels[0].key() == route);
        own.all(|row| row.cells.iter().all(|cell| cell.flags == [Flag::Revision]))
    };
    assert!(flagged("WMED") && !flagged("WAFR"));
    let revised = found
        .statements
        .iter()
        .find(|statement| statement.message == "shift-revision");
    let Argument::Label(place) = &revised.unwrap().arguments["place"] else {
        panic!("{revised:?}");
    };
    assert_eq!(place.key(), "WMED");
}

/// What is too short is not analysed, and counted as left out.
#[test]
fn too_few_months_are_said() {
    let cube = detections(quarter(), &[(Route::CentralMediterranean, vec![9; 8])]);
    let found = shifts_found(&[&cube], &of(SourceGrade::A, 0))
        .unwrap()
        .get()
        .clone();
    assert!(found.statements.is_empty());
    let row = &table(&found, "T31").rows[0];
    assert_eq!(row.cells[0].figure, Figure::count(Value::TrueZero));
}
