//! The sheet that a chart is drawn on. In Arabic it is mirrored: bars grow and time runs to the left.

use serde::{Deserialize, Serialize};

/// The width of every chart, that of the text.
pub(crate) const WIDTH: f64 = 480.0;
/// The height of a line of small text.
pub(crate) const LINE: f64 = 10.0;

/// Outlines, shapes and labels in points from the upper left corner, each over those before it.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(crate) struct Drawing {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) outlines: Vec<Outline>,
    pub(crate) shapes: Vec<Shape>,
    pub(crate) labels: Vec<Label>,
}

/// What a shape or outline shows; the template gives each its look.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Form {
    /// A movement, as wide as its count.
    Arrow,
    /// The line at zero.
    Axis,
    /// Where values are expected.
    Band,
    /// A value as a length.
    Bar,
    /// A cell of a matrix without a shade.
    Cell,
    /// A cell of a matrix in the shade of its class.
    Class,
    /// A value as a point.
    Dot,
    /// A stretch of the line of expected values.
    Expected,
    /// A place without a number.
    Gap,
    /// A line at a round number.
    Grid,
    /// A cell of a matrix without a number.
    Hatch,
    /// A value as a point that may still be revised.
    Hollow,
    /// A value with its interval.
    Interval,
    /// A thread from a value to its label.
    Leader,
    /// A named place.
    Node,
    /// A movement whose count is not known.
    OpenArrow,
    /// A line across the values, where something begins.
    Rule,
    /// A stretch of a line.
    Series,
}

/// A shape in its box.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Shape {
    pub(crate) form: Form,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) series: usize,
}

/// A closed outline.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Outline {
    pub(crate) form: Form,
    pub(crate) points: Vec<Point>,
    pub(crate) series: usize,
}

/// A corner of an outline.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// A label in its box, centred in height.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Label {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) align: Side,
    pub(crate) ground: Ground,
    /// Whether it reads from below.
    pub(crate) is_turned: bool,
    pub(crate) text: String,
}

/// Where a label stands in its box, whatever the script.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    /// On the left.
    Left,
    /// In the middle.
    Center,
    /// On the right.
    Right,
}

/// What a label stands on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ground {
    /// The sheet.
    Bare,
    /// A white chip, so that it is read over a pattern.
    Chip,
    /// A dark shade, so that it is white itself.
    Dark,
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

impl Drawing {
    /// An empty sheet of a height.
    pub(crate) fn new(height: f64) -> Self {
        Self {
            width: WIDTH,
            height: round(height),
            ..Self::default()
        }
    }

    /// Draws a shape.
    pub(crate) fn shape(&mut self, frame: Frame, form: Form, area: Area, series: usize) {
        self.shapes.push(Shape {
            form,
            x: round(frame.left(area)),
            y: round(area.y),
            width: round(area.width),
            height: round(area.height),
            series,
        });
    }

    /// A line between two points; it runs through the corners of its box.
    pub(crate) fn line(
        &mut self,
        frame: Frame,
        (form, series): (Form, usize),
        from: (f64, f64),
        to: (f64, f64),
    ) {
        self.shapes.push(Shape {
            form,
            x: round(frame.mirror(from.0)),
            y: round(from.1),
            width: round(frame.mirror(to.0) - frame.mirror(from.0)),
            height: round(to.1 - from.1),
            series,
        });
    }

    /// Draws a closed outline below all shapes.
    pub(crate) fn outline(
        &mut self,
        frame: Frame,
        (form, series): (Form, usize),
        points: &[(f64, f64)],
    ) {
        let points = points.iter().map(|(x, y)| Point {
            x: round(frame.mirror(*x)),
            y: round(*y),
        });
        self.outlines.push(Outline {
            form,
            points: points.collect(),
            series,
        });
    }

    /// Sets a label.
    pub(crate) fn label(&mut self, frame: Frame, area: Area, align: Align, text: &str) {
        self.push_label(frame, area, (align, Ground::Bare), text);
    }

    /// Sets a label on a white ground, so that it is read over a pattern.
    pub(crate) fn chip(&mut self, frame: Frame, area: Area, text: &str) {
        self.push_label(frame, area, (Align::Centre, Ground::Chip), text);
    }

    /// Sets the lines of a label from the top of a box.
    pub(crate) fn lines(&mut self, frame: Frame, area: Area, align: Align, lines: &[String]) {
        for (index, line) in lines.iter().enumerate() {
            let area = Area {
                y: area.y + as_points(index) * LINE,
                height: LINE,
                ..area
            };
            self.label(frame, area, align, line);
        }
    }

    /// Sets a label that reads from below and stands on the foot of its box.
    pub(crate) fn turned(&mut self, frame: Frame, area: Area, text: &str) {
        self.push_label(frame, area, (Align::Start, Ground::Bare), text);
        if let Some(label) = self.labels.last_mut() {
            label.align = Side::Left;
            label.is_turned = true;
        }
    }

    /// Sets a label on a ground.
    pub(crate) fn push_label(
        &mut self,
        frame: Frame,
        area: Area,
        (align, ground): (Align, Ground),
        text: &str,
    ) {
        self.labels.push(Label {
            x: round(frame.left(area)),
            y: round(area.y),
            width: round(area.width),
            height: round(area.height),
            align: frame.side(align),
            ground,
            is_turned: false,
            text: text.to_owned(),
        });
    }

    /// A gap with its reason: what is hidden takes a place but has no length.
    pub(crate) fn gap(&mut self, frame: Frame, area: Area, reason: &str) {
        self.shape(frame, Form::Gap, area, 0);
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

    fn mirror(self, x: f64) -> f64 {
        if self.is_mirrored { WIDTH - x } else { x }
    }

    fn side(self, align: Align) -> Side {
        match (align, self.is_mirrored) {
            (Align::Start, false) | (Align::End, true) => Side::Left,
            (Align::Start, true) | (Align::End, false) => Side::Right,
            (Align::Centre, _) => Side::Center,
        }
    }
}

/// A small number as a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "a chart has far fewer than 2^52 rows"
)]
pub(crate) fn as_points(n: usize) -> f64 {
    n as f64
}

/// A hundredth of a point is finer than any eye and keeps the markup short.
fn round(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}
