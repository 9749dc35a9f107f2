//! `cargo xtask check`: format, lints, tests, in this order, up to the first failure.

use std::path::Path;
use std::process::Command;

use crate::XtaskError;

/// The steps, as arguments of cargo.
const STEPS: [&[&str]; 3] = [
    &["fmt", "--all", "--check"],
    &[
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ],
    &["test", "--workspace", "--locked"],
];

/// Runs every step with its output shown as it comes.
pub fn check(root: &Path) -> Result<String, XtaskError> {
    for arguments in STEPS {
        let command = format!("cargo {}", arguments.join(" "));
        let status = Command::new("cargo")
            .args(arguments)
            .current_dir(root)
            .status()
            .map_err(|source| XtaskError::Start {
                command: command.clone(),
                source,
            })?;
        if !status.success() {
            return Err(XtaskError::Failed { command, status });
        }
    }
    Ok("format, lints and tests are in order".to_owned())
}
