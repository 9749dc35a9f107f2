//! Detections by route and month for tests, as disclosure control lets them pass.

use std::collections::BTreeMap;

use himaya_disclosure::{Policy, Releasable, protect};
use himaya_schema::{
    CodeList as _, Coordinates, Cube, Group, Handling, Level, Period, Reduction, Route, Rule, Unit,
    Value,
};

use crate::{Axis, Kind, SeriesSpec, frontex_routes, series};

/// The months up to the end of a quarter, with the counts of some routes; each has one row a month.
#[track_caller]
pub(crate) fn detections(quarter: Period, routes: &[(Route, Vec<u64>)]) -> Releasable<Cube> {
    let n_months = routes.iter().map(|(_, counts)| counts.len()).max().unwrap();
    let axis = Axis::months(quarter, i32::try_from(n_months).unwrap());
    let groups = routes.iter().flat_map(|(route, counts)| {
        counts.iter().zip(&axis.periods).map(|(n, month)| Group {
            key: vec![route.code().to_owned(), month.to_string()],
            value: Value::observed(*n),
            rows: 1,
        })
    });
    let reduction = Reduction {
        table: "observations",
        filter: "source = 'x'".to_owned(),
        keys: vec!["route", "period"],
        groups: groups.collect(),
        ..Reduction::default()
    };
    let spec = SeriesSpec {
        name: "months",
        unit: Unit::Detections,
        kind: Kind::Routes,
        handling: Handling::H0,
        rule: Rule::NotPersons,
        scope: Coordinates::new(),
        states: BTreeMap::new(),
        inputs: Vec::new(),
        covered: axis.periods.clone(),
        axis,
        occurring: None,
        least: None,
        told_apart: Some(frontex_routes()),
    };
    let cube = series(&reduction, spec).unwrap();
    protect(cube, &Policy::for_level(Level::Public)).unwrap()
}
