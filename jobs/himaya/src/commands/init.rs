//! `himaya init DIR`.

use crate::arguments::Init;
use crate::commands::lines;
use crate::error::CommandError;
use crate::exit::ExitStatus;
use crate::printer::Printer;

/// Makes a folder a workspace.
pub(crate) fn init(init: &Init, printer: &mut Printer) -> Result<ExitStatus, CommandError> {
    let (workspace, written) = himaya_jobs::init(&init.dir)?;
    printer.data(&written, |written| lines(written.iter().cloned()))?;
    printer.note(&format!(
        "{} is a workspace; put files into its inbox folders and run `himaya --workspace {} pull`",
        workspace.root().display(),
        workspace.root().display()
    ));
    Ok(ExitStatus::Success)
}
