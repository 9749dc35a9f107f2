//! How common each class is.

use himaya_indicators::{Cells, G4, Indicator as _, change, column, lineage};
use himaya_schema::{
    Cell, Column, ColumnKind, Cube, Figure, Hidden, Label, Origin, Period, Row, Table, Value,
};

use super::{ClassesOf, Shows, TOTAL, cell_of, cube_of};

/// The references.
const METHODS: [&str; 3] = ["Goodman (1974)", "Hennig (2007)", "Wilson (1927)"];
/// The keys of the counts, in the order of the periods.
const COUNTS: [&str; 3] = ["now", "before", "year-before"];

/// A row a class: persons in each period, the changes, the share of all now, and how stable it is.
pub(super) fn sizes(cubes: &[Cube], of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::Sizes)?;
    let cube = cube_of(cubes, None)?;
    let members = cube.dimensions.first()?.members.iter();
    let rows = members.map(|member| Row {
        labels: vec![if member.key == TOTAL {
            Label::Message("row-all")
        } else {
            member.label.clone()
        }],
        cells: cells(cube, of, (id, &member.key)),
        is_total: member.key == TOTAL,
    });
    let rows = rows.collect();
    let notes = if of.periods.is_empty() {
        vec!["note-classes", of.note]
    } else {
        vec![
            "note-classes",
            "note-classes-frozen",
            of.note,
            "note-suppression",
        ]
    };
    Some(Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-modus-class")],
        columns: columns(of),
        rows,
        notes,
        lineage: lineage(&[cube], &METHODS),
    })
}

fn columns(of: &ClassesOf) -> Vec<Column> {
    let kind = ColumnKind::Count(of.unit);
    let mut columns = Vec::new();
    for (period, key) in of.periods.iter().zip(COUNTS) {
        columns.push(Column {
            key: key.to_owned(),
            label: Label::Period(*period),
            kind,
        });
    }
    if of.periods.is_empty() {
        columns.push(column("now", "column-records", kind));
    } else {
        columns.push(column(
            "change",
            "column-change-quarter",
            ColumnKind::Change,
        ));
        columns.push(column(
            "year-change",
            "column-change-year",
            ColumnKind::Change,
        ));
    }
    columns.push(column("share", "column-class-share", ColumnKind::Share));
    columns.push(column(
        "stability",
        "column-class-stability",
        ColumnKind::Ratio,
    ));
    columns
}

fn cells(cube: &Cube, of: &ClassesOf, (id, class): (&'static str, &str)) -> Vec<Cell> {
    let mut cells = Cells::new(id, &[class]);
    let mut counted = Vec::new();
    let periods: Vec<Option<Period>> = if of.periods.is_empty() {
        vec![None]
    } else {
        of.periods.iter().copied().map(Some).collect()
    };
    for (period, key) in periods.iter().zip(COUNTS) {
        counted.push(cells.count(key, cell_of(cube, class, None, *period).as_slice()));
    }
    let now = counted.first().copied().unwrap_or(Value::NotReported);
    for ((key, base), earlier) in [("change", "before"), ("year-change", "year-before")]
        .into_iter()
        .zip(counted.iter().skip(1))
    {
        let operands = [cells.id("now"), cells.id(base)];
        let formula = format!("now / {base} - 1");
        cells.derived(key, change(now, *earlier), &formula, &operands);
    }
    let period = periods.first().copied().flatten();
    let all = cell_of(cube, TOTAL, None, period).map_or(Value::NotReported, |cell| cell.value);
    let operands = [cells.id("now"), Cells::new(id, &[TOTAL]).id("now")];
    cells.derived("share", G4.figure(&[now, all]), "now / total", &operands);
    let stability = Cell {
        id: cells.id("stability"),
        figure: match of.stability.get(class) {
            Some(jaccard) => Figure::Ratio { point: *jaccard },
            None => Figure::Hidden {
                reason: Hidden::NotApplicable,
            },
        },
        flags: Vec::new(),
        origin: Origin::Figures {
            formula:
                "mean Jaccard similarity of the class with what is found again in samples drawn \
                      anew from the records of its typology"
                    .to_owned(),
            operands: vec![cells.id("now")],
        },
    };
    cells.finish().into_iter().chain([stability]).collect()
}
