//! The reductions that the models ask for, as queries to the engine.

use std::collections::BTreeMap;

use himaya_engine::{Condition, Mode, Query, Spread};
use himaya_indicators::{CLASSES, form_columns};
use himaya_modus::means_columns;
use himaya_schema::{Breakdown, CodeList as _, Crime, MeansOfControl, Period, PersonRole, Unit};
use himaya_store::TableKind;

/// The data set of national returns.
pub(crate) const RETURNS: &str = "case-returns";
/// The source of aggregate victim counts.
pub(crate) const GLOTIP: &str = "unodc-glotip";
/// The source of border detections.
pub(crate) const FRONTEX: &str = "frontex-ibc";
/// The source of deaths and missing.
pub(crate) const IOM: &str = "iom-missing-migrants";
/// The source of assisted victims' records.
pub(crate) const CTDC: &str = "ctdc";

/// Counts of one unit a route and quarter.
pub(crate) fn route_quarters(source: &'static str, unit: Unit, quarters: &[Period]) -> Query {
    let breakdown = if source == IOM {
        Breakdown::Incident
    } else {
        Breakdown::Route
    };
    let mut conditions = unit_conditions(unit, breakdown);
    conditions.push(Condition::Is("is_total", false));
    conditions.push(Condition::one_of("sex", ["_T"]));
    conditions.push(Condition::one_of("age", ["_T"]));
    conditions.push(quarter_is(quarters));
    Query {
        source,
        table: TableKind::Observations,
        conditions,
        keys: vec!["route", "quarter"],
        spreads: Vec::new(),
        mode: Mode::Sum,
    }
}

/// Counts of one unit a month, by route or origin.
pub(crate) fn observed_months(
    source: &'static str,
    unit: Unit,
    key: &'static str,
    months: &[Period],
) -> Query {
    by_month(route_quarters(source, unit, &[]), key, months)
}

/// Smuggled migrants in national returns a month, by route, leg or citizenship.
pub(crate) fn smuggled_months(key: &'static str, months: &[Period]) -> Query {
    by_month(smuggled_quarters(key, &[]), key, months)
}

/// The query by month: its last condition, which names quarters, names months instead.
fn by_month(mut query: Query, key: &'static str, months: &[Period]) -> Query {
    query.conditions.pop();
    let months = months.iter().map(Period::to_string);
    query.conditions.push(Condition::one_of("period", months));
    query.keys = vec![key, "period"];
    query
}

/// Smuggled migrants in national returns by some key, over all periods.
pub(crate) fn smuggled(key: &'static str) -> Query {
    let conditions = role_conditions(PersonRole::SmuggledMigrant);
    counted(RETURNS, conditions, vec![key])
}

/// Smuggled migrants in national returns a route or leg and quarter.
pub(crate) fn smuggled_quarters(key: &'static str, quarters: &[Period]) -> Query {
    let mut query = smuggled(key);
    query.conditions.push(quarter_is(quarters));
    query.keys = vec![key, "quarter"];
    query
}

/// GLOTIP persons of one unit a country, sex and age group in a year.
pub(crate) fn published_year(unit: Unit, year: i32) -> Query {
    published(
        unit,
        Breakdown::Total,
        year,
        vec!["reporting", "sex", "age"],
    )
}

/// GLOTIP victims a country, form, sex and age group in a year.
pub(crate) fn published_forms_year(year: i32) -> Query {
    let keys = vec!["reporting", "form", "sex", "age"];
    published(Unit::Victims, Breakdown::Form, year, keys)
}

fn published(unit: Unit, breakdown: Breakdown, year: i32, keys: Vec<&'static str>) -> Query {
    let mut conditions = unit_conditions(unit, breakdown);
    conditions.push(Condition::one_of(
        "period",
        [Period::Year(year).to_string()],
    ));
    Query {
        source: GLOTIP,
        table: TableKind::Observations,
        conditions,
        keys,
        spreads: Vec::new(),
        mode: Mode::Sole,
    }
}

/// The years and countries for which GLOTIP has a total of detected victims.
pub(crate) fn published_totals() -> Query {
    let mut conditions = unit_conditions(Unit::Victims, Breakdown::Total);
    conditions.push(Condition::one_of("sex", ["_T"]));
    conditions.push(Condition::one_of("age", ["_T"]));
    Query {
        source: GLOTIP,
        table: TableKind::Observations,
        conditions,
        keys: vec!["reporting", "period"],
        spreads: Vec::new(),
        mode: Mode::Sole,
    }
}

/// Persons in national returns a country and role in a quarter.
pub(crate) fn roles(quarter: Period) -> Query {
    counted(
        RETURNS,
        vec![quarter_is(&[quarter])],
        vec!["reporting", "role"],
    )
}

/// Detected victims in national returns a country, sex and age group in a quarter.
pub(crate) fn recorded_victims(quarter: Period) -> Query {
    let mut conditions = role_conditions(PersonRole::Victim);
    conditions.push(quarter_is(&[quarter]));
    counted(RETURNS, conditions, vec!["reporting", "sex", "age_group"])
}

/// Detected victims a form and sex.
pub(crate) fn recorded_forms(source: &'static str, conditions: Vec<Condition>) -> Query {
    let mut query = counted(source, victims_and(conditions), vec!["sex"]);
    query.spreads.push(form_spread());
    query
}

/// Persons in a role by some keys.
pub(crate) fn persons(
    source: &'static str,
    role: PersonRole,
    conditions: Vec<Condition>,
    keys: Vec<&'static str>,
) -> Query {
    let all = role_conditions(role).into_iter().chain(conditions);
    counted(source, all.collect(), keys)
}

/// Detected victims a form and means of control.
pub(crate) fn means_by_form(source: &'static str, conditions: Vec<Condition>) -> Query {
    let mut query = counted(source, victims_and(conditions), Vec::new());
    query.spreads.extend([form_spread(), means_spread()]);
    query
}

/// One quarter.
pub(crate) fn quarter_is(quarters: &[Period]) -> Condition {
    Condition::one_of("quarter", quarters.iter().map(Period::to_string))
}

fn counted(source: &'static str, conditions: Vec<Condition>, keys: Vec<&'static str>) -> Query {
    Query {
        source,
        table: TableKind::Cases,
        conditions,
        keys,
        spreads: Vec::new(),
        mode: Mode::Count,
    }
}

fn unit_conditions(unit: Unit, breakdown: Breakdown) -> Vec<Condition> {
    vec![
        Condition::one_of("unit", [unit.code()]),
        Condition::one_of("breakdown", [breakdown.code()]),
    ]
}

fn role_conditions(role: PersonRole) -> Vec<Condition> {
    let crime = match role {
        PersonRole::Victim => vec![Crime::TraffickingInHumanBeings],
        PersonRole::SmuggledMigrant => vec![Crime::SmugglingOfMigrants],
        PersonRole::Suspect => Crime::ALL.to_vec(),
    };
    vec![
        Condition::one_of("crime", crime.iter().map(|crime| crime.code())),
        Condition::one_of("role", [role.code()]),
    ]
}

fn victims_and(conditions: Vec<Condition>) -> Vec<Condition> {
    let mut all = role_conditions(PersonRole::Victim);
    all.extend(conditions);
    all
}

fn form_spread() -> Spread {
    let members = CLASSES.map(|class| (class.code().to_owned(), form_columns(class)));
    Spread {
        key: "form_class",
        members: BTreeMap::from(members),
    }
}

fn means_spread() -> Spread {
    let members = MeansOfControl::COMPARABLE
        .map(|parent| (parent.code().to_owned(), means_columns(Some(parent))));
    Spread {
        key: "means",
        members: BTreeMap::from(members),
    }
}
