//! The example from end to end against the truth planted in it.

mod disclosure;
mod judged;
pub(crate) mod persons;
mod planted;
mod typology;

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use himaya_example::Truth;
use himaya_schema::{Figure, Hidden};

use crate::project::{Project, shared_folder};
use crate::release::{Release, check_languages, check_pdfs, check_same_bytes};

/// The example as the command makes it, with two more quarters run.
#[derive(Debug)]
pub(crate) struct Demo {
    pub(crate) truth: Truth,
    /// The last quarter, 2024-Q4.
    pub(crate) last: Release,
    /// The quarter in which the share of women and girls changes, 2023-Q2.
    changed: Release,
    /// The first whole quarter without the corridor that vanishes, 2023-Q4.
    vanished: Release,
}

/// One example for all tests that only read it.
pub(crate) static DEMO: LazyLock<Demo> = LazyLock::new(|| {
    let root = made("demo", &[]);
    for quarter in ["2023-Q2", "2023-Q4"] {
        let ran = himaya()
            .arg("--workspace")
            .arg(&root)
            .args(["run", "threat-assessment", "--period", quarter])
            .output();
        assert!(ran.unwrap().status.success(), "{quarter}");
    }
    let truth = std::fs::read_to_string(root.join("truth.json")).unwrap();
    Demo {
        truth: serde_json::from_str(&truth).unwrap(),
        last: Release::open(&root, "2024-Q4-r1"),
        changed: Release::open(&root, "2023-Q2-r1"),
        vanished: Release::open(&root, "2023-Q4-r1"),
    }
});

/// An example of so few persons that many classes are small.
static SMALL: LazyLock<Release> = LazyLock::new(|| {
    let root = made("small", &["--seed", "7", "--persons", "6000"]);
    Release::open(&root, "2024-Q4-r1")
});

pub(crate) fn himaya() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_himaya"));
    command.args(["--now", "2026-04-01"]);
    command
}

/// Runs `himaya demo` in a new folder and demands that it names four PDFs.
fn made(name: &str, arguments: &[&str]) -> PathBuf {
    let root = shared_folder(name);
    let ran = himaya().arg("demo").arg(&root).args(arguments).output();
    let ran = ran.unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(0), "{said}");
    let paths = String::from_utf8(ran.stdout).unwrap();
    assert_eq!(paths.lines().count(), 4, "{paths}");
    for path in paths.lines() {
        assert!(PathBuf::from(path).is_file(), "{path}");
    }
    root
}

#[test]
fn the_editions_are_sound_and_hold_the_same_numbers() {
    for release in [&DEMO.last, &DEMO.changed, &DEMO.vanished] {
        check_pdfs(release);
        check_languages(release);
    }
}

#[test]
fn another_folder_gives_the_same_bytes() {
    let again = made("again", &[]);
    check_same_bytes(&DEMO.last, &Release::open(&again, "2024-Q4-r1"));
    std::fs::remove_dir_all(again).unwrap();
}

#[test]
fn the_example_verifies() {
    let ran = himaya()
        .arg("--workspace")
        .arg(DEMO.last.root())
        .arg("verify")
        .output();
    assert_eq!(ran.unwrap().status.code(), Some(0));
}

#[test]
fn a_folder_in_use_is_left_alone() {
    let project = Project::empty().file("mine.txt", "mine");
    let root = project.root().display().to_string();
    project
        .himaya(["demo", &root])
        .code(64)
        .stderr_contains("is not empty");
    assert_eq!(project.files(""), ["mine.txt"]);
}

#[test]
fn a_number_of_persons_that_makes_no_example_is_a_usage_error() {
    for persons in ["0", "2000001"] {
        let project = Project::empty();
        let root = project.root().display().to_string();
        project
            .himaya(["demo", &root, "--persons", persons])
            .code(64)
            .stderr_contains("expected 1 to 2000000");
        assert_eq!(project.files(""), [""; 0]);
    }
}

#[test]
fn another_seed_is_another_example_in_which_few_persons_leave_little_to_show() {
    let is_asked = |figure: &Figure| {
        let reason = Hidden::NotApplicable;
        *figure != Figure::Hidden { reason }
    };
    // Those that show nothing, and all of which something could be shown.
    // Classes are left out: most have few persons or none with most traits in any example.
    let is_of_classes = |id: &str| {
        let table = id.trim_start_matches('T').split('/').next();
        table
            .and_then(|n| n.parse::<u32>().ok())
            .is_some_and(|n| 32 <= n)
    };
    let hidden = |release: &Release| {
        let figures = release
            .figures()
            .iter()
            .filter(|(id, _)| !is_of_classes(id));
        let figures = figures.map(|(_, record)| record.figure);
        let asked: Vec<Figure> = figures.filter(is_asked).collect();
        let hidden = asked
            .iter()
            .filter(|figure| matches!(figure, Figure::Hidden { .. }));
        (hidden.count(), asked.len())
    };
    let (few, small) = (hidden(&DEMO.last), hidden(&SMALL));
    assert!(3 * small.0 > small.1, "{small:?}");
    assert!(6 * few.0 < few.1, "{few:?}");
    check_languages(&SMALL);
}
