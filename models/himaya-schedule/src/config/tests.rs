//! The file of a job: what is read, what is refused and with which line.

use chrono::{DateTime, TimeDelta, Utc};

use super::JobSchedule;
use crate::{Cadence, ScheduleError};

const FILE: &str = "period: quarter\nfrom: 2024-Q1\nlag_days: 20\ncron: \"0 6 * * MON\"\n";

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a_short_file_has_defaults() {
    let job = JobSchedule::parse("assessment", FILE).unwrap();
    assert_eq!(job.cadence, Cadence::Quarter);
    assert_eq!(job.cron.text(), "0 6 * * MON");
    assert_eq!(
        (job.is_enabled, job.n_retries, job.retry_minutes),
        (true, 3, 60)
    );
    assert_eq!(job.max_catchup, 8);
    let monthly = FILE
        .replace("quarter", "month")
        .replace("2024-Q1", "2024-01");
    let job = JobSchedule::parse("counts", &monthly).unwrap();
    assert_eq!(job.max_catchup, 24);
}

#[track_caller]
fn refused(before: &str, after: &str, said: &str) -> ScheduleError {
    let error = JobSchedule::parse("assessment", &FILE.replace(before, after)).unwrap_err();
    assert!(error.to_string().contains(said), "{error}");
    assert!(error.hint().is_some());
    error
}

#[test]
fn a_wrong_file_is_refused() {
    let error = refused("lag_days", "lag", "unknown field `lag`");
    assert!(matches!(error, ScheduleError::File { position: 3, .. }));
    refused("quarter", "week", "unknown variant `week`");
    refused("from: 2024-Q1\n", "", "missing field `from`");
    refused("2024-Q1", "2024-03", "`from` is `2024-03`");
    refused("2024-Q1", "2024-Q7", "is not a period");
    refused("lag_days: 20", "lag_days: 731", "expected 0 to 730");
    refused("lag_days: 20", "lag_days: -1", "expected u32");
    refused("lag_days: 20", "retries: 21", "expected 0 to 20");
    refused("lag_days: 20", "timeout_minutes: 0", "expected 1 to");
    refused("lag_days: 20", "max_catchup: 0", "expected 1 to 1000");
    refused("MON", "1", "is a number");
}

#[test]
fn a_period_is_due_after_its_end_and_the_lag() {
    let job = JobSchedule::parse("assessment", FILE).unwrap();
    // 20 April 2026 is a Monday, and the lag ends when 20 days are over: on 21 April.
    let due = job.due_at("2026-Q1".parse().unwrap());
    assert_eq!(due, Some(moment("2026-04-27T06:00:00Z")));
    let due = job.due_at("2025-Q4".parse().unwrap());
    assert_eq!(due, Some(moment("2026-01-26T06:00:00Z")));
}

#[test]
fn the_wait_doubles_up_to_a_day() {
    let job = JobSchedule::parse("assessment", FILE).unwrap();
    let period = "2024-Q1".parse().unwrap();
    let bases = [1, 2, 4, 8, 16, 24, 24].map(TimeDelta::hours);
    for (n_failures, base) in (1..).zip(bases) {
        let wait = job.wait(period, n_failures);
        assert!(
            (base..=base * 5 / 4).contains(&wait),
            "{n_failures}: {wait}"
        );
        assert_eq!(wait, job.wait(period, n_failures));
    }
    assert!(job.wait(period, u32::MAX) <= TimeDelta::hours(30));
}
