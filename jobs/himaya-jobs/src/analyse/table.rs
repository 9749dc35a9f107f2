//! A long table: one row a cell, some columns its dimensions, one its count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use himaya_store::{StoreError, read_parquet};

use super::TableError;
use crate::JobError;

/// The most dimensions of a table.
pub(super) const MOST_DIMENSIONS: usize = 8;
/// The labels that mean a total unless others are given.
const TOTALS: [&str; 6] = [
    "_T",
    "total",
    "all",
    "both",
    "ensemble",
    "\u{627}\u{644}\u{645}\u{62C}\u{645}\u{648}\u{639}",
];

/// A table read from a file, not yet understood.
#[derive(Clone, Debug)]
pub struct LongTable {
    /// The file's name.
    pub(super) file: String,
    /// The names of all columns.
    pub(super) header: Vec<String>,
    /// The rows with their line numbers.
    pub(super) rows: Vec<(u64, Vec<String>)>,
    /// The columns that are dimensions.
    pub(super) dimensions: Vec<usize>,
    /// The column of counts.
    pub(super) value: usize,
    /// The labels of each dimension in order of appearance, the total (if any) last.
    pub(super) members: Vec<Vec<String>>,
    /// Whether a dimension has a total.
    pub(super) has_total: Vec<bool>,
    /// The row of each cell, by the positions of its labels.
    pub(super) cells: BTreeMap<Vec<usize>, usize>,
}

impl LongTable {
    /// Reads a CSV or Parquet file; `totals` are the labels that mean a total, the usual ones if
    /// none are given.
    pub fn read(
        path: &Path,
        value: &str,
        dimensions: &[String],
        totals: &[String],
    ) -> Result<Self, JobError> {
        let (header, rows) = read(path)?;
        let file = path.display().to_string();
        Ok(Self::new(file, header, rows, (value, dimensions, totals))?)
    }

    pub(super) fn new(
        file: String,
        header: Vec<String>,
        rows: Vec<(u64, Vec<String>)>,
        (value, dimensions, totals): (&str, &[String], &[String]),
    ) -> Result<Self, TableError> {
        let find = |column: &str| {
            let place = header.iter().position(|name| name == column);
            place.ok_or_else(|| TableError::UnknownColumn {
                file: file.clone(),
                column: column.to_owned(),
                columns: header.join(", "),
            })
        };
        let value = find(value)?;
        let places = dimensions.iter().map(|name| find(name));
        let places: Vec<usize> = places.collect::<Result<_, _>>()?;
        let mut distinct = places.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let is_sound = (1..=MOST_DIMENSIONS).contains(&places.len())
            && distinct.len() == places.len()
            && !places.contains(&value);
        if !is_sound {
            return Err(TableError::Dimensions {
                most: MOST_DIMENSIONS,
            });
        }
        if rows.is_empty() {
            return Err(TableError::Malformed {
                file,
                line: 0,
                reason: "it has no rows".to_owned(),
            });
        }
        let mut table = Self {
            file,
            header,
            rows,
            members: Vec::new(),
            has_total: Vec::new(),
            dimensions: places,
            value,
            cells: BTreeMap::new(),
        };
        table.find_members(totals);
        table.find_cells()?;
        Ok(table)
    }

    fn find_members(&mut self, totals: &[String]) {
        let is_total = |label: &str| {
            if totals.is_empty() {
                let lower = label.trim().to_lowercase();
                TOTALS.iter().any(|total| lower == total.to_lowercase())
            } else {
                totals.iter().any(|total| total == label)
            }
        };
        for place in &self.dimensions {
            let mut seen = BTreeSet::new();
            let mut members = Vec::new();
            let mut total = None;
            for (_, row) in &self.rows {
                let label = &row[*place];
                if seen.insert(label.clone()) {
                    if total.is_none() && is_total(label) {
                        total = Some(label.clone());
                    } else {
                        members.push(label.clone());
                    }
                }
            }
            self.has_total.push(total.is_some());
            members.extend(total);
            self.members.push(members);
        }
    }

    fn find_cells(&mut self) -> Result<(), TableError> {
        let places: Vec<BTreeMap<&str, usize>> = self
            .members
            .iter()
            .map(|members| {
                members
                    .iter()
                    .enumerate()
                    .map(|(at, label)| (label.as_str(), at))
                    .collect()
            })
            .collect();
        let mut cells = BTreeMap::new();
        for (index, (line, row)) in self.rows.iter().enumerate() {
            let at = self.dimensions.iter().zip(&places);
            let at: Vec<usize> = at
                .filter_map(|(place, members)| members.get(row[*place].as_str()).copied())
                .collect();
            if let Some(first) = cells.insert(at, index) {
                return Err(TableError::Duplicate {
                    file: self.file.clone(),
                    line: *line,
                    first: self.rows[first].0,
                    cell: self.label_of_row(index),
                });
            }
        }
        self.cells = cells;
        Ok(())
    }

    /// The name of a dimension.
    pub(super) fn name(&self, dimension: usize) -> &str {
        &self.header[self.dimensions[dimension]]
    }

    /// A cell in words.
    pub(super) fn label(&self, at: &[usize]) -> String {
        let members = at.iter().zip(&self.members);
        let labels: Vec<&str> = members
            .filter_map(|(index, members)| members.get(*index))
            .map(String::as_str)
            .collect();
        labels.join("/")
    }

    fn label_of_row(&self, index: usize) -> String {
        let (_, row) = &self.rows[index];
        let labels: Vec<&str> = self
            .dimensions
            .iter()
            .map(|place| row[*place].as_str())
            .collect();
        labels.join("/")
    }
}

/// The header of a table, and its rows with their line numbers.
pub(super) type Read = (Vec<String>, Vec<(u64, Vec<String>)>);

/// Reads a CSV or Parquet file.
pub(super) fn read(path: &Path) -> Result<Read, JobError> {
    let is_parquet = path
        .extension()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("parquet"));
    if is_parquet {
        let (header, rows) = read_parquet(path).map_err(|error| of_file(path, error))?;
        let rows = rows.into_iter().zip(1_u64..).map(|(row, line)| (line, row));
        return Ok((header, rows.collect()));
    }
    let file = path.display().to_string();
    Ok(read_csv(&file, &himaya_store::read_file(path)?)?)
}

/// A file of one's own that is damaged is no damage to the workspace.
fn of_file(path: &Path, error: StoreError) -> JobError {
    match error {
        StoreError::Damaged { reason, .. } => JobError::Table(TableError::Malformed {
            file: path.display().to_string(),
            line: 0,
            reason,
        }),
        other @ (StoreError::Io { .. }
        | StoreError::Schema { .. }
        | StoreError::NotAWorkspace { .. }
        | StoreError::NoRelease { .. }
        | StoreError::Busy { .. }
        | StoreError::NetworkFileSystem { .. }
        | StoreError::Exposed { .. }
        | StoreError::Key { .. }) => other.into(),
    }
}

fn read_csv(file: &str, bytes: &[u8]) -> Result<Read, TableError> {
    let malformed = |line: u64, reason: String| TableError::Malformed {
        file: file.to_owned(),
        line,
        reason,
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        malformed(0, format!("byte {at} is not UTF-8"))
    })?;
    let text = text.trim_start_matches('\u{FEFF}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let said = |error: &csv::Error| {
        let line = error.position().map_or(0, csv::Position::line);
        malformed(line, error.to_string())
    };
    let header = reader.headers().map_err(|error| said(&error))?;
    let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| said(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push((line, record.iter().map(str::to_owned).collect()));
    }
    Ok((header, rows))
}
