//! Verify: everything that a workspace has stored, the ledger included.

use himaya_ledger::LedgerError;
use himaya_store::{Trust, Verification, VerificationFailure, Workspace};
use serde::Serialize;

use crate::JobError;

/// What was looked at and found in a workspace.
#[derive(Clone, Debug, Serialize)]
pub struct WorkspaceVerification {
    /// What is stored, and the ledger with what it names.
    #[serde(flatten)]
    pub found: Verification,
    /// How much is not as the ledger says while an attempt is at work or after one was cut off.
    pub unfinished: usize,
}

/// Checks all that is stored against its hashes: snapshots, tables, typologies, what is held, releases
/// and their signatures, the secret, the ledger with its mirror and lineage, and results.
///
/// What an attempt leaves that was cut off is no failure: the next run sees to it.
pub fn verify(workspace: &Workspace, trust: &Trust) -> Result<WorkspaceVerification, JobError> {
    let mut found = workspace.verify(trust)?;
    let mut unfinished = 0;
    match himaya_ledger::verify(workspace.root()) {
        Ok(ledger) => {
            found.checked += ledger.checked;
            unfinished = ledger.unfinished.len();
            for failure in ledger.failures {
                // The ledger names the files of a release, too.
                if !found
                    .failures
                    .iter()
                    .any(|known| known.path == failure.path)
                {
                    found.failures.push(VerificationFailure {
                        path: failure.path,
                        reason: failure.reason,
                    });
                }
            }
        }
        Err(error @ (LedgerError::Io { .. } | LedgerError::Busy { .. })) => {
            return Err(error.into());
        }
        Err(error) => {
            found.checked += 1;
            found.failures.push(VerificationFailure {
                path: "data/ledger.db".to_owned(),
                reason: error.to_string(),
            });
        }
    }
    Ok(WorkspaceVerification { found, unfinished })
}
