//! The file of scores: one row a unit and indicator.

use std::path::Path;

use himaya_needs::{Answer, AnswerFault, Interval};

use crate::JobError;
use crate::analyse::cell::SILENT;
use crate::analyse::error::{FaultLine, TableError};
use crate::analyse::table;

/// The columns that mean something, of which the first three must be there.
const COLUMNS: [&str; 8] = [
    "unit",
    "indicator",
    "value",
    "low",
    "high",
    "date",
    "source",
    "note",
];
/// How many must be there.
const N_NEEDED: usize = 3;

/// Reads a file of scores.
pub(super) fn read(path: &Path) -> Result<Vec<Answer>, JobError> {
    let file = path.display().to_string();
    let (header, rows) = table::read(path)?;
    let mut faults = Vec::new();
    if header.iter().all(String::is_empty) {
        faults.push(FaultLine {
            line: 0,
            reason: "the file is empty".to_owned(),
            help: "write the columns unit, indicator and value, and one row a unit and indicator"
                .to_owned(),
        });
        return Err(TableError::Scores { file, faults }.into());
    }
    let places = places(&file, &header)?;
    let mut answers = Vec::new();
    for (line, row) in &rows {
        let cell = |column: usize| places[column].map_or("", |place| row[place].trim());
        match value([cell(2), cell(3), cell(4)]) {
            Ok(value) => answers.push(Answer {
                line: *line,
                unit: cell(0).to_owned(),
                indicator: cell(1).to_owned(),
                value,
            }),
            Err((reason, help)) => faults.push(FaultLine {
                line: *line,
                reason,
                help: help.to_owned(),
            }),
        }
    }
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(TableError::Scores { file, faults }.into())
    }
}

/// The faults of answers with their lines.
pub(super) fn faults(path: &Path, faults: &[AnswerFault]) -> TableError {
    let line = |fault: &AnswerFault| FaultLine {
        line: fault.line(),
        reason: fault.to_string(),
        help: fault.help(),
    };
    TableError::Scores {
        file: path.display().to_string(),
        faults: faults.iter().map(line).collect(),
    }
}

/// Where each column stands, if it does.
fn places(file: &str, header: &[String]) -> Result<[Option<usize>; COLUMNS.len()], TableError> {
    let unknown = |column: &str, columns: String| TableError::UnknownColumn {
        file: file.to_owned(),
        column: column.to_owned(),
        columns,
    };
    let malformed = |reason: String| TableError::Malformed {
        file: file.to_owned(),
        line: 1,
        reason,
    };
    for (at, name) in header.iter().enumerate() {
        if !COLUMNS.contains(&name.as_str()) {
            let known = COLUMNS.join(", ");
            return Err(malformed(format!(
                "the column `{name}` means nothing here; a file of scores has {known}"
            )));
        }
        if header[..at].contains(name) {
            return Err(malformed(format!("the column `{name}` is there twice")));
        }
    }
    let places = COLUMNS.map(|column| header.iter().position(|name| name == column));
    for (column, place) in COLUMNS.iter().zip(places).take(N_NEEDED) {
        if place.is_none() {
            return Err(unknown(column, header.join(", ")));
        }
    }
    Ok(places)
}

/// What is wrong with a cell, and what to do about it.
type Wrong = (String, &'static str);

/// The value of a row: one number, an interval, or nothing.
fn value([value, low, high]: [&str; 3]) -> Result<Option<Interval>, Wrong> {
    match (number(value)?, number(low)?, number(high)?) {
        (None, None, None) => Ok(None),
        (Some(value), None, None) => Ok(Some(Interval::point(value))),
        (None, Some(low), Some(high)) => Ok(Some(Interval { low, high })),
        (None, Some(_), None) | (None, None, Some(_)) => Err((
            "one end of the interval is missing".to_owned(),
            "give both `low` and `high`; an end that is not known is that of the possible range",
        )),
        (Some(_), _, _) => Err((
            "there is a value and an interval".to_owned(),
            "give `value`, or `low` and `high`",
        )),
    }
}

fn number(text: &str) -> Result<Option<f64>, Wrong> {
    if SILENT.contains(&text) {
        return Ok(None);
    }
    let number = text.replace('\u{2212}', "-").parse();
    number.map(Some).map_err(|_| {
        let help = if text.contains(',') {
            "write the decimal mark as a point, and set no thousands apart"
        } else {
            "write a number, or leave the cell empty where there is no answer; remarks go into `note`"
        };
        (format!("`{text}` is not a number"), help)
    })
}
