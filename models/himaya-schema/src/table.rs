//! A publishable table before it has a language.

use serde::{Deserialize, Serialize};

use crate::{Cell, FigureId, Label, Unit};

/// A source table behind published numbers.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Input {
    /// The source's id, such as `unodc-glotip`.
    pub source: String,
    /// The tidy table.
    pub table: String,
    /// The vintages read.
    pub vintages: Vec<String>,
}

/// Where a table's numbers come from and how they were formed.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Lineage {
    /// The tables behind it.
    pub inputs: Vec<Input>,
    /// The method as it is cited, such as `Wilson (1927)`.
    pub methods: Vec<&'static str>,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub enum ColumnKind {
    /// Counts of a unit.
    Count(Unit),
    /// Shares, printed as per cent with their interval.
    Share,
    /// Ratios, printed as per cent.
    Ratio,
    /// Relative changes, printed as per cent with a sign.
    Change,
    /// Differences, printed as percentage points with a sign and their interval.
    Difference,
    /// Scores from 1 to 5 with the lowest and the highest that were given.
    Score,
}

/// A column of a published table.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Column {
    /// The key, unique within the table; it stands in figure ids.
    pub key: String,
    /// The heading.
    pub label: Label,
    /// What it shows.
    pub kind: ColumnKind,
}

/// A row of a published table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The headings, one a stub column.
    pub labels: Vec<Label>,
    /// The cells, one a column.
    pub cells: Vec<Cell>,
    /// Whether it is a total of other rows.
    pub is_total: bool,
}

/// A table as it is published: in every language the same cells.
///
/// The title is the message `table-<name>`, each note a message of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// The short id within the release, such as `T3`.
    pub id: String,
    /// The name in kebab case; also the file name of its CSV.
    pub name: &'static str,
    /// The headings of the stub columns.
    pub stub: Vec<Label>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; an empty table prints as a reasoned stub.
    pub rows: Vec<Row>,
    /// Messages printed under the table.
    pub notes: Vec<&'static str>,
    /// Where the numbers come from.
    pub lineage: Lineage,
}

impl Table {
    /// The cell with this figure id.
    pub fn cell(&self, id: &FigureId) -> Option<&Cell> {
        self.rows
            .iter()
            .flat_map(|row| &row.cells)
            .find(|cell| cell.id == *id)
    }
}
