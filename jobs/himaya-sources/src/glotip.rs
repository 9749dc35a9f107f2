//! UNODC, Global Report on Trafficking in Persons data (`unodc-glotip`).
//!
//! Grain: a row is one count of persons or offences for a country, year and breakdown.
//! `Iso3_code` decides the country. `<5` is 0 to 4. Rows that repeat a key are all stored: the
//! engine resolves them. A blank citizenship is `unknown`, said once for the file.

mod parts;

use std::collections::BTreeMap;

use himaya_schema::{
    AgeGroup, Area, Breakdown, CodeList, Country, Crime, ExploitationClass, Observation, Period,
    RawLabels, Sex, Unit, Value,
};

use crate::accounting::Grain;
use crate::intake::Intake;
use crate::number::{Count, read_count};
use crate::problem::{Problem, Problems};
use crate::reading::Reading;
use crate::table::{Record, read_table};
use crate::{Parsed, RawFile, Source, SourceConfig, SourceError, countries, date};
use parts::Parts;

/// UNODC GLOTIP.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnodcGlotip;

impl Source for UnodcGlotip {
    fn id(&self) -> &'static str {
        "unodc-glotip"
    }

    fn parse(&self, file: &RawFile, config: &SourceConfig) -> Result<Parsed, SourceError> {
        let mut intake = Intake::new(file, Grain::Row);
        let mut notes = Notes::default();
        let headings = &config.harmonise.headings;
        let mut reading = Reading::open(file, config)?;
        let layout = read_table(&mut reading, config, headings, &mut |record| {
            intake.accounting.read(1);
            match read_row(record, config, &intake.file) {
                Ok(observation) => {
                    notes.look_at(&observation, &record.text("category"));
                    intake.accounting.store(1);
                    intake.observations.push(observation);
                }
                Err(problems) => intake.quarantine(record.number, 1, problems),
            }
        })?;
        let known = headings.required.values().chain(headings.optional.values());
        intake.note_unknown_columns(&layout, known.flatten().cloned());
        notes.report(&mut intake, layout.name("category"));
        let published = layout
            .preamble
            .iter()
            .flatten()
            .find_map(|cell| match cell {
                crate::cell::Cell::Date(day) => Some(*day),
                other => date::read_date(&other.text(), &config.date_formats),
            });
        intake.finish(published, config)
    }
}

fn read_row(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
) -> Result<Observation, Vec<Problem>> {
    let mut problems = Problems::default();
    if record.ragged {
        problems.push(Problem::ragged_row());
    }
    let observation = read_cells(record, config, file, &mut problems);
    problems.unless_any(observation)
}

fn read_cells(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
    problems: &mut Problems,
) -> Option<Observation> {
    let country = problems.take(read_country(record, config));
    let unit = problems.take(read_code::<Unit>(record, config, "indicator"));
    let breakdown = problems.take(read_code::<Breakdown>(record, config, "dimension"));
    let sex = problems.take(read_code::<Sex>(record, config, "sex"));
    let age = problems.take(read_code::<AgeGroup>(record, config, "age"));
    let category = breakdown.and_then(|by| problems.take(read_category(record, config, by)));
    let year = problems.take(read_year(record));
    problems.take(read_measure(record, config));
    let value = problems.take(read_value(record, config));
    let (sex, age, category, year) = (sex?, age?, category?, year?);
    Some(Observation {
        part: format!("{year:04}"),
        file: file.to_owned(),
        row: record.number,
        unit: unit?,
        crime: Some(Crime::TraffickingInHumanBeings),
        reporting: Area::Country(country?),
        origin: category.origin,
        counterpart: category.counterpart,
        route: None,
        border: None,
        sex,
        age,
        form: category.form,
        breakdown: breakdown?,
        is_total: sex == Sex::Total || age == AgeGroup::Total || category.is_total,
        period: Period::Year(year),
        value: value?,
        provisional: false,
        handling: config.handling,
        grade: config.grade,
        raw: raw_labels(record),
    })
}

/// The code that a label stands for; the list of labels is named like the column's key.
fn read_code<C: CodeList>(
    record: &Record<'_>,
    config: &SourceConfig,
    key: &str,
) -> Result<C, Problem> {
    let labels = &config.harmonise.labels;
    labels.member(key, &record.text(key), record.name(key))
}

/// The ISO code decides; only where the file gives none does the name.
fn read_country(record: &Record<'_>, config: &SourceConfig) -> Result<Country, Problem> {
    let (code, column) = (record.text("iso3"), record.name("iso3"));
    if !code.is_empty() {
        return countries::read_alpha3(&code, column);
    }
    let (name, column) = (record.text("country"), record.name("country"));
    let area = config.harmonise.areas.read(&name, column)?;
    area.country().ok_or_else(|| {
        Problem::new(
            column,
            "unknown-country",
            "the row names no reporting country",
        )
    })
}

/// What the column `Category` says, which depends on the dimension.
struct Category {
    origin: Area,
    counterpart: Option<Area>,
    form: ExploitationClass,
    is_total: bool,
}

fn read_category(
    record: &Record<'_>,
    config: &SourceConfig,
    breakdown: Breakdown,
) -> Result<Category, Problem> {
    let label = record.text("category");
    let column = record.name("category");
    let mut category = Category {
        origin: Area::Total,
        counterpart: None,
        form: ExploitationClass::Total,
        is_total: false,
    };
    match breakdown {
        Breakdown::Form => {
            category.form = config.harmonise.labels.member("form", &label, column)?;
            category.is_total = category.form == ExploitationClass::Total;
        }
        Breakdown::Citizenship => {
            category.origin = read_place(&label, config, column)?;
            category.is_total = category.origin == Area::Total;
        }
        Breakdown::Repatriation => {
            let place = read_place(&label, config, column)?;
            category.counterpart = Some(place);
            category.is_total = place == Area::Total;
        }
        Breakdown::Total | Breakdown::Route | Breakdown::Incident => {
            config.harmonise.labels.read("total", &label, column)?;
        }
    }
    Ok(category)
}

fn read_place(label: &str, config: &SourceConfig, column: &str) -> Result<Area, Problem> {
    if label.is_empty() {
        Ok(Area::Unknown)
    } else {
        config.harmonise.areas.read(label, column)
    }
}

fn read_year(record: &Record<'_>) -> Result<i32, Problem> {
    date::read_year(&record.text("year")).ok_or_else(|| {
        Problem::new(
            record.name("year"),
            "not-a-year",
            "the year is not one of 1990 to 2099",
        )
    })
}

fn read_measure(record: &Record<'_>, config: &SourceConfig) -> Result<(), Problem> {
    if !record.has("measure") {
        return Ok(());
    }
    let (label, column) = (record.text("measure"), record.name("measure"));
    config
        .harmonise
        .labels
        .read("measure", &label, column)
        .map(|_| ())
}

fn read_value(record: &Record<'_>, config: &SourceConfig) -> Result<Value, Problem> {
    let column = record.name("value");
    read_count(record.cell("value"), &config.numbers, column).map(|count| match count {
        Count::NotReported => Value::NotReported,
        Count::Below(below) => Value::between(0, below - 1),
        Count::Exact(number) => Value::observed(number),
    })
}

fn raw_labels(record: &Record<'_>) -> RawLabels {
    let label = |key: &str| (record.name(key).to_owned(), record.text(key).into_owned());
    let mut raw = RawLabels::from([label("category")]);
    if record.cell("iso3").is_blank() {
        raw.extend([label("country")]);
    }
    raw
}

/// What is said once for a file: blank labels and rows that repeat a key.
#[derive(Default)]
struct Notes {
    n_blank: u64,
    n_repeated: u64,
    n_contradicting: u64,
    parts: Parts,
    seen: BTreeMap<String, Value>,
}

impl Notes {
    fn look_at(&mut self, row: &Observation, label: &str) {
        self.n_blank += u64::from(label.is_empty());
        self.parts.look_at(row, label);
        let key = format!(
            "{}|{:?}|{:?}|{label}|{:?}|{:?}|{}",
            row.reporting, row.unit, row.breakdown, row.sex, row.age, row.part
        );
        match self.seen.insert(key, row.value) {
            Some(before) if before == row.value => self.n_repeated += 1,
            Some(_) => self.n_contradicting += 1,
            None => {}
        }
    }

    fn report(&self, intake: &mut Intake, column: &str) {
        let notes = [
            (
                "blank-label",
                self.n_blank,
                "rows have a blank label, stored as unknown",
            ),
            (
                "duplicate-key",
                self.n_repeated,
                "rows repeat an earlier row, value and all",
            ),
            (
                "contradicting-key",
                self.n_contradicting,
                "rows repeat a key with another value",
            ),
            (
                "parts-exceed-total",
                self.parts.n_exceeding(),
                "totals are smaller than the women and men in them",
            ),
        ];
        for (code, count, text) in notes {
            if count > 0 {
                intake.note(0, Problem::new(column, code, format!("{count} {text}")));
            }
        }
    }
}

#[cfg(test)]
mod tests;
