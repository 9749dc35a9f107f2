//! Every door is tried with a kept corpus and with inputs made of it.
//!
//! Inputs are made by a seed, so that a run can be repeated; `HIMAYA_FUZZ_SECONDS` says how long each
//! door is tried, and each goes on from another seed then. An input that a door does not survive is
//! left in the target folder, and belongs into `tests/fixtures/corpus` when it is mended.

mod doors;
mod inputs;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use inputs::Inputs;

use crate::project::source_root;

/// The longest that an input of a few kilobytes may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The inputs of a door when no time is given.
const INPUTS: usize = 150;

/// The inputs from which others are made: the corpus of the door, and files that are sound.
fn corpus(door: &str, more: &[&str]) -> Vec<(PathBuf, Vec<u8>)> {
    let fixtures = source_root().join("tests/fixtures");
    let mut paths: Vec<PathBuf> = fs::read_dir(fixtures.join("corpus").join(door))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.extend(more.iter().map(|path| source_root().join(path)));
    paths.sort();
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).unwrap();
        (path, bytes)
    };
    paths.into_iter().map(read).collect()
}

/// Gives an input to a door; one that it does not survive stays on the disk.
fn try_one(kept: &Path, door: fn(&[u8]), bytes: &[u8]) -> Result<(), String> {
    // Before, since what ends the whole process would leave no time for it.
    fs::write(kept, bytes).unwrap();
    let begun = Instant::now();
    let survived = catch_unwind(|| door(bytes)).is_ok();
    let took = begun.elapsed();
    if survived && took < PATIENCE {
        return Ok(());
    }
    Err(format!("{} after {took:?}", kept.display()))
}

#[track_caller]
fn check(name: &str, door: fn(&[u8]), more: &[&str]) {
    let seeds = corpus(name, more);
    assert!(!seeds.is_empty(), "no corpus for {name}");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    fs::create_dir_all(&folder).unwrap();
    let kept = folder.join(name);
    for (path, bytes) in &seeds {
        let tried = try_one(&kept, door, bytes);
        assert_eq!(tried, Ok(()), "{}", path.display());
    }
    let given = std::env::var("HIMAYA_FUZZ_SECONDS").ok();
    let given: Option<u64> = given.and_then(|seconds| seconds.parse().ok());
    let end = Instant::now() + Duration::from_secs(given.unwrap_or(0));
    let bytes: Vec<Vec<u8>> = seeds.into_iter().map(|(_, bytes)| bytes).collect();
    let mut inputs = Inputs::new(&bytes, given.unwrap_or(0));
    let mut n_tried = 0_usize;
    while n_tried < INPUTS || Instant::now() < end {
        let input = inputs.next_input();
        assert_eq!(try_one(&kept, door, &input), Ok(()));
        n_tried += 1;
    }
    fs::remove_file(&kept).unwrap();
    eprintln!("{name}: {n_tried} inputs survived");
}

#[test]
fn delimited_text() {
    let sound = [
        "case-returns",
        "ctdc",
        "frontex-ibc",
        "iom-missing-migrants",
        "unodc-glotip",
    ];
    let sound = sound.map(|source| format!("tests/fixtures/bad/sound/{source}.csv"));
    let sound: Vec<&str> = sound.iter().map(String::as_str).collect();
    check("csv", doors::csv, &sound);
}

#[test]
fn json() {
    check("json", doors::json, &[]);
}

#[test]
fn workbooks() {
    check("workbook", doors::workbook, &[]);
}

#[test]
fn configurations() {
    let built_in = [
        "config/sources/ctdc.yaml",
        "config/harmonise/ctdc.countries.yaml",
    ];
    check("config", doors::config, &built_in);
}

#[test]
fn schedules() {
    check(
        "schedule",
        doors::schedule,
        &["config/jobs/threat-assessment.yaml"],
    );
}

#[test]
fn periods() {
    check("period", doors::period, &[]);
}

#[test]
fn mirrors() {
    check("mirror", doors::mirror, &[]);
}
