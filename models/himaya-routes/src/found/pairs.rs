//! The table of displacement.

use himaya_schema::{Cell, ColumnKind, Figure, FigureId, Label, Lineage, Row, Table};
use himaya_series::Displacement;

use super::tables::{lineage, origin};
use super::{Analysed, of_one_series};
use crate::exhibit::{NOT_APPLICABLE, column};

/// A row a pair of routes or legs to one place of which one fell as the other rose.
pub(super) fn displacement(
    (id, name): (&'static str, &'static str),
    families: &[Analysed<'_>],
) -> Table {
    let column = |key, heading| column(key, heading, ColumnKind::Ratio);
    let rows = families.iter().flat_map(|family| {
        let found = family.analysis.findings.iter();
        let called: Vec<&str> = found
            .filter(|finding| !of_one_series(finding))
            .map(|finding| finding.series.as_str())
            .collect();
        let pairs = family.analysis.displacements.iter().filter(move |pair| {
            let series = &family.view.panel.series;
            let names = [pair.from, pair.to].map(|place| series[place].name.as_str());
            called.contains(&names.join(" > ").as_str())
        });
        pairs.map(move |pair| row(id, family, pair))
    });
    let rows: Vec<Row> = rows.collect();
    let inputs = families
        .iter()
        .flat_map(|family| lineage(family.view).inputs);
    let mut inputs: Vec<_> = inputs.collect();
    inputs.sort();
    inputs.dedup();
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-counted"),
            Label::Message("dimension-route-fell"),
            Label::Message("dimension-route-rose"),
            Label::Message("dimension-month"),
        ],
        columns: vec![
            column("transferred", "column-transferred"),
            column("low", "column-transferred-low"),
            column("high", "column-transferred-high"),
            column("quotient", "column-quotient"),
        ],
        rows,
        notes: vec!["note-displacement"],
        lineage: Lineage {
            inputs,
            methods: vec!["Bowers and Johnson (2003)"],
        },
    }
}

fn row(id: &str, family: &Analysed<'_>, pair: &Displacement) -> Row {
    let view = family.view;
    let [from, to] = [pair.from, pair.to].map(|place| view.members[place].1);
    let month = view.month(pair.month);
    let ratio = |share: f64| Figure::Ratio {
        point: share.max(0.0),
    };
    let figures = [
        ("transferred", ratio(pair.transferred)),
        ("low", ratio(pair.transferred_low)),
        ("high", ratio(pair.transferred_high)),
        ("quotient", pair.quotient.map_or(NOT_APPLICABLE, ratio)),
    ];
    let keys = [
        view.family.shifts.0,
        from.key.as_str(),
        to.key.as_str(),
        &month.key(),
    ];
    let cells = figures.map(|(column, figure)| Cell {
        id: FigureId::new(id, keys.into_iter().chain([column])),
        figure,
        flags: Vec::new(),
        origin: origin(view, &to.key),
    });
    Row {
        labels: vec![
            Label::Message(view.family.counted),
            from.label.clone(),
            to.label.clone(),
            month,
        ],
        cells: cells.to_vec(),
        is_total: false,
    }
}
