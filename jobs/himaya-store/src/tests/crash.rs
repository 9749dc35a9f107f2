//! Power cuts and kills while the lake is written, on a file system that forgets.

use std::sync::Arc;

use himaya_files::{Faults, Faulty, Fs, Memory, SUMS, check_sums};
use himaya_schema::Finding;
use proptest::prelude::*;

use super::*;
use crate::release::SIGNATURE;
use crate::{Kept, ReleaseInput, SigningKey, StoreError, Vintage};

/// What was promised to have been done.
#[derive(Clone, Debug, Default)]
struct Promised {
    n_steps: usize,
    snapshots: Vec<Snapshot>,
    vintages: Vec<Vintage>,
    n_releases: u32,
}

/// A pull and a release after each other, and garbage now and then.
const N_STEPS: usize = 8;

fn lake(fs: &Arc<dyn Fs>) -> Workspace {
    Workspace::on(Arc::clone(fs), Path::new("/"))
}

fn key() -> SigningKey {
    SigningKey::new([1; SigningKey::N_RANDOM])
}

/// A process: it clears up and goes on where the last one stopped.
fn process(fs: &Arc<dyn Fs>, promised: &mut Promised) -> Result<(), StoreError> {
    let workspace = lake(fs);
    workspace.recover()?;
    for step in promised.n_steps..N_STEPS {
        match step {
            3 | 6 => {
                let garbage = workspace.garbage(&Kept::default())?;
                let ids: Vec<&String> = garbage.iter().map(|piece| &piece.path).collect();
                promised
                    .vintages
                    .retain(|one| !ids.iter().any(|path| path.ends_with(&one.id)));
                workspace.remove_garbage(&garbage)?;
            }
            1 | 7 => {
                let vintages = workspace.vintages("glotip")?;
                let number = promised.n_releases + 1;
                let mut draft = release(number, &format!("f{number}"), "t.csv");
                draft.inputs = vintages.into_iter().map(input).collect();
                workspace.publish_release(&draft, Some(&key()))?;
                promised.n_releases = number;
            }
            _ => {
                let day = format!("2024-01-{:02}", step + 1);
                // What is there is not read again.
                let there = workspace.vintages("glotip")?.into_iter();
                let mut known = there.filter(|vintage| vintage.published == super::day(&day));
                let vintage = match known.next() {
                    Some(vintage) => vintage,
                    None => pull(&workspace, promised, &day)?,
                };
                promised.vintages.push(vintage);
            }
        }
        promised.n_steps += 1;
    }
    Ok(())
}

fn pull(workspace: &Workspace, promised: &mut Promised, day: &str) -> Result<Vintage, StoreError> {
    let step = promised.n_steps;
    let bytes = step.to_string().into_bytes();
    let stored = workspace.store_snapshot("f.csv", &bytes, provenance("glotip", day))?;
    promised.snapshots.push(stored.clone());
    let rows = [observation("2022", 2, Value::observed(step as u64 + 1))];
    let findings = [Finding {
        file: "f.csv".to_owned(),
        row: 3,
        column: String::new(),
        code: "a-code".to_owned(),
        message: "A message.".to_owned(),
        suggestion: None,
    }];
    let snapshots = [stored];
    let mut draft = vintage(day, &snapshots, &rows);
    draft.findings = &findings;
    workspace.store_vintage(&draft)
}

fn input(vintage: Vintage) -> ReleaseInput {
    let snapshots = vintage.snapshots.into_iter();
    ReleaseInput {
        source: vintage.source,
        citation: String::new(),
        table: vintage.table.name().to_owned(),
        vintage: vintage.id,
        snapshots: snapshots.map(|snapshot| snapshot.sha256).collect(),
    }
}

/// What is wrong for a reader, given what was promised.
fn wrong(memory: &Memory, promised: &Promised) -> Option<String> {
    let fs: Arc<dyn Fs> = Arc::new(memory.clone());
    let workspace = lake(&fs);
    let found = look(&workspace, promised);
    found.unwrap_or_else(|error| Some(error.to_string()))
}

fn look(workspace: &Workspace, promised: &Promised) -> Result<Option<String>, StoreError> {
    let mut folders = workspace.snapshot_folders()?;
    folders.extend(workspace.vintage_folders()?);
    folders.extend(workspace.release_folders()?);
    for folder in folders {
        let check = check_sums(workspace.place().fs(), &folder, &[SIGNATURE]);
        if !check.failures.is_empty() {
            let at = folder.display();
            return Ok(Some(format!("{at} is torn: {:?}", check.failures)));
        }
    }
    for folder in workspace.release_folders()? {
        let [signature, sums] = [SIGNATURE, SUMS].map(|name| workspace.read(&folder.join(name)));
        let checked = crate::signing::check(&signature?, &sums?, &[key().public()?]);
        if let Err(reason) = checked {
            return Ok(Some(format!("the signature is torn: {reason}")));
        }
    }
    let vintages = workspace.vintages("glotip")?;
    if let Some(lost) = promised.vintages.iter().find(|one| !vintages.contains(one)) {
        return Ok(Some(format!("the vintage {} is lost", lost.id)));
    }
    let snapshots = workspace.snapshots_of("glotip")?;
    let used = vintages.iter().flat_map(|vintage| &vintage.snapshots);
    for snapshot in used.chain(&promised.snapshots) {
        if !snapshots.contains(snapshot) {
            return Ok(Some(format!("the snapshot {} is lost", snapshot.sha256)));
        }
    }
    let releases = workspace.releases_list()?;
    if releases.len() < promised.n_releases as usize {
        return Ok(Some("a release is lost".to_owned()));
    }
    for input in releases.iter().flat_map(|release| &release.inputs) {
        if !vintages.iter().any(|vintage| vintage.id == input.vintage) {
            return Ok(Some(format!("{} of a release is lost", input.vintage)));
        }
    }
    Ok(None)
}

/// A process with faults, and how it went.
fn lived(memory: &Memory, promised: &mut Promised, faults: Faults) -> Faulty {
    let faulty = Faulty::new(Arc::new(memory.clone()), faults);
    let fs: Arc<dyn Fs> = Arc::new(faulty.clone());
    let ended = process(&fs, promised);
    assert!(
        ended.is_ok() || faulty.is_dead() || faults.fails_at.is_some(),
        "{ended:?}"
    );
    faulty
}

fn dying(at: u64) -> Faults {
    Faults {
        dies_at: Some(at),
        ..Faults::default()
    }
}

/// An uninterrupted process.
fn whole() -> Faulty {
    lived(
        &Memory::default(),
        &mut Promised::default(),
        Faults::default(),
    )
}

#[test]
fn a_crash_at_any_call_loses_and_tears_nothing() {
    for at in 0..whole().n_calls() {
        for cut in [None, Some(at), Some(at + 1_000)] {
            let (memory, mut promised) = (Memory::default(), Promised::default());
            lived(&memory, &mut promised, dying(at));
            let memory = cut.map_or_else(|| memory.copy(), |seed| memory.without_power(seed));
            assert_eq!(wrong(&memory, &promised), None, "at {at}, {cut:?}");
            lived(&memory, &mut promised, Faults::default());
            assert_eq!(
                wrong(&memory.without_power(at), &promised),
                None,
                "at {at}, {cut:?}"
            );
        }
    }
}

proptest! {
    // `PROPTEST_CASES` asks for more.
    #[test]
    fn no_schedule_of_power_cuts_and_kills_loses_or_tears_anything(
        crashes in prop::collection::vec((0_u64..170, prop::option::of(any::<u64>())), 0..6),
        seed in any::<u64>(),
    ) {
        let (mut memory, mut promised) = (Memory::default(), Promised::default());
        for (at, cut) in crashes {
            lived(&memory, &mut promised, dying(at));
            memory = cut.map_or_else(|| memory.copy(), |seed| memory.without_power(seed));
            prop_assert_eq!(wrong(&memory, &promised), None);
        }
        lived(&memory, &mut promised, Faults::default());
        prop_assert_eq!(wrong(&memory.without_power(seed), &promised), None);
    }
}

#[test]
fn no_flush_can_be_left_out() {
    let faulty = whole();
    for (number, path) in faulty.flushes().iter().enumerate() {
        let is_caught = (0..=faulty.n_calls()).rev().any(|at| {
            let (memory, mut promised) = (Memory::default(), Promised::default());
            let faults = Faults {
                forgets: Some(number),
                ..dying(at)
            };
            lived(&memory, &mut promised, faults);
            (0..8).any(|seed| wrong(&memory.without_power(seed), &promised).is_some())
        });
        assert!(is_caught, "flush {number} of {}", path.display());
    }
}

#[test]
fn a_full_disk_at_any_call_leaves_the_old_state_and_the_next_run_makes_up_for_it() {
    for at in 0..whole().n_calls() {
        let (memory, mut promised) = (Memory::default(), Promised::default());
        let faults = Faults {
            fails_at: Some(at),
            ..Faults::default()
        };
        lived(&memory, &mut promised, faults);
        assert_eq!(wrong(&memory, &promised), None, "{at}");
        lived(&memory, &mut promised, Faults::default());
        assert_eq!(wrong(&memory, &promised), None, "{at}");
        assert_eq!(promised.n_releases, 2);
    }
}
