//! A disk that is full or fails, and files that may not grow.

use std::process::{Command, Stdio};

use super::draw::Draw;
use super::kills::{end, named};
use super::scene::{Scene, WORK};
use super::strace::{self, Call};
use super::{Effort, Tally};
use crate::XtaskError;

/// The codes with which a command may end when its disk fails: of the disk, or to try again; of several
/// attempts that went wrong in different ways, findings.
const CODES: [i32; 3] = [1, 74, 75];

/// The code of a pull whose file was refused.
const REFUSED: i32 = 65;

/// Lets writes, flushes, renames and new files fail.
pub(super) fn at_calls(
    scene: &Scene,
    effort: &Effort,
    draw: &mut Draw,
) -> Result<Option<Tally>, XtaskError> {
    if !strace::is_there() {
        return Ok(None);
    }
    let mut tally = Tally::new("calls");
    let mut before = scene.workspace()?;
    for work in WORK {
        let mut calls = strace::calls(scene, &before, work)?;
        calls.retain(|call| error_of(call).is_some());
        for call in draw.some(&calls, effort.of(8, usize::MAX)) {
            let Some(error) = error_of(&call) else {
                continue;
            };
            if !tally.is_wanted(effort) {
                continue;
            }
            let workspace = scene.copy_of(&before)?;
            let status = strace::failing(scene, &workspace, work, (&call, error))?;
            let mut bad = scene.torn(&workspace)?;
            // What need not succeed, such as clearing up, may fail without a word.
            let code = status.code().unwrap_or(-1);
            // A write to or from a parser goes through a pipe, which no disk fills: the parser is given
            // up, and its file refused.
            let is_of_parser = call.name == "write" && work == WORK[0] && code == REFUSED;
            if code != 0 && !is_of_parser && !CODES.contains(&code) {
                bad.push(format!("{error} ended it with {status}"));
            }
            bad.extend(scene.completed(&workspace)?);
            tally.n_done += 1;
            end(&workspace, named(bad, work, &[&call]), &mut tally)?;
        }
        before = scene.copy_of(&before)?;
        scene.run(&before, work)?;
    }
    Ok(Some(tally))
}

/// What goes wrong at a call: a full disk where something is written, a broken one where it is flushed.
fn error_of(call: &Call) -> Option<&'static str> {
    match call.name {
        "write" | "pwrite64" | "mkdir" | "mkdirat" => Some("ENOSPC"),
        "fsync" | "fdatasync" | "rename" | "renameat" | "renameat2" | "ftruncate" => Some("EIO"),
        _ => None,
    }
}

/// Runs under a limit on the size of files, from none at all up to nearly enough.
pub(super) fn small_files(
    scene: &Scene,
    effort: &Effort,
    draw: &mut Draw,
) -> Result<Option<Tally>, XtaskError> {
    let mut tally = Tally::new("limits");
    let limits: Vec<u32> = (0..64).collect();
    let mut before = scene.workspace()?;
    for work in WORK {
        for limit in draw.some(&limits, effort.of(3, 64)) {
            if !tally.is_wanted(effort) {
                continue;
            }
            let workspace = scene.copy_of(&before)?;
            let script = format!("ulimit -f {limit}; exec \"$@\"");
            let status = Command::new("sh")
                .args(["-c", &script, "himaya"])
                .args(scene.words(&workspace, work))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .map_err(XtaskError::io("start", &workspace))?;
            let mut bad = scene.torn(&workspace)?;
            let code = status.code();
            if code != Some(0) && !code.is_some_and(|code| CODES.contains(&code)) {
                bad.push(format!(
                    "{} under a limit of {limit}: {status}",
                    work.join(" ")
                ));
            }
            bad.extend(scene.completed(&workspace)?);
            tally.n_done += 1;
            end(&workspace, bad, &mut tally)?;
        }
        before = scene.copy_of(&before)?;
        scene.run(&before, work)?;
    }
    Ok(Some(tally))
}
