//! Templates and locale files, as text. They are built in, and a caller may bring their own.

use std::collections::BTreeSet;

use handlebars::Handlebars;
use himaya_locale::Language;

use crate::{ReportError, escape};

/// The prefix by which a template names a message that takes no arguments.
const MESSAGE_PREFIX: &str = "text.";

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

/// The files of the folder of a language in `report-templates/locales`.
macro_rules! locale_files {
    ($folder:literal) => {
        locale_files!($folder, "codes", "editions", "models", "report")
    };
    ($folder:literal, $($name:literal),+) => {
        &[$((
            concat!($name, ".ftl"),
            include_str!(concat!(
                "../../../report-templates/locales/",
                $folder,
                "/",
                $name,
                ".ftl"
            )),
        )),+]
    };
}

/// The locale files of a language, by file name.
pub fn embedded_locales(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => locale_files!("en"),
        Language::French => locale_files!("fr"),
        Language::Spanish => locale_files!("es"),
        Language::Arabic => locale_files!("ar"),
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
