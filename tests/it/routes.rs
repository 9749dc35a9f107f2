//! Shifts in tables of monthly counts: what was planted, what is published, what is wrong.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use himaya_schema::Figure;
use serde_json::Value as Json;

use crate::demo::DEMO;
use crate::demo::persons::{Person, everybody};
use crate::figures::check_explained;
use crate::project::{Project, real_data};
use crate::release::{Release, check_languages};

const COLUMNS: [&str; 6] = ["--series", "route", "--month", "month", "--count", "n"];

fn analysed(project: &Project, more: &[&str]) -> Json {
    let mut arguments = vec!["--format", "json", "analyse", "routes", "t.csv"];
    arguments.extend(COLUMNS);
    arguments.extend(more);
    project.himaya(arguments).code(0).stdout_json()
}

/// The smuggled migrants of the example a month, by some key; nothing is left out.
fn counts(key: impl Fn(&Person) -> String, group: impl Fn(&str) -> &'static str) -> String {
    let mut counts: BTreeMap<(String, String), u64> = BTreeMap::new();
    for person in everybody(&DEMO.last) {
        if person.role() == "smuggled-migrant" {
            *counts.entry((key(&person), person.month())).or_default() += 1;
        }
    }
    let mut text = "route,month,n,destination\n".to_owned();
    for ((route, month), n) in counts {
        writeln!(text, "{route},{month},{n},{}", group(&route)).unwrap();
    }
    text
}

/// The findings of a kind, by series.
fn found<'a>(report: &'a Json, kind: &str) -> BTreeMap<&'a str, &'a Json> {
    let findings = report["findings"].as_array().unwrap();
    let found = findings.iter().filter(|finding| finding["kind"] == kind);
    found
        .map(|finding| (finding["series"].as_str().unwrap(), finding))
        .collect()
}

/// Whole months from one month to another.
fn apart(one: &str, other: &str) -> i64 {
    let months = |text: &str| {
        let (year, month) = text.split_once('-').unwrap();
        year.parse::<i64>().unwrap() * 12 + month.parse::<i64>().unwrap()
    };
    (months(one) - months(other)).abs()
}

#[test]
fn the_planted_shifts_and_their_displacement_are_found() {
    let destination = |route: &str| match route {
        "WMED" | "WAFR" => "ESP",
        "CMED" => "ITA",
        _ => "other",
    };
    let text = counts(|person| person.route().to_owned(), destination);
    let project = Project::empty().file("t.csv", text);
    let report = analysed(&project, &["--group", "destination", "--gaps", "zero"]);
    let changes = found(&report, "change-point");
    for shift in &DEMO.truth.route_shifts {
        let change = changes[shift.route.as_str()];
        let month = change["month"].as_str().unwrap();
        assert!(apart(month, &shift.month.to_string()) <= 1, "{change}");
        let bound = |name: &str| change[name].as_f64().unwrap();
        assert!(
            bound("effect_low") <= shift.factor && shift.factor <= bound("effect_high"),
            "{change}"
        );
    }
    let planted = &DEMO.truth.displacement;
    let pair = format!("{} > {}", planted.from, planted.to);
    assert_eq!(
        found(&report, "displacement").keys().collect::<Vec<_>>(),
        [&pair.as_str()]
    );
    let others = changes.keys().filter(|route| {
        !DEMO
            .truth
            .route_shifts
            .iter()
            .any(|shift| shift.route == **route)
    });
    // At a false discovery rate of a tenth one finding in ten may be false; corridors that appear and
    // vanish move their routes, too.
    assert!(others.count() <= 2, "{:#}", report["findings"]);
}

#[test]
fn the_planted_corridors_are_found() {
    let text = counts(|person| person.leg().to_owned(), |_| "all");
    let project = Project::empty().file("t.csv", text);
    let report = analysed(&project, &["--gaps", "zero"]);
    for corridor in &DEMO.truth.corridors {
        let found = found(&report, &corridor.change);
        assert_eq!(found.keys().collect::<Vec<_>>(), [&corridor.leg.as_str()]);
        let month = found[corridor.leg.as_str()]["month"].as_str().unwrap();
        assert_eq!(month, corridor.month.to_string());
    }
}

#[test]
fn files_hold_what_the_command_says() {
    let text = counts(|person| person.route().to_owned(), |_| "all");
    let project = Project::empty().file("t.csv", text);
    let report = analysed(&project, &["--out", "shifts", "--draws", "200"]);
    assert_eq!(
        project.files("shifts"),
        [
            "analysis.json",
            "findings.csv",
            "fitted.csv",
            "series.svg",
            "shares.csv"
        ]
    );
    let again: Json = serde_json::from_str(&project.text("shifts/analysis.json")).unwrap();
    assert_eq!(again, report);
    let n_findings = report["findings"].as_array().unwrap().len();
    assert_eq!(
        project.text("shifts/findings.csv").lines().count(),
        n_findings + 1
    );
    let n_months = report["n_months"].as_u64().unwrap() * report["n_series"].as_u64().unwrap();
    assert_eq!(
        project.text("shifts/fitted.csv").lines().count() as u64,
        n_months + 1
    );
    assert!(project.text("shifts/series.svg").starts_with("<svg"));
}

#[test]
fn what_cannot_be_analysed_is_refused_with_its_place() {
    let bad = [
        (
            "route,month,n\nA,2024-01,-3\n",
            65,
            "`-3` is not a count: it is negative",
        ),
        (
            "route,month,n\nA,2024-01,2.5\n",
            65,
            "`2.5` is not a count: it is not whole",
        ),
        (
            "route,month,n\nA,2024-01,2\nA,2024-01,2\n",
            65,
            "line 3: the cell A, 2024-01 stands on line 2 already",
        ),
        (
            "route,month,n\nA,01/2024,2\n",
            65,
            "`01/2024` is not a month",
        ),
        (
            "route,month,n,unit\nA,2024-01,2,deaths\nA,2024-02,2,detections\n",
            65,
            "two units are never one series",
        ),
        (
            "route,month,n\nA,2024-01,2\nA,2024-11,2\n",
            65,
            "11 months are too few",
        ),
        ("route,month\nA,2024-01\n", 64, "has no column `n`"),
        ("route,month,n\n", 65, "too few"),
    ];
    for (text, code, message) in bad {
        let project = Project::empty().file("t.csv", text);
        let mut arguments = vec!["analyse", "routes", "t.csv"];
        arguments.extend(COLUMNS);
        project
            .himaya(arguments)
            .code(code)
            .stderr_contains(message);
    }
}

#[test]
fn one_route_of_zeros_is_analysed_as_far_as_it_goes() {
    let mut text = "route,month,n\n".to_owned();
    for month in 0..24 {
        writeln!(text, "A,{}-{:02},0", 2022 + month / 12, month % 12 + 1).unwrap();
    }
    let project = Project::empty().file("t.csv", text);
    let report = analysed(&project, &[]);
    assert_eq!(report["findings"].as_array().unwrap().len(), 0);
    let reasons = report["not_tested"].as_array().unwrap().iter();
    let reasons: Vec<&str> = reasons.map(|not| not["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["all-zero", "one-series"]);
}

/// The edition of 2023-Q4 forecasts the quarter that the edition of 2024-Q1 scores.
#[test]
fn an_edition_scores_the_one_before() {
    let Some(path) = real_data("frontex/frontex_monthly_2009-01_2025-04.csv") else {
        return;
    };
    let project = Project::new();
    let path = path.display().to_string();
    project
        .himaya(["pull", "frontex-ibc", "--from", path.as_str()])
        .code(0);
    for quarter in ["2023-Q4", "2024-Q1"] {
        let run = ["run", "threat-assessment", "--period", quarter];
        project.himaya(run).code(0);
    }
    let [before, now] =
        ["2023-Q4-r1", "2024-Q1-r1"].map(|name| Release::open(project.root(), name));
    check_explained(&now);
    check_languages(&now);
    assert!(before.figures().keys().all(|id| !id.starts_with("T22/")));
    let ratio = |release: &Release, id: &str| match release.figure(id).figure {
        Figure::Ratio { point } => point,
        other => panic!("{id}: {other:?}"),
    };
    let stated = before
        .figures()
        .keys()
        .filter(|id| id.starts_with("T18/") && id.ends_with("/probability"));
    let mut n = 0;
    for id in stated {
        let shift = id
            .trim_start_matches("T18/")
            .trim_end_matches("/probability");
        let Some(reference) = before.count(&format!("T18/{shift}/reference")) else {
            continue;
        };
        let route = shift.split('/').next().unwrap();
        // A route without any detection has no row.
        let came = format!("T2/{route}/now");
        let came = if now.figures().contains_key(&came) {
            now.count(&came).unwrap()
        } else {
            0
        };
        let rose = !matches!(
            before.figure(&format!("T18/{shift}/change")).figure,
            Figure::Change { ratio } if ratio < 0.0
        );
        let is_true = if rose {
            came > reference
        } else {
            came < reference
        };
        let score = (ratio(&before, id) - f64::from(u8::from(is_true))).powi(2);
        let printed = ratio(&now, &format!("T22/T18/{shift}/score"));
        assert!(
            (printed - score).abs() < 1e-12,
            "{shift}: {printed} for {score}"
        );
        n += 1;
    }
    assert!(n > 3, "{n}");
    // Shares and nationalities are scored, too, and the last row is the mean of all.
    let scores = now
        .figures()
        .keys()
        .filter(|id| id.starts_with("T22/") && id.ends_with("/score") && *id != "T22/_T/score");
    let scores: Vec<(&String, f64)> = scores.map(|id| (id, ratio(&now, id))).collect();
    let of = |part: &str| scores.iter().filter(|(id, _)| id.contains(part)).count();
    assert!(of("/composition/") > 0 && of("T22/T25/") > 0, "{scores:?}");
    let sum: f64 = scores.iter().map(|(_, score)| score).sum();
    let mean = sum / f64::from(u32::try_from(scores.len()).unwrap());
    assert!((ratio(&now, "T22/_T/score") - mean).abs() < 1e-12);
}

/// On the published record: fewer on the Central Mediterranean route from late 2023 on, many more on
/// the Western African route in the year to 2024-Q1.
#[test]
fn the_published_detections_show_the_known_shifts() {
    let Some(path) = real_data("frontex/frontex_monthly_2009-01_2025-04.csv") else {
        return;
    };
    let mut counts: BTreeMap<(String, String), u64> = BTreeMap::new();
    for line in std::fs::read_to_string(path).unwrap().lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let month = cells[3].strip_suffix("-01").unwrap();
        if month <= "2024-03" {
            let n: u64 = cells[4].strip_suffix(".0").unwrap().parse().unwrap();
            *counts
                .entry((cells[0].to_owned(), month.to_owned()))
                .or_default() += n;
        }
    }
    let mut text = "route,month,n\n".to_owned();
    for ((route, month), n) in counts {
        writeln!(text, "{route},{month},{n}").unwrap();
    }
    let project = Project::empty().file("t.csv", text);
    let report = analysed(&project, &["--gaps", "zero"]);
    let shares = found(&report, "composition");
    let effect = |route: &str| {
        let (_, share) = shares
            .iter()
            .find(|(name, _)| name.starts_with(route))
            .unwrap();
        share["effect"].as_f64().unwrap()
    };
    assert!(effect("Western African") > 2.0, "{:#}", report["findings"]);
    assert!(
        effect("Central Mediterranean") < 0.7,
        "{:#}",
        report["findings"]
    );
}
