//! Kills and errors at a system call, by strace.

use std::fmt;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use super::scene::{Scene, drop_workspace};
use crate::XtaskError;

/// The calls that change a file or flush it.
const CALLS: [&str; 16] = [
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "mkdir",
    "mkdirat",
    "unlink",
    "unlinkat",
    "rmdir",
    "ftruncate",
    "fchmod",
    "fchmodat",
    "openat",
];

/// The how-manieth of one system call.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) name: &'static str,
    pub(super) number: usize,
}

impl fmt::Display for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.name, self.number)
    }
}

/// Whether strace is installed.
pub(super) fn is_there() -> bool {
    let mut command = Command::new("strace");
    let command = command
        .arg("-V")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The calls that a command makes, in order of name; it is run once, in a copy of a workspace.
///
/// They are counted for each thread on its own, and no thread makes more of one than this.
pub(super) fn calls(
    scene: &Scene,
    workspace: &Path,
    work: &[&str],
) -> Result<Vec<Call>, XtaskError> {
    let copy = scene.copy_of(workspace)?;
    let log = scene.shelf().join("strace.log");
    let trace = format!("trace={}", CALLS.join(","));
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", &trace, "-e", "signal=none", "-o"]);
    command.arg(&log).args(scene.words(&copy, work));
    finish(command)?;
    drop_workspace(&copy)?;
    let text = std::fs::read_to_string(&log).map_err(XtaskError::io("read", &log))?;
    let mut calls = Vec::new();
    for name in CALLS {
        let opening = format!("{name}(");
        let mut threads = std::collections::BTreeMap::new();
        for line in text.lines().filter(|line| line.contains(&opening)) {
            let thread = line.split_whitespace().next().unwrap_or_default();
            *threads.entry(thread).or_insert(0_usize) += 1;
        }
        let most = threads.into_values().max().unwrap_or(0);
        calls.extend((1..=most).map(|number| Call { name, number }));
    }
    Ok(calls)
}

/// Runs a command that is killed when it makes a call.
pub(super) fn killed(
    scene: &Scene,
    workspace: &Path,
    work: &[&str],
    call: &Call,
) -> Result<ExitStatus, XtaskError> {
    let Call { name, number } = call;
    inject(
        scene,
        workspace,
        work,
        &format!("{name}:signal=KILL:when={number}"),
    )
}

/// Runs a command for which a call fails.
pub(super) fn failing(
    scene: &Scene,
    workspace: &Path,
    work: &[&str],
    (call, error): (&Call, &str),
) -> Result<ExitStatus, XtaskError> {
    let Call { name, number } = call;
    inject(
        scene,
        workspace,
        work,
        &format!("{name}:error={error}:when={number}"),
    )
}

fn inject(
    scene: &Scene,
    workspace: &Path,
    work: &[&str],
    what: &str,
) -> Result<ExitStatus, XtaskError> {
    let name = what.split(':').next().unwrap_or_default();
    let (trace, inject) = (format!("trace={name}"), format!("inject={what}"));
    let mut command = Command::new("strace");
    command.args([
        "-f",
        "-qq",
        "-e",
        &trace,
        "-e",
        &inject,
        "-e",
        "signal=none",
    ]);
    command.args(["-o", "/dev/null"]);
    command.args(scene.words(workspace, work));
    finish(command)
}

fn finish(mut command: Command) -> Result<ExitStatus, XtaskError> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|source| XtaskError::Start {
            command: "strace".to_owned(),
            source,
        })
}
