//! The national return (`case-returns`): one row an anonymised person in a case.
//!
//! Grain: a row is one person. The template is closed: an unknown column, or a filled one without a
//! heading, refuses the whole file, since it could identify somebody, and so does a value that
//! identifies one wherever it stands. A value outside its code list puts the row in quarantine
//! without being repeated in a message. Two equal rows are two persons.

mod door;
pub(crate) mod risk;
mod row;
mod values;

use himaya_microdata::headers;

use crate::accounting::Grain;
use crate::intake::Intake;
use crate::layout::{Headings, Layout, column_letters};
use crate::problem::Problem;
use crate::reading::Reading;
use crate::table::read_table;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, text};
use door::Door;

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
        let mut door = Door::default();
        let mut reading = Reading::open(file, config)?;
        let layout = read_table(&mut reading, config, headings, &mut |record| {
            door.look(record);
            intake.accounting.read(1);
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
        door.close(&mut reading, &layout)?;
        for key in missing_columns(&layout, headings) {
            let message = "the template's column is missing; it was taken as not recorded";
            intake.note(layout.row, Problem::new(key, "missing-column", message));
        }
        risk::note(&mut intake, config)?;
        intake.finish(None, config)
    }
}

/// The columns that the first template did not have.
const ADDED: [&str; 4] = ["recruitment", "online", "sector", "network"];

/// The columns that a file lacks; one in the first template, which had none of those added since,
/// lacks none of them.
fn missing_columns<'a>(layout: &Layout, headings: &'a Headings) -> Vec<&'a str> {
    let has = |key: &str| layout.index(key).is_some();
    let is_first = !ADDED.iter().any(|key| has(key));
    let optional = headings.optional.keys().map(String::as_str);
    optional
        .filter(|key| !(has(key) || is_first && ADDED.contains(key)))
        .collect()
}

/// A column that the template does not have may identify a person: the file goes back as it is.
///
/// A heading is repeated only as a slip of one of the template's: it may hold a name itself.
fn refuse_unknown_columns(
    layout: &Layout,
    config: &SourceConfig,
    file: &str,
) -> Result<(), SourceError> {
    let labels = &config.harmonise.labels;
    let unknown = || {
        let of = |index: &usize| layout.names.get(*index).map(|name| (*index, name));
        layout.unknown.iter().filter_map(of)
    };
    for (index, name) in unknown() {
        let known = headers::find(name).map(|term| term.kind.what());
        let configured = || {
            labels
                .holds_words_of("identifier", name)
                .then_some("a person")
        };
        if let Some(what) = known.or_else(configured) {
            return Err(SourceError::IdentifierColumn {
                file: file.to_owned(),
                column: column_letters(index),
                what,
            });
        }
    }
    let Some((index, name)) = unknown().next() else {
        return Ok(());
    };
    let headings = &config.harmonise.headings;
    let known = || headings.names().map(String::as_str);
    let is_slip = himaya_microdata::may_repeat(name, known()).is_some();
    let nearest = text::nearest(name, known());
    Err(SourceError::UnknownColumn {
        file: file.to_owned(),
        column: if is_slip {
            text::clean(name)
        } else {
            column_letters(index)
        },
        hint: nearest.map_or_else(
            || "remove the column: it is not in the template and may identify a person".to_owned(),
            |known| format!("did you mean `{known}`? Otherwise remove the column"),
        ),
    })
}

#[cfg(test)]
mod tests;
