//! The one place that reads the clock, unless `--now` sets it.

use chrono::{DateTime, Utc};
use himaya_jobs::Clock;

/// The clock of the run, in UTC.
pub(crate) fn clock(injected: Option<DateTime<Utc>>) -> Clock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the clock enters here and is passed on as an argument"
    )]
    let now = Utc::now;
    Clock::set_to(injected.unwrap_or_else(now))
}
