//! What can keep a report from being set.

use himaya_locale::LocaleError;
use miette::Diagnostic;
use thiserror::Error;

/// Why an edition was not made; nothing of it is kept.
#[derive(Debug, Diagnostic, Error)]
pub enum ReportError {
    /// A text holds a character that no report prints.
    #[error("character {code_point} at position {position} of `{text}` cannot be printed")]
    #[diagnostic(
        code(himaya::report::character),
        help(
            "remove control characters, emoji and byte order marks from the source or its configuration"
        )
    )]
    Character {
        /// The text without the character.
        text: String,
        /// The character, such as `U+FEFF`.
        code_point: String,
        /// Its position, counted in characters from 1.
        position: usize,
    },
    /// No loaded face has a glyph for a character.
    #[error("no face has a glyph for {code_point} in `{text}`")]
    #[diagnostic(
        code(himaya::report::glyph),
        help("name a folder of house faces in report-templates/style.yaml that covers the script")
    )]
    Glyph {
        /// The text.
        text: String,
        /// The character, such as `U+4E2D`.
        code_point: String,
    },
    /// The style file does not read.
    #[error("style file: {reason}")]
    #[diagnostic(
        code(himaya::report::style),
        help(
            "compare with report-templates/style.yaml; `tlp` in himaya.yaml is one of its TLP labels"
        )
    )]
    Style {
        /// What is wrong, with its position.
        reason: String,
    },
    /// The file is not a font.
    #[error("house face number {number} is not a font file")]
    #[diagnostic(
        code(himaya::report::face),
        help("the folder of house faces may hold TrueType and OpenType files only")
    )]
    Face {
        /// The face, counted from 1 in the order given.
        number: usize,
    },
    /// A template does not parse or names a value that the report does not have.
    #[error("template: {reason}")]
    #[diagnostic(code(himaya::report::template))]
    Template {
        /// What is wrong, with its position.
        reason: String,
    },
    /// A message is missing in the edition's language, or lacks an argument.
    #[error(transparent)]
    #[diagnostic(
        code(himaya::report::message),
        help("every message stands in all folders of report-templates/locales")
    )]
    Locale(#[from] LocaleError),
    /// The typesetter refused the document.
    #[error("typesetting: {}", reasons.join("; "))]
    #[diagnostic(code(himaya::report::typeset))]
    Typeset {
        /// What it reported.
        reasons: Vec<String>,
    },
    /// The set document cannot be read back.
    #[error("reading the set document: {reason}")]
    #[diagnostic(code(himaya::report::structure))]
    Structure {
        /// What is wrong.
        reason: String,
    },
    /// The structure tree and the text model do not agree, so a screen reader would be told wrongly.
    #[error(
        "block {number} ({role}) reads `{found}` on the page but `{expected}` in the text model"
    )]
    #[diagnostic(code(himaya::report::text_model))]
    TextModel {
        /// The block, counted from 1 in reading order.
        number: usize,
        /// Its role in the structure tree.
        role: String,
        /// The text model.
        expected: String,
        /// The page.
        found: String,
    },
    /// A chart names a column that its table does not have, or mixes kinds of columns.
    #[error("chart {chart}: column `{column}` cannot be drawn")]
    #[diagnostic(code(himaya::report::chart))]
    Chart {
        /// The chart's id.
        chart: String,
        /// The column's key.
        column: String,
    },
    /// A chart names more or fewer columns than its kind draws.
    #[error("chart {chart}: {expected} columns are drawn, but {found} are named")]
    #[diagnostic(code(himaya::report::chart_columns))]
    ChartColumns {
        /// The chart's id.
        chart: String,
        /// How many its kind draws.
        expected: usize,
        /// How many it names.
        found: usize,
    },
    /// A map of routes has a row that is no route, or a route twice.
    #[error("chart {chart}: row `{row}` is no route or stands twice")]
    #[diagnostic(code(himaya::report::chart_row))]
    ChartRow {
        /// The chart's id.
        chart: String,
        /// The row's heading.
        row: String,
    },
    /// A table could not be written as CSV.
    #[error("table {table} as CSV: {reason}")]
    #[diagnostic(code(himaya::report::csv))]
    Csv {
        /// The table's id.
        table: String,
        /// What is wrong.
        reason: String,
    },
}
