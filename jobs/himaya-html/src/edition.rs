//! A report in one language becomes a page.

use std::collections::BTreeMap;

use himaya_locale::{Language, Localizer};
use himaya_report::{Recorder, Report, Style, words};
use serde_json::{Value, json};

use crate::dress::Dress;
use crate::escape::escaped;
use crate::pieces::{self, section_id};
use crate::sheet::Sheet;
use crate::{FigureNote, HtmlError, Layouts};

/// A release in one language, as a page.
#[derive(Clone, Debug)]
pub struct HtmlEdition {
    /// The language.
    pub language: Language,
    /// The page.
    pub html: Vec<u8>,
    /// The text of every block in reading order, without layout marks; the same as that of the PDF.
    pub text: Vec<String>,
}

/// Words a report in a language and lays it out as a page.
///
/// `notes` say where figures come from, as the release publishes it. The same arguments give the same
/// bytes, always.
pub fn render(
    report: &Report,
    localizer: &Localizer,
    style: &Style,
    layouts: &Layouts,
    notes: &[FigureNote],
) -> Result<HtmlEdition, HtmlError> {
    let mut view = words(report, localizer, style, layouts.messages())?;
    let notes: BTreeMap<&str, &FigureNote> =
        notes.iter().map(|note| (note.id.as_str(), note)).collect();
    Dress::new(localizer, &notes, &view).apply(&mut view)?;
    let page = &view["page"];
    let text = |name: &str| page[name].as_str().unwrap_or_default();
    let marking = format!("{} {}", text("confidentiality"), text("tlp"));
    let sheet = Sheet::new(
        &page["colours"],
        &page["tlp_colour"],
        [&marking, text("release")],
    )?;
    let head = json!({
        "policy": sheet.policy(),
        "tag": localizer.tag(),
        "decimal": decimal(localizer),
    });
    view["head"] = head;
    let recorder = Recorder::default();
    let mut registry = layouts.registry.clone();
    recorder.register(&mut registry, localizer, escaped);
    pieces::register(&mut registry, &recorder, &sheet);
    let lay_out = |name: &str, view: &Value| {
        let laid_out = registry.render(name, view);
        laid_out.map_err(|error| HtmlError::Template {
            reason: error.to_string(),
        })
    };
    // The contents name sections that only the body numbers, so they are laid out last and stand between.
    let top = lay_out("head", &view)? + &lay_out("cover", &view)?;
    let body = lay_out(report.document.template(), &view)?;
    let blocks = recorder.blocks();
    let sections = blocks.iter().filter(|block| block.is_section);
    let sections = (1..).zip(sections).map(
        |(number, block)| json!({ "link": format!("#{}", section_id(number)), "text": block.text }),
    );
    view["contents"] = sections.collect();
    let contents = lay_out("contents", &view)?;
    Ok(HtmlEdition {
        language: localizer.language(),
        html: [top, contents, body].concat().into_bytes(),
        text: blocks.into_iter().map(|block| block.text).collect(),
    })
}

/// What divides a number from its decimals in the locale, so that the script can sort by numbers.
fn decimal(localizer: &Localizer) -> String {
    let half = localizer.percent(0.015, 1);
    let inner = half.trim_matches(|letter: char| !letter.is_numeric());
    inner
        .chars()
        .filter(|letter| !letter.is_numeric())
        .collect()
}
