//! A schematic map of routes: an arrow a route between named places, as wide as the root of its count.
//!
//! Places lie roughly where they do on a map; there are no borders and no outlines of land, since none
//! is a statement. West is on the left in every language.

mod places;

use himaya_locale::{Arguments, Localizer};

use super::drawing::{Align, Area, Drawing, Form, Frame, LINE, WIDTH, as_points};
use super::reading::{Datum, Mark, Reading, RowReading};
use super::text::wrapped;
use crate::ReportError;
use places::{Course, PLACES, Place, course};

/// The height of the map.
const HEIGHT: f64 = 392.0;
/// The width of the widest arrow.
const WIDEST: f64 = 20.0;
/// The width of an arrow whose count is not known.
const UNKNOWN: f64 = 6.0;
/// The width of the thinnest arrow.
const THINNEST: f64 = 0.8;
/// How far the head of an arrow stands out on either side.
const BARB: f64 = 3.0;

/// A sheet that no language mirrors.
const FRAME: Frame = Frame { is_mirrored: false };

/// Draws the map.
pub(crate) fn draw(localizer: &Localizer, reading: &Reading) -> Result<Drawing, ReportError> {
    let elsewhere = elsewhere(localizer, reading)?;
    let lines = elsewhere.as_deref().map(|text| wrapped(text, WIDTH));
    let foot = lines.map_or(0.0, |lines| as_points(lines.len()) * LINE + 4.0);
    let mut drawing = Drawing::new(HEIGHT + foot);
    let high = reading.high();
    for row in &reading.rows {
        let Some(course) = row.route.and_then(course) else {
            continue;
        };
        let Some(datum) = row.data.first() else {
            continue;
        };
        arrows(&mut drawing, &course, (datum, high));
        names(&mut drawing, &course, (row, datum));
    }
    for place in PLACES {
        let area = place.area();
        drawing.shape(FRAME, Form::Node, area, 0);
        let name = localizer.message(place.message, &Arguments::new())?;
        let inner = Area {
            x: area.x + 3.0,
            width: area.width - 6.0,
            ..area
        };
        drawing.label(FRAME, inner, Align::Centre, &name);
    }
    if let Some(text) = elsewhere {
        let area = Area {
            x: 0.0,
            y: HEIGHT + 2.0,
            width: WIDTH,
            height: foot - 2.0,
        };
        drawing.label(FRAME, area, Align::Centre, &text);
    }
    Ok(drawing)
}

/// The routes that lie nowhere, in words.
fn elsewhere(localizer: &Localizer, reading: &Reading) -> Result<Option<String>, ReportError> {
    let is_elsewhere = |row: &&RowReading| row.route.and_then(course).is_none();
    let rows = reading.rows.iter().filter(is_elsewhere);
    let values = rows
        .filter_map(|row| Some((&row.label, row.data.first()?)))
        .map(|(label, datum)| {
            let arguments = Arguments::new()
                .text("series", label)
                .text("value", &datum.text);
            Ok(localizer.message("alt-value", &arguments)?)
        })
        .collect::<Result<Vec<String>, ReportError>>()?;
    if values.is_empty() {
        return Ok(None);
    }
    let arguments = Arguments::new().text("values", localizer.list(&values));
    Ok(Some(localizer.message("route-map-elsewhere", &arguments)?))
}

fn arrows(drawing: &mut Drawing, course: &Course, (datum, high): (&Datum, f64)) {
    let width = |value: f64| WIDEST * (value / high.max(1.0)).sqrt();
    let mut arrow = |form: Form, width: f64| {
        let points = arrow(course, width.max(THINNEST));
        drawing.outline(FRAME, (form, 0), &points);
    };
    match datum.mark {
        Mark::Value(value) | Mark::Interval(value, _, _) => {
            // A true zero has its name and no arrow.
            if value > 0.0 {
                arrow(Form::Arrow, width(value));
            }
        }
        Mark::Range(low, high) => {
            arrow(Form::OpenArrow, width(high).max(UNKNOWN));
            if low > 0.0 {
                arrow(Form::Arrow, width(low));
            }
        }
        Mark::Gap => arrow(Form::OpenArrow, UNKNOWN),
    }
}

/// The name of a route and its count below.
fn names(drawing: &mut Drawing, course: &Course, (row, datum): (&RowReading, &Datum)) {
    let mut lines = wrapped(&row.label, course.width);
    lines.push(datum.text.clone());
    let area = Area {
        x: course.label.0,
        y: course.label.1 - as_points(lines.len()) * LINE / 2.0,
        width: course.width,
        height: LINE,
    };
    drawing.lines(FRAME, area, course.align, &lines);
}

/// The corners of an arrow of a width between two places.
fn arrow(course: &Course, width: f64) -> Vec<(f64, f64)> {
    let (from, to) = (course.from.middle(), course.to.middle());
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let whole = dx.hypot(dy);
    let (dx, dy) = (dx / whole, dy / whole);
    let start = Place::reach((dx, dy));
    let end = whole - Place::reach((dx, dy)) - 1.0;
    let head = (width / 2.0 + BARB) * 1.4;
    let base = (end - head).max(start + 1.0);
    let place = |along: f64, aside: f64| {
        (
            from.0 + dx * along - dy * aside,
            from.1 + dy * along + dx * aside,
        )
    };
    let half = width / 2.0;
    vec![
        place(start, half),
        place(base, half),
        place(base, half + BARB),
        place(end, 0.0),
        place(base, -half - BARB),
        place(base, -half),
        place(start, -half),
    ]
}

impl Place {
    fn middle(&self) -> (f64, f64) {
        (self.x, self.y)
    }

    fn area(&self) -> Area {
        Area {
            x: self.x - Self::WIDTH / 2.0,
            y: self.y - Self::HEIGHT / 2.0,
            width: Self::WIDTH,
            height: Self::HEIGHT,
        }
    }

    /// How far the edge of a place lies from its middle in a direction.
    fn reach((dx, dy): (f64, f64)) -> f64 {
        let across = Self::WIDTH / 2.0 / dx.abs().max(f64::EPSILON);
        let up = Self::HEIGHT / 2.0 / dy.abs().max(f64::EPSILON);
        across.min(up)
    }
}
