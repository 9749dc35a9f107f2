//! Rows of registers as events.

use chrono::NaiveDate;
use himaya_entries::{Decimal, Entry, Position, Register, Row, Sheet, nearest};
use himaya_schema::{AgeGroup, CodeList, Country, Finding, Period, Sex};

use crate::key::may_be_name;
use crate::{Indicator, Kind, Logframe, normal};

/// When something was so: a day, or all days of a period together.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct When {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl When {
    /// Reads a day such as 2025-03-14, or a period such as 2025-03, 2025-Q1 or 2025.
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Some(Self {
                first: day,
                last: day,
            });
        }
        let period: Period = text.parse().ok()?;
        Some(Self {
            first: period.first_day(),
            last: period.last_day(),
        })
    }

    /// Whether the two share a day.
    pub fn meets(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// Where something was so.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Place {
    /// A country.
    In(Country),
    /// Not said, or of no single country.
    Unknown,
    /// All countries together: a sum that the sender made.
    All,
}

/// What was counted or reached.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Reading {
    /// A number.
    Count(u64),
    /// A person, by key.
    Person {
        /// The key as written.
        written: String,
        /// The key without what differs between spellings.
        key: String,
        /// The scores before and after a training.
        scores: Option<(Decimal, Decimal)>,
    },
    /// A share.
    Parts {
        /// What is above the line.
        numerator: u64,
        /// What is below it.
        denominator: u64,
    },
    /// A step.
    Step(u64),
}

/// One thing that a register tells.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Event {
    /// The indicator.
    pub indicator: String,
    /// When.
    pub when: When,
    /// Where.
    pub place: Place,
    /// Of which sex; `Total` for a sum that the sender made.
    pub sex: Sex,
    /// Of which age.
    pub age: AgeGroup,
    /// What.
    pub reading: Reading,
}

/// Reads sheets of values and of participants, and collects all that is wrong with them.
///
/// The columns are `entry`, `recorded`, `withdrawn`, `indicator`, `period`, `country`, `sex`, `age`
/// and, as the kind of the indicator asks, `value`, `numerator` with `denominator`, or `person` with
/// `score_before` and `score_after`. An entry that is recorded again on a later day is a correction.
pub fn read(sheets: &[Sheet], logframe: &Logframe, findings: &mut Vec<Finding>) -> Register<Event> {
    let mut states = Vec::new();
    for row in sheets.iter().flat_map(Sheet::rows) {
        let id = row.need("entry", findings);
        let recorded = row.day("recorded", findings);
        let content = if row.get("withdrawn").is_empty() {
            match event(&row, logframe, findings) {
                Some(event) => Some(event),
                None => continue,
            }
        } else {
            None
        };
        if let Some((id, recorded)) = id.zip(recorded) {
            states.push(Entry {
                at: Position {
                    file: row.file.to_owned(),
                    row: row.row,
                },
                id: id.to_owned(),
                recorded,
                content,
            });
        }
    }
    Register::new(states, findings)
}

fn event(row: &Row<'_>, logframe: &Logframe, findings: &mut Vec<Finding>) -> Option<Event> {
    let indicator = indicator(row, logframe, findings);
    let when = when(row, findings);
    let place = place(row, logframe, findings);
    let sex = code(row, "sex", Sex::Unknown, findings);
    let age = code(row, "age", AgeGroup::Unknown, findings);
    if age == Some(AgeGroup::Total) {
        let help = "leave `age` empty where it is not known";
        let message = "a row is of one age, or the age is not known".to_owned();
        findings.push(row.finding("age", "age-total", message, help));
        return None;
    }
    let indicator = indicator?;
    let reading = reading(row, indicator, findings);
    let is_sum = sex == Some(Sex::Total) || place == Some(Place::All);
    if is_sum && matches!(reading, Some(Reading::Person { .. } | Reading::Step(_))) {
        let help = "write one row a person, or one a country";
        let message = format!("`{}` has no sums that a row could hold", indicator.id);
        findings.push(row.finding("sex", "no-sum", message, help));
        return None;
    }
    Some(Event {
        indicator: indicator.id.clone(),
        when: when?,
        place: place?,
        sex: sex?,
        age: age?,
        reading: reading?,
    })
}

fn indicator<'a>(
    row: &Row<'_>,
    logframe: &'a Logframe,
    findings: &mut Vec<Finding>,
) -> Option<&'a Indicator> {
    let id = row.need("indicator", findings)?;
    if let Some(found) = logframe.indicator(id) {
        return Some(found);
    }
    let mut all = logframe.indicators.iter();
    if let Some(now) = all.find(|indicator| indicator.was.iter().any(|was| was == id)) {
        let message = format!("the indicator `{id}` is called `{}` now", now.id);
        let help = format!("write `{}`", now.id);
        findings.push(row.finding("indicator", "renamed", message, &help));
        return None;
    }
    let known = logframe
        .indicators
        .iter()
        .map(|indicator| indicator.id.as_str());
    let help = nearest(id, known).map_or_else(
        || "write an id of the logframe; if the indicator was renamed, put the old id into its `was`".to_owned(),
        |near| format!("is `{near}` meant?"),
    );
    let message = format!("the logframe has no indicator `{id}`");
    findings.push(row.finding("indicator", "unknown-indicator", message, &help));
    None
}

fn when(row: &Row<'_>, findings: &mut Vec<Finding>) -> Option<When> {
    let text = row.need("period", findings)?;
    let when = When::parse(text);
    if when.is_none() {
        let message = format!("`{text}` is no day or period");
        let help = "write a day as 2025-03-14, a period as 2025-03, 2025-Q1 or 2025";
        findings.push(row.finding("period", "period", message, help));
    }
    when
}

fn place(row: &Row<'_>, logframe: &Logframe, findings: &mut Vec<Finding>) -> Option<Place> {
    let text = row.get("country");
    match text {
        "" | "_U" => return Some(Place::Unknown),
        "_T" => return Some(Place::All),
        _ => {}
    }
    let country = Country::from_alpha3(text).or_else(|| Country::from_alpha2(text));
    let known = country.filter(|country| logframe.countries.contains(country));
    if known.is_none() {
        let codes: Vec<&str> = logframe.countries.iter().map(Country::alpha3).collect();
        let message = format!("`{text}` is no country of the project");
        let help = format!(
            "write {}, or leave the cell empty if it is of no single country",
            codes.join(", ")
        );
        findings.push(row.finding("country", "unknown-country", message, &help));
    }
    known.map(Place::In)
}

fn code<C: CodeList>(
    row: &Row<'_>,
    column: &str,
    unknown: C,
    findings: &mut Vec<Finding>,
) -> Option<C> {
    let text = row.get(column);
    if text.is_empty() {
        return Some(unknown);
    }
    let found = C::from_code(text);
    if found.is_none() {
        let codes: Vec<&str> = C::ALL.iter().map(|code| code.code()).collect();
        let message = format!("`{text}` is no code of {}", C::NAME);
        let help = format!(
            "write {}, or leave it empty if it is not known",
            codes.join(", ")
        );
        findings.push(row.finding(column, "unknown-code", message, &help));
    }
    found
}

/// The columns of readings, of which a row fills those of its kind and no others.
const READINGS: [&str; 4] = ["value", "numerator", "denominator", "person"];

fn reading(row: &Row<'_>, indicator: &Indicator, findings: &mut Vec<Finding>) -> Option<Reading> {
    let own: &[&str] = match indicator.kind {
        Kind::FlowSum | Kind::StockLatest | Kind::Milestone => &["value"],
        Kind::Ratio => &["numerator", "denominator"],
        Kind::DistinctCumulative => &["person"],
    };
    let others = READINGS.iter().filter(|column| !own.contains(column));
    let strangers: Vec<&&str> = others
        .filter(|column| !row.get(column).is_empty())
        .collect();
    if let Some(column) = strangers.first() {
        let (code, message, help) = stranger(indicator, column);
        findings.push(row.finding(column, code, message, help));
        return None;
    }
    for column in own {
        row.need(column, findings)?;
    }
    match indicator.kind {
        Kind::FlowSum | Kind::StockLatest => row.count("value", findings).map(Reading::Count),
        Kind::Milestone => row.count("value", findings).map(Reading::Step),
        Kind::Ratio => parts(row, findings),
        Kind::DistinctCumulative => person(row, findings),
    }
}

/// A column that the kind of the indicator has no use for.
fn stranger(indicator: &Indicator, column: &str) -> (&'static str, String, &'static str) {
    let id = &indicator.id;
    match (indicator.kind, column) {
        (Kind::Ratio, "value") => (
            "percentage-without-parts",
            format!(
                "`{id}` is a share, and a percentage cannot be added up over countries or time"
            ),
            "write the numerator and the denominator; the percentage follows from their sums",
        ),
        (Kind::DistinctCumulative, _) => (
            "persons-without-keys",
            format!(
                "`{id}` counts every person once, and a number of persons cannot be united with another"
            ),
            "write one row a person, with a pseudonymous key",
        ),
        (_, "person") => (
            "no-person",
            format!("`{id}` counts no persons by key"),
            "write the number into `value`",
        ),
        (_, _) => (
            "no-share",
            format!("`{id}` is no share"),
            "write the number into `value`",
        ),
    }
}

fn parts(row: &Row<'_>, findings: &mut Vec<Finding>) -> Option<Reading> {
    let numerator = row.count("numerator", findings);
    let denominator = row.count("denominator", findings);
    let (numerator, denominator) = numerator.zip(denominator)?;
    if denominator < numerator {
        let message = format!("{numerator} of {denominator} is more than all");
        let help = "correct the numerator or the denominator";
        findings.push(row.finding("numerator", "more-than-all", message, help));
        return None;
    }
    Some(Reading::Parts {
        numerator,
        denominator,
    })
}

fn person(row: &Row<'_>, findings: &mut Vec<Finding>) -> Option<Reading> {
    let written = row.need("person", findings)?;
    if may_be_name(written) {
        // What may be a name is not repeated.
        let message = "what stands under `person` may be a name".to_owned();
        let help = "write a pseudonymous key with a number, such as TUN-0042; who it is stays with the service";
        findings.push(row.finding("person", "name", message, help));
        return None;
    }
    let before = score(row, "score_before", findings)?;
    let after = score(row, "score_after", findings)?;
    Some(Reading::Person {
        written: written.to_owned(),
        key: normal(written),
        scores: before.zip(after),
    })
}

/// A score, if there is one; nothing at all if it cannot be read.
#[expect(clippy::option_option, reason = "no score is no fault, a wrong one is")]
fn score(row: &Row<'_>, column: &str, findings: &mut Vec<Finding>) -> Option<Option<Decimal>> {
    let text = row.get(column);
    if text.is_empty() {
        return Some(None);
    }
    match text.parse::<Decimal>() {
        Ok(score) => Some(Some(score)),
        Err(reason) => {
            findings.push(row.finding(column, "score", reason, "write the score as a number"));
            None
        }
    }
}

#[cfg(test)]
mod tests;
