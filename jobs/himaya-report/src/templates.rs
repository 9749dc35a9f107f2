//! Templates and locale files, as text. They are built in, and a caller may bring their own.

use std::collections::BTreeSet;

use handlebars::Handlebars;
use himaya_locale::Language;

use crate::{ReportError, escape};

/// The prefix by which a template names a message that takes no arguments.
const MESSAGE_PREFIX: &str = "text.";

/// Texts that are built in, by name.
type Texts = &'static [(&'static str, &'static str)];

const ENGLISH: Texts = &[
    (
        "codes.ftl",
        include_str!("../../../report-templates/locales/en/codes.ftl"),
    ),
    (
        "editions.ftl",
        include_str!("../../../report-templates/locales/en/editions.ftl"),
    ),
    (
        "models.ftl",
        include_str!("../../../report-templates/locales/en/models.ftl"),
    ),
    (
        "report.ftl",
        include_str!("../../../report-templates/locales/en/report.ftl"),
    ),
];

const FRENCH: Texts = &[
    (
        "codes.ftl",
        include_str!("../../../report-templates/locales/fr/codes.ftl"),
    ),
    (
        "editions.ftl",
        include_str!("../../../report-templates/locales/fr/editions.ftl"),
    ),
    (
        "models.ftl",
        include_str!("../../../report-templates/locales/fr/models.ftl"),
    ),
    (
        "report.ftl",
        include_str!("../../../report-templates/locales/fr/report.ftl"),
    ),
];

const SPANISH: Texts = &[
    (
        "codes.ftl",
        include_str!("../../../report-templates/locales/es/codes.ftl"),
    ),
    (
        "editions.ftl",
        include_str!("../../../report-templates/locales/es/editions.ftl"),
    ),
    (
        "models.ftl",
        include_str!("../../../report-templates/locales/es/models.ftl"),
    ),
    (
        "report.ftl",
        include_str!("../../../report-templates/locales/es/report.ftl"),
    ),
];

const ARABIC: Texts = &[
    (
        "codes.ftl",
        include_str!("../../../report-templates/locales/ar/codes.ftl"),
    ),
    (
        "editions.ftl",
        include_str!("../../../report-templates/locales/ar/editions.ftl"),
    ),
    (
        "models.ftl",
        include_str!("../../../report-templates/locales/ar/models.ftl"),
    ),
    (
        "report.ftl",
        include_str!("../../../report-templates/locales/ar/report.ftl"),
    ),
];

/// The templates and partials, by name without `.hbs`.
pub fn embedded_templates() -> &'static [(&'static str, &'static str)] {
    &[
        (
            "threat-assessment",
            include_str!("../../../report-templates/threat-assessment.hbs"),
        ),
        (
            "annex",
            include_str!("../../../report-templates/partials/annex.hbs"),
        ),
        (
            "chart",
            include_str!("../../../report-templates/partials/chart.hbs"),
        ),
        (
            "cover",
            include_str!("../../../report-templates/partials/cover.hbs"),
        ),
        (
            "definitions",
            include_str!("../../../report-templates/partials/definitions.hbs"),
        ),
        (
            "drawing",
            include_str!("../../../report-templates/partials/drawing.hbs"),
        ),
        (
            "exhibit",
            include_str!("../../../report-templates/partials/exhibit.hbs"),
        ),
        (
            "page",
            include_str!("../../../report-templates/partials/page.hbs"),
        ),
        (
            "part",
            include_str!("../../../report-templates/partials/part.hbs"),
        ),
        (
            "sources",
            include_str!("../../../report-templates/partials/sources.hbs"),
        ),
        (
            "table",
            include_str!("../../../report-templates/partials/table.hbs"),
        ),
        (
            "terms",
            include_str!("../../../report-templates/partials/terms.hbs"),
        ),
    ]
}

/// The locale files of a language, by file name.
pub fn embedded_locales(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Arabic => ARABIC,
    }
}

/// Templates ready to be rendered.
#[derive(Clone, Debug)]
pub struct Templates {
    pub(crate) registry: Handlebars<'static>,
    messages: BTreeSet<String>,
}

impl Templates {
    /// The built-in templates.
    pub fn built_in() -> Result<Self, ReportError> {
        Self::new(embedded_templates())
    }

    /// Parses templates and partials, each by its name.
    ///
    /// A value that a template names and the report does not have is an error when it is rendered, and
    /// every value is written as a Typst string literal.
    pub fn new(sources: &[(&str, &str)]) -> Result<Self, ReportError> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_escape_fn(escape::literal);
        let mut messages = BTreeSet::new();
        for (name, source) in sources {
            if source.contains("{{{") || source.contains("{{&") {
                return Err(ReportError::Template {
                    reason: format!("{name} writes a value without the escape function"),
                });
            }
            registry
                .register_template_string(name, source)
                .map_err(|error| ReportError::Template {
                    reason: format!("{name}: {error}"),
                })?;
            messages.extend(message_ids(source));
        }
        Ok(Self { registry, messages })
    }

    /// The messages without arguments that the templates name.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.messages.iter().map(String::as_str)
    }
}

/// The message ids in `{{.. text.<id> ..}}`.
fn message_ids(source: &str) -> impl Iterator<Item = String> {
    source
        .split(MESSAGE_PREFIX)
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|character| character.is_ascii_alphanumeric() || *character == '-')
                .collect::<String>()
        })
        .filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests;
