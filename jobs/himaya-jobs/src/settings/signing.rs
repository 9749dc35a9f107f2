//! The rules of `himaya.yaml` on signatures; a secret key never stands there.

use himaya_store::{PublicKey, Trust};
use serde::Deserialize;

use super::refuse;
use crate::JobError;

/// The settings as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SigningFile {
    #[serde(default)]
    required: bool,
    #[serde(default)]
    public_keys: Vec<String>,
}

impl SigningFile {
    /// Whose signatures are believed.
    pub(super) fn trust(&self) -> Result<Trust, JobError> {
        if self.required && self.public_keys.is_empty() {
            let reason = "`signing.required` needs the `public_keys` of those who may sign";
            return Err(refuse(0, reason.to_owned()));
        }
        let keys = self.public_keys.iter().map(|line| {
            let wrong = |_| {
                let reason = format!("`{line}` in `signing.public_keys` is no minisign public key");
                refuse(0, reason)
            };
            PublicKey::parse(line, line).map_err(wrong)
        });
        Ok(Trust {
            keys: keys.collect::<Result<_, _>>()?,
            is_required: self.required,
        })
    }
}
