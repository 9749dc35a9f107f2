//! `cargo xtask bench`, `check`, `faults`, `generate` and `sbom`.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = xtask::root();
    let outcome = match arguments.as_slice() {
        ["bench"] => xtask::bench(&root, None),
        ["bench", n_rows] => xtask::bench(&root, Some(n_rows)),
        ["check"] => xtask::check(&root),
        ["faults", options @ ..] => {
            xtask::Effort::parse(options).and_then(|effort| xtask::faults(&root, &effort))
        }
        ["generate"] => xtask::generate(&root),
        ["sbom"] => xtask::sbom(&root).and_then(|text| print(&text)),
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

/// Writes a document to standard output.
fn print(text: &str) -> Result<String, xtask::XtaskError> {
    let mut output = std::io::stdout().lock();
    let printed = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
    let line = || "what the command is made of, on this kind of machine".to_owned();
    printed.map(|()| line()).map_err(xtask::XtaskError::Output)
}
