//! What every command prints and how it exits.

mod asking;
mod filling;
mod running;

use crate::fixtures::{HEADER, VICTIM};
use crate::project::Project;

/// A workspace with one sound victim of March 2024 and one with a country that is none.
fn pulled() -> Project {
    let unsound = VICTIM.replace("CIV", "Niger");
    let project = Project::new().drop(
        "case-returns",
        "returns-TUN.csv",
        format!("{HEADER}\n{VICTIM}\n{unsound}\n"),
    );
    project.himaya(["pull", "case-returns"]).code(1);
    project
}
