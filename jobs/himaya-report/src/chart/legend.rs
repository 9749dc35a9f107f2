//! What the looks of a chart mean.

use himaya_locale::{Arguments, Localizer};
use serde::{Deserialize, Serialize};

use super::drawing::Form;
use super::matrix;
use super::reading::{Mark, Reading, RowReading};
use super::series::{EXPECTED, OBSERVED};
use crate::{ChartKind, ReportError};

/// A look and its meaning.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct LegendView {
    pub(crate) form: Form,
    pub(crate) series: usize,
    pub(crate) text: String,
}

/// The legend of a chart; empty where the chart says everything itself.
pub(crate) fn of(
    localizer: &Localizer,
    kind: ChartKind,
    reading: &Reading,
) -> Result<Vec<LegendView>, ReportError> {
    match kind {
        // Bars have one series, and lines and slopes carry their names themselves.
        ChartKind::Bars | ChartKind::Lines | ChartKind::Slope => Ok(Vec::new()),
        ChartKind::GroupedBars | ChartKind::StackedBars | ChartKind::Intervals => {
            Ok(columns(reading))
        }
        ChartKind::Matrix => classes(localizer, reading),
        ChartKind::HeatMap => steps(localizer, reading),
        ChartKind::Alluvial => Ok(vec![LegendView {
            form: Form::Band,
            series: 0,
            text: localizer.message("legend-alluvial", &Arguments::new())?,
        }]),
        ChartKind::RouteMap => arrows(localizer, reading),
        ChartKind::Series => series(localizer, reading),
    }
}

/// The columns drawn, unless there is only one, which the title names.
fn columns(reading: &Reading) -> Vec<LegendView> {
    if reading.series.len() < 2 {
        return Vec::new();
    }
    let names = reading.series.iter().enumerate();
    names
        .map(|(series, name)| LegendView {
            form: Form::Bar,
            series,
            text: name.clone(),
        })
        .collect()
}

/// The lines and the band, and of the other marks those that occur.
fn series(localizer: &Localizer, reading: &Reading) -> Result<Vec<LegendView>, ReportError> {
    let mut legend = Vec::new();
    for (series, form) in [(OBSERVED, Form::Series), (EXPECTED, Form::Expected)] {
        let name = reading.series.get(series);
        legend.extend(name.map(|name| LegendView {
            form,
            series,
            text: name.clone(),
        }));
    }
    let has = |is: fn(&RowReading) -> bool| reading.rows.iter().any(is);
    let marks = [
        (true, Form::Band, "legend-band"),
        (
            has(|row| observed(row).is_some_and(|(_, is_provisional)| is_provisional)),
            Form::Hollow,
            "legend-provisional",
        ),
        (has(|row| row.shift.is_some()), Form::Rule, "legend-shift"),
        (
            has(|row| observed(row).is_some_and(|(mark, _)| mark.point().is_none())),
            Form::Gap,
            "legend-gap",
        ),
    ];
    for (occurs, form, message) in marks {
        if occurs {
            legend.push(LegendView {
                form,
                series: OBSERVED,
                text: localizer.message(message, &Arguments::new())?,
            });
        }
    }
    Ok(legend)
}

/// The classes of a matrix, the lightest first, and its hatching if it occurs.
fn classes(localizer: &Localizer, reading: &Reading) -> Result<Vec<LegendView>, ReportError> {
    let limits = matrix::limits(reading);
    let mut legend = Vec::new();
    for (series, low) in limits.iter().enumerate() {
        let low_text = localizer.count(*low);
        let text = match limits.get(series + 1) {
            Some(next) => localizer.range(&low_text, &localizer.count(next - 1)),
            None => {
                localizer.message("legend-class-last", &Arguments::new().text("low", low_text))?
            }
        };
        legend.push(LegendView {
            form: Form::Class,
            series,
            text,
        });
    }
    if has_gaps(reading) {
        legend.push(gap(localizer, Form::Hatch)?);
    }
    Ok(legend)
}

/// The steps of a heat map, the lightest first, and its hatching if it occurs.
fn steps(localizer: &Localizer, reading: &Reading) -> Result<Vec<LegendView>, ReportError> {
    let mut legend = Vec::new();
    for (series, low) in matrix::STEPS.iter().enumerate() {
        let high = matrix::STEPS.get(series + 1).copied().unwrap_or(1.0);
        legend.push(LegendView {
            form: Form::Class,
            series,
            text: localizer.range(&localizer.percent(*low, 0), &localizer.percent(high, 0)),
        });
    }
    if has_gaps(reading) {
        legend.push(gap(localizer, Form::Hatch)?);
    }
    Ok(legend)
}

/// What the arrows of a map are, and those without a number if there are any.
fn arrows(localizer: &Localizer, reading: &Reading) -> Result<Vec<LegendView>, ReportError> {
    let mut legend = vec![LegendView {
        form: Form::Arrow,
        series: 0,
        text: localizer.message("legend-arrow", &Arguments::new())?,
    }];
    if has_gaps(reading) {
        legend.push(gap(localizer, Form::OpenArrow)?);
    }
    Ok(legend)
}

fn has_gaps(reading: &Reading) -> bool {
    let mut data = reading.rows.iter().flat_map(|row| &row.data);
    data.any(|datum| datum.mark.point().is_none())
}

fn gap(localizer: &Localizer, form: Form) -> Result<LegendView, ReportError> {
    Ok(LegendView {
        form,
        series: 0,
        text: localizer.message("legend-gap", &Arguments::new())?,
    })
}

fn observed(row: &RowReading) -> Option<(Mark, bool)> {
    let datum = row.data.get(OBSERVED)?;
    Some((datum.mark, datum.is_provisional))
}
