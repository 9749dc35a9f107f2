//! The `himaya` command: arguments in, an exit code out.

mod analyse_arguments;
mod arguments;
mod choice;
mod clock;
mod commands;
mod donor_arguments;
mod error;
mod exit;
mod keys;
mod needs_arguments;
mod printer;
mod schedule_arguments;
mod signal;
mod typed;

use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::Arguments;
use crate::exit::ExitStatus;
use crate::printer::Printer;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let status = exit::of_usage(&error);
            // A closed pipe leaves nobody to tell.
            let _ = error.print();
            return status.into();
        }
    };
    let mut printer = Printer::new(&arguments.talk);
    let done = signal::write_errors_instead_of_signals()
        .and_then(|()| commands::dispatch(&arguments, &mut printer));
    match done {
        Ok(status) => status.into(),
        Err(error) => {
            let status = ExitStatus::of(&error);
            printer.error(&error);
            status.into()
        }
    }
}
