//! The coded cells of a national return; a value is only repeated where it can be nothing but a
//! mistyped code.

use chrono::Datelike;
use himaya_schema::{Answers, Area, CodeList, Country, Period};

use crate::cell::Cell;
use crate::problem::Problem;
use crate::table::Record;
use crate::{date, text};

/// Reads a required code.
pub(super) fn code<C: CodeList>(record: &Record<'_>, key: &str) -> Result<C, Problem> {
    optional_code(record, key)?.ok_or_else(|| blank(record, key))
}

/// Reads a code that may be left blank.
pub(super) fn optional_code<C: CodeList>(
    record: &Record<'_>,
    key: &str,
) -> Result<Option<C>, Problem> {
    if let Cell::Date(_) = record.cell(key) {
        let message = "the cell holds a date where a code is expected";
        return Err(Problem::new(record.name(key), "excel-date", message)
            .suggest("format the column as text before typing codes such as 9-17"));
    }
    let text = record.text(key);
    if text.is_empty() {
        return Ok(None);
    }
    C::from_code(&text)
        .map(Some)
        .ok_or_else(|| unknown::<C>(record, key, &text))
}

/// Reads a `;`-list (the Arabic semicolon counts too): the items present are yes and all others no; a blank cell is not recorded.
pub(super) fn list<C: CodeList>(record: &Record<'_>, key: &str) -> Result<Answers<C>, Problem> {
    let text = record.text(key);
    if text.is_empty() {
        return Ok(Answers::not_recorded());
    }
    let items: Result<Vec<C>, Problem> = text
        .split([';', '\u{061B}'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| C::from_code(part).ok_or_else(|| unknown::<C>(record, key, part)))
        .collect();
    items.map(Answers::only)
}

/// Reads an area by alpha-3 code, `_U`, or what else the column allows.
pub(super) fn area(
    record: &Record<'_>,
    key: &str,
    others: &[Area],
) -> Result<Option<Area>, Problem> {
    let text = record.text(key);
    if text.is_empty() {
        return Ok(None);
    }
    let other = others.iter().copied().find(|area| area.code() == text);
    other
        .or_else(|| Country::from_alpha3(&text).map(Area::Country))
        .map(Some)
        .ok_or_else(|| {
            let nearest = Country::from_alpha3(&text.to_uppercase());
            let message = format!("{} is not an ISO 3166-1 alpha-3 code", shown(&text, []));
            Problem::new(record.name(key), "unknown-country", message)
                .maybe_suggest(nearest.map(|country| format!("did you mean {country}?")))
        })
}

/// Reads a month such as `2024-03`, in digits of any script, or a date cell on the first of one.
pub(super) fn month(record: &Record<'_>, key: &str) -> Result<Period, Problem> {
    let refuse = |message: &str| Problem::new(record.name(key), "bad-month", message);
    let cell = record.cell(key);
    if let Cell::Date(day) = cell {
        let in_range = day.day() == 1 && date::is_believed(*day);
        return in_range
            .then(|| Period::month_of(*day))
            .ok_or_else(|| refuse("the cell holds a full date; write the month as 2024-03"));
    }
    let text = cell.text();
    if text::mixes_digits(&text) {
        return Err(refuse("digits of two scripts stand in one month"));
    }
    let folded = text::fold_digits(&text);
    if let Some(hint) = other_calendar(&folded) {
        return Err(refuse("the month is not one of 1990 to 2099").suggest(hint));
    }
    match folded.parse::<Period>() {
        Ok(Period::Month { year, .. }) if year < date::FIRST_YEAR => {
            Err(refuse("the month lies before 1990"))
        }
        Ok(Period::Month { year, .. }) if year > date::LAST_YEAR => {
            Err(refuse("the month lies after 2099"))
        }
        Ok(period @ Period::Month { .. }) => Ok(period),
        Ok(Period::Quarter { .. } | Period::Year(_) | Period::Band { .. }) | Err(_) => {
            Err(refuse("the cell is not a month").suggest("write the month as 2024-03"))
        }
    }
}

/// What a year of another calendar that is in use must become.
fn other_calendar(text: &str) -> Option<&'static str> {
    let year: i32 = text.split_once('-')?.0.parse().ok()?;
    match year {
        1300..=1500 => Some("a Hijri or Persian year must be converted"),
        2400..=2700 => Some("a Buddhist year must be converted"),
        _ => None,
    }
}

/// A required cell is blank.
pub(super) fn blank(record: &Record<'_>, key: &str) -> Problem {
    Problem::new(record.name(key), "blank-cell", "the cell must not be blank")
}

fn unknown<C: CodeList>(record: &Record<'_>, key: &str, value: &str) -> Problem {
    let codes = || C::ALL.iter().map(|item| item.code());
    let message = format!("{} is not a code of `{}`", shown(value, codes()), C::NAME);
    let nearest = text::nearest(value, codes());
    Problem::new(record.name(key), "unknown-code", message)
        .maybe_suggest(nearest.map(|code| format!("did you mean `{code}`?")))
}

/// Repeats a value only when it can be nothing but a slip of the keyboard; anything else could be a
/// name.
fn shown<'a>(value: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    if himaya_microdata::may_repeat(value, codes).is_some() {
        text::echo(value, 24)
    } else {
        format!("a value of {} characters", value.chars().count())
    }
}
