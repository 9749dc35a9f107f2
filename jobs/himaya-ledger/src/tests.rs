//! The ledger in temporary folders: one effect, the chain, what a crash leaves, what damage does.

mod crash;
mod damage;
mod lineage;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use tempfile::TempDir;

use crate::{Attempt, End, Input, Ledger, Output, Start, State, verify};

/// A workspace folder with nothing but `data/`.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("data")).unwrap();
        Self(folder)
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    fn open(&self) -> Ledger {
        Ledger::open(&self.data()).unwrap()
    }

    fn mirror(&self) -> String {
        fs::read_to_string(self.data().join("ledger.jsonl")).unwrap()
    }

    /// What `verify` finds wrong.
    fn failures(&self) -> Vec<String> {
        let found = verify(self.root()).unwrap();
        let failures = found.failures.into_iter().chain(found.unfinished);
        failures
            .map(|failure| format!("{}: {}", failure.path, failure.reason))
            .collect()
    }

    /// A file of the workspace and how an attempt would name it.
    fn output(&self, path: &str, text: &str) -> Output {
        let place = self.root().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        write(&place, text.as_bytes());
        Output {
            path: path.to_owned(),
            sha256: himaya_files::sha256_hex(text.as_bytes()),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a test may write files")]
fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

fn now(minutes: i64) -> DateTime<Utc> {
    let start: DateTime<Utc> = "2026-04-01T06:00:00Z".parse().unwrap();
    start + TimeDelta::minutes(minutes)
}

fn start(job: &str, period: &str, input_set: &str) -> Start {
    Start {
        job: job.to_owned(),
        period: period.parse().unwrap(),
        trigger: "run".to_owned(),
        input_set: input_set.to_owned(),
        inputs: vec![Input {
            source: "case-returns".to_owned(),
            vintage: "2026-03-31-0a1b2c3d".to_owned(),
            sha256: "ab".repeat(32),
        }],
        version: "0.1.0".to_owned(),
    }
}

fn ended(state: State, outputs: Vec<Output>) -> End {
    End {
        state,
        exit: Some(0),
        reason: None,
        duration_ms: Some(1_234),
        outputs,
    }
}

/// One attempt from beginning to end.
fn attempt(ledger: &mut Ledger, start: &Start, end: End, minutes: i64) -> Attempt {
    let begun = ledger.begin(start, now(minutes)).unwrap();
    assert_eq!(begun.state, State::Running);
    ledger.finish(begun.id, end, now(minutes + 1)).unwrap()
}

/// A ledger with three attempts, the files of which are there.
fn filled() -> Folder {
    let folder = Folder::new();
    let mut ledger = folder.open();
    let output = folder.output("data/results/2025-Q4/cube.parquet", "cells");
    let start = start("counts", "2025-Q4", "a");
    attempt(&mut ledger, &start, ended(State::Failed, vec![]), 0);
    attempt(
        &mut ledger,
        &start,
        ended(State::Done, vec![output.clone()]),
        60,
    );
    attempt(&mut ledger, &start, ended(State::Done, vec![output]), 120);
    folder
}

#[test]
fn a_ledger_that_was_never_written_is_none() {
    let folder = Folder::new();
    assert!(Ledger::read(&folder.data()).unwrap().is_none());
    assert_eq!(verify(folder.root()).unwrap().checked, 0);
}

#[test]
fn an_attempt_is_kept_as_it_was_given() {
    let folder = Folder::new();
    let mut ledger = folder.open();
    let start = start("counts", "2025-Q4", "a");
    let output = folder.output("data/results/2025-Q4/cube.parquet", "cells");
    let end = ended(State::Done, vec![output]);
    attempt(&mut ledger, &start, end.clone(), 0);
    drop(ledger);
    let read = Ledger::read(&folder.data()).unwrap().unwrap();
    let attempts = read.attempts().unwrap();
    let [kept] = attempts.as_slice() else {
        panic!("{attempts:?}");
    };
    assert_eq!(kept.start, start);
    assert_eq!(kept.end, Some(end));
    assert_eq!((kept.number, kept.state), (1, State::Done));
    assert_eq!((kept.started_at, kept.ended_at), (now(0), Some(now(1))));
}

#[test]
fn attempts_repeat_and_effects_do_not() {
    let folder = Folder::new();
    let mut ledger = folder.open();
    let output = folder.output("data/x", "one");
    let states = |ledger: &mut Ledger, input_set: &str, outputs: &[Output]| {
        let start = start("counts", "2025-Q4", input_set);
        let done = attempt(ledger, &start, ended(State::Done, outputs.to_vec()), 0);
        (done.number, done.state)
    };
    let same = std::slice::from_ref(&output);
    assert_eq!(states(&mut ledger, "a", same), (1, State::Done));
    assert_eq!(states(&mut ledger, "a", same), (2, State::Unchanged));
    assert_eq!(states(&mut ledger, "b", same), (3, State::Done));
    assert_eq!(states(&mut ledger, "b", same), (4, State::Unchanged));
    let other = folder.output("data/x", "two");
    assert_eq!(states(&mut ledger, "b", &[other]), (5, State::Done));
    let connection = rusqlite::Connection::open(folder.data().join("ledger.db")).unwrap();
    let count = |sql: &str| -> i64 { connection.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(count("SELECT count(*) FROM effects"), 2);
    let again = "INSERT INTO effects SELECT job, period, input_set, attempt FROM effects";
    assert!(connection.execute(again, []).is_err());
}

#[test]
fn only_what_runs_can_end() {
    let folder = Folder::new();
    let mut ledger = folder.open();
    let start = start("counts", "2025-Q4", "a");
    let done = attempt(&mut ledger, &start, ended(State::Done, vec![]), 0);
    let again = ledger.finish(done.id, ended(State::Failed, vec![]), now(9));
    assert!(matches!(again, Err(crate::LedgerError::NotRunning { .. })));
}

#[test]
fn every_line_names_the_hash_of_the_one_before() {
    let folder = filled();
    let mirror = folder.mirror();
    let mut previous = "0".repeat(64);
    for (index, line) in mirror.lines().enumerate() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(entry["sequence"], index + 1);
        assert_eq!(entry["previous"], previous.as_str());
        previous = himaya_files::sha256_hex(line.as_bytes());
    }
    assert_eq!(mirror.lines().count(), 6);
    assert_eq!(folder.failures(), [""; 0]);
}

#[test]
fn reading_changes_nothing() {
    let folder = filled();
    let before = (
        folder.mirror(),
        fs::read(folder.data().join("ledger.db")).unwrap(),
    );
    let ledger = Ledger::read(&folder.data()).unwrap().unwrap();
    assert_eq!(ledger.attempts().unwrap().len(), 3);
    drop(ledger);
    let after = (
        folder.mirror(),
        fs::read(folder.data().join("ledger.db")).unwrap(),
    );
    assert_eq!(before, after);
}
