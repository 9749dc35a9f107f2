//! What classes have, side by side.

use himaya_schema::{
    Cell, Column, ColumnKind, Cube, Figure, FigureId, Hidden, Label, Member, Origin, Row, Table,
};

use super::traits::{list_of, point, stub};
use super::{ClassesOf, Shows, TOTAL, known_classes};

/// The least share of a trait in some class for it to be in the profile.
const LEAST_SHARE: f64 = 0.25;
/// The most traits of a profile: more do not fit on a page.
const MOST_ROWS: usize = 24;

/// A row a list and trait that is common in some class, a column a class: the shares of the table of
/// traits side by side, and those of all; of many traits those in which classes differ most.
pub(super) fn profile(cubes: &[Cube], traits: &Table, of: &ClassesOf) -> Option<Table> {
    let (id, name) = *of.tables.get(&Shows::Profile)?;
    let (cube, _) = cubes.iter().find_map(list_of)?;
    let total = cube.dimensions.first()?.members.last()?;
    let classes: Vec<&Member> = known_classes(cube).chain([total]).collect();
    let all = traits.rows.iter().filter(|row| row.is_total);
    let mut rows: Vec<(f64, Row)> = all
        .filter_map(|row| side_by_side(row, traits, &classes, id))
        .collect();
    let mut order: Vec<f64> = rows.iter().map(|(apart, _)| *apart).collect();
    order.sort_by(|one, other| other.total_cmp(one));
    if let Some(least) = order.get(MOST_ROWS) {
        rows.retain(|(apart, _)| least < apart);
    }
    let columns = classes.iter().map(|class| Column {
        key: class.key.clone(),
        label: if class.key == TOTAL {
            Label::Message("row-all")
        } else {
            Label::Name(class.key.clone())
        },
        kind: ColumnKind::Share,
    });
    Some(Table {
        id: id.to_owned(),
        name,
        stub: stub().into_iter().skip(1).collect(),
        columns: columns.collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        notes: vec!["note-profile"],
        lineage: traits.lineage.clone(),
    })
}

/// The shares of all classes with the trait of a row, and how far they lie apart; nothing if no class
/// has it often.
fn side_by_side(
    row: &Row,
    traits: &Table,
    classes: &[&Member],
    id: &'static str,
) -> Option<(f64, Row)> {
    let keys: Vec<&str> = row.cells.first()?.id.as_str().split('/').collect();
    let [_, _, list, key, _] = keys[..] else {
        return None;
    };
    let cell = |class: &&Member| {
        let source = FigureId::new(&traits.id, [&class.key, list, key, "share"]);
        let found = traits.cell(&source);
        let hidden = Figure::Hidden {
            reason: Hidden::NotReported,
        };
        Cell {
            id: FigureId::new(id, [list, key, &class.key]),
            figure: found.map_or(hidden, |cell| cell.figure),
            flags: found.map(|cell| cell.flags.clone()).unwrap_or_default(),
            origin: Origin::Figures {
                formula: "the same share".to_owned(),
                operands: vec![source],
            },
        }
    };
    let cells: Vec<Cell> = classes.iter().map(cell).collect();
    let known = cells.iter().filter_map(|cell| point(&cell.figure));
    let most = known.clone().fold(0.0, f64::max);
    let apart = most - known.fold(1.0, f64::min);
    let row = Row {
        labels: row.labels.iter().skip(1).cloned().collect(),
        cells,
        is_total: false,
    };
    (LEAST_SHARE <= most).then_some((apart, row))
}
