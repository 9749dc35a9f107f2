//! One file a command.

mod analyse;
mod analyse_donor;
mod approve;
mod audit;
mod backfill;
mod confirm;
mod demo;
mod explain;
mod export;
mod gc;
mod init;
mod keys;
mod ledger;
pub(crate) mod parse_child;
mod plan;
mod pull;
mod run;
mod run_due;
mod schedule;
mod shell;
mod status;
mod validate;
mod verify;
mod verify_iati;

use himaya_store::Workspace;

use crate::analyse_arguments::Analyse;
use crate::arguments::{Arguments, Command, FormatName};
use crate::clock;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::keys::{ExportCommand, KeysCommand};
use crate::printer::Printer;
use crate::schedule_arguments::LedgerCommand;

/// Does what was typed.
pub(crate) fn dispatch(
    arguments: &Arguments,
    printer: &mut Printer,
) -> Result<ExitStatus, CommandError> {
    let is_run = matches!(arguments.command, Command::Run(_));
    let mut formats = arguments.talk.format.iter().copied();
    let edition = formats.find_map(FormatName::extension);
    if let (false, Some(format)) = (is_run, edition) {
        return Err(CommandError::EditionFormat { format });
    }
    let clock = clock::clock(arguments.now);
    let today = clock.today();
    let workspace = || Workspace::open(&arguments.workspace);
    match &arguments.command {
        Command::Demo(demo) => demo::demo(demo, clock, printer),
        Command::Init(init) => init::init(init, printer),
        Command::Pull(pull) => pull::pull(&workspace()?, pull, today, printer),
        Command::Validate(validate) => {
            validate::validate(&arguments.workspace, validate, today, printer)
        }
        Command::Run(run) => run::run(&workspace()?, run, &arguments.talk.format, clock, printer),
        Command::RunDue(asked) => run_due::run_due(&workspace()?, asked, clock, printer),
        Command::Schedule(asked) => {
            schedule::schedule(&workspace()?, asked, arguments.now, printer)
        }
        Command::Plan => plan::plan(&workspace()?, clock, printer),
        Command::Backfill(asked) => backfill::backfill(&workspace()?, asked, clock, printer),
        Command::Ledger(LedgerCommand::Verify) => ledger::verify(&workspace()?, printer),
        Command::Ledger(LedgerCommand::Rebuild) => ledger::rebuild(&workspace()?, printer),
        Command::Confirm(asked) => confirm::confirm(&workspace()?, asked, today, printer),
        Command::Approve(asked) => approve::approve(&workspace()?, asked, today, printer),
        Command::Status => status::status(&workspace()?, clock.now(), printer),
        Command::Explain(explain) => explain::explain(&workspace()?, explain, printer),
        Command::Verify(asked) if !asked.iati.is_empty() => {
            verify_iati::verify_iati(asked, clock.now(), printer)
        }
        Command::Verify(asked) => verify::verify(&arguments.workspace, asked, printer),
        Command::Gc(asked) => gc::gc(&workspace()?, *asked, printer),
        Command::Export(ExportCommand::Delta) => export::delta(&workspace()?, clock.now(), printer),
        Command::Export(ExportCommand::Registers { folder, language }) => {
            export::registers(folder, *language, printer)
        }
        Command::Keys(KeysCommand::New { folder }) => keys::new(folder, printer),
        Command::Analyse(Analyse::Disclosure(disclosure)) => {
            analyse::disclosure(disclosure, printer)
        }
        Command::Analyse(Analyse::Donor(donor)) => analyse_donor::donor(donor, today, printer),
        Command::Analyse(Analyse::Modus(modus)) => analyse::modus(modus, printer),
        Command::Analyse(Analyse::Needs(needs)) => analyse::needs(needs, printer),
        Command::Analyse(Analyse::Routes(routes)) => analyse::routes(routes, printer),
        Command::Audit(audit) => audit::audit(audit, printer),
        Command::Completions(completions) => shell::completions(completions, printer),
        Command::Man => shell::man(printer),
        Command::ParseChild(asked) => parse_child::parse_child(*asked),
    }
}

/// One line each.
fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Columns of text under headings, as wide as they need to be.
fn columns(headings: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let heading = headings.get(column).map_or(0, |heading| heading.len());
        cells
            .map(|cell| cell.chars().count())
            .chain([heading])
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let padded = cells
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        let line = padded.collect::<Vec<_>>().join("  ");
        format!("{}\n", line.trim_end())
    };
    let mut text = line(&mut headings.iter().copied());
    for row in rows {
        text.push_str(&line(&mut row.iter().map(String::as_str)));
    }
    text
}
