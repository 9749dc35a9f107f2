//! Databases and mirrors that are damaged, deleted, older, newer or foreign.

use rusqlite::Connection;

use super::*;
use crate::{LedgerError, rebuild};

fn sql(folder: &Folder, text: &str) {
    let connection = Connection::open(folder.data().join("ledger.db")).unwrap();
    connection.execute_batch(text).unwrap();
}

#[track_caller]
fn refused(folder: &Folder) -> LedgerError {
    let error = Ledger::open(&folder.data()).unwrap_err();
    let help = miette::Diagnostic::help(&error).unwrap().to_string();
    assert!(!help.is_empty());
    error
}

/// Refused by whoever writes, rebuilt, and sound again with all attempts.
#[track_caller]
fn rebuilt(folder: &Folder) {
    let attempts = 3;
    rebuild(folder.root()).unwrap();
    assert_eq!(folder.open().attempts().unwrap().len(), attempts);
    assert_eq!(folder.failures(), [""; 0]);
}

#[test]
fn a_deleted_database_is_missed_and_rebuilt() {
    let folder = filled();
    fs::remove_file(folder.data().join("ledger.db")).unwrap();
    assert!(matches!(refused(&folder), LedgerError::Missing { .. }));
    assert!(matches!(
        Ledger::read(&folder.data()),
        Err(LedgerError::Missing { .. })
    ));
    assert!(matches!(
        verify(folder.root()),
        Err(LedgerError::Missing { .. })
    ));
    rebuilt(&folder);
}

#[test]
fn a_database_of_garbage_is_refused_and_rebuilt() {
    let path = |folder: &Folder| folder.data().join("ledger.db");
    let sound = fs::read(path(&filled())).unwrap();
    let mut overwritten = sound.clone();
    for byte in overwritten.iter_mut().skip(4_096) {
        *byte = 0x5a;
    }
    let cut = sound[..sound.len() / 2].to_vec();
    for bytes in [b"no database at all".repeat(400), overwritten, cut] {
        let folder = filled();
        write(&path(&folder), &bytes);
        assert!(matches!(refused(&folder), LedgerError::Damaged { .. }));
        rebuilt(&folder);
        assert!(folder.data().join("ledger.db.damaged").exists());
    }
}

#[test]
fn an_emptied_database_does_not_begin_anew() {
    let folder = filled();
    write(&folder.data().join("ledger.db"), b"");
    assert!(matches!(refused(&folder), LedgerError::Damaged { .. }));
    rebuilt(&folder);
}

#[test]
fn an_older_or_foreign_database_is_refused_and_rebuilt() {
    let folder = filled();
    sql(&folder, "PRAGMA user_version = 0");
    let error = refused(&folder);
    assert!(matches!(error, LedgerError::Older { found: 0, .. }));
    rebuilt(&folder);
    sql(&folder, "PRAGMA application_id = 7");
    assert!(matches!(refused(&folder), LedgerError::Damaged { .. }));
    rebuilt(&folder);
}

#[test]
fn a_newer_database_is_left_alone() {
    let folder = filled();
    sql(&folder, "PRAGMA user_version = 99");
    assert!(matches!(
        refused(&folder),
        LedgerError::Newer { found: 99, .. }
    ));
    let error = rebuild(folder.root()).unwrap_err();
    assert!(matches!(error, LedgerError::Newer { .. }));
    assert!(!folder.data().join("ledger.db.damaged").exists());
}

#[test]
fn a_changed_mirror_is_refused_with_its_line() {
    let folder = filled();
    let changed = folder.mirror().replacen("failed", "done", 1);
    write(&folder.data().join("ledger.jsonl"), changed.as_bytes());
    let error = refused(&folder);
    assert!(matches!(error, LedgerError::Mirror { line: 2, .. }));
    let failures = folder.failures();
    assert_eq!(
        failures,
        ["data/ledger.jsonl: line 2 is not the one that ledger.db holds"]
    );
    // A sound database is not replaced by a mirror that contradicts it.
    let error = rebuild(folder.root()).unwrap_err();
    assert!(matches!(error, LedgerError::Mirror { line: 2, .. }));
    // Without its database the chain alone gives it away.
    fs::remove_file(folder.data().join("ledger.db")).unwrap();
    let error = rebuild(folder.root()).unwrap_err();
    assert!(
        matches!(error, LedgerError::Mirror { line: 3, .. }),
        "{error}"
    );
}

#[test]
fn a_mirror_with_a_torn_last_line_rebuilds_without_it() {
    let folder = filled();
    let mut torn = folder.mirror();
    torn.push_str("{\"sequence\":7,\"previ");
    write(&folder.data().join("ledger.jsonl"), torn.as_bytes());
    fs::remove_file(folder.data().join("ledger.db")).unwrap();
    let made = rebuild(folder.root()).unwrap();
    assert_eq!((made.n_entries, made.is_cut), (6, true));
    assert_eq!(folder.failures(), [""; 0]);
}

#[test]
fn without_a_mirror_there_is_nothing_to_rebuild_from() {
    let folder = Folder::new();
    let error = rebuild(folder.root()).unwrap_err();
    assert!(matches!(error, LedgerError::NoMirror { .. }), "{error}");
}

#[test]
fn a_changed_row_is_found() {
    let edits = [
        (
            "UPDATE attempts SET state = 'done' WHERE id = 1",
            "attempts",
        ),
        ("DELETE FROM effects", "effects"),
        ("UPDATE outputs SET sha256 = 'x'", "outputs"),
        ("DELETE FROM inputs WHERE attempt = 2", "inputs"),
    ];
    for (edit, table) in edits {
        let folder = filled();
        sql(&folder, edit);
        let failures = folder.failures().join("; ");
        let said = format!("the table `{table}` is not what the entries say");
        assert!(failures.contains(&said), "{failures}");
    }
    let folder = filled();
    sql(
        &folder,
        "UPDATE entries SET line = replace(line, 'failed', 'done')",
    );
    let failures = folder.failures().join("; ");
    assert!(
        failures.contains("entry 3: it does not follow"),
        "{failures}"
    );
}

#[test]
fn a_changed_or_deleted_file_is_found() {
    let folder = filled();
    folder.output("data/results/2025-Q4/cube.parquet", "other cells");
    let failures = folder.failures();
    let [failure] = failures.as_slice() else {
        panic!("{failures:?}");
    };
    assert!(failure.starts_with("data/results/2025-Q4/cube.parquet: its hash is"));
    let folder = filled();
    fs::remove_file(folder.root().join("data/results/2025-Q4/cube.parquet")).unwrap();
    fs::remove_file(folder.data().join("lineage/2025-Q4/counts-2.jsonl")).unwrap();
    assert_eq!(folder.failures().len(), 2);
}

/// Every part of the database of a ledger that was closed, the bytes that no page uses included.
#[test]
fn a_flipped_byte_of_the_database_is_always_found() {
    let folder = filled();
    folder.open().close().unwrap();
    assert_eq!(verify(folder.root()).unwrap().failures, []);
    for name in ["ledger.db", "ledger.seal"] {
        let path = folder.data().join(name);
        let whole = fs::read(&path).unwrap();
        let step = (whole.len() / 400).max(1);
        for index in (0..whole.len()).step_by(step) {
            let mut flipped = whole.clone();
            flipped[index] ^= 0x10;
            write(&path, &flipped);
            let is_found = verify(folder.root()).map_or(true, |found| !found.failures.is_empty());
            assert!(is_found, "{name} at {index}");
            write(&path, &whole);
            for left in ["ledger.db-wal", "ledger.db-shm"] {
                let _ = fs::remove_file(folder.data().join(left));
            }
        }
    }
    assert_eq!(verify(folder.root()).unwrap().failures, []);
}

/// Who reads leaves the bytes as they are, and so does who writes nothing.
#[test]
fn a_seal_stays_good_until_something_is_written() {
    let folder = filled();
    let is_sealed = || verify(folder.root()).unwrap().unfinished.is_empty();
    folder.open().close().unwrap();
    let seal = fs::read(folder.data().join("ledger.seal")).unwrap();
    let reader = Ledger::read(&folder.data()).unwrap().unwrap();
    folder.open().close().unwrap();
    assert_eq!(reader.attempts().unwrap().len(), 3);
    drop(reader);
    assert_eq!(fs::read(folder.data().join("ledger.seal")).unwrap(), seal);
    assert_eq!(folder.failures(), [""; 0]);
    // Killed after its commit: sound, and only not sealed.
    let mut ledger = folder.open();
    ledger
        .begin(&start("counts", "2026-Q1", "z"), now(99))
        .unwrap();
    drop(ledger);
    fs::remove_dir_all(folder.data().join("lineage/2026-Q1")).unwrap();
    assert!(!is_sealed());
    assert_eq!(verify(folder.root()).unwrap().failures, []);
    let mut ledger = folder.open();
    ledger.interrupt_running(now(100)).unwrap();
    ledger.close().unwrap();
    assert!(is_sealed());
    assert_ne!(fs::read(folder.data().join("ledger.seal")).unwrap(), seal);
}

/// A reader that keeps an old state open keeps the database from being sealed, and nothing else.
#[test]
fn a_ledger_that_somebody_reads_is_sealed_by_the_next_writer() {
    let folder = filled();
    folder.open().close().unwrap();
    let reader = Connection::open(folder.data().join("ledger.db")).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM attempts")
        .unwrap();
    let mut ledger = folder.open();
    ledger
        .begin(&start("counts", "2026-Q1", "z"), now(99))
        .unwrap();
    ledger.interrupt_running(now(100)).unwrap();
    ledger.close().unwrap();
    drop(reader);
    assert_eq!(verify(folder.root()).unwrap().failures, []);
    folder.open().close().unwrap();
    assert_eq!(folder.failures(), [""; 0]);
}

/// Every byte of a small ledger, flipped: nobody takes the changed ledger for the true one.
#[test]
fn a_flipped_byte_of_the_mirror_is_always_found() {
    let folder = filled();
    let whole = folder.mirror().into_bytes();
    for index in (0..whole.len()).step_by(13) {
        let mut flipped = whole.clone();
        flipped[index] ^= 0x20;
        write(&folder.data().join("ledger.jsonl"), &flipped);
        assert_eq!(folder.failures().len(), 1, "{index}");
        assert!(Ledger::open(&folder.data()).is_err(), "{index}");
    }
}
