//! INFORM Risk: ends of scales, silence, and codes.

use chrono::NaiveDate;

use crate::fixtures::{Made, books, codes, config, parse, parse_real, texts, xlsx};
use crate::{RawFile, find};

const ID: &str = "inform-risk";
const HEADER: &str = "COUNTRY|ISO3|INFORM RISK|RISK CLASS|Inequality|Governance";

fn row(labels: &str, class: &str, scores: [Made; 3]) -> Vec<Made> {
    let [risk, inequality, governance] = scores;
    let mut row = texts(labels);
    row.extend([risk, class.into(), inequality, governance]);
    row
}

#[test]
fn ends_of_scales_are_no_countries_and_x_is_no_number() {
    let number = Made::Number;
    let about = vec![texts("release:"), texts("31 March 2025")];
    let risk = vec![
        texts(HEADER),
        row("|MAX", "", [number(10.0), number(10.0), number(10.0)]),
        row("|MIN", "", [number(0.0), number(0.0), number(0.0)]),
        row("Libya|LBY", "High", [number(5.6), "x".into(), number(8.1)]),
        row(
            "Tunisia|TNU",
            "Low",
            [number(3.0), number(2.0), number(4.0)],
        ),
        texts("(*) the higher, the less reliable"),
    ];
    let bytes = xlsx(&[("About", about), ("INFORM Risk 2025 (a-z)", risk)]);
    let parsed = parse(ID, "inform.xlsx", bytes).unwrap();
    assert_eq!(books(&parsed), (3, 3, 9));
    assert_eq!(parsed.accounting.excluded.get("scale-row"), Some(&6));
    assert_eq!(parsed.accounting.excluded.get("note-row"), Some(&3));
    assert_eq!(codes(&parsed), ["unknown-country"]);
    let found: Vec<_> = parsed
        .measurements
        .iter()
        .map(|one| (one.indicator.as_str(), one.value))
        .collect();
    assert_eq!(
        found,
        [
            ("governance", Some(8.1)),
            ("inequality", None),
            ("inform-risk", Some(5.6))
        ]
    );
    assert!(
        parsed
            .measurements
            .iter()
            .all(|one| one.part == "2025" && one.area.to_string() == "LBY")
    );
}

#[test]
fn a_component_that_is_not_known_is_told() {
    let rows = "COUNTRY,ISO3,INFORM RISK,Governence\nLibya,LBY,5.6,8.1\n";
    let parsed = parse(ID, "inform_2024.csv", rows).unwrap();
    assert_eq!(books(&parsed), (1, 0, 0));
    let finding = parsed.findings.iter().next().unwrap();
    assert_eq!(finding.code, "unknown-column");
    assert_eq!(
        finding.suggestion.as_deref(),
        Some("did you mean `Governance`?")
    );
}

/// What becomes of an edition on some day.
#[track_caller]
fn check_edition(year: u32, day: (i32, u32, u32), expected: (u64, u64, u64)) {
    let mut config = config(ID);
    config.today = NaiveDate::from_ymd_opt(day.0, day.1, day.2);
    let file = RawFile {
        name: format!("inform_{year}.csv"),
        bytes: b"COUNTRY,ISO3,INFORM RISK\nLibya,LBY,5.6\n".to_vec(),
    };
    assert_eq!(
        books(&find(ID).unwrap().parse(&file, &config).unwrap()),
        expected
    );
}

#[test]
fn an_edition_may_be_of_the_year_to_come_and_of_none_after_it() {
    check_edition(2027, (2026, 9, 1), (1, 0, 0));
    check_edition(2028, (2026, 9, 1), (0, 1, 0));
}

#[test]
fn the_published_file_is_read_whole() {
    let path = "country_indicators/inform_risk_2025_v070.xlsx";
    let Some(parsed) = parse_real(ID, path) else {
        return;
    };
    assert_eq!(books(&parsed), (191 * 34, 0, 0));
    assert!(parsed.findings.is_empty());
    let silent = parsed
        .measurements
        .iter()
        .filter(|one| one.value.is_none())
        .count();
    assert!(0 < silent);
}
