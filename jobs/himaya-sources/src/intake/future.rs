//! Periods that have not begun: nobody can have counted in them.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use himaya_schema::Period;

use super::Intake;
use crate::accounting::Grain;
use crate::problem::Problem;

impl Intake {
    /// Quarantines what is told of periods that begin after a day.
    pub(super) fn set_aside_future(&mut self, today: NaiveDate) {
        let begins_later = |period: Period| period.first_day() > today;
        let mut rows = BTreeSet::new();
        let mut n_cells = 0;
        self.observations.retain(|one| {
            let is_future = begins_later(one.period);
            if is_future {
                rows.insert(one.row);
                n_cells += 1;
            }
            !is_future
        });
        self.cases.retain(|one| {
            let is_future = one.period.is_some_and(begins_later);
            if is_future {
                rows.insert(one.row);
            }
            !is_future
        });
        // An edition may be named after the year to come.
        let next_year = today.checked_add_months(Months::new(12)).unwrap_or(today);
        self.measurements.retain(|one| {
            let is_future = one.period.first_day() > next_year;
            if is_future {
                rows.insert(one.row);
                n_cells += 1;
            }
            !is_future
        });
        let n_records = match self.accounting.grain {
            Grain::Cell => n_cells,
            Grain::Row => {
                let observations = self.observations.iter().map(|one| one.row);
                let measurements = self.measurements.iter().map(|one| one.row);
                n_rows_without(&rows, observations.chain(measurements))
            }
        };
        self.accounting.set_aside(n_records);
        for row in rows {
            let message = "the period has not begun";
            let problem = Problem::new("", "future-period", message)
                .suggest("check the year, and the clock of this machine");
            self.note(row, problem);
        }
    }
}

/// How many of the rows have nothing left.
fn n_rows_without(rows: &BTreeSet<u32>, left: impl Iterator<Item = u32>) -> u64 {
    if rows.is_empty() {
        return 0;
    }
    let kept: BTreeSet<u32> = left.collect();
    rows.difference(&kept).map(|_| 1).sum()
}
