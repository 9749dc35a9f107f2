//! The catalogue of bad inputs: every folder of `tests/fixtures/bad` is run as its `expect.yaml` says.
//!
//! A group is a section of the catalogue with a workspace of its own, so that groups run side by
//! side. Besides what a case expects, every command must end in time, within its memory, without a
//! panic and without repeating a canary.

mod delivery;
mod expect;
mod generate;
mod measured;
mod steps;

use std::fs;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use expect::Fixture;

use crate::fixtures::{VICTIM, returned};
use crate::project::{Project, source_root};

/// How many inputs the catalogue has.
const CATALOGUE: u32 = 100;

/// The sections of the catalogue.
const GROUPS: [RangeInclusive<u32>; 8] = [
    1..=15,
    16..=26,
    27..=46,
    47..=58,
    59..=70,
    71..=80,
    81..=94,
    95..=100,
];

fn folder() -> PathBuf {
    source_root().join("tests/fixtures/bad")
}

/// The fixtures of a range of numbers, in order.
fn fixtures(numbers: &RangeInclusive<u32>) -> Vec<Fixture> {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let all = folders.iter().filter_map(|folder| Fixture::read(folder));
    all.filter(|fixture| numbers.contains(&fixture.number))
        .collect()
}

/// Runs the fixtures of a group and says what became of each.
fn check(group: usize) {
    let numbers = GROUPS[group].clone();
    let holding = Project::new().drop("case-returns", "r.csv", returned(VICTIM));
    holding.himaya(["pull", "case-returns"]).code(0);
    let only = std::env::var("HIMAYA_BAD_INPUT").ok();
    let only: Option<u32> = only.and_then(|number| number.parse().ok());
    let mut failures = Vec::new();
    for fixture in fixtures(&numbers) {
        if only.is_some_and(|number| number != fixture.number) {
            continue;
        }
        for case in &fixture.expect.cases {
            if cfg!(not(unix)) && case.needs_unix() {
                eprintln!("skipped: {}, which needs Unix", case.name);
                continue;
            }
            let outcome = if case.steps.is_empty() {
                delivery::check(&fixture, case, &holding)
            } else {
                steps::check(&fixture, case)
            };
            let verdict = if outcome.failures.is_empty() {
                "ok"
            } else {
                "FAILED"
            };
            eprintln!(
                "{:03} {}: {}: {verdict}{}",
                fixture.number, fixture.expect.what, case.name, outcome.cost
            );
            let told = outcome.failures.into_iter();
            let told = told.map(|why| format!("{:03} {}: {why}", fixture.number, case.name));
            failures.extend(told);
        }
    }
    assert!(failures.is_empty(), "\n{}\n", failures.join("\n"));
}

#[test]
fn encodings_and_text() {
    check(0);
}

#[test]
fn the_structure_of_a_table() {
    check(1);
}

#[test]
fn values() {
    check(2);
}

#[test]
fn files_and_containers() {
    check(3);
}

#[test]
fn the_network() {
    check(4);
}

#[test]
fn configuration_and_templates() {
    check(5);
}

#[test]
fn the_machine() {
    check(6);
}

#[test]
fn disclosure() {
    check(7);
}

/// A number without a fixture stands in the table of the page with the test that covers it.
#[test]
fn every_number_of_the_catalogue_is_a_fixture_or_is_accounted_for() {
    let all = fixtures(&(1..=CATALOGUE));
    let page = fs::read_to_string(folder().join("README.md")).unwrap();
    let mut findings = Vec::new();
    for number in 1..=CATALOGUE {
        let n_fixtures = all.iter().filter(|one| one.number == number).count();
        let n_rows = page
            .lines()
            .filter(|line| line.starts_with(&format!("| {number} |")))
            .count();
        if n_fixtures > 1 {
            findings.push(format!("{number} has {n_fixtures} fixtures"));
        }
        if n_fixtures + n_rows == 0 {
            findings.push(format!("{number} has no fixture and no row in README.md"));
        }
    }
    let n_cases: usize = all.iter().map(|one| one.expect.cases.len()).sum();
    eprintln!(
        "{} of {CATALOGUE} are fixtures, with {n_cases} cases",
        all.len()
    );
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}
