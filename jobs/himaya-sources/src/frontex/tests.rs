//! Frontex: the two wide forms, the tidy one, and repeated rows.

use std::collections::BTreeMap;

use himaya_schema::{Area, BorderType, Observation, Period, Region, Route, Value};

use crate::fixtures::{Made, books, codes, parse, parse_real, texts, xlsx};

const WIDE: &str = "\u{feff}Route;Border type or inland;Nationality;NOV2021;DEC2021\r\n";

fn wide(rows: &str) -> crate::Parsed {
    parse(
        "frontex-ibc",
        "Monthly_2022-02-04.csv",
        format!("{WIDE}{rows}"),
    )
    .unwrap()
}

#[test]
fn a_zero_is_a_true_zero_and_a_blank_is_not_stored() {
    let parsed =
        wide("Central Mediterranean Route;Sea;Tunisia;0;\r\nOther;Land;Palestine^;1,022;3\r\n");
    assert_eq!(books(&parsed), (3, 0, 1));
    assert_eq!(parsed.accounting.excluded.get("blank-cell"), Some(&1));
    let first = parsed.observations.first().unwrap();
    assert_eq!(first.value, Value::TrueZero);
    assert_eq!(
        (first.route, first.border),
        (Some(Route::CentralMediterranean), Some(BorderType::Sea))
    );
    assert_eq!(
        first.period,
        Period::Month {
            year: 2021,
            month: 11
        }
    );
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2022, 2, 4)
    );
    let origins: Vec<&str> = parsed
        .observations
        .iter()
        .map(|row| row.origin.code())
        .collect();
    assert_eq!(origins, ["TUN", "PSE", "PSE"]);
}

#[test]
fn a_workbook_with_a_title_row_other_headings_and_a_note_is_read() {
    let rows = vec![
        texts("Monthly detections of illegal border-crossing"),
        texts("Route|BorderLocation|NationalityLong|JAN2022|FEB2022"),
        vec![
            "Western Balkans".into(),
            "Land".into(),
            "Syria".into(),
            Made::Number(4.0),
            Made::Text("<5".into()),
        ],
        texts("* This designation is without prejudice to positions on status."),
        vec![
            "Total".into(),
            Made::Blank,
            Made::Blank,
            Made::Number(4.0),
            Made::Number(0.0),
        ],
    ];
    let notes = vec![texts("Source: FRAN data as of 04MAR22")];
    let bytes = xlsx(&[("Notes", notes), ("Detections_of_IBC", rows)]);
    let parsed = parse("frontex-ibc", "detections.xlsx", bytes).unwrap();
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2022, 3, 4)
    );
    assert_eq!(books(&parsed), (1, 1, 4));
    assert_eq!(codes(&parsed), ["not-a-count"]);
    let rules: Vec<&str> = parsed.accounting.excluded.keys().copied().collect();
    assert_eq!(rules, ["note-row", "total-row"]);
}

#[test]
fn unknown_labels_quarantine_the_cells_of_their_row() {
    let parsed = wide("Central Mediteranean Route;Sea;Nigerria;1;2\r\n");
    assert_eq!(books(&parsed), (0, 2, 0));
    let suggestions: Vec<_> = parsed
        .findings
        .iter()
        .filter_map(|one| one.suggestion.clone())
        .collect();
    assert_eq!(
        suggestions,
        [
            "did you mean `Central Mediterranean Route`?",
            "did you mean Nigeria (NGA)?"
        ]
    );
}

#[test]
fn repeated_rows_are_excluded_when_equal_and_quarantined_when_not() {
    let equal = wide("Other;Sea;Mali;1;2\r\nOther;Sea;Mali;1;2\r\n");
    assert_eq!(books(&equal), (2, 0, 2));
    assert_eq!(codes(&equal), ["duplicate-row"]);
    let other = wide("Other;Sea;Mali;1;2\r\nOther;Sea;Mali;1;3\r\n");
    assert_eq!(books(&other), (0, 4, 0));
    assert_eq!(codes(&other), ["duplicate-key"]);
}

#[test]
fn the_tidy_form_has_codes_and_first_days_of_months() {
    let text = "route,type,nat,t,n\n\
        Eastern Borders Route,Land,XKX,2025-01-01,41.0\n\
        Eastern Borders Route,Land,OOS,2025-04-01,2\n\
        Eastern Borders Route,Land,STL,2025-04-01,\n\
        Eastern Borders Route,Land,XXX,2025-04-01,2\n\
        Eastern Borders Route,Land,UKR,2025-04-02,2\n\
        Eastern Borders Route,Land,UKR,01/04/2025,2\n";
    let parsed = parse("frontex-ibc", "tidy.csv", text).unwrap();
    assert_eq!(books(&parsed), (2, 3, 1));
    assert_eq!(codes(&parsed), ["bad-date", "unknown-country"]);
    let origins: Vec<Area> = parsed.observations.iter().map(|row| row.origin).collect();
    assert_eq!(
        origins.last(),
        Some(&Area::Region(Region::SubSaharanAfrica))
    );
    let provisional: Vec<bool> = parsed
        .observations
        .iter()
        .map(|row| row.provisional)
        .collect();
    assert_eq!(provisional, [false, true]);
}

#[test]
fn the_tidy_form_may_name_the_month_alone_and_no_year_beyond_belief() {
    let text = "route,type,nat,t,n\nOther,Sea,MLI,2025-04,3\nOther,Sea,MLI,2025-05,4\n\
        Other,Sea,MLI,2025-04-01,3\n";
    let parsed = parse("frontex-ibc", "tidy.csv", text).unwrap();
    assert_eq!(books(&parsed), (2, 0, 1));
    assert_eq!(codes(&parsed), ["duplicate-row"]);
    let april = Period::Month {
        year: 2025,
        month: 4,
    };
    assert_eq!(parsed.observations.first().unwrap().period, april);
    let row = |serial: f64| {
        vec![
            "Other".into(),
            "Sea".into(),
            "MLI".into(),
            Made::Serial(serial),
            Made::Number(3.0),
        ]
    };
    // 1 January 1900 and 1 April 2025.
    let rows = vec![texts("route|type|nat|t|n"), row(1.0), row(45_748.0)];
    let parsed = parse("frontex-ibc", "tidy.xlsx", xlsx(&[("s", rows)])).unwrap();
    assert_eq!(books(&parsed), (1, 1, 0));
    assert_eq!(codes(&parsed), ["bad-date"]);
}

#[test]
fn a_month_under_two_headings_is_refused() {
    let text = "Route;Border type;Nationality;JAN2021;Jan-2021\nOther;Sea;Mali;3;3\n";
    let error = parse("frontex-ibc", "wide.csv", text).unwrap_err();
    assert!(
        matches!(&error, crate::SourceError::DuplicateColumn { column, .. } if column == "Jan-2021"),
        "{error:?}"
    );
}

#[test]
fn tidy_rows_that_contradict_are_both_withdrawn() {
    let row = "Other,Sea,MLI,2025-01-01";
    let text =
        format!("route,type,nat,t,n\n{row},1\nOther,Sea,MLI,2025-02-01,5\n{row},2\n{row},2\n");
    let parsed = parse("frontex-ibc", "tidy.csv", text).unwrap();
    assert_eq!(books(&parsed), (1, 3, 0));
    assert_eq!(
        parsed.observations.first().unwrap().value,
        Value::Observed { n: 5 }
    );
}

type Cells = BTreeMap<(Option<Route>, Option<BorderType>, Area, String, Period), u64>;

fn cells(rows: &[Observation]) -> Cells {
    let key = |row: &Observation| {
        let label = row.raw["Nationality"].trim_end_matches('^').to_owned();
        (row.route, row.border, row.origin, label, row.period)
    };
    rows.iter()
        .map(|row| (key(row), row.value.number().unwrap()))
        .collect()
}

#[test]
fn the_two_forms_of_the_2022_release_are_equal_cell_for_cell() {
    let name = "frontex/Monthly_detections_of_IBC_2022-02-04";
    let Some(workbook) = parse_real("frontex-ibc", &format!("{name}.xlsx")) else {
        return;
    };
    let Some(text) = parse_real("frontex-ibc", &format!("{name}.csv")) else {
        return;
    };
    for parsed in [&workbook, &text] {
        let sum: u64 = parsed
            .observations
            .iter()
            .filter_map(|row| row.value.number())
            .sum();
        assert_eq!(sum, 3_965_684);
        assert_eq!(books(parsed), (129_948, 0, 0));
        assert!(parsed.findings.is_empty());
        assert_eq!(
            parsed.published,
            chrono::NaiveDate::from_ymd_opt(2022, 2, 4)
        );
    }
    let cells_of_workbook = cells(&workbook.observations);
    assert_eq!(cells_of_workbook.len(), 129_948);
    assert!(cells_of_workbook == cells(&text.observations));
}

#[test]
fn the_tidy_series_to_april_2025_is_read_whole() {
    let path = "frontex/frontex_monthly_2009-01_2025-04.csv";
    let Some(parsed) = parse_real("frontex-ibc", path) else {
        return;
    };
    assert_eq!(books(&parsed), (34_273, 0, 0));
    let sum = |keep: &dyn Fn(&&Observation) -> bool| -> u64 {
        parsed
            .observations
            .iter()
            .filter(keep)
            .filter_map(|row| row.value.number())
            .sum()
    };
    assert_eq!(sum(&|_| true), 4_966_869);
    assert_eq!(sum(&|row| row.origin.code() == "SYR"), 1_177_924);
    let quarter = Period::Quarter {
        year: 2021,
        quarter: 4,
    };
    let central = |row: &&Observation| {
        row.route == Some(Route::CentralMediterranean) && quarter.contains(&row.period)
    };
    assert_eq!(sum(&central), 21_477);
    assert_eq!(
        parsed.published,
        chrono::NaiveDate::from_ymd_opt(2025, 4, 30)
    );
}
