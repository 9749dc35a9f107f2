//! One bar a column and row, its value printed at its end.

use himaya_locale::Localizer;

use super::drawing::{Align, Area, Drawing, Form, Frame};
use super::plot::Plot;
use super::reading::{Datum, Mark, Reading};
use super::text::text_width;

/// Draws the bars.
pub(crate) fn draw(frame: Frame, localizer: &Localizer, reading: &Reading) -> Drawing {
    let scale = reading.scale();
    let end_room = longest(reading);
    let n_lanes = reading.series.len();
    let (plot, mut drawing) = Plot::new(frame, localizer, reading, (n_lanes, end_room, scale));
    for (row_index, row) in reading.rows.iter().enumerate() {
        for (series, datum) in row.data.iter().enumerate() {
            let lane = Area {
                x: plot.x,
                y: plot.lane_top(row_index, series),
                width: 0.0,
                height: plot.lane - 1.0,
            };
            bar(&mut drawing, (frame, plot), lane, (series, datum));
        }
    }
    drawing
}

fn bar(
    drawing: &mut Drawing,
    (frame, plot): (Frame, Plot),
    lane: Area,
    (series, datum): (usize, &Datum),
) {
    let width_of = |value: f64| value * plot.per_unit;
    let end = match datum.mark {
        Mark::Value(value) => {
            let area = Area {
                width: width_of(value),
                ..lane
            };
            if value > 0.0 {
                drawing.shape(frame, Form::Bar, area, series);
            }
            area.width
        }
        Mark::Range(low, high) => {
            if low > 0.0 {
                drawing.shape(
                    frame,
                    Form::Bar,
                    Area {
                        width: width_of(low),
                        ..lane
                    },
                    series,
                );
            }
            let open = Area {
                x: lane.x + width_of(low),
                width: width_of(high - low),
                ..lane
            };
            drawing.shape(frame, Form::Gap, open, series);
            width_of(high)
        }
        Mark::Interval(point, low, high) => {
            drawing.shape(
                frame,
                Form::Bar,
                Area {
                    width: width_of(point),
                    ..lane
                },
                series,
            );
            let whisker = Area {
                x: lane.x + width_of(low),
                y: lane.y + lane.height / 2.0,
                width: width_of(high - low),
                height: 0.0,
            };
            drawing.shape(frame, Form::Interval, whisker, series);
            width_of(high)
        }
        Mark::Gap => {
            let area = Area {
                width: text_width(&datum.text) + 6.0,
                ..lane
            };
            drawing.gap(frame, area, &datum.text);
            return;
        }
    };
    let area = Area {
        x: lane.x + end + 3.0,
        width: longest_text(&datum.text),
        ..lane
    };
    drawing.label(frame, area, Align::Start, &datum.text);
}

fn longest(reading: &Reading) -> f64 {
    reading
        .rows
        .iter()
        .flat_map(|row| &row.data)
        .map(|datum| longest_text(&datum.text))
        .fold(30.0, f64::max)
}

fn longest_text(text: &str) -> f64 {
    text_width(text) + 6.0
}
