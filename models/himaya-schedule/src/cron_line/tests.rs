//! Cron lines: what is refused, and what comes when.

use chrono::{DateTime, Datelike as _, Utc, Weekday};

use super::CronLine;

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[track_caller]
fn refused(line: &str, said: &str) {
    let error = CronLine::parse(line).unwrap_err();
    assert!(error.to_string().contains(said), "{error}");
    assert!(error.hint().is_some(), "{error}");
}

#[test]
fn a_line_has_five_fields() {
    refused("0 0 6 * * MON", "has 6");
    refused("6 * *", "has 3");
    refused("", "has 0");
    refused("@monthly", "has 1");
}

#[test]
fn numeric_weekdays_are_refused_with_a_hint() {
    for weekday in ["1", "0", "7", "1-5", "MON,3", "*/2"] {
        refused(&format!("0 6 * * {weekday}"), "weekday");
    }
    let error = CronLine::parse("0 6 * * 1").unwrap_err();
    assert!(error.hint().is_some_and(|hint| hint.contains("MON")));
}

#[test]
fn what_is_no_cron_line_or_never_comes_is_refused() {
    refused("61 6 * * MON", "61 6 * * MON");
    refused("0 6 * * MUN", "MUN");
    refused("0 6 30 FEB *", "never comes");
}

#[test]
fn a_named_weekday_is_that_day() {
    let names = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
    let mut day = Weekday::Mon;
    for name in names {
        let line = CronLine::parse(&format!("0 6 * * {name}")).unwrap();
        let found = line.first_from(moment("2026-01-01T00:00:00Z")).unwrap();
        assert_eq!(found.weekday(), day, "{name}");
        day = day.succ();
    }
}

#[test]
fn the_first_moment_may_be_the_one_given() {
    let line = CronLine::parse("30 6 * * *").unwrap();
    let check = |from: &str, expected: &str| {
        assert_eq!(line.first_from(moment(from)), Some(moment(expected)));
    };
    check("2026-04-01T06:30:00Z", "2026-04-01T06:30:00Z");
    check("2026-04-01T06:30:01Z", "2026-04-02T06:30:00Z");
    check("2026-03-31T23:59:59Z", "2026-04-01T06:30:00Z");
    check("2024-02-29T07:00:00Z", "2024-03-01T06:30:00Z");
}
