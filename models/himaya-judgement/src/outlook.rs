//! What is computed of the next quarter: how probable it is that each shift lasts.

use himaya_disclosure::Parameter;
use himaya_schema::{
    Cell, Column, ColumnKind, Figure, FigureId, Label, Likelihood, Lineage, Origin, Row, Table,
};

/// The column of a table of shifts that says how probable it is that a shift lasts.
const PROBABILITY: &str = "probability";

/// Which tables hold shifts, and what the table of the outlook is called.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlookOf {
    /// The id and name of the table.
    pub table: (&'static str, &'static str),
    /// The ids of the tables of shifts.
    pub shifts: Vec<&'static str>,
}

impl Parameter for OutlookOf {}

/// A row a shift that is forecast to last: where, which kind, since when, the word for how probable that is
/// and the probability, the likeliest first.
pub fn outlook(tables: &[Table], of: &OutlookOf) -> Option<Table> {
    let (id, name) = of.table;
    let own = tables
        .iter()
        .filter(|table| of.shifts.contains(&table.id.as_str()));
    let mut stub = None;
    let mut rows: Vec<(f64, Row)> = Vec::new();
    let mut lineage = Lineage::default();
    for table in own {
        let Some(place) = table.columns.iter().position(|of| of.key == PROBABILITY) else {
            continue;
        };
        let before = rows.len();
        for row in &table.rows {
            let Some(cell) = row.cells.get(place) else {
                continue;
            };
            let Figure::Ratio { point } = cell.figure else {
                continue;
            };
            rows.push((point, forecast(id, row, cell, point)));
        }
        if before < rows.len() {
            stub = stub.or_else(|| Some(table.stub.clone()));
            lineage.inputs.extend(table.lineage.inputs.iter().cloned());
        }
    }
    let mut stub = stub?;
    if let Some(first) = stub.first_mut() {
        *first = Label::Message("dimension-series");
    }
    stub.push(Label::Message("dimension-likelihood"));
    lineage.inputs.sort();
    lineage.inputs.dedup();
    lineage.methods.push("ICD 203 (2015)");
    rows.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    Some(Table {
        id: id.to_owned(),
        name,
        stub,
        columns: vec![Column {
            key: PROBABILITY.to_owned(),
            label: Label::Message("column-probability"),
            kind: ColumnKind::Ratio,
        }],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        notes: vec!["note-outlook"],
        lineage,
    })
}

fn forecast(id: &str, row: &Row, cell: &Cell, point: f64) -> Row {
    let mut labels = row.labels.clone();
    labels.push(Label::code(Likelihood::of(point)));
    Row {
        labels,
        cells: vec![Cell {
            id: FigureId::new(id, cell.id.as_str().split('/')),
            figure: cell.figure,
            flags: cell.flags.clone(),
            origin: Origin::Figures {
                formula: "probability that the shift lasts".to_owned(),
                operands: vec![cell.id.clone()],
            },
        }],
        is_total: false,
    }
}
