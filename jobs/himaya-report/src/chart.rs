//! Charts: geometry in points and labels as finished text. Typst draws both; nothing here is an image.
//!
//! Series differ by pattern as well as by colour, and every value is printed. What is hidden is drawn
//! as a marked gap, never as zero.

mod bars;
mod frame;
mod intervals;
mod lines;
mod reading;
mod scale;
mod stacked;

use himaya_locale::{Arguments, Direction};
use serde::Serialize;

use crate::view::Wording;
use crate::{Chart, ChartKind, ReportError, format};
pub(crate) use frame::{Drawing, Frame};
use reading::Reading;

/// A chart as the template lays it out.
#[derive(Debug, Serialize)]
pub(crate) struct ChartView {
    caption: String,
    /// What a screen reader says instead of the drawing.
    alt: String,
    legend: Vec<LegendView>,
    drawing: Drawing,
}

/// A series in the legend.
#[derive(Debug, Serialize)]
struct LegendView {
    series: usize,
    text: String,
}

impl ChartView {
    /// Draws a chart; nothing if its table has no rows but totals.
    pub(crate) fn new(wording: Wording<'_>, chart: &Chart) -> Result<Option<Self>, ReportError> {
        let reading = Reading::new(wording, chart)?;
        if reading.rows.is_empty() {
            return Ok(None);
        }
        let frame = Frame {
            is_mirrored: wording.localizer.direction() == Direction::RightToLeft,
        };
        let localizer = wording.localizer;
        let drawing = match chart.kind {
            ChartKind::Bars | ChartKind::GroupedBars => bars::draw(frame, localizer, &reading),
            ChartKind::StackedBars => stacked::draw(frame, localizer, &reading),
            ChartKind::Lines => lines::draw(frame, localizer, &reading),
            ChartKind::Intervals => intervals::draw(frame, localizer, &reading),
        };
        let title = wording.say(&format!("figure-{}", chart.name))?;
        let arguments = Arguments::new().text("id", &chart.id).text("title", &title);
        Ok(Some(Self {
            caption: wording.tell(
                "caption-chart",
                &arguments.text("table", &chart.table.get().id),
            )?,
            alt: alternative(wording, chart.kind, &title, &reading)?,
            legend: legend(chart.kind, &reading),
            drawing,
        }))
    }
}

fn legend(kind: ChartKind, reading: &Reading) -> Vec<LegendView> {
    let names: &[String] = match kind {
        // Bars have one series, and lines carry their names themselves.
        ChartKind::Bars | ChartKind::Lines => &[],
        ChartKind::GroupedBars | ChartKind::StackedBars | ChartKind::Intervals => &reading.series,
    };
    names
        .iter()
        .enumerate()
        .map(|(series, name)| LegendView {
            series,
            text: name.clone(),
        })
        .collect()
}

/// The chart in words, from the same numbers.
fn alternative(
    wording: Wording<'_>,
    kind: ChartKind,
    title: &str,
    reading: &Reading,
) -> Result<String, ReportError> {
    let message = match kind {
        ChartKind::Bars | ChartKind::GroupedBars => "alt-bars",
        ChartKind::StackedBars => "alt-stacked",
        ChartKind::Lines => "alt-lines",
        ChartKind::Intervals => "alt-intervals",
    };
    let mut sentences = vec![wording.tell(message, &Arguments::new().text("title", title))?];
    for row in &reading.rows {
        let values = reading
            .series
            .iter()
            .zip(&row.data)
            .map(|(series, datum)| {
                let arguments = Arguments::new()
                    .text("series", series)
                    .text("value", &datum.spoken);
                wording.tell("alt-value", &arguments)
            })
            .collect::<Result<Vec<String>, ReportError>>()?;
        let arguments = Arguments::new()
            .text("label", &row.label)
            .text("values", wording.localizer.list(&values));
        sentences.push(wording.tell("alt-row", &arguments)?);
    }
    Ok(sentences.join(" "))
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

#[cfg(test)]
mod tests;
