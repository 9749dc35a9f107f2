//! What each class has.

use himaya_indicators::{Cells, G4, Indicator as _, column, lineage};
use himaya_schema::{
    Cell, ColumnKind, Cube, Dimension, Figure, Label, Member, Origin, Period, Row, Table, Value,
};

use super::{CLASSES, ClassesOf, Shows, TOTAL, cell_of, known_classes};

/// The references.
const METHODS: [&str; 2] = ["CTDC codebook v2 (2024), section 6", "Wilson (1927)"];

/// A row a class, list and trait: persons with it, persons of whom the list is recorded, the share,
/// how many times the share of all that is, and the two counts of the year before. The rows of all
/// persons together come last.
pub(super) fn traits(cubes: &[Cube], of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::Traits)?;
    let crossed: Vec<(&Cube, &Dimension)> = cubes.iter().filter_map(list_of).collect();
    let (first, _) = crossed.first()?;
    let total = first.dimensions.first()?.members.last()?;
    let classes = known_classes(first).chain([total]);
    let rows = classes.flat_map(|class| {
        crossed.iter().flat_map(move |(cube, list)| {
            let traits = list.parts().iter();
            traits.map(move |of_list| row((cube, list), class, of_list, (id, of)))
        })
    });
    let rows = rows.collect();
    let count = ColumnKind::Count(of.unit);
    let mut columns = vec![
        column("with", "column-trait-with", count),
        column("any", "column-trait-any", count),
        column("share", "column-trait-share", ColumnKind::Share),
        column("lift", "column-trait-lift", ColumnKind::Ratio),
    ];
    if year_before(of).is_some() {
        columns.push(column("with-before", "column-trait-with-before", count));
        columns.push(column("any-before", "column-trait-any-before", count));
    }
    let sources: Vec<&Cube> = crossed.iter().map(|(cube, _)| *cube).collect();
    Some(Table {
        id: id.to_owned(),
        name,
        stub: stub(),
        columns,
        rows,
        notes: vec!["note-traits", "note-group-rule", "note-suppression"],
        lineage: lineage(&sources, &METHODS),
    })
}

pub(super) fn stub() -> Vec<Label> {
    vec![
        Label::Message("dimension-modus-class"),
        Label::Message("dimension-trait-list"),
        Label::Message("dimension-trait"),
    ]
}

/// The list that a cube crosses the classes with, if it does so with a list.
pub(super) fn list_of(cube: &Cube) -> Option<(&Cube, &Dimension)> {
    let other = cube.dimensions.get(1)?;
    let is_list = other.structure == himaya_schema::Structure::MultipleResponse;
    (is_list && cube.dimensions.first()?.name == CLASSES).then_some((cube, other))
}

/// The heading of a list.
fn list_label(list: &str) -> Label {
    Label::Message(match list {
        "form" => "dimension-form",
        "means" => "dimension-means",
        "recruitment" => "dimension-recruitment",
        "relation" => "dimension-relation",
        "sector" => "dimension-sector",
        "transport" => "dimension-transport",
        "concealment" => "dimension-concealment",
        "documents" => "dimension-documents",
        "payment" => "dimension-payment",
        "online" => "dimension-online",
        _ => "dimension-network",
    })
}

fn now(of: &ClassesOf) -> Option<Period> {
    of.periods.first().copied()
}

pub(super) fn year_before(of: &ClassesOf) -> Option<Period> {
    now(of).map(|quarter| quarter.year_before())
}

fn row(
    (cube, list): (&Cube, &Dimension),
    class: &Member,
    of_list: &Member,
    (id, of): (&'static str, &ClassesOf),
) -> Row {
    let mut cells = Cells::new(id, &[&class.key, list.name, &of_list.key]);
    let at = |class: &str, key: &str, period| cell_of(cube, class, Some(key), period);
    let with = cells.count("with", at(&class.key, &of_list.key, now(of)).as_slice());
    let any = cells.count("any", at(&class.key, TOTAL, now(of)).as_slice());
    let operands = [cells.id("with"), cells.id("any")];
    let share = G4.figure(&[with, any]);
    let own = point(&share.figure);
    cells.derived("share", share, "with / any", &operands);
    let value = |key: &str| at(TOTAL, key, now(of)).map_or(Value::NotReported, |cell| cell.value);
    let overall = point(&G4.figure(&[value(&of_list.key), value(TOTAL)]).figure);
    let all = Cells::new(id, &[TOTAL, list.name, &of_list.key]);
    let lift = Cell {
        id: cells.id("lift"),
        figure: match own.zip(overall).filter(|(_, overall)| *overall > 0.0) {
            Some((own, overall)) => Figure::Ratio {
                point: own / overall,
            },
            None => Figure::Hidden {
                reason: himaya_schema::Hidden::NotApplicable,
            },
        },
        flags: Vec::new(),
        origin: Origin::Figures {
            formula: "share / share of all".to_owned(),
            operands: vec![cells.id("share"), all.id("share")],
        },
    };
    let mut earlier = Cells::new(id, &[&class.key, list.name, &of_list.key]);
    if let Some(before) = year_before(of) {
        let with = at(&class.key, &of_list.key, Some(before));
        earlier.count("with-before", with.as_slice());
        earlier.count("any-before", at(&class.key, TOTAL, Some(before)).as_slice());
    }
    Row {
        labels: vec![
            if class.key == TOTAL {
                Label::Message("row-all")
            } else {
                class.label.clone()
            },
            list_label(list.name),
            of_list.label.clone(),
        ],
        cells: cells
            .finish()
            .into_iter()
            .chain([lift])
            .chain(earlier.finish())
            .collect(),
        is_total: class.key == TOTAL,
    }
}

/// The number that a share is, if it is one.
pub(super) fn point(figure: &Figure) -> Option<f64> {
    match figure {
        Figure::Share { point, .. } => Some(*point),
        _ => None,
    }
}
