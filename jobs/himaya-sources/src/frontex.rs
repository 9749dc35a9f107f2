//! Frontex, monthly detections of illegal border crossing (`frontex-ibc`).
//!
//! Grain: in the wide forms a record is a cell, one month of one route, border type and
//! nationality; in the tidy form it is a row. A blank cell is not stored, a 0 is a true zero.
//! Counts are detections, not persons. The last three months of a file are provisional.
//! Rows that repeat a route, border type and nationality: an equal row is excluded, rows that
//! contradict each other are quarantined together, since their sum would be a guess.

mod tidy;
mod wide;

use chrono::NaiveDate;
use himaya_schema::{
    AgeGroup, Area, BorderType, Breakdown, CodeList, ExploitationClass, Observation, Period,
    RawLabels, Route, Sex, Unit, Value,
};

use crate::cell::Cell;
use crate::container::Kind;
use crate::problem::{Problem, Problems};
use crate::reading::{Question, Reading};
use crate::table::Record;
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, date, text};

/// How many months at the end of a file may still be revised.
const PROVISIONAL_MONTHS: i32 = 3;

/// Frontex detections.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FrontexIbc;

impl Source for FrontexIbc {
    fn id(&self) -> &'static str {
        "frontex-ibc"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut reading = Reading::open(file, config)?;
        let intake = match tidy::parse(&mut reading, config) {
            // The tidy form has a column of dates; without it the file is one of the wide forms.
            Err(SourceError::NoHeader { .. }) => wide::parse(&mut reading, config)?,
            other => other?,
        };
        let published = date::date_in_name(&file.name)
            .map_or_else(|| date_in_notes(&mut reading), |day| Ok(Some(day)))?;
        let mut parsed = intake.finish(published, config)?;
        mark_provisional(&mut parsed.observations);
        Ok(parsed)
    }
}

/// What a row says besides its counts.
#[derive(Clone, Debug)]
struct Head {
    route: Route,
    border: BorderType,
    origin: Area,
    raw: RawLabels,
}

fn read_head(record: &Record<'_>, config: &SourceConfig) -> Result<Head, Vec<Problem>> {
    let mut problems = Problems::default();
    if record.ragged {
        problems.push(Problem::ragged_row());
    }
    let labels = &config.harmonise.labels;
    let route_label = record.text("route");
    let route = problems.take(read_route(&route_label, record.name("route"), config));
    let border =
        problems.take(labels.member("border", &record.text("border"), record.name("border")));
    let (label, column) = (record.text("nationality"), record.name("nationality"));
    let origin = problems.take(read_nationality(&label, column, config));
    match (route, border, origin) {
        (Some(route), Some(border), Some(origin)) if problems.0.is_empty() => Ok(Head {
            route,
            border,
            origin,
            raw: RawLabels::from([
                (record.name("route").to_owned(), route_label.into_owned()),
                (column.to_owned(), label.clone().into_owned()),
            ]),
        }),
        (_, _, _) => Err(problems.0),
    }
}

/// The label of the 2022 workbook, or one that the alias map knows.
fn read_route(label: &str, column: &str, config: &SourceConfig) -> Result<Route, Problem> {
    Route::ALL
        .iter()
        .copied()
        .find(|route| route.frontex_label() == Some(label))
        .map_or_else(
            || config.harmonise.labels.member("route", label, column),
            Ok,
        )
}

/// A nationality is a name in the wide forms and an alpha-3 code in the tidy one.
fn read_nationality(label: &str, column: &str, config: &SourceConfig) -> Result<Area, Problem> {
    himaya_schema::Country::from_alpha3(label).map_or_else(
        || config.harmonise.areas.read(label, column),
        |country| Ok(Area::Country(country)),
    )
}

fn observation(
    head: &Head,
    period: Period,
    value: Value,
    place: (&str, u32),
    config: &SourceConfig,
) -> Observation {
    let (file, row) = place;
    Observation {
        part: "all".to_owned(),
        file: file.to_owned(),
        row,
        unit: Unit::Detections,
        crime: None,
        reporting: Area::Total,
        origin: head.origin,
        counterpart: None,
        route: Some(head.route),
        border: Some(head.border),
        sex: Sex::Total,
        age: AgeGroup::Total,
        form: ExploitationClass::Total,
        breakdown: Breakdown::Route,
        is_total: false,
        period,
        value,
        provisional: false,
        handling: config.handling,
        grade: config.grade,
        raw: head.raw.clone(),
    }
}

/// What is said of a row that repeats the labels of another.
fn repeated(code: &'static str, message: &str) -> Problem {
    Problem::new("", code, message).suggest("ask the publisher which row holds")
}

fn mark_provisional(observations: &mut [Observation]) {
    let last = observations.iter().map(|one| one.period.first_day()).max();
    let Some(last) = last else { return };
    let first = Period::month_of(last)
        .offset(1 - PROVISIONAL_MONTHS)
        .first_day();
    for observation in observations {
        observation.provisional = observation.period.first_day() >= first;
    }
}

/// The date that a workbook's notes give, such as `FRAN data as of 04FEB22`.
fn date_in_notes(reading: &mut Reading<'_>) -> Result<Option<NaiveDate>, SourceError> {
    if reading.kind != Kind::Workbook {
        return Ok(None);
    }
    let mut sheets = reading.sheets()?.into_iter();
    let Some(notes) = sheets.find(|name| text::key(name) == "notes") else {
        return Ok(None);
    };
    let mut found = None;
    let read = reading.rows(&Question::Sheet(notes), &mut |_, cells| {
        found = cells.iter().find_map(|cell| match cell {
            Cell::Text(note) => date::date_in_note(note),
            Cell::Blank | Cell::Number(_) | Cell::Date(_) | Cell::Flag(_) | Cell::Failed(_) => None,
        });
        found.is_none()
    });
    match read {
        Err(error) if error.is_of_parser() => Err(error),
        // Notes that cannot be read have no date.
        Err(_) => Ok(None),
        Ok(()) => Ok(found),
    }
}

#[cfg(test)]
mod tests;
