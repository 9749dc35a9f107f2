//! Charts within a page, from a report in words: their colours are variables of the page's style sheet.
//!
//! The variables are `--ink`, `--accent`, `--muted`, `--ground`, `--paper`, `--grid`, `--edge`,
//! `--shade`, `--on-shade`, and `--series-0` and on.

use serde::Deserialize;
use serde_json::Value;

use super::forms::{Paint, swatch};
use super::{Sheet, escaped, number};
use crate::ReportError;
use crate::chart::{ChartView, LegendView};
use crate::style::{Colours, Sizes};

/// What a chart needs to know of the page.
#[derive(Deserialize)]
struct Page {
    dir: String,
    sizes: Sizes,
    colours: Colours,
}

impl Page {
    fn sheet(&self) -> Sheet {
        Sheet {
            is_mirrored: self.dir == "rtl",
            paint: Paint::variables(self.colours.series.len()),
            size: self.sizes.note_pt,
        }
    }
}

/// The drawing of a chart as one picture with its alternative text.
///
/// `chart` and `page` are parts of a report in words, see [`crate::words`].
pub fn inline_chart(chart: &Value, page: &Value) -> Result<String, ReportError> {
    let chart: ChartView = read(chart)?;
    let page: Page = read(page)?;
    let mut body = Vec::new();
    page.sheet().drawing(&mut body, &chart.drawing)?;
    let (width, height) = (number(chart.drawing.width), number(chart.drawing.height));
    // A page from right to left must not turn the sides of the labels, which are mirrored already.
    Ok(format!(
        "<svg viewBox=\"0 0 {width} {height}\" direction=\"ltr\" role=\"img\" \
         aria-label=\"{}\">\n{}</svg>\n",
        escaped(&chart.alt)?,
        body.concat()
    ))
}

/// What a look of the legend looks like; the words stand beside it.
pub fn inline_swatch(entry: &Value, page: &Value) -> Result<String, ReportError> {
    let entry: LegendView = read(entry)?;
    let sheet = read::<Page>(page)?.sheet();
    let shapes = swatch(&entry, (0.0, 0.0));
    let shapes: String = shapes
        .iter()
        .map(|shape| sheet.paint.shape(shape))
        .collect();
    Ok(format!(
        "<svg viewBox=\"-1 -1 18 9\" width=\"27\" height=\"13.5\" aria-hidden=\"true\">{shapes}</svg>"
    ))
}

/// The patterns that the charts of a page share; once a page, before them.
pub fn inline_definitions() -> String {
    let definitions = Paint::variables(0).definitions();
    format!("<svg width=\"0\" height=\"0\" aria-hidden=\"true\">{definitions}</svg>\n")
}

fn read<T: for<'de> Deserialize<'de>>(value: &Value) -> Result<T, ReportError> {
    T::deserialize(value).map_err(|error| ReportError::Template {
        reason: error.to_string(),
    })
}
