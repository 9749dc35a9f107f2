//! Deaths and missing persons beside the detections (T3): units side by side, never divided.
//!
//! A source's routes and another's of the same name are not the same denominator, so no rate across
//! the two is formed anywhere.

use himaya_disclosure::Releasable;
use himaya_schema::{
    Cell, Column, ColumnKind, Cube, Dimension, FigureId, Flag, Label, Lineage, Row, Table, Unit,
};

use crate::SeriesTable;
use crate::shifts::{count_cell, has_any};

/// The three series, by route.
#[derive(Clone, Copy, Debug)]
pub struct Harm<'a> {
    /// Deaths.
    pub deaths: &'a Releasable<Cube>,
    /// Persons missing and presumed dead.
    pub missing: &'a Releasable<Cube>,
    /// Detections of illegal border crossing.
    pub detections: &'a Releasable<Cube>,
}

/// A row a route: deaths, missing and detections of the quarter and of the same quarter last year.
pub fn harm(series: Harm<'_>, of: &SeriesTable) -> Releasable<Table> {
    let cubes = [series.deaths, series.missing, series.detections];
    Releasable::collect(cubes.map(Releasable::clone)).derive_with(of, table)
}

fn table(cubes: &Vec<Cube>, of: &SeriesTable) -> Table {
    let columns = cubes.iter().flat_map(|cube| {
        ["now", "year-before"].map(|key| Column {
            key: format!("{}-{key}", cube.unit),
            label: Label::Message(heading(cube.unit, key == "now")),
            kind: ColumnKind::Count(cube.unit),
        })
    });
    let members = cubes.first().and_then(|cube| cube.dimensions.first());
    let members = members.map(Dimension::parts).unwrap_or_default();
    let shown = members.iter().enumerate();
    let shown = shown.filter(|(place, _)| cubes.iter().any(|cube| has_any(cube, *place)));
    let rows = shown.map(|(place, member)| {
        let cells = cubes
            .iter()
            .flat_map(|cube| cells(cube, of, (place, &member.key)));
        Row {
            labels: vec![member.label.clone()],
            cells: cells.collect(),
            is_total: false,
        }
    });
    let mut inputs: Vec<_> = cubes
        .iter()
        .flat_map(|cube| cube.inputs.iter().cloned())
        .collect();
    inputs.sort();
    inputs.dedup();
    let mut notes = vec!["note-harm", "note-harm-routes", "note-detections"];
    if of.provisional {
        notes.push("note-provisional");
    }
    Table {
        id: of.id.to_owned(),
        name: of.name,
        stub: vec![Label::Message("dimension-route")],
        columns: columns.collect(),
        rows: rows.collect(),
        notes,
        lineage: Lineage {
            inputs,
            methods: Vec::new(),
        },
    }
}

fn heading(unit: Unit, is_now: bool) -> &'static str {
    match (unit, is_now) {
        (Unit::Deaths, true) => "column-deaths-now",
        (Unit::Deaths, false) => "column-deaths-year-before",
        (Unit::Missing, true) => "column-missing-now",
        (Unit::Missing, false) => "column-missing-year-before",
        (_, true) => "column-detections-now",
        (_, false) => "column-detections-year-before",
    }
}

/// The cubes hold the same routes in the same order.
fn cells(cube: &Cube, of: &SeriesTable, (place, key): (usize, &str)) -> Vec<Cell> {
    let cells = [("now", 0), ("year-before", 2)].map(|(column, quarter)| {
        let (figure, mut flags, origin) = count_cell(cube, &[place, quarter]);
        if of.provisional && column == "now" {
            flags.insert(0, Flag::Provisional);
        }
        let column = format!("{}-{column}", cube.unit);
        Cell {
            id: FigureId::new(of.id, [key, column.as_str()]),
            figure,
            flags,
            origin,
        }
    });
    cells.to_vec()
}
