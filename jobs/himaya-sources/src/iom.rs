//! IOM, Missing Migrants Project (`iom-missing-migrants`).
//!
//! Grain: a row is one incident; it yields an observation for each count that it states.
//! Only allow-listed columns are read: article titles, addresses and place texts never are, and
//! coordinates are skipped, so neither order of latitude and longitude can do harm.
//!
//! Women, men and children are not a partition of the dead: sexes are stored with age `total` and
//! children with sex `total`. A blank count is not stored. A row whose total is not the sum of its
//! dead and missing keeps the total as inconsistent.
//! A cumulative incident that shares its main id with other rows is a total of them and is marked
//! so; alone it is the only record of its dead and counts like any other. The rows of a split
//! incident are its parts and are stored as they are.
//! A compound route such as `Central Mediterranean,Sahara Desert crossing` belongs to neither: the
//! route is `unknown`, with a finding, and the label is kept.

mod row;

use std::collections::BTreeMap;
use std::ops::Range;

use himaya_schema::Observation;

use crate::accounting::Grain;
use crate::intake::Intake;
use crate::problem::Problem;
use crate::reading::Reading;
use crate::table::read_table;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date};

/// IOM Missing Migrants.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IomMissingMigrants;

impl Source for IomMissingMigrants {
    fn id(&self) -> &'static str {
        "iom-missing-migrants"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Row);
        let mut incidents = Incidents::default();
        let headings = &config.harmonise.headings;
        let mut reading = Reading::open(file, config)?;
        let layout = read_table(&mut reading, config, headings, &mut |record| {
            intake.accounting.read(1);
            match row::read(record, config, &intake.file) {
                Ok(incident) if incident.observations.is_empty() => {
                    intake.accounting.exclude("no-count", 1);
                }
                Ok(incident) => {
                    for note in incident.notes {
                        intake.note(record.number, note);
                    }
                    let start = intake.observations.len();
                    intake.observations.extend(incident.observations);
                    intake.accounting.store(1);
                    let range = start..intake.observations.len();
                    incidents.add(incident.main_id, incident.is_cumulative, range);
                }
                Err(problems) => intake.quarantine(record.number, 1, problems),
            }
        })?;
        let known = headings.required.values().chain(headings.optional.values());
        intake.note_unknown_columns(&layout, known.flatten().cloned());
        let column = layout.name("incident_type").to_owned();
        incidents.mark_totals(&mut intake.observations);
        incidents.report(&mut intake, &column);
        intake.finish(date::date_in_name(&file.name), config)
    }
}

/// The incidents of a file by main id, to tell totals from parts.
#[derive(Debug, Default)]
struct Incidents {
    by_id: BTreeMap<String, u64>,
    cumulative: Vec<(String, Range<usize>)>,
}

impl Incidents {
    fn add(&mut self, id: String, is_cumulative: bool, range: Range<usize>) {
        if id.is_empty() {
            return;
        }
        if is_cumulative {
            self.cumulative.push((id.clone(), range));
        }
        *self.by_id.entry(id).or_default() += 1;
    }

    fn is_shared(&self, id: &str) -> bool {
        self.by_id.get(id).is_some_and(|count| *count > 1)
    }

    fn mark_totals(&self, observations: &mut [Observation]) {
        for (id, range) in &self.cumulative {
            let rows = observations.get_mut(range.clone()).unwrap_or_default();
            for row in rows.iter_mut().filter(|_| self.is_shared(id)) {
                row.is_total = true;
            }
        }
    }

    fn report(&self, intake: &mut Intake, column: &str) {
        let totals = self
            .cumulative
            .iter()
            .filter(|(id, _)| self.is_shared(id))
            .count();
        let repeated = self.by_id.values().filter(|count| **count > 1).count();
        let notes = [
            (
                "cumulative-incidents",
                totals,
                "cumulative incidents share their id with other rows and are marked as totals",
            ),
            (
                "repeated-incident",
                repeated,
                "main ids stand on several rows, which are stored as parts of a split incident",
            ),
        ];
        for (code, count, text) in notes {
            if count > 0 {
                intake.note(0, Problem::new(column, code, format!("{count} {text}")));
            }
        }
    }
}

#[cfg(test)]
mod tests;
