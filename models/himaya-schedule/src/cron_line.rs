//! Five-field cron lines in UTC.

use std::str::FromStr as _;

use chrono::{DateTime, TimeDelta, Utc};
use cron::Schedule;

use crate::ScheduleError;

/// A cron line of five fields: minute, hour, day of the month, month, weekday; always UTC.
#[derive(Clone, Debug, PartialEq)]
pub struct CronLine {
    text: String,
    schedule: Schedule,
}

impl CronLine {
    /// Reads a line.
    ///
    /// Weekdays are names: the cron crate counts them from 1 for Sunday, crontab from 0, so that a
    /// number would say one day to the reader and another to the machine. A line that never comes,
    /// such as that of 30 February, is refused.
    pub fn parse(line: &str) -> Result<Self, ScheduleError> {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, _, _, _, weekday] = fields.as_slice() else {
            return Err(ScheduleError::Fields {
                line: line.to_owned(),
                n_fields: fields.len(),
            });
        };
        if weekday.contains(|sign: char| sign.is_ascii_digit()) {
            return Err(ScheduleError::NumericWeekday {
                line: line.to_owned(),
                weekday: (*weekday).to_owned(),
            });
        }
        // The crate wants seconds in front.
        let with_seconds = format!("0 {}", fields.join(" "));
        let schedule = Schedule::from_str(&with_seconds).map_err(|error| ScheduleError::Cron {
            line: line.to_owned(),
            reason: error.to_string(),
        })?;
        let read = Self {
            text: fields.join(" "),
            schedule,
        };
        if read.first_from(DateTime::UNIX_EPOCH).is_none() {
            return Err(ScheduleError::Never {
                line: line.to_owned(),
            });
        }
        Ok(read)
    }

    /// The line as it was written, with single spaces.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first moment of the line that is not before another.
    pub fn first_from(&self, moment: DateTime<Utc>) -> Option<DateTime<Utc>> {
        // The crate looks after a moment, not from it, and counts in whole seconds.
        let before = moment.checked_sub_signed(TimeDelta::seconds(1))?;
        self.schedule.after(&before).next()
    }
}

#[cfg(test)]
mod tests;
