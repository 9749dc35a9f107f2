//! What can be wrong with a locale, a locale file or a message.

use std::fmt::Display;

use icu::locale::Locale;
use thiserror::Error;

use crate::Language;

/// Why a text cannot be worded.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum LocaleError {
    /// The locale is not a BCP 47 tag of the language.
    #[error("`{tag}` is not a locale of {}; expected a tag such as `{}`", language.english_name(), language.default_locale())]
    Locale {
        /// The tag as given.
        tag: String,
        /// The language of the edition.
        language: Language,
    },
    /// ICU4X has no data for the locale.
    #[error("no locale data for `{tag}`: {reason}")]
    LocaleData {
        /// The tag.
        tag: String,
        /// What ICU4X says.
        reason: String,
    },
    /// A locale file is not Fluent.
    #[error("{file}, line {line}: {reason}")]
    Syntax {
        /// The file's name.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// What the parser says.
        reason: String,
    },
    /// A message is defined twice.
    #[error("{file}: the message `{id}` is already defined")]
    DuplicateMessage {
        /// The file with the second definition.
        file: String,
        /// The message.
        id: String,
    },
    /// A message does not exist in the language.
    #[error("no message `{id}` in {}", language.english_name())]
    MissingMessage {
        /// The message.
        id: String,
        /// The language.
        language: Language,
    },
    /// A message exists but cannot be worded, such as for want of a variable.
    #[error("message `{id}` in {}: {reason}", language.english_name())]
    Message {
        /// The message.
        id: String,
        /// The language.
        language: Language,
        /// What is wrong.
        reason: String,
    },
    /// A message prints a variable that is there only to choose a branch.
    #[error("message `{id}` in {} prints a number that was not formatted; use the variable without `-n`", language.english_name())]
    RawNumber {
        /// The message.
        id: String,
        /// The language.
        language: Language,
    },
    /// A number argument is infinite or not a number.
    #[error("argument `{name}` of message `{id}` is not a finite number")]
    NotFinite {
        /// The message.
        id: String,
        /// The argument.
        name: String,
    },
    /// ICU4X has no name for a country.
    #[error("no name for the country `{country}` in `{tag}`")]
    CountryName {
        /// The country's alpha-3 code.
        country: String,
        /// The locale.
        tag: String,
    },
}

/// The error for a locale that ICU4X cannot serve.
pub(crate) fn no_data(locale: &Locale, reason: &dyn Display) -> LocaleError {
    LocaleError::LocaleData {
        tag: locale.to_string(),
        reason: reason.to_string(),
    }
}
