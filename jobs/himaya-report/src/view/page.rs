//! The page, its running header and footer, and the cover.

use himaya_locale::{Arguments, Localizer};
use himaya_schema::{CodeList, Label};
use serde::Serialize;

use super::Wording;
use crate::style::{Colours, Sizes};
use crate::{EditionStatus, ReportError, Style};

/// What stands for the page number in the footer message until the page is set.
const PAGE: char = '\u{E000}';
/// What stands for the number of pages.
const PAGES: char = '\u{E001}';

/// What every page has in common.
#[derive(Debug, Serialize)]
pub(crate) struct PageView {
    lang: String,
    region: String,
    dir: &'static str,
    families: Vec<String>,
    sizes: Sizes,
    colours: Colours,
    /// The title in the file's metadata.
    title: String,
    /// The running title.
    running: String,
    release: String,
    confidentiality: String,
    tlp: String,
    tlp_colour: String,
    /// The footer, split where the page number and the number of pages stand.
    footer: FooterView,
    digits: Vec<String>,
}

/// The pieces of the footer around its two numbers.
#[derive(Debug, Serialize)]
struct FooterView {
    before: String,
    between: String,
    after: String,
    /// Whether the number of pages comes first in this language.
    is_total_first: bool,
}

/// The cover.
#[derive(Debug, Serialize)]
pub(crate) struct CoverView {
    title: String,
    period: String,
    funding: String,
    disclaimer: String,
    /// Headings and values of the marking block.
    marks: Vec<MarkView>,
    /// How many rules divide them.
    n_rules: usize,
}

/// A row of the marking block.
#[derive(Debug, Serialize)]
struct MarkView {
    label: String,
    body: String,
    /// Whether the value is a TLP label, which has colours of its own.
    is_tlp: bool,
}

impl PageView {
    /// Words the page.
    pub(crate) fn new(wording: Wording<'_>, style: &Style) -> Result<Self, ReportError> {
        let Wording { report, localizer } = wording;
        let title = wording.say(report.document.title())?;
        let period = localizer.period(&report.period);
        let arguments = Arguments::new().text("title", title).text("period", period);
        let (lang, region) = subtags(localizer);
        Ok(Self {
            lang,
            region,
            dir: localizer.direction().code(),
            families: style.families(),
            sizes: style.file.sizes.clone(),
            colours: style.file.colours.clone(),
            title: wording.tell("document-title", &arguments)?,
            running: wording.tell(
                match report.status {
                    EditionStatus::Draft => "running-title-draft",
                    EditionStatus::Computed | EditionStatus::Confirmed => "running-title",
                },
                &arguments,
            )?,
            release: report.release.clone(),
            confidentiality: report.marking.confidentiality.clone(),
            tlp: report.marking.tlp.clone(),
            tlp_colour: style.tlp_colour(&report.marking.tlp)?,
            footer: FooterView::new(wording)?,
            digits: (0..10).map(|digit| localizer.count(digit)).collect(),
        })
    }
}

impl FooterView {
    fn new(wording: Wording<'_>) -> Result<Self, ReportError> {
        let arguments = Arguments::new().text("page", PAGE).text("pages", PAGES);
        let text = wording.tell("footer-page", &arguments)?;
        let is_total_first = text.find(PAGES) < text.find(PAGE);
        let mut pieces = text.split([PAGE, PAGES]);
        let mut next = || pieces.next().unwrap_or_default().to_owned();
        Ok(Self {
            before: next(),
            between: next(),
            after: next(),
            is_total_first,
        })
    }
}

impl CoverView {
    /// Words the cover.
    pub(crate) fn new(wording: Wording<'_>) -> Result<Self, ReportError> {
        let Wording { report, localizer } = wording;
        let handling = Arguments::new()
            .text("code", report.handling.code())
            .text("name", localizer.label(&Label::code(report.handling))?);
        let values = [
            (
                "cover-confidentiality",
                report.marking.confidentiality.clone(),
            ),
            ("cover-tlp", report.marking.tlp.clone()),
            (
                "cover-handling",
                wording.tell("cover-handling-value", &handling)?,
            ),
            ("cover-level", localizer.label(&Label::code(report.level))?),
            ("cover-status", wording.say(report.status.message())?),
            ("cover-release", report.release.clone()),
            ("cover-period", localizer.period(&report.period)),
            ("cover-cutoff", localizer.date(report.data_cutoff)),
        ];
        let n_rules = values.len() - 1;
        let marks = values
            .into_iter()
            .map(|(id, body)| {
                Ok(MarkView {
                    label: wording.say(id)?,
                    body,
                    is_tlp: id == "cover-tlp",
                })
            })
            .collect::<Result<_, ReportError>>()?;
        Ok(Self {
            title: wording.say(report.document.title())?,
            period: localizer.period(&report.period),
            funding: wording.say("cover-funding")?,
            disclaimer: wording.say("cover-disclaimer")?,
            marks,
            n_rules,
        })
    }
}

fn subtags(localizer: &Localizer) -> (String, String) {
    let mut subtags = localizer.tag().split('-');
    let lang = subtags.next().unwrap_or_default().to_owned();
    let region = subtags
        .find(|subtag| subtag.len() == 2)
        .unwrap_or_default()
        .to_owned();
    (lang, region)
}
