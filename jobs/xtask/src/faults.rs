//! `cargo xtask faults [--long] [--only KIND,..] [--from N] [--most N] [--seed N]`: what becomes of a workspace when himaya is killed, when the disk is
//! full or fails, and when many start at once.
//!
//! After each, `himaya verify` finds nothing wrong; when the work was then done, `himaya ledger verify`
//! does not either, each job has had its effect once, and the release is the very one that an
//! undisturbed run makes.

mod draw;
mod effort;
mod errors;
mod flips;
mod kills;
mod scene;
mod starters;
mod strace;

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::XtaskError;
use crate::check::cargo;
use draw::Draw;
pub use effort::Effort;
use scene::Scene;

/// How often it is said how far a kind of fault is.
const TELLING: Duration = Duration::from_secs(30);

/// What one kind of fault came to.
struct Tally {
    what: &'static str,
    /// How often it was done.
    n_done: usize,
    /// What was found wrong.
    bad: Vec<String>,
    /// How many tries came up, those that were left out included.
    n_turns: usize,
    told: Instant,
}

impl Tally {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            n_done: 0,
            bad: Vec::new(),
            n_turns: 0,
            told: Instant::now(),
        }
    }

    /// Whether the next try is among those that were asked for.
    fn is_wanted(&mut self, effort: &Effort) -> bool {
        self.n_turns += 1;
        effort.holds(self.n_turns)
    }

    /// Says from time to time how far it is, with the number from which it can be continued.
    fn tell(&mut self) {
        if self.told.elapsed() < TELLING {
            return;
        }
        self.told = Instant::now();
        let (n_done, what, n_bad) = (self.n_done, self.what, self.bad.len());
        let place = self.n_turns.max(n_done);
        say(&format!("  {n_done} {what}, {n_bad} bad, at {place}"));
    }
}

/// Tries every kind of fault and says what came of each.
pub fn faults(root: &Path, effort: &Effort) -> Result<String, XtaskError> {
    if effort.is_asked("memory") {
        in_memory(root, effort)?;
    }
    build(root)?;
    let scene = Scene::new()?;
    let mut n_bad = 0;
    for (id, name, kind) in KINDS {
        if !effort.is_asked(id) {
            continue;
        }
        let begun = Instant::now();
        // Each kind has its own, so that one of them alone tries what it tries among the others.
        let mut draw = Draw::new(effort.seed);
        let Some(tally) = kind(&scene, effort, &mut draw)? else {
            say(&format!("{name}: skipped, strace is not installed"));
            continue;
        };
        let (what, n_done) = (tally.what, tally.n_done);
        let (n_wrong, seconds) = (tally.bad.len(), begun.elapsed().as_secs());
        say(&format!(
            "{name}: {n_done} {what}, {n_wrong} bad, {seconds} s"
        ));
        for bad in &tally.bad {
            say(&format!("  {bad}"));
        }
        n_bad += n_wrong;
    }
    if n_bad > 0 {
        return Err(XtaskError::Faults {
            n_bad,
            path: scene.shelf().to_owned(),
        });
    }
    scene.clear_away()?;
    Ok("no fault found".to_owned())
}

type Kind = fn(&Scene, &Effort, &mut Draw) -> Result<Option<Tally>, XtaskError>;

/// The kinds of faults: what they are asked for by, and what they are called.
const KINDS: [(&str, &str, Kind); 7] = [
    ("flips", "bytes that change", flips::anywhere),
    ("kills", "random kills", kills::random),
    ("calls", "kills at system calls", kills::at_calls),
    ("pairs", "pairs of kills at system calls", kills::in_pairs),
    ("errors", "system calls that fail", errors::at_calls),
    ("limits", "files that may not grow", errors::small_files),
    ("starters", "starters at once", starters::at_once),
];

/// The tests of the store on a file system that forgets what was not flushed.
fn in_memory(root: &Path, effort: &Effort) -> Result<(), XtaskError> {
    let cases = effort.of(256, 20_000);
    let arguments = [
        "test",
        "--workspace",
        "--locked",
        "--lib",
        "--",
        "tests::crash::",
    ];
    let begun = Instant::now();
    let status = run(cargo(root, &arguments).env("PROPTEST_CASES", cases.to_string()))?;
    if !status.success() {
        let command = format!("PROPTEST_CASES={cases} cargo {}", arguments.join(" "));
        return Err(XtaskError::Failed { command, status });
    }
    let seconds = begun.elapsed().as_secs();
    say(&format!(
        "power cuts in memory: {cases} schedules a property and every flush left out, 0 bad, {seconds} s"
    ));
    Ok(())
}

fn build(root: &Path) -> Result<(), XtaskError> {
    let arguments = ["build", "--workspace", "--locked"];
    let status = run(&mut cargo(root, &arguments))?;
    if status.success() {
        return Ok(());
    }
    let command = format!("cargo {}", arguments.join(" "));
    Err(XtaskError::Failed { command, status })
}

fn run(command: &mut std::process::Command) -> Result<std::process::ExitStatus, XtaskError> {
    command.status().map_err(|source| XtaskError::Start {
        command: "cargo".to_owned(),
        source,
    })
}

/// Says how far it is; nobody is left to tell when standard error is closed.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "xtask: {line}");
}
