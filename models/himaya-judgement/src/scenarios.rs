//! The outlook that analysts write: scenarios, and what drives them.

use himaya_schema::{
    Argument, Card, CodeList as _, Column, ColumnKind, Driver, Label, Likelihood, Row, Statement,
    Table,
};

use crate::JudgedOf;
use crate::exhibits::{cell, judged, likelihood, line};
use crate::prose::prose;

/// A row a scenario: its likelihood and until when.
pub fn scenarios(_: &(), of: &JudgedOf) -> Option<Table> {
    let (id, name) = of.tables.scenarios;
    let rows = of.scenarios().iter().map(|one| Row {
        labels: vec![
            Label::Name(one.id.clone()),
            Label::Period(one.until),
            Label::code(Likelihood::of(one.probability)),
        ],
        cells: vec![cell(id, &one.id, "probability", one.probability)],
        is_total: false,
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-scenario"),
            Label::Message("dimension-until"),
            Label::Message("dimension-likelihood"),
        ],
        columns: vec![Column {
            key: "probability".to_owned(),
            label: Label::Message("column-probability"),
            kind: ColumnKind::Ratio,
        }],
        rows,
        notes: vec!["note-judged"],
        lineage: judged(),
    })
}

/// A card a scenario: what happens, how likely that is, and by what it would be seen coming.
pub fn scenario_cards(tables: &[Table], of: &JudgedOf) -> Vec<Card> {
    let (table, _) = of.tables.scenarios;
    let cards = of.scenarios().iter().map(|one| {
        let text = |text| Argument::Prose(Box::new(prose(text, tables)));
        Card {
            title: Label::Name(one.id.clone()),
            lines: vec![
                line("judgement-claim", [("claim", text(&one.text))]),
                likelihood(
                    "judgement-likelihood",
                    cell(table, &one.id, "probability", one.probability),
                    (&one.id, one.until),
                ),
                line("scenario-watch", [("text", text(&one.watch))]),
            ],
        }
    });
    cards.collect()
}

/// What drives the outlook.
pub fn driver_statements(tables: &[Table], of: &JudgedOf) -> Vec<Statement> {
    let all = of.file.drivers.iter().filter(|_| of.is_open());
    let all = all.filter_map(|one| {
        let kind = Driver::from_code(&one.kind)?;
        Some(line(
            "driver",
            [
                ("kind", Argument::Label(Label::code(kind))),
                ("text", Argument::Prose(Box::new(prose(&one.text, tables)))),
            ],
        ))
    });
    all.collect()
}
