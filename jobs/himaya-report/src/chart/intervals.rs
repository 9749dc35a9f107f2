//! A dot with its interval a column and row, the numbers in a column of their own.

use himaya_locale::Localizer;

use super::drawing::{Align, Area, Drawing, Form, Frame, WIDTH};
use super::plot::Plot;
use super::reading::{Datum, Mark, Reading};
use super::text::text_width;

/// The size of a dot.
const DOT: f64 = 5.0;

/// Draws the dots.
pub(crate) fn draw(frame: Frame, localizer: &Localizer, reading: &Reading) -> Drawing {
    let scale = reading.scale();
    let numbers = reading
        .rows
        .iter()
        .flat_map(|row| &row.data)
        .map(|datum| text_width(&datum.text) + 14.0)
        .fold(40.0, f64::max);
    let n_lanes = reading.series.len();
    let (plot, mut drawing) = Plot::new(frame, localizer, reading, (n_lanes, numbers, scale));
    for (row_index, row) in reading.rows.iter().enumerate() {
        for (series, datum) in row.data.iter().enumerate() {
            let lane = Area {
                x: plot.x,
                y: plot.lane_top(row_index, series),
                width: plot.width,
                height: plot.lane,
            };
            dot(&mut drawing, (frame, plot), lane, (series, datum));
            if datum.mark != Mark::Gap {
                let x = plot.x + plot.width + 12.0;
                let area = Area {
                    x,
                    width: WIDTH - x,
                    ..lane
                };
                drawing.label(frame, area, Align::Start, &datum.text);
            }
        }
    }
    drawing
}

fn dot(
    drawing: &mut Drawing,
    (frame, plot): (Frame, Plot),
    lane: Area,
    (series, datum): (usize, &Datum),
) {
    let middle = lane.y + lane.height / 2.0;
    let mut interval = |low: f64, high: f64| {
        let area = Area {
            x: plot.x + low * plot.per_unit,
            y: middle,
            width: (high - low) * plot.per_unit,
            height: 0.0,
        };
        drawing.shape(frame, Form::Interval, area, series);
    };
    let point = match datum.mark {
        Mark::Interval(point, low, high) => {
            interval(low, high);
            point
        }
        Mark::Range(low, high) => return interval(low, high),
        Mark::Value(point) => point,
        Mark::Gap => {
            let area = Area {
                width: text_width(&datum.text) + 6.0,
                ..lane
            };
            return drawing.gap(frame, area, &datum.text);
        }
    };
    let area = Area {
        x: plot.x + point * plot.per_unit - DOT / 2.0,
        y: middle - DOT / 2.0,
        width: DOT,
        height: DOT,
    };
    drawing.shape(frame, Form::Dot, area, series);
}
