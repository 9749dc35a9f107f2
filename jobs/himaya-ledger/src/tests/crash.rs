//! What a crash leaves, and how the next to open the ledger mends it.

use proptest::prelude::*;

use super::*;

#[test]
fn what_still_runs_when_the_lock_is_free_was_interrupted() {
    let folder = Folder::new();
    let mut ledger = folder.open();
    ledger
        .begin(&start("counts", "2025-Q4", "a"), now(0))
        .unwrap();
    drop(ledger);
    let mut ledger = folder.open();
    assert_eq!(ledger.running().unwrap().len(), 1);
    let interrupted = ledger.interrupt_running(now(5)).unwrap();
    assert_eq!(interrupted.len(), 1);
    assert_eq!(ledger.interrupt_running(now(6)).unwrap(), []);
    let start = start("counts", "2025-Q4", "a");
    let done = attempt(&mut ledger, &start, ended(State::Done, vec![]), 7);
    assert_eq!((done.number, done.state), (2, State::Done));
    assert_eq!(folder.failures(), [""; 0]);
}

/// A mirror cut off anywhere, as by a crash between commit and flush, is whole after opening.
#[test]
fn a_mirror_cut_off_anywhere_is_caught_up() {
    let folder = filled();
    let whole = folder.mirror();
    let path = folder.data().join("ledger.jsonl");
    for length in (0..=whole.len()).step_by(97) {
        write(&path, &whole.as_bytes()[..length]);
        fs::remove_dir_all(folder.data().join("lineage/2025-Q4")).unwrap();
        drop(folder.open());
        assert_eq!(folder.mirror(), whole, "{length}");
        if length == 0 {
            assert_eq!(folder.failures(), [""; 0]);
        }
        let again = Ledger::open(&folder.data()).unwrap();
        again.write_all_lineage().unwrap();
    }
}

/// Killed before the tables were there: nothing was run, and that is no damage.
#[test]
fn a_database_without_tables_is_one_that_was_just_begun() {
    let folder = Folder::new();
    write(&folder.data().join("ledger.db"), b"");
    assert_eq!(folder.failures(), [""; 0]);
    folder.open().close().unwrap();
    assert_eq!(folder.failures(), [""; 0]);
    write(&folder.data().join("ledger.db"), b"");
    write(&folder.data().join("ledger.jsonl"), b"{}\n");
    assert!(verify(folder.root()).is_err());
}

#[test]
fn a_mirror_that_was_never_written_is_written() {
    let folder = filled();
    let whole = folder.mirror();
    fs::remove_file(folder.data().join("ledger.jsonl")).unwrap();
    drop(folder.open());
    assert_eq!(folder.mirror(), whole);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever happens, the database can be made again from the mirror, and is the same.
    #[test]
    fn a_rebuilt_ledger_is_the_same(
        steps in prop::collection::vec((0_usize..3, 0_usize..3, 0_usize..8), 1..15),
    ) {
        let folder = Folder::new();
        let mut ledger = folder.open();
        for (minutes, (job, input_set, state)) in (0..).zip(steps) {
            let start = start(["a", "b", "c"][job], "2025-Q4", ["x", "y", "z"][input_set]);
            let begun = ledger.begin(&start, now(minutes)).unwrap();
            match State::ALL.get(state) {
                None | Some(State::Running) => {
                    ledger.interrupt_running(now(minutes)).unwrap();
                }
                Some(state) => {
                    let output = folder.output(&format!("data/{job}"), &state.name().repeat(job));
                    let end = ended(*state, vec![output]);
                    ledger.finish(begun.id, end, now(minutes)).unwrap();
                }
            }
        }
        let before = ledger.attempts().unwrap();
        let mirror = folder.mirror();
        drop(ledger);
        fs::remove_file(folder.data().join("ledger.db")).unwrap();
        crate::rebuild(folder.root()).unwrap();
        prop_assert_eq!(folder.open().attempts().unwrap(), before);
        prop_assert_eq!(folder.mirror(), mirror);
        prop_assert_eq!(verify(folder.root()).unwrap().failures, []);
    }
}
