//! Routes and legs by quarter: detections, deaths and missing, smuggled migrants.

use std::collections::BTreeSet;

use himaya_engine::{Condition, reduce, reduce_earlier};
use himaya_routes::{Axis, Kind, Quarters, SeriesSpec, frontex_routes, iom_routes, series};
use himaya_schema::{CodeList as _, Coordinates, Period, PersonRole, Route, Unit};
use himaya_store::TableKind;

use super::{Context, Job, Made, store_cubes};
use crate::JobError;
use crate::coverage::{Coverage, input_of, states};
use crate::pull::source_config;
use crate::queries::{
    FRONTEX, IOM, RETURNS, observed_months, quarter_is, route_quarters, smuggled, smuggled_months,
    smuggled_quarters,
};
use crate::results::Results;

/// The months in which shifts are looked for: a level and a season need five years.
const MONTHS: i32 = 60;

/// Counts routes and legs in the quarter, the one before and the same one last year.
#[derive(Debug)]
pub(crate) struct RouteShifts;

impl Job for RouteShifts {
    fn id(&self) -> &'static str {
        "route-shifts"
    }

    fn dependencies(&self) -> &'static [&'static str] {
        &[]
    }

    fn run(&self, context: &Context<'_>) -> Result<Made, JobError> {
        let mut results = Results::default();
        let published = [
            (
                "routes-detections",
                FRONTEX,
                Unit::Detections,
                frontex_routes(),
            ),
            ("routes-deaths", IOM, Unit::Deaths, iom_routes()),
            ("routes-missing", IOM, Unit::Missing, iom_routes()),
        ];
        for (name, source, unit, told_apart) in published {
            add_published(context, &mut results, (name, source, unit), told_apart)?;
        }
        add_months(context, &mut results)?;
        add_returns(context, &mut results)?;
        for source in [FRONTEX, IOM, RETURNS] {
            let config = source_config(context.workspace, source)?;
            results.grades.insert(source, config.grade);
            let breaks = config.breaks.into_iter().map(|(from, _)| from);
            results.breaks.insert(source, breaks.collect());
        }
        store_cubes(context, results)
    }
}

fn add_published(
    context: &Context<'_>,
    results: &mut Results,
    (name, source, unit): (&'static str, &'static str, Unit),
    told_apart: Vec<Route>,
) -> Result<(), JobError> {
    let quarters = Quarters {
        now: context.period,
    };
    let table = TableKind::Observations;
    let coverage = Coverage::read(context.workspace, source, table, Vec::new())?;
    if coverage.months.is_none() {
        return Ok(());
    }
    let rows = reduce(
        context.workspace,
        &route_quarters(source, unit, &quarters.all()),
    )?;
    results.add(series(
        &rows,
        SeriesSpec {
            name,
            unit,
            kind: Kind::Routes,
            handling: coverage.handling,
            rule: coverage.rule(unit),
            scope: Coordinates::from([("source", source.to_owned())]),
            states: states(context.workspace, source, quarters.all())?,
            inputs: coverage.inputs.clone(),
            axis: Axis::quarters(quarters),
            covered: coverage.covered(quarters.all()),
            occurring: None,
            least: None,
            told_apart: Some(told_apart),
        },
    )?);
    let revisable = vec![
        quarter_is(&[context.period]),
        Condition::Is("provisional", true),
    ];
    let revisable = Coverage::read(context.workspace, source, table, revisable)?;
    if revisable.months.is_some() && !results.provisional.contains(&source) {
        results.provisional.push(source);
    }
    Ok(())
}

/// What is counted by month, of which shifts are found.
struct Monthly {
    name: &'static str,
    /// The name of the cube of the vintage before the newest, for sources that say what they revise.
    earlier: Option<&'static str>,
    source: &'static str,
    unit: Unit,
    kind: Kind,
    key: &'static str,
    told_apart: Option<Vec<Route>>,
}

fn monthly() -> Vec<Monthly> {
    let published = |name, earlier, source, unit, told_apart| Monthly {
        name,
        earlier: Some(earlier),
        source,
        unit,
        kind: Kind::Routes,
        key: "route",
        told_apart: Some(told_apart),
    };
    let returns = |name, kind, key| Monthly {
        name,
        // What a country has changed of its returns is told by no one but the country.
        earlier: None,
        source: RETURNS,
        unit: Unit::SmuggledMigrants,
        kind,
        key,
        told_apart: None,
    };
    vec![
        published(
            "months-detections",
            "months-detections-earlier",
            FRONTEX,
            Unit::Detections,
            frontex_routes(),
        ),
        Monthly {
            name: "months-nationalities",
            earlier: Some("months-nationalities-earlier"),
            source: FRONTEX,
            unit: Unit::Detections,
            kind: Kind::Origins,
            key: "origin",
            told_apart: None,
        },
        published(
            "months-deaths",
            "months-deaths-earlier",
            IOM,
            Unit::Deaths,
            iom_routes(),
        ),
        published(
            "months-missing",
            "months-missing-earlier",
            IOM,
            Unit::Missing,
            iom_routes(),
        ),
        returns("months-returns", Kind::Routes, "route"),
        returns("months-returns-legs", Kind::Legs, "leg"),
        returns(
            "months-returns-nationalities",
            Kind::Citizenships,
            "citizenship",
        ),
    ]
}

/// Adds the counts by month, in the newest vintage and in the one before.
fn add_months(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    for of in monthly() {
        let axis = Axis::months(context.period, MONTHS);
        let query = if of.source == RETURNS {
            smuggled_months(of.key, &axis.periods)
        } else {
            observed_months(of.source, of.unit, of.key, &axis.periods)
        };
        let coverage = Coverage::read(context.workspace, of.source, query.table, Vec::new())?;
        if coverage.months.is_none() {
            continue;
        }
        let rows = reduce(context.workspace, &query)?;
        results.add(series(
            &rows,
            monthly_spec(context, &of, &coverage, &axis)?,
        )?);
        let Some(name) = of.earlier else { continue };
        let rows = reduce_earlier(context.workspace, &query)?;
        if rows.groups.is_empty() {
            continue;
        }
        let mut spec = monthly_spec(context, &of, &coverage, &axis)?;
        spec.name = name;
        spec.scope.insert("vintage", "earlier".to_owned());
        spec.inputs = vec![input_of(&rows)];
        // A month that the vintage before did not have is not a zero of it.
        let known = rows.groups.iter().filter_map(|group| group.key.last());
        let last = known.max().and_then(|month| month.parse::<Period>().ok());
        spec.covered
            .retain(|month| last.is_some_and(|last| *month <= last));
        results.add(series(&rows, spec)?);
    }
    Ok(())
}

/// The codes of routes, legs or citizenships that national returns have in any period.
fn occurring(context: &Context<'_>, key: &'static str) -> Result<BTreeSet<String>, JobError> {
    let rows = reduce(context.workspace, &smuggled(key))?;
    let codes = rows.groups.into_iter();
    Ok(codes
        .filter_map(|group| group.key.into_iter().next())
        .collect())
}

/// The least count that is shown at every level of the edition; routes are few and large.
fn least(context: &Context<'_>, of: &Monthly) -> Result<Option<u64>, JobError> {
    if of.source != RETURNS || of.kind == Kind::Routes {
        return Ok(None);
    }
    let mut most = None;
    for level in &context.settings.levels {
        let threshold = context
            .settings
            .policy(*level, context.workspace)?
            .threshold();
        most = most.max(Some(threshold));
    }
    Ok(most)
}

fn monthly_spec(
    context: &Context<'_>,
    of: &Monthly,
    coverage: &Coverage,
    axis: &Axis,
) -> Result<SeriesSpec, JobError> {
    let mut scope = Coordinates::from([("source", of.source.to_owned())]);
    if of.source == RETURNS {
        let role = PersonRole::SmuggledMigrant.code();
        scope.insert("role", role.to_owned());
    }
    let months = || axis.periods.iter().copied();
    Ok(SeriesSpec {
        name: of.name,
        unit: of.unit,
        kind: of.kind,
        handling: coverage.handling,
        rule: coverage.rule(of.unit),
        scope,
        states: states(context.workspace, of.source, months())?,
        inputs: coverage.inputs.clone(),
        covered: coverage.covered(months()),
        axis: axis.clone(),
        occurring: match of.source {
            RETURNS => Some(occurring(context, of.key)?),
            _ => None,
        },
        least: least(context, of)?,
        told_apart: of.told_apart.clone(),
    })
}

fn add_returns(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let quarters = Quarters {
        now: context.period,
    };
    let coverage = Coverage::read(context.workspace, RETURNS, TableKind::Cases, Vec::new())?;
    if coverage.months.is_none() {
        return Ok(());
    }
    let kinds = [
        ("routes-returns", "route", Kind::Routes),
        ("legs-returns", "leg", Kind::Legs),
    ];
    for (name, key, kind) in kinds {
        let rows = reduce(context.workspace, &smuggled_quarters(key, &quarters.all()))?;
        results.add(series(
            &rows,
            SeriesSpec {
                name,
                unit: Unit::SmuggledMigrants,
                kind,
                handling: coverage.handling,
                rule: coverage.rule(Unit::SmuggledMigrants),
                scope: Coordinates::from([
                    ("source", RETURNS.to_owned()),
                    ("role", PersonRole::SmuggledMigrant.code().to_owned()),
                ]),
                states: states(context.workspace, RETURNS, quarters.all())?,
                inputs: coverage.inputs.clone(),
                axis: Axis::quarters(quarters),
                covered: coverage.covered(quarters.all()),
                occurring: Some(occurring(context, key)?),
                least: None,
                told_apart: None,
            },
        )?);
    }
    Ok(())
}
