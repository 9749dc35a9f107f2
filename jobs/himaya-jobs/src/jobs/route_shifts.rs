//! Routes and legs by quarter: detections, deaths and missing, smuggled migrants.

use himaya_engine::{Condition, reduce};
use himaya_routes::{Axis, Kind, Quarters, SeriesSpec, frontex_routes, iom_routes, series};
use himaya_schema::{CodeList as _, Coordinates, PersonRole, Route, Unit};
use himaya_store::TableKind;

use super::{Context, Job, Made, store_cubes};
use crate::JobError;
use crate::coverage::{Coverage, states};
use crate::pull::source_config;
use crate::queries::{
    FRONTEX, IOM, RETURNS, quarter_is, route_months, route_quarters, smuggled_quarters,
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

/// Detections a route and month, of which shifts are found.
fn add_months(context: &Context<'_>, results: &mut Results) -> Result<(), JobError> {
    let coverage = Coverage::read(
        context.workspace,
        FRONTEX,
        TableKind::Observations,
        Vec::new(),
    )?;
    if coverage.months.is_none() {
        return Ok(());
    }
    let axis = Axis::months(context.period, MONTHS);
    let unit = Unit::Detections;
    let rows = reduce(
        context.workspace,
        &route_months(FRONTEX, unit, &axis.periods),
    )?;
    results.add(series(
        &rows,
        SeriesSpec {
            name: "months-detections",
            unit,
            kind: Kind::Routes,
            handling: coverage.handling,
            rule: coverage.rule(unit),
            scope: Coordinates::from([("source", FRONTEX.to_owned())]),
            states: states(context.workspace, FRONTEX, axis.periods.iter().copied())?,
            inputs: coverage.inputs.clone(),
            covered: coverage.covered(axis.periods.iter().copied()),
            axis,
            told_apart: Some(frontex_routes()),
        },
    )?);
    Ok(())
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
                told_apart: None,
            },
        )?);
    }
    Ok(())
}
