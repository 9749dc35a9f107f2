//! Files of IATI: the one that is written passes every check, and others are told what is wrong.

use serde_json::Value as Json;

use super::{project, run, source};
use crate::project::{Project, has_tool, real_data};

const ACTIVITY: [&str; 4] = ["--activity", "iati.yaml", "--out", "out"];

/// The activity of the interim report.
fn activity() -> Project {
    let project = project().file("iati.yaml", source("config/iati.yaml"));
    run(&project, "2025", "2026-02-28", &ACTIVITY).code(0);
    project
}

fn verified(project: &Project, file: &str) -> Json {
    let arguments = ["--format", "json", "verify", "--iati", file];
    project.himaya(arguments).stdout_json()[0].clone()
}

#[test]
fn the_activity_passes_every_check_and_is_the_same_each_time() {
    let project = activity();
    let report = verified(&project, "out/activity.xml");
    assert_eq!(report["failures"], Json::Array(Vec::new()));
    assert_eq!(report["lists_not_checked"], Json::Array(Vec::new()));
    assert_eq!(report["n_activities"], 1);
    let text = project.text("out/activity.xml");
    assert_eq!(text, activity().text("out/activity.xml"));
    // Persons by sex: some are too few, so no cell of theirs is there; the totals are.
    assert!(text.contains("<actual value=\"21\">"));
    assert!(!text.contains("female"), "{text}");
    assert!(text.contains("Small numbers of persons are left out"));
    // Sites are no persons, and stand by country.
    assert!(text.contains("<location ref=\"MAR\"/>"));
}

#[test]
fn the_activity_is_valid_by_the_schema() {
    let schema = real_data("iati/xsd-2.03/iati-activities-schema.xsd");
    let Some(schema) = schema.filter(|_| has_tool("xmllint")) else {
        return;
    };
    let project = activity();
    let mut command = std::process::Command::new("xmllint");
    command.args(["--noout", "--nonet", "--schema"]).arg(schema);
    command.arg(project.root().join("out/activity.xml"));
    let ran = command.output().unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
}

/// Each way in which results go wrong: the rule and the element, and that it says what to do.
#[test]
fn an_activity_that_breaks_a_rule_is_told_with_its_line() {
    let sound = activity().text("out/activity.xml");
    for (find, replace, rule, element) in [
        (
            "<indicator measure=\"1\"",
            "<indicator measure=\"Unit\"",
            "IndicatorMeasure",
            "indicator",
        ),
        (
            "<result type=\"3\"",
            "<result type=\"output\"",
            "ResultType",
            "result[1]",
        ),
        (
            "<baseline year=\"2023\" value=\"0\"/>",
            "<baseline year=\"2023\"/>",
            "8.8.1",
            "baseline",
        ),
        (
            "<target value=\"500\"/>",
            "<target value=\"N=42;P=57\"/>",
            "8.9.2",
            "target",
        ),
        (
            "<actual value=\"21\">",
            "<actual value=\"&lt;5\">",
            "8.10.2",
            "actual",
        ),
        (
            "<iati-identifier>",
            "<result/><iati-identifier>",
            "order",
            "iati-identifier",
        ),
    ] {
        assert!(sound.contains(find), "{find}");
        let project = Project::empty().file("a.xml", sound.replacen(find, replace, 1));
        let report = verified(&project, "a.xml");
        let failures = report["failures"].as_array().unwrap();
        let found = failures.iter().find(|own| own["rule"] == rule);
        let found = found.unwrap_or_else(|| panic!("{rule}: {failures:#?}"));
        assert!(
            found["element"].as_str().unwrap().contains(element),
            "{found}"
        );
        assert!(0 < found["line"].as_u64().unwrap() && !found["fix"].as_str().unwrap().is_empty());
    }
    let project = Project::empty().file("a.xml", "<!DOCTYPE a><a/>");
    project.himaya(["verify", "--iati", "a.xml"]).code(65);
}

/// The examples of the standard hold placeholders for codes, and are refused for just these.
#[test]
fn the_official_examples_fail_with_the_right_words() {
    for (name, rules) in [
        (
            "24-results.xml",
            ["IndicatorMeasure", "ResultType", "Version"],
        ),
        (
            "35-policy-marker.xml",
            ["PolicyMarker", "PolicySignificance", "6.14.1"],
        ),
    ] {
        let Some(path) = real_data(&format!("iati/official-examples/{name}")) else {
            return;
        };
        let report = verified(&Project::empty(), &path.display().to_string());
        let failures = report["failures"].as_array().unwrap();
        for rule in rules {
            assert!(
                failures.iter().any(|own| own["rule"] == rule),
                "{name}, {rule}: {failures:#?}"
            );
        }
    }
}
