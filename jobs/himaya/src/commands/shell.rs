//! `himaya completions SHELL` and `himaya man`.

use clap::CommandFactory as _;

use crate::arguments::{Arguments, Completions};
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Prints the completions of a shell.
pub(crate) fn completions(
    completions: &Completions,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let mut script = Vec::new();
    let mut command = Arguments::command();
    clap_complete::generate(completions.shell, &mut command, "himaya", &mut script);
    printer.raw(&script)?;
    Ok(ExitStatus::Success)
}

/// Prints the manual page, in roff.
pub(crate) fn man(printer: &mut Printer) -> Result<ExitStatus, CommandError> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Arguments::command())
        .render(&mut page)
        .map_err(CommandError::Output)?;
    printer.raw(&page)?;
    Ok(ExitStatus::Success)
}
