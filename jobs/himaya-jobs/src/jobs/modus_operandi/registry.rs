//! Typologies found once a year, and kept.

use std::path::Path;

use himaya_engine::answer_patterns;
use himaya_modus::{Found, TypologyOptions, find};
use himaya_schema::{AnswerPattern, Period, Reduction};
use himaya_store::sha256_hex;

use super::super::Context;
use super::population::Population;
use crate::JobError;

/// How typologies are found: few starts and samples, since a typology is found while an edition waits.
const N_STARTS: usize = 10;
const N_RESAMPLES: usize = 20;
const SEED: u64 = 1;

/// Where typologies are kept.
const FOLDER: &str = "data/typologies";

/// The typologies of a population.
pub(super) struct Registry<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) population: &'a Population,
    /// The columns that are read.
    pub(super) columns: Vec<String>,
}

impl Registry<'_> {
    /// The typology by which the cases of a year are recognised: that of the records of the year
    /// before, whose classes have the ids of those they continue; of records without dates, that of all
    /// of them. Once found it is kept, and never found anew.
    pub(super) fn typology(&self, year: i32) -> Result<Option<Found>, JobError> {
        let workspace = self.context.workspace;
        let path = self.path(year)?;
        if let Some(text) = workspace.read_sealed(&path)? {
            let damaged = |error: serde_json::Error| JobError::Record {
                reason: format!("{path} is damaged: {error}"),
            };
            return serde_json::from_str(&text).map(Some).map_err(damaged);
        }
        let quarters = (1..=4).map(|quarter| Period::Quarter {
            year: year - 1,
            quarter,
        });
        let quarters: Vec<Period> = quarters.collect();
        let (_, patterns) = self.records(&quarters, vec!["quarter"])?;
        if patterns.is_empty() {
            return Ok(None);
        }
        let before = if self.population.is_dated() {
            self.typology(year - 1)?
        } else {
            self.last()?
        };
        let before = before.as_ref().map(|found| &found.typology);
        let label = Path::new(&path).file_stem().unwrap_or_default();
        let label = label.to_string_lossy().into_owned();
        let lists = self.population.lists();
        let found = find(&label, (&lists, &patterns), before, &self.options()?)?;
        if let Some(found) = &found {
            workspace.write_sealed(&path, found)?;
        }
        Ok(found)
    }

    /// The typology of the records without dates that were there before.
    fn last(&self) -> Result<Option<Found>, JobError> {
        let kept = self.context.workspace.read_all_sealed(FOLDER)?;
        Ok(newest(kept, self.population.name))
    }

    fn options(&self) -> Result<TypologyOptions, JobError> {
        let mut least = 0;
        for level in &self.context.settings.levels {
            let policy = self
                .context
                .settings
                .policy(*level, self.context.workspace)?;
            least = least.max(policy.threshold());
        }
        Ok(TypologyOptions {
            seed: SEED,
            n_starts: N_STARTS,
            n_resamples: N_RESAMPLES,
            least,
        })
    }

    /// Where the typology of a year is kept; that of records without dates is named by their state.
    pub(super) fn path(&self, year: i32) -> Result<String, JobError> {
        let name = self.population.name;
        if self.population.is_dated() {
            return Ok(format!("{FOLDER}/{name}-{year}.json"));
        }
        let parts = self
            .context
            .workspace
            .current_parts(self.population.source)?;
        let own = parts
            .iter()
            .filter(|part| self.population.holds(&part.part));
        let lines: Vec<String> = own
            .map(|part| format!("{}={}", part.part, part.vintage))
            .collect();
        let state: String = sha256_hex(lines.join("\n").as_bytes())
            .chars()
            .take(16)
            .collect();
        Ok(format!("{FOLDER}/{name}-{state}.json"))
    }

    /// The answers of the persons of some quarters, by some keys.
    pub(super) fn records(
        &self,
        quarters: &[Period],
        keys: Vec<&'static str>,
    ) -> Result<(Reduction, Vec<AnswerPattern>), JobError> {
        let query = self.population.query(quarters, keys);
        Ok(answer_patterns(
            self.context.workspace,
            &query,
            &self.columns,
        )?)
    }
}

/// Of the typologies of a population the newest: ids are never given twice, so it is the one whose next
/// id is the greatest.
fn newest(kept: Vec<Found>, population: &str) -> Option<Found> {
    let is_own = |found: &Found| {
        let name = found.typology.label.rsplit_once('-');
        name.is_some_and(|(name, _)| name == population)
    };
    let own = kept.into_iter().filter(is_own);
    own.max_by_key(|found| found.typology.next_id)
}
