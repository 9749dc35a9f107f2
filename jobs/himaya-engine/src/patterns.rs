//! Rows of a table of one's own, reduced to their different patterns with weights.
//!
//! A CSV file is read once and row by row, so that ten million rows need no more memory than their
//! different patterns; a Parquet file is grouped by polars.

use std::io::{BufRead as _, BufReader};
use std::path::Path;

use himaya_store::{open_file, read_parquet};
use polars::prelude::{
    DataType, Engine, Expr, LazyFrame, PlRefPath, PolarsError, ScanArgsParquet, col, len,
};

use crate::PatternError;
use gather::Gather;

mod gather;

/// The code of a cell that is not recorded.
const MISSING: u16 = u16::MAX;

/// What is to be reduced.
#[derive(Clone, Debug)]
pub struct PatternQuery {
    /// The columns that are items.
    pub items: Vec<String>,
    /// The column of weights; without it every row weighs one.
    pub weight: Option<String>,
    /// What stands in a cell that is not recorded, beside nothing.
    pub missing: Vec<String>,
    /// The most levels of an item.
    pub most_levels: usize,
    /// Whether the pattern of every row is kept.
    pub keeps_rows: bool,
}

/// An item and the levels that occur, sorted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ItemLevels {
    /// The column.
    pub name: String,
    /// The levels, in the order of their codes.
    pub levels: Vec<String>,
}

/// The different patterns of a table, in the order of their codes.
#[derive(Clone, Debug, PartialEq)]
pub struct Patterns {
    /// The items.
    pub items: Vec<ItemLevels>,
    /// One code an item, pattern after pattern; 65,535 where nothing is recorded.
    pub codes: Vec<u16>,
    /// The sum of the weights of the rows of each pattern.
    pub weights: Vec<f64>,
    /// The rows read.
    pub n_rows: u64,
    /// The pattern of each row, if it was asked for.
    pub rows: Vec<u32>,
}

/// Reduces a CSV or Parquet file to its different patterns.
pub fn patterns(path: &Path, query: &PatternQuery) -> Result<Patterns, PatternError> {
    let is_parquet = path
        .extension()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("parquet"));
    match (is_parquet, query.keeps_rows) {
        (false, _) => from_csv(path, query),
        (true, false) => from_parquet(path, query),
        (true, true) => from_parquet_rows(path, query),
    }
}

fn from_csv(path: &Path, query: &PatternQuery) -> Result<Patterns, PatternError> {
    let file = path.display().to_string();
    let unread = |error: &dyn std::fmt::Display| PatternError::Unread {
        file: file.clone(),
        reason: error.to_string(),
    };
    let mut input = BufReader::with_capacity(1 << 20, open_file(path)?);
    let start = input.fill_buf().map_err(|error| unread(&error))?;
    let mark = if start.starts_with(b"\xEF\xBB\xBF") {
        3
    } else {
        0
    };
    let first = start
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let count = |sign: u8| first.split(|byte| *byte == sign).count();
    let delimiter = if count(b';') > count(b',') {
        b';'
    } else {
        b','
    };
    input.consume(mark);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .buffer_capacity(1 << 18)
        .from_reader(input);
    let malformed = |error: &csv::Error| PatternError::Malformed {
        file: file.clone(),
        line: error.position().map_or(0, csv::Position::line),
        reason: error.to_string(),
    };
    let header = reader.headers().map_err(|error| malformed(&error))?;
    let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    let mut gather = Gather::new(&file, &header, query)?;
    let mut record = csv::ByteRecord::new();
    while reader
        .read_byte_record(&mut record)
        .map_err(|error| malformed(&error))?
    {
        let line = record.position().map_or(0, csv::Position::line);
        gather.row(line, |place| record.get(place).unwrap_or_default())?;
    }
    gather.finish()
}

/// Every row as text, since each has to say its pattern.
fn from_parquet_rows(path: &Path, query: &PatternQuery) -> Result<Patterns, PatternError> {
    let file = path.display().to_string();
    let (header, rows) = read_parquet(path)?;
    let mut gather = Gather::new(&file, &header, query)?;
    for (row, line) in rows.iter().zip(1_u64..) {
        gather.row(line, |place| {
            row.get(place).map_or(b"", |cell| cell.as_bytes())
        })?;
    }
    gather.finish()
}

fn from_parquet(path: &Path, query: &PatternQuery) -> Result<Patterns, PatternError> {
    let file = path.display().to_string();
    let failed = |error: PolarsError| PatternError::Unread {
        file: file.clone(),
        reason: error.to_string(),
    };
    let rows = PlRefPath::new(path.to_string_lossy());
    let mut rows = LazyFrame::scan_parquet(rows, ScanArgsParquet::default()).map_err(failed)?;
    let schema = rows.collect_schema().map_err(failed)?;
    let header: Vec<String> = schema.iter_names().map(ToString::to_string).collect();
    let mut gather = Gather::new(&file, &header, query)?;
    let items: Vec<Expr> = query
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            col(item.as_str())
                .cast(DataType::String)
                .alias(format!("item {at}"))
        })
        .collect();
    let keys: Vec<Expr> = (0..items.len())
        .map(|at| col(format!("item {at}")))
        .collect();
    let weight = match &query.weight {
        None => polars::prelude::lit(1.0),
        Some(weight) => col(weight.as_str()).cast(DataType::Float64),
    };
    let columns = [items, vec![weight.alias("weight")]].concat();
    let of = || col("weight");
    let frame = rows
        .select(columns)
        .group_by(keys)
        .agg([
            len().cast(DataType::Float64).alias("n"),
            of().sum().alias("sum"),
            of().min().alias("least"),
            of().count().cast(DataType::Float64).alias("known"),
        ])
        .collect_with_engine(Engine::Streaming)
        .map_err(failed)?
        .unwrap_single();
    let cells = frame.columns();
    for row in 0..frame.height() {
        let number = |back: usize| {
            let column = &cells[cells.len() - back];
            let of = column.f64().ok().and_then(|values| values.get(row));
            of.unwrap_or(f64::NAN)
        };
        let (n, sum, least, known) = (number(4), number(3), number(2), number(1));
        let is_sound = sum.is_finite() && 0.0 < least && n <= known;
        let weight = if is_sound { sum } else { f64::NAN };
        let cell = |at: usize| cells[at].str().ok().and_then(|values| values.get(row));
        gather.group((n, weight), |at| cell(at).unwrap_or_default().as_bytes())?;
    }
    gather.finish()
}

#[cfg(test)]
mod tests;
