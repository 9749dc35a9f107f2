//! Shifts planted in detections, and what is said of them.

use himaya_schema::{Argument, Figure, FigureId, Flag, InformationGrade, Route};

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
        shifts: ("T18", "route-shifts"),
        series: ("T19", "route-series"),
        shares: ("T20", "route-shares"),
        displacement: ("T21", "route-displacement"),
        n_provisional,
        grade: Grade {
            source,
            information: InformationGrade::Two,
        },
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
    shifts_found(&waves(&LEVELS), of).unwrap().get().clone()
}

#[test]
fn a_fall_is_in_the_table_with_its_month_and_its_rows() {
    let found = planted(&of(SourceGrade::A, 0));
    let id = FigureId::new("T18", ["WMED", "change-point", "2023-03", "change"]);
    let cell = found.shifts.cell(&id).unwrap();
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
    let levels = found
        .shifts
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
    let [row] = &found.displacement.rows[..] else {
        panic!("{:?}", found.displacement.rows);
    };
    assert_eq!(
        (row.labels[0].key(), row.labels[1].key()),
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
        found.shifts.rows[0]
            .cells
            .iter()
            .all(|cell| cell.flags == [Flag::Provisional])
    );
}

#[test]
fn the_series_of_the_surest_shift_is_drawn_with_its_break() {
    let found = planted(&of(SourceGrade::A, 2));
    assert_eq!(found.series.rows.len(), 60);
    let marked = found
        .series
        .rows
        .iter()
        .filter(|row| matches!(row.cells[4].figure, Figure::Change { .. }));
    assert_eq!(
        marked.map(|row| row.labels[0].key()).collect::<Vec<_>>(),
        ["2023-03"]
    );
    let provisional = found
        .series
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
        match found.shares.cell(&id).unwrap().figure {
            Figure::Share { point, .. } => point,
            other => panic!("{other:?}"),
        }
    };
    assert!(
        (share("WMED", "before") - 0.3).abs() < 0.02
            && (share("WMED", "now") - 100.0 / 980.0).abs() < 0.02
    );
}
