//! Commands that run jobs: `run`, and the settings that they read.

use insta::assert_snapshot;

use super::pulled;
use crate::project::Project;

const QUARTER: [&str; 4] = ["run", "threat-assessment", "--period", "2024-Q1"];

#[test]
fn an_unknown_job_is_answered_with_the_known_ones() {
    Project::new()
        .himaya(["run", "threat-asessment", "--period", "2024-Q4"])
        .code(64)
        .stderr_contains("no job is called `threat-asessment`")
        .stderr_contains("gender-indicators, modus-operandi, route-shifts, threat-assessment");
}

#[test]
fn a_job_for_a_quarter_refuses_another_period() {
    let project = pulled();
    for period in ["2024", "2024-03", "2022..2024"] {
        project
            .himaya(["run", "threat-assessment", "--period", period])
            .code(64)
            .stderr_contains("write the quarter as 2024-Q4");
    }
    for period in ["2024-Q5", "last quarter", ""] {
        project
            .himaya(["run", "threat-assessment", "--period", period])
            .code(64)
            .stderr_contains("is not a period");
    }
}

#[test]
fn a_run_without_data_is_a_finding() {
    let project = Project::new();
    project
        .himaya(QUARTER)
        .code(1)
        .stderr_contains("no source holds data for 2024-Q1")
        .stderr_contains("himaya pull");
    assert_eq!(project.files("data/releases"), [""; 0]);
}

#[test]
fn a_dry_run_shows_the_plan_and_changes_nothing() {
    let project = pulled();
    let before = project.files("data");
    let ran = project.himaya(QUARTER.into_iter().chain(["--dry-run"]));
    assert_snapshot!(ran.code(0).stdout_text(), @r"
    gender-indicators 2024-Q1 (2024-01-01..2024-03-31)
    modus-operandi 2024-Q1 (2024-01-01..2024-03-31)
    route-shifts 2024-Q1 (2024-01-01..2024-03-31)
    threat-assessment 2024-Q1 (2024-01-01..2024-03-31)
    ");
    assert_eq!(project.files("data"), before);
}

#[test]
fn a_run_again_is_unchanged_and_a_run_on_other_settings_is_the_next_release() {
    let project = pulled();
    let json = ["--format", "json"];
    let status = |project: &Project| {
        let ran = project.himaya(json.into_iter().chain(QUARTER)).code(0);
        let jobs = ran.stdout_json();
        let last = jobs["jobs"].as_array().unwrap().last().unwrap().clone();
        let path = last["outputs"][0]["path"].as_str().unwrap().to_owned();
        (last["status"].as_str().unwrap().to_owned(), path)
    };
    let release = |number: u32| format!("data/releases/2024-Q1-r{number}/restricted/cells.csv");
    assert_eq!(status(&project), ("done".to_owned(), release(1)));
    let made = |project: &Project| {
        let mut files = project.files("data");
        files.retain(|name| !name.starts_with("lineage/"));
        files
    };
    let before = made(&project);
    assert_eq!(status(&project), ("unchanged".to_owned(), release(1)));
    assert_eq!(made(&project), before);
    let settings = project.text("himaya.yaml").replace("AMBER", "GREEN");
    let project = project.file("himaya.yaml", settings);
    assert_eq!(status(&project), ("done".to_owned(), release(2)));
    let path = "config/sources/case-returns.yaml";
    let config = project.text(path).replace("grade: X4", "grade: B3");
    let project = project.file(path, config);
    assert_eq!(status(&project), ("done".to_owned(), release(3)));
    assert_eq!(status(&project), ("unchanged".to_owned(), release(3)));
}

#[test]
fn a_person_alone_appears_in_no_table() {
    let project = pulled();
    project.himaya(QUARTER).code(0);
    let figures = project.text("data/releases/2024-Q1-r1/restricted/figures.json");
    let figures: serde_json::Value = serde_json::from_str(&figures).unwrap();
    // The source table counts records of the whole file, not persons of the quarter.
    let of_persons = figures.as_array().unwrap().iter();
    let of_persons = of_persons.filter(|figure| figure["unit"] != "records");
    let figures: Vec<String> = of_persons.map(ToString::to_string).collect();
    assert!(figures.iter().any(|text| text.contains("\"suppressed\"")));
    for text in figures {
        assert!(!text.contains("\"observed\""), "{text}");
    }
}

#[track_caller]
fn settings_refused(before: &str, after: &str, said: &str) {
    let project = pulled();
    let settings = project.text("himaya.yaml");
    assert!(settings.contains(before), "{before}");
    let project = project.file("himaya.yaml", settings.replacen(before, after, 1));
    project.himaya(QUARTER).code(78).stderr_contains(said);
    assert_eq!(project.files("data/releases"), [""; 0]);
}

#[test]
fn wrong_settings_are_refused_with_their_line() {
    settings_refused(
        "levels:",
        "levles:",
        "himaya.yaml line 7: unknown field `levles`",
    );
    settings_refused("[restricted]", "[secret]", "himaya.yaml line 7");
    settings_refused("[DZA,", "[DZZ,", "himaya.yaml line");
    settings_refused("ar-TN]", "tlh-TN]", "`tlh-TN` is not en, fr, es or ar");
    settings_refused(
        "ar-TN]",
        "fr-CH]",
        "`fr-CH` is the second locale of its language",
    );
    settings_refused("ar-TN]", "ar-Tunisian9]", "is not a locale of Arabic");
    settings_refused("TLP:AMBER", "TLP:ORANGE", "is not a TLP label");
    settings_refused("OFFICIAL", "\u{1F6A2}", "cannot be printed");
}

#[test]
fn no_settings_lower_the_threshold_under_the_floor() {
    for threshold in ["4", "1", "0"] {
        let line = format!("disclosure:\n  restricted: {{ threshold: {threshold} }}\n");
        settings_refused("# disclosure:\n", &line, "under the floor of 5 persons");
    }
    for threshold in ["-1", "off"] {
        let line = format!("disclosure:\n  restricted: {{ threshold: {threshold} }}\n");
        settings_refused("# disclosure:\n", &line, "himaya.yaml line");
    }
}

#[test]
fn a_wrong_source_configuration_is_refused_with_its_line() {
    let project = Project::new();
    let path = "config/sources/ctdc.yaml";
    let text = project.text(path).replace("cadence", "cadense");
    let project = project.file(path, text);
    let ran = project.himaya(["pull"]).code(78);
    let ran = ran.stderr_contains("`config/sources/ctdc.yaml`, line 6: unknown field `cadense`");
    assert!(ran.stdout().contains("frontex-ibc"), "{}", ran.stdout());
}
