//! Departures by arrivals, or traits by classes: a cell a pair, its number printed and its ground
//! shaded by class.

use himaya_locale::{Arguments, Localizer};

use super::drawing::{Align, Area, Drawing, Form, Frame, Ground, LINE, WIDTH, as_points};
use super::reading::{Datum, Mark, Reading};
use super::text::{text_width, wrapped};
use crate::ReportError;

/// The room for the headings of rows: of places, and of traits.
const GUTTERS: [f64; 2] = [118.0, 214.0];
/// The least shares of the classes of a heat map.
pub(crate) const STEPS: [f64; 5] = [0.0, 0.2, 0.4, 0.6, 0.8];
/// The widest that a cell is.
const WIDEST: f64 = 64.0;
/// The most room for the headings of columns.
const HIGHEST_HEAD: f64 = 110.0;
/// The first class whose ground is so dark that its number is white.
const FIRST_DARK: usize = 3;
/// How many classes there are at most.
const N_CLASSES: usize = 5;

/// Draws the matrix.
pub(crate) fn draw(
    frame: Frame,
    localizer: &Localizer,
    reading: &Reading,
) -> Result<Drawing, ReportError> {
    let gutter = GUTTERS[usize::from(reading.is_ratio)];
    let width = ((WIDTH - gutter) / as_points(reading.series.len().max(1))).min(WIDEST);
    let head = Head::new(reading, gutter, width);
    let heights: Vec<f64> = reading
        .rows
        .iter()
        .map(|row| as_points(wrapped(&row.label, gutter - 6.0).len()) * LINE + 4.0)
        .map(|height| height.max(18.0))
        .collect();
    let mut drawing = Drawing::new(head.foot + heights.iter().sum::<f64>() + 2.0);
    head.draw(&mut drawing, frame, localizer, reading)?;
    let limits = if reading.is_ratio {
        STEPS.to_vec()
    } else {
        limits(reading).into_iter().map(as_number).collect()
    };
    let mut y = head.foot;
    for (row, height) in reading.rows.iter().zip(heights) {
        let area = Area {
            x: 0.0,
            y,
            width: gutter - 6.0,
            height,
        };
        let lines = wrapped(&row.label, area.width);
        let name = Area {
            y: y + (height - as_points(lines.len()) * LINE) / 2.0,
            ..area
        };
        drawing.lines(frame, name, Align::End, &lines);
        for (column, datum) in row.data.iter().enumerate() {
            let area = Area {
                x: gutter + as_points(column) * width,
                width,
                ..area
            };
            let text = match datum.mark {
                Mark::Interval(value, ..) => localizer.percent(value, 0),
                Mark::Value(value) if reading.is_ratio => localizer.percent(value, 0),
                Mark::Value(_) | Mark::Range(..) | Mark::Gap => datum.text.clone(),
            };
            cell(&mut drawing, (frame, area), &limits, (datum, &text));
        }
        y += height;
    }
    Ok(drawing)
}

/// The least numbers of the classes, the lightest first: 1, 3, 10, 30 and so on, so that the last
/// reaches the greatest number.
pub(crate) fn limits(reading: &Reading) -> Vec<u64> {
    let high = reading.high();
    let steps = std::iter::successors(Some(1_u64), |decade| decade.checked_mul(10));
    let steps = steps.flat_map(|decade| [decade, decade.saturating_mul(3)]);
    let reached: Vec<u64> = steps.take_while(|step| as_number(*step) <= high).collect();
    let first = reached.len().saturating_sub(N_CLASSES);
    let mut limits = reached.get(first..).unwrap_or_default().to_vec();
    if let Some(lightest) = limits.first_mut() {
        *lightest = 1;
    }
    limits
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the limits of classes are compared with counts that are drawn"
)]
fn as_number(limit: u64) -> f64 {
    limit as f64
}

fn cell(
    drawing: &mut Drawing,
    (frame, area): (Frame, Area),
    limits: &[f64],
    (datum, text): (&Datum, &str),
) {
    match datum.mark {
        Mark::Value(value) | Mark::Interval(value, _, _) => {
            let n_reached = limits.iter().filter(|limit| **limit <= value);
            let class = n_reached.count().checked_sub(1);
            match class {
                Some(class) => drawing.shape(frame, Form::Class, area, class),
                None => drawing.shape(frame, Form::Cell, area, 0),
            }
            let ground = if class.is_some_and(|class| FIRST_DARK <= class) {
                Ground::Dark
            } else {
                Ground::Bare
            };
            drawing.push_label(frame, area, (Align::Centre, ground), text);
        }
        Mark::Range(..) | Mark::Gap => {
            drawing.shape(frame, Form::Hatch, area, 0);
            let width = text_width(text).min(area.width);
            let chip = Area {
                x: area.x + (area.width - width) / 2.0,
                y: area.y + (area.height - LINE) / 2.0,
                width,
                height: LINE,
            };
            drawing.chip(frame, chip, text);
        }
    }
}

/// The headings of the columns: level where every word has room, and reading from below where not.
struct Head {
    gutter: f64,
    width: f64,
    height: f64,
    foot: f64,
    is_turned: bool,
}

impl Head {
    fn new(reading: &Reading, gutter: f64, width: f64) -> Self {
        let words = reading.series.iter().flat_map(|name| name.split(' '));
        let is_turned = words.map(text_width).fold(0.0, f64::max) > width;
        let room = |name: &String| {
            if is_turned {
                text_width(name)
            } else {
                as_points(wrapped(name, width).len()) * LINE
            }
        };
        let height = reading.series.iter().map(room).fold(LINE, f64::max);
        let height = height.min(HIGHEST_HEAD) + 2.0;
        // Only places have a direction that is named above and beside them.
        let above = if reading.is_ratio { 0.0 } else { LINE };
        Self {
            gutter,
            width,
            height,
            foot: height + above + 4.0,
            is_turned,
        }
    }

    fn draw(
        &self,
        drawing: &mut Drawing,
        frame: Frame,
        localizer: &Localizer,
        reading: &Reading,
    ) -> Result<(), ReportError> {
        if !reading.is_ratio {
            self.directions(drawing, frame, localizer)?;
        }
        for (column, name) in reading.series.iter().enumerate() {
            let area = Area {
                x: self.gutter + as_points(column) * self.width,
                y: self.foot - self.height - 2.0,
                width: self.width,
                height: self.height,
            };
            if self.is_turned {
                drawing.turned(frame, area, name);
            } else {
                drawing.label(frame, area, Align::Centre, name);
            }
        }
        Ok(())
    }

    /// Which way the places are read.
    fn directions(
        &self,
        drawing: &mut Drawing,
        frame: Frame,
        localizer: &Localizer,
    ) -> Result<(), ReportError> {
        let area = Area {
            x: self.gutter,
            y: 0.0,
            width: WIDTH - self.gutter,
            height: LINE,
        };
        let arrival = localizer.message("matrix-arrival", &Arguments::new())?;
        drawing.label(frame, area, Align::Start, &arrival);
        let area = Area {
            x: 0.0,
            y: self.foot - LINE - 2.0,
            width: self.gutter - 6.0,
            height: LINE,
        };
        let departure = localizer.message("matrix-departure", &Arguments::new())?;
        drawing.label(frame, area, Align::End, &departure);
        Ok(())
    }
}
