//! The figures of a release as `explain` resolves them.

use himaya_schema::{Cell, CodeList as _, ColumnKind, Figure, Hidden, Origin, Table};
use himaya_store::FigureRecord;

use super::tables::Tables;

/// Every figure of every table.
pub(crate) fn records(tables: &Tables) -> Vec<FigureRecord> {
    tables
        .all()
        .flat_map(|table| records_of(table.get()))
        .collect()
}

fn records_of(table: &Table) -> Vec<FigureRecord> {
    let mut records = Vec::new();
    for row in &table.rows {
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            records.push(FigureRecord {
                id: cell.id.clone(),
                figure: cell.figure,
                unit: unit(column.kind).to_owned(),
                origin: published_origin(cell),
                inputs: table.lineage.inputs.clone(),
            });
        }
    }
    records
}

fn unit(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Count(unit) => unit.code(),
        ColumnKind::Share => "share",
        ColumnKind::Ratio => "ratio",
        ColumnKind::Change => "relative-change",
        ColumnKind::Difference => "difference-of-shares",
    }
}

/// The origin without what would give a hidden count away: of case records the number of rows is
/// the count itself.
fn published_origin(cell: &Cell) -> Origin {
    let hidden = Figure::Hidden {
        reason: Hidden::Suppressed,
    };
    match &cell.origin {
        Origin::Rows { filter, .. } if cell.figure == hidden => Origin::Rows {
            filter: filter.clone(),
            rows: 0,
        },
        origin => origin.clone(),
    }
}
