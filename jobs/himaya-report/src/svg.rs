//! A chart as a picture of its own, in Scalable Vector Graphics 1.1, for readers without a report.
//!
//! Words stay words, and the picture carries its title and its alternative text. Where a report tells
//! series apart by pattern, the picture does so by shade.

mod forms;
mod inline;

use himaya_locale::{Arguments, Direction, Localizer};

use crate::chart::{ChartView, Drawing, Ground, LINE, Label, LegendView, Side, WIDTH};
use crate::chart::{as_points, text_width, wrapped};
use crate::{Chart, ReportError, Style, escape};
use forms::{Paint, swatch};

pub use inline::{inline_chart, inline_definitions, inline_swatch};

/// The room around the picture.
const MARGIN: f64 = 12.0;
/// The size of the title.
const TITLE: f64 = 9.5;
/// The height of a line of the title.
const TITLE_LINE: f64 = 13.0;
/// The width of a swatch with the room after it.
const SWATCH: f64 = 20.0;
/// The room after an entry of the legend.
const BETWEEN: f64 = 12.0;
/// How much larger than its points the picture is shown.
const ZOOM: f64 = 2.0;

/// A chart as a picture in one language; nothing if its table has no rows but totals.
///
/// The title is the message `figure-<name>` of the localizer.
pub fn svg(
    chart: &Chart,
    localizer: &Localizer,
    style: &Style,
) -> Result<Option<String>, ReportError> {
    let Some(view) = ChartView::new(localizer, chart)? else {
        return Ok(None);
    };
    let title = localizer.message(&format!("figure-{}", chart.name), &Arguments::new())?;
    let sheet = Sheet {
        is_mirrored: localizer.direction() == Direction::RightToLeft,
        paint: Paint::new(&style.file.colours),
        size: style.file.sizes.note_pt,
    };
    let titles = wrapped(&title, WIDTH * 0.7);
    let mut body = Vec::new();
    let mut y = 0.0;
    for line in &titles {
        body.push(sheet.title(y, line)?);
        y += TITLE_LINE;
    }
    y = sheet.legend(&mut body, y, &view.legend)? + 6.0;
    body.push(format!("<g transform=\"translate(0 {})\">\n", number(y)));
    sheet.drawing(&mut body, &view.drawing)?;
    body.push("</g>\n".to_owned());
    let (width, height) = (WIDTH + 2.0 * MARGIN, y + view.drawing.height + 2.0 * MARGIN);
    let id = escaped(&chart.id)?;
    Ok(Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" \
         role=\"img\" lang=\"{}\" aria-labelledby=\"{id}-title {id}-desc\" \
         font-family=\"{}\">\n\
         <title id=\"{id}-title\">{}</title>\n\
         <desc id=\"{id}-desc\">{}</desc>\n\
         {}\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n{}</g>\n</svg>\n",
        number(width),
        number(height),
        number(width * ZOOM),
        number(height * ZOOM),
        escaped(localizer.tag())?,
        escaped(&families(style))?,
        escaped(&title)?,
        escaped(&view.alt)?,
        sheet.paint.definitions(),
        body.concat(),
    )))
}

struct Sheet {
    is_mirrored: bool,
    paint: Paint,
    size: f64,
}

impl Sheet {
    fn title(&self, y: f64, line: &str) -> Result<String, ReportError> {
        let (x, anchor) = if self.is_mirrored {
            (WIDTH, "end")
        } else {
            (0.0, "start")
        };
        let text = self.words(line)?;
        let (colour, y) = (&self.paint.accent, number(y + TITLE));
        Ok(format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{TITLE}\" font-weight=\"bold\" fill=\"{colour}\" \
             text-anchor=\"{anchor}\">{text}</text>\n"
        ))
    }

    /// The legend in as many lines as it takes, and where it ends.
    fn legend(
        &self,
        body: &mut Vec<String>,
        top: f64,
        legend: &[LegendView],
    ) -> Result<f64, ReportError> {
        let (mut x, mut y) = (0.0, top + 2.0);
        for entry in legend {
            let room = SWATCH + text_width(&entry.text);
            if x > 0.0 && x + room > WIDTH {
                x = 0.0;
                y += LINE + 2.0;
            }
            let left = |from: f64, width: f64| {
                if self.is_mirrored {
                    WIDTH - from - width
                } else {
                    from
                }
            };
            for shape in swatch(entry, (left(x, 16.0), y + 1.5)) {
                body.push(self.paint.shape(&shape));
            }
            let width = room - SWATCH;
            let (from, align) = if self.is_mirrored {
                (left(x + SWATCH, width), Side::Right)
            } else {
                (x + SWATCH, Side::Left)
            };
            self.label(
                body,
                &Label {
                    x: from,
                    y,
                    width,
                    height: LINE,
                    align,
                    ground: Ground::Bare,
                    is_turned: false,
                    text: entry.text.clone(),
                },
            )?;
            x += room + BETWEEN;
        }
        Ok(if legend.is_empty() { top } else { y + LINE })
    }

    fn drawing(&self, body: &mut Vec<String>, drawing: &Drawing) -> Result<(), ReportError> {
        for outline in &drawing.outlines {
            body.push(self.paint.outline(outline));
        }
        for shape in &drawing.shapes {
            body.push(self.paint.shape(shape));
        }
        for label in &drawing.labels {
            self.label(body, label)?;
        }
        Ok(())
    }

    /// A text; isolated where it reads from right to left, because viewers differ in how they find out.
    fn words(&self, text: &str) -> Result<String, ReportError> {
        let text = escaped(text)?;
        Ok(if self.is_mirrored {
            format!("\u{2067}{text}\u{2069}")
        } else {
            text
        })
    }

    fn label(&self, body: &mut Vec<String>, label: &Label) -> Result<(), ReportError> {
        let (width, height) = if label.is_turned {
            (label.height, label.width)
        } else {
            (label.width, label.height)
        };
        // Boxes are rounded to a hundredth, and a label that just fits stays on its line.
        let lines = wrapped(&label.text, width + 0.1);
        let mut baseline = height / 2.0 + self.size * 0.35;
        baseline -= as_points(lines.len().saturating_sub(1)) * LINE / 2.0;
        // A turned label stands in a box that is turned about its foot.
        let origin = if label.is_turned {
            let foot = label.y + label.height;
            format!(
                "translate({} {}) rotate(-90)",
                number(label.x),
                number(foot)
            )
        } else {
            format!("translate({} {})", number(label.x), number(label.y))
        };
        body.push(format!("<g transform=\"{origin}\">"));
        if label.ground == Ground::Chip {
            let (width, height) = (number(width), number(height));
            let paper = &self.paint.paper;
            body.push(format!(
                "<rect width=\"{width}\" height=\"{height}\" rx=\"1.5\" fill=\"{paper}\"/>"
            ));
        }
        let (x, anchor) = match label.align {
            Side::Left => (0.0, "start"),
            Side::Center => (width / 2.0, "middle"),
            Side::Right => (width, "end"),
        };
        let fill = match label.ground {
            Ground::Bare | Ground::Chip => &self.paint.ink,
            Ground::Dark => &self.paint.on_shade,
        };
        for line in lines {
            body.push(format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{fill}\" \
                 text-anchor=\"{anchor}\">{}</text>",
                number(x),
                number(baseline),
                self.size,
                self.words(&line)?
            ));
            baseline += LINE;
        }
        body.push("</g>\n".to_owned());
        Ok(())
    }
}

/// The families of the style, and any without serifs where none is installed.
fn families(style: &Style) -> String {
    let mut families = style.families();
    families.push("sans-serif".to_owned());
    families.join(", ")
}

/// A length to a hundredth of a point.
fn number(length: f64) -> String {
    ((length * 100.0).round() / 100.0).to_string()
}

/// The text as it may stand in an element or in quotes.
fn escaped(text: &str) -> Result<String, ReportError> {
    let cleaned = escape::clean(text)?;
    let mut escaped = String::with_capacity(cleaned.len());
    for character in cleaned.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    Ok(escaped)
}

#[cfg(test)]
mod tests;
