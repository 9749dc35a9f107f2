//! Counter Trafficking Data Collaborative (`ctdc`): k-anonymised and synthetic record sets.
//!
//! Grain: a row is one detected victim; in the victim-perpetrator set it also says what is known of
//! the perpetrators, which is kept as it stood. Equal rows are different persons or the nature of
//! synthetic data: none is dropped. The record sets are never pooled, so each is its own part.
//!
//! Flags follow the codebook: 1 is yes, 0 is no, and a blank is a no only where another flag of the
//! same group is 1; otherwise, and for -99, nothing was recorded. A merged flag means its parent.

mod flags;
mod row;

use crate::accounting::Grain;
use crate::intake::Intake;
use crate::layout::Layout;
use crate::reading::Reading;
use crate::table::read_table;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date};

/// CTDC.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ctdc;

impl Source for Ctdc {
    fn id(&self) -> &'static str {
        "ctdc"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Row);
        let headings = &config.harmonise.headings;
        flags::check(headings)?;
        let mut form: Option<RecordSet> = None;
        let mut reading = Reading::open(file, config)?;
        let layout = read_table(&mut reading, config, headings, &mut |record| {
            intake.accounting.read(1);
            let form = form.get_or_insert_with(|| RecordSet::of(record.layout));
            match row::read(record, form, config, &intake.file) {
                Ok(case) => {
                    intake.accounting.store(1);
                    intake.cases.push(case);
                }
                Err(problems) => intake.quarantine(record.number, 1, problems),
            }
        })?;
        let known = headings.required.values().chain(headings.optional.values());
        intake.note_unknown_columns(&layout, known.flatten().cloned());
        intake.finish(date::date_in_name(&file.name), config)
    }
}

/// Which of the record sets a file is, and where its flags stand.
#[derive(Debug)]
struct RecordSet {
    name: &'static str,
    flags: Vec<flags::FlagColumn>,
}

impl RecordSet {
    fn of(layout: &Layout) -> Self {
        let has = |key: &str| layout.index(key).is_some();
        let name = if has("ip_relation") || has("citizenship_region") {
            "victim-perpetrator-synthetic"
        } else if has("means/means/denies-basic-needs") {
            "global-synthetic"
        } else {
            "k-anonymised"
        };
        Self {
            name,
            flags: flags::columns(layout),
        }
    }
}

#[cfg(test)]
mod tests;
