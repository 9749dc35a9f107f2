//! The table of displacement.

use himaya_schema::{Cell, ColumnKind, Figure, FigureId, Label, Row, Table};
use himaya_series::Analysis;

use super::tables::{lineage, origin};
use super::{View, of_one_series};
use crate::exhibit::{NOT_APPLICABLE, column};

/// A row a pair of routes to one country of which one fell as the other rose.
pub(super) fn displacement(view: &View<'_>, analysis: &Analysis) -> Table {
    let (id, name) = view.of.displacement;
    let column = |key, heading| column(key, heading, ColumnKind::Ratio);
    let found = analysis.findings.iter();
    let called: Vec<&str> = found
        .filter(|finding| !of_one_series(finding))
        .map(|finding| finding.series.as_str())
        .collect();
    let pairs = analysis.displacements.iter().filter(|pair| {
        let names = [pair.from, pair.to].map(|place| view.panel.series[place].name.as_str());
        called.contains(&names.join(" > ").as_str())
    });
    let rows = pairs.map(|pair| {
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
        let keys = [from.key.as_str(), to.key.as_str(), &month.key()];
        let cells = figures.map(|(column, figure)| Cell {
            id: FigureId::new(id, keys.into_iter().chain([column])),
            figure,
            flags: Vec::new(),
            origin: origin(view, &to.key),
        });
        Row {
            labels: vec![from.label.clone(), to.label.clone(), month],
            cells: cells.to_vec(),
            is_total: false,
        }
    });
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
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
        rows: rows.collect(),
        notes: vec!["note-displacement"],
        lineage: lineage(view),
    }
}
