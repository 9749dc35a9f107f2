//! A sheet with horizontal rows: their headings, an axis, and a lane or more a row.

use himaya_locale::Localizer;

use super::drawing::{Align, Area, Drawing, Form, Frame, LINE, WIDTH, as_points};
use super::reading::Reading;
use super::scale::Scale;

/// The room for the headings of rows.
const GUTTER: f64 = 118.0;
/// The height of the axis labels.
const AXIS_HEIGHT: f64 = 14.0;
/// The room between two rows.
const ROW_GAP: f64 = 8.0;

/// The part of a sheet with horizontal rows in which values are drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plot {
    /// Where zero lies.
    pub(crate) x: f64,
    /// How wide it is.
    pub(crate) width: f64,
    /// Points a unit of value.
    pub(crate) per_unit: f64,
    /// The height of one lane; a row has one or more.
    pub(crate) lane: f64,
    n_lanes: usize,
}

impl Plot {
    /// A sheet with horizontal rows, its axis and the headings of the rows.
    pub(crate) fn new(
        frame: Frame,
        localizer: &Localizer,
        reading: &Reading,
        (n_lanes, end_room, scale): (usize, f64, Scale),
    ) -> (Self, Drawing) {
        let lane = lane_height(reading.rows.len(), n_lanes);
        let plot = Self {
            x: GUTTER + 8.0,
            width: WIDTH - GUTTER - 8.0 - end_room,
            per_unit: (WIDTH - GUTTER - 8.0 - end_room) / scale.top,
            lane,
            n_lanes,
        };
        let bottom = plot.row(reading.rows.len());
        let mut drawing = Drawing::new(bottom + AXIS_HEIGHT);
        for (value, label) in scale.ticks(localizer) {
            let x = plot.x + value * plot.per_unit;
            let form = if value == 0.0 { Form::Axis } else { Form::Grid };
            let area = Area {
                x,
                y: 0.0,
                width: 0.0,
                height: bottom,
            };
            drawing.shape(frame, form, area, 0);
            let area = Area {
                x: x - 30.0,
                y: bottom + 2.0,
                width: 60.0,
                height: LINE,
            };
            drawing.label(frame, area, Align::Centre, &label);
        }
        for (index, row) in reading.rows.iter().enumerate() {
            let area = Area {
                x: 0.0,
                y: plot.row(index) - ROW_GAP / 2.0,
                width: GUTTER,
                height: plot.row_height() + ROW_GAP,
            };
            drawing.label(frame, area, Align::End, &row.label);
        }
        (plot, drawing)
    }

    /// The upper edge of a row.
    pub(crate) fn row(&self, index: usize) -> f64 {
        as_points(index) * (self.row_height() + ROW_GAP) + ROW_GAP / 2.0
    }

    /// The upper edge of a lane of a row.
    pub(crate) fn lane_top(&self, row: usize, lane: usize) -> f64 {
        self.row(row) + as_points(lane) * self.lane
    }

    fn row_height(&self) -> f64 {
        (as_points(self.n_lanes) * self.lane).max(LINE + 2.0)
    }
}

/// Lanes are lower the more there are, so that a chart stays on its page.
fn lane_height(n_rows: usize, n_lanes: usize) -> f64 {
    let room = 560.0 / as_points(n_rows.max(1)) - ROW_GAP;
    (room / as_points(n_lanes.max(1))).clamp(7.0, 11.0)
}
