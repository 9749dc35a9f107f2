//! `config/jobs/<job>.yaml`: when a job is due, how long it may take and how often it is tried.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use himaya_schema::Period;
use serde::Deserialize;

use crate::{Cadence, CronLine, ScheduleError};

/// No wait between two attempts is longer, however often a job failed.
const LONGEST_WAIT_MINUTES: u32 = 24 * 60;

/// When a job is due.
#[derive(Clone, Debug, PartialEq)]
pub struct JobSchedule {
    /// The job.
    pub job: String,
    /// Whether its periods become due at all.
    pub is_enabled: bool,
    /// The length of its periods.
    pub cadence: Cadence,
    /// The first period that becomes due.
    pub from: Period,
    /// The days after the end of a period before which nothing is due.
    pub lag_days: u32,
    /// When on or after that day the period becomes due.
    pub cron: CronLine,
    /// How often a job that failed is tried again.
    pub n_retries: u32,
    /// The wait before the first retry; it doubles with each, up to a day, and is a little longer.
    pub retry_minutes: u32,
    /// How long an attempt may take.
    pub timeout_minutes: u32,
    /// How many of its periods one tick runs at most, the oldest first.
    pub max_catchup: u32,
    /// The jobs that must have completed everything within a period before it is due here.
    pub dependencies: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct JobFile {
    #[serde(default = "yes")]
    enabled: bool,
    period: Cadence,
    from: Period,
    #[serde(default)]
    lag_days: u32,
    cron: String,
    #[serde(default = "retries")]
    retries: u32,
    #[serde(default = "minutes")]
    retry_minutes: u32,
    #[serde(default = "minutes")]
    timeout_minutes: u32,
    max_catchup: Option<u32>,
    #[serde(default)]
    dependencies: Vec<String>,
}

fn yes() -> bool {
    true
}

fn retries() -> u32 {
    3
}

fn minutes() -> u32 {
    60
}

impl JobSchedule {
    /// Reads the file of a job.
    pub fn parse(job: &str, text: &str) -> Result<Self, ScheduleError> {
        let file: JobFile = serde_yaml::from_str(text).map_err(|error| ScheduleError::File {
            position: error.location().map_or(0, |location| location.line()),
            reason: error.to_string(),
        })?;
        if !file.period.is_of(file.from) {
            return Err(ScheduleError::From {
                from: file.from.to_string(),
                cadence: file.period.name(),
            });
        }
        check("lag_days", file.lag_days, 0, 730)?;
        check("retries", file.retries, 0, 20)?;
        check("retry_minutes", file.retry_minutes, 1, LONGEST_WAIT_MINUTES)?;
        check("timeout_minutes", file.timeout_minutes, 1, 7 * 24 * 60)?;
        let max_catchup = file
            .max_catchup
            .unwrap_or_else(|| file.period.in_two_years());
        check("max_catchup", max_catchup, 1, 1_000)?;
        Ok(Self {
            job: job.to_owned(),
            is_enabled: file.enabled,
            cadence: file.period,
            from: file.from,
            lag_days: file.lag_days,
            cron: CronLine::parse(&file.cron)?,
            n_retries: file.retries,
            retry_minutes: file.retry_minutes,
            timeout_minutes: file.timeout_minutes,
            max_catchup,
            dependencies: file.dependencies,
        })
    }

    /// When a period becomes due: the first moment of the cron line after its end and the lag.
    pub fn due_at(&self, period: Period) -> Option<DateTime<Utc>> {
        let after = Days::new(u64::from(self.lag_days) + 1);
        let day = period.last_day().checked_add_days(after)?;
        self.cron.first_from(day.and_time(NaiveTime::MIN).and_utc())
    }

    /// The wait after so many failures in a row: it doubles, and is up to a quarter longer, so that
    /// what failed of one cause is not tried again at one moment.
    ///
    /// How much longer follows from job, period and number, and is the same whenever it is asked.
    pub(crate) fn wait(&self, period: Period, n_failures: u32) -> TimeDelta {
        let doubled = self
            .retry_minutes
            .saturating_mul(2_u32.saturating_pow(n_failures.saturating_sub(1)));
        let seconds = i64::from(doubled.min(LONGEST_WAIT_MINUTES)) * 60;
        let drawn = hash(&format!("{} {period} {n_failures}", self.job));
        let more = seconds / 4 * i64::from(drawn % 1000) / 1000;
        TimeDelta::seconds(seconds + more)
    }
}

/// FNV-1a of 32 bits (Fowler, Noll and Vo 1991), for spreading and nothing else.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

fn check(key: &'static str, found: u32, low: u32, high: u32) -> Result<(), ScheduleError> {
    if (low..=high).contains(&found) {
        return Ok(());
    }
    Err(ScheduleError::Range {
        key,
        found,
        low,
        high,
    })
}

#[cfg(test)]
mod tests;
