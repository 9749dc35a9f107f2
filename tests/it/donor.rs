//! What a donor is told of the worked example, by hand to the cent and the person; what is wrong with
//! others; and files of IATI.

mod activity;

use std::fs;

use serde_json::Value as Json;

use crate::project::{Project, Ran, source_root};

const EXAMPLE: &str = "models/himaya-logframe/example";

fn source(path: &str) -> String {
    fs::read_to_string(source_root().join(path)).unwrap()
}

/// The example with one text of one file replaced.
fn broken(file: &str, find: &str, replace: &str) -> Project {
    let mut project = Project::empty();
    let files = [
        ("logframe.yaml", "config/logframe.yaml".to_owned()),
        ("budget.yaml", "config/finance/budget.yaml".to_owned()),
        ("rates.yaml", format!("{EXAMPLE}/rates.yaml")),
        ("participants.csv", format!("{EXAMPLE}/participants.csv")),
        ("values.csv", format!("{EXAMPLE}/values.csv")),
        ("payments.csv", format!("{EXAMPLE}/payments.csv")),
        ("narrative.yaml", format!("{EXAMPLE}/narrative-2025.yaml")),
    ];
    for (name, path) in files {
        let mut text = source(&path);
        if name == file {
            assert!(text.contains(find), "{file}: {find}");
            text = text.replacen(find, replace, 1);
        }
        project = project.file(name, text);
    }
    project
}

fn project() -> Project {
    broken("", "", "")
}

fn run(project: &Project, period: &str, as_of: &str, more: &[&str]) -> Ran {
    let mut arguments = vec!["--format", "json", "analyse", "donor", "logframe.yaml"];
    arguments.extend([
        "participants.csv",
        "values.csv",
        "--period",
        period,
        "--as-of",
        as_of,
    ]);
    arguments.extend(["--budget", "budget.yaml", "--rates", "rates.yaml"]);
    arguments.extend(["--payments", "payments.csv"]);
    arguments.extend(more);
    project.himaya(arguments)
}

/// The interim report of 2025, before the late correction.
fn interim() -> Json {
    let more = ["--narrative", "narrative.yaml"];
    run(&project(), "2025", "2026-02-28", &more)
        .code(0)
        .stdout_json()
}

/// The final report, with what has changed since the interim one.
fn last() -> Json {
    let more = ["--reported", "2025@2026-02-28"];
    run(&project(), "2026", "2027-02-28", &more)
        .code(0)
        .stdout_json()
}

/// A cell by indicator, span, by what, and of whom.
fn cell(report: &Json, key: [&str; 4]) -> String {
    let cells = report["cells"].as_array().unwrap();
    let fields = ["indicator", "span", "by", "member"];
    let is_own = |cell: &&Json| {
        fields
            .iter()
            .zip(key)
            .all(|(field, own)| cell[*field] == own)
    };
    let found = cells.iter().find(is_own);
    let found = found.unwrap_or_else(|| panic!("no cell {key:?}"));
    found["value"].as_str().unwrap_or(":").to_owned()
}

fn money(report: &Json, line: &str, column: &str) -> String {
    let lines = report["finance"].as_array().unwrap();
    let found = lines.iter().find(|own| own["line"] == line).unwrap();
    found[column].as_str().unwrap().to_owned()
}

fn light(report: &Json, id: &str) -> String {
    let lines = report["indicators"].as_array().unwrap();
    let found = lines.iter().find(|own| own["id"] == id).unwrap();
    found["light"].as_str().unwrap().to_owned()
}

#[test]
fn the_interim_report_is_as_by_hand() {
    let report = interim();
    assert_eq!(report["state"], "sound");
    let all = "cumulative";
    for (key, expected) in [
        // 5 in Tunisia and 6 in Egypt in 2024; 5, 3 and 2 new ones in 2025, and 3 who came again.
        (["P1.1", all, "total", "_T"], "21"),
        (["P1.1", "period", "total", "_T"], "13"),
        (["P1.1", all, "participations", "_T"], "24"),
        (["P1.1", all, "sex", "F"], "8"),
        (["P1.1", all, "sex", "M"], "13"),
        (["P1.1", all, "sex", "_U"], "0"),
        (["P1.1", all, "country", "TUN"], "5"),
        // 70 + 90 + 55 + 35 + 12, and 210 of 2024.
        (["O1.2", "period", "total", "_T"], "262"),
        (["O1.2", all, "total", "_T"], "472"),
        // 15 of 30, not the mean of 75, 50 and 33.3 per cent.
        (["O1.1", "period", "total", "_T"], "50.0"),
        (["O1.1", "period", "country", "TUN"], "61.1"),
        // The sites at the end of 2025, not those of two years.
        (["P2.1", all, "total", "_T"], "15"),
        (["P3.3b", "period", "total", "_T"], "40"),
        (["P3.3b", "period", "sex", "_U"], "3"),
        (["P3.3b", "period", "age", "Y0T17"], "6"),
        (["P3.1", all, "total", "_T"], "2"),
        // Nobody has told of messages, and that is no zero.
        (["O2.1", all, "total", "_T"], ":"),
    ] {
        assert_eq!(cell(&report, key), expected, "{key:?}");
    }
    for (line, column, expected) in [
        // 33 800 / 3.38 and 50 000.5 / 3.325, to the cent.
        ("5.1", "cumulative", "25037.74"),
        ("5", "period", "15037.74"),
        ("7", "cumulative", "451272.30"),
        ("11", "period", "406272.30"),
        ("11", "cumulative", "476272.30"),
        ("11", "remaining", "3004927.70"),
    ] {
        assert_eq!(money(&report, line, column), expected, "{line}, {column}");
    }
    let lights = [
        ("P1.1", "met"),
        ("O1.2", "near"),
        ("P3.1", "missed"),
        ("O2.1", "no-value"),
    ];
    for (id, expected) in lights {
        assert_eq!(light(&report, id), expected, "{id}");
    }
    // 8 of 21.
    let share = report["gender"][0]["share"].as_f64().unwrap();
    assert!((share - 0.380_952_380_952_381).abs() < 1e-12);
}

#[test]
fn the_final_report_tells_what_was_corrected_late() {
    let report = last();
    assert_eq!(cell(&report, ["O1.2", "cumulative", "total", "_T"]), "778");
    assert_eq!(cell(&report, ["P1.1", "cumulative", "total", "_T"]), "24");
    // One of Tunisia was trained in Egypt too.
    assert_eq!(cell(&report, ["P1.1", "cumulative", "country", "EGY"]), "9");
    assert_eq!(
        cell(&report, ["P1.1", "cumulative", "several-countries", "_T"]),
        "1"
    );
    assert_eq!(money(&report, "11", "cumulative"), "739302.70");
    let missing = report["indicators"].as_array().unwrap();
    let readers = missing.iter().find(|own| own["id"] == "O2.5").unwrap();
    assert_eq!(
        (&readers["baseline"], &readers["way_pct"]),
        (&Json::Null, &Json::Null)
    );
    assert_eq!(light(&report, "O2.5"), "missed");
    let restated: Vec<String> = report["restated"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| {
            let text = |field: &str| own[field].as_str().unwrap_or(":");
            let names = ["of", "span", "member", "before", "after", "entries"];
            names.map(text).join(" ")
        })
        .collect();
    assert_eq!(
        restated,
        [
            "O1.2 period _T 262 268 cases-egy-2025",
            "O1.2 period EGY 90 96 cases-egy-2025",
            "O1.2 cumulative _T 472 478 cases-egy-2025",
            "O1.2 cumulative EGY 170 176 cases-egy-2025",
            "2.1 cumulative _T 1234.56 1334.56 f4",
            "2 cumulative _T 1234.56 1334.56 f4",
            "7 cumulative _T 451272.30 451372.30 f4",
            "9 cumulative _T 476272.30 476372.30 f4",
            "11 cumulative _T 476272.30 476372.30 f4",
        ]
    );
}

/// A finding keeps everything from being written, and says where it is.
#[track_caller]
fn finding(file: &str, find: &str, replace: &str, expected: &[(&str, u64, &str)]) {
    let project = broken(file, find, replace);
    let more = ["--narrative", "narrative.yaml", "--out", "out"];
    let ran = run(&project, "2025", "2026-02-28", &more).code(1);
    let report = ran.stdout_json();
    assert_eq!(report["state"], "draft");
    let told: Vec<(&str, u64, &str)> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| {
            let text = |field: &str| own[field].as_str().unwrap();
            assert!(!text("suggestion").is_empty());
            (text("file"), own["row"].as_u64().unwrap(), text("code"))
        })
        .collect();
    assert_eq!(told, expected);
    assert_eq!(project.files("out"), [""; 0]);
}

#[test]
fn bad_registers_are_found_and_nothing_is_written() {
    let (people, values) = ("participants.csv", "values.csv");
    finding(
        people,
        "MAR,F,M-02",
        "MAR,F,m 3",
        &[
            ("narrative.yaml", 3, "reconcile"),
            ("narrative.yaml", 4, "reconcile"),
            (people, 14, "name"),
        ],
    );
    finding(
        people,
        "LBY,M,L-02",
        "LBY,M,l_01",
        &[
            ("narrative.yaml", 3, "reconcile"),
            (people, 22, "two-spellings"),
        ],
    );
    finding(
        values,
        "P2.1,2025-12-31,MAR",
        "P2.1,2025-Q5,MAR",
        &[(values, 30, "period")],
    );
    finding(
        values,
        "survey-tun-f,2025-11-30,,O1.1,2025-10,TUN,F,,,6,8",
        "survey-tun-f,2025-11-30,,O1.1,2025-10,TUN,F,,75,,",
        &[
            ("narrative.yaml", 5, "reconcile"),
            (values, 23, "percentage-without-parts"),
        ],
    );
    finding(
        values,
        "cases-lby-2025,2026-01-20,,O1.2,2025,LBY",
        "cases-lby-2025,2026-01-20,,O1.2,2025-Q1,DZA",
        &[(values, 10, "overlap")],
    );
    finding(values, "TUN,,,3,,", "TUN,_T,,3,,", &[(values, 42, "sum")]);
    finding(
        values,
        "P3.1,2024-10-03",
        "P3.1z,2024-10-03",
        &[(values, 17, "unknown-indicator")],
    );
}

#[test]
fn bad_money_is_found_and_nothing_is_written() {
    let money = "payments.csv";
    finding(
        money,
        "2.1;1234.56;EUR",
        "2.1;-1234.56;EUR",
        &[("narrative.yaml", 8, "reconcile"), (money, 5, "negative")],
    );
    finding(
        money,
        "1234.56;EUR",
        "1234.56;EUX",
        &[
            ("narrative.yaml", 8, "reconcile"),
            (money, 5, "unknown-currency"),
        ],
    );
    finding(
        "rates.yaml",
        "  2025-03: { TND: 3.3250 }\n",
        "",
        &[("narrative.yaml", 8, "reconcile"), (money, 4, "rate")],
    );
    finding(
        "narrative.yaml",
        "amount: 406272.30",
        "amount: 406272.31",
        &[("narrative.yaml", 8, "reconcile")],
    );
}

#[test]
fn a_logframe_or_budget_that_does_not_hold_is_refused_with_its_line() {
    let refused = |file: &str, find: &str, replace: &str, expected: &str| {
        let ran = run(&broken(file, find, replace), "2025", "2026-02-28", &[]);
        ran.code(78).stderr_contains(expected);
    };
    let target = "the target of 2025 is due before the baseline of 2026";
    refused(
        "logframe.yaml",
        "{ year: 2023, value: 210 }",
        "{ year: 2026, value: 210 }",
        target,
    );
    refused(
        "budget.yaml",
        "indirect: 221200.00",
        "indirect: 221200.01",
        "more than 7 %",
    );
    refused(
        "budget.yaml",
        "contingency: 100000.00",
        "contingency: 158000.01",
        "more than 5 %",
    );
    let transfer =
        "transfers:\n  - { id: 1, date: 2025-02-01, from: 2, to: 5, amount: 75000.01, reason: a }";
    refused("budget.yaml", "transfers: []", transfer, "more than 25 %");
}

#[test]
fn an_indicator_that_was_renamed_is_refused() {
    let project = broken("logframe.yaml", "  - id: P3.4\n", "  - id: P3.7\n");
    let project = project.file("earlier.yaml", source("config/logframe.yaml"));
    let ran = run(
        &project,
        "2025",
        "2026-02-28",
        &["--earlier", "earlier.yaml"],
    )
    .code(78);
    assert!(ran.stderr().contains("P3.4"), "{}", ran.stderr());
}

#[test]
fn a_sound_report_is_written() {
    let project = project();
    run(&project, "2025", "2026-02-28", &["--out", "out"]).code(0);
    let names = [
        "analysis.json",
        "finance.csv",
        "gender.csv",
        "indicators.csv",
        "marker.csv",
        "restated.csv",
        "values.csv",
    ];
    assert_eq!(project.files("out"), names);
    let text = project.text("out/finance.csv");
    assert!(text.starts_with("line,original,current,period,cumulative,remaining,variation\n"));
}

/// Registers in every language are read as those of any other, and are never written over.
#[test]
fn empty_registers_of_every_language_are_read() {
    let project = project();
    for language in ["en", "fr", "es", "ar"] {
        let export = ["export", "registers", language, "--language", language];
        project.himaya(export).code(0);
        let files = project.files(language);
        assert_eq!(files, ["participants.csv", "payments.csv", "values.csv"]);
        project.himaya(export).code(64);
        let (values, people) = (
            format!("{language}/values.csv"),
            format!("{language}/participants.csv"),
        );
        let arguments = [
            "analyse",
            "donor",
            "logframe.yaml",
            &values,
            &people,
            "--period",
            "2025",
        ];
        project.himaya(arguments).code(0);
    }
}
