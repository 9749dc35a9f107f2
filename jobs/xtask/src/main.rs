//! `cargo xtask check`, `cargo xtask faults` and `cargo xtask generate`.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = xtask::root();
    let outcome = match arguments.as_slice() {
        ["check"] => xtask::check(&root),
        ["faults"] => xtask::faults(&root, xtask::Extent::Short),
        ["faults", "--long"] => xtask::faults(&root, xtask::Extent::Long),
        ["generate"] => xtask::generate(&root),
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
