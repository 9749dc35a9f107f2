//! The books of one file while it is read: what is stored, what is not, and why.

mod future;

use chrono::NaiveDate;
use himaya_schema::{CaseRecord, Measurement, Observation, Period};

use crate::accounting::{Accounting, Grain};
use crate::container::{self, Kind};
use crate::csv_text;
use crate::layout::Layout;
use crate::problem::Problem;
use crate::{Findings, Parsed, RawFile, SourceConfig, SourceError, text};

/// Collects what a file yields.
#[derive(Debug)]
pub(crate) struct Intake {
    pub(crate) file: String,
    pub(crate) observations: Vec<Observation>,
    pub(crate) cases: Vec<CaseRecord>,
    pub(crate) measurements: Vec<Measurement>,
    pub(crate) accounting: Accounting,
    findings: Findings,
}

impl Intake {
    pub(crate) fn new(file: &RawFile, grain: Grain) -> Self {
        let mut intake = Self {
            file: file.name.clone(),
            observations: Vec::new(),
            cases: Vec::new(),
            measurements: Vec::new(),
            accounting: Accounting::new(grain),
            findings: Findings::default(),
        };
        let is_text = container::sniff(file).is_ok_and(|kind| kind == Kind::Text);
        if is_text && csv_text::mixes_line_ends(&file.bytes) {
            let message = "the lines end in more than one way; each of them was taken as an end";
            let problem = Problem::new("", "mixed-line-ends", message)
                .suggest("see whether the file was put together from several");
            intake.note(0, problem);
        }
        intake
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
            let shown = text::echo(name, 60);
            let message = format!("the column {shown} is not known and not stored");
            let problem = Problem::new(shown.trim_matches('`'), "unknown-column", message)
                .maybe_suggest(nearest.map(|known| format!("did you mean `{known}`?")));
            self.note(layout.row, problem);
        }
    }

    /// Closes the books; without a day of publication the end of the last period stands in.
    ///
    /// What is told of a period that has not begun is quarantined.
    pub(crate) fn finish(
        mut self,
        published: Option<NaiveDate>,
        config: &SourceConfig,
    ) -> Result<Parsed, SourceError> {
        if let Some(today) = config.today {
            self.set_aside_future(today);
        }
        self.findings.close(&self.file);
        self.accounting.check(&self.file)?;
        let last =
            |periods: &mut dyn Iterator<Item = Period>| periods.map(|one| one.last_day()).max();
        let covered = last(&mut self.observations.iter().map(|one| one.period))
            .max(last(&mut self.cases.iter().filter_map(|one| one.period)))
            .max(last(&mut self.measurements.iter().map(|one| one.period)));
        Ok(Parsed {
            published: published.or(covered),
            observations: self.observations,
            cases: self.cases,
            measurements: self.measurements,
            accounting: self.accounting,
            findings: self.findings,
        })
    }
}
