//! One bar a row, its parts end to end.

use himaya_locale::Localizer;

use super::drawing::{Area, Drawing, Form, Frame};
use super::plot::Plot;
use super::reading::{Datum, Mark, Reading, RowReading};
use super::scale::Scale;
use super::text::text_width;

/// The height of a bar, taller than elsewhere to hold the values of its parts.
const N_LANES: usize = 2;

/// Draws the stacks.
pub(crate) fn draw(frame: Frame, localizer: &Localizer, reading: &Reading) -> Drawing {
    let highest = reading.rows.iter().map(known).fold(0.0, f64::max);
    // What is hidden or uncertain takes a place of its own beyond the scale.
    let room = reading.rows.iter().map(open_width).fold(0.0, f64::max);
    let scale = if reading.is_ratio {
        Scale::of_ratios()
    } else {
        Scale::of_counts(highest)
    };
    let (plot, mut drawing) = Plot::new(frame, localizer, reading, (N_LANES, room + 12.0, scale));
    for (row_index, row) in reading.rows.iter().enumerate() {
        let mut x = plot.x;
        for (series, datum) in row.data.iter().enumerate() {
            let part = Area {
                x,
                y: plot.lane_top(row_index, 0),
                width: part_width(datum, plot.per_unit),
                height: plot.lane * 2.0,
            };
            draw_part(&mut drawing, frame, part, (series, datum));
            x += part.width;
        }
    }
    drawing
}

fn draw_part(drawing: &mut Drawing, frame: Frame, part: Area, (series, datum): (usize, &Datum)) {
    match datum.mark {
        Mark::Value(_) | Mark::Interval(..) => {
            if part.width <= 0.0 {
                return;
            }
            drawing.shape(frame, Form::Bar, part, series);
            let width = text_width(&datum.text);
            if width + 4.0 <= part.width {
                let chip = Area {
                    x: part.x + (part.width - width) / 2.0,
                    y: part.y + (part.height - 10.0) / 2.0,
                    width,
                    height: 10.0,
                };
                drawing.chip(frame, chip, &datum.text);
            }
        }
        Mark::Range(..) | Mark::Gap => drawing.gap(frame, part, &datum.text),
    }
}

/// The sum of the parts that have a length.
fn known(row: &RowReading) -> f64 {
    row.data
        .iter()
        .map(|datum| match datum.mark {
            Mark::Value(value) | Mark::Interval(value, _, _) => value,
            Mark::Range(..) | Mark::Gap => 0.0,
        })
        .sum()
}

/// The room of the parts that have none.
fn open_width(row: &RowReading) -> f64 {
    row.data
        .iter()
        .map(|datum| match datum.mark {
            Mark::Value(_) | Mark::Interval(..) => 0.0,
            Mark::Range(..) | Mark::Gap => gap_width(datum),
        })
        .sum()
}

fn part_width(datum: &Datum, per_unit: f64) -> f64 {
    match datum.mark {
        Mark::Value(value) | Mark::Interval(value, _, _) => value * per_unit,
        Mark::Range(..) | Mark::Gap => gap_width(datum),
    }
}

fn gap_width(datum: &Datum) -> f64 {
    text_width(&datum.text) + 6.0
}
