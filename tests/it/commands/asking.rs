//! Commands that ask: `status`, `explain`, `verify`, `completions`, `man`; and how they talk.

use std::fs;
use std::process::Stdio;

use insta::assert_snapshot;

use super::pulled;
use crate::project::{Project, without_hashes};

#[test]
fn help_lists_the_commands_and_nothing_typed_is_a_usage_error() {
    let project = Project::empty();
    let help = project.himaya(["--help"]).code(0).stdout();
    for command in [
        "demo",
        "init",
        "pull",
        "validate",
        "run",
        "status",
        "explain",
        "verify",
        "completions",
        "man",
    ] {
        let found = help.lines().any(|line| line.trim().starts_with(command));
        assert!(found, "{command}: {help}");
        project.himaya([command, "--help"]).code(0);
    }
    assert_snapshot!(project.himaya(["--version"]).code(0).stdout_text(), @"himaya [VERSION]");
    project.himaya([""; 0]).code(64);
    project.himaya(["pul"]).code(64).stderr_contains("pull");
    project.himaya(["pull", "--frm", "x"]).code(64);
}

#[test]
fn a_day_that_is_none_is_a_usage_error() {
    for day in ["2026-02-30", "01/04/2026", "tomorrow"] {
        let project = Project::new().now(day);
        project
            .himaya(["status"])
            .code(64)
            .stderr_contains("write it as 2026-04-01");
    }
}

#[test]
fn status_shows_what_is_stored_and_what_is_stale() {
    let _hashes = without_hashes();
    let fresh = pulled().now("2024-04-15");
    let ran = fresh.himaya(["status"]).code(0);
    assert_snapshot!(ran.stdout_text(), @r"
    source                 cadence    vintage              retrieved   stored  quarantined  state
    case-returns           monthly    2024-03-31-[HASH_8]  2026-04-01  1       1            current
    ctdc                   irregular                                   0       0            nothing read yet
    frontex-ibc            monthly                                     0       0            nothing read yet
    inform-risk            yearly                                      0       0            nothing read yet
    iom-missing-migrants   weekly                                      0       0            nothing read yet
    organized-crime-index  irregular                                   0       0            nothing read yet
    undp-hdr               yearly                                      0       0            nothing read yet
    unodc-glotip           yearly                                      0       0            nothing read yet
    world-bank-wgi         yearly                                      0       0            nothing read yet
    ");
    let late = fresh.now("2030-01-01");
    let ran = late.himaya(["--format", "json", "status"]).code(1);
    assert_eq!(ran.stdout_json()["sources"][0]["is_stale"], true);
}

#[test]
fn status_of_an_empty_workspace_is_in_order_until_something_is_overdue() {
    let project = Project::new().now("2025-01-22T23:00:00Z");
    let ran = project.himaya(["status"]).code(0);
    assert_eq!(ran.stdout().matches("nothing read yet").count(), 9);
    // Due at 05:00 on the 22nd, and a day later overdue.
    let project = project.now("2025-01-23T05:00:00Z");
    let ran = project.himaya(["--format", "json", "status"]).code(1);
    let report = ran.stdout_json();
    let overdue = report["overdue"].as_array().unwrap();
    assert_eq!(overdue.len(), 3, "{overdue:?}");
    assert_eq!(overdue[0]["job"], "gender-indicators");
    assert_eq!(overdue[0]["due_at"], "2025-01-22T05:00:00Z");
    assert_eq!(overdue[0]["overdue_days"], 1);
}

#[test]
fn an_id_that_no_figure_has_is_a_usage_error() {
    let project = pulled();
    project
        .himaya(["run", "threat-assessment", "--period", "2024-Q1"])
        .code(0);
    for id in [
        "TA/2024-Q1/r1/T7/TUN/children",
        "TA/2024-Q1/r2/T7/TUN/victims",
        "TA/2023-Q1/r1/T7/TUN/victims",
        "XX/2024-Q1/r1/T7/TUN/victims",
        "TA/../r1/T7",
        "T7/TUN/victims",
        "",
    ] {
        project
            .himaya(["explain", id])
            .code(64)
            .stderr_contains("no figure is called");
    }
    let known = "TA/2024-Q1/r1/T7/TUN/victims";
    project.himaya(["explain", known]).code(0);
    let public = ["explain", known, "--level", "public"];
    project.himaya(public).code(64);
}

#[test]
fn a_figure_of_any_level_is_explained_by_the_id_that_is_printed() {
    let project = pulled();
    let settings = project.text("himaya.yaml");
    let settings = settings.replace("[restricted]", "[public]");
    let project = project.file("himaya.yaml", settings);
    project
        .himaya(["run", "threat-assessment", "--period", "2024-Q1"])
        .code(0);
    let id = "TA/2024-Q1/r1/T7/TUN/victims";
    project.himaya(["explain", id]).code(0);
    let restricted = ["explain", id, "--level", "restricted"];
    project.himaya(restricted).code(64);
}

#[test]
fn explain_never_says_how_many_rows_a_hidden_figure_has() {
    let project = pulled();
    project
        .himaya(["run", "threat-assessment", "--period", "2024-Q1"])
        .code(0);
    let id = "TA/2024-Q1/r1/T7/TUN/victims";
    let text = project.himaya(["explain", id]).code(0).stdout();
    assert!(text.contains("from cases, not shown rows"), "{text}");
    let json = project.himaya(["--format", "json", "explain", id]);
    let json = json.code(0).stdout_json();
    assert_eq!(json["status"], "suppressed");
    assert_eq!(json["inputs"][0]["rows"], serde_json::Value::Null);
}

#[test]
fn verify_names_the_file_in_which_a_byte_has_changed() {
    let project = pulled();
    project
        .himaya(["run", "threat-assessment", "--period", "2024-Q1"])
        .code(0);
    project.himaya(["verify"]).code(0);
    let files = project.files("data");
    let guarded = |name: &&String| {
        // `himaya ledger verify` checks the ledger and its lineage.
        let others = ["ledger.", "lineage/", "results/"];
        !others.iter().any(|other| name.starts_with(other)) && !name.ends_with("SHA256SUMS")
    };
    let guarded: Vec<&String> = files.iter().filter(guarded).collect();
    assert!(guarded.len() > 20, "{guarded:?}");
    for name in guarded.into_iter().step_by(7) {
        let path = project.root().join("data").join(name);
        let sound = fs::read(&path).unwrap();
        let mut broken = sound.clone();
        broken[sound.len() / 2] ^= 1;
        fs::write(&path, broken).unwrap();
        let ran = project.himaya(["verify"]).code(1);
        assert!(ran.stdout().contains(&format!("data/{name}: ")), "{name}");
        fs::remove_file(&path).unwrap();
        let ran = project.himaya(["--format", "json", "verify"]).code(1);
        let failures = &ran.stdout_json()["failures"];
        assert_eq!(failures.as_array().map(Vec::len), Some(1), "{name}");
        fs::write(&path, sound).unwrap();
    }
    project.himaya(["verify"]).code(0);
}

#[test]
fn every_shell_gets_completions() {
    let project = Project::empty();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = project.himaya(["completions", shell]).code(0).stdout();
        for word in ["validate", "period", "dry-run"] {
            assert!(script.contains(word), "{shell} lacks {word}");
        }
    }
    project.himaya(["completions", "cmd"]).code(64);
}

#[test]
fn the_manual_page_is_roff() {
    let page = Project::empty().himaya(["man"]).code(0).stdout();
    assert!(page.contains(".TH himaya 1"), "{page}");
    assert!(page.contains("himaya\\-validate(1)"), "{page}");
}

#[test]
fn talk_is_on_standard_error_and_can_be_silenced() {
    let project = Project::new();
    let plain = project.himaya(["pull"]).code(0);
    assert_eq!(plain.stderr(), "");
    let verbose = project.himaya(["--verbose", "pull"]).code(0);
    assert_eq!(
        verbose.stderr().lines().next(),
        Some("pulling case-returns")
    );
    assert_eq!(verbose.stdout(), plain.stdout());
    let root = project.root().display().to_string();
    let quiet = project.himaya(["--quiet", "init", &root]).code(0);
    assert_eq!(quiet.stderr(), "");
    let quiet = project.himaya(["--quiet", "pull", "none"]);
    quiet.code(64).stderr_contains("no source is called `none`");
    project
        .himaya(["--quiet", "--verbose", "pull"])
        .code(64)
        .stderr_contains("cannot be used with");
}

#[test]
fn nothing_is_coloured_when_nobody_looks() {
    let ran = Project::new().himaya(["pull", "none"]).code(64);
    assert!(!ran.stderr().contains('\u{1b}'), "{}", ran.stderr());
}

#[test]
fn a_closed_pipe_is_no_defect() {
    let project = Project::empty();
    for arguments in [vec!["completions", "zsh"], vec!["man"], vec!["--help"]] {
        let mut command = project.command(&arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}
