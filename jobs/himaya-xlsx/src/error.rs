//! What can keep a workbook from being made.

use himaya_locale::LocaleError;
use himaya_report::ReportError;
use miette::Diagnostic;
use thiserror::Error;

/// Why a workbook was not made; nothing of it is kept.
#[derive(Debug, Diagnostic, Error)]
pub enum XlsxError {
    /// The report could not be worded.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Report(#[from] ReportError),
    /// A message is missing in the language of the workbook, or lacks an argument.
    #[error(transparent)]
    #[diagnostic(
        code(himaya::xlsx::message),
        help("every message stands in all folders of report-templates/locales")
    )]
    Locale(#[from] LocaleError),
    /// The workbook could not be written: a text or a table is larger than a sheet allows.
    #[error("write a workbook")]
    #[diagnostic(code(himaya::xlsx::workbook))]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
