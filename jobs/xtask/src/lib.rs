//! The tasks of this workspace, and what the tidy test shares with them.
//!
//! `check` is all that CI does. `bench` measures how files come in. `faults` kills, starves and deceives the real command. `generate` writes
//! the files of the tree that follow from others; the tidy test compares them, so a stale one fails.
//! `sbom` lists what the command is made of. Sources, jobs and indicators are read as text:
//! linking them would mean building everything before the first task can start.

mod bench;
mod check;
mod error;
mod faults;
mod generate;
mod readme;
mod rust_text;
mod sbom;
mod tables;

pub use bench::bench;
pub use check::check;
pub use error::XtaskError;
pub use faults::{Effort, faults};
pub use generate::{Generated, generate, generated};
pub use rust_text::{Implementation, implementations};
pub use sbom::sbom;

/// The folder of the workspace.
pub fn root() -> std::path::PathBuf {
    let own = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own).to_owned()
}
