//! Observations: aggregate counts as sources publish them.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_schema::{DataType, Field, Schema, SchemaRef};

use crate::{
    AgeGroup, Area, BorderType, CodeList, Crime, ExploitationClass, Grade, Handling, Period, Route,
    Sex, Unit, Value,
};

/// What a source breaks a count down by.
///
/// Counts of different breakdowns describe the same persons and are never added.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Breakdown {
    /// By sex and age group only; with both at `_T`, the grand total.
    Total,
    /// By form of exploitation.
    Form,
    /// By citizenship.
    Citizenship,
    /// By country of repatriation.
    Repatriation,
    /// By route, border type and nationality.
    Route,
    /// An incident of its own.
    Incident,
}

impl CodeList for Breakdown {
    const NAME: &'static str = "breakdown";
    const ALL: &'static [Self] = &[
        Self::Total,
        Self::Form,
        Self::Citizenship,
        Self::Repatriation,
        Self::Route,
        Self::Incident,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Form => "form",
            Self::Citizenship => "citizenship",
            Self::Repatriation => "repatriation",
            Self::Route => "route",
            Self::Incident => "incident",
        }
    }
}

/// The labels as they stood in the source, by column name.
pub type RawLabels = BTreeMap<String, String>;

/// One row of the table `observations`.
///
/// Grain: one count of one unit for one combination of place, period and breakdown, as one cell of a
/// source file states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The part of the source that a newer vintage replaces as a whole, such as a year.
    pub part: String,
    /// The file's name.
    pub file: String,
    /// The row in the file, counted from 1 as a spreadsheet shows it.
    pub row: u32,
    /// What is counted.
    pub unit: Unit,
    /// The crime, where the count is of one.
    pub crime: Option<Crime>,
    /// Who reports; [`Area::Total`] for a source that covers several countries in one count.
    pub reporting: Area,
    /// The citizenship or nationality; [`Area::Total`] where the count is not broken down by it.
    pub origin: Area,
    /// The country of repatriation or of the incident, where there is one.
    pub counterpart: Option<Area>,
    /// The macro route.
    pub route: Option<Route>,
    /// The kind of border.
    pub border: Option<BorderType>,
    /// Sex.
    pub sex: Sex,
    /// Child or adult.
    pub age: AgeGroup,
    /// The form of exploitation; [`ExploitationClass::Total`] where not broken down by it.
    pub form: ExploitationClass,
    /// What the count is broken down by.
    pub breakdown: Breakdown,
    /// Whether the source gives it as a total of other rows.
    pub is_total: bool,
    /// When.
    pub period: Period,
    /// The count.
    pub value: Value,
    /// Whether the source may still revise it.
    pub provisional: bool,
    /// The handling code.
    pub handling: Handling,
    /// The grade of source and information.
    pub grade: Grade,
    /// The labels before they were mapped to codes.
    pub raw: RawLabels,
}

/// The arrow schema of `observations`.
///
/// The partition columns `source` and `vintage` stand in the path.
pub fn observation_schema() -> SchemaRef {
    let text = |name: &str, nullable| Field::new(name, DataType::Utf8, nullable);
    Arc::new(Schema::new(vec![
        text("part", false),
        text("file", false),
        Field::new("row", DataType::UInt32, false),
        text("unit", false),
        text("crime", true),
        text("reporting", false),
        text("origin", false),
        text("counterpart", true),
        text("route", true),
        text("border", true),
        text("sex", false),
        text("age", false),
        text("form", false),
        text("breakdown", false),
        Field::new("is_total", DataType::Boolean, false),
        text("period", false),
        text("precision", false),
        Field::new("period_start", DataType::Date32, false),
        Field::new("period_end", DataType::Date32, false),
        text("quarter", true),
        Field::new("year", DataType::Int32, false),
        text("value_status", false),
        Field::new("value_low", DataType::UInt64, true),
        Field::new("value_high", DataType::UInt64, true),
        Field::new("provisional", DataType::Boolean, false),
        text("handling", false),
        text("grade", false),
        text("raw", false),
    ]))
}
