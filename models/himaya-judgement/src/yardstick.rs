//! The words for likelihoods with their ranges, as the report prints them.

use himaya_schema::{
    Cell, CodeList as _, Column, ColumnKind, Figure, FigureId, Label, Likelihood, Origin, Row,
    Table,
};

use crate::exhibits::judged;

/// The ends of the ranges: a word holds from its own end to that of the next.
const ENDS: [f64; 8] = [0.01, 0.05, 0.20, 0.45, 0.55, 0.80, 0.95, 0.99];

/// A row a word: the probabilities from which and below which it is used.
pub fn yardstick(_: &(), (id, name): &(&'static str, &'static str)) -> Table {
    let rows = Likelihood::ALL
        .iter()
        .zip(ENDS.windows(2))
        .map(|(word, ends)| {
            let cells = ["from", "to"].iter().zip(ends).map(|(column, end)| Cell {
                id: FigureId::new(id, [word.code(), column]),
                figure: Figure::Ratio { point: *end },
                flags: Vec::new(),
                origin: Origin::Figures {
                    formula: "Intelligence Community Directive 203 (2015)".to_owned(),
                    operands: Vec::new(),
                },
            });
            Row {
                labels: vec![Label::code(*word)],
                cells: cells.collect(),
                is_total: false,
            }
        });
    let column = |key: &str, message: &'static str| Column {
        key: key.to_owned(),
        label: Label::Message(message),
        kind: ColumnKind::Ratio,
    };
    Table {
        id: (*id).to_owned(),
        name,
        stub: vec![Label::Message("dimension-likelihood")],
        columns: vec![column("from", "column-from"), column("to", "column-to")],
        rows: rows.collect(),
        notes: vec!["note-yardstick"],
        lineage: judged(),
    }
}
