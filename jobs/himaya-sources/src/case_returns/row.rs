//! One person of a national return, and the rules that hold between the cells.

use himaya_schema::{
    AgeBand, AgeGroup, Area, CaseRecord, CodeList, Concealment, Crime, DocumentFraud, Exploitation,
    Grade, Handling, Leg, MeansOfControl, NetworkRole, OnlineFacilitation, Payment, PersonRole,
    RawLabels, RecruiterRelation, RecruitmentMethod, Route, Sector, Sex, Transport,
};

use super::values;
use crate::cell::Cell;
use crate::problem::{Problem, Problems};
use crate::table::Record;
use crate::{SourceConfig, text};

const DATASET: &str = "national-returns";

/// Reads a row: the record with what should be looked at, or why it is quarantined.
pub(super) fn read(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
) -> Result<(CaseRecord, Vec<Problem>), Vec<Problem>> {
    let mut problems = Problems::default();
    let mut notes = Vec::new();
    if record.ragged {
        problems.push(Problem::ragged_row());
    }
    note_unseen_marks(record, &mut problems, &mut notes);
    let who = problems.take(read_person(record));
    let case = read_case(record, config, file, &mut problems);
    if let Some(who) = &who {
        check_person(record, who, &mut problems);
    }
    let (Some(who), Some(mut case)) = (who, case) else {
        return Err(problems.0);
    };
    if !problems.0.is_empty() {
        return Err(problems.0);
    }
    case.crime = who.crime;
    case.role = who.role;
    note_oddities(record, &case, &mut notes);
    Ok((case, notes))
}

struct Person {
    crime: Crime,
    role: PersonRole,
}

fn read_person(record: &Record<'_>) -> Result<Person, Problem> {
    Ok(Person {
        crime: values::code(record, "crime")?,
        role: values::code(record, "role")?,
    })
}

/// Reads every cell but crime and role, noting all that is wrong.
fn read_case(
    record: &Record<'_>,
    config: &SourceConfig,
    file: &str,
    problems: &mut Problems,
) -> Option<CaseRecord> {
    let required = |key: &str, others: &[Area]| {
        let found = values::area(record, key, others);
        found.and_then(|area| area.ok_or_else(|| values::blank(record, key)))
    };
    let reporting = problems.take(required("reporting_country", &[]));
    let case = problems.take(read_reference(record));
    let period = problems.take(values::month(record, "month"));
    let sex = problems.take(read_sex(record));
    let age = problems.take(read_age(record));
    let citizenship = problems.take(required("citizenship", &[Area::Unknown, Area::Stateless]));
    let place = values::area(record, "exploitation_country", &[Area::Unknown]);
    let exploitation = problems.take(place);
    let route = problems.take(values::optional_code::<Route>(record, "route"));
    let leg = problems.take(values::optional_code::<Leg>(record, "leg"));
    let forms = problems.take(values::list::<Exploitation>(record, "forms"));
    let means = problems.take(values::list::<MeansOfControl>(record, "means"));
    let relations = problems.take(values::list::<RecruiterRelation>(record, "relation"));
    let transport = problems.take(values::list::<Transport>(record, "transport"));
    let concealment = problems.take(values::list::<Concealment>(record, "concealment"));
    let documents = problems.take(values::list::<DocumentFraud>(record, "documents"));
    let payment = problems.take(values::list::<Payment>(record, "payment"));
    let recruitment = problems.take(values::list::<RecruitmentMethod>(record, "recruitment"));
    let online = problems.take(values::list::<OnlineFacilitation>(record, "online"));
    let sector = problems.take(values::list::<Sector>(record, "sector"));
    let network = problems.take(values::list::<NetworkRole>(record, "network"));
    let handling = problems.take(values::optional_code::<Handling>(record, "handling"));
    let grade = problems.take(read_grade(record));
    let (reporting, period) = (reporting?, period?);
    Some(CaseRecord {
        part: format!("{reporting}/{period}"),
        dataset: DATASET.to_owned(),
        file: file.to_owned(),
        row: record.number,
        case: Some(case?),
        crime: Crime::TraffickingInHumanBeings,
        role: PersonRole::Victim,
        reporting,
        citizenship: citizenship?,
        exploitation_area: exploitation?.unwrap_or(Area::Unknown),
        period: Some(period),
        sex: sex?,
        age: age?,
        route: route?,
        leg: leg?,
        forms: forms?,
        means: means?,
        relations: relations?,
        transport: transport?,
        concealment: concealment?,
        documents: documents?,
        payment: payment?,
        recruitment: recruitment?,
        online: online?,
        sector: sector?,
        network: network?,
        handling: handling?.unwrap_or(config.handling),
        grade: grade?.unwrap_or(config.grade),
        raw: RawLabels::new(),
    })
}

/// A pseudonym of capitals, digits and hyphens; anything else could be a name or a number.
fn read_reference(record: &Record<'_>) -> Result<String, Problem> {
    let text = text::fold_digits(&record.text("case_reference"));
    let fits = (1..=24).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
    if fits {
        return Ok(text);
    }
    let message = "the case reference is not 1 to 24 capitals, digits and hyphens";
    Err(Problem::new(
        record.name("case_reference"),
        "bad-reference",
        message,
    ))
}

/// A blank sex is one that was not recorded.
fn read_sex(record: &Record<'_>) -> Result<Sex, Problem> {
    if record.cell("sex").is_blank() {
        return Ok(Sex::Unknown);
    }
    let sex = values::code(record, "sex")?;
    if sex == Sex::Total {
        return Err(Problem::new(
            record.name("sex"),
            "total-row",
            "a person has no sex `_T`",
        ));
    }
    Ok(sex)
}

/// A blank age is one that was not recorded.
fn read_age(record: &Record<'_>) -> Result<AgeBand, Problem> {
    if record.cell("age").is_blank() {
        return Ok(AgeBand::Unknown);
    }
    let age = values::code(record, "age")?;
    if age == AgeBand::Total {
        return Err(Problem::new(
            record.name("age"),
            "total-row",
            "a person has no age `_T`",
        ));
    }
    Ok(age)
}

fn read_grade(record: &Record<'_>) -> Result<Option<Grade>, Problem> {
    let text = record.text("grade");
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        Problem::new(
            record.name("grade"),
            "unknown-code",
            "the cell is not a 4x4 grade",
        )
        .suggest("write a letter A, B, C or X and a digit 1 to 4, such as B2")
    })
}

/// What a person is must fit the crime, and a suspect was not exploited.
fn check_person(record: &Record<'_>, who: &Person, problems: &mut Problems) {
    let mismatch = match (who.crime, who.role) {
        (Crime::TraffickingInHumanBeings, PersonRole::SmuggledMigrant) => {
            Some("trafficking in human beings has victims, not smuggled migrants")
        }
        (Crime::SmugglingOfMigrants, PersonRole::Victim) => {
            Some("smuggling of migrants has smuggled migrants, not victims")
        }
        (Crime::TraffickingInHumanBeings, PersonRole::Victim | PersonRole::Suspect)
        | (Crime::SmugglingOfMigrants, PersonRole::SmuggledMigrant | PersonRole::Suspect) => None,
    };
    if let Some(message) = mismatch {
        problems.push(Problem::new(record.name("role"), "crime-role", message));
    }
    if who.role == PersonRole::Suspect {
        let exploitation = [
            "exploitation_country",
            "forms",
            "means",
            "relation",
            "recruitment",
            "sector",
        ];
        for key in exploitation
            .into_iter()
            .filter(|key| !record.cell(key).is_blank())
        {
            let message = "a suspect was not exploited; the cell must be blank";
            problems.push(Problem::new(
                record.name(key),
                "suspect-exploitation",
                message,
            ));
        }
    }
}

/// What no reader sees is dropped with a note; marks of writing direction in a reference could hide
/// another one.
fn note_unseen_marks(record: &Record<'_>, problems: &mut Problems, notes: &mut Vec<Problem>) {
    for (key, index) in record.layout.columns() {
        let text = match record.at(index) {
            Cell::Text(text) => text.as_str(),
            Cell::Blank | Cell::Number(_) | Cell::Date(_) | Cell::Flag(_) | Cell::Failed(_) => "",
        };
        if text::has_hidden_characters(text) {
            let message = "the cell holds zero-width or control characters, which were dropped";
            notes.push(Problem::new(record.name(key), "hidden-characters", message));
        }
        if text::has_direction_marks(text) {
            let message = "the cell holds marks of writing direction";
            let problem = Problem::new(record.name(key), "direction-marks", message);
            if key == "case_reference" {
                problems.push(problem);
            } else {
                notes.push(problem);
            }
        }
    }
}

/// What is stored and should still be looked at.
fn note_oddities(record: &Record<'_>, case: &CaseRecord, notes: &mut Vec<Problem>) {
    let is_victim = case.role == PersonRole::Victim;
    if is_victim && case.age.group() == AgeGroup::Adult && !case.means.any_yes() {
        let message =
            "an adult victim without any means of control; the Palermo definition asks for one";
        notes.push(Problem::new(record.name("means"), "no-means", message));
    }
    let exploited = case.forms.any_yes() || case.means.any_yes();
    if case.role == PersonRole::SmuggledMigrant && exploited {
        let message = "a smuggled migrant with exploitation or means of control may be a victim";
        notes.push(Problem::new(
            record.name("forms"),
            "exploited-migrant",
            message,
        ));
    }
    let is_at_home = case.exploitation_area == case.citizenship;
    if is_at_home && case.route.is_some() && matches!(case.citizenship, Area::Country(_)) {
        let message = "the route ends in the country of citizenship";
        notes.push(Problem::new(record.name("route"), "route-at-home", message));
    }
    let pair = case.leg.zip(case.route);
    if let Some((leg, route)) = pair.filter(|(leg, route)| !leg.routes().contains(route)) {
        let message = format!(
            "the leg {} does not feed the route {}",
            leg.code(),
            route.code()
        );
        notes.push(Problem::new(record.name("leg"), "leg-route", message));
    }
}
