//! The activity of IATI: what its settings say, with the results of the logframe.

use std::path::Path;

use chrono::{Datelike as _, NaiveTime};
use himaya_entries::Register;
use himaya_iati::{
    Activity, Baseline, Cell, Dated, Indicator as Published, Narrative, Organisation,
    Period as Stretch, Reference, Result as Outcome, Value, Withheld,
};
use himaya_logframe::{
    Breakdown, By, Direction, Event, Indicator, Logframe, Measured, Publishable, Quantity, Window,
    measure, publishable,
};
use himaya_schema::{AgeGroup, CodeList as _, Country, GivenName, Period, Sex};
use serde::Deserialize;

use super::files;
use crate::JobError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActivityFile {
    identifier: String,
    reporting: OrganisationFile,
    participating: Vec<OrganisationFile>,
    description: GivenName,
    status: String,
    scope: String,
    countries: Vec<Part>,
    sectors: Vec<Part>,
    notes: Notes,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationFile {
    #[serde(rename = "ref")]
    reference: String,
    #[serde(rename = "type")]
    kind: String,
    name: String,
    #[serde(default)]
    role: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    code: String,
    percentage: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notes {
    cumulative: GivenName,
    withheld: GivenName,
    no_baseline: GivenName,
}

/// Reads the settings of an activity.
pub(super) fn read(path: &Path) -> Result<ActivityFile, JobError> {
    let help = "config/iati.yaml of a new workspace has every key, to compare with";
    let parse = |text: &str| himaya_entries::read(text, help).map_err(|refusal| vec![refusal]);
    Ok(files::read(path, parse)?.0)
}

/// What is published of results.
pub(super) struct Results<'a> {
    pub(super) logframe: &'a Logframe,
    pub(super) register: &'a Register<Event>,
    pub(super) window: Window,
}

impl Results<'_> {
    /// The file of an activity; the moment is the end of the day as of which registers were read.
    pub(super) fn file(&self, settings: &ActivityFile) -> Result<String, std::io::Error> {
        let project = &self.logframe.project;
        let updated = self.window.as_of.and_time(NaiveTime::MIN).and_utc();
        let ended = project.end <= self.window.as_of;
        let dates = [
            ("1", Some(project.start)),
            (
                "2",
                Some(project.start).filter(|start| *start <= self.window.as_of),
            ),
            ("3", Some(project.end)),
            ("4", Some(project.end).filter(|_| ended)),
        ];
        let date = |(kind, day): (&str, Option<chrono::NaiveDate>)| {
            let kind = kind.to_owned();
            day.map(|day| Dated { kind, day })
        };
        let share = |part: &Part, code: &str| (code.to_owned(), Some(part.percentage.clone()));
        let country = |part: &Part| Country::from_alpha3(&part.code);
        let countries = settings.countries.iter();
        let countries = countries.map(|part| {
            let code = country(part).map_or(part.code.as_str(), |country| country.alpha2());
            share(part, code)
        });
        let name = |country: &Country| Narrative::one("en", country.english_name());
        let locations = self.logframe.countries.iter();
        let locations = locations.map(|own| (own.alpha3().to_owned(), name(own)));
        let participating = settings.participating.iter();
        let activity = Activity {
            identifier: settings.identifier.clone(),
            language: "en".to_owned(),
            currency: "EUR".to_owned(),
            updated,
            reporting: organisation(&settings.reporting),
            title: narrative(&project.title),
            description: narrative(&settings.description),
            participating: participating
                .map(|own| (organisation(own), own.role.clone()))
                .collect(),
            status: settings.status.clone(),
            dates: dates.into_iter().filter_map(date).collect(),
            scope: Some(settings.scope.clone()),
            countries: countries.collect(),
            locations: locations.collect(),
            sectors: settings
                .sectors
                .iter()
                .map(|part| share(part, &part.code))
                .collect(),
            tags: self.tags(),
            gender_marker: self
                .logframe
                .marker
                .as_ref()
                .and_then(|marker| marker.score),
            budgets: Vec::new(),
            transactions: Vec::new(),
            results: self.results(settings),
        };
        activity.file().write()
    }

    /// The targets of the Sustainable Development Goals that indicators name.
    fn tags(&self) -> Vec<Reference> {
        let codes = self.logframe.indicators.iter();
        let mut codes: Vec<&String> = codes.flat_map(|own| &own.codes.sdg).collect();
        codes.sort();
        codes.dedup();
        let tag = |code: &String| Reference {
            vocabulary: "3".to_owned(),
            code: code.clone(),
        };
        codes.into_iter().map(tag).collect()
    }

    fn results(&self, settings: &ActivityFile) -> Vec<Outcome> {
        let of = |goal: &himaya_logframe::Goal| {
            let own = self.logframe.indicators.iter();
            let own = own.filter(|indicator| indicator.result == goal.id);
            Outcome {
                kind: goal.level.iati().to_owned(),
                title: narrative(&goal.title),
                indicators: own
                    .map(|indicator| self.indicator(indicator, settings))
                    .collect(),
            }
        };
        self.logframe.results.iter().map(of).collect()
    }

    fn indicator(&self, indicator: &Indicator, settings: &ActivityFile) -> Published {
        let first = self.logframe.project.start.year();
        let years = first..=self.window.last.year();
        let measured: Vec<(Period, Measured)> = years
            .map(|year| {
                let period = Period::Year(year);
                let window = Window {
                    last: period.last_day().min(self.window.last),
                    ..Window::of(period, self.window.as_of)
                };
                (
                    period,
                    measure(self.logframe, self.register, indicator, window),
                )
            })
            .collect();
        let all: Vec<&Breakdown> = measured.iter().map(|(_, own)| &own.cumulative).collect();
        let decided = publishable(indicator, &all);
        let periods = measured.iter().map(|(period, own)| {
            let target = indicator
                .targets
                .iter()
                .find(|target| target.period == *period);
            let actual = actual(&own.cumulative, &decided, &settings.notes);
            Stretch {
                first: period.first_day(),
                last: period.last_day(),
                target: target.map(|target| Value {
                    total: Some(target.value.to_string()),
                    ..Value::default()
                }),
                actual: actual.total.is_some().then_some(actual),
            }
        });
        let baseline = indicator.baseline.value.map(|value| Baseline {
            year: indicator.baseline.year,
            day: indicator.baseline.date,
            value: value.to_string(),
            comment: None,
        });
        let description = Narrative::one("en", &indicator.definition);
        let description = match &baseline {
            Some(_) => description,
            None => with(&description, &settings.notes.no_baseline),
        };
        Published {
            title: narrative(&indicator.title),
            description: Some(description),
            measure: indicator.measure.iati().to_owned(),
            is_ascending: indicator.direction == Direction::Increase,
            references: vec![Reference::own(&indicator.id)],
            baseline,
            periods: periods
                .filter(|own| own.target.is_some() || own.actual.is_some())
                .collect(),
        }
    }
}

fn narrative(name: &GivenName) -> Narrative {
    let texts = [
        ("en", &name.en),
        ("fr", &name.fr),
        ("es", &name.es),
        ("ar", &name.ar),
    ];
    Narrative {
        texts: texts
            .map(|(code, text)| (code.to_owned(), text.clone()))
            .to_vec(),
    }
}

/// A text with a sentence after it.
fn with(text: &Narrative, more: &GivenName) -> Narrative {
    let mut texts = text.texts.clone();
    for (code, sentence) in narrative(more).texts {
        match texts.iter_mut().find(|(own, _)| *own == code) {
            Some((_, before)) => *before = format!("{before} {sentence}"),
            None => texts.push((code, sentence)),
        }
    }
    Narrative { texts }
}

fn organisation(own: &OrganisationFile) -> Organisation {
    Organisation {
        reference: Some(own.reference.clone()),
        kind: own.kind.clone(),
        name: Narrative::one("en", &own.name),
    }
}

fn actual(breakdown: &Breakdown, decided: &Publishable, notes: &Notes) -> Value {
    let value = |is_shown: bool, quantity: &Quantity| quantity.written().filter(|_| is_shown);
    let dimension = |name: &str, code: &str| vec![(name.to_owned(), code.to_owned())];
    let mut cells = Vec::new();
    for (country, quantity) in &breakdown.by_country {
        if let Some(country) = country.filter(|_| *quantity != Quantity::Missing) {
            cells.push(Cell {
                value: value(decided.shows(By::Country), quantity),
                location: Some(country.alpha3().to_owned()),
                dimensions: Vec::new(),
            });
        }
    }
    for (sex, quantity) in &breakdown.by_sex {
        if quantity.written().is_some() {
            cells.push(Cell {
                value: value(decided.shows(By::Sex), quantity),
                location: None,
                dimensions: dimension("sex", sex_name(*sex)),
            });
        }
    }
    for (age, quantity) in &breakdown.by_age {
        if quantity.written().is_some() {
            cells.push(Cell {
                value: value(decided.shows(By::Age), quantity),
                location: None,
                dimensions: dimension("age", age_name(*age)),
            });
        }
    }
    Value {
        total: value(decided.totals, &breakdown.total),
        cells,
        comment: Some(narrative(&notes.cumulative)),
        withheld: Some(Withheld {
            note: narrative(&notes.withheld),
        }),
    }
}

/// The words for sex in dimensions of IATI, which has no list of them.
fn sex_name(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::Unknown => "unknown",
        Sex::Total => sex.code(),
    }
}

fn age_name(age: AgeGroup) -> &'static str {
    match age {
        AgeGroup::Child => "child",
        AgeGroup::Adult => "adult",
        AgeGroup::Unknown => "unknown",
        AgeGroup::Total => age.code(),
    }
}
