//! Tables in words.

use std::collections::BTreeSet;

use himaya_locale::{Arguments, Localizer};
use himaya_schema::{ColumnKind, Label, Row, Table};
use serde::Serialize;

use super::Wording;
use crate::{ReportError, format};

/// A table with more columns than this is set in the condensed face.
const N_COLUMNS_WIDE: usize = 7;

/// A table as the template lays it out.
#[derive(Debug, Serialize)]
pub(crate) struct TableView {
    /// The id, such as `T3`; empty for a table without figures.
    pub(crate) id: String,
    pub(crate) caption: String,
    /// The relative widths of the columns.
    pub(crate) widths: Vec<f64>,
    /// Whether a column holds text or numbers.
    pub(crate) sides: Vec<Side>,
    /// How many columns at the start are headings of their rows.
    pub(crate) n_stub: usize,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<RowView>,
    pub(crate) notes: Vec<String>,
    pub(crate) is_condensed: bool,
}

/// The fewest characters that a column has room for.
const SHORTEST_WORD: usize = 4;
/// The most characters that a column has room for on one line.
const LONGEST_WORD: usize = 14;

/// What a column holds, which decides the side that it is aligned to.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    /// Text, aligned where reading starts.
    Text,
    /// Numbers, aligned on their last digit.
    Number,
}

/// A row: its headings, then its cells.
#[derive(Debug, Serialize)]
pub(crate) struct RowView {
    pub(crate) cells: Vec<String>,
    /// The id of the figure in each cell, without the release; empty where there is none.
    pub(crate) ids: Vec<String>,
    pub(crate) is_total: bool,
}

impl RowView {
    /// A row without figures.
    pub(crate) fn plain(cells: Vec<String>) -> Self {
        Self {
            ids: vec![String::new(); cells.len()],
            cells,
            is_total: false,
        }
    }
}

impl TableView {
    /// Words a table.
    pub(crate) fn new(wording: Wording<'_>, table: &Table) -> Result<Self, ReportError> {
        let localizer = wording.localizer;
        let labels = table
            .stub
            .iter()
            .chain(table.columns.iter().map(|column| &column.label));
        let n_columns = table.stub.len() + table.columns.len();
        let header = labels
            .map(|label| Ok(localizer.label(label)?))
            .collect::<Result<Vec<String>, ReportError>>()?;
        let rows = table
            .rows
            .iter()
            .map(|row| row_view(localizer, row))
            .collect::<Result<Vec<RowView>, _>>()?;
        let sides = sides(table);
        Ok(Self {
            id: table.id.clone(),
            caption: caption(wording, table)?,
            widths: widths(&header, &rows, &sides),
            sides,
            n_stub: table.stub.len(),
            header,
            rows,
            notes: notes(wording, table)?,
            is_condensed: n_columns > N_COLUMNS_WIDE,
        })
    }
}

/// The language-free key of a row: what stands between table and column in its figure ids.
pub(crate) fn row_key(table: &Table, row: &Row) -> String {
    let keys = row
        .cells
        .first()
        .zip(table.columns.first())
        .and_then(|(cell, column)| {
            cell.id
                .as_str()
                .strip_prefix(&table.id)?
                .strip_suffix(&column.key)?
                .strip_prefix('/')?
                .strip_suffix('/')
        });
    keys.map_or_else(
        || {
            let keys: Vec<String> = row.labels.iter().map(Label::key).collect();
            keys.join("/")
        },
        str::to_owned,
    )
}

fn row_view(localizer: &Localizer, row: &Row) -> Result<RowView, ReportError> {
    let mut cells = Vec::with_capacity(row.labels.len() + row.cells.len());
    let mut ids = vec![String::new(); row.labels.len()];
    for label in &row.labels {
        cells.push(localizer.label(label)?);
    }
    for cell in &row.cells {
        cells.push(format::cell(localizer, cell)?);
        ids.push(cell.id.to_string());
    }
    Ok(RowView {
        cells,
        ids,
        is_total: row.is_total,
    })
}

fn caption(wording: Wording<'_>, table: &Table) -> Result<String, ReportError> {
    let title = wording.say(&format!("table-{}", table.name))?;
    let arguments = Arguments::new().text("id", &table.id).text("title", title);
    let units: BTreeSet<_> = table
        .columns
        .iter()
        .filter_map(|column| match column.kind {
            ColumnKind::Count(unit) => Some(unit),
            ColumnKind::Share
            | ColumnKind::Ratio
            | ColumnKind::Change
            | ColumnKind::Difference
            | ColumnKind::Score => None,
        })
        .collect();
    if units.is_empty() {
        return wording.tell("caption", &arguments);
    }
    let units = units
        .into_iter()
        .map(|unit| Ok(wording.localizer.label(&Label::code(unit))?))
        .collect::<Result<Vec<String>, ReportError>>()?;
    let arguments = arguments.text("unit", wording.localizer.list(&units));
    wording.tell("caption-unit", &arguments)
}

/// Every column as wide as its longest word, so that no word runs into the next column; a number
/// with its interval is one word.
///
/// What is longer than [`LONGEST_WORD`] may break at its hyphens and spaces.
pub(crate) fn widths(header: &[String], rows: &[RowView], sides: &[Side]) -> Vec<f64> {
    let longest_word = |text: &str| text.split(' ').map(|word| word.chars().count()).max();
    let longest = |column: usize, side: &Side| {
        let heading = header.get(column).and_then(|text| longest_word(text));
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        let cells = cells.filter_map(|text| match side {
            Side::Text => longest_word(text),
            Side::Number => Some(text.chars().count()),
        });
        cells.chain(heading).max().unwrap_or(0)
    };
    let margin = 2;
    sides
        .iter()
        .enumerate()
        .map(|(column, side)| longest(column, side).clamp(SHORTEST_WORD, LONGEST_WORD) + margin)
        .map(|n_characters| f64::from(u32::try_from(n_characters).unwrap_or(u32::MAX)))
        .collect()
}

fn sides(table: &Table) -> Vec<Side> {
    let stubs = table.stub.iter().map(|_| Side::Text);
    stubs
        .chain(table.columns.iter().map(|_| Side::Number))
        .collect()
}

fn notes(wording: Wording<'_>, table: &Table) -> Result<Vec<String>, ReportError> {
    let mut notes = table
        .notes
        .iter()
        .map(|id| wording.say(id))
        .collect::<Result<Vec<String>, ReportError>>()?;
    notes.extend(lineage(wording, table)?);
    if let Some(cell) = table.rows.first().and_then(|row| row.cells.first()) {
        let arguments = Arguments::new()
            .text("table", format!("{}/{}", wording.report.release, table.id))
            .text("example", format!("{}/{}", wording.report.release, cell.id));
        notes.push(wording.tell("note-ids", &arguments)?);
    }
    Ok(notes)
}

fn lineage(wording: Wording<'_>, table: &Table) -> Result<Option<String>, ReportError> {
    let sources: Vec<String> = table
        .lineage
        .inputs
        .iter()
        .map(|input| {
            let title = wording
                .report
                .sources
                .iter()
                .find(|source| source.id == input.source)
                .map_or(input.source.as_str(), |source| source.title.as_str());
            format!("{title} ({})", input.vintages.join(", "))
        })
        .collect();
    let methods = table.lineage.methods.iter();
    let methods: Vec<String> = methods.map(|method| (*method).to_owned()).collect();
    let arguments = Arguments::new()
        .text("sources", wording.localizer.list(&sources))
        .text("methods", wording.localizer.list(&methods));
    let message = match (sources.is_empty(), methods.is_empty()) {
        (true, true) => return Ok(None),
        (true, false) => "note-methods",
        (false, true) => "note-sources",
        (false, false) => "note-sources-methods",
    };
    wording.tell(message, &arguments).map(Some)
}
