//! The national return (`case-returns`): one row an anonymised person in a case.
//!
//! Grain: a row is one person. The template is closed: an unknown column, or a filled one without a
//! heading, refuses the whole file, since it could identify somebody, and a value outside its code
//! list puts the row in quarantine without being repeated in a message. Two equal rows are two
//! persons.

mod row;
mod values;

use crate::accounting::Grain;
use crate::intake::Intake;
use crate::layout::Layout;
use crate::problem::Problem;
use crate::table::read_table;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, text};

/// National returns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CaseReturns;

impl Source for CaseReturns {
    fn id(&self) -> &'static str {
        "case-returns"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Row);
        let headings = &config.harmonise.headings;
        let mut untitled: Option<usize> = None;
        let layout = read_table(file, config, headings, &mut |record| {
            intake.accounting.read(1);
            untitled = untitled.or_else(|| record.untitled().filter(|_| !record.ragged));
            match row::read(record, config, &intake.file) {
                Ok((case, notes)) => {
                    for note in notes {
                        intake.note(record.number, note);
                    }
                    intake.accounting.store(1);
                    intake.cases.push(case);
                }
                Err(problems) => intake.quarantine(record.number, 1, problems),
            }
        })?;
        refuse_unknown_columns(&layout, config, &file.name)?;
        if let Some(index) = untitled {
            return Err(SourceError::UnknownColumn {
                file: file.name.clone(),
                column: format!("number {}", index + 1),
                hint: "remove the column: it has cells and no heading".to_owned(),
            });
        }
        for key in headings
            .optional
            .keys()
            .filter(|key| layout.index(key).is_none())
        {
            let message = "the template's column is missing; it was taken as not recorded";
            intake.note(layout.row, Problem::new(key, "missing-column", message));
        }
        intake.finish(None)
    }
}

/// A column that the template does not have may identify a person: the file goes back as it is.
fn refuse_unknown_columns(
    layout: &Layout,
    config: &SourceConfig,
    file: &str,
) -> Result<(), SourceError> {
    let unknown: Vec<&String> = layout
        .unknown
        .iter()
        .filter_map(|index| layout.names.get(*index))
        .collect();
    let labels = &config.harmonise.labels;
    let identifies = |name: &&&String| labels.holds_words_of("identifier", name);
    if let Some(name) = unknown.iter().find(identifies) {
        return Err(SourceError::IdentifierColumn {
            file: file.to_owned(),
            column: shown(name),
        });
    }
    let Some(name) = unknown.first() else {
        return Ok(());
    };
    let headings = &config.harmonise.headings;
    let known = headings.required.values().chain(headings.optional.values());
    let nearest = text::nearest(name, known.flatten().map(String::as_str));
    Err(SourceError::UnknownColumn {
        file: file.to_owned(),
        column: shown(name),
        hint: nearest.map_or_else(
            || "remove the column: it is not in the template and may identify a person".to_owned(),
            |known| format!("did you mean `{known}`? Otherwise remove the column"),
        ),
    })
}

/// A heading as a message may repeat it.
fn shown(heading: &str) -> String {
    text::echo(heading, 40).trim_matches('`').to_owned()
}

#[cfg(test)]
mod tests;
