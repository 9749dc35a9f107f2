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
        let status = cargo(root, arguments)
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

/// Cargo as one would start it in a shell, without what `cargo run` told this process about xtask.
///
/// Build scripts such as that of `ring` ask to run again when these variables change, so passing them
/// on would build half of the dependencies twice: once here and once for a plain `cargo test`.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(root);
    for (name, _) in std::env::vars_os() {
        let is_of_xtask = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_")
                || name.starts_with("CARGO_MANIFEST_")
                || ["CARGO_BIN_NAME", "CARGO_CRATE_NAME", "OUT_DIR"].contains(&name)
        });
        if is_of_xtask {
            command.env_remove(name);
        }
    }
    command
}
