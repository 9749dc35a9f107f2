//! World Bank, Worldwide Governance Indicators (`world-bank-wgi`).
//!
//! Grain: a record is a row, one indicator of one country in one year; it yields the estimate, its
//! standard error and the percentile rank with the bounds of 90 % that the publisher gives.
//! `..` is the publisher's sign for no data. Higher is better in every indicator.
//! The publisher keeps old codes of a few countries, which the alias map knows, and rows of one that is
//! no more, which are left out.

use std::collections::BTreeSet;

use himaya_schema::{Area, Measurement, Period, RawLabels};

use crate::accounting::Grain;
use crate::countries::read_alpha3;
use crate::intake::Intake;
use crate::measures::{blank, read_value};
use crate::problem::{Problem, Problems};
use crate::reading::Reading;
use crate::table::{Record, read_table};
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date};

/// An estimate is about standard normal.
const ESTIMATE: (f64, f64) = (-5.0, 5.0);
const ERROR: (f64, f64) = (0.0, 5.0);
const RANK: (f64, f64) = (0.0, 100.0);

/// The Worldwide Governance Indicators.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WorldBankWgi;

impl Source for WorldBankWgi {
    fn id(&self) -> &'static str {
        "world-bank-wgi"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Row);
        let headings = &config.harmonise.headings;
        let mut reading = Reading::open(file, config)?;
        let mut seen = BTreeSet::new();
        let layout = read_table(&mut reading, config, headings, &mut |record| {
            intake.accounting.read(1);
            if is_former(record, config) {
                intake.accounting.exclude("former-country", 1);
                return;
            }
            match read(record, config, &intake.file) {
                Ok(row) => {
                    let key = row
                        .first()
                        .map(|one| (one.area, one.period, one.indicator.clone()));
                    if seen.insert(key) {
                        intake.measurements.extend(row);
                        intake.accounting.store(1);
                    } else {
                        let message = "this indicator of this place and year stands above already";
                        let problem = Problem::new("", "duplicate-key", message)
                            .suggest("ask the publisher which row holds");
                        intake.quarantine(record.number, 1, vec![problem]);
                    }
                }
                Err(problems) => intake.quarantine(record.number, 1, problems),
            }
        })?;
        intake.note_unknown_columns(&layout, headings.names().cloned());
        intake.finish(date::date_in_name(&file.name), config)
    }
}

fn read(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
) -> Result<Vec<Measurement>, Vec<Problem>> {
    let mut problems = Problems::default();
    if record.ragged {
        problems.push(Problem::ragged_row());
    }
    let area = problems.take(read_area(record, config));
    let period = problems.take(read_year(record));
    let labels = &config.harmonise.labels;
    let code = labels.read(
        "indicator",
        &record.text("indicator"),
        record.name("indicator"),
    );
    let code = problems.take(code.map(str::to_owned));
    let mut value = |key: &str, limits| {
        problems.take(read_value(
            record.cell(key),
            config,
            record.name(key),
            limits,
        ))
    };
    let estimate = value("estimate", ESTIMATE);
    let error = value("error", ERROR);
    let rank = value("rank", RANK);
    let (low, high) = (value("rank_low", RANK), value("rank_high", RANK));
    let read = || {
        let place = (area?, period?);
        let code = code?;
        let raw = RawLabels::from([
            ("country".to_owned(), record.text("country").into_owned()),
            ("code".to_owned(), record.text("code").into_owned()),
            (
                "indicator".to_owned(),
                record.text("indicator").into_owned(),
            ),
        ]);
        let one = |suffix: &str, value: Option<f64>| {
            let indicator = format!("{code}{suffix}");
            let at = (file, record.number);
            Measurement {
                value,
                ..blank(at, &indicator, place, config, raw.clone())
            }
        };
        let rank = Measurement {
            low: low?,
            high: high?,
            ..one("-rank", rank?)
        };
        Some(vec![one("", estimate?), one("-error", error?), rank])
    };
    let found = read();
    problems.unless_any(found)
}

/// The ISO code, or an old code of the publisher that the alias map knows.
fn read_area(record: &Record<'_>, config: &SourceConfig) -> Result<Area, Problem> {
    let code = record.text("code");
    let known = config.harmonise.labels.find("code", &code);
    read_alpha3(known.unwrap_or(&code), record.name("code")).map(Area::Country)
}

/// Whether a row is about a country that is no more.
fn is_former(record: &Record<'_>, config: &SourceConfig) -> bool {
    let code = record.text("code");
    config.harmonise.labels.find("former", &code).is_some()
}

fn read_year(record: &Record<'_>) -> Result<Period, Problem> {
    let shown = record.text("year");
    let year = shown
        .parse()
        .ok()
        .filter(|year| (1990..2100).contains(year));
    year.map(Period::Year).ok_or_else(|| {
        Problem::new(
            record.name("year"),
            "not-a-year",
            format!("`{shown}` is not a year"),
        )
    })
}

#[cfg(test)]
mod tests;
