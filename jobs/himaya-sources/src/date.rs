//! Dates and months, by declared formats only.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// The first year from which a date is believed.
pub(crate) const FIRST_YEAR: i32 = 1990;
/// The last year to which a date is believed.
pub(crate) const LAST_YEAR: i32 = 2099;

/// Whether a day lies in the years that are believed.
pub(crate) fn is_believed(day: NaiveDate) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

/// Reads a date in one of the declared formats; nothing is tried beyond them.
///
/// A format without a day, such as `%Y-%m`, means the first of the month.
pub(crate) fn read_date(text: &str, formats: &[String]) -> Option<NaiveDate> {
    formats
        .iter()
        .find_map(|format| {
            NaiveDate::parse_from_str(text, format)
                .or_else(|_| NaiveDateTime::parse_from_str(text, format).map(|at| at.date()))
                .ok()
                .or_else(|| read_first_of_month(text, format))
        })
        .filter(|day| is_believed(*day))
}

/// The date type takes no month without a day, so one is added to both.
fn read_first_of_month(text: &str, format: &str) -> Option<NaiveDate> {
    if format.contains("%d") {
        return None;
    }
    NaiveDate::parse_from_str(&format!("{text} 1"), &format!("{format} %d")).ok()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads an English month, in full or by its first three letters.
pub(crate) fn read_month_name(text: &str) -> Option<u32> {
    let lower = text.trim().to_lowercase();
    let position = MONTHS
        .iter()
        .position(|month| *month == lower || (lower.len() == 3 && month.starts_with(&lower)))?;
    u32::try_from(position + 1).ok()
}

/// Reads the heading of a month column: `JAN2009`, `Jan-2009`, `2009-01` or the first day of one.
///
/// `Jan 09` is none: it could be a day.
pub(crate) fn read_month_heading(text: &str) -> Option<(i32, u32)> {
    let compact: String = text
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    let letters: String = compact
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    let digits = compact.strip_prefix(letters.as_str())?;
    if let Ok(day) = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d") {
        let in_range = day.day() == 1 && is_believed(day);
        return in_range.then(|| (day.year(), day.month()));
    }
    if letters.is_empty() {
        let (years, month) = text.trim().split_once('-')?;
        let month: u32 = (month.len() == 2).then(|| month.parse().ok())??;
        return (1..=12)
            .contains(&month)
            .then_some((read_year(years)?, month));
    }
    Some((read_year(digits)?, read_month_name(&letters)?))
}

/// Reads a four-digit year that can be one.
pub(crate) fn read_year(text: &str) -> Option<i32> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let four_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = four_digits.then(|| text.parse().ok())??;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

/// Finds a date such as `2022-02-04` or `20220204` in a file name, standing free of other digits.
pub(crate) fn date_in_name(name: &str) -> Option<NaiveDate> {
    let runs: Vec<&str> = name
        .split(|letter: char| !letter.is_ascii_digit())
        .collect();
    let joined = runs.iter().find_map(|run| {
        let format = [String::from("%Y%m%d")];
        (run.len() == 8).then(|| read_date(run, &format)).flatten()
    });
    joined.or_else(|| {
        runs.windows(3).find_map(|run| match run {
            [year, month, day] if month.len() == 2 && day.len() == 2 => {
                NaiveDate::from_ymd_opt(read_year(year)?, month.parse().ok()?, day.parse().ok()?)
            }
            _ => None,
        })
    })
}

/// Finds a date such as `04FEB22` in a note.
pub(crate) fn date_in_note(note: &str) -> Option<NaiveDate> {
    note.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
        ["%d%b%y", "%d%b%Y"]
            .iter()
            .filter(|_| (7..=9).contains(&word.len()))
            .find_map(|format| NaiveDate::parse_from_str(word, format).ok())
            .filter(|day| is_believed(*day))
    })
}

#[cfg(test)]
mod tests;
