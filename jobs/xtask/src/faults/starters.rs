//! Many who start at once: one works, the others are told at once to try later.

use std::process::Stdio;
use std::time::Instant;

use super::draw::Draw;
use super::kills::end;
use super::scene::{Scene, WORK};
use super::{Effort, Tally};
use crate::XtaskError;

const STARTERS: usize = 50;

/// Starts fifty at once, round after round.
pub(super) fn at_once(
    scene: &Scene,
    effort: &Effort,
    _: &mut Draw,
) -> Result<Option<Tally>, XtaskError> {
    let mut tally = Tally::new("rounds of 50");
    let ready = scene.workspace()?;
    let [pull, run_due, _] = WORK;
    scene.run(&ready, pull)?;
    for _ in 0..effort.of(1, 20) {
        if !tally.is_wanted(effort) {
            continue;
        }
        let workspace = scene.copy_of(&ready)?;
        let failed = || XtaskError::io("start", &workspace);
        let begun = Instant::now();
        let mut children = Vec::new();
        for _ in 0..STARTERS {
            let mut command = scene.command(&workspace, run_due);
            children.push(command.stderr(Stdio::null()).spawn().map_err(failed())?);
        }
        let mut n_winners = 0;
        let mut n_late = 0;
        for mut child in children {
            match child.wait().map_err(failed())?.code() {
                Some(0) => n_winners += 1,
                Some(75) => n_late += 1,
                Some(_) | None => {}
            }
        }
        let mut bad = scene.torn(&workspace)?;
        if (n_winners, n_late) != (1, STARTERS - 1) {
            let seconds = begun.elapsed().as_secs();
            bad.push(format!(
                "{n_winners} worked and {n_late} were late, {seconds} s"
            ));
        }
        bad.extend(scene.completed(&workspace)?);
        tally.n_done += 1;
        end(&workspace, bad, &mut tally)?;
    }
    Ok(Some(tally))
}
