//! The templates of pages, as text. They are built in.

use std::collections::{BTreeMap, BTreeSet};

use handlebars::Handlebars;

use crate::HtmlError;
use crate::escape::escaped;

/// The prefix by which a template names a message that takes no arguments.
const MESSAGE_PREFIX: &str = "text.";

/// The templates and partials of pages, by name without `.hbs`.
pub fn embedded_layouts() -> &'static [(&'static str, &'static str)] {
    &[
        (
            "annex",
            include_str!("../../../report-templates/html/annex.hbs"),
        ),
        (
            "chart",
            include_str!("../../../report-templates/html/chart.hbs"),
        ),
        (
            "cited",
            include_str!("../../../report-templates/html/cited.hbs"),
        ),
        (
            "contents",
            include_str!("../../../report-templates/html/contents.hbs"),
        ),
        (
            "cover",
            include_str!("../../../report-templates/html/cover.hbs"),
        ),
        (
            "definitions",
            include_str!("../../../report-templates/html/definitions.hbs"),
        ),
        (
            "exhibit",
            include_str!("../../../report-templates/html/exhibit.hbs"),
        ),
        (
            "head",
            include_str!("../../../report-templates/html/head.hbs"),
        ),
        (
            "index",
            include_str!("../../../report-templates/html/index.hbs"),
        ),
        (
            "part",
            include_str!("../../../report-templates/html/part.hbs"),
        ),
        (
            "provenance",
            include_str!("../../../report-templates/html/provenance.hbs"),
        ),
        (
            "sources",
            include_str!("../../../report-templates/html/sources.hbs"),
        ),
        (
            "table",
            include_str!("../../../report-templates/html/table.hbs"),
        ),
        (
            "terms",
            include_str!("../../../report-templates/html/terms.hbs"),
        ),
        (
            "threat-assessment",
            include_str!("../../../report-templates/html/threat-assessment.hbs"),
        ),
    ]
}

/// The template of the index of releases.
pub(crate) const INDEX: &str = "index";
/// The style sheet of pages; its colours come from the style of the report.
pub(crate) const STYLE_SHEET: &str = include_str!("../../../report-templates/html/page.css");
/// The script of pages, without which they work as well.
pub(crate) const SCRIPT: &str = include_str!("../../../report-templates/html/page.js");

/// Templates of pages ready to be rendered.
#[derive(Clone, Debug)]
pub struct Layouts {
    pub(crate) registry: Handlebars<'static>,
    /// The messages that each template names itself.
    messages: BTreeMap<String, BTreeSet<String>>,
}

impl Layouts {
    /// The built-in templates.
    pub fn built_in() -> Result<Self, HtmlError> {
        Self::new(embedded_layouts())
    }

    /// Parses templates and partials, each by its name.
    ///
    /// A value that a template names and the report does not have is an error when it is rendered, and
    /// every value is escaped.
    pub fn new(sources: &[(&str, &str)]) -> Result<Self, HtmlError> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(escaped);
        let mut messages = BTreeMap::new();
        for (name, source) in sources {
            if source.contains("{{{") || source.contains("{{&") {
                return Err(HtmlError::Template {
                    reason: format!("{name} writes a value without the escape function"),
                });
            }
            registry
                .register_template_string(name, source)
                .map_err(|error| HtmlError::Template {
                    reason: format!("{name}: {error}"),
                })?;
            messages.insert((*name).to_owned(), message_ids(source).collect());
        }
        Ok(Self { registry, messages })
    }

    /// The messages without arguments that the templates of reports name.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &str> {
        let others = self.messages.iter().filter(|(name, _)| *name != INDEX);
        others.flat_map(|(_, ids)| ids).map(String::as_str)
    }

    /// The messages without arguments that one template names.
    pub(crate) fn messages_of(&self, name: &str) -> impl Iterator<Item = &str> {
        let ids = self.messages.get(name).into_iter().flatten();
        ids.map(String::as_str)
    }
}

/// The message ids in `{{.. text.<id> ..}}`.
fn message_ids(source: &str) -> impl Iterator<Item = String> {
    let pieces = source.split(MESSAGE_PREFIX).skip(1);
    let ids = pieces.map(|rest| {
        let is_inner = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
        rest.chars().take_while(is_inner).collect::<String>()
    });
    ids.filter(|id| !id.is_empty())
}
