//! SIGKILL at any time, at any system call, and again while the next run mends what the first left.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::draw::Draw;
use super::scene::{Scene, WORK, drop_workspace};
use super::strace::{self, Call};
use super::{Effort, Tally};
use crate::XtaskError;

/// How many kills a workspace takes before its work may be done.
const MOST_KILLS: u64 = 6;

/// Kills whatever runs, with all that it started, at random times.
pub(super) fn random(
    scene: &Scene,
    effort: &Effort,
    draw: &mut Draw,
) -> Result<Option<Tally>, XtaskError> {
    let n_kills = effort.left_of(effort.of(20, 1_000));
    for _ in 0..effort.from {
        // What is continued does not draw the same again.
        draw.below(1);
    }
    let mut tally = Tally::new("kills -9");
    while tally.n_done < n_kills {
        let workspace = scene.workspace()?;
        let mut bad = Vec::new();
        for (number, work) in WORK.iter().enumerate() {
            for _ in 0..draw.below(MOST_KILLS) {
                let longest = scene.took(number).as_micros();
                let wait = draw.below(u64::try_from(longest).unwrap_or(u64::MAX));
                if killed(scene, &workspace, work, Duration::from_micros(wait))? {
                    tally.n_done += 1;
                }
                bad.extend(scene.torn(&workspace)?);
            }
            // The next command builds upon this one, as after a kill a person would do it again.
            scene.run(&workspace, work)?;
        }
        bad.extend(scene.completed(&workspace)?);
        end(&workspace, bad, &mut tally)?;
    }
    Ok(Some(tally))
}

/// Kills at calls drawn from all that change a file.
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
        let calls = strace::calls(scene, &before, work)?;
        for call in draw.some(&calls, effort.of(8, usize::MAX)) {
            if !tally.is_wanted(effort) {
                continue;
            }
            let workspace = scene.copy_of(&before)?;
            strace::killed(scene, &workspace, work, &call)?;
            let mut bad = scene.torn(&workspace)?;
            bad.extend(scene.completed(&workspace)?);
            tally.n_done += 1;
            end(&workspace, named(bad, work, &[&call]), &mut tally)?;
        }
        before = scene.copy_of(&before)?;
        scene.run(&before, work)?;
    }
    Ok(Some(tally))
}

/// Kills at two calls, the second while the next run mends what the first kill left.
pub(super) fn in_pairs(
    scene: &Scene,
    effort: &Effort,
    draw: &mut Draw,
) -> Result<Option<Tally>, XtaskError> {
    if !strace::is_there() {
        return Ok(None);
    }
    let mut tally = Tally::new("pairs");
    let mut before = scene.workspace()?;
    for work in WORK {
        let calls = strace::calls(scene, &before, work)?;
        for first in draw.some(&calls, effort.of(4, 170)) {
            let Some(second) = draw.some(&calls, 1).pop() else {
                continue;
            };
            if !tally.is_wanted(effort) {
                continue;
            }
            let workspace = scene.copy_of(&before)?;
            strace::killed(scene, &workspace, work, &first)?;
            strace::killed(scene, &workspace, work, &second)?;
            let mut bad = scene.torn(&workspace)?;
            bad.extend(scene.completed(&workspace)?);
            tally.n_done += 1;
            let bad = named(bad, work, &[&first, &second]);
            end(&workspace, bad, &mut tally)?;
        }
        before = scene.copy_of(&before)?;
        scene.run(&before, work)?;
    }
    Ok(Some(tally))
}

/// Says of each finding after which calls it was made.
pub(super) fn named(bad: Vec<String>, work: &[&str], calls: &[&Call]) -> Vec<String> {
    let calls: Vec<String> = calls.iter().map(ToString::to_string).collect();
    let at = format!("{} at {}", work.join(" "), calls.join(" and "));
    bad.into_iter().map(|bad| format!("{at}: {bad}")).collect()
}

/// Notes what was wrong; only a workspace in which something was is kept.
pub(super) fn end(workspace: &Path, bad: Vec<String>, tally: &mut Tally) -> Result<(), XtaskError> {
    if bad.is_empty() {
        tally.tell();
        return drop_workspace(workspace);
    }
    let at = workspace.display();
    tally
        .bad
        .extend(bad.into_iter().map(|bad| format!("{at}: {bad}")));
    Ok(())
}

/// Starts a command and kills it after a while; whether it was still there to be killed.
fn killed(
    scene: &Scene,
    workspace: &Path,
    work: &[&str],
    wait: Duration,
) -> Result<bool, XtaskError> {
    let mut command = scene.command(workspace, work);
    in_group(&mut command);
    let failed = || XtaskError::io("start", workspace);
    let mut child = command.stderr(Stdio::null()).spawn().map_err(failed())?;
    std::thread::sleep(wait);
    let is_done = child.try_wait().map_err(failed())?.is_some();
    if !is_done {
        kill_group(&mut child).map_err(failed())?;
    }
    child.wait().map_err(failed())?;
    Ok(!is_done)
}

/// Puts what is started into a group of its own, so that its children can be killed with it.
#[cfg(unix)]
fn in_group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn in_group(_: &mut Command) {}

#[cfg(unix)]
fn kill_group(child: &mut Child) -> std::io::Result<()> {
    let group = format!("-{}", child.id());
    let ran = Command::new("kill").args(["-9", "--", &group]).status()?;
    if ran.success() { Ok(()) } else { child.kill() }
}

/// What it started ends by itself when its standard input does.
#[cfg(not(unix))]
fn kill_group(child: &mut Child) -> std::io::Result<()> {
    child.kill()
}
