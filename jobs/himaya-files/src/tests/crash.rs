//! Power cuts and kills at every call, in every order, on a file system that forgets.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;

use crate::{Access, Faults, Faulty, FileError, Fs, Kind, Memory, Place, check_sums};

/// What a programme does, one step after the other.
#[derive(Clone, Copy, Debug)]
enum Step {
    Publish(u8),
    Retire(u8),
    Write(u8),
    Append,
}

const NOTHING: [PathBuf; 0] = [];
const LINE: &[u8] = b"line\n";

use Step::{Append, Publish, Retire, Write};

const STEPS: [Step; 9] = [
    Publish(1),
    Write(1),
    Append,
    Publish(2),
    Write(2),
    Retire(1),
    Append,
    Publish(3),
    Write(3),
];

/// What was promised to have been done.
#[derive(Clone, Debug, Default)]
struct Promised {
    n_done: usize,
    published: BTreeSet<u8>,
    retired: BTreeSet<u8>,
    written: u8,
    lines: usize,
}

fn set(number: u8) -> PathBuf {
    PathBuf::from(format!("/data/sets/{number}"))
}

fn place(fs: &Arc<dyn Fs>) -> Place {
    Place::new(Arc::clone(fs), Path::new("/"))
}

/// A process: it clears up, relies on what it finds, and goes on where the last one stopped.
fn process(fs: &Arc<dyn Fs>, promised: &mut Promised, steps: &[Step]) -> Result<(), FileError> {
    let place = place(fs);
    place.sweep(Path::new("/data"))?;
    for folder in ["/data/sets", "/data/files"] {
        if fs.kind(Path::new(folder)).is_ok_and(|kind| kind.is_some()) {
            place.settle_all(Path::new(folder))?;
        }
    }
    for step in steps.iter().skip(promised.n_done) {
        match *step {
            Publish(number) => {
                // It is not made again where it is there, as a pull or a release is not.
                let is_there = fs.kind(&set(number)).is_ok_and(|kind| kind.is_some());
                if !is_there || number == 2 {
                    let mut staged = place.stage_folder(set(number))?;
                    staged.write("a", &[number; 40])?;
                    staged.write("b", b"the same")?;
                    staged.seal()?;
                    staged.publish()?;
                }
                promised.published.insert(number);
            }
            Retire(number) => {
                promised.published.remove(&number);
                if fs.kind(&set(number)).is_ok_and(|kind| kind.is_some()) {
                    place.retire(&set(number))?;
                }
                promised.retired.insert(number);
            }
            Write(value) => {
                place.write(Path::new("/data/files/f"), &[value; 30], Access::Group)?;
                promised.written = value;
            }
            Append => {
                // What a crash left of the line is gone on with.
                let path = Path::new("/data/files/log");
                let there = fs.read(path).unwrap_or_default();
                let expected = LINE.repeat(promised.lines + 1);
                let missing = expected.strip_prefix(there.as_slice()).unwrap_or(b"?");
                place.append(path, missing, Access::Group)?;
                promised.lines += 1;
            }
        }
        promised.n_done += 1;
    }
    Ok(())
}

/// What is wrong for a reader, given what was promised and what may have been begun.
fn wrong(memory: &Memory, promised: &Promised, steps: &[Step]) -> Option<String> {
    let next = steps.get(promised.n_done);
    let sets = memory.list(Path::new("/data/sets")).unwrap_or_default();
    for folder in &sets {
        let name = folder.file_name().unwrap().to_string_lossy();
        if !name.starts_with('.') {
            let check = check_sums(memory, folder, &[]);
            if !check.failures.is_empty() {
                return Some(format!("{name} is torn: {:?}", check.failures));
            }
        }
    }
    for number in &promised.published {
        if memory.kind(&set(*number)).unwrap() != Some(Kind::Folder) {
            return Some(format!("{number} is lost"));
        }
    }
    for number in &promised.retired {
        if memory.kind(&set(*number)).unwrap().is_some() {
            return Some(format!("{number} is back"));
        }
    }
    let file = memory.read(Path::new("/data/files/f")).unwrap_or_default();
    let next_value = match next {
        Some(Write(value)) => *value,
        Some(Publish(_) | Retire(_) | Append) | None => promised.written,
    };
    let is_whole = file == [promised.written; 30]
        || file == [next_value; 30]
        || (file.is_empty() && promised.written == 0);
    if !is_whole {
        return Some(format!("the file is torn or lost: {file:?}"));
    }
    let log = memory
        .read(Path::new("/data/files/log"))
        .unwrap_or_default();
    let expected = LINE.repeat(promised.lines);
    (!log.starts_with(&expected)).then(|| "a line is lost".to_owned())
}

/// How a process ends before its time.
#[derive(Clone, Copy, Debug)]
struct Crash {
    at: u64,
    /// The seed of what a power cut leaves; none where only the process was killed.
    cut: Option<u64>,
}

/// Runs processes that crash, one after the other, and one that does not; then the power goes.
///
/// `forgets` is a flush that the last but `late` process only pretends.
fn history(crashes: &[Crash], forgets: Option<usize>, seed: u64) -> Result<(), String> {
    let mut memory = Memory::default();
    let mut promised = Promised::default();
    for crash in crashes {
        let faults = Faults {
            dies_at: Some(crash.at),
            ..Faults::default()
        };
        let fs: Arc<dyn Fs> = Arc::new(Faulty::new(Arc::new(memory.clone()), faults));
        let _ = process(&fs, &mut promised, &STEPS);
        memory = match crash.cut {
            Some(seed) => memory.without_power(seed),
            None => memory.copy(),
        };
        if let Some(found) = wrong(&memory, &promised, &STEPS) {
            return Err(found);
        }
    }
    let faults = Faults {
        forgets,
        ..Faults::default()
    };
    let fs: Arc<dyn Fs> = Arc::new(Faulty::new(Arc::new(memory.clone()), faults));
    process(&fs, &mut promised, &STEPS).map_err(|error| error.to_string())?;
    wrong(&memory.without_power(seed), &promised, &STEPS).map_or(Ok(()), Err)
}

/// A process that lives until a call, or to its end, and what it left and promised.
fn lived(memory: &Memory, promised: &mut Promised, faults: Faults) -> Faulty {
    let faulty = Faulty::new(Arc::new(memory.clone()), faults);
    let fs: Arc<dyn Fs> = Arc::new(faulty.clone());
    let _ = process(&fs, promised, &STEPS);
    faulty
}

fn n_calls() -> u64 {
    let whole = lived(
        &Memory::default(),
        &mut Promised::default(),
        Faults::default(),
    );
    whole.n_calls()
}

#[test]
fn a_crash_at_any_call_leaves_whole_things_and_keeps_every_promise() {
    for at in 0..n_calls() {
        for cut in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
            let found = history(&[Crash { at, cut }], None, at);
            assert_eq!(found, Ok(()), "at {at}, {cut:?}");
        }
    }
}

/// A power cut that comes while another process mends what the first crash left.
#[test]
fn two_crashes_at_any_two_calls_are_no_worse_than_one() {
    for first in 0..n_calls() {
        for second in 0..n_calls() - first {
            for cut in [None, Some(first * 97 + second)] {
                let crashes = [
                    Crash { at: first, cut },
                    Crash {
                        at: second,
                        cut: Some(second),
                    },
                ];
                let found = history(&crashes, None, first);
                assert_eq!(found, Ok(()), "{crashes:?}");
            }
        }
    }
}

/// A folder that was losing its name when its process was killed is cleared away by the next, whose
/// power is cut: it must not come back in parts under that name.
#[test]
fn what_is_cleared_away_after_a_kill_does_not_come_back_in_parts() {
    for first in 0..n_calls() {
        for second in 0..5 {
            for seed in 0..6 {
                let crashes = [
                    Crash {
                        at: first,
                        cut: None,
                    },
                    Crash {
                        at: second,
                        cut: Some(seed),
                    },
                ];
                assert_eq!(history(&crashes, None, seed), Ok(()), "{crashes:?}");
            }
        }
    }
}

proptest! {
    // `PROPTEST_CASES` asks for more.
    #[test]
    fn no_schedule_of_power_cuts_and_kills_loses_or_tears_anything(
        crashes in prop::collection::vec((0_u64..70, prop::option::of(any::<u64>())), 0..6),
        seed in any::<u64>(),
    ) {
        let crashes: Vec<Crash> = crashes.into_iter().map(|(at, cut)| Crash { at, cut }).collect();
        prop_assert_eq!(history(&crashes, None, seed), Ok(()));
    }
}

/// Whether a power cut at some call, with some luck, shows that a flush was left out.
fn is_caught(before: &Memory, promised: &Promised, forgets: usize) -> bool {
    (0..=n_calls()).any(|at| {
        let faults = Faults {
            dies_at: Some(at),
            forgets: Some(forgets),
            ..Faults::default()
        };
        let memory = before.copy();
        let mut promised = promised.clone();
        lived(&memory, &mut promised, faults);
        (0..24).any(|seed| wrong(&memory.without_power(seed), &promised, &STEPS).is_some())
    })
}

#[test]
fn no_flush_of_a_programme_can_be_left_out() {
    let (memory, promised) = (Memory::default(), Promised::default());
    let flushes = lived(&memory.copy(), &mut promised.clone(), Faults::default()).flushes();
    assert!(flushes.len() > 20, "{flushes:?}");
    for (number, path) in flushes.iter().enumerate() {
        let is_caught = is_caught(&memory, &promised, number);
        assert!(is_caught, "flush {number} of {}", path.display());
    }
}

/// After a kill that lost nothing, what the next process flushes before it relies on what it finds.
#[test]
fn no_flush_after_a_kill_can_be_left_out() {
    let mut needed = BTreeSet::new();
    let mut caught = BTreeSet::new();
    for at in 0..n_calls() {
        let (memory, mut promised) = (Memory::default(), Promised::default());
        let faults = Faults {
            dies_at: Some(at),
            ..Faults::default()
        };
        lived(&memory, &mut promised, faults);
        let flushes = lived(&memory.copy(), &mut promised.clone(), Faults::default()).flushes();
        for (number, path) in flushes.into_iter().enumerate() {
            if !caught.contains(&path) && is_caught(&memory, &promised, number) {
                caught.insert(path.clone());
            }
            needed.insert(path);
        }
    }
    assert_eq!(caught, needed);
}

#[test]
fn a_call_that_fails_leaves_the_old_state_and_can_be_made_up_for() {
    for at in 0..n_calls() {
        let (memory, mut promised) = (Memory::default(), Promised::default());
        let faults = Faults {
            fails_at: Some(at),
            ..Faults::default()
        };
        let fs: Arc<dyn Fs> = Arc::new(Faulty::new(Arc::new(memory.clone()), faults));
        let refused = process(&fs, &mut promised, &STEPS);
        assert_eq!(wrong(&memory, &promised, &STEPS), None, "{at}");
        // What clears up behind a failure may fail without harm.
        let is_told = matches!(refused, Err(FileError::Io { .. }));
        assert!(is_told || promised.n_done == STEPS.len(), "{at}");
        let cut = memory.without_power(at);
        assert_eq!(wrong(&cut, &promised, &STEPS), None, "{at}");
        let fs: Arc<dyn Fs> = Arc::new(memory.clone());
        process(&fs, &mut promised, &STEPS).unwrap();
        assert_eq!(wrong(&memory, &promised, &STEPS), None, "{at}");
        assert_eq!(
            Place::new(fs, Path::new("/"))
                .leftovers(Path::new("/data"))
                .unwrap(),
            NOTHING,
            "{at}"
        );
    }
}
