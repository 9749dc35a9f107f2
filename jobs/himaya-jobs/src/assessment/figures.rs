//! The figures of a release as `explain` resolves them.

use himaya_report::SourceEntry;
use himaya_schema::{
    Cell, CodeList as _, ColumnKind, Figure, FigureId, Input, Origin, Table, Value,
};
use himaya_store::FigureRecord;

use super::tables::Tables;

/// Every figure of every table, the source table included.
pub(crate) fn records(tables: &Tables, sources: &[SourceEntry]) -> Vec<FigureRecord> {
    let of_sources = sources.iter().flat_map(source_records);
    let of_tables = tables.all().flat_map(|table| records_of(table.get()));
    of_sources.chain(of_tables).collect()
}

/// What became of the records of a source.
fn source_records(source: &SourceEntry) -> impl Iterator<Item = FigureRecord> + '_ {
    source
        .row_counts()
        .into_iter()
        .map(move |(column, n_records)| FigureRecord {
            id: FigureId::new("T1", [source.id.as_str(), source.vintage.as_str(), column]),
            figure: Figure::count(n_records.map_or(Value::SuppressedPrimary, Value::observed)),
            unit: "records".to_owned(),
            origin: Origin::Figures {
                formula: format!(
                    "records {column}, as vintage.json of the vintage accounts for them"
                ),
                operands: Vec::new(),
            },
            inputs: vec![Input {
                source: source.id.clone(),
                table: "vintage".to_owned(),
                vintages: vec![source.vintage.clone()],
            }],
        })
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
        ColumnKind::Score => "score",
    }
}

/// The origin without what would give a hidden count away: of case records the number of rows is
/// the count itself.
fn published_origin(cell: &Cell) -> Origin {
    match (&cell.origin, cell.figure) {
        (Origin::Rows { filter, cells, .. }, Figure::Hidden { .. }) => Origin::Rows {
            filter: filter.clone(),
            rows: None,
            cells: cells.clone(),
        },
        (origin, _) => origin.clone(),
    }
}
