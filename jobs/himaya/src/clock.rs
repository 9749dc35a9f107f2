//! The one place that reads the clock, unless `--now` sets it.

use chrono::NaiveDate;

/// The day of the run, in UTC.
pub(crate) fn today(injected: Option<NaiveDate>) -> NaiveDate {
    #[expect(
        clippy::disallowed_methods,
        reason = "the clock enters here and is passed on as an argument"
    )]
    let today = || chrono::Utc::now().date_naive();
    injected.unwrap_or_else(today)
}
