//! `himaya parse-child`: the child process that parses one file, and how the others start it.

use clap::Args;
use himaya_sources::{ChildParser, ParserLimits, serve_parser};

use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Arguments of `parse-child`.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct ParseChild {
    /// The most address space, in MiB
    #[arg(long, value_name = "MIB")]
    memory_mib: u64,
    /// The most processor time, in seconds
    #[arg(long, value_name = "SECONDS")]
    processor_s: u64,
}

/// Is the child until standard input ends.
pub(crate) fn parse_child(asked: ParseChild) -> Result<ExitStatus, CommandError> {
    let limits = ParserLimits {
        memory_mib: asked.memory_mib,
        processor_s: asked.processor_s,
        ..ParserLimits::default()
    };
    let mut output = std::io::stdout().lock();
    serve_parser(&limits, std::io::stdin().lock(), &mut output)
        .map_err(CommandError::ParseChild)?;
    Ok(ExitStatus::Success)
}

/// Starts this programme again to parse a file.
pub(crate) fn parser() -> Result<ChildParser, CommandError> {
    let executable = std::env::current_exe().map_err(CommandError::Executable)?;
    Ok(ChildParser::new(executable, ParserLimits::default()))
}

/// Says which limits this machine cannot set.
pub(crate) fn say_shortfalls(parser: &ChildParser, printer: &mut Printer) {
    for shortfall in parser.shortfalls() {
        printer.detail(&shortfall);
    }
}
