//! The logframe that a workspace starts from, and registers for tests, all made up.

use std::sync::LazyLock;

use chrono::NaiveDate;
use himaya_entries::{Register, Sheet};
use himaya_schema::Finding;

use crate::{Event, Indicator, Logframe, Measured, Window, measure, read};

pub(crate) const LOGFRAME: &str = include_str!("../../../config/logframe.yaml");

static PARSED: LazyLock<Logframe> = LazyLock::new(|| Logframe::parse(LOGFRAME).unwrap());

pub(crate) fn logframe() -> Logframe {
    PARSED.clone()
}

/// Rows such as `entry=a recorded=2025-04-01 indicator=P3.1 period=2025-03 value=2`.
pub(crate) fn sheet(rows: &[&str]) -> Sheet {
    let cell = |cell: &str| {
        let (column, value) = cell.split_once('=').unwrap();
        (column.to_owned(), value.replace('~', " "))
    };
    let rows = rows.iter().map(|row| row.split(' ').map(cell).collect());
    Sheet {
        file: "values.csv".to_owned(),
        rows: (2..).zip(rows).collect(),
    }
}

/// A register of rows that are read without a finding.
#[track_caller]
pub(crate) fn register(rows: &[&str]) -> Register<Event> {
    let mut findings = Vec::new();
    let register = read(&[sheet(rows)], &PARSED, &mut findings);
    assert_eq!(findings, []);
    register
}

/// The findings of reading rows: row, code and suggestion.
pub(crate) fn findings(rows: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    read(&[sheet(rows)], &PARSED, &mut findings);
    findings
}

/// Row and code of findings.
pub(crate) fn told(findings: &[Finding]) -> Vec<(u32, &str)> {
    let told = findings
        .iter()
        .map(|finding| (finding.row, finding.code.as_str()));
    told.collect()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn window(period: &str, as_of: &str) -> Window {
    Window::of(period.parse().unwrap(), day(as_of))
}

pub(crate) fn indicator(id: &str) -> Indicator {
    PARSED.indicator(id).unwrap().clone()
}

pub(crate) fn measured(register: &Register<Event>, id: &str, window: Window) -> Measured {
    measure(&PARSED, register, &indicator(id), window)
}
