//! Bytes that change in what is stored: `himaya verify` finds each.

use std::fs;
use std::path::{Path, PathBuf};

use super::draw::Draw;
use super::kills::end;
use super::scene::{Scene, WORK};
use super::{Effort, Tally};
use crate::XtaskError;

/// Changes a byte after the other, drawn over all bytes, and puts each back.
pub(super) fn anywhere(
    scene: &Scene,
    effort: &Effort,
    draw: &mut Draw,
) -> Result<Option<Tally>, XtaskError> {
    let mut tally = Tally::new("bytes");
    let workspace = scene.workspace()?;
    for work in WORK {
        scene.run(&workspace, work)?;
    }
    let mut bad = scene.torn(&workspace)?;
    let mut files = Vec::new();
    collect(&workspace.join("data"), &mut files)?;
    for number in 0..effort.of(40, 1_000) {
        // Half are drawn by file, so that small files are not left out for large ones.
        let Some((path, place)) = place(&files, number % 2 == 0, draw) else {
            continue;
        };
        let bit = 1_u8 << draw.below(8);
        if !tally.is_wanted(effort) {
            continue;
        }
        let failed = |action| XtaskError::io(action, path);
        let sound = fs::read(path).map_err(failed("read"))?;
        let mut changed = sound.clone();
        if let Some(byte) = changed.get_mut(place) {
            *byte ^= bit;
        }
        overwrite(path, &changed)?;
        let is_found = !scene.run(&workspace, &["verify"])?.status.success();
        overwrite(path, &sound)?;
        // A damaged database may have been opened.
        for left in ["ledger.db-wal", "ledger.db-shm"] {
            let left = workspace.join("data").join(left);
            if left.exists() {
                fs::remove_file(&left).map_err(XtaskError::io("remove", &left))?;
            }
        }
        if !is_found {
            bad.push(format!("bit {bit} of byte {place} of {}", path.display()));
        }
        tally.n_done += 1;
        tally.tell();
    }
    bad.extend(scene.torn(&workspace)?);
    end(&workspace, bad, &mut tally)?;
    Ok(Some(tally))
}

/// A byte of a file, drawn over the files or over all their bytes.
fn place<'a>(
    files: &'a [(PathBuf, u64)],
    is_by_file: bool,
    draw: &mut Draw,
) -> Option<(&'a Path, usize)> {
    let of = |(path, length): &'a (PathBuf, u64), place: u64| {
        Some((
            path.as_path(),
            usize::try_from(place.min(*length - 1)).ok()?,
        ))
    };
    if is_by_file {
        let index = usize::try_from(draw.below(files.len() as u64)).ok()?;
        let file = files.get(index)?;
        return of(file, draw.below(file.1));
    }
    let mut left = draw.below(files.iter().map(|(_, length)| length).sum());
    for file in files {
        if left < file.1 {
            return of(file, left);
        }
        left -= file.1;
    }
    None
}

/// The files with something in them; locks hold nothing that matters.
fn collect(folder: &Path, files: &mut Vec<(PathBuf, u64)>) -> Result<(), XtaskError> {
    let failed = || XtaskError::io("list", folder);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed())? {
        paths.push(entry.map_err(failed())?.path());
    }
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files)?;
            continue;
        }
        let length = fs::metadata(&path).map_err(failed())?.len();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if length > 0 && !name.ends_with("lock") {
            files.push((path, length));
        }
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a workspace that is made to be broken"
)]
fn overwrite(path: &Path, bytes: &[u8]) -> Result<(), XtaskError> {
    fs::write(path, bytes).map_err(XtaskError::io("write", path))
}
