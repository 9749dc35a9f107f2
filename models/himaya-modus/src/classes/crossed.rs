//! Classes by sex, age, route and the classes of the typology before.

use himaya_indicators::{Cells, G4, Indicator as _, column, lineage};
use himaya_schema::{
    AgeGroup, CodeList as _, Column, ColumnKind, Cube, Dimension, Label, Member, Row, Sex, Table,
};

use super::{CLASSES_BEFORE, ClassesOf, Shows, TOTAL, cell_of, cube_of};

/// The references.
const METHODS: [&str; 1] = ["Wilson (1927)"];

fn class_label(member: &Member) -> Label {
    if member.key == TOTAL {
        Label::Message("row-all")
    } else {
        member.label.clone()
    }
}

/// A row a class: women and girls, men and boys, the others; children, adults, the others; the
/// shares of women and girls and of children.
pub(super) fn sex_age(cubes: &[Cube], of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::SexAge)?;
    let (sex, age) = (cube_of(cubes, Some("sex"))?, cube_of(cubes, Some("age"))?);
    let now = of.periods.first().copied();
    let columns = [
        (sex, Sex::Female.code(), "women-girls", "column-women-girls"),
        (sex, Sex::Male.code(), "men-boys", "column-male"),
        (
            sex,
            "other-or-unknown",
            "other-or-unknown",
            "column-other-or-unknown",
        ),
        (age, AgeGroup::Child.code(), "children", "column-children"),
        (age, AgeGroup::Adult.code(), "adults", "column-adults"),
        (
            age,
            AgeGroup::Unknown.code(),
            "age-unknown",
            "column-age-unknown",
        ),
        (sex, TOTAL, "all", "column-total"),
    ];
    let classes = sex.dimensions.first()?.members.iter();
    let rows = classes.map(|class| {
        let mut cells = Cells::new(id, &[&class.key]);
        for (cube, member, key, _) in columns {
            cells.count(key, cell_of(cube, &class.key, Some(member), now).as_slice());
        }
        for (share, part) in [
            ("share-women-girls", "women-girls"),
            ("share-children", "children"),
        ] {
            let operands = [cells.id(part), cells.id("all")];
            let figure = G4.figure(&[cells.value(part), cells.value("all")]);
            cells.derived(share, figure, &format!("{part} / all"), &operands);
        }
        Row {
            labels: vec![class_label(class)],
            cells: cells.finish(),
            is_total: class.key == TOTAL,
        }
    });
    let rows = rows.collect();
    let count = ColumnKind::Count(of.unit);
    let counts = columns.map(|(_, _, key, message)| column(key, message, count));
    let shares = [
        ("share-women-girls", "column-share-women-girls"),
        ("share-children", "column-child-share"),
    ];
    let shares = shares.map(|(key, message)| column(key, message, ColumnKind::Share));
    Some(Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-modus-class")],
        columns: counts.into_iter().chain(shares).collect(),
        rows,
        notes: vec!["note-class-people", "note-suppression"],
        lineage: lineage(&[sex, age], &METHODS),
    })
}

/// A row a class, a column a route: persons.
pub(super) fn routes(cubes: &[Cube], of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::Routes)?;
    let cube = cube_of(cubes, Some("route"))?;
    let now = of.periods.first().copied();
    let (classes, routes) = (cube.dimensions.first()?, cube.dimensions.get(1)?);
    let rows = classes.members.iter().map(|class| {
        let mut cells = Cells::new(id, &[&class.key]);
        for route in &routes.members {
            let cell = cell_of(cube, &class.key, Some(&route.key), now);
            cells.count(&route.key, cell.as_slice());
        }
        Row {
            labels: vec![class_label(class)],
            cells: cells.finish(),
            is_total: class.key == TOTAL,
        }
    });
    Some(Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-modus-class")],
        columns: columns_of(routes, of),
        rows: rows.collect(),
        notes: vec!["note-class-routes", "note-suppression"],
        lineage: lineage(&[cube], &[]),
    })
}

/// A row a class of the typology before, a column a class of this one: persons.
pub(super) fn flows(cubes: &[Cube], of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::Flows)?;
    let cube = cube_of(cubes, Some(CLASSES_BEFORE))?;
    let now = of.periods.first().copied();
    let (classes, before) = (cube.dimensions.first()?, cube.dimensions.get(1)?);
    let rows = before.members.iter().map(|origin| {
        let mut cells = Cells::new(id, &[&origin.key]);
        for class in &classes.members {
            let cell = cell_of(cube, &class.key, Some(&origin.key), now);
            cells.count(&class.key, cell.as_slice());
        }
        Row {
            labels: vec![class_label(origin)],
            cells: cells.finish(),
            is_total: origin.key == TOTAL,
        }
    });
    Some(Table {
        id: id.to_owned(),
        name,
        stub: vec![Label::Message("dimension-modus-class-before")],
        columns: columns_of(classes, of),
        rows: rows.collect(),
        notes: vec!["note-class-flows", "note-suppression"],
        lineage: lineage(&[cube], &[]),
    })
}

/// A column of counts a member; columns are narrow, so a class is its number alone.
fn columns_of(dimension: &Dimension, of: &ClassesOf) -> Vec<Column> {
    let columns = dimension.members.iter().map(|member| Column {
        key: member.key.clone(),
        label: match &member.label {
            Label::Given { key, .. } => Label::Name(key.clone()),
            _ => class_label(member),
        },
        kind: ColumnKind::Count(of.unit),
    });
    columns.collect()
}
