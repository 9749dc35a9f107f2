//! A line over months, its expected band behind it, and a rule where the level shifts.

use himaya_locale::Localizer;

use super::axis::{AXIS, ValueAxis};
use super::drawing::{Align, Area, Drawing, Form, Frame, Ground, LINE, WIDTH, as_points};
use super::reading::{Datum, Mark, Reading, RowReading};
use super::text::text_width;

/// The columns in their order; the shifts are read apart.
pub(crate) const OBSERVED: usize = 0;
pub(crate) const EXPECTED: usize = 1;
pub(crate) const LOW: usize = 2;
pub(crate) const HIGH: usize = 3;

/// The height of the plot.
const HEIGHT: f64 = 170.0;
/// The room beyond the last month.
const END: f64 = 16.0;
/// The size of a dot.
const DOT: f64 = 3.6;
/// The distances of labelled months.
const STEPS: [usize; 7] = [1, 2, 3, 6, 12, 24, 60];

/// Draws the series.
pub(crate) fn draw(frame: Frame, localizer: &Localizer, reading: &Reading) -> Drawing {
    let flags = flags(reading);
    let n_lanes = flags.iter().map(|flag| flag.lane + 1).max().unwrap_or(0);
    let sheet = Sheet {
        frame,
        reading,
        axis: ValueAxis {
            top: 6.0 + as_points(n_lanes) * (LINE + 2.0),
            height: HEIGHT,
            scale: reading.scale(),
        },
    };
    let mut drawing = Drawing::new(sheet.axis.foot() + LINE + 8.0);
    sheet
        .axis
        .draw(&mut drawing, frame, localizer, WIDTH - AXIS - END);
    sheet.months(&mut drawing);
    sheet.band(&mut drawing);
    sheet.gaps(&mut drawing);
    sheet.rules(&mut drawing, &flags);
    sheet.line(&mut drawing, EXPECTED, Form::Expected);
    sheet.line(&mut drawing, OBSERVED, Form::Series);
    sheet.dots(&mut drawing);
    drawing
}

/// Whether the observed number lies outside its band, and on which side; nothing if either is unknown.
pub(crate) fn side_of_band(row: &RowReading) -> Option<std::cmp::Ordering> {
    let limit = |column: usize| row.data.get(column).and_then(|datum| datum.mark.point());
    let observed = limit(OBSERVED)?;
    let (low, high) = (limit(LOW)?, limit(HIGH)?);
    Some(if observed < low {
        std::cmp::Ordering::Less
    } else if high < observed {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    })
}

/// The month in which the level shifts, on a flag above the plot.
struct Flag<'a> {
    x: f64,
    lane: usize,
    text: &'a str,
}

struct Sheet<'a> {
    frame: Frame,
    reading: &'a Reading,
    axis: ValueAxis,
}

fn distance(reading: &Reading) -> f64 {
    (WIDTH - AXIS - END) / as_points(reading.rows.len().max(1))
}

fn x_of(reading: &Reading, row: usize) -> f64 {
    AXIS + distance(reading) * (as_points(row) + 0.5)
}

/// The flags, from the last to the first: each flies over those after it that it would cover, so that
/// no pole crosses a flag.
fn flags(reading: &Reading) -> Vec<Flag<'_>> {
    let mut flags: Vec<Flag<'_>> = Vec::new();
    for (row, text) in reading.rows.iter().enumerate().rev() {
        let Some(text) = &text.shift else { continue };
        let x = x_of(reading, row).min(WIDTH - text_width(text) - 2.0);
        let end = x + text_width(text) + 4.0;
        let covered = flags.iter().filter(|flag| flag.x < end);
        let lane = covered.map(|flag| flag.lane + 1).max().unwrap_or(0);
        flags.push(Flag {
            x: x_of(reading, row),
            lane,
            text,
        });
    }
    flags
}

impl Sheet<'_> {
    fn x(&self, row: usize) -> f64 {
        x_of(self.reading, row)
    }

    fn data(&self, column: usize) -> impl Iterator<Item = (usize, &Datum)> {
        let rows = self.reading.rows.iter().enumerate();
        rows.filter_map(move |(row, reading)| Some((row, reading.data.get(column)?)))
    }

    fn points(&self, column: usize) -> Vec<Option<(f64, f64)>> {
        self.data(column)
            .map(|(row, datum)| Some((self.x(row), self.axis.y(datum.mark.point()?))))
            .collect()
    }

    /// The labelled months, as many as have room, a January among them if there is one.
    fn months(&self, drawing: &mut Drawing) {
        let rows = &self.reading.rows;
        let widest = rows.iter().map(|row| text_width(&row.label));
        let room = widest.fold(0.0, f64::max) + END;
        let step = STEPS
            .into_iter()
            .find(|step| as_points(*step) * distance(self.reading) >= room)
            .unwrap_or(rows.len().max(1));
        let is_january = |row: &RowReading| row.keys.iter().any(|key| key.ends_with("-01"));
        let first = rows.iter().position(is_january).unwrap_or(0) % step;
        for (index, row) in rows.iter().enumerate().skip(first).step_by(step) {
            let x = self.x(index);
            let tick = Area {
                x,
                y: self.axis.foot(),
                width: 0.0,
                height: 3.0,
            };
            drawing.shape(self.frame, Form::Axis, tick, 0);
            let width = text_width(&row.label);
            let area = Area {
                x: (x - width / 2.0).clamp(0.0, (WIDTH - width).max(0.0)),
                y: self.axis.foot() + 4.0,
                width,
                height: LINE,
            };
            drawing.label(self.frame, area, Align::Centre, &row.label);
        }
    }

    /// The band, interrupted where a limit is not known.
    fn band(&self, drawing: &mut Drawing) {
        let limits: Vec<Option<[f64; 3]>> = self
            .points(LOW)
            .into_iter()
            .zip(self.points(HIGH))
            .map(|limits| match limits {
                (Some((x, low)), Some((_, high))) => Some([x, low, high]),
                _ => None,
            })
            .collect();
        let half = distance(self.reading) / 2.0;
        for run in limits.split(Option::is_none) {
            let run: Vec<[f64; 3]> = run.iter().flatten().copied().collect();
            let (Some(first), Some(last)) = (run.first(), run.last()) else {
                continue;
            };
            let edge = |limit: usize| {
                let ends = [first[0] - half, last[0] + half];
                let inner = run.iter().map(move |place| (place[0], place[limit]));
                let start = std::iter::once((ends[0], first[limit]));
                start.chain(inner).chain([(ends[1], last[limit])])
            };
            let mut points: Vec<(f64, f64)> = edge(2).collect();
            let mut lower: Vec<(f64, f64)> = edge(1).collect();
            lower.reverse();
            points.append(&mut lower);
            drawing.outline(self.frame, (Form::Band, OBSERVED), &points);
        }
    }

    fn line(&self, drawing: &mut Drawing, column: usize, form: Form) {
        for pair in self.points(column).windows(2) {
            if let [Some(from), Some(to)] = pair {
                drawing.line(self.frame, (form, column), *from, *to);
            }
        }
    }

    fn dots(&self, drawing: &mut Drawing) {
        for (row, datum) in self.data(OBSERVED) {
            let Some(value) = datum.mark.point() else {
                continue;
            };
            let area = Area {
                x: self.x(row) - DOT / 2.0,
                y: self.axis.y(value) - DOT / 2.0,
                width: DOT,
                height: DOT,
            };
            let form = if datum.is_provisional {
                Form::Hollow
            } else {
                Form::Dot
            };
            drawing.shape(self.frame, form, area, OBSERVED);
        }
    }

    /// Months without a number, marked over the whole height; those with the same reason together.
    fn gaps(&self, drawing: &mut Drawing) {
        let width = distance(self.reading);
        let data: Vec<(usize, &Datum)> = self.data(OBSERVED).collect();
        let is_same = |left: &(usize, &Datum), right: &(usize, &Datum)| {
            left.1.mark == Mark::Gap && right.1.mark == Mark::Gap && left.1.text == right.1.text
        };
        for run in data.chunk_by(is_same) {
            let Some((row, datum)) = run.first() else {
                continue;
            };
            let x = self.x(*row) - width / 2.0;
            match datum.mark {
                Mark::Value(_) | Mark::Interval(..) => {}
                Mark::Range(low, high) => {
                    let height = (self.axis.y(low) - self.axis.y(high)).max(DOT);
                    let area = Area {
                        x,
                        y: self.axis.y(low) - height,
                        width,
                        height,
                    };
                    drawing.shape(self.frame, Form::Gap, area, OBSERVED);
                }
                Mark::Gap => {
                    let area = Area {
                        x,
                        y: self.axis.top,
                        width: width * as_points(run.len()),
                        height: self.axis.height,
                    };
                    drawing.shape(self.frame, Form::Gap, area, OBSERVED);
                    let room = text_width(&datum.text).max(area.width);
                    let area = Area {
                        x: x + (area.width - room) / 2.0,
                        y: self.axis.foot() - LINE - 1.0,
                        width: room,
                        height: LINE,
                    };
                    drawing.label(self.frame, area, Align::Centre, &datum.text);
                }
            }
        }
    }

    fn rules(&self, drawing: &mut Drawing, flags: &[Flag<'_>]) {
        for flag in flags {
            let top = self.axis.top - as_points(flag.lane + 1) * (LINE + 2.0);
            let pole = Area {
                x: flag.x,
                y: top,
                width: 0.0,
                height: self.axis.foot() - top,
            };
            drawing.shape(self.frame, Form::Rule, pole, OBSERVED);
            let width = text_width(flag.text);
            let area = Area {
                x: (flag.x + 2.0).min(WIDTH - width),
                y: top,
                width,
                height: LINE,
            };
            drawing.push_label(self.frame, area, (Align::Start, Ground::Chip), flag.text);
        }
    }
}
