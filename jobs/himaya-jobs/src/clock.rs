//! The clock of a run: set once from outside, then it goes on by itself.

use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// A clock that was set to a moment and goes on from there.
///
/// It never goes back while a run lasts, whatever happens to the clock of the machine.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    set_to: DateTime<Utc>,
    at: Instant,
}

impl Clock {
    /// A clock that shows this moment now.
    pub fn set_to(moment: DateTime<Utc>) -> Self {
        Self {
            set_to: moment,
            at: Instant::now(),
        }
    }

    /// What it shows.
    pub fn now(&self) -> DateTime<Utc> {
        let passed = TimeDelta::from_std(self.passed()).unwrap_or(TimeDelta::MAX);
        self.set_to
            .checked_add_signed(passed)
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// How long it has been going.
    pub fn passed(&self) -> Duration {
        self.at.elapsed()
    }

    /// The day to which it was set: a run that goes on past midnight is still that of its day.
    pub fn today(&self) -> NaiveDate {
        self.set_to.date_naive()
    }
}
