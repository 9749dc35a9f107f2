//! Statements in words, with the ids of the figures that they cite.

use himaya_locale::{Arguments, Localizer};
use himaya_schema::{Argument, Cell, Figure, Prose, Statement};
use serde::Serialize;

use super::Wording;
use crate::{ReportError, format};

/// The number by which a unit is worded where no count stands beside it.
const MANY: u64 = 100;

/// A sentence and the figures behind it.
#[derive(Debug, Serialize)]
pub(crate) struct StatementView {
    number: String,
    text: String,
    ids: String,
}

/// The statements, numbered.
pub(crate) fn numbered<'a>(
    wording: Wording<'_>,
    statements: impl IntoIterator<Item = &'a Statement>,
) -> Result<Vec<StatementView>, ReportError> {
    (1..)
        .zip(statements)
        .map(|(number, statement)| {
            Ok(StatementView {
                number: wording.localizer.count(number),
                text: wording.tell(
                    statement.message,
                    &arguments(wording.localizer, statement.arguments.iter())?,
                )?,
                ids: cited(wording, [statement]),
            })
        })
        .collect()
}

/// The arguments of a message, worded.
pub(crate) fn arguments<'a>(
    localizer: &Localizer,
    values: impl Iterator<Item = (&'a &'static str, &'a Argument)> + Clone,
) -> Result<Arguments, ReportError> {
    let beside = values.clone().find_map(|(_, value)| count_of(value));
    let mut arguments = Arguments::new();
    for (name, value) in values {
        let argument = match value {
            Argument::Label(label) => himaya_locale::Argument::Text(localizer.label(label)?),
            Argument::Labels(labels) => {
                let labels = labels.iter().map(|label| Ok(localizer.label(label)?));
                let labels = labels.collect::<Result<Vec<String>, ReportError>>()?;
                himaya_locale::Argument::Text(localizer.list(&labels))
            }
            Argument::Figure(cell) => format::argument(localizer, cell)?,
            Argument::Prose(prose) => himaya_locale::Argument::Text(worded(localizer, prose)?),
            Argument::Cited(cells) => {
                let cells = cells.iter().map(|cell| listed(localizer, cell));
                let cells = cells.collect::<Result<Vec<String>, ReportError>>()?;
                himaya_locale::Argument::Text(localizer.list(&cells))
            }
            Argument::Unit(unit) => {
                himaya_locale::Argument::Text(localizer.unit(*unit, beside.unwrap_or(MANY))?)
            }
        };
        arguments.insert(name, argument);
    }
    Ok(arguments)
}

fn count_of(value: &Argument) -> Option<u64> {
    let Argument::Figure(cell) = value else {
        return None;
    };
    let Figure::Count { value } = cell.figure else {
        return None;
    };
    value.bounds().map(|(_, hi)| hi)
}

/// The ids of the figures in statements, with the release before them.
pub(crate) fn cited<'a>(
    wording: Wording<'_>,
    statements: impl IntoIterator<Item = &'a Statement>,
) -> String {
    let values = statements.into_iter().flat_map(|of| of.arguments.values());
    let cells = values.flat_map(|value| match value {
        Argument::Figure(cell) => vec![&**cell],
        Argument::Prose(prose) => prose.figures.values().collect(),
        Argument::Cited(_) | Argument::Label(_) | Argument::Labels(_) | Argument::Unit(_) => {
            Vec::new()
        }
    });
    let ids: Vec<String> = cells
        .map(|cell| format!("{}/{}", wording.report.release, cell.id))
        .collect();
    ids.join(" \u{B7} ")
}

/// What an analyst wrote, in the language of the edition and with the figures that it names.
fn worded(localizer: &Localizer, prose: &Prose) -> Result<String, ReportError> {
    let mut text = localizer.given(&prose.text).to_owned();
    for (id, cell) in &prose.figures {
        text = text.replace(&format!("{{{id}}}"), &format::cell(localizer, cell)?);
    }
    Ok(text)
}

/// A figure with its id, as one item of a list.
fn listed(localizer: &Localizer, cell: &Cell) -> Result<String, ReportError> {
    let arguments = Arguments::new()
        .text("id", cell.id.as_str())
        .text("value", format::cell(localizer, cell)?);
    Ok(localizer.message("figure-cited", &arguments)?)
}
