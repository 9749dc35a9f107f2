//! A report in one language becomes an edition.

use himaya_locale::{Language, Localizer};

use crate::recorder::Recorder;
use crate::view::{View, Wording};
use crate::world::{Identity, typeset};
use crate::{Report, ReportError, Style, Templates, actual_text, escape};

/// A release in one language.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The language.
    pub language: Language,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The text of every block in reading order, without layout marks.
    pub text: Vec<String>,
}

/// Words a report in a language and sets it.
///
/// The same report, style, templates and locale give the same bytes, always.
pub fn render(
    report: &Report,
    localizer: &Localizer,
    style: &Style,
    templates: &Templates,
) -> Result<Edition, ReportError> {
    let wording = Wording { report, localizer };
    let view = View::new(wording, style, templates.messages())?.admitted(style)?;
    let recorder = Recorder::default();
    let mut registry = templates.registry.clone();
    recorder.register(&mut registry, localizer, escape::literal);
    let markup = registry
        .render(report.document.template(), &view)
        .map_err(|error| ReportError::Template {
            reason: error.to_string(),
        })?;
    let identity = Identity {
        identifier: &format!("{}/{}", report.release, localizer.tag()),
        date: report.data_cutoff,
    };
    let pdf = typeset(markup, style, &identity)?;
    let blocks = recorder.blocks();
    Ok(Edition {
        language: localizer.language(),
        pdf: actual_text::annotate(&pdf, &blocks)?,
        text: blocks.into_iter().map(|block| block.text).collect(),
    })
}

#[cfg(test)]
mod tests;
