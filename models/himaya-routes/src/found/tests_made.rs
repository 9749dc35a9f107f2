//! The table of tests: what was looked at, what could not be, and how much was called.

use himaya_schema::{
    Cell, Column, ColumnKind, Figure, FigureId, Label, Lineage, Origin, Row, Table, Unit, Value,
};

use super::Analysed;
use super::tables::origin_of_all;
use super::view::View;
use crate::exhibit::column;

const COLUMNS: [&str; 4] = ["tested", "left-out", "tests", "called"];

/// A row a family, and all of them together in the last.
pub(super) fn tests_made(
    (id, name): (&'static str, &'static str),
    families: &[Analysed<'_>],
    short: &[&View<'_>],
) -> Table {
    let counted = counted(families, short);
    let mut rows: Vec<Row> = counted
        .iter()
        .map(|(view, counts)| Row {
            labels: vec![
                Label::Message(view.family.counted),
                Label::Message(view.heading()),
            ],
            cells: cells(id, view.family.shifts.0, counts, |_| origin_of_all(view)),
            is_total: false,
        })
        .collect();
    if !counted.is_empty() {
        let sum = |place: usize| counted.iter().map(|(_, counts)| counts[place]).sum();
        let keys = counted.iter().map(|(view, _)| view.family.shifts.0);
        let keys: Vec<&str> = keys.collect();
        rows.push(Row {
            labels: vec![Label::Message("row-all"), Label::Name(String::new())],
            cells: cells(id, "_T", &[0, 1, 2, 3].map(sum), |column| Origin::Figures {
                formula: "sum of the rows".to_owned(),
                operands: keys
                    .iter()
                    .map(|key| FigureId::new(id, [*key, column]))
                    .collect(),
            }),
            is_total: true,
        });
    }
    let inputs = counted
        .iter()
        .flat_map(|(view, _)| view.cube.inputs.clone());
    let mut inputs: Vec<_> = inputs.collect();
    inputs.sort();
    inputs.dedup();
    Table {
        id: id.to_owned(),
        name,
        stub: vec![
            Label::Message("dimension-counted"),
            Label::Message("dimension-series"),
        ],
        columns: columns(),
        rows,
        notes: vec!["note-tests"],
        lineage: Lineage {
            inputs,
            methods: vec!["Benjamini and Hochberg (1995)"],
        },
    }
}

/// The families with what was tested, left out, tested for, and called.
fn counted<'a>(
    families: &[Analysed<'a>],
    short: &[&'a View<'a>],
) -> Vec<(&'a View<'a>, [usize; 4])> {
    let analysed = families.iter().map(|family| {
        let left_out = family.analysis.series.iter();
        let left_out = left_out.filter(|series| series.left_out.is_some()).count();
        let n_series = family.view.panel.series.len();
        let counts = [
            n_series - left_out,
            left_out + family.view.n_hidden,
            family.analysis.n_tests,
            family.analysis.findings.len(),
        ];
        (family.view, counts)
    });
    let short = short.iter().map(|view| {
        let left_out = view.panel.series.len() + view.n_hidden;
        (*view, [0, left_out, 0, 0])
    });
    analysed.chain(short).collect()
}

fn columns() -> Vec<Column> {
    vec![
        column(
            "tested",
            "column-series-tested",
            ColumnKind::Count(Unit::Series),
        ),
        column(
            "left-out",
            "column-series-left-out",
            ColumnKind::Count(Unit::Series),
        ),
        column("tests", "column-tests", ColumnKind::Count(Unit::Tests)),
        column(
            "called",
            "column-tests-called",
            ColumnKind::Count(Unit::Tests),
        ),
    ]
}

fn cells(
    id: &str,
    row: &str,
    counts: &[usize; 4],
    origin: impl Fn(&'static str) -> Origin,
) -> Vec<Cell> {
    let cells = COLUMNS.iter().zip(counts).map(|(column, n)| Cell {
        id: FigureId::new(id, [row, column]),
        figure: Figure::count(match u64::try_from(*n) {
            Ok(0) | Err(_) => Value::TrueZero,
            Ok(n) => Value::observed(n),
        }),
        flags: Vec::new(),
        origin: origin(column),
    });
    cells.collect()
}
