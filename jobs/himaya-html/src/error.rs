//! What can keep a page from being made.

use himaya_locale::LocaleError;
use himaya_report::ReportError;
use miette::Diagnostic;
use thiserror::Error;

/// Why a page was not made; nothing of it is kept.
#[derive(Debug, Diagnostic, Error)]
pub enum HtmlError {
    /// The report could not be worded.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Report(#[from] ReportError),
    /// A message is missing in the language of the page, or lacks an argument.
    #[error(transparent)]
    #[diagnostic(
        code(himaya::html::message),
        help("every message stands in all folders of report-templates/locales")
    )]
    Locale(#[from] LocaleError),
    /// A template does not parse or names a value that the report does not have.
    #[error("template of a page: {reason}")]
    #[diagnostic(code(himaya::html::template))]
    Template {
        /// What is wrong, with its position.
        reason: String,
    },
    /// A colour of the style file is none.
    #[error("colour {name}: `{value}` is not a colour such as #0b3a5b")]
    #[diagnostic(
        code(himaya::html::colour),
        help("write the colours of report-templates/style.yaml as #rrggbb")
    )]
    Colour {
        /// What it is for, such as `ink`.
        name: String,
        /// What stands there.
        value: String,
    },
}
