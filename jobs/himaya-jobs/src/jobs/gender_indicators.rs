//! Persons by sex, age group and form of exploitation, from every source that records them.

use std::collections::BTreeMap;

use himaya_engine::{Condition, Query, reduce};
use himaya_indicators::{
    CubeSpec, published_by_sex_age, published_forms, published_stage, recorded_by_role,
    recorded_by_sex_age, recorded_forms, reporting_countries,
};
use himaya_schema::{CodeList as _, Coordinates, Country, Period, PersonRole, Reduction, Unit};
use himaya_store::TableKind;

use super::{Context, Job, Made, store_cubes};
use crate::JobError;
use crate::coverage::{Coverage, countries_in, states};
use crate::queries::{self, CTDC, GLOTIP, RETURNS, quarter_is};
use crate::results::Results;

/// Counts detected victims, smuggled migrants and persons at the stages of justice by sex.
#[derive(Debug)]
pub(crate) struct GenderIndicators;

/// The data set of CTDC that is shown; the synthetic one is never pooled with it.
pub(crate) const CTDC_DATASET: &str = "k-anonymised";

impl Job for GenderIndicators {
    fn id(&self) -> &'static str {
        "gender-indicators"
    }

    fn dependencies(&self) -> &'static [&'static str] {
        &[]
    }

    fn run(&self, context: &Context<'_>) -> Result<Made, JobError> {
        let mut results = Results::default();
        add_published(context, &mut results)?;
        add_returns(context, &mut results)?;
        add_ctdc(context, &mut results)?;
        store_cubes(context, results)
    }
}

fn add_published(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let workspace = context.workspace;
    let totals = reduce(workspace, &queries::published_totals())?;
    let Some(year) = latest_year(&totals, context) else {
        return Ok(());
    };
    results.published_year = Some(year);
    results.with_total = with_total(&totals, year);
    let table = TableKind::Observations;
    let coverage = Coverage::read(workspace, GLOTIP, table, Vec::new())?;
    let spec = |name, unit, year: i32, rows: &Reduction| CubeSpec {
        scope: Coordinates::from([
            ("source", GLOTIP.to_owned()),
            ("period", Period::Year(year).to_string()),
        ]),
        ..spec(context, &coverage, (name, unit), countries_in(rows))
    };
    for (name, year) in [("victims", year), ("victims-before", year - 1)] {
        let rows = reduce(workspace, &queries::published_year(Unit::Victims, year))?;
        if name == "victims" {
            results.with_publication = countries_in(&rows);
        }
        results.add(published_by_sex_age(
            &rows,
            spec(name, Unit::Victims, year, &rows),
        )?);
    }
    let rows = reduce(workspace, &queries::published_forms_year(year))?;
    results.add(published_forms(
        &rows,
        spec("forms-glotip", Unit::Victims, year, &rows),
    )?);
    let stages = [
        ("suspects", Unit::Suspects),
        ("prosecuted", Unit::Prosecuted),
        ("convicted", Unit::Convicted),
    ];
    for (name, unit) in stages {
        let rows = reduce(workspace, &queries::published_year(unit, year))?;
        results.add(published_stage(&rows, spec(name, unit, year, &rows))?);
    }
    Ok(())
}

/// The latest year, not after the period, with a published total for a country reported on.
fn latest_year(totals: &Reduction, context: &Context<'_>) -> Option<i32> {
    let years = totals.groups.iter().filter_map(|group| {
        let country = Country::from_alpha3(group.key.first()?)?;
        let period: Period = group.key.get(1)?.parse().ok()?;
        let is_shown = context.settings.countries.contains(&country);
        (is_shown && period.last_year() <= context.period.last_year()).then(|| period.last_year())
    });
    years.max()
}

fn with_total(totals: &Reduction, year: i32) -> Vec<Country> {
    let year = Period::Year(year).to_string();
    let groups = totals
        .groups
        .iter()
        .filter(|group| group.key.get(1) == Some(&year));
    groups
        .filter_map(|group| Country::from_alpha3(group.key.first()?))
        .collect()
}

fn add_returns(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let workspace = context.workspace;
    let coverage = Coverage::read(workspace, RETURNS, TableKind::Cases, Vec::new())?;
    if coverage.months.is_none() {
        return Ok(());
    }
    let quarters = [
        (context.period, "returns-victims"),
        (context.period.offset(-1), "returns-victims-before"),
    ];
    for (quarter, name) in quarters {
        let covered = reporting_countries(&reduce(workspace, &queries::roles(quarter))?);
        let rows = reduce(workspace, &queries::recorded_victims(quarter))?;
        let spec = CubeSpec {
            scope: returns(PersonRole::Victim, quarter),
            states: states(workspace, RETURNS, [quarter])?,
            ..spec(context, &coverage, (name, Unit::Victims), covered)
        };
        results.add(recorded_by_sex_age(&rows, spec)?);
    }
    let roles = reduce(workspace, &queries::roles(context.period))?;
    let covered = reporting_countries(&roles);
    let others = [
        (
            "returns-smuggled",
            PersonRole::SmuggledMigrant,
            Unit::SmuggledMigrants,
        ),
        ("returns-suspects", PersonRole::Suspect, Unit::Suspects),
    ];
    for (name, role, unit) in others {
        let spec = CubeSpec {
            scope: returns(role, context.period),
            states: states(workspace, RETURNS, [context.period])?,
            ..spec(context, &coverage, (name, unit), covered.clone())
        };
        results.add(recorded_by_role(&roles, role, spec)?);
    }
    let query = queries::recorded_forms(RETURNS, vec![quarter_is(&[context.period])]);
    let forms = CubeSpec {
        scope: returns(PersonRole::Victim, context.period),
        states: states(workspace, RETURNS, [context.period])?,
        ..pooled(context, "forms-returns", &coverage)
    };
    add_forms(context, results, &query, forms)?;
    results.with_return = covered;
    Ok(())
}

fn add_ctdc(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let dataset = vec![Condition::one_of("dataset", [CTDC_DATASET])];
    let table = TableKind::Cases;
    let coverage = Coverage::read(context.workspace, CTDC, table, dataset.clone())?;
    let query = queries::recorded_forms(CTDC, dataset);
    if reduce(context.workspace, &query)?.groups.is_empty() {
        return Ok(());
    }
    let forms = CubeSpec {
        scope: Coordinates::from([
            ("source", CTDC.to_owned()),
            ("dataset", CTDC_DATASET.to_owned()),
            ("role", PersonRole::Victim.code().to_owned()),
        ]),
        ..pooled(context, "forms-ctdc", &coverage)
    };
    add_forms(context, results, &query, forms)
}

/// What all cells of national returns in one role and quarter share.
pub(crate) fn returns(role: PersonRole, quarter: Period) -> Coordinates {
    Coordinates::from([
        ("source", RETURNS.to_owned()),
        ("role", role.code().to_owned()),
        ("period", quarter.to_string()),
    ])
}

/// Victims of all countries together.
fn pooled(context: &Context<'_>, name: &'static str, coverage: &Coverage) -> CubeSpec {
    CubeSpec {
        countries: Vec::new(),
        ..spec(context, coverage, (name, Unit::Victims), Vec::new())
    }
}

fn add_forms(
    context: &Context<'_>,
    results: &mut Results,
    query: &Query,
    spec: CubeSpec,
) -> Result<(), JobError> {
    let mut rows = reduce(context.workspace, query)?;
    form_first(&mut rows);
    results.add(recorded_forms(&rows, spec)?);
    Ok(())
}

/// The engine puts columns before lists; the model wants the form first.
fn form_first(rows: &mut Reduction) {
    rows.keys.rotate_right(1);
    for group in &mut rows.groups {
        group.key.rotate_right(1);
    }
    rows.groups.sort_by(|a, b| a.key.cmp(&b.key));
}

/// What the cubes of a source have in common.
fn spec(
    context: &Context<'_>,
    coverage: &Coverage,
    (name, unit): (&'static str, Unit),
    covered: Vec<Country>,
) -> CubeSpec {
    CubeSpec {
        name,
        unit,
        handling: coverage.handling,
        rule: coverage.rule(unit),
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: coverage.inputs.clone(),
        countries: context.settings.countries.clone(),
        covered,
    }
}
