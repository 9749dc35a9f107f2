//! What can be wrong with a schedule, with what the operator can do about it.

use thiserror::Error;

/// A schedule that cannot be followed.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum ScheduleError {
    /// The line has not five fields.
    #[error("a cron line has five fields, and `{line}` has {n_fields}")]
    Fields {
        /// The line.
        line: String,
        /// How many it has.
        n_fields: usize,
    },
    /// A weekday is a number.
    #[error("the weekday `{weekday}` in the cron line `{line}` is a number")]
    NumericWeekday {
        /// The line.
        line: String,
        /// The fifth field.
        weekday: String,
    },
    /// The cron crate does not read it.
    #[error("`{line}` is not a cron line: {reason}")]
    Cron {
        /// The line.
        line: String,
        /// What the crate said.
        reason: String,
    },
    /// No moment fits the line.
    #[error("the moment of the cron line `{line}` never comes")]
    Never {
        /// The line.
        line: String,
    },
    /// The file does not say what it should.
    #[error("{reason}")]
    File {
        /// The line in the file, or 0.
        position: usize,
        /// What is wrong.
        reason: String,
    },
    /// The first period has another length than the periods of the job.
    #[error("`from` is `{from}`, and the period of the job is a {cadence}")]
    From {
        /// The first period.
        from: String,
        /// The length.
        cadence: &'static str,
    },
    /// A number is out of its range.
    #[error("`{key}` is {found}; expected {low} to {high}")]
    Range {
        /// The key.
        key: &'static str,
        /// What it is.
        found: u32,
        /// The least.
        low: u32,
        /// The most.
        high: u32,
    },
    /// A job waits for one that does not exist.
    #[error("`{job}` depends on `{dependency}`, and there is no such job")]
    UnknownDependency {
        /// The job.
        job: String,
        /// What it waits for.
        dependency: String,
    },
    /// A job waits for one with longer periods.
    #[error("`{job}` depends on `{dependency}`, whose periods are longer")]
    LongerDependency {
        /// The job.
        job: String,
        /// What it waits for.
        dependency: String,
    },
    /// Jobs wait for each other.
    #[error("these jobs wait for each other: {jobs}")]
    Cycle {
        /// The jobs.
        jobs: String,
    },
}

impl ScheduleError {
    /// What can be done about it.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Fields { .. } | Self::Cron { .. } => Some(
                "write minute, hour, day of the month, month and weekday, such as `0 6 * * MON-FRI`, in UTC",
            ),
            Self::NumericWeekday { .. } => {
                Some("write MON to SUN: 1 is Monday to some programs and Sunday to others")
            }
            Self::Never { .. } => Some("give a day that every year has"),
            Self::File { .. } | Self::Range { .. } => {
                Some("`himaya init` writes a configuration that works, to compare with")
            }
            Self::From { .. } => {
                Some("write the first period as 2024-12, 2024-Q4 or 2024, as `period` says")
            }
            Self::UnknownDependency { .. } => Some("every job has a file in config/jobs"),
            Self::LongerDependency { .. } => {
                Some("a job can wait for jobs with periods as long as its own or shorter")
            }
            Self::Cycle { .. } => Some("take one of them out of the `dependencies` of another"),
        }
    }
}
