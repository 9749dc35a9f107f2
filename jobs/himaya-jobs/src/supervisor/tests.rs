//! Children that hang, die or never begin, with a script in the place of himaya.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use himaya_ledger::{Attempt, Ledger, Start, State};
use himaya_schedule::{JobSchedule, Schedules};
use himaya_store::{StoreError, Workspace};
use tempfile::TempDir;

use super::{Supervisor, Target, child};
use crate::due::attempts;
use crate::{Clock, JobError, init};

/// One at a time: a script cannot be started while a fork of another test still has it open.
static ALONE: Mutex<()> = Mutex::new(());

/// A workspace with an attempt that has begun, and a script that himaya is said to be.
struct Scene {
    _alone: MutexGuard<'static, ()>,
    folder: TempDir,
    workspace: Workspace,
    stop: AtomicBool,
    schedules: Schedules,
}

impl Scene {
    fn new(script: &str, timeout_minutes: u32) -> Self {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = TempDir::new().unwrap();
        let (workspace, _) = init(&folder.path().join("workspace")).unwrap();
        let path = folder.path().join("himaya");
        let text = format!("#!/bin/sh\n{script}\n");
        himaya_store::write_file(&path, text.as_bytes()).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o755)).unwrap();
        let text = "period: quarter\nfrom: 2024-Q4\ncron: \"0 6 * * *\"";
        let mut schedule = JobSchedule::parse("route-shifts", text).unwrap();
        schedule.timeout_minutes = timeout_minutes;
        fs::create_dir(workspace.root().join("data")).unwrap();
        Self {
            _alone: alone,
            folder,
            workspace,
            stop: AtomicBool::new(false),
            schedules: Schedules::new(vec![schedule]).unwrap(),
        }
    }

    /// Writes that an attempt has begun, as the child would.
    fn begin(&self) {
        let start = Start {
            job: "route-shifts".to_owned(),
            period: "2024-Q4".parse().unwrap(),
            trigger: "run-due".to_owned(),
            input_set: "a".to_owned(),
            inputs: Vec::new(),
            version: "0.1.0".to_owned(),
        };
        let mut ledger = Ledger::open(&self.workspace.root().join("data")).unwrap();
        let now = "2025-02-01T00:00:00Z".parse().unwrap();
        ledger.begin(&start, now).unwrap();
    }

    fn run(&self) -> Result<(), JobError> {
        let supervisor = Supervisor {
            workspace: &self.workspace,
            executable: self.folder.path().join("himaya"),
            key: None,
            clock: Clock::set_to("2025-02-01T00:00:00Z".parse().unwrap()),
            trigger: "run-due",
            stop: &self.stop,
            grace: Duration::from_millis(50),
            retries_failed: false,
            trusts_clock: false,
        };
        let target: Target = ("route-shifts".to_owned(), "2024-Q4".parse().unwrap());
        child::run(&supervisor, &self.schedules, &target)
    }

    fn last(&self) -> Attempt {
        attempts(&self.workspace).unwrap().pop().unwrap()
    }
}

#[track_caller]
fn ends(scene: &Scene, state: State, said: &str) {
    scene.begin();
    let begun = Instant::now();
    scene.run().unwrap();
    assert!(begun.elapsed() < Duration::from_secs(10));
    let last = scene.last();
    assert_eq!(last.state, state);
    let reason = last.end.unwrap().reason.unwrap();
    assert!(reason.contains(said), "{reason}");
}

#[test]
fn a_job_that_takes_too_long_is_killed_and_may_be_tried_again() {
    let scene = Scene::new("exec sleep 60", 0);
    ends(&scene, State::Failed, "it took longer than 0 minutes");
}

#[test]
fn a_child_that_dies_has_failed() {
    let scene = Scene::new("kill -9 $$", 60);
    ends(&scene, State::Failed, "signal: 9");
}

#[test]
fn a_child_that_does_not_end_in_time_when_told_to_is_interrupted() {
    let scene = Scene::new("exec sleep 60", 60);
    scene.stop.store(true, Ordering::Relaxed);
    ends(&scene, State::Interrupted, "himaya was told to end");
}

#[test]
fn a_child_that_never_begins_is_an_error() {
    let scene = Scene::new("exit 3", 60);
    let error = scene.run().unwrap_err();
    assert!(matches!(error, JobError::Unstarted { .. }), "{error}");
    drop(scene);
    let scene = Scene::new("exit 75", 60);
    let error = scene.run().unwrap_err();
    let is_busy = matches!(error, JobError::Store(StoreError::Busy { .. }));
    assert!(is_busy, "{error}");
}
