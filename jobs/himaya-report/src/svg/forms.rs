//! What the shapes and outlines of a chart look like in a picture.

use super::number;
use crate::chart::{Form, LegendView, Outline, Shape};
use crate::style::Colours;

/// How full the colour of a class is, from few to many.
const SHADES: [&str; 5] = ["0.12", "0.32", "0.54", "0.8", "1"];
/// How full the colour of a bar is, by series.
const FILLS: [&str; 5] = ["1", "0.3", "0.55", "0.15", "0.75"];
/// The dashes of a line, by series.
const DASHES: [&str; 4] = ["none", "4 2", "1.3 1.5", "5 1.5 1.3 1.5"];

/// The colours of a picture.
pub(super) struct Paint {
    pub(super) ink: String,
    pub(super) accent: String,
    muted: String,
    ground: String,
    series: Vec<String>,
    /// The sheet.
    pub(super) paper: String,
    /// Lines at round numbers.
    grid: String,
    /// The edges of cells, and hatching.
    edge: String,
    /// The ground of the fullest class, and the words on it.
    shade: String,
    pub(super) on_shade: String,
}

impl Paint {
    /// The colours of a style, on white.
    pub(super) fn new(colours: &Colours) -> Self {
        Self {
            ink: colours.ink.clone(),
            accent: colours.accent.clone(),
            muted: colours.muted.clone(),
            ground: colours.ground.clone(),
            series: colours.series.clone(),
            paper: "#ffffff".to_owned(),
            grid: "#cdcdcd".to_owned(),
            edge: "#aaaaaa".to_owned(),
            shade: colours.accent.clone(),
            on_shade: "#ffffff".to_owned(),
        }
    }

    /// The variables of a style sheet, with as many series as a style has.
    pub(super) fn variables(n_series: usize) -> Self {
        let named = |name: &str| format!("var(--{name})");
        Self {
            ink: named("ink"),
            accent: named("accent"),
            muted: named("muted"),
            ground: named("ground"),
            series: (0..n_series)
                .map(|series| named(&format!("series-{series}")))
                .collect(),
            paper: named("paper"),
            grid: named("grid"),
            edge: named("edge"),
            shade: named("shade"),
            on_shade: named("on-shade"),
        }
    }

    /// The hatching of cells without a number.
    pub(super) fn definitions(&self) -> String {
        let edge = &self.edge;
        format!(
            "<defs><pattern id=\"hatching\" width=\"4\" height=\"4\" \
             patternUnits=\"userSpaceOnUse\"><path d=\"M0 4 L4 0\" stroke=\"{edge}\" \
             stroke-width=\"0.5\"/></pattern></defs>\n"
        )
    }

    /// The edge of a cell.
    fn cell(&self, shape: &Shape) -> String {
        let edge = &self.edge;
        let look = format!("fill=\"none\" stroke=\"{edge}\" stroke-width=\"0.4\"");
        rectangle(shape, &look)
    }

    /// The element of a shape.
    pub(super) fn shape(&self, shape: &Shape) -> String {
        let colour = self.colour(shape.series);
        let (ink, accent, muted) = (&self.ink, &self.accent, &self.muted);
        match shape.form {
            Form::Arrow => rectangle(shape, &format!("fill=\"{colour}\" fill-opacity=\"0.75\"")),
            Form::Axis => line(shape, &format!("stroke=\"{ink}\" stroke-width=\"0.8\"")),
            Form::Band => rectangle(shape, &format!("fill=\"{colour}\" fill-opacity=\"0.2\"")),
            Form::Bar => {
                let fill = step(&FILLS, shape.series);
                rectangle(
                    shape,
                    &format!(
                        "fill=\"{colour}\" fill-opacity=\"{fill}\" stroke=\"{colour}\" stroke-width=\"0.7\""
                    ),
                )
            }
            Form::Cell => self.cell(shape),
            Form::Class => {
                let (shade, fullness) = (&self.shade, step(&SHADES, shape.series));
                let fill = format!("fill=\"{shade}\" fill-opacity=\"{fullness}\"");
                rectangle(shape, &fill) + &self.cell(shape)
            }
            Form::Dot => circle(shape, &format!("fill=\"{colour}\"")),
            Form::Expected => line(
                shape,
                &format!("stroke=\"{colour}\" stroke-width=\"0.9\" stroke-dasharray=\"2.4 1.5\""),
            ),
            Form::Gap | Form::OpenArrow => rectangle(
                shape,
                &format!(
                    "fill=\"none\" stroke=\"{muted}\" stroke-width=\"0.6\" stroke-dasharray=\"2 1.5\""
                ),
            ),
            Form::Grid => line(
                shape,
                &format!("stroke=\"{}\" stroke-width=\"0.4\"", self.grid),
            ),
            Form::Hatch => rectangle(shape, "fill=\"url(#hatching)\"") + &self.cell(shape),
            Form::Hollow => circle(
                shape,
                &format!(
                    "fill=\"{}\" stroke=\"{colour}\" stroke-width=\"0.8\"",
                    self.paper
                ),
            ),
            Form::Interval => line(shape, &format!("stroke=\"{colour}\" stroke-width=\"1.3\"")),
            Form::Leader => line(shape, &format!("stroke=\"{muted}\" stroke-width=\"0.4\"")),
            Form::Node => rectangle(
                shape,
                &format!(
                    "rx=\"4\" fill=\"{}\" stroke=\"{accent}\" stroke-width=\"0.6\"",
                    self.ground
                ),
            ),
            Form::Rule => line(
                shape,
                &format!(
                    "stroke=\"{ink}\" stroke-width=\"0.8\" stroke-dasharray=\"4 1.5 0.8 1.5\""
                ),
            ),
            Form::Series => {
                let dashes = step(&DASHES, shape.series);
                line(
                    shape,
                    &format!(
                        "stroke=\"{colour}\" stroke-width=\"1.3\" stroke-dasharray=\"{dashes}\""
                    ),
                )
            }
        }
    }

    /// The element of an outline.
    pub(super) fn outline(&self, outline: &Outline) -> String {
        let points = outline.points.iter();
        let points = points.map(|point| format!("{},{}", number(point.x), number(point.y)));
        let points = points.collect::<Vec<_>>().join(" ");
        let colour = self.colour(outline.series);
        let look = if outline.form == Form::OpenArrow {
            let (paper, muted) = (&self.paper, &self.muted);
            format!(
                "fill=\"{paper}\" stroke=\"{muted}\" stroke-width=\"0.7\" stroke-dasharray=\"1.5 1\""
            )
        } else {
            let fullness = if outline.form == Form::Band {
                "0.2"
            } else {
                "0.75"
            };
            format!("fill=\"{colour}\" fill-opacity=\"{fullness}\"")
        };
        format!("<polygon points=\"{points}\" {look}/>\n")
    }

    fn colour(&self, series: usize) -> &str {
        let colour = self.series.get(series % self.series.len().max(1));
        colour.unwrap_or(&self.ink)
    }
}

/// A look in little: lines lie in the middle of their box, dots on them.
pub(super) fn swatch(entry: &LegendView, (x, y): (f64, f64)) -> Vec<Shape> {
    let shape = |form: Form, (dx, dy): (f64, f64), (width, height): (f64, f64)| Shape {
        form,
        x: x + dx,
        y: y + dy,
        width,
        height,
        series: entry.series,
    };
    let whole = (16.0, 7.0);
    match entry.form {
        Form::Axis | Form::Expected | Form::Grid | Form::Interval | Form::Leader => {
            vec![shape(entry.form, (0.0, 3.5), (16.0, 0.0))]
        }
        Form::Series => vec![
            shape(Form::Series, (0.0, 3.5), (16.0, 0.0)),
            shape(Form::Dot, (6.2, 1.7), (3.6, 3.6)),
        ],
        Form::Dot | Form::Hollow => vec![shape(entry.form, (6.0, 1.5), (4.0, 4.0))],
        Form::Rule => vec![shape(Form::Rule, (8.0, 0.0), (0.0, 7.0))],
        Form::Arrow
        | Form::Band
        | Form::Bar
        | Form::Cell
        | Form::Class
        | Form::Gap
        | Form::Hatch
        | Form::Node
        | Form::OpenArrow => vec![shape(entry.form, (0.0, 0.0), whole)],
    }
}

fn step<'a>(steps: &[&'a str], series: usize) -> &'a str {
    steps
        .get(series % steps.len().max(1))
        .copied()
        .unwrap_or("1")
}

fn rectangle(shape: &Shape, look: &str) -> String {
    format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {look}/>\n",
        number(shape.x),
        number(shape.y),
        number(shape.width),
        number(shape.height)
    )
}

fn line(shape: &Shape, look: &str) -> String {
    format!(
        "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" fill=\"none\" {look}/>\n",
        number(shape.x),
        number(shape.y),
        number(shape.x + shape.width),
        number(shape.y + shape.height)
    )
}

fn circle(shape: &Shape, look: &str) -> String {
    let radius = shape.width / 2.0;
    format!(
        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {look}/>\n",
        number(shape.x + radius),
        number(shape.y + radius),
        number(radius)
    )
}
