//! A report in words: what the templates read. Every value is finished text or a measure in points.

mod annex;
mod exhibit;
mod page;
mod sources;
mod statement;
mod table;

use std::collections::BTreeMap;

use himaya_disclosure::{Method, Releasable};
use himaya_locale::{Arguments, Localizer};
use serde::Serialize;
use serde_json::Value;

use crate::{Report, ReportError, Style, escape};
pub(crate) use sources::{TABLE_ID as SOURCE_TABLE_ID, table as sources_view};
pub(crate) use table::{TableView, row_key};

/// The standard caveats, by their number (`caveat-c1` and so on).
const N_CAVEATS: u8 = 10;
/// The methods that the report explains, before and after disclosure control.
const METHODS: [&str; 8] = [
    "detection",
    "routes",
    "wilson",
    "newcombe",
    "unknown-sex",
    "sex-ratio",
    "multiple-response",
    "censoring",
];
/// The symbols of the legend with the messages that explain them.
const SYMBOLS: [(&str, &str); 11] = [
    ("c", "suppressed"),
    (":", "not-available"),
    ("z", "not-applicable"),
    ("n", "not-significant"),
    ("\u{2013}", "true-zero"),
    ("[0\u{2013}4]", "censored"),
    ("p", "provisional"),
    ("b", "break"),
    ("u", "low-reliability"),
    ("i", "inconsistent"),
    ("r", "revision"),
];

/// A report in one language.
#[derive(Debug, Serialize)]
pub(crate) struct View {
    page: page::PageView,
    text: BTreeMap<String, String>,
    cover: page::CoverView,
    findings: Vec<statement::StatementView>,
    opening: Vec<exhibit::SectionView>,
    sources: TableView,
    silent: Vec<Term>,
    sections: Vec<exhibit::SectionView>,
    caveats: Vec<Term>,
    methods: Vec<Term>,
    symbols: Vec<Term>,
    annex: annex::AnnexView,
}

/// A term and what is said of it.
#[derive(Debug, Serialize)]
pub(crate) struct Term {
    pub(crate) label: String,
    pub(crate) body: String,
}

/// What every part of the view is made from.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    pub(crate) report: &'a Report,
    pub(crate) localizer: &'a Localizer,
}

impl Wording<'_> {
    /// A message without arguments.
    pub(crate) fn say(&self, id: &str) -> Result<String, ReportError> {
        Ok(self.localizer.message(id, &Arguments::new())?)
    }

    /// A message with arguments.
    pub(crate) fn tell(&self, id: &str, arguments: &Arguments) -> Result<String, ReportError> {
        Ok(self.localizer.message(id, arguments)?)
    }
}

impl View {
    /// Words the report.
    pub(crate) fn new<'a>(
        wording: Wording<'_>,
        style: &Style,
        messages: impl Iterator<Item = &'a str>,
    ) -> Result<Self, ReportError> {
        let report = wording.report;
        let text = messages
            .map(|id| Ok((id.to_owned(), wording.say(id)?)))
            .collect::<Result<_, ReportError>>()?;
        Ok(Self {
            page: page::PageView::new(wording, style)?,
            text,
            cover: page::CoverView::new(wording)?,
            findings: statement::numbered(
                wording,
                report.key_findings.iter().map(Releasable::get),
            )?,
            opening: report
                .opening
                .iter()
                .map(|section| exhibit::SectionView::new(wording, section))
                .collect::<Result<_, _>>()?,
            sources: sources::table(wording)?,
            silent: sources::silent(wording)?,
            sections: report
                .sections
                .iter()
                .map(|section| exhibit::SectionView::new(wording, section))
                .collect::<Result<_, _>>()?,
            caveats: caveats(wording)?,
            methods: methods(wording)?,
            symbols: symbols(wording)?,
            annex: annex::AnnexView::new(wording)?,
        })
    }

    /// The view as the templates read it, with every text cleaned at the door.
    pub(crate) fn admitted(&self, style: &Style) -> Result<Value, ReportError> {
        let mut value = serde_json::to_value(self).map_err(|error| ReportError::Template {
            reason: error.to_string(),
        })?;
        admit(&mut value, style)?;
        Ok(value)
    }
}

impl Wording<'_> {
    /// A message as the body and its attribute-like companion `<id>-label` as the term.
    pub(crate) fn term(&self, id: &str) -> Result<Term, ReportError> {
        Ok(Term {
            label: self.say(&format!("{id}-label"))?,
            body: self.say(id)?,
        })
    }
}

/// A report in words: every text of it, cleaned, as templates of any format read it.
///
/// `messages` are those without arguments that the templates name; they stand under `text`.
pub fn words<'a>(
    report: &Report,
    localizer: &Localizer,
    style: &Style,
    messages: impl Iterator<Item = &'a str>,
) -> Result<Value, ReportError> {
    View::new(Wording { report, localizer }, style, messages)?.admitted(style)
}

/// The methods, with the one by which this edition protects persons.
fn methods(wording: Wording<'_>) -> Result<Vec<Term>, ReportError> {
    let mut methods = METHODS
        .iter()
        .map(|name| wording.term(&format!("method-{name}")))
        .collect::<Result<Vec<_>, _>>()?;
    let policy = &wording.report.policy;
    let arguments = Arguments::new().text("threshold", wording.localizer.count(policy.threshold()));
    let (id, arguments) = match policy.method() {
        Method::Suppress => ("method-suppression", Arguments::new()),
        Method::SuppressRound { base } => (
            "method-suppression-rounded",
            arguments.text("base", wording.localizer.count(*base)),
        ),
        Method::CellKey(_) => ("method-suppression-noise", arguments),
    };
    methods.push(Term {
        label: wording.say(&format!("{id}-label"))?,
        body: wording.tell(id, &arguments)?,
    });
    methods.push(wording.term("method-rounding")?);
    Ok(methods)
}

fn caveats(wording: Wording<'_>) -> Result<Vec<Term>, ReportError> {
    (1..=N_CAVEATS)
        .map(|number| caveat(wording, &format!("caveat-c{number}")))
        .collect()
}

/// A caveat under its code, such as `C1`.
pub(crate) fn caveat(wording: Wording<'_>, id: &str) -> Result<Term, ReportError> {
    Ok(Term {
        label: id.trim_start_matches("caveat-").to_uppercase(),
        body: wording.say(id)?,
    })
}

fn symbols(wording: Wording<'_>) -> Result<Vec<Term>, ReportError> {
    SYMBOLS
        .iter()
        .map(|(symbol, name)| {
            let label = if *name == "censored" {
                wording.localizer.interval(0, 4)
            } else {
                (*symbol).to_owned()
            };
            let body = wording.say(&format!("symbol-{name}"))?;
            Ok(Term { label, body })
        })
        .collect()
}

/// Cleans every text and makes sure that there are glyphs for it.
fn admit(value: &mut Value, style: &Style) -> Result<(), ReportError> {
    match value {
        Value::String(text) => {
            *text = escape::clean(text)?;
            let missing = text
                .chars()
                .find(|character| !escape::is_layout_mark(*character) && !style.covers(*character));
            match missing {
                Some(character) => Err(ReportError::Glyph {
                    text: text.clone(),
                    code_point: escape::code_point(character),
                }),
                None => Ok(()),
            }
        }
        Value::Array(items) => items.iter_mut().try_for_each(|item| admit(item, style)),
        Value::Object(members) => members
            .values_mut()
            .try_for_each(|member| admit(member, style)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests;
