//! A database from its mirror.

use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

use crate::check::fill;
use crate::error::LedgerError;
use crate::event::read_chain;
use crate::files::Files;
use crate::ledger::{Ledger, n_whole_lines, whole_text};

/// What [`rebuild`] made.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Rebuilt {
    /// The lines of the mirror.
    pub n_entries: usize,
    /// Whether a line that a crash had cut off was left out.
    pub is_cut: bool,
}

/// Makes the database of a workspace again from its mirror; the old one is put aside.
///
/// The caller holds the lock of the workspace. A sound database may hold more than its mirror, so
/// that the mirror is caught up first; one that its mirror contradicts, or that a later himaya wrote,
/// is left alone.
pub fn rebuild(workspace: &Path) -> Result<Rebuilt, LedgerError> {
    let files = Files::new(&workspace.join("data"));
    match Ledger::open(files.data()) {
        Ok(_)
        | Err(
            LedgerError::Damaged { .. } | LedgerError::Missing { .. } | LedgerError::Older { .. },
        ) => {}
        Err(error) => return Err(error),
    }
    let path = files.mirror();
    let Some(bytes) = files.read_mirror()? else {
        return Err(LedgerError::NoMirror { path });
    };
    let wrong = |line: usize, reason: String| LedgerError::Mirror {
        path: path.clone(),
        line,
        reason,
    };
    let n_lines = n_whole_lines(&bytes);
    let text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.as_bytes().get(..error.utf8_error().valid_up_to());
        let n_sound = sound.map_or(0, n_whole_lines);
        wrong(n_sound + 1, "it is not UTF-8".to_owned())
    })?;
    let lines: Vec<String> = text.lines().take(n_lines).map(str::to_owned).collect();
    let entries = read_chain(lines.iter().map(String::as_str))
        .map_err(|(line, reason)| wrong(line, reason))?;
    let folder = tempfile::Builder::new()
        .prefix(".ledger-")
        .tempdir_in(files.data())
        .map_err(LedgerError::io("stage", files.data()))?;
    let made = folder.path().join("ledger.db");
    let mut connection = Connection::open(&made).map_err(LedgerError::database("create", &made))?;
    connection
        .pragma_update(None, "synchronous", "FULL")
        .map_err(LedgerError::database("create", &made))?;
    fill(&mut connection, &entries, &lines, &made)?;
    connection
        .close()
        .map_err(|(_, error)| LedgerError::database("close", &made)(error))?;
    files.put_aside()?;
    files.put_in_place(&made)?;
    let is_cut = !text.is_empty() && !text.ends_with('\n');
    if is_cut {
        let whole = whole_text(&lines);
        files.write_mirror(whole.as_bytes())?;
    }
    let ledger = Ledger::open(files.data())?;
    ledger.write_all_lineage()?;
    ledger.close()?;
    Ok(Rebuilt {
        n_entries: entries.len(),
        is_cut,
    })
}
