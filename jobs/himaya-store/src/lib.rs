//! The lake: snapshots, tidy tables, results and releases; the writer under `data/`, beside the ledger.
//!
//! Every write goes to a staging file or folder, is flushed to disk and then renamed, so a reader
//! sees the old state or the new one and never half of either. Nothing here parses a source or
//! computes a statistic.

mod atomic;
mod case_batch;
mod delta;
mod error;
mod garbage;
mod kept;
mod measurement_batch;
mod mount;
mod observation_batch;
mod release;
mod results;
mod secret;
mod signing;
mod snapshot;
mod table_file;
mod verify;
mod vintage;
mod workspace;

pub use atomic::{open_file, read_file, read_secret, write_file, write_secret};
pub use delta::DeltaLog;
pub use error::StoreError;
pub use garbage::{Garbage, GarbageKind, Kept};
pub use himaya_files::{open_sealed, sha256, sha256_hex};
pub use release::{
    FigureRecord, Manifest, ManifestFile, ReleaseDraft, ReleaseInput, published_files,
};
pub use signing::{PublicKey, SigningKey, Trust, new_signing_key, public_key, read_signing_key};
pub use snapshot::{Provenance, Snapshot};
pub use table_file::read_parquet;
pub use verify::{Verification, VerificationFailure, verify_release};
pub use vintage::{CurrentPart, TableKind, Vintage, VintageDraft};
pub use workspace::{Lock, Workspace};

#[cfg(test)]
mod tests;
