//! Key findings on routes: sentences over the figures of a published series table.
//!
//! Every sentence says "detected". A relative change is cited only where the base is large enough to
//! have one, and none is made of a hidden count.

use std::collections::BTreeMap;

use himaya_disclosure::Releasable;
use himaya_schema::{
    Argument, Cell, Column, ColumnKind, Figure, Row, Statement, Table, Unit, Value,
};

/// The messages for one kind of count.
#[derive(Clone, Copy, Debug)]
struct Wording {
    rise: &'static str,
    fall: &'static str,
    appeared: &'static str,
    vanished: &'static str,
}

/// What a table made by [`crate::shifts`] has to say: the largest rise and fall on the quarter
/// before, and what appeared or vanished.
pub fn route_findings(table: &Releasable<Table>) -> Vec<Releasable<Statement>> {
    table.derive(findings).into_parts().collect()
}

fn findings(table: &Table) -> Vec<Statement> {
    let Some(wording) = wording(table) else {
        return Vec::new();
    };
    let rows = || table.rows.iter().filter(|row| !row.is_total);
    let moved = rows().filter_map(|row| Some((difference(table, row)?, row)));
    let moved: Vec<(i64, &Row)> = moved.collect();
    // The first of equals, in order of the table: of equals `max_by_key` gives the last, `min_by_key`
    // the first.
    let rise = moved
        .iter()
        .filter(|(by, _)| *by > 0)
        .rev()
        .max_by_key(|(by, _)| *by);
    let fall = moved
        .iter()
        .filter(|(by, _)| *by < 0)
        .min_by_key(|(by, _)| *by);
    let mut found = Vec::new();
    found.extend(rise.map(|(_, row)| statement(wording.rise, table, row)));
    found.extend(fall.map(|(_, row)| statement(wording.fall, table, row)));
    for row in rows() {
        match (count(table, row, "now"), count(table, row, "before")) {
            (Some(now), Some(0)) if now > 0 => found.push(statement(wording.appeared, table, row)),
            (Some(0), Some(before)) if before > 0 => {
                found.push(statement(wording.vanished, table, row));
            }
            _ => {}
        }
    }
    found
}

fn wording(table: &Table) -> Option<Wording> {
    let unit = table.columns.iter().find_map(|column| match column {
        Column {
            kind: ColumnKind::Count(unit),
            ..
        } => Some(*unit),
        _ => None,
    })?;
    (unit == Unit::Detections)
        .then_some(Wording {
            rise: "finding-detections-rose",
            fall: "finding-detections-fell",
            appeared: "finding-detections-appeared",
            vanished: "finding-detections-vanished",
        })
        .or((unit == Unit::SmuggledMigrants).then_some(Wording {
            rise: "finding-smuggled-rose",
            fall: "finding-smuggled-fell",
            appeared: "finding-smuggled-appeared",
            vanished: "finding-smuggled-vanished",
        }))
}

/// The absolute change, where a relative one is given, too.
fn difference(table: &Table, row: &Row) -> Option<i64> {
    let change = cell(table, row, "change")?;
    matches!(change.figure, Figure::Change { .. }).then_some(())?;
    let (now, before) = (count(table, row, "now")?, count(table, row, "before")?);
    Some(i64::try_from(now).ok()? - i64::try_from(before).ok()?)
}

fn count(table: &Table, row: &Row, column: &str) -> Option<u64> {
    match cell(table, row, column)?.figure {
        Figure::Count {
            value: Value::Observed { n },
        } => Some(n),
        Figure::Count {
            value: Value::TrueZero,
        } => Some(0),
        _ => None,
    }
}

fn cell<'a>(table: &Table, row: &'a Row, column: &str) -> Option<&'a Cell> {
    let place = table.columns.iter().position(|other| other.key == column)?;
    row.cells.get(place)
}

/// The row's place and its figures under the names of their columns.
fn statement(message: &'static str, table: &Table, row: &Row) -> Statement {
    let mut arguments = BTreeMap::new();
    arguments.extend(
        row.labels
            .first()
            .cloned()
            .map(|label| ("place", Argument::Label(label))),
    );
    for name in ["now", "before", "change"] {
        let figure =
            cell(table, row, name).filter(|cell| !matches!(cell.figure, Figure::Hidden { .. }));
        arguments.extend(figure.map(|cell| (name, Argument::Figure(Box::new(cell.clone())))));
    }
    for (name, column) in [("quarter", "now"), ("quarter-before", "before")] {
        let label = table
            .columns
            .iter()
            .find(|other| other.key == column)
            .map(|other| &other.label);
        arguments.extend(label.map(|label| (name, Argument::Label(label.clone()))));
    }
    Statement { message, arguments }
}
