//! The lines of the financial table, and of what has changed since a report.

use himaya_finance::TableLine;
use himaya_logframe::Restated;
use serde::Serialize;

use super::lines::{name, span_name};

/// A line of the financial table, in euros.
#[derive(Clone, Debug, Serialize)]
pub struct FinanceLine {
    /// The number on the form.
    pub line: String,
    /// What the contract gives.
    pub original: String,
    /// What there is after transfers.
    pub current: String,
    /// Paid in the period.
    pub period: String,
    /// Paid from the beginning.
    pub cumulative: String,
    /// What is left.
    pub remaining: String,
    /// By how much the current budget differs from the contract.
    pub variation: String,
}

/// A number that was reported and has changed since.
#[derive(Clone, Debug, Serialize)]
pub struct RestatedLine {
    /// The indicator, or the line of the financial table.
    pub of: String,
    /// `period` or `cumulative`.
    pub span: &'static str,
    /// By what it is told apart.
    pub by: &'static str,
    /// Of whom it is.
    pub member: String,
    /// What was reported.
    pub before: Option<String>,
    /// What is known now.
    pub after: Option<String>,
    /// The entries that were corrected, with a semicolon between them.
    pub entries: String,
}

impl FinanceLine {
    pub(super) fn of(line: &TableLine) -> Self {
        Self {
            line: line.kind.number(),
            original: line.original.to_string(),
            current: line.current.to_string(),
            period: line.period.to_string(),
            cumulative: line.cumulative.to_string(),
            remaining: line.remaining().to_string(),
            variation: line.variation().to_string(),
        }
    }
}

impl RestatedLine {
    pub(super) fn of_indicator(restated: &Restated) -> Self {
        let (by, member) = name(restated.cell);
        Self {
            of: restated.indicator.clone(),
            span: span_name(restated.span),
            by,
            member,
            before: restated.before.written(),
            after: restated.after.written(),
            entries: restated.entries.join("; "),
        }
    }

    pub(super) fn of_line(restated: &himaya_finance::Restated) -> Self {
        Self {
            of: restated.line.clone(),
            span: "cumulative",
            by: "money",
            member: "_T".to_owned(),
            before: Some(restated.before.to_string()),
            after: Some(restated.after.to_string()),
            entries: restated.entries.join("; "),
        }
    }
}
