//! Shares before and now: a line a row between two upright axes, its name and value at both ends.

use super::drawing::{Align, Area, Drawing, Form, Frame, LINE, WIDTH, as_points};
use super::reading::{Datum, Mark, Reading, RowReading};
use super::text::{spread, text_width, wrapped};

/// The room for names and values on either side.
const SIDE: f64 = 160.0;
/// The room between an axis and what stands beside it.
const MARGIN: f64 = 16.0;
/// The least height of the plot.
const HEIGHT: f64 = 190.0;
/// The size of a dot.
const DOT: f64 = 5.0;

/// Draws the slopes.
pub(crate) fn draw(frame: Frame, reading: &Reading) -> Drawing {
    let heads = reading.series.iter().map(|name| wrapped(name, SIDE).len());
    let head = as_points(heads.max().unwrap_or(1)) * LINE + 8.0;
    let heights: Vec<f64> = reading.rows.iter().map(label_height).collect();
    // Scales of shares start at zero; this one ends at a round ten per cent.
    let top = ((reading.high() * 10.0).ceil() / 10.0).max(0.1);
    let height = heights.iter().sum::<f64>().max(HEIGHT);
    let sheet = Sheet {
        frame,
        head,
        foot: head + height,
        per_unit: height / top,
    };
    let gaps = [0, 1].map(|side| {
        let rows = reading.rows.iter().zip(&heights);
        let hidden =
            rows.filter(|(row, _)| of(row, side).is_none_or(|datum| datum.mark == Mark::Gap));
        hidden.map(|(_, height)| height).sum::<f64>()
    });
    let end = sheet.foot + gaps[0].max(gaps[1]) + 4.0;
    let mut drawing = Drawing::new(end);
    sheet.axes(&mut drawing, reading);
    for (series, row) in reading.rows.iter().enumerate() {
        sheet.line(&mut drawing, series, row);
    }
    for side in [0, 1] {
        sheet.labels(&mut drawing, (side, end), reading, &heights);
    }
    drawing
}

fn of(row: &RowReading, side: usize) -> Option<&Datum> {
    row.data.get(side)
}

/// A name and, below it, a value.
fn label_height(row: &RowReading) -> f64 {
    as_points(wrapped(&row.label, SIDE - MARGIN).len() + 1) * LINE + 2.0
}

struct Sheet {
    frame: Frame,
    head: f64,
    foot: f64,
    per_unit: f64,
}

impl Sheet {
    fn x(side: usize) -> f64 {
        if side == 0 { SIDE } else { WIDTH - SIDE }
    }

    fn y(&self, value: f64) -> f64 {
        self.foot - value * self.per_unit
    }

    fn axes(&self, drawing: &mut Drawing, reading: &Reading) {
        for (side, name) in reading.series.iter().enumerate() {
            let axis = Area {
                x: Self::x(side),
                y: self.head,
                width: 0.0,
                height: self.foot - self.head,
            };
            drawing.shape(self.frame, Form::Axis, axis, 0);
            let area = Area {
                x: Self::x(side) - SIDE / 2.0,
                y: 0.0,
                width: SIDE,
                height: self.head - 6.0,
            };
            drawing.label(self.frame, area, Align::Centre, name);
        }
    }

    fn line(&self, drawing: &mut Drawing, series: usize, row: &RowReading) {
        let places = [0, 1].map(|side| {
            let value = of(row, side)?.mark.point()?;
            Some((Self::x(side), self.y(value)))
        });
        if let [Some(from), Some(to)] = places {
            drawing.line(self.frame, (Form::Series, series), from, to);
        }
        for (x, y) in places.into_iter().flatten() {
            let area = Area {
                x: x - DOT / 2.0,
                y: y - DOT / 2.0,
                width: DOT,
                height: DOT,
            };
            drawing.shape(self.frame, Form::Dot, area, series);
        }
    }

    /// The names and values of one side, pushed apart where they would overlap; what is hidden stands
    /// below the axis.
    fn labels(
        &self,
        drawing: &mut Drawing,
        (side, end): (usize, f64),
        reading: &Reading,
        heights: &[f64],
    ) {
        let mut places: Vec<(f64, usize, &RowReading, &Datum)> = reading
            .rows
            .iter()
            .enumerate()
            .filter_map(|(index, row)| {
                let datum = of(row, side)?;
                Some((self.place(drawing, side, datum), index, row, datum))
            })
            .collect();
        places.sort_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)));
        let boxes: Vec<(f64, f64)> = places
            .iter()
            .map(|(y, index, ..)| (*y, heights.get(*index).copied().unwrap_or(LINE)))
            .collect();
        let middles = spread(&boxes, (self.head - 4.0, end));
        for ((place, (_, height)), middle) in places.iter().zip(&boxes).zip(middles) {
            let (y, _, row, datum) = place;
            let outward = if side == 0 { -1.0 } else { 1.0 };
            if datum.mark != Mark::Gap {
                let near = (Self::x(side) + outward * (DOT / 2.0 + 1.0), *y);
                let far = (Self::x(side) + outward * (MARGIN - 4.0), middle);
                drawing.line(self.frame, (Form::Leader, 0), near, far);
            }
            let area = Area {
                x: if side == 0 {
                    0.0
                } else {
                    WIDTH - SIDE + MARGIN
                },
                y: middle - height / 2.0 + 1.0,
                width: SIDE - MARGIN,
                height: height - LINE - 2.0,
            };
            self.label(drawing, side, area, (&row.label, datum));
        }
    }

    /// Where a value lies on its axis; a range is drawn on it.
    fn place(&self, drawing: &mut Drawing, side: usize, datum: &Datum) -> f64 {
        match datum.mark {
            Mark::Value(value) | Mark::Interval(value, _, _) => self.y(value),
            Mark::Range(low, high) => {
                let area = Area {
                    x: Self::x(side) - DOT / 2.0,
                    y: self.y(high),
                    width: DOT,
                    height: self.y(low) - self.y(high),
                };
                drawing.shape(self.frame, Form::Gap, area, 0);
                self.y(low.midpoint(high))
            }
            Mark::Gap => self.foot + LINE,
        }
    }

    fn label(&self, drawing: &mut Drawing, side: usize, name: Area, (text, datum): (&str, &Datum)) {
        let align = if side == 0 { Align::End } else { Align::Start };
        drawing.lines(self.frame, name, align, &wrapped(text, name.width));
        let value = Area {
            y: name.y + name.height,
            height: LINE,
            ..name
        };
        if datum.mark == Mark::Gap {
            let width = text_width(&datum.text) + 6.0;
            let x = if side == 0 {
                value.x + value.width - width
            } else {
                value.x
            };
            let area = Area { x, width, ..value };
            drawing.gap(self.frame, area, &datum.text);
        } else {
            drawing.label(self.frame, value, align, &datum.text);
        }
    }
}
