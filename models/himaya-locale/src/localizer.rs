//! One language in one locale: everything that turns values into words.

use std::cmp::Ordering;
use std::fmt;

use chrono::NaiveDate;
use himaya_schema::{Area, CodeList, Country, GivenName, Label, Period, Unit};
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::RegionDisplayNames;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::Locale;
use icu::locale::subtags::Region;

use crate::calendar::Calendar;
use crate::error::no_data;
use crate::marks::within_right_to_left;
use crate::messages::Messages;
use crate::numbers::Numbers;
use crate::{Argument, Arguments, Direction, Language, LocaleError};

/// One language in one locale.
pub struct Localizer {
    language: Language,
    locale: Locale,
    tag: String,
    messages: Messages,
    numbers: Numbers,
    calendar: Calendar,
    countries: RegionDisplayNames,
    lists: ListFormatter,
    collator: CollatorBorrowed<'static>,
}

impl Localizer {
    /// Prepares a language in a locale such as `ar-TN`, which decides digits, month names and order,
    /// with the texts of its locale files, each with its file name.
    ///
    /// A file that is not Fluent and a message defined twice are errors.
    pub fn new(
        language: Language,
        locale: &str,
        sources: &[(&str, &str)],
    ) -> Result<Self, LocaleError> {
        let locale = parse_locale(language, locale)?;
        let numbers = Numbers::new(&locale, language.direction())?;
        let names = RegionDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default());
        let list_options = ListFormatterOptions::default().with_length(ListLength::Wide);
        Ok(Self {
            language,
            tag: locale.to_string(),
            messages: Messages::new(language, &locale, numbers.latin_digits(), sources)?,
            calendar: Calendar::new(&locale)?,
            countries: names.map_err(|error| no_data(&locale, &error))?,
            lists: ListFormatter::try_new_and((&locale).into(), list_options)
                .map_err(|error| no_data(&locale, &error))?,
            collator: Collator::try_new((&locale).into(), CollatorOptions::default())
                .map_err(|error| no_data(&locale, &error))?,
            numbers,
            locale,
        })
    }

    /// Words a message; a message or variable that is missing is an error, never a fallback.
    pub fn message(&self, id: &str, arguments: &Arguments) -> Result<String, LocaleError> {
        self.messages.format(id, arguments)
    }

    /// Whether there is a message with this id.
    pub fn has_message(&self, id: &str) -> bool {
        self.messages.has(id)
    }

    /// The ids of all messages, sorted.
    pub fn message_ids(&self) -> Vec<&str> {
        self.messages.ids().iter().map(String::as_str).collect()
    }

    /// A count with grouped digits.
    pub fn count(&self, n: u64) -> String {
        self.numbers.count(n)
    }

    /// A count as an argument: `$name` is the finished text, `$name-n` chooses the branch.
    pub fn count_argument(&self, n: u64) -> Argument {
        Argument::Number {
            n: branch_number(n),
            text: self.count(n),
        }
    }

    /// An interval of counts in brackets, such as a source's `<5`.
    pub fn interval(&self, lo: u64, hi: u64) -> String {
        let text = format!("[{}\u{2013}{}]", self.count(lo), self.count(hi));
        self.numbers.range(&text)
    }

    /// Two finished numbers as a range, such as the limits of an interval; signed ones stand apart
    /// from the dash.
    pub fn range(&self, low: &str, high: &str) -> String {
        let has_sign = |text: &str| text.contains(['+', '\u{2212}']);
        let dash = if has_sign(low) || has_sign(high) {
            "\u{A0}\u{2013}\u{A0}"
        } else {
            "\u{2013}"
        };
        self.numbers.range(&format!("{low}{dash}{high}"))
    }

    /// A ratio as per cent; 0.786 is 78.6 %. [`crate::NOT_A_NUMBER`] if it is not finite.
    pub fn percent(&self, ratio: f64, decimals: u8) -> String {
        self.numbers.percent(ratio, decimals)
    }

    /// A ratio as per cent with its sign. [`crate::NOT_A_NUMBER`] if it is not finite.
    pub fn signed_percent(&self, ratio: f64, decimals: u8) -> String {
        self.numbers.signed_percent(ratio, decimals)
    }

    /// A difference of two shares as percentage points with its sign, without the word; 0.1 is +10.
    /// [`crate::NOT_A_NUMBER`] if it is not finite.
    pub fn points(&self, difference: f64, decimals: u8) -> String {
        self.numbers.points(difference, decimals)
    }

    /// A day in long form.
    pub fn date(&self, day: NaiveDate) -> String {
        self.calendar.day(day)
    }

    /// A period; a quarter by the message `period-quarter`, or in its code form `2024-Q4` if the
    /// locale files have no such message.
    pub fn period(&self, period: &Period) -> String {
        match *period {
            Period::Month { .. } => self.calendar.month(period.first_day()),
            Period::Quarter { year, quarter } => {
                let arguments = Arguments::new()
                    .number("quarter", quarter.into(), self.plain(quarter))
                    .text("year", self.plain(year));
                self.message("period-quarter", &arguments)
                    .unwrap_or_else(|_| period.to_string())
            }
            Period::Year(year) => self.plain(year),
            Period::Band { first, last } => self.range(&self.plain(first), &self.plain(last)),
        }
    }

    /// A place: a country by its CLDR name, a region or a way of not knowing by its message.
    pub fn area(&self, area: &Area) -> Result<String, LocaleError> {
        match area {
            Area::Country(country) => self.country(*country),
            Area::Region(region) => self.label(&Label::code(*region)),
            Area::Domestic
            | Area::Abroad
            | Area::Stateless
            | Area::Several
            | Area::Unknown
            | Area::Total => self.messages.heading(&format!("area-{}", area.code())),
        }
    }

    /// A heading. A message with an attribute `heading` gives that, any other its value.
    pub fn label(&self, label: &Label) -> Result<String, LocaleError> {
        match label {
            Label::Area(area) => self.area(area),
            Label::Period(period) => Ok(self.period(period)),
            Label::Name(name) => Ok(name.clone()),
            Label::Given { key, name } => {
                let name = self.given(name);
                let arguments = Arguments::new().text("key", key).text("name", name);
                self.message("label-given", &arguments)
            }
            Label::Code { .. } | Label::Message(_) => self
                .messages
                .heading(&label.message_id().unwrap_or_default()),
        }
    }

    /// What analysts wrote in every language, in this one.
    pub fn given<'a>(&self, text: &'a GivenName) -> &'a str {
        match self.language {
            Language::Arabic => &text.ar,
            Language::English => &text.en,
            Language::French => &text.fr,
            Language::Spanish => &text.es,
        }
    }

    /// A unit in the form that goes with a number printed beside it.
    pub fn unit(&self, unit: Unit, n: u64) -> Result<String, LocaleError> {
        let id = format!("{}-{}", Unit::NAME, unit.code());
        self.message(&id, &Arguments::new().plural("n", branch_number(n)))
    }

    /// Several items as a list in a sentence.
    pub fn list(&self, items: &[String]) -> String {
        let items = items.iter().map(|item| match self.direction() {
            Direction::LeftToRight => item.as_str().into(),
            Direction::RightToLeft => within_right_to_left(item),
        });
        self.lists.format_to_string(items)
    }

    /// The order of two texts in the locale.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }

    /// The direction of the script.
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The locale's tag, such as `ar-TN`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    fn country(&self, country: Country) -> Result<String, LocaleError> {
        Region::try_from_str(country.alpha2())
            .ok()
            .and_then(|region| self.countries.of(region))
            .map(str::to_owned)
            .ok_or_else(|| LocaleError::CountryName {
                country: country.to_string(),
                tag: self.locale.to_string(),
            })
    }

    fn plain(&self, n: impl Into<i64>) -> String {
        self.numbers.plain(n.into())
    }
}

impl fmt::Debug for Localizer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Localizer")
            .field("language", &self.language)
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

fn parse_locale(language: Language, tag: &str) -> Result<Locale, LocaleError> {
    Locale::try_from_str(tag)
        .ok()
        .filter(|locale| locale.id.language.as_str() == language.code())
        .ok_or_else(|| LocaleError::Locale {
            tag: tag.to_owned(),
            language,
        })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the plural rules look at the last digits of numbers far below 2^53"
)]
fn branch_number(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
