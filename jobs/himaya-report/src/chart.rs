//! Charts: geometry in points and labels as finished text. Typst draws both; nothing here is an image.
//!
//! Series differ by pattern as well as by colour, and every value is printed. What is hidden is drawn
//! as a marked gap, never as zero.

mod alluvial;
mod alternative;
mod axis;
mod bars;
mod drawing;
mod intervals;
mod legend;
mod lines;
mod matrix;
mod plot;
mod reading;
mod route_map;
mod scale;
mod series;
mod slope;
mod stacked;
mod text;

use himaya_locale::{Arguments, Direction, Localizer};
use serde::{Deserialize, Serialize};

use crate::{Chart, ChartKind, ReportError};
use drawing::Frame;
pub(crate) use drawing::{
    Drawing, Form, Ground, LINE, Label, Outline, Shape, Side, WIDTH, as_points,
};
pub(crate) use legend::LegendView;
use reading::Reading;
pub(crate) use text::{text_width, wrapped};

/// A chart as the template lays it out.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct ChartView {
    /// The id, such as `F1`.
    pub(crate) id: String,
    /// The id of the table that it draws.
    pub(crate) table: String,
    pub(crate) caption: String,
    /// What a screen reader says instead of the drawing.
    pub(crate) alt: String,
    pub(crate) legend: Vec<LegendView>,
    pub(crate) drawing: Drawing,
}

impl ChartView {
    /// Draws a chart; nothing if its table has no rows but totals.
    pub(crate) fn new(localizer: &Localizer, chart: &Chart) -> Result<Option<Self>, ReportError> {
        let reading = Reading::new(localizer, chart)?;
        if reading.rows.is_empty() {
            return Ok(None);
        }
        let frame = Frame {
            is_mirrored: localizer.direction() == Direction::RightToLeft,
        };
        let drawing = match chart.kind {
            ChartKind::Bars | ChartKind::GroupedBars => bars::draw(frame, localizer, &reading),
            ChartKind::StackedBars => stacked::draw(frame, localizer, &reading),
            ChartKind::Lines => lines::draw(frame, localizer, &reading),
            ChartKind::Intervals => intervals::draw(frame, localizer, &reading),
            ChartKind::Matrix | ChartKind::HeatMap => matrix::draw(frame, localizer, &reading)?,
            ChartKind::Alluvial => alluvial::draw(frame, &reading),
            ChartKind::RouteMap => route_map::draw(localizer, &reading)?,
            ChartKind::Series => series::draw(frame, localizer, &reading),
            ChartKind::Slope => slope::draw(frame, &reading),
        };
        let title = localizer.message(&format!("figure-{}", chart.name), &Arguments::new())?;
        let arguments = Arguments::new().text("id", &chart.id).text("title", &title);
        Ok(Some(Self {
            id: chart.id.clone(),
            table: chart.table.get().id.clone(),
            caption: localizer.message(
                "caption-chart",
                &arguments.text("table", &chart.table.get().id),
            )?,
            alt: alternative::of(localizer, chart.kind, &title, &reading)?,
            legend: legend::of(localizer, chart.kind, &reading)?,
            drawing,
        }))
    }
}

#[cfg(test)]
mod tests;
