//! The books of one file while it is read: what is stored, what is not, and why.

use chrono::NaiveDate;
use himaya_schema::{CaseRecord, Observation, Period};

use crate::accounting::{Accounting, Grain};
use crate::layout::Layout;
use crate::problem::Problem;
use crate::{Findings, Parsed, RawFile, SourceError, text};

/// Collects what a file yields.
#[derive(Debug)]
pub(crate) struct Intake {
    pub(crate) file: String,
    pub(crate) observations: Vec<Observation>,
    pub(crate) cases: Vec<CaseRecord>,
    pub(crate) accounting: Accounting,
    findings: Findings,
}

impl Intake {
    pub(crate) fn new(file: &RawFile, grain: Grain) -> Self {
        Self {
            file: file.name.clone(),
            observations: Vec::new(),
            cases: Vec::new(),
            accounting: Accounting::new(grain),
            findings: Findings::default(),
        }
    }

    /// Notes something about a row that is stored all the same, or about the file (row 0).
    pub(crate) fn note(&mut self, row: u32, problem: Problem) {
        self.findings.push(problem.at(&self.file, row));
    }

    /// Puts records in quarantine, with every reason.
    pub(crate) fn quarantine(&mut self, row: u32, records: u64, problems: Vec<Problem>) {
        for problem in problems {
            self.note(row, problem);
        }
        self.accounting.quarantine(records);
    }

    /// Reports columns that the alias map does not know; they are not stored.
    pub(crate) fn note_unknown_columns(
        &mut self,
        layout: &Layout,
        known: impl Iterator<Item = String>,
    ) {
        let known: Vec<String> = known.collect();
        for index in &layout.unknown {
            let Some(name) = layout.names.get(*index) else {
                continue;
            };
            let nearest = text::nearest(name, known.iter().map(String::as_str));
            let problem = Problem::new(
                "",
                "unknown-column",
                format!("the column {} is not known and not stored", text::echo(name, 60)),
            )
            .maybe_suggest(nearest.map(|known| format!("did you mean `{known}`?")));
            self.note(layout.row, problem);
        }
    }

    /// Closes the books; without a day of publication the end of the last period stands in.
    pub(crate) fn finish(mut self, published: Option<NaiveDate>) -> Result<Parsed, SourceError> {
        self.findings.close(&self.file);
        self.accounting.check(&self.file)?;
        let last = |periods: &mut dyn Iterator<Item = Period>| periods.map(|one| one.last_day()).max();
        let covered = last(&mut self.observations.iter().map(|one| one.period))
            .max(last(&mut self.cases.iter().filter_map(|one| one.period)));
        Ok(Parsed {
            published: published.or(covered),
            observations: self.observations,
            cases: self.cases,
            accounting: self.accounting,
            findings: self.findings,
        })
    }
}
