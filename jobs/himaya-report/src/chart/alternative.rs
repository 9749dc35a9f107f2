//! A chart in words, from the same numbers.

mod series;

use himaya_locale::{Arguments, Localizer};

use super::reading::{Reading, RowReading};
use crate::{ChartKind, ReportError};

/// What a screen reader says instead of the drawing.
pub(crate) fn of(
    localizer: &Localizer,
    kind: ChartKind,
    title: &str,
    reading: &Reading,
) -> Result<String, ReportError> {
    let message = match kind {
        ChartKind::Bars | ChartKind::GroupedBars => "alt-bars",
        ChartKind::Intervals => "alt-intervals",
        ChartKind::Lines => "alt-lines",
        ChartKind::Matrix => "alt-matrix",
        ChartKind::HeatMap => "alt-heat-map",
        ChartKind::Alluvial => "alt-alluvial",
        ChartKind::RouteMap => "alt-route-map",
        ChartKind::Series => "alt-series",
        ChartKind::Slope => "alt-slope",
        ChartKind::StackedBars => "alt-stacked",
    };
    let mut sentences = vec![localizer.message(message, &Arguments::new().text("title", title))?];
    if kind == ChartKind::Series {
        sentences.extend(series::sentences(localizer, reading)?);
        return Ok(sentences.join(" "));
    }
    for row in &reading.rows {
        sentences.push(row_sentence(localizer, reading, row)?);
    }
    Ok(sentences.join(" "))
}

fn row_sentence(
    localizer: &Localizer,
    reading: &Reading,
    row: &RowReading,
) -> Result<String, ReportError> {
    let arguments = Arguments::new()
        .text("label", &row.label)
        .text("values", values(localizer, reading, row)?);
    Ok(localizer.message("alt-row", &arguments)?)
}

/// The values of a row, each after the name of its column.
fn values(
    localizer: &Localizer,
    reading: &Reading,
    row: &RowReading,
) -> Result<String, ReportError> {
    let values = reading.series.iter().zip(&row.data);
    let values = values
        .map(|(series, datum)| {
            let arguments = Arguments::new()
                .text("series", series)
                .text("value", &datum.spoken);
            Ok(localizer.message("alt-value", &arguments)?)
        })
        .collect::<Result<Vec<String>, ReportError>>()?;
    Ok(localizer.list(&values))
}
