//! The sheet that a chart is drawn on. In Arabic it is mirrored: bars grow and time runs to the left.

use himaya_locale::Localizer;
use serde::Serialize;

use super::reading::Reading;
use super::scale::Scale;

/// The width of every chart, that of the text.
pub(crate) const WIDTH: f64 = 480.0;
/// The room for the headings of rows.
const GUTTER: f64 = 118.0;
/// The height of the axis labels.
const AXIS_HEIGHT: f64 = 14.0;
/// The room between two rows.
const ROW_GAP: f64 = 8.0;
/// The height of a line of small text.
pub(crate) const LINE: f64 = 10.0;

/// Shapes and labels in points from the upper left corner.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Drawing {
    width: f64,
    height: f64,
    shapes: Vec<Shape>,
    labels: Vec<Label>,
}

/// A shape.
#[derive(Debug, Serialize)]
struct Shape {
    kind: &'static str,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    series: usize,
}

/// A label in its box, centred in height.
#[derive(Debug, Serialize)]
struct Label {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    align: &'static str,
    is_chip: bool,
    text: String,
}

/// Where a label stands in its box.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Align {
    /// At the side where reading starts.
    Start,
    /// In the middle.
    Centre,
    /// At the side where reading ends.
    End,
}

/// A rectangle on the unmirrored sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// The direction of the sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// Whether reading starts on the right.
    pub(crate) is_mirrored: bool,
}

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

impl Drawing {
    /// An empty sheet of a height.
    pub(crate) fn new(height: f64) -> Self {
        Self {
            width: WIDTH,
            height,
            ..Self::default()
        }
    }

    /// Draws a shape of a kind that the template knows.
    pub(crate) fn shape(&mut self, frame: Frame, kind: &'static str, area: Area, series: usize) {
        self.shapes.push(Shape {
            kind,
            x: round(frame.left(area)),
            y: round(area.y),
            width: round(area.width),
            height: round(area.height),
            series,
        });
    }

    /// A line between two points; it runs through the corners of its box.
    pub(crate) fn line(&mut self, frame: Frame, series: usize, from: (f64, f64), to: (f64, f64)) {
        let mirror = |x: f64| if frame.is_mirrored { WIDTH - x } else { x };
        self.shapes.push(Shape {
            kind: "series",
            x: round(mirror(from.0)),
            y: round(from.1),
            width: round(mirror(to.0) - mirror(from.0)),
            height: round(to.1 - from.1),
            series,
        });
    }

    /// Sets a label.
    pub(crate) fn label(&mut self, frame: Frame, area: Area, align: Align, text: &str) {
        self.push_label(frame, area, align, (false, text));
    }

    /// Sets a label on a white ground, so that it is read over a pattern.
    pub(crate) fn chip(&mut self, frame: Frame, area: Area, text: &str) {
        self.push_label(frame, area, Align::Centre, (true, text));
    }

    fn push_label(
        &mut self,
        frame: Frame,
        area: Area,
        align: Align,
        (is_chip, text): (bool, &str),
    ) {
        let align = match (align, frame.is_mirrored) {
            (Align::Start, false) | (Align::End, true) => "left",
            (Align::Start, true) | (Align::End, false) => "right",
            (Align::Centre, _) => "center",
        };
        self.labels.push(Label {
            x: round(frame.left(area)),
            y: round(area.y),
            width: round(area.width),
            height: round(area.height),
            align,
            is_chip,
            text: text.to_owned(),
        });
    }

    /// A gap with its reason: what is hidden takes a place but has no length.
    pub(crate) fn gap(&mut self, frame: Frame, area: Area, reason: &str) {
        self.shape(frame, "gap", area, 0);
        self.label(frame, area, Align::Centre, reason);
    }
}

impl Frame {
    fn left(self, area: Area) -> f64 {
        if self.is_mirrored {
            WIDTH - area.x - area.width
        } else {
            area.x
        }
    }
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
            let kind = if value == 0.0 { "axis" } else { "grid" };
            let area = Area {
                x,
                y: 0.0,
                width: 0.0,
                height: bottom,
            };
            drawing.shape(frame, kind, area, 0);
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

/// A small number as a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "a chart has far fewer than 2^52 rows"
)]
pub(crate) fn as_points(n: usize) -> f64 {
    n as f64
}

/// About how wide a small label is set.
pub(crate) fn text_width(text: &str) -> f64 {
    as_points(crate::escape::logical(text).chars().count()) * 4.4 + 4.0
}

/// A hundredth of a point is finer than any eye and keeps the markup short.
fn round(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}
