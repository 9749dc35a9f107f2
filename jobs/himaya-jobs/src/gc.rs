//! Garbage: what neither the store nor the ledger needs any more.

use himaya_ledger::Ledger;
use himaya_store::{Garbage, Kept, Workspace};
use serde::Serialize;

use crate::JobError;

/// What was removed, or would be.
#[derive(Clone, Debug, Serialize)]
pub struct GcReport {
    /// The files and folders, the oldest of each kind first.
    pub removed: Vec<Garbage>,
    /// How many bytes they take.
    pub bytes: u64,
    /// Whether it was only a look.
    pub is_dry_run: bool,
}

/// Removes what no release, no current part, no attempt in the ledger and none of the last states of the
/// lake needs; snapshots, typologies, releases and the ledger itself always stay.
pub fn gc(workspace: &Workspace, n_states: usize, is_dry_run: bool) -> Result<GcReport, JobError> {
    let _lock = workspace.lock()?;
    let mut kept = Kept {
        n_states,
        ..Kept::default()
    };
    if let Some(ledger) = Ledger::read(&workspace.root().join("data"))? {
        for attempt in ledger.attempts()? {
            let inputs = attempt.start.inputs.into_iter();
            kept.vintages
                .extend(inputs.map(|input| (input.source, input.vintage)));
            let outputs = attempt.end.into_iter().flat_map(|end| end.outputs);
            kept.files.extend(outputs.map(|output| output.path));
        }
    }
    let removed = workspace.garbage(&kept)?;
    if !is_dry_run {
        workspace.remove_garbage(&removed)?;
    }
    Ok(GcReport {
        bytes: removed.iter().map(|garbage| garbage.bytes).sum(),
        removed,
        is_dry_run,
    })
}
