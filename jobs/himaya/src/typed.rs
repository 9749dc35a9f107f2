//! Values as they are typed.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use himaya_schema::Period;

/// A period, such as 2024-Q4.
pub(crate) fn period(text: &str) -> Result<Period, String> {
    text.parse()
        .map_err(|error: himaya_schema::SchemaError| error.to_string())
}

/// A day.
pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| format!("`{text}` is not a day; write it as 2026-04-01"))
}

/// A period and the day as of which it was reported on.
pub(crate) fn reported(text: &str) -> Result<(Period, NaiveDate), String> {
    let parts = text.split_once('@');
    let (of, on) =
        parts.ok_or_else(|| format!("`{text}` has no `@`; write it as 2024@2025-02-28"))?;
    Ok((period(of)?, day(on)?))
}

/// A number of classes.
pub(crate) fn class_count(text: &str) -> Result<usize, String> {
    let n_classes = text.parse().ok().filter(|n| (1..=100).contains(n));
    n_classes.ok_or_else(|| format!("`{text}` is not a number of classes from 1 to 100"))
}

/// A number of starts.
pub(crate) fn starts(text: &str) -> Result<usize, String> {
    let n_starts = text.parse().ok().filter(|n| (1..=10_000).contains(n));
    n_starts.ok_or_else(|| format!("`{text}` is not a number of starts from 1 to 10000"))
}

/// A weight.
pub(crate) fn weight(text: &str) -> Result<f64, String> {
    let weight = text
        .parse()
        .ok()
        .filter(|weight: &f64| weight.is_finite() && 0.0 <= *weight);
    weight.ok_or_else(|| format!("`{text}` is not a weight from 0 up"))
}

/// A rate.
pub(crate) fn rate(text: &str) -> Result<f64, String> {
    let rate = text.parse().ok().filter(|rate| (0.0..1.0).contains(rate));
    rate.ok_or_else(|| format!("`{text}` is not a rate from 0 up to, not with, 1"))
}

/// A moment, or a day, which is its first moment.
pub(crate) fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d");
    if let Ok(day) = day {
        return Ok(day.and_time(NaiveTime::MIN).and_utc());
    }
    text.parse().map_err(|_| {
        format!(
            "`{text}` is not a day; write it as 2026-04-01, or with a time as 2026-04-01T06:30:00Z"
        )
    })
}

/// The code of an analyst.
pub(crate) fn analyst(text: &str) -> Result<String, String> {
    let is_plain = |of: char| of.is_ascii_alphanumeric() || matches!(of, '-' | '.');
    if (1..=16).contains(&text.len()) && text.chars().all(is_plain) {
        return Ok(text.to_owned());
    }
    Err("a code has at most 16 letters, digits, `-` and `.`, such as TA-1".to_owned())
}
