//! What a chart reads from its table.

use std::collections::BTreeSet;

use himaya_locale::{Arguments, Localizer};
use himaya_schema::{
    Cell, CodeList as _, Column, ColumnKind, Figure, Flag, Label, Route, Row, Table, Value,
};

use super::scale::Scale;
use crate::{Chart, ChartKind, ReportError, format};

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
    /// The keys of its headings, which have no language.
    pub(crate) keys: Vec<String>,
    pub(crate) label: String,
    /// The macro route, if the row is one.
    pub(crate) route: Option<Route>,
    pub(crate) data: Vec<Datum>,
    /// What is printed where the level shifts in this row; nothing where it does not.
    pub(crate) shift: Option<String>,
}

/// A value to be drawn.
#[derive(Debug)]
pub(crate) struct Datum {
    pub(crate) mark: Mark,
    /// As it is printed.
    pub(crate) text: String,
    /// As it is spoken, without its flags.
    pub(crate) bare: String,
    /// As it is spoken.
    pub(crate) spoken: String,
    /// Whether the source may still revise it.
    pub(crate) is_provisional: bool,
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
    /// The one number that it stands for, if there is one.
    pub(crate) fn point(self) -> Option<f64> {
        match self {
            Self::Value(value) | Self::Interval(value, _, _) => Some(value),
            Self::Range(..) | Self::Gap => None,
        }
    }

    /// The greatest value that it reaches.
    pub(crate) fn high(self) -> f64 {
        match self {
            Self::Value(value) => value,
            Self::Range(_, high) | Self::Interval(_, _, high) => high,
            Self::Gap => 0.0,
        }
    }
}

/// What a kind of chart asks of its columns.
struct Demand {
    /// How many there are; nothing where any number will do.
    n_columns: Option<usize>,
    /// Whether they are ratios; nothing where they may be.
    is_ratio: Option<bool>,
    /// Whether the last one tells where the level shifts.
    has_shifts: bool,
}

impl Demand {
    fn of(kind: ChartKind) -> Self {
        let (n_columns, is_ratio, has_shifts) = match kind {
            ChartKind::Bars
            | ChartKind::GroupedBars
            | ChartKind::StackedBars
            | ChartKind::Lines
            | ChartKind::Intervals => (None, None, false),
            ChartKind::Matrix | ChartKind::Alluvial => (None, Some(false), false),
            ChartKind::HeatMap => (None, Some(true), false),
            ChartKind::RouteMap => (Some(1), Some(false), false),
            ChartKind::Series => (Some(5), None, true),
            ChartKind::Slope => (Some(2), Some(true), false),
        };
        Self {
            n_columns,
            is_ratio,
            has_shifts,
        }
    }
}

impl Reading {
    /// Reads the columns of the chart.
    pub(crate) fn new(localizer: &Localizer, chart: &Chart) -> Result<Self, ReportError> {
        let demand = Demand::of(chart.kind);
        let n_columns = demand.n_columns.unwrap_or(chart.columns.len());
        if n_columns != chart.columns.len() {
            return Err(ReportError::ChartColumns {
                chart: chart.id.clone(),
                expected: n_columns,
                found: chart.columns.len(),
            });
        }
        let table = chart.table.get();
        let (shifts, drawn) = match chart.columns.split_last() {
            Some((last, others)) if demand.has_shifts => (Some(column(chart, last)?.0), others),
            Some(_) | None => (None, chart.columns.as_slice()),
        };
        let mut positions = Vec::new();
        let mut series = Vec::new();
        let mut is_ratio = demand.is_ratio;
        for key in drawn {
            let (position, column) = column(chart, key)?;
            positions.push(position);
            series.push(localizer.label(&column.label)?);
            let found =
                measure(column.kind).filter(|found| is_ratio.is_none_or(|all| all == *found));
            is_ratio = Some(found.ok_or_else(|| refusal(chart, key))?);
        }
        let rows = rows(localizer, table, &positions, shifts)?;
        if chart.kind == ChartKind::RouteMap {
            routes_once(chart, &rows)?;
        }
        Ok(Self {
            series,
            rows,
            is_ratio: is_ratio.unwrap_or_default(),
        })
    }

    /// The axis of the values.
    pub(crate) fn scale(&self) -> Scale {
        if self.is_ratio {
            Scale::of_ratios()
        } else {
            Scale::of_counts(self.high())
        }
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

fn column<'a>(chart: &'a Chart, key: &str) -> Result<(usize, &'a Column), ReportError> {
    let mut columns = chart.table.get().columns.iter().enumerate();
    columns
        .find(|(_, column)| column.key == key)
        .ok_or_else(|| refusal(chart, key))
}

/// Every row of a map is a route, and none stands twice.
fn routes_once(chart: &Chart, rows: &[RowReading]) -> Result<(), ReportError> {
    let mut seen = BTreeSet::new();
    match rows
        .iter()
        .find(|row| row.route.is_none_or(|route| !seen.insert(route)))
    {
        Some(row) => Err(ReportError::ChartRow {
            chart: chart.id.clone(),
            row: row.label.clone(),
        }),
        None => Ok(()),
    }
}

fn refusal(chart: &Chart, key: &str) -> ReportError {
    ReportError::Chart {
        chart: chart.id.clone(),
        column: key.to_owned(),
    }
}

/// Whether a kind is drawn as a ratio; kinds with a sign are not drawn.
fn measure(kind: ColumnKind) -> Option<bool> {
    match kind {
        ColumnKind::Count(_) => Some(false),
        ColumnKind::Share | ColumnKind::Ratio => Some(true),
        ColumnKind::Change | ColumnKind::Difference | ColumnKind::Score => None,
    }
}

fn rows(
    localizer: &Localizer,
    table: &Table,
    positions: &[usize],
    shifts: Option<usize>,
) -> Result<Vec<RowReading>, ReportError> {
    let rows = table.rows.iter().filter(|row| !row.is_total);
    rows.map(|row| {
        let data = positions
            .iter()
            .filter_map(|position| row.cells.get(*position))
            .map(|cell| datum(localizer, cell))
            .collect::<Result<Vec<Datum>, ReportError>>()?;
        let label = label(localizer, row)?;
        let shift = shifts.and_then(|position| row.cells.get(position));
        let shift = match shift {
            Some(cell) => shift_label(localizer, &label, &cell.figure)?,
            None => None,
        };
        Ok(RowReading {
            keys: row.labels.iter().map(Label::key).collect(),
            label,
            route: row.labels.iter().find_map(route),
            data,
            shift,
        })
    })
    .collect()
}

fn route(label: &Label) -> Option<Route> {
    match label {
        Label::Code { list, code } if *list == Route::NAME => Route::from_code(code),
        Label::Code { .. }
        | Label::Area(_)
        | Label::Period(_)
        | Label::Message(_)
        | Label::Name(_)
        | Label::Given { .. } => None,
    }
}

/// A count other than zero marks a shift, and so does a change, which is printed with it.
fn shift_label(
    localizer: &Localizer,
    label: &str,
    figure: &Figure,
) -> Result<Option<String>, ReportError> {
    match figure {
        Figure::Count { value } => {
            let is_shift = value.number().is_some_and(|n| n > 0);
            Ok(is_shift.then(|| label.to_owned()))
        }
        Figure::Change { .. } => {
            let arguments = Arguments::new()
                .text("label", label)
                .text("value", format::figure(localizer, figure)?);
            Ok(Some(localizer.message("label-value", &arguments)?))
        }
        Figure::Share { .. }
        | Figure::ShareBounds { .. }
        | Figure::Ratio { .. }
        | Figure::Difference { .. }
        | Figure::Score { .. }
        | Figure::DifferenceBounds { .. }
        | Figure::Hidden { .. } => Ok(None),
    }
}

fn label(localizer: &Localizer, row: &Row) -> Result<String, ReportError> {
    let labels = row
        .labels
        .iter()
        .map(|label| Ok(localizer.label(label)?))
        .collect::<Result<Vec<String>, ReportError>>()?;
    Ok(labels.join(" \u{B7} "))
}

fn datum(localizer: &Localizer, cell: &Cell) -> Result<Datum, ReportError> {
    let printed = format::figure(localizer, &cell.figure)?;
    let bare = match cell.figure {
        Figure::Count {
            value: Value::Censored { lo, hi } | Value::Inconsistent { lo, hi },
        } => {
            let arguments = Arguments::new()
                .text("low", localizer.count(lo))
                .text("high", localizer.count(hi));
            localizer.message("spoken-censored", &arguments)?
        }
        Figure::Count { .. }
        | Figure::Share { .. }
        | Figure::ShareBounds { .. }
        | Figure::DifferenceBounds { .. }
        | Figure::Ratio { .. }
        | Figure::Change { .. }
        | Figure::Difference { .. }
        | Figure::Score { .. }
        | Figure::Hidden { .. } => match spoken_message(&printed) {
            Some(id) => localizer.message(id, &Arguments::new())?,
            None => printed,
        },
    };
    let mut spoken = bare.clone();
    for flag in format::spoken_flags(cell) {
        spoken = format!("{spoken} ({})", localizer.message(flag, &Arguments::new())?);
    }
    Ok(Datum {
        mark: mark(&cell.figure),
        text: format::cell(localizer, cell)?,
        bare,
        spoken,
        is_provisional: cell.flags.contains(&Flag::Provisional),
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
        | Figure::Score { .. }
        | Figure::DifferenceBounds { .. }
        | Figure::Hidden { .. } => Mark::Gap,
    }
}

/// The message that speaks a symbol.
fn spoken_message(symbol: &str) -> Option<&'static str> {
    match symbol {
        format::SUPPRESSED => Some("spoken-suppressed"),
        format::NOT_SIGNIFICANT => Some("spoken-not-significant"),
        format::NOT_AVAILABLE => Some("spoken-not-available"),
        format::NOT_APPLICABLE => Some("spoken-not-applicable"),
        format::TRUE_ZERO => Some("spoken-true-zero"),
        _ => None,
    }
}
