//! What the tables of shifts and forecasts share.

use himaya_schema::{Column, ColumnKind, Figure, Hidden, Label};

/// The figure of a question that does not arise.
pub(crate) const NOT_APPLICABLE: Figure = Figure::Hidden {
    reason: Hidden::NotApplicable,
};

/// A column under a heading of the locale files.
pub(crate) fn column(key: &str, heading: &'static str, kind: ColumnKind) -> Column {
    Column {
        key: key.to_owned(),
        label: Label::Message(heading),
        kind,
    }
}
