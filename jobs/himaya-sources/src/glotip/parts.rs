//! Totals that are smaller than the women and men in them.

use std::collections::BTreeMap;

use himaya_schema::{Observation, Sex};

/// The counts of one total and its two parts, as far as they are known.
#[derive(Debug, Default)]
struct Counts {
    female: u64,
    male: u64,
    total: Option<u64>,
}

/// Adds up the parts of each total; persons of unknown sex may be missing from them, so fewer than
/// the total are no contradiction.
#[derive(Debug, Default)]
pub(super) struct Parts(BTreeMap<String, Counts>);

impl Parts {
    /// Takes a row; where a key repeats, the last row counts.
    pub(super) fn look_at(&mut self, row: &Observation, label: &str) {
        let Some(number) = row.value.number() else {
            return;
        };
        let key = format!(
            "{}|{:?}|{:?}|{label}|{:?}|{}",
            row.reporting, row.unit, row.breakdown, row.age, row.part
        );
        let counts = self.0.entry(key).or_default();
        match row.sex {
            Sex::Female => counts.female = number,
            Sex::Male => counts.male = number,
            Sex::Total => counts.total = Some(number),
            Sex::Other | Sex::Unknown => {}
        }
    }

    /// How many totals are smaller than their parts.
    pub(super) fn n_exceeding(&self) -> u64 {
        let exceeding = self.0.values().filter(|counts| {
            let parts = counts.female.saturating_add(counts.male);
            counts.total.is_some_and(|total| total < parts)
        });
        exceeding.map(|_| 1).sum()
    }
}
