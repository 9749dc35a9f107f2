//! One incident of IOM Missing Migrants to observations.

use himaya_schema::{
    AgeGroup, Area, Breakdown, ExploitationClass, Observation, Period, RawLabels, Route, Sex, Unit,
    Value,
};

use crate::cell::Cell;
use crate::number::{Count, read_count};
use crate::problem::{Problem, Problems};
use crate::table::Record;
use crate::{SourceConfig, date, text};

/// What a row yields.
#[derive(Debug)]
pub(super) struct Incident {
    pub(super) main_id: String,
    pub(super) is_cumulative: bool,
    pub(super) observations: Vec<Observation>,
    pub(super) notes: Vec<Problem>,
}

pub(super) fn read(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
) -> Result<Incident, Vec<Problem>> {
    let mut problems = Problems::default();
    if record.ragged {
        problems.push(Problem::ragged_row());
    }
    let incident = read_cells(record, config, file, &mut problems);
    problems.unless_any(incident)
}

fn read_cells(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
    problems: &mut Problems,
) -> Option<Incident> {
    let mut notes = Vec::new();
    let period = problems.take(read_period(record, config));
    let route = problems.take(read_route(record, config, &mut notes));
    let origin = problems.take(read_origin(record, config));
    let counterpart = problems.take(read_place(record, config, "country_of_incident"));
    let is_cumulative = problems.take(read_type(record, config));
    let counts = problems.take(Counts::read(record, config));
    let period = period?;
    let template = Observation {
        part: format!("{:04}", period.last_year()),
        file: file.to_owned(),
        row: record.number,
        unit: Unit::DeadOrMissing,
        crime: None,
        reporting: Area::Total,
        origin: origin?,
        counterpart: counterpart?,
        route: Some(route?),
        border: None,
        sex: Sex::Total,
        age: AgeGroup::Total,
        form: ExploitationClass::Total,
        breakdown: Breakdown::Incident,
        is_total: false,
        period,
        value: Value::NotReported,
        provisional: false,
        handling: config.handling,
        grade: config.grade,
        raw: raw_labels(record),
    };
    Some(Incident {
        main_id: record.text("main_id").into_owned(),
        is_cumulative: is_cumulative?,
        observations: counts?.observations(&template, record, &mut notes),
        notes,
    })
}

/// The counts of an incident; `None` where the source is silent.
struct Counts {
    dead: Option<u64>,
    missing: Option<u64>,
    total: Option<u64>,
    females: Option<u64>,
    males: Option<u64>,
    children: Option<u64>,
}

impl Counts {
    fn read(record: &Record<'_>, config: &SourceConfig) -> Result<Self, Problem> {
        let read = |key: &str| {
            let column = record.name(key);
            match read_count(record.cell(key), &config.numbers, column)? {
                Count::NotReported => Ok(None),
                Count::Exact(number) => Ok(Some(number)),
                Count::Below(_) => Err(Problem::new(
                    column,
                    "not-a-count",
                    "an incident has no interval",
                )),
            }
        };
        Ok(Self {
            dead: read("dead")?,
            missing: read("missing")?,
            total: read("total")?,
            females: read("females")?,
            males: read("males")?,
            children: read("children")?,
        })
    }

    fn observations(
        &self,
        template: &Observation,
        record: &Record<'_>,
        notes: &mut Vec<Problem>,
    ) -> Vec<Observation> {
        let row = |unit, sex, age, count: Option<u64>| {
            count.map(|number| Observation {
                unit,
                sex,
                age,
                value: Value::observed(number),
                ..template.clone()
            })
        };
        let whole = self.total_value(record, notes).map(|value| Observation {
            is_total: true,
            value,
            ..template.clone()
        });
        let both = Unit::DeadOrMissing;
        let all = [
            row(Unit::Deaths, Sex::Total, AgeGroup::Total, self.dead),
            row(Unit::Missing, Sex::Total, AgeGroup::Total, self.missing),
            whole,
            row(both, Sex::Female, AgeGroup::Total, self.females),
            row(both, Sex::Male, AgeGroup::Total, self.males),
            row(both, Sex::Total, AgeGroup::Child, self.children),
        ];
        all.into_iter().flatten().collect()
    }

    /// The total of dead and missing, as an interval where it is not the sum of the two.
    fn total_value(&self, record: &Record<'_>, notes: &mut Vec<Problem>) -> Option<Value> {
        let total = self.total?;
        let sum = self.dead.unwrap_or(0) + self.missing.unwrap_or(0);
        if (self.dead, self.missing) == (None, None) || sum == total {
            return Some(Value::observed(total));
        }
        notes.push(Problem::new(
            record.name("total"),
            "total-disagrees",
            format!("the total is {total}, dead and missing add up to {sum}"),
        ));
        Some(Value::Inconsistent {
            lo: total.min(sum),
            hi: total.max(sum),
        })
    }
}

/// The month of the incident: the date, or year and month where the date is blank or 0.
fn read_period(record: &Record<'_>, config: &SourceConfig) -> Result<Period, Problem> {
    let cell = record.cell("date");
    let text = cell.text();
    let no_date = cell.is_blank() || *cell == Cell::Number(0.0) || text == "0";
    if no_date {
        return read_year_and_month(record);
    }
    let day = match cell {
        Cell::Date(day) => Some(*day),
        Cell::Text(_) => date::read_date(&text, &config.date_formats),
        Cell::Blank | Cell::Number(_) | Cell::Flag(_) | Cell::Failed(_) => None,
    };
    let believed = day.filter(|day| date::is_believed(*day));
    believed.map(Period::month_of).ok_or_else(|| {
        Problem::new(
            record.name("date"),
            "bad-date",
            format!(
                "{} is not a date in a declared format",
                text::echo(&text, 30)
            ),
        )
        .suggest("declare the format in `date_formats`, or correct the date")
    })
}

fn read_year_and_month(record: &Record<'_>) -> Result<Period, Problem> {
    let year = date::read_year(&record.text("year"));
    let month = date::read_month_name(&record.text("month"));
    year.zip(month)
        .map(|(year, month)| Period::Month { year, month })
        .ok_or_else(|| {
            let message = "there is no date, and no year and month in its place";
            Problem::new(record.name("date"), "no-date", message)
        })
}

/// The macro route; routes away from North Africa are `other`, a blank is `unknown`.
fn read_route(
    record: &Record<'_>,
    config: &SourceConfig,
    notes: &mut Vec<Problem>,
) -> Result<Route, Problem> {
    let (label, column) = (record.text("route"), record.name("route"));
    if label.is_empty() {
        return Ok(Route::Unknown);
    }
    let one = |label: &str| read_one_route(label, column, config);
    if label.contains(',') && one(&label).is_err() {
        let parts: Vec<Route> = label.split(',').map(one).collect::<Result<_, _>>()?;
        if parts.windows(2).all(|pair| pair.first() == pair.last()) {
            return Ok(parts.first().copied().unwrap_or(Route::Unknown));
        }
        let message = format!(
            "{} names several routes, stored as unknown",
            text::echo(&label, 80)
        );
        notes.push(Problem::new(column, "several-routes", message));
        return Ok(Route::Unknown);
    }
    one(&label)
}

fn read_one_route(label: &str, column: &str, config: &SourceConfig) -> Result<Route, Problem> {
    config.harmonise.labels.member("route", label, column)
}

/// The country of origin; several names in one cell are `several`.
fn read_origin(record: &Record<'_>, config: &SourceConfig) -> Result<Area, Problem> {
    if !record.has("country_of_origin") {
        return Ok(Area::Total);
    }
    Ok(read_place(record, config, "country_of_origin")?.unwrap_or(Area::Unknown))
}

fn read_place(
    record: &Record<'_>,
    config: &SourceConfig,
    key: &str,
) -> Result<Option<Area>, Problem> {
    let (label, column) = (record.text(key), record.name(key));
    if label.is_empty() {
        return Ok(None);
    }
    let areas = &config.harmonise.areas;
    if let Some(area) = areas.find(&label) {
        return Ok(Some(area));
    }
    let separators = [',', ';'];
    if !label.contains(separators) {
        return areas.read(&label, column).map(Some);
    }
    for part in label.split(separators).filter(|part| !text::is_blank(part)) {
        areas.read(part, column)?;
    }
    Ok(Some(Area::Several))
}

fn read_type(record: &Record<'_>, config: &SourceConfig) -> Result<bool, Problem> {
    let (label, column) = (record.text("incident_type"), record.name("incident_type"));
    let mut is_cumulative = false;
    for part in label.split(',').filter(|part| !text::is_blank(part)) {
        is_cumulative |= config
            .harmonise
            .labels
            .read("incident-type", part, column)?
            == "cumulative";
    }
    Ok(is_cumulative)
}

/// The allow-list of what is kept as it stood; a place text or a title is never among it.
fn raw_labels(record: &Record<'_>) -> RawLabels {
    [
        "main_id",
        "incident_type",
        "route",
        "country_of_origin",
        "country_of_incident",
    ]
    .into_iter()
    .filter(|key| !record.cell(key).is_blank())
    .map(|key| (record.name(key).to_owned(), record.text(key).into_owned()))
    .collect()
}
