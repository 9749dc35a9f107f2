//! `himaya verify [RELEASE..] [--public-key KEY_OR_FILE]`.

use std::path::Path;

use himaya_jobs::{Settings, WorkspaceVerification};
use himaya_store::{Trust, Verification, Workspace, public_key, verify_release};

use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::keys::Verify;
use crate::printer::Printer;

/// Checks a workspace, or releases in folders of their own; a failure is a finding.
pub(crate) fn verify(
    workspace: &Path,
    asked: &Verify,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let verification = if asked.releases.is_empty() {
        let workspace = Workspace::open(workspace)?;
        himaya_jobs::verify(&workspace, &trust(Some(&workspace), asked)?)?
    } else {
        let trust = trust(Workspace::open(workspace).ok().as_ref(), asked)?;
        let mut all = Verification::default();
        for folder in &asked.releases {
            let found = verify_release(folder, &trust)?;
            all.checked += found.checked;
            all.signed += found.signed;
            all.unchecked += found.unchecked;
            let named = found.failures.into_iter().map(|mut failure| {
                failure.path = folder.join(&failure.path).display().to_string();
                failure
            });
            all.failures.extend(named);
        }
        WorkspaceVerification {
            found: all,
            unfinished: 0,
        }
    };
    printer.data(&verification, |verification| text(&verification.found))?;
    if verification.unfinished > 0 {
        let unfinished = verification.unfinished;
        printer.note(&format!(
            "an attempt is at work or was cut off, and {unfinished} files are not as the ledger will say; `himaya ledger verify` lists them"
        ));
    }
    let verification = verification.found;
    if verification.unchecked > 0 {
        printer.note("signatures were not checked: name the key with --public-key");
    }
    Ok(if verification.failures.is_empty() {
        ExitStatus::Success
    } else {
        ExitStatus::Findings
    })
}

/// The keys that are named, one of which must have signed, or what the workspace says.
fn trust(workspace: Option<&Workspace>, asked: &Verify) -> Result<Trust, CommandError> {
    if !asked.public_keys.is_empty() {
        let keys = asked.public_keys.iter().map(|key| public_key(key));
        return Ok(Trust {
            keys: keys.collect::<Result<_, _>>()?,
            is_required: true,
        });
    }
    Ok(match workspace {
        Some(workspace) => Settings::load(workspace)?.trust,
        None => Trust::default(),
    })
}

fn text(verification: &Verification) -> String {
    let failures = verification.failures.iter();
    let signed = match verification.signed {
        0 => String::new(),
        signed => format!(", {signed} good signatures"),
    };
    let summary = format!(
        "{} files checked{signed}, {} failures",
        verification.checked,
        verification.failures.len()
    );
    lines(
        failures
            .map(|failure| format!("{}: {}", failure.path, failure.reason))
            .chain([summary]),
    )
}
