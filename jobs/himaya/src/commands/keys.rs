//! `himaya keys new FOLDER`.

use std::path::Path;

use himaya_store::{Workspace, new_signing_key, write_file, write_secret};
use serde::Serialize;

use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

const SECRET: &str = "himaya.key";
const PUBLIC: &str = "himaya.pub";

#[derive(Serialize)]
struct KeysReport {
    secret_key: String,
    public_key: String,
    line: String,
}

/// Makes a pair of keys; a key that is there is never written over.
pub(crate) fn new(folder: &Path, printer: &mut Printer) -> Result<ExitStatus, CommandError> {
    let [secret, public] = [SECRET, PUBLIC].map(|name| folder.join(name));
    for path in [&secret, &public] {
        if path.symlink_metadata().is_ok() {
            return Err(CommandError::KeyThere {
                path: path.display().to_string(),
            });
        }
    }
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let mut above = whole.ancestors();
    if above.any(|above| above.join(Workspace::MARKER).is_file()) {
        return Err(CommandError::KeyInWorkspace {
            path: secret.display().to_string(),
        });
    }
    let key = new_signing_key()?;
    write_secret(&secret, key.to_text().as_bytes())?;
    let half = key.public()?;
    write_file(&public, half.to_text().as_bytes())?;
    let report = KeysReport {
        secret_key: secret.display().to_string(),
        public_key: public.display().to_string(),
        line: half.line().to_owned(),
    };
    printer.data(&report, |report| {
        lines([
            report.secret_key.clone(),
            report.public_key.clone(),
            report.line.clone(),
        ])
    })?;
    printer.note(
        "keep himaya.key where only the owner reads it; the last line belongs under signing.public_keys in himaya.yaml",
    );
    Ok(ExitStatus::Success)
}
