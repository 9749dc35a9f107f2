//! `cargo xtask faults [--long]`: what becomes of a workspace when himaya is killed, when the disk is
//! full or fails, and when many start at once.
//!
//! After each, `himaya verify` finds nothing wrong; when the work was then done, `himaya ledger verify`
//! does not either, each job has had its effect once, and the release is the very one that an
//! undisturbed run makes.

mod draw;
mod errors;
mod kills;
mod scene;
mod starters;
mod strace;

use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use crate::XtaskError;
use crate::check::cargo;
use draw::Draw;
use scene::Scene;

/// How much is tried.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extent {
    /// Some minutes.
    Short,
    /// All that the promises name: an hour or two.
    Long,
}

impl Extent {
    fn of(self, short: usize, long: usize) -> usize {
        match self {
            Self::Short => short,
            Self::Long => long,
        }
    }
}

/// What one kind of fault came to.
struct Tally {
    what: &'static str,
    /// How often it was done.
    n_done: usize,
    /// What was found wrong.
    bad: Vec<String>,
}

impl Tally {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            n_done: 0,
            bad: Vec::new(),
        }
    }
}

/// Tries every kind of fault and says what came of each.
pub fn faults(root: &Path, extent: Extent) -> Result<String, XtaskError> {
    in_memory(root, extent)?;
    build(root)?;
    let scene = Scene::new()?;
    let mut draw = Draw::new(1);
    let mut n_bad = 0;
    let kinds: [(&str, Kind); 6] = [
        ("random kills", kills::random),
        ("kills at system calls", kills::at_calls),
        ("pairs of kills at system calls", kills::in_pairs),
        ("system calls that fail", errors::at_calls),
        ("files that may not grow", errors::small_files),
        ("starters at once", starters::at_once),
    ];
    for (name, kind) in kinds {
        let begun = Instant::now();
        let Some(tally) = kind(&scene, extent, &mut draw)? else {
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

type Kind = fn(&Scene, Extent, &mut Draw) -> Result<Option<Tally>, XtaskError>;

/// The tests of the store on a file system that forgets what was not flushed.
fn in_memory(root: &Path, extent: Extent) -> Result<(), XtaskError> {
    let cases = extent.of(256, 20_000);
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
