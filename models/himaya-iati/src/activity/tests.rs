//! What is written: order, withheld cells, and the same bytes each time.

use chrono::{NaiveDate, TimeZone as _, Utc};

use super::{
    Activity, Budget, Dated, Indicator, Narrative, Organisation, Period, Reference, Result,
    Transaction,
};
use crate::{Baseline, Cell, CodeLists, Element, Value, Withheld, check};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn words(text: &str) -> Narrative {
    Narrative::one("en", text)
}

pub(crate) fn cell(value: Option<&str>, location: Option<&str>, sex: Option<&str>) -> Cell {
    let dimension = |sex: &str| ("sex".to_owned(), sex.to_owned());
    Cell {
        value: value.map(str::to_owned),
        location: location.map(str::to_owned),
        dimensions: sex.map(dimension).into_iter().collect(),
    }
}

fn value(cells: Vec<Cell>) -> Value {
    Value {
        total: Some("31".to_owned()),
        cells,
        comment: Some(words("Each person once.")),
        withheld: Some(Withheld {
            note: words("Small numbers are left out."),
        }),
    }
}

fn indicator(actual: Value) -> Indicator {
    Indicator {
        title: words("Officers trained"),
        description: Some(words("Persons with a course.")),
        measure: "1".to_owned(),
        is_ascending: true,
        references: vec![Reference::own("P1.1")],
        baseline: Some(Baseline {
            year: 2023,
            day: None,
            value: "0".to_owned(),
            comment: Some(words("Before the project.")),
        }),
        periods: vec![Period {
            first: day("2025-01-01"),
            last: day("2025-12-31"),
            target: Some(Value {
                total: Some("40".to_owned()),
                comment: Some(words("By the end of the year.")),
                ..Value::default()
            }),
            actual: Some(actual),
        }],
    }
}

pub(crate) fn activity(actual: Value) -> Activity {
    let organisation = |reference: &str, kind: &str, name: &str| Organisation {
        reference: Some(reference.to_owned()),
        kind: kind.to_owned(),
        name: words(name),
    };
    Activity {
        identifier: "XM-EXAMPLE-1-HIMAYA".to_owned(),
        language: "en".to_owned(),
        currency: "EUR".to_owned(),
        updated: Utc.with_ymd_and_hms(2026, 2, 28, 0, 0, 0).unwrap(),
        reporting: organisation("XM-EXAMPLE-1", "40", "Example"),
        title: Narrative {
            texts: vec![
                ("en".into(), "Made up".into()),
                ("ar".into(), "مثال".into()),
            ],
        },
        description: words("An activity that is made up."),
        participating: vec![(
            organisation("XI-IATI-EXAMPLE", "40", "Donor & partner"),
            "1".to_owned(),
        )],
        status: "2".to_owned(),
        dates: vec![Dated {
            kind: "2".to_owned(),
            day: day("2024-01-01"),
        }],
        scope: Some("3".to_owned()),
        countries: vec![
            ("TN".into(), Some("60".into())),
            ("EG".into(), Some("40".into())),
        ],
        locations: vec![
            ("TUN".into(), words("Tunisia")),
            ("EGY".into(), words("Egypt")),
        ],
        sectors: vec![("15130".into(), None)],
        tags: vec![Reference {
            vocabulary: "3".into(),
            code: "16.2".into(),
        }],
        gender_marker: Some(1),
        budgets: vec![Budget {
            first: day("2025-01-01"),
            last: day("2025-12-31"),
            amount: "1000.00".into(),
            valued: day("2025-01-01"),
        }],
        transactions: vec![Transaction {
            kind: "4".into(),
            day: day("2025-12-31"),
            amount: "900.50".into(),
            description: Some(words("Expenditure of the year.")),
        }],
        results: vec![Result {
            kind: "1".into(),
            title: words("Officers are trained"),
            indicators: vec![indicator(actual)],
        }],
    }
}

fn written(cells: Vec<Cell>) -> Element {
    activity(value(cells)).file()
}

fn actuals(cells: Vec<Cell>) -> Vec<String> {
    let file = written(cells);
    let actuals = file.at("iati-activity/result/indicator/period/actual");
    let value = |actual: &&Element| actual.get("value").unwrap_or_default().to_owned();
    actuals.iter().map(value).collect()
}

#[test]
fn what_is_written_passes_every_check_and_is_the_same_each_time() {
    let cells = || {
        let (all, none) = (Some("20"), None);
        vec![
            cell(all, Some("TUN"), none),
            cell(Some("11"), Some("EGY"), none),
        ]
    };
    let text = written(cells()).write().unwrap();
    assert_eq!(text, written(cells()).write().unwrap());
    let now = Utc.with_ymd_and_hms(2026, 3, 1, 0, 0, 0).unwrap();
    let report = check(&Element::parse(&text).unwrap(), &CodeLists::built_in(), now);
    assert_eq!(report.failures, []);
    assert_eq!(
        (report.n_activities, report.lists_not_checked),
        (1, Vec::new())
    );
}

#[test]
fn a_cell_that_is_withheld_cannot_be_had_by_subtraction() {
    let sex = |value, sex| cell(value, None, Some(sex));
    let three = |men| {
        vec![
            sex(Some("20"), "female"),
            sex(men, "male"),
            sex(None, "unknown"),
        ]
    };
    // One alone is 31 less 20 and 9: then none is told.
    assert_eq!(actuals(three(Some("9"))), ["31"]);
    assert_eq!(actuals(three(None)), ["31", "20"]);
    // Cells that are told apart otherwise stay.
    let mut cells = three(Some("9"));
    cells.push(cell(Some("20"), Some("TUN"), None));
    cells.push(cell(Some("11"), Some("EGY"), None));
    assert_eq!(actuals(cells), ["31", "20", "11"]);
}

#[test]
fn the_total_says_that_cells_are_left_out() {
    let comment = |cells| {
        let file = written(cells);
        let comments = file.at("iati-activity/result/indicator/period/actual/comment/narrative");
        comments
            .iter()
            .map(|own| own.text.clone())
            .collect::<Vec<String>>()
    };
    let sex = |value, sex| cell(value, None, Some(sex));
    let hidden = vec![
        sex(None, "female"),
        sex(None, "male"),
        sex(Some("0"), "unknown"),
    ];
    assert_eq!(
        comment(hidden),
        ["Each person once. Small numbers are left out."]
    );
    let shown = vec![sex(Some("20"), "female"), sex(Some("11"), "male")];
    assert_eq!(comment(shown), ["Each person once."]);
}
