//! Editions for several circles of readers, revisions, and the attack on all of them together.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::Value as Json;

use crate::fixtures::{HEADER, VICTIM};
use crate::project::Project;

const QUARTER: [&str; 4] = ["run", "threat-assessment", "--period", "2024-Q1"];

/// A return with so many victims a sex and age band, in the first month of 2024.
fn returns(counts: &[(&str, &str, usize)]) -> String {
    let mut text = format!("{HEADER}\n");
    for (sex, age, n) in counts {
        let row = VICTIM.replace(",F,", &format!(",{sex},"));
        assert!(row.contains(",21-23,"), "{row}");
        let row = row.replace(",21-23,", &format!(",{age},"));
        for _ in 0..*n {
            writeln!(text, "{row}").unwrap();
        }
    }
    text
}

/// Counts of which one cell is small and one late case may come.
fn victims(late: usize) -> String {
    returns(&[
        ("F", "18-20", 62 + late),
        ("F", "9-17", 31),
        ("M", "18-20", 44),
        ("M", "9-17", 7),
        ("_U", "18-20", 12),
    ])
}

fn project(levels: &str, text: &str) -> Project {
    let project = Project::new().drop("case-returns", "a.csv", text);
    let settings = project.text("himaya.yaml");
    let settings = settings.replace("levels: [restricted]", &format!("levels: {levels}"));
    let project = project.file("himaya.yaml", settings);
    project.himaya(["pull", "case-returns"]).code(0);
    project
}

fn folders(project: &Project, names: &[&str]) -> Vec<PathBuf> {
    let releases = project.root().join("data/releases");
    names.iter().map(|name| releases.join(name)).collect()
}

/// The audit of these releases held by one reader.
fn audited(project: &Project, names: &[&str], code: i32) -> Json {
    let mut arguments: Vec<PathBuf> = ["--format", "json", "audit"].map(PathBuf::from).to_vec();
    arguments.extend(folders(project, names));
    project.himaya(arguments).code(code).stdout_json()
}

/// The cells of a release as they are printed.
fn cells(project: &Project, release: &str) -> BTreeMap<String, String> {
    let text = project.text(&format!("data/releases/{release}/cells.csv"));
    let lines = text.lines().skip(1);
    let cells = lines.map(|line| line.rsplit_once(',').unwrap());
    cells
        .map(|(cell, value)| (cell.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn what_is_hidden_from_a_closer_circle_is_hidden_from_a_wider_one() {
    let project = project("[restricted, partner, public]", &victims(0));
    project.himaya(QUARTER).code(0);
    let levels = ["restricted", "partner", "public"].map(|level| format!("2024-Q1-r1/{level}"));
    let [restricted, partner, public] = levels.each_ref().map(|name| cells(&project, name));
    let mut n_hidden = 0;
    for (cell, value) in &restricted {
        if value == "c" {
            n_hidden += 1;
            assert_eq!((&partner[cell], &public[cell]), (value, value), "{cell}");
        }
    }
    assert!(n_hidden > 3, "{n_hidden}");
    let women = "returns-victims,TUN/F/Y_GE18";
    assert_eq!(
        (restricted[women].as_str(), public[women].as_str()),
        ("62", "60")
    );
    assert_eq!(public["returns-victims,TUN/M/Y0T17"], "c");
    let names: Vec<&str> = levels.iter().map(String::as_str).collect();
    let report = audited(&project, &names, 0);
    assert_eq!(report["failures"].as_array().unwrap().len(), 0);
    assert!(report["hidden"].as_u64().unwrap() > 10);
}

#[test]
fn a_wider_circle_may_be_served_later() {
    let project = project("[restricted]", &victims(0));
    project.himaya(QUARTER).code(0);
    let settings = project
        .text("himaya.yaml")
        .replace("[restricted]", "[restricted, public]");
    let project = project.file("himaya.yaml", settings);
    project.himaya(QUARTER).code(0);
    let held = [
        "2024-Q1-r1/restricted",
        "2024-Q1-r2/restricted",
        "2024-Q1-r2/public",
    ];
    assert_eq!(
        audited(&project, &held, 0)["failures"],
        Json::Array(Vec::new())
    );
}

#[test]
fn one_late_case_moves_no_printed_number() {
    for levels in ["[public]", "[restricted]"] {
        let project = project(levels, &victims(0));
        project.himaya(QUARTER).code(0);
        let project = project.drop("case-returns", "a.csv", victims(1));
        project.himaya(["pull", "case-returns"]).code(0);
        project.himaya(QUARTER).code(0);
        let level = levels.trim_matches(['[', ']']);
        let [first, second] = [1, 2].map(|number| format!("2024-Q1-r{number}/{level}"));
        let (before, after) = (cells(&project, &first), cells(&project, &second));
        for (cell, value) in &after {
            // A number that was printed stands, or none is printed in its place.
            assert!(
                value == "c" || before[cell] == *value,
                "{level} {cell}: {value}"
            );
        }
        let report = audited(&project, &[&first, &second], 0);
        assert_eq!(report["failures"], Json::Array(Vec::new()), "{level}");
    }
}

#[test]
fn a_cell_that_is_shown_after_all_is_found() {
    let project = project("[public]", &victims(0));
    project.himaya(QUARTER).code(0);
    let path = "data/releases/2024-Q1-r1/public/cells.csv";
    let text = project.text(path);
    let boys = "returns-victims,TUN/M/Y0T17,c";
    assert!(text.contains(boys), "{text}");
    let project = project.file(path, text.replace(boys, "returns-victims,TUN/M/Y0T17,7"));
    let report = audited(&project, &["2024-Q1-r1/public"], 77);
    let failures = report["failures"].as_array().unwrap();
    let found = failures.iter().any(|failure| {
        failure["cell"] == "TUN/M/Y0T17" && failure["table"] == "2024-Q1-r1/public/returns-victims"
    });
    assert!(found, "{failures:?}");
}

#[test]
fn a_folder_that_is_no_release_is_refused() {
    let project = Project::new();
    std::fs::create_dir(project.root().join("none")).unwrap();
    let ran = project.himaya(["audit", "none"]).code(65);
    ran.stderr_contains("structure.json");
}
