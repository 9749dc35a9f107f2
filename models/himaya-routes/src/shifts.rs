//! The quarter beside the two it is compared with (T2, T4, T5).

use himaya_disclosure::{Parameter, Releasable};
use himaya_schema::{
    Cell, Column, ColumnKind, Cube, Figure, FigureId, Flag, Hidden, Label, Lineage, Member, Origin,
    Period, Row, Table, Value,
};

use crate::Quarters;

/// The least base of a relative change, and the least denominator of a share.
const MINIMUM_BASE: u64 = 20;

/// What a table of a series is called and what is said of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SeriesTable {
    /// The short id, such as `T2`.
    pub id: &'static str,
    /// The name in kebab case.
    pub name: &'static str,
    /// The quarters.
    pub quarters: Quarters,
    /// Whether the source may still revise the quarter.
    pub provisional: bool,
    /// The periods from which on the source counts otherwise than before.
    pub breaks: Vec<Period>,
}

impl SeriesTable {
    /// Whether the source counts otherwise in the quarter than in an earlier one.
    fn is_broken_since(&self, earlier: Period) -> bool {
        let now = self.quarters.now;
        self.breaks.iter().any(|from| {
            earlier.first_day() < from.first_day() && from.first_day() <= now.last_day()
        })
    }
}

impl SeriesTable {
    /// The marks that every cell of a column bears: of counts the newest may be revised, and so may
    /// whatever is computed from it.
    fn flags(&self, column: &str) -> Vec<Flag> {
        let earlier = match column {
            "before" | "year-before" => return Vec::new(),
            "change" => Some(self.quarters.before()),
            "year-change" => Some(self.quarters.year_before()),
            _ => None,
        };
        let is_broken = earlier.is_some_and(|earlier| self.is_broken_since(earlier));
        let provisional = self.provisional.then_some(Flag::Provisional);
        let broken = is_broken.then_some(Flag::Break);
        provisional.into_iter().chain(broken).collect()
    }
}

impl Parameter for SeriesTable {}

/// A row a route or leg and a total: the three quarters, the two changes and the share.
pub fn shifts(cube: &Releasable<Cube>, of: &SeriesTable) -> Releasable<Table> {
    cube.derive_with(of, table)
}

fn table(cube: &Cube, of: &SeriesTable) -> Table {
    let count = |key: &str, period| Column {
        key: key.to_owned(),
        label: Label::Period(period),
        kind: ColumnKind::Count(cube.unit),
    };
    let derived = |key: &str, message, kind| Column {
        key: key.to_owned(),
        label: Label::Message(message),
        kind,
    };
    let members = cube
        .dimensions
        .first()
        .map(|dimension| dimension.members.as_slice());
    let members = members.unwrap_or_default();
    let shown = members
        .iter()
        .enumerate()
        .filter(|(place, _)| has_any(cube, *place));
    let rows: Vec<Row> = shown.map(|member| row(cube, of, member)).collect();
    // A total alone, when the source has nothing, is no table.
    let rows = if rows.len() > 1 { rows } else { Vec::new() };
    let mut notes = vec!["note-change-base", "note-share-of-shown"];
    notes.push(if cube.unit.is_identifiable_person() {
        "note-returns-detected"
    } else {
        "note-detections"
    });
    if of.provisional {
        notes.push("note-provisional");
    }
    if cube.unit.is_identifiable_person() {
        notes.push("note-suppression");
    }
    Table {
        id: of.id.to_owned(),
        name: of.name,
        stub: vec![Label::Message(heading(cube))],
        columns: vec![
            count("now", of.quarters.now),
            count("before", of.quarters.before()),
            derived("change", "column-change-quarter", ColumnKind::Change),
            count("year-before", of.quarters.year_before()),
            derived("year-change", "column-change-year", ColumnKind::Change),
            derived("share", "column-share-of-all", ColumnKind::Ratio),
        ],
        rows,
        notes,
        lineage: Lineage {
            inputs: cube.inputs.clone(),
            methods: Vec::new(),
        },
    }
}

/// Whether there is any count in the three quarters, shown or hidden.
pub(crate) fn has_any(cube: &Cube, place: usize) -> bool {
    (0..3).any(|quarter| match cube.value(&[place, quarter]) {
        Value::Observed { .. }
        | Value::Rounded { .. }
        | Value::Censored { .. }
        | Value::Inconsistent { .. }
        | Value::SuppressedPrimary
        | Value::SuppressedSecondary => true,
        Value::TrueZero | Value::NotReported | Value::NotApplicable => false,
    })
}

fn heading(cube: &Cube) -> &'static str {
    match cube.dimensions.first().map(|dimension| dimension.name) {
        Some("leg") => "dimension-leg",
        _ => "dimension-route",
    }
}

fn row(cube: &Cube, of: &SeriesTable, (place, member): (usize, &Member)) -> Row {
    let total = cube
        .dimensions
        .first()
        .and_then(himaya_schema::Dimension::total);
    let id = |column: &str| FigureId::new(of.id, [member.key.as_str(), column]);
    let id_of_total = FigureId::new(of.id, ["_T", "now"]);
    let counts = [0, 1, 2].map(|quarter| count_cell(cube, &[place, quarter]));
    let [now, before, year_before] = [0, 1, 2].map(|quarter| cube.value(&[place, quarter]));
    let all = total.map_or(Value::NotReported, |total| cube.value(&[total, 0]));
    let derived = |column: &str, figure, formula: &str, operands: Vec<FigureId>| Cell {
        id: id(column),
        figure,
        flags: of.flags(column),
        origin: Origin::Figures {
            formula: formula.to_owned(),
            operands,
        },
    };
    let counted = |column: &str, (figure, flags, origin): (Figure, Vec<Flag>, Origin)| Cell {
        id: id(column),
        figure,
        flags: [of.flags(column), flags].concat(),
        origin,
    };
    let [count_now, count_before, count_year] = counts;
    let cells = vec![
        counted("now", count_now),
        counted("before", count_before),
        derived(
            "change",
            change(now, before),
            "now / before - 1",
            vec![id("now"), id("before")],
        ),
        counted("year-before", count_year),
        derived(
            "year-change",
            change(now, year_before),
            "now / year-before - 1",
            vec![id("now"), id("year-before")],
        ),
        derived(
            "share",
            share(now, all),
            "now / total",
            vec![id("now"), id_of_total],
        ),
    ];
    let is_total = Some(place) == total;
    let label = if is_total {
        Label::Message("row-all")
    } else {
        member.label.clone()
    };
    Row {
        labels: vec![label],
        cells,
        is_total,
    }
}

/// The figure, marks and rows of a count.
pub(crate) fn count_cell(cube: &Cube, at: &[usize]) -> (Figure, Vec<Flag>, Origin) {
    let value = cube.value(at);
    let inconsistent = matches!(value, Value::Inconsistent { .. });
    let flags = if inconsistent {
        vec![Flag::Inconsistent]
    } else {
        Vec::new()
    };
    let origin = cube.cells.get(at).map(|cell| cell.origin.clone());
    let none = Origin::rows(String::new(), 0);
    (Figure::count(value), flags, origin.unwrap_or(none))
}

fn change(now: Value, before: Value) -> Figure {
    let hidden = |reason| Figure::Hidden { reason };
    match (now.number(), before.number()) {
        (Some(_), Some(0)) => hidden(Hidden::NotApplicable),
        (Some(_), Some(base)) if base < MINIMUM_BASE => hidden(Hidden::SmallDenominator),
        (Some(now), Some(base)) => Figure::Change {
            ratio: real(now) / real(base) - 1.0,
        },
        _ => hidden(why(&[now, before])),
    }
}

fn share(part: Value, all: Value) -> Figure {
    let hidden = |reason| Figure::Hidden { reason };
    match (part.number(), all.number()) {
        (Some(_), Some(0)) => hidden(Hidden::NotApplicable),
        (Some(_), Some(all)) if all < MINIMUM_BASE => hidden(Hidden::SmallDenominator),
        (Some(part), Some(all)) => Figure::Ratio {
            point: real(part) / real(all),
        },
        _ => hidden(why(&[part, all])),
    }
}

/// Why a figure of these counts cannot be given.
fn why(values: &[Value]) -> Hidden {
    if values.iter().any(Value::is_suppressed) {
        Hidden::Suppressed
    } else if values.iter().any(|value| value.bounds().is_none()) {
        Hidden::NotReported
    } else {
        Hidden::NotApplicable
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
