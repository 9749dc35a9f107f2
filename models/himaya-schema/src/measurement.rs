//! Measurements: values of indicators of countries as their publishers give them.

use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema, SchemaRef};

use crate::{Area, Grade, Handling, Period, RawLabels};

/// One row of the table `measurements`.
///
/// Grain: one value of one indicator for one place and period, as one cell of a source file states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// The part of the source that a newer vintage replaces as a whole, such as an edition.
    pub part: String,
    /// The file's name.
    pub file: String,
    /// The row in the file, counted from 1 as a spreadsheet shows it.
    pub row: u32,
    /// The indicator's code within its source, such as `human-trafficking`.
    pub indicator: String,
    /// The place that it is about.
    pub area: Area,
    /// When, or the year of the edition.
    pub period: Period,
    /// The value in the unit of the indicator; nothing where the source says that it has none.
    pub value: Option<f64>,
    /// The lower bound that the source gives.
    pub low: Option<f64>,
    /// The upper bound that the source gives.
    pub high: Option<f64>,
    /// The handling code.
    pub handling: Handling,
    /// The grade of source and information.
    pub grade: Grade,
    /// The labels before they were mapped to codes.
    pub raw: RawLabels,
}

impl Measurement {
    /// Whether there is a value: `observed` or `not_reported`.
    pub fn status(&self) -> &'static str {
        match self.value {
            Some(_) => "observed",
            None => "not_reported",
        }
    }
}

/// The arrow schema of `measurements`.
///
/// The partition columns `source` and `vintage` stand in the path.
pub fn measurement_schema() -> SchemaRef {
    let text = |name: &str| Field::new(name, DataType::Utf8, false);
    let number = |name: &str| Field::new(name, DataType::Float64, true);
    Arc::new(Schema::new(vec![
        text("part"),
        text("file"),
        Field::new("row", DataType::UInt32, false),
        text("indicator"),
        text("area"),
        text("period"),
        Field::new("period_start", DataType::Date32, false),
        Field::new("period_end", DataType::Date32, false),
        Field::new("year", DataType::Int32, false),
        text("value_status"),
        number("value"),
        number("value_low"),
        number("value_high"),
        text("handling"),
        text("grade"),
        text("raw"),
    ]))
}
