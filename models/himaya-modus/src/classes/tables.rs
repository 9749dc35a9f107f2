//! The tables of classes and their sentences.

use std::collections::BTreeMap;

use himaya_indicators::{Cells, G4, Indicator as _, cell_at, change, column, lineage};
use himaya_schema::{
    Argument, Cell, CodeList as _, ColumnKind, Cube, Dimension, Figure, Label, MeansOfControl,
    Origin, Row, Statement, Table, Unit, Value,
};

use super::{ClassesOf, NO_CLASS, TOTAL};

/// The most means of a class in its table.
const MOST_TRAITS: usize = 4;
/// The least share of a class with a means that tells it apart.
const LEAST_SHARE: f64 = 0.25;
/// The references.
const METHODS: [&str; 3] = ["Goodman (1974)", "Hennig (2007)", "Wilson (1927)"];

/// A row a class: persons now and a year before, the change, and the share of all now.
pub(super) fn classes(cube: &Cube, of: &ClassesOf) -> Table {
    let (id, name) = of.classes;
    let [now, before] = of.periods.map(|period| period.to_string());
    let members = cube
        .dimensions
        .first()
        .map(|classes| classes.members.as_slice());
    let rows = members.unwrap_or_default().iter().map(|member| {
        let mut cells = Cells::new(id, &[&member.key]);
        let count = |cells: &mut Cells, column: &str, period: &str| {
            cells.count(column, cell_at(cube, &[&member.key, period]).as_slice())
        };
        let counted = count(&mut cells, "now", &now);
        let earlier = count(&mut cells, "year-before", &before);
        let operands = [cells.id("now"), cells.id("year-before")];
        let moved = change(counted, earlier);
        cells.derived("year-change", moved, "now / year-before - 1", &operands);
        let all = cell_at(cube, &[TOTAL, &now]).map_or(Value::NotReported, |cell| cell.value);
        let operands = [cells.id("now"), Cells::new(id, &[TOTAL]).id("now")];
        cells.derived(
            "share",
            G4.figure(&[counted, all]),
            "now / total",
            &operands,
        );
        Row {
            labels: vec![if member.key == TOTAL {
                Label::Message("row-all")
            } else {
                member.label.clone()
            }],
            cells: cells.finish(),
            is_total: member.key == TOTAL,
        }
    });
    let count = |key, period| himaya_schema::Column {
        label: Label::Period(period),
        ..column(key, "column-change-year", ColumnKind::Count(Unit::Victims))
    };
    Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-modus-class")],
        columns: vec![
            count("now", of.periods[0]),
            count("year-before", of.periods[1]),
            column("year-change", "column-change-year", ColumnKind::Change),
            column("share", "column-class-share", ColumnKind::Share),
        ],
        rows: rows.collect(),
        notes: vec![
            "note-classes",
            "note-classes-frozen",
            "note-returns-detected",
            "note-suppression",
        ],
        lineage: lineage(&[cube], &METHODS),
    }
}

/// A row a class and means: persons with it, persons with any, the share, and the lift on all.
pub(super) fn traits(cube: &Cube, of: &ClassesOf) -> Table {
    let (id, name) = of.traits;
    let classes = cube
        .dimensions
        .first()
        .map(Dimension::parts)
        .unwrap_or_default();
    let classes = classes.iter().filter(|class| class.key != NO_CLASS);
    let rows = classes.flat_map(|class| {
        let told = telling(cube, &class.key);
        told.into_iter().map(|(means, lift)| {
            let mut cells = Cells::new(id, &[&class.key, means.code()]);
            let at = |means: &str| cell_at(cube, &[&class.key, means]);
            let with = cells.count("with", at(means.code()).as_slice());
            let any = cells.count("any-means", at(TOTAL).as_slice());
            let operands = [cells.id("with"), cells.id("any-means")];
            let share = G4.figure(&[with, any]);
            cells.derived("share", share, "with-means / any-means", &operands);
            let lift = Cell {
                id: cells.id("lift"),
                figure: Figure::Ratio { point: lift },
                flags: Vec::new(),
                // Of hidden and rounded counts the rows are not said.
                origin: cell_at(cube, &[TOTAL, means.code()]).map_or_else(
                    || Origin::rows(String::new(), 0),
                    |cell| cell.origin.clone(),
                ),
            };
            Row {
                labels: vec![class.label.clone(), Label::code(means)],
                cells: cells.finish().into_iter().chain([lift]).collect(),
                is_total: false,
            }
        })
    });
    let count = ColumnKind::Count(Unit::Victims);
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-modus-class"),
            Label::Message("dimension-means"),
        ],
        columns: vec![
            column("with", "column-trait-with", count),
            column("any-means", "column-trait-any", count),
            column("share", "column-trait-share", ColumnKind::Share),
            column("lift", "column-trait-lift", ColumnKind::Ratio),
        ],
        rows: rows.collect(),
        notes: vec![
            "note-traits",
            "note-group-rule",
            "note-several-means",
            "note-suppression",
        ],
        lineage: lineage(&[cube], &METHODS),
    }
}

/// The means that are more common in a class than in all of them, with their lift, the greatest first.
fn telling(cube: &Cube, class: &str) -> Vec<(MeansOfControl, f64)> {
    let number = |class: &str, means: &str| {
        let cell = cell_at(cube, &[class, means])?;
        cell.value.number().filter(|n| *n > 0).map(real)
    };
    let share = |class: &str, means: &str| Some(number(class, means)? / number(class, TOTAL)?);
    let mut found: Vec<(MeansOfControl, f64)> = MeansOfControl::COMPARABLE
        .iter()
        .filter_map(|means| {
            let own = share(class, means.code())?;
            let lift = own / share(TOTAL, means.code())?;
            (own >= LEAST_SHARE && lift > 1.0).then_some((*means, lift))
        })
        .collect();
    found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    found.truncate(MOST_TRAITS);
    found
}

/// A sentence a class of which the share and two means are known.
pub(super) fn statements((classes, traits): &(Table, Table)) -> Vec<Statement> {
    let told = classes.rows.iter().filter_map(|row| {
        let class = row.labels.first()?;
        let mut own = traits
            .rows
            .iter()
            .filter(|of| of.labels.first() == Some(class));
        let (first, second) = (own.next()?.labels.get(1)?, own.next()?.labels.get(1)?);
        let share = row
            .cells
            .iter()
            .find(|cell| matches!(cell.figure, Figure::Share { .. }))?;
        Some(Statement {
            message: "finding-class",
            arguments: BTreeMap::from([
                ("class", Argument::Label(class.clone())),
                ("share", Argument::Figure(Box::new(share.clone()))),
                ("first", Argument::Label(first.clone())),
                ("second", Argument::Label(second.clone())),
            ]),
        })
    });
    told.collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: u64) -> f64 {
    n as f64
}
