//! Days and months in the words of a locale, always in the Gregorian calendar.

use chrono::{Datelike, NaiveDate};
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD};
use icu::locale::Locale;

use crate::LocaleError;
use crate::error::no_data;

/// The date formatters of one locale.
#[derive(Debug)]
pub(crate) struct Calendar {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
}

impl Calendar {
    /// The formatters of a locale.
    pub(crate) fn new(locale: &Locale) -> Result<Self, LocaleError> {
        Ok(Self {
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())
                .map_err(|error| no_data(locale, &error))?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())
                .map_err(|error| no_data(locale, &error))?,
        })
    }

    /// A day in long form.
    pub(crate) fn day(&self, day: NaiveDate) -> String {
        gregorian(day).map_or_else(
            || day.to_string(),
            |date| self.day.format(&date).to_string(),
        )
    }

    /// The month that holds a day, with its year.
    pub(crate) fn month(&self, day: NaiveDate) -> String {
        gregorian(day).map_or_else(
            || day.to_string(),
            |date| self.month.format(&date).to_string(),
        )
    }
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    let day_of_month = u8::try_from(day.day()).ok()?;
    Date::try_new_gregorian(day.year(), month, day_of_month).ok()
}
