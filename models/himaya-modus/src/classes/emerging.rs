//! What rises within a class faster than the class itself.

use himaya_indicators::{Cells, G4, Indicator as _, column, lineage};
use himaya_latent::{Emergence, TraitCounts, emergence};
use himaya_schema::{Cell, ColumnKind, Cube, Figure, FigureId, Origin, Row, Table, Value};

use super::traits::{list_of, stub, year_before};
use super::{ClassesOf, Shows};

/// The references.
const METHODS: [&str; 2] = ["Benjamini and Hochberg (1995)", "Fisher (1935)"];
/// The greatest false discovery rate at which a trait is called emerging.
const MOST_FALSE: f64 = 0.1;

/// A row a trait that rises within a class faster than the class itself, the surest first.
pub(super) fn emerging(cubes: &[Cube], traits: &Table, of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::Emerging)?;
    year_before(of)?;
    let rows = traits.rows.iter().filter(|row| !row.is_total);
    let tested: Vec<(&Row, TraitCounts)> = rows
        .filter_map(|row| Some((row, counts(row)?)))
        .enumerate()
        .map(|(item, (row, counts))| (row, TraitCounts { item, ..counts }))
        .collect();
    if tested.is_empty() {
        return None;
    }
    let tests: Vec<TraitCounts> = tested.iter().map(|(_, counts)| *counts).collect();
    let surest = emergence(&tests)
        .into_iter()
        .filter(|of| of.q <= MOST_FALSE);
    let rows = surest.filter_map(|found| {
        let (row, _) = tested.get(found.counts.item)?;
        risen(row, &found, (id, &traits.id), tests.len())
    });
    let rows = rows.collect();
    let sources: Vec<&Cube> = cubes
        .iter()
        .filter_map(list_of)
        .map(|(cube, _)| cube)
        .collect();
    let rate = ColumnKind::Ratio;
    Some(Table {
        id: id.to_owned(),
        name,
        stub: stub(),
        columns: vec![
            column(
                "share-before",
                "column-share-year-before",
                ColumnKind::Share,
            ),
            column("share", "column-trait-share", ColumnKind::Share),
            column("false-discovery-rate", "column-shift-q", rate),
        ],
        rows,
        notes: vec!["note-emerging"],
        lineage: lineage(&sources, &METHODS),
    })
}

/// The counts of a row in both years, where all four are known.
fn counts(row: &Row) -> Option<TraitCounts> {
    let count = |column: &str| {
        let mut cells = row.cells.iter();
        let cell = cells.find(|cell| cell.id.as_str().rsplit('/').next() == Some(column))?;
        match cell.figure {
            Figure::Count { value } => value.number(),
            _ => None,
        }
    };
    let (before, after) = (count("any-before")?, count("any")?);
    (before > 0 && after > 0).then_some(TraitCounts {
        class: 0,
        item: 0,
        level: 0,
        before: (count("with-before")?.min(before), before),
        after: (count("with")?.min(after), after),
    })
}

fn risen(
    row: &Row,
    found: &Emergence,
    (id, traits): (&'static str, &str),
    n_tests: usize,
) -> Option<Row> {
    let keys: Vec<&str> = row.cells.first()?.id.as_str().split('/').collect();
    let [_, class, list, key, _] = keys[..] else {
        return None;
    };
    let source = |column: &str| FigureId::new(traits, [class, list, key, column]);
    let (before, after) = (
        [source("with-before"), source("any-before")],
        [source("with"), source("any")],
    );
    let share = |(n, of): (u64, u64)| G4.figure(&[Value::observed(n), Value::observed(of)]);
    let mut cells = Cells::new(id, &[class, list, key]);
    let formula = "with / any, the year before";
    cells.derived("share-before", share(found.counts.before), formula, &before);
    cells.derived("share", share(found.counts.after), "with / any", &after);
    let rate = Cell {
        id: cells.id("false-discovery-rate"),
        figure: Figure::Ratio { point: found.q },
        flags: Vec::new(),
        origin: Origin::Figures {
            formula: format!("one-sided exact test, corrected for {n_tests} tests"),
            operands: before.into_iter().chain(after).collect(),
        },
    };
    Some(Row {
        labels: row.labels.clone(),
        cells: cells.finish().into_iter().chain([rate]).collect(),
        is_total: false,
    })
}
