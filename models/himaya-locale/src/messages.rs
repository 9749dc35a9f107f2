//! The Fluent bundle of one language: every message once, every variable given.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use himaya_schema::CodeList;
use icu::locale::Locale;
use unic_langid::LanguageIdentifier;

use crate::marks::{arabic_indic, within_right_to_left};
use crate::numbers::NOT_A_NUMBER;
use crate::outline::outline;
use crate::plurals::Plurals;
use crate::{Argument, Arguments, Direction, Language, LocaleError};

/// Stands where Fluent would print a number of its own; no message holds it.
const RAW_NUMBER: &str = "\u{FFFC}";

/// The messages of one language.
pub(crate) struct Messages {
    language: Language,
    plurals: Plurals,
    ids: Vec<String>,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Reads the texts of the locale files, each with its file name.
    pub(crate) fn new(
        language: Language,
        locale: &Locale,
        latin_digits: bool,
        sources: &[(&str, &str)],
    ) -> Result<Self, LocaleError> {
        let identifier = LanguageIdentifier::from_bytes(language.code().as_bytes());
        let identifier = identifier.map_err(|error| LocaleError::LocaleData {
            tag: language.code().to_owned(),
            reason: error.to_string(),
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark_raw_numbers));
        if !latin_digits {
            bundle.set_transform(Some(arabic_indic));
        }
        let mut ids = Vec::new();
        for (file, text) in sources {
            bundle
                .add_resource(parse(file, text)?)
                .map_err(|errors| duplicate(file, &errors))?;
            ids.extend(outline(text).into_iter().map(|message| message.id));
        }
        ids.retain(|id| bundle.has_message(id));
        ids.sort_unstable();
        Ok(Self {
            language,
            plurals: Plurals::new(locale)?,
            ids,
            bundle,
        })
    }

    /// The ids, sorted.
    pub(crate) fn ids(&self) -> &[String] {
        &self.ids
    }

    /// Whether there is a message with this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Words a message.
    pub(crate) fn format(&self, id: &str, arguments: &Arguments) -> Result<String, LocaleError> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| self.missing(id))?;
        let values = self.values(id, arguments)?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        self.finish(id, &text, &errors)
    }

    /// Words the heading of a message: its attribute `heading` if it has one, else the message.
    pub(crate) fn heading(&self, id: &str) -> Result<String, LocaleError> {
        let message = self
            .bundle
            .get_message(id)
            .ok_or_else(|| self.missing(id))?;
        let Some(heading) = message.get_attribute("heading") else {
            return self.format(id, &Arguments::new());
        };
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(heading.value(), None, &mut errors);
        self.finish(id, &text, &errors)
    }

    fn missing(&self, id: &str) -> LocaleError {
        LocaleError::MissingMessage {
            id: id.to_owned(),
            language: self.language,
        }
    }

    fn values<'a>(
        &self,
        id: &str,
        arguments: &'a Arguments,
    ) -> Result<FluentArgs<'a>, LocaleError> {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments.iter() {
            let not_finite = || LocaleError::NotFinite {
                id: id.to_owned(),
                name: name.to_owned(),
            };
            match argument {
                Argument::Text(text) => {
                    if text.contains(NOT_A_NUMBER) {
                        return Err(not_finite());
                    }
                    values.set(name.to_owned(), self.text(text));
                }
                Argument::Number { n, text } => {
                    if !n.is_finite() || text.contains(NOT_A_NUMBER) {
                        return Err(not_finite());
                    }
                    values.set(name.to_owned(), self.text(text));
                    values.set(format!("{name}-n"), self.plurals.branch(*n));
                }
                Argument::Plural(n) => {
                    if !n.is_finite() {
                        return Err(not_finite());
                    }
                    values.set(name.to_owned(), self.plurals.branch(*n));
                }
            }
        }
        Ok(values)
    }

    fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.language.direction() {
            Direction::LeftToRight => Cow::Borrowed(text),
            Direction::RightToLeft => within_right_to_left(text),
        }
    }

    fn finish(&self, id: &str, text: &str, errors: &[FluentError]) -> Result<String, LocaleError> {
        if let Some(error) = errors.first() {
            let reason = match error {
                FluentError::ResolverError(error) => error.to_string(),
                FluentError::Overriding { .. } | FluentError::ParserError(_) => error.to_string(),
            };
            return Err(LocaleError::Message {
                id: id.to_owned(),
                language: self.language,
                reason,
            });
        }
        if text.contains(RAW_NUMBER) {
            return Err(LocaleError::RawNumber {
                id: id.to_owned(),
                language: self.language,
            });
        }
        Ok(text.to_owned())
    }
}

fn mark_raw_numbers<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    matches!(value, FluentValue::Number(_)).then(|| RAW_NUMBER.to_owned())
}

fn parse(file: &str, text: &str) -> Result<FluentResource, LocaleError> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let (position, reason) = errors.first().map_or((0, String::new()), |error| {
            (error.pos.start, error.to_string())
        });
        let n_lines_before = text.bytes().take(position).filter(|byte| *byte == b'\n');
        LocaleError::Syntax {
            file: file.to_owned(),
            line: n_lines_before.count() + 1,
            reason,
        }
    })
}

fn duplicate(file: &str, errors: &[FluentError]) -> LocaleError {
    let id = errors.iter().find_map(|error| match error {
        FluentError::Overriding { id, .. } => Some(id.clone()),
        FluentError::ParserError(_) | FluentError::ResolverError(_) => None,
    });
    LocaleError::DuplicateMessage {
        file: file.to_owned(),
        id: id.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests;
