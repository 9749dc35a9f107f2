//! One line a row over the columns, its name at its end.

use himaya_locale::Localizer;

use super::axis::{AXIS, ValueAxis};
use super::drawing::{Align, Area, Drawing, Form, Frame, LINE, WIDTH, as_points};
use super::reading::{Reading, RowReading};
use super::text::text_width;

/// The height of the plot.
const HEIGHT: f64 = 190.0;
/// The room for the names of the lines.
const NAMES: f64 = 146.0;
/// The size of a dot.
const DOT: f64 = 5.0;

/// Draws the lines.
pub(crate) fn draw(frame: Frame, localizer: &Localizer, reading: &Reading) -> Drawing {
    let axis = ValueAxis {
        top: 6.0,
        height: HEIGHT,
        scale: reading.scale(),
    };
    let mut drawing = Drawing::new(HEIGHT + LINE + 14.0);
    axis.draw(&mut drawing, frame, localizer, WIDTH - AXIS - NAMES);
    let y_of = |value: f64| axis.y(value);
    let n_columns = reading.series.len();
    let distance = (WIDTH - AXIS - NAMES) / as_points(n_columns.max(1));
    let x_of = |column: usize| AXIS + distance * (as_points(column) + 0.5);
    for (column, name) in reading.series.iter().enumerate() {
        let area = Area {
            x: x_of(column) - distance / 2.0,
            y: HEIGHT + 10.0,
            width: distance,
            height: LINE,
        };
        drawing.label(frame, area, Align::Centre, name);
    }
    for (series, row) in reading.rows.iter().enumerate() {
        let places: Vec<Option<(f64, f64)>> = row
            .data
            .iter()
            .enumerate()
            .map(|(column, datum)| datum.mark.point().map(|value| (x_of(column), y_of(value))))
            .collect();
        line(&mut drawing, frame, series, &places);
        gaps(&mut drawing, frame, row, &x_of);
    }
    names(&mut drawing, frame, reading, &y_of);
    drawing
}

fn line(drawing: &mut Drawing, frame: Frame, series: usize, places: &[Option<(f64, f64)>]) {
    for pair in places.windows(2) {
        if let [Some(from), Some(to)] = pair {
            drawing.line(frame, (Form::Series, series), *from, *to);
        }
    }
    for (x, y) in places.iter().flatten() {
        let area = Area {
            x: x - DOT / 2.0,
            y: y - DOT / 2.0,
            width: DOT,
            height: DOT,
        };
        drawing.shape(frame, Form::Dot, area, series);
    }
}

/// A line is interrupted where there is no number; the reason stands at the foot.
fn gaps(drawing: &mut Drawing, frame: Frame, row: &RowReading, x_of: &dyn Fn(usize) -> f64) {
    for (column, datum) in row.data.iter().enumerate() {
        if datum.mark.point().is_none() {
            let width = text_width(&datum.text) + 6.0;
            let x = x_of(column) - width / 2.0;
            let area = Area {
                x,
                y: HEIGHT - LINE + 4.0,
                width,
                height: LINE,
            };
            drawing.gap(frame, area, &datum.text);
        }
    }
}

/// The names at the ends of the lines, pushed apart where they would overlap.
fn names(drawing: &mut Drawing, frame: Frame, reading: &Reading, y_of: &dyn Fn(f64) -> f64) {
    let mut ends: Vec<(f64, usize, &RowReading)> = reading
        .rows
        .iter()
        .enumerate()
        .filter_map(|(series, row)| {
            let last = row.data.iter().rev().find_map(|datum| datum.mark.point())?;
            Some((y_of(last), series, row))
        })
        .collect();
    ends.sort_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)));
    let mut free = 0.0_f64;
    for (y, series, row) in ends {
        let top = (y - LINE / 2.0).max(free);
        free = top + LINE;
        let x = WIDTH - NAMES + 4.0;
        let dot = Area {
            x,
            y: top + (LINE - DOT) / 2.0,
            width: DOT,
            height: DOT,
        };
        drawing.shape(frame, Form::Dot, dot, series);
        let area = Area {
            x: x + DOT + 4.0,
            y: top,
            width: NAMES - DOT - 8.0,
            height: LINE,
        };
        drawing.label(frame, area, Align::Start, &row.label);
    }
}
