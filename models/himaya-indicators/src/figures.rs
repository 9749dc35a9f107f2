//! From protected cells to the cells of a table: counts with their rows, and figures derived from
//! them with their operands.

use std::collections::BTreeMap;

use himaya_disclosure::Parameter;
use himaya_schema::{
    Cell, Column, ColumnKind, Cube, CubeCell, Figure, FigureId, Flag, Hidden, Input, Label,
    Lineage, Origin, Value,
};

use crate::cubes::any_of;
use crate::indicators::Outcome;

/// The id and name of a table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Exhibit {
    /// The short id, such as `T8`.
    pub id: &'static str,
    /// The name in kebab case.
    pub name: &'static str,
}

impl Parameter for Exhibit {}

/// The cells of one table, by their keys; what is derived later finds what came before.
#[derive(Clone, Debug)]
pub struct Cells {
    table: &'static str,
    row: Vec<String>,
    values: BTreeMap<String, Value>,
    finished: Vec<Cell>,
}

impl Cells {
    /// The cells of one row, whose keys stand in the figure ids.
    pub fn new(table: &'static str, row: &[&str]) -> Self {
        Self {
            table,
            row: row.iter().map(|key| (*key).to_owned()).collect(),
            values: BTreeMap::new(),
            finished: Vec::new(),
        }
    }

    /// The id of a cell of this row.
    pub fn id(&self, column: &str) -> FigureId {
        let keys = self.row.iter().map(String::as_str).chain([column]);
        FigureId::new(self.table, keys)
    }

    /// The value of a count of this row.
    pub fn value(&self, column: &str) -> Value {
        self.values
            .get(column)
            .copied()
            .unwrap_or(Value::NotReported)
    }

    /// Adds a count that is the sum of cells of a cube.
    pub fn count(&mut self, column: &str, cells: &[&CubeCell]) -> Value {
        let value = cells.iter().map(|cell| cell.value).sum();
        let released = cells.iter().flat_map(|cell| match &cell.origin {
            Origin::Rows { cells, .. } => cells.as_slice(),
            Origin::Figures { .. } => &[],
        });
        let released = released.cloned().collect();
        self.push(column, value, origin_of(value, cells, released));
        value
    }

    /// Adds a count that was worked out otherwise from cells of a cube.
    pub fn count_as(&mut self, column: &str, value: Value, cells: &[&CubeCell]) {
        self.push(column, value, origin_of(value, cells, Vec::new()));
    }

    /// Adds a count that follows from other figures.
    pub fn derived_count(
        &mut self,
        column: &str,
        value: Value,
        formula: &str,
        operands: &[FigureId],
    ) {
        let origin = from(formula, operands);
        self.push(column, value, origin);
    }

    fn push(&mut self, column: &str, value: Value, origin: Origin) {
        self.values.insert(column.to_owned(), value);
        let inconsistent = matches!(value, Value::Inconsistent { .. });
        let cell = Cell {
            id: self.id(column),
            figure: Figure::count(value),
            flags: if inconsistent {
                vec![Flag::Inconsistent]
            } else {
                Vec::new()
            },
            origin,
        };
        self.finished.push(cell);
    }

    /// Adds a figure that follows from others.
    pub fn derived(
        &mut self,
        column: &str,
        outcome: Outcome,
        formula: &str,
        operands: &[FigureId],
    ) {
        self.finished.push(Cell {
            id: self.id(column),
            figure: outcome.figure,
            flags: outcome.flags,
            origin: from(formula, operands),
        });
    }

    /// The finished cells.
    pub fn finish(self) -> Vec<Cell> {
        self.finished
    }
}

/// The rows behind cells of a cube together.
fn origin_of(value: Value, cells: &[&CubeCell], released: Vec<String>) -> Origin {
    let filters = cells.iter().filter_map(|cell| match &cell.origin {
        Origin::Rows { filter, .. } => Some(filter.clone()),
        Origin::Figures { .. } => None,
    });
    let rows = cells.iter().map(|cell| match cell.origin {
        Origin::Rows { rows, .. } => rows,
        Origin::Figures { .. } => None,
    });
    Origin::Rows {
        filter: any_of(filters),
        rows: rows.sum::<Option<u64>>().filter(|_| !value.is_suppressed()),
        cells: released,
    }
}

fn from(formula: &str, operands: &[FigureId]) -> Origin {
    Origin::Figures {
        formula: formula.to_owned(),
        operands: operands.to_vec(),
    }
}

/// A relative change of two published counts.
pub fn change(now: Value, before: Value) -> Outcome {
    if now.is_suppressed() || before.is_suppressed() {
        return Outcome::hidden(Hidden::Suppressed);
    }
    let inconsistent = [now, before]
        .iter()
        .any(|value| matches!(value, Value::Inconsistent { .. }));
    match (now.number(), before.number()) {
        (Some(_), Some(0)) => Outcome::hidden(Hidden::NotApplicable),
        (Some(_), Some(before)) if before < crate::MINIMUM_DENOMINATOR => {
            Outcome::hidden(Hidden::SmallDenominator)
        }
        (Some(now), Some(before)) => {
            let ratio = crate::statistics::real(now) / crate::statistics::real(before) - 1.0;
            Outcome::plain(Figure::Change { ratio })
        }
        _ if now.bounds().is_some() && before.bounds().is_some() => {
            Outcome::hidden(Hidden::NotApplicable).marked(Flag::Inconsistent, inconsistent)
        }
        _ => Outcome::hidden(Hidden::NotReported),
    }
}

/// A column whose heading is a message.
pub fn column(key: &str, message: &'static str, kind: ColumnKind) -> Column {
    Column {
        key: key.to_owned(),
        label: Label::Message(message),
        kind,
    }
}

/// Where the numbers of several cubes come from.
pub fn lineage(cubes: &[&Cube], methods: &[&'static str]) -> Lineage {
    let mut inputs: Vec<Input> = cubes
        .iter()
        .flat_map(|cube| cube.inputs.iter().cloned())
        .collect();
    inputs.sort();
    inputs.dedup();
    let mut methods = methods.to_vec();
    methods.dedup();
    Lineage { inputs, methods }
}

/// The cell of a cube with these member keys.
pub fn cell_at<'a>(cube: &'a Cube, keys: &[&str]) -> Option<&'a CubeCell> {
    let places = cube.dimensions.iter().zip(keys).map(|(dimension, key)| {
        dimension
            .members
            .iter()
            .position(|member| member.key == *key)
    });
    let at: Option<Vec<usize>> = places.collect();
    cube.cells.get(&at?)
}
