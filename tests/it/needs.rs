//! Needs ranked by the framework of the worked example, and what is wrong with others.

use std::fs;

use serde_json::Value as Json;

use crate::project::{Project, Ran, source_root};

const EXAMPLE: &str = "models/himaya-needs/example";

fn example(name: &str) -> String {
    fs::read_to_string(source_root().join(EXAMPLE).join(name)).unwrap()
}

fn project() -> Project {
    let project = Project::empty().file("framework.yaml", example("framework.yaml"));
    project.file("scores.csv", example("scores.csv"))
}

/// Few draws, for what does not depend on their number.
const FEW: [&str; 4] = ["--draws", "500", "--sobol", "64"];

fn run(project: &Project, more: &[&str]) -> Ran {
    let mut arguments = vec!["--format", "json", "analyse", "needs"];
    arguments.extend(["framework.yaml", "scores.csv"]);
    arguments.extend(more);
    project.himaya(arguments)
}

fn analysed(project: &Project, more: &[&str]) -> Json {
    run(project, more).code(0).stdout_json()
}

fn unit<'a>(report: &'a Json, name: &str) -> &'a Json {
    let units = report["units"].as_array().unwrap();
    units.iter().find(|unit| unit["unit"] == name).unwrap()
}

#[track_caller]
fn check_number(found: &Json, expected: f64) {
    let found = found.as_f64().unwrap();
    assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
}

/// The score of one unit by hand, with the mean of the panel worked out from its pages.
#[test]
fn a_score_of_the_example_is_as_by_hand() {
    let report = analysed(&project(), &FEW);
    assert_eq!(report["n_units"], 15);
    // The third panellist compares: of three members the eigenvector is that of the geometric means
    // of the rows, 1 to the cube root of 6 to its reciprocal.
    let roots = [1.0, 6.0_f64.cbrt(), 1.0 / 6.0_f64.cbrt()];
    let points = [[35.0, 20.0, 25.0], [45.0, 40.0, 60.0], [20.0, 40.0, 15.0]];
    let mean = |at: usize| {
        let compared = roots[at] / roots.iter().sum::<f64>();
        (points[at].iter().sum::<f64>() / 100.0 + compared) / 4.0
    };
    let threat = 0.5 * (12_000.0 / 400.0) + 0.5 * (4.0 / 9.0 * 100.0);
    let impact = 0.45 * (300.0 / 15.0) + 0.55 * 45.0;
    // Curricula and trainers are one step of the scale below 3, and the unit is at it.
    let gap = (0.6 + 0.5 + 0.75) / 3.0 * 25.0;
    let dimensions: [f64; 3] = [threat, gap, impact];
    let parts = dimensions.iter().enumerate();
    let logarithm: f64 = parts.map(|(at, value)| mean(at) * value.ln()).sum();
    let birch = unit(&report, "Birch/capacity-building");
    check_number(&birch["threat_low"], threat);
    check_number(&birch["gap_low"], gap);
    check_number(&birch["impact_high"], impact);
    check_number(&birch["score"], logarithm.exp());
    check_number(&birch["coverage"], 1.0);
    check_number(&birch["feasibility_low"], 100.0);
}

#[test]
fn silence_is_shown_beside_every_answer() {
    let report = analysed(&project(), &FEW);
    let silent = unit(&report, "Fir/technical-support");
    assert_eq!(silent["score"], Json::Null);
    assert_eq!(
        (&silent["n_answered"], &silent["n_indicators"]),
        (&3.into(), &7.into())
    );
    let (low, high) = (
        silent["score_low"].as_f64().unwrap(),
        silent["score_high"].as_f64().unwrap(),
    );
    assert!(high - low > 40.0, "{low} to {high}");
    check_number(&silent["gap_low"], 0.0);
    // A stated interval is an answer, and no exact one.
    let stated = unit(&report, "Elm/operations");
    assert_eq!(stated["score"], Json::Null);
    check_number(&stated["coverage"], 1.0);
    let clamped = report["clamped"].as_array().unwrap();
    let of = |line: &Json| {
        format!(
            "{}/{}",
            line["unit"].as_str().unwrap(),
            line["indicator"].as_str().unwrap()
        )
    };
    let clamped: Vec<String> = clamped.iter().map(of).collect();
    assert_eq!(clamped, ["Alder/upload-latency", "Fir/detections"]);
}

#[test]
fn the_order_is_told_with_all_it_rests_on() {
    let project = project();
    let report = analysed(&project, &["--out", "out"]);
    let tier = |name: &str| unit(&report, name)["tier"].as_u64().unwrap();
    assert!(tier("Alder/technical-support") < tier("Cedar/technical-support"));
    let first = &report["units"][0];
    assert_eq!(first["tier"], 1);
    assert!(first["rank_low"].as_f64() <= first["rank_median"].as_f64());
    for line in report["sensitivity"].as_array().unwrap() {
        let (first, total) = (
            line["first_order"].as_f64().unwrap(),
            line["total_order"].as_f64().unwrap(),
        );
        assert!(
            (-0.05..=1.0).contains(&first) && first <= total + 0.05,
            "{line}"
        );
    }
    for line in report["pairwise"].as_array().unwrap() {
        let sum: f64 = ["before", "after", "tied"]
            .iter()
            .map(|key| line[key].as_f64().unwrap())
            .sum();
        assert!((sum - 1.0).abs() < 1e-9, "{line}");
    }
    let lines = |name: &str| project.text(&format!("out/{name}")).lines().count();
    let expected = [
        ("scores.csv", 16),
        ("ranks.csv", 16),
        ("tiers.csv", 16),
        ("acceptability.csv", 1 + 15 * 15),
        ("pairwise.csv", 1 + 15 * 14),
        ("sensitivity.csv", 1 + 6 * 16),
        ("tornado.csv", 1 + 6 * 15),
        ("agreement.csv", 1 + 6),
        ("clamped.csv", 3),
    ];
    for (name, n_lines) in expected {
        assert_eq!(lines(name), n_lines, "{name}");
    }
    let json: Json = serde_json::from_str(&project.text("out/analysis.json")).unwrap();
    assert_eq!(json, report);
    let panel = project.text("out/panel.csv");
    assert!(panel.starts_with("set,member,n_panellists,mean,deviation,least,greatest\n"));
    let text = project.himaya(["analyse", "needs", "framework.yaml", "scores.csv"]);
    let text = text.code(0).stdout();
    assert!(
        text.starts_with(
            "Needs of five services: 15 units by 14 indicators, 10000 draws\ntier 1\n"
        )
    );
    assert!(text.contains("beyond a goalpost: detections of Fir is 52000, and counts as 40000"));
}

/// Another order of rows, half of all points, the same seed: the same bytes. Another seed: others.
#[test]
fn the_same_input_gives_the_same_bytes_in_any_order() {
    let expected = run(&project(), &FEW).code(0).stdout();
    let scores = example("scores.csv");
    let mut rows: Vec<&str> = scores.lines().collect();
    rows[1..].reverse();
    let turned = project().file("scores.csv", rows.join("\n"));
    assert_eq!(run(&turned, &FEW).code(0).stdout(), expected);
    let other = run(&turned, &[&FEW[..], &["--seed", "2"]].concat());
    assert_ne!(other.code(0).stdout(), expected);
    let without = run(&turned, &["--draws", "100", "--sobol", "0", "--out", "out"]);
    assert_eq!(
        without.code(0).stdout_json()["sensitivity"],
        Json::Array(Vec::new())
    );
    assert!(
        turned
            .text("out/sensitivity.csv")
            .starts_with("output,factor,first_order")
    );
}

/// A change of the framework, and what is said of it.
#[track_caller]
fn check_framework(old: &str, new: &str, said: &[&str]) {
    let text = example("framework.yaml");
    assert!(text.contains(old), "no `{old}`");
    let project = project().file("framework.yaml", text.replacen(old, new, 1));
    let mut ran = run(&project, &FEW).code(78);
    for words in said {
        ran = ran.stderr_contains(words);
    }
}

#[test]
fn a_framework_that_does_not_hold_together_is_refused_with_lines() {
    let goalposts = "    goalposts: { low: 0, high: 40000, source: \"Ceiling agreed by the steering group\" }\n";
    check_framework(
        goalposts,
        "",
        &[
            "line 17: indicator `detections` has no goalposts",
            "by a standard or target",
        ],
    );
    let polarity = "    polarity: higher-is-worse\n";
    check_framework(
        polarity,
        "",
        &["line 17: indicator `detections` has no polarity"],
    );
    check_framework(
        "  - id: training\n",
        "  - { id: training, within: connection }\n",
        &["holds indicators of gap/capacity-building and of gap/technical-support"],
    );
    let groups = "  - id: training\n  - id: connection\n";
    let circle =
        "  - { id: training, within: connection }\n  - { id: connection, within: training }\n";
    check_framework(
        groups,
        circle,
        &[
            "turn in a circle: connection in training in connection",
            "line 134",
        ],
    );
    check_framework(
        "    error: 2000\n",
        "    eror: 2000\n",
        &["unknown field `eror`", "line 23"],
    );
    check_framework(
        "    polarity: higher-is-worse\n",
        "    polarity: worse\n",
        &["unknown variant `worse`"],
    );
    check_framework(
        "id: networks",
        "id: detections",
        &["line 24: indicator `detections` is there twice"],
    );
    check_framework(
        "required: 90",
        "required: 190",
        &["its required level, 190, is not between its goalposts"],
    );
    let empty = project().file("framework.yaml", "\n");
    run(&empty, &FEW)
        .code(78)
        .stderr_contains("the file is empty");
}

#[test]
fn a_panel_whose_words_are_no_weights_is_refused_with_lines() {
    check_framework(
        "threat: 35, gap: 45",
        "threat: 35, gap: 46",
        &["line 143: panellist `analyst`, `dimensions`: the points add up to 101, not to 100"],
    );
    check_framework(
        "detections: 60",
        "detection: 60",
        &["names the member `detection`", "is `detections` meant?"],
    );
    check_framework(
        "[1, 1/2, 2]",
        "[1, 2, 2]",
        &["the matrix is not reciprocal"],
    );
    check_framework(
        "[1, 1/2, 2]",
        "[1, one half, 2]",
        &["a fraction such as 1/3"],
    );
    check_framework(
        "trainers: 50 }",
        "trainers: 50, trainers: 50 }",
        &["`trainers` is there twice"],
    );
}

/// A change of the scores, and what is said of it.
#[track_caller]
fn check_scores(change: impl Fn(&str) -> String, said: &str) {
    let project = project().file("scores.csv", change(&example("scores.csv")));
    run(&project, &FEW).code(65).stderr_contains(said);
}

#[test]
fn scores_that_do_not_go_with_the_framework_are_refused_with_lines() {
    let replaced = |old: &'static str, new: &'static str| {
        move |text: &str| {
            assert!(text.contains(old), "no `{old}`");
            text.replacen(old, new, 1)
        }
    };
    check_scores(
        replaced("Alder,networks,8", "Alder,networks,11"),
        "line 3: 11 of `networks` is outside its possible range, 1 to 10",
    );
    check_scores(
        replaced("Alder,networks,8", "Alder,networks,NaN"),
        "line 3: NaN of `networks` is no number",
    );
    check_scores(
        replaced("Alder,networks,8", "Alder,networks,many"),
        "line 3: `many` is not a number",
    );
    check_scores(
        replaced("Alder,networks,8", "Alder,networks,\"8,5\""),
        "write the decimal mark as a point",
    );
    check_scores(
        replaced("Alder,networks,8,,", "Alder,networks,8,7,"),
        "there is a value and an interval",
    );
    check_scores(
        replaced("Alder,networks,8,,", "Alder,networks,,7,"),
        "one end of the interval is missing",
    );
    check_scores(
        replaced("Alder,networks", "Older,networks"),
        "line 3: `Older` is no unit of the framework",
    );
    check_scores(
        replaced("Alder,networks", "Alder,detections"),
        "line 3: `detections` of `Alder` stands on line 2 already",
    );
    check_scores(
        replaced("Alder,networks", "Alder,netwrks"),
        "is `networks` meant?",
    );
    check_scores(
        replaced("unit,indicator,value", "unit,indicator,values"),
        "the column `values` means nothing here",
    );
    check_scores(
        |_| "unit,indicator,value\n".to_owned(),
        "there are no scores",
    );
    let without = |text: &str| {
        let rows = text.lines().filter(|row| !row.starts_with("Fir"));
        rows.collect::<Vec<_>>().join("\n")
    };
    check_scores(
        without,
        "the framework names the unit `Fir`, and no row is about it",
    );
    check_scores(|_| String::new(), "the file is empty");
    let project = project().file("scores.csv", "unit,value\nAlder,1\n");
    run(&project, &FEW)
        .code(64)
        .stderr_contains("has no column `indicator`");
    let alone = example("framework.yaml").replace("units: [Alder, Birch, Cedar, Elm, Fir]\n", "");
    let project = project.file("framework.yaml", alone);
    let project = project.file("scores.csv", "unit,indicator,value\nAlder,networks,3\n");
    run(&project, &FEW)
        .code(65)
        .stderr_contains("`Alder` is the only unit");
}
