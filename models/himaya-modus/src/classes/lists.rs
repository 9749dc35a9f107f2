//! What records name whatever their class: who the perpetrators are, and what enables them.

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{Cell, Column, Figure, FigureId, Label, Origin, Row, Table};

/// The columns of a table of traits that are printed.
const COLUMNS: [&str; 3] = ["with", "any", "share"];

/// Some lists of a table of traits, of all persons together.
#[derive(Clone, Debug, PartialEq)]
pub struct ListsOf {
    /// The id and name of the table.
    pub table: (&'static str, &'static str),
    /// The names of the lists, such as `documents`, in order.
    pub lists: &'static [&'static str],
}

impl Parameter for ListsOf {}

/// A row a list and trait: persons with it, persons of whom the list is recorded, and the share; none
/// where no such list is recorded.
pub fn lists_table(traits: &Releasable<Table>, of: &ListsOf) -> Option<Releasable<Table>> {
    traits.derive_with(of, lists).transpose()
}

fn lists(traits: &Table, of: &ListsOf) -> Option<Table> {
    let (id, name) = of.table;
    let places: Vec<usize> = COLUMNS
        .iter()
        .filter_map(|key| traits.columns.iter().position(|column| column.key == *key))
        .collect();
    let rows: Vec<Row> = of
        .lists
        .iter()
        .flat_map(|list| {
            let own = traits.rows.iter().filter(|row| row.is_total);
            own.filter_map(move |row| {
                let [_, _, of_row, key, _] = keys(row)?[..] else {
                    return None;
                };
                (of_row == *list).then(|| (row, format!("{list}/{key}")))
            })
        })
        .map(|(row, key)| Row {
            labels: row.labels.iter().skip(1).cloned().collect(),
            cells: places
                .iter()
                .filter_map(|place| row.cells.get(*place))
                .map(|cell| moved(cell, id, &key))
                .collect(),
            is_total: false,
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-trait-list"),
            Label::Message("dimension-trait"),
        ],
        columns: places
            .iter()
            .filter_map(|place| traits.columns.get(*place))
            .map(headed)
            .collect(),
        rows,
        notes: vec!["note-lists", "note-suppression"],
        lineage: traits.lineage.clone(),
    })
}

/// A column as it is headed where there are no classes.
fn headed(column: &Column) -> Column {
    let mut column = column.clone();
    if column.key == "share" {
        column.label = Label::Message("column-list-share");
    }
    column
}

/// The keys of a row: table, class, list, trait and column.
fn keys(row: &Row) -> Option<Vec<&str>> {
    Some(row.cells.first()?.id.as_str().split('/').collect())
}

/// The cell under the id of another table; a share follows from the counts of its new row.
fn moved(cell: &Cell, table: &str, row: &str) -> Cell {
    let column = cell.id.as_str().rsplit('/').next().unwrap_or_default();
    let at = |column: &str| FigureId::new(table, row.split('/').chain([column]));
    let origin = match (&cell.origin, &cell.figure) {
        (
            Origin::Figures { formula, .. },
            Figure::Share { .. } | Figure::ShareBounds { .. } | Figure::Hidden { .. },
        ) => Origin::Figures {
            formula: formula.clone(),
            operands: vec![at("with"), at("any")],
        },
        (origin, _) => origin.clone(),
    };
    Cell {
        id: at(column),
        figure: cell.figure,
        flags: cell.flags.clone(),
        origin,
    }
}
