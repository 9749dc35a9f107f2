//! `cargo xtask check` and `cargo xtask generate`.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = std::env::args().nth(1);
    let root = xtask::root();
    let outcome = match command.as_deref() {
        Some("check") => xtask::check(&root),
        Some("generate") => xtask::generate(&root),
        _ => Err(xtask::XtaskError::Usage),
    };
    let (line, code) = match outcome {
        Ok(done) => (done, ExitCode::SUCCESS),
        Err(error) => (error.to_string(), ExitCode::FAILURE),
    };
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr(), "xtask: {line}");
    code
}
