//! Where classes went: a band from each row to each column, as wide as its count. What is hidden has
//! no width and is not drawn.

use super::drawing::{Align, Area, Drawing, Form, Frame, LINE, WIDTH, as_points};
use super::reading::{Mark, Reading};
use super::text::wrapped;

/// The room for names on either side.
const SIDE: f64 = 130.0;
/// The width of a node.
const NODE: f64 = 8.0;
/// The height of all bands of a side together.
const HEIGHT: f64 = 170.0;
/// The least room between two nodes, so that their names stand apart.
const GAP: f64 = 12.0;
/// The steps of an edge of a band.
const N_STEPS: u32 = 12;

/// Draws the bands.
pub(crate) fn draw(frame: Frame, reading: &Reading) -> Drawing {
    let counts: Vec<Vec<f64>> = reading
        .rows
        .iter()
        .map(|row| row.data.iter().map(|datum| known(datum.mark)).collect())
        .collect();
    let left: Vec<f64> = counts.iter().map(|row| row.iter().sum()).collect();
    let right = (0..reading.series.len()).map(|column| counts.iter().map(|row| row[column]).sum());
    let right: Vec<f64> = right.collect();
    let total = left.iter().sum::<f64>().max(1.0);
    let per_person = HEIGHT / total;
    let names: Vec<&str> = reading.rows.iter().map(|row| row.label.as_str()).collect();
    let before = Column::new(0, &names, &left, per_person);
    let names: Vec<&str> = reading.series.iter().map(String::as_str).collect();
    let now = Column::new(1, &names, &right, per_person);
    let mut drawing = Drawing::new(before.foot.max(now.foot));
    let mut from = before.tops.clone();
    let mut to = now.tops.clone();
    for (row, counts) in counts.iter().enumerate() {
        for (column, count) in counts.iter().enumerate() {
            let height = count * per_person;
            if height > 0.0 {
                band(&mut drawing, frame, row, (from[row], to[column], height));
                from[row] += height;
                to[column] += height;
            }
        }
    }
    before.draw(&mut drawing, frame);
    now.draw(&mut drawing, frame);
    drawing
}

/// The number of a count that is known.
fn known(mark: Mark) -> f64 {
    mark.point().unwrap_or(0.0)
}

/// A band between the inner edges of two nodes; both of its edges ease in and out.
fn band(drawing: &mut Drawing, frame: Frame, series: usize, (from, to, height): (f64, f64, f64)) {
    let (start, end) = (SIDE + NODE, WIDTH - SIDE - NODE);
    let edge = |shift: f64| {
        (0..=N_STEPS).map(move |step| {
            let part = f64::from(step) / f64::from(N_STEPS);
            let eased = (1.0 - (std::f64::consts::PI * part).cos()) / 2.0;
            (
                start + (end - start) * part,
                from + (to - from) * eased + shift,
            )
        })
    };
    let mut points: Vec<(f64, f64)> = edge(0.0).collect();
    let mut lower: Vec<(f64, f64)> = edge(height).collect();
    lower.reverse();
    points.extend(lower);
    drawing.outline(frame, (Form::Band, series), &points);
}

/// The nodes of a side, each with its name beside it.
struct Column<'a> {
    side: usize,
    names: &'a [&'a str],
    tops: Vec<f64>,
    heights: Vec<f64>,
    foot: f64,
}

impl<'a> Column<'a> {
    fn new(side: usize, names: &'a [&'a str], sizes: &[f64], per_person: f64) -> Self {
        let heights: Vec<f64> = sizes.iter().map(|size| size * per_person).collect();
        let mut tops = Vec::new();
        let mut y = LINE / 2.0;
        for (height, name) in heights.iter().zip(names) {
            tops.push(y);
            let words = as_points(wrapped(name, SIDE - 8.0).len()) * LINE;
            y += height.max(words) + GAP;
        }
        Self {
            side,
            names,
            tops,
            heights,
            foot: y,
        }
    }

    fn draw(&self, drawing: &mut Drawing, frame: Frame) {
        for (place, name) in self.names.iter().enumerate() {
            let (top, height) = (self.tops[place], self.heights[place]);
            let x = if self.side == 0 {
                SIDE
            } else {
                WIDTH - SIDE - NODE
            };
            let node = Area {
                x,
                y: top,
                width: NODE,
                height: height.max(1.0),
            };
            drawing.shape(
                frame,
                Form::Bar,
                node,
                if self.side == 0 { place } else { 0 },
            );
            let lines = wrapped(name, SIDE - 8.0);
            let area = Area {
                x: if self.side == 0 {
                    0.0
                } else {
                    WIDTH - SIDE + 8.0
                },
                y: top + (height - as_points(lines.len()) * LINE).max(0.0) / 2.0,
                width: SIDE - 8.0,
                height: LINE,
            };
            let align = if self.side == 0 {
                Align::End
            } else {
                Align::Start
            };
            drawing.lines(frame, area, align, &lines);
        }
    }
}
