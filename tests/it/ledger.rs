//! What was run: the ledger after kills and damage.

use std::fs;
use std::time::{Duration, Instant};

use crate::project::Project;
use crate::schedule::{due_from, wait};

/// Runs what is due until nobody else is at work any more; a killed child may take a moment to die.
fn run_due_when_free(project: &Project) {
    let begun = Instant::now();
    loop {
        let mut child = project.command(["--quiet", "run-due"]).spawn().unwrap();
        match wait(&mut child, Duration::from_mins(1)) {
            Some(75) if begun.elapsed() < Duration::from_secs(10) => {}
            code => {
                assert_eq!(code, Some(0));
                return;
            }
        }
    }
}

/// Starts what is due, kills it with no warning once a line of the mirror says so, and starts again.
#[track_caller]
fn killed_at(words: &str) {
    let project = due_from("2024-Q1", "2024-05-01");
    let mut child = project.command(["--quiet", "run-due"]).spawn().unwrap();
    let mirror = project.root().join("data/ledger.jsonl");
    let begun = Instant::now();
    while !fs::read_to_string(&mirror).is_ok_and(|text| text.contains(words)) {
        assert!(begun.elapsed() < Duration::from_mins(1), "no `{words}`");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    run_due_when_free(&project);
    let mirror = project.text("data/ledger.jsonl");
    assert_eq!(mirror.matches("\"state\":\"interrupted\"").count(), 1);
    project.himaya(["ledger", "verify"]).code(0);
    project.himaya(["verify"]).code(0);
    let plan = project.himaya(["plan"]).code(0).stdout();
    assert_eq!(plan, "");
    let releases = project.files("data/releases");
    let others = releases
        .iter()
        .filter(|path| !path.starts_with("2024-Q1-r1/"));
    assert_eq!(others.collect::<Vec<_>>(), ["index.html"]);
    let ended = "\"state\":\"done\"";
    assert_eq!(mirror.matches(ended).count(), 4, "{mirror}");
}

#[test]
fn a_run_killed_in_the_middle_is_interrupted_and_run_again_with_one_effect() {
    killed_at("\"job\":\"threat-assessment\"");
}

#[test]
fn a_damaged_ledger_is_refused_and_rebuilt() {
    let project = due_from("2024-Q1", "2024-05-01");
    project.himaya(["run-due"]).code(0);
    let sound = fs::read(project.root().join("data/ledger.db")).unwrap();
    let refused = |project: &Project, said: &str| {
        for command in [["run-due"].as_slice(), &["plan"], &["ledger", "verify"]] {
            let ran = project.himaya(command).code(74);
            ran.stderr_contains(said)
                .stderr_contains("`himaya ledger rebuild`");
        }
        let ran = project.himaya(["run", "route-shifts", "--period", "2024-Q1"]);
        ran.code(74).stderr_contains(said);
        let ran = project.himaya(["--format", "json", "ledger", "rebuild"]);
        assert_eq!(ran.code(0).stdout_json()["n_entries"], 8);
        project.himaya(["ledger", "verify"]).code(0);
        assert_eq!(project.himaya(["plan"]).code(0).stdout(), "");
    };
    fs::remove_file(project.root().join("data/ledger.db")).unwrap();
    refused(&project, "is gone, and its mirror is there");
    project.write("data/ledger.db", &sound[5_000..]);
    refused(&project, "is damaged");
    project.write("data/ledger.db", with_form(&sound, 0));
    refused(&project, "has form 0, and this himaya writes form 1");
    project.write("data/ledger.db", with_form(&sound, 2));
    for command in [["run-due"].as_slice(), &["plan"], &["ledger", "rebuild"]] {
        let ran = project.himaya(command).code(78);
        ran.stderr_contains("this himaya knows forms up to 1")
            .stderr_contains("use the himaya that wrote it");
    }
}

/// The bytes of a database with another `user_version`, which stands at byte 60.
fn with_form(sound: &[u8], form: u32) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    bytes[60..64].copy_from_slice(&form.to_be_bytes());
    bytes
}

#[test]
fn a_changed_output_is_a_finding() {
    let project = due_from("2024-Q1", "2024-05-01");
    project.himaya(["run-due"]).code(0);
    let path = "data/releases/2024-Q1-r1/restricted/cells.csv";
    let text = project.text(path);
    let project = project.file(path, format!("{text}more\n"));
    let ran = project.himaya(["ledger", "verify"]).code(1);
    assert!(ran.stdout().starts_with(&format!("{path}: its hash is")));
    let mirror = project.text("data/ledger.jsonl");
    let project = project.file(path, text).file(
        "data/ledger.jsonl",
        mirror.replacen("route-shifts", "route-drifts", 1),
    );
    let ran = project.himaya(["ledger", "verify"]).code(1);
    assert!(ran.stdout().contains("data/ledger.jsonl: line"));
    project
        .himaya(["run-due"])
        .code(74)
        .stderr_contains("ledger.jsonl");
}

/// The second run of the same is another attempt and no second effect.
#[test]
fn a_run_by_hand_is_written_down_and_has_no_second_effect() {
    let project = due_from("2024-Q1", "2024-05-01");
    let run = [
        "--format",
        "json",
        "run",
        "route-shifts",
        "--period",
        "2024-Q1",
    ];
    for attempts in [1, 2] {
        let report = project.himaya(run).code(0).stdout_json();
        assert_eq!(report["jobs"][0]["attempts"], attempts);
    }
    let mirror = project.text("data/ledger.jsonl");
    assert_eq!(mirror.matches("\"state\":\"done\"").count(), 1);
    assert_eq!(mirror.matches("\"state\":\"unchanged\"").count(), 1);
    let plan = project.himaya(["plan"]).code(0).stdout();
    assert!(!plan.contains("route-shifts 2024-Q1"), "{plan}");
}
