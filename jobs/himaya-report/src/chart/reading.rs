//! What a chart reads from its table.

use himaya_locale::Arguments;
use himaya_schema::{Cell, ColumnKind, Figure, Row, Table, Value};

use super::spoken_message;
use crate::view::Wording;
use crate::{Chart, ReportError, format};

/// The rows and series of a chart.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The names of the columns drawn.
    pub(crate) series: Vec<String>,
    /// The rows drawn, totals left out.
    pub(crate) rows: Vec<RowReading>,
    /// Whether the values are ratios, drawn from 0 to 100 %.
    pub(crate) is_ratio: bool,
}

/// A row.
#[derive(Debug)]
pub(crate) struct RowReading {
    pub(crate) label: String,
    pub(crate) data: Vec<Datum>,
}

/// A value to be drawn.
#[derive(Debug)]
pub(crate) struct Datum {
    pub(crate) mark: Mark,
    /// As it is printed.
    pub(crate) text: String,
    /// As it is spoken.
    pub(crate) spoken: String,
}

/// The geometry of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mark {
    /// A known value.
    Value(f64),
    /// A value known only to lie between two.
    Range(f64, f64),
    /// A value with its interval: point, low, high.
    Interval(f64, f64, f64),
    /// No number, and the reason printed.
    Gap,
}

impl Mark {
    /// The greatest value that it reaches.
    pub(crate) fn high(self) -> f64 {
        match self {
            Self::Value(value) => value,
            Self::Range(_, high) | Self::Interval(_, _, high) => high,
            Self::Gap => 0.0,
        }
    }
}

impl Reading {
    /// Reads the columns of the chart.
    pub(crate) fn new(wording: Wording<'_>, chart: &Chart) -> Result<Self, ReportError> {
        let table = chart.table.get();
        let mut positions = Vec::new();
        let mut series = Vec::new();
        let mut kinds = Vec::new();
        for key in &chart.columns {
            let refused = || ReportError::Chart {
                chart: chart.id.clone(),
                column: key.clone(),
            };
            let position = table.columns.iter().position(|column| column.key == *key);
            let (position, column) = position
                .and_then(|position| Some((position, table.columns.get(position)?)))
                .ok_or_else(refused)?;
            positions.push(position);
            series.push(wording.localizer.label(&column.label)?);
            kinds.push(is_ratio(column.kind).ok_or_else(refused)?);
            if kinds.first() != kinds.last() {
                return Err(refused());
            }
        }
        Ok(Self {
            series,
            rows: rows(wording, table, &positions)?,
            is_ratio: kinds.first().copied().unwrap_or_default(),
        })
    }

    /// The greatest value of all.
    pub(crate) fn high(&self) -> f64 {
        self.rows
            .iter()
            .flat_map(|row| &row.data)
            .map(|datum| datum.mark.high())
            .fold(0.0, f64::max)
    }
}

/// Whether a kind is drawn as a ratio; kinds with a sign are not drawn.
fn is_ratio(kind: ColumnKind) -> Option<bool> {
    match kind {
        ColumnKind::Count(_) => Some(false),
        ColumnKind::Share | ColumnKind::Ratio => Some(true),
        ColumnKind::Change | ColumnKind::Difference => None,
    }
}

fn rows(
    wording: Wording<'_>,
    table: &Table,
    positions: &[usize],
) -> Result<Vec<RowReading>, ReportError> {
    table
        .rows
        .iter()
        .filter(|row| !row.is_total)
        .map(|row| {
            let data = positions
                .iter()
                .filter_map(|position| row.cells.get(*position))
                .map(|cell| datum(wording, cell))
                .collect::<Result<Vec<Datum>, ReportError>>()?;
            Ok(RowReading {
                label: label(wording, row)?,
                data,
            })
        })
        .collect()
}

fn label(wording: Wording<'_>, row: &Row) -> Result<String, ReportError> {
    let labels = row
        .labels
        .iter()
        .map(|label| Ok(wording.localizer.label(label)?))
        .collect::<Result<Vec<String>, ReportError>>()?;
    Ok(labels.join(" \u{B7} "))
}

fn datum(wording: Wording<'_>, cell: &Cell) -> Result<Datum, ReportError> {
    let bare = format::figure(wording.localizer, &cell.figure)?;
    let mut spoken = match cell.figure {
        Figure::Count {
            value: Value::Censored { lo, hi } | Value::Inconsistent { lo, hi },
        } => {
            let arguments = Arguments::new()
                .text("low", wording.localizer.count(lo))
                .text("high", wording.localizer.count(hi));
            wording.tell("spoken-censored", &arguments)?
        }
        Figure::Count { .. }
        | Figure::Share { .. }
        | Figure::ShareBounds { .. }
        | Figure::DifferenceBounds { .. }
        | Figure::Ratio { .. }
        | Figure::Change { .. }
        | Figure::Difference { .. }
        | Figure::Hidden { .. } => match spoken_message(&bare) {
            Some(id) => wording.say(id)?,
            None => bare,
        },
    };
    for flag in format::spoken_flags(cell) {
        spoken = format!("{spoken} ({})", wording.say(flag)?);
    }
    Ok(Datum {
        mark: mark(&cell.figure),
        text: format::cell(wording.localizer, cell)?,
        spoken,
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a drawing is exact to a tenth of a point, far coarser than an f64"
)]
fn mark(figure: &Figure) -> Mark {
    match *figure {
        Figure::Count { value } => match value {
            Value::Observed { n } | Value::Rounded { n } => Mark::Value(n as f64),
            Value::TrueZero => Mark::Value(0.0),
            Value::Censored { lo, hi } | Value::Inconsistent { lo, hi } => {
                Mark::Range(lo as f64, hi as f64)
            }
            Value::NotReported
            | Value::NotApplicable
            | Value::SuppressedPrimary
            | Value::SuppressedSecondary => Mark::Gap,
        },
        Figure::Share { point, low, high } => Mark::Interval(point, low, high),
        Figure::ShareBounds { low, high } => Mark::Range(low, high),
        Figure::Ratio { point } => Mark::Value(point),
        Figure::Change { .. }
        | Figure::Difference { .. }
        | Figure::DifferenceBounds { .. }
        | Figure::Hidden { .. } => Mark::Gap,
    }
}
