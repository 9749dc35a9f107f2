//! One record of CTDC.

use himaya_schema::{
    AgeBand, Answers, Area, CaseRecord, Country, Crime, NetworkRole, Period, PersonRole, RawLabels,
    RecruiterRelation, Sex,
};

use super::RecordSet;
use super::flags;
use crate::problem::{Problem, Problems};
use crate::table::Record;
use crate::{SourceConfig, date, text};

/// What is kept as it stood, the perpetrators' attributes among it.
const KEPT: [&str; 13] = [
    "age",
    "citizenship",
    "citizenship_region",
    "exploitation_country",
    "exploitation_region",
    "gender",
    "ip_age",
    "ip_citizenship",
    "ip_gender",
    "ip_pay_money",
    "ip_relation",
    "majority",
    "traffick_months",
];

pub(super) fn read(
    record: &Record<'_>,
    form: &RecordSet,
    config: &SourceConfig,
    file: &str,
) -> Result<CaseRecord, Vec<Problem>> {
    let mut problems = Problems::default();
    if record.ragged {
        problems.push(Problem::ragged_row());
    }
    let case = read_cells(record, form, config, &mut problems).map(|case| CaseRecord {
        file: file.to_owned(),
        ..case
    });
    problems.unless_any(case)
}

fn read_cells(
    record: &Record<'_>,
    form: &RecordSet,
    config: &SourceConfig,
    problems: &mut Problems,
) -> Option<CaseRecord> {
    let citizen = ["citizenship", "citizenship_region"];
    let exploited = ["exploitation_country", "exploitation_region"];
    let period = problems.take(read_period(record));
    let sex = problems.take(read_sex(record, config));
    let age = problems.take(read_age(record, config));
    let citizenship = problems.take(read_area(record, config, citizen));
    let exploitation = problems.take(read_area(record, config, exploited));
    let flags = problems.take(flags::read(record, &form.flags));
    let recruited = flags.is_some_and(|flags| {
        let recruiter = flags.network.get(NetworkRole::RecruiterOrBroker);
        recruiter == Some(true)
    });
    let relations = problems.take(read_relations(record, config, recruited));
    let flags = flags?;
    Some(CaseRecord {
        part: form.name.to_owned(),
        dataset: form.name.to_owned(),
        file: String::new(),
        row: record.number,
        case: None,
        crime: Crime::TraffickingInHumanBeings,
        role: PersonRole::Victim,
        reporting: Area::Total,
        citizenship: citizenship?,
        exploitation_area: exploitation?,
        period: period?,
        sex: sex?,
        age: age?,
        route: None,
        leg: None,
        forms: flags.forms,
        means: flags.means,
        relations: relations?.unwrap_or(flags.relations),
        transport: Answers::not_recorded(),
        concealment: Answers::not_recorded(),
        documents: Answers::not_recorded(),
        payment: Answers::not_recorded(),
        recruitment: Answers::not_recorded(),
        online: Answers::not_recorded(),
        sector: flags.sector,
        network: flags.network,
        handling: config.handling,
        grade: config.grade,
        raw: raw_labels(record),
    })
}

/// A year, a band of years, or nothing.
fn read_period(record: &Record<'_>) -> Result<Option<Period>, Problem> {
    let text = record.text("year");
    if is_missing(&text) {
        return Ok(None);
    }
    let band = text.split_once('-').and_then(|(first, last)| {
        let (first, last) = (
            date::read_year(first.trim())?,
            date::read_year(last.trim())?,
        );
        (first < last).then_some(Period::Band { first, last })
    });
    band.or_else(|| date::read_year(&text).map(Period::Year))
        .map(Some)
        .ok_or_else(|| {
            let message = format!(
                "{} is neither a year nor a band of years",
                text::echo(&text, 24)
            );
            Problem::new(record.name("year"), "not-a-year", message)
        })
}

fn read_sex(record: &Record<'_>, config: &SourceConfig) -> Result<Sex, Problem> {
    let label = record.text("gender");
    if is_missing(&label) {
        return Ok(Sex::Unknown);
    }
    config
        .harmonise
        .labels
        .member("sex", &label, record.name("gender"))
}

/// The band, or only child or adult where there is none.
fn read_age(record: &Record<'_>, config: &SourceConfig) -> Result<AgeBand, Problem> {
    for key in ["age", "majority"] {
        let label = record.text(key);
        if !is_missing(&label) {
            return config
                .harmonise
                .labels
                .member("age", &label, record.name(key));
        }
    }
    Ok(AgeBand::Unknown)
}

/// A country by code or name, or a region; `0` and `00` are unknown.
fn read_area(record: &Record<'_>, config: &SourceConfig, keys: [&str; 2]) -> Result<Area, Problem> {
    for key in keys {
        let label = record.text(key);
        if is_missing(&label) || matches!(label.as_ref(), "0" | "00" | "0.0") {
            continue;
        }
        let column = record.name(key);
        if label == "NA" {
            let message = "`NA` is the code of Namibia and a common mark of a missing value";
            return Err(Problem::new(column, "ambiguous-country", message)
                .suggest("write NAM for Namibia, or leave the cell blank"));
        }
        let coded = Country::from_alpha2(&label).or_else(|| Country::from_alpha3(&label));
        return coded.map_or_else(
            || config.harmonise.areas.read(&label, column),
            |country| Ok(Area::Country(country)),
        );
    }
    Ok(Area::Unknown)
}

/// The relation to a perpetrator, where that perpetrator recruited.
///
/// `FamilyIntimatePartner` merges two relations that have no parent, so neither is recorded.
fn read_relations(
    record: &Record<'_>,
    config: &SourceConfig,
    recruited: bool,
) -> Result<Option<Answers<RecruiterRelation>>, Problem> {
    if !record.has("ip_relation") {
        return Ok(None);
    }
    let (label, column) = (record.text("ip_relation"), record.name("ip_relation"));
    let mut answers = Answers::not_recorded();
    for part in label.split(';').filter(|part| !is_missing(part.trim())) {
        let code = config.harmonise.labels.read("relation", part, column)?;
        let found = <RecruiterRelation as himaya_schema::CodeList>::from_code(code);
        if let Some(item) = found.filter(|_| recruited) {
            answers.record(item, Some(true));
        }
    }
    if recruited && !is_missing(&label) {
        for item in [RecruiterRelation::Friend, RecruiterRelation::Other] {
            if answers.get(item).is_none() {
                answers.record(item, Some(false));
            }
        }
    }
    Ok(Some(answers))
}

fn is_missing(text: &str) -> bool {
    matches!(text, "" | "-99" | "-99.0" | "NULL")
}

fn raw_labels(record: &Record<'_>) -> RawLabels {
    KEPT.into_iter()
        .filter(|key| !record.cell(key).is_blank())
        .map(|key| (record.name(key).to_owned(), record.text(key).into_owned()))
        .collect()
}
