//! The secret with which noise is drawn, and the value by which a change of it is noticed.

use std::io;
use std::path::PathBuf;

use himaya_files::{Access, sha256};
use rand::RngCore as _;
use rand::rngs::OsRng;

use crate::{StoreError, Workspace, read_secret};

const SECRET_BYTES: usize = 32;
/// How many bytes of the check value are kept beside the secret.
const CHECK_BYTES: usize = 8;
/// What the check value is a hash of, before the secret: it is of no use for anything else.
const PURPOSE: &[u8] = b"himaya: check of the noise secret\n";

impl Workspace {
    /// The 32 secret bytes with which noise is drawn, made on first use and readable by the owner
    /// alone; they never leave the workspace.
    pub fn secret(&self) -> Result<[u8; SECRET_BYTES], StoreError> {
        let path = self.secret_path();
        if !path.exists() {
            let mut secret = [0; SECRET_BYTES];
            let drawn = OsRng.try_fill_bytes(&mut secret);
            drawn.map_err(|error| {
                StoreError::io("draw", &path)(io::Error::other(error.to_string()))
            })?;
            let kept = [secret.as_slice(), &check_value(&secret)].concat();
            self.place().write(&path, &kept, Access::Owner)?;
        }
        // Whoever drew it may have been killed before its name was flushed.
        self.place().settle(&path)?;
        let kept = read_secret(&path)?;
        opened(&kept).map_err(|reason| StoreError::damaged(&path, reason))
    }

    pub(crate) fn secret_path(&self) -> PathBuf {
        self.data().join(".secret")
    }

    /// Whether the secret is what was drawn; nothing where none was drawn yet.
    pub(crate) fn check_secret(&self) -> Option<Result<(), String>> {
        let path = self.secret_path();
        path.exists().then(|| {
            let kept = read_secret(&path).map_err(|error| error.to_string())?;
            opened(&kept).map(|_| ())
        })
    }
}

/// The secret, when its check value fits.
fn opened(kept: &[u8]) -> Result<[u8; SECRET_BYTES], String> {
    let secret = kept.first_chunk::<SECRET_BYTES>();
    match secret {
        Some(secret) if kept.get(SECRET_BYTES..) == Some(&check_value(secret)) => Ok(*secret),
        Some(_) | None => Err("it is not the secret that was drawn".to_owned()),
    }
}

/// A hash of 256 bits that nobody knows helps nobody to guess them; eight bytes of it are enough to
/// notice a change.
fn check_value(secret: &[u8; SECRET_BYTES]) -> [u8; CHECK_BYTES] {
    let hash = sha256(&[PURPOSE, secret].concat());
    hash.first_chunk().copied().unwrap_or_default()
}
