//! Dates of activities and transactions.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::Found;
use crate::Element;

/// The day of an attribute; what the schema forbids is no day.
pub(super) fn day(element: &Element, attribute: &str) -> Option<NaiveDate> {
    let text = element.get(attribute)?;
    let text = text.get(..10).unwrap_or(text);
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// The moment of an attribute, with or without a zone.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    let zoned = DateTime::parse_from_rfc3339(text).ok();
    let zoned = zoned.map(|moment| moment.with_timezone(&Utc));
    zoned.or_else(|| {
        let plain = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
        Some(plain.and_utc())
    })
}

pub(super) fn check(activity: &Element, now: DateTime<Utc>, found: &mut Found) {
    let today = now.date_naive();
    let updated = activity.get("last-updated-datetime").and_then(moment);
    found.need(
        updated.is_none_or(|updated| updated <= now),
        activity,
        "11.1.1",
    );
    let of = |kind: &'static str| {
        let mut dates = activity.all("activity-date");
        dates.find(|date| date.get("type") == Some(kind))
    };
    let (planned_start, start, planned_end, end) = (of("1"), of("2"), of("3"), of("4"));
    found.need(planned_start.or(start).is_some(), activity, "6.11.1");
    let pairs = [
        (planned_start, planned_end, "11.1.2"),
        (start, end, "11.1.3"),
    ];
    for (first, last, rule) in pairs {
        if let Some((first, last)) = first.zip(last) {
            let days = day(first, "iso-date").zip(day(last, "iso-date"));
            found.need(days.is_none_or(|(first, last)| first <= last), last, rule);
        }
    }
    let actual = [(start, "11.1.4"), (end, "11.1.5")];
    let actual = actual
        .into_iter()
        .filter_map(|(date, rule)| Some((date?, "iso-date", rule)));
    let booked = activity.at("transaction/transaction-date").into_iter();
    let booked = booked.map(|date| (date, "iso-date", "11.2.1"));
    let valued = activity.at("transaction/value").into_iter();
    let valued = valued.map(|value| (value, "value-date", "11.2.2"));
    for (element, attribute, rule) in actual.chain(booked).chain(valued) {
        let day = day(element, attribute);
        found.need(day.is_none_or(|day| day <= today), element, rule);
    }
}
