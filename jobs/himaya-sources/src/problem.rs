//! What is wrong with one cell, before it becomes a finding of a file and row.

use himaya_schema::Finding;

/// A problem with a cell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Problem {
    pub(crate) column: String,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) suggestion: Option<String>,
}

impl Problem {
    pub(crate) fn new(column: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            column: column.to_owned(),
            code,
            message: message.into(),
            suggestion: None,
        }
    }

    pub(crate) fn suggest(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = Some(suggestion.into());
        self
    }

    pub(crate) fn maybe_suggest(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion;
        self
    }

    pub(crate) fn at(self, file: &str, row: u32) -> Finding {
        Finding {
            file: file.to_owned(),
            row,
            column: self.column,
            code: self.code.to_owned(),
            message: self.message,
            suggestion: self.suggestion,
        }
    }
}

/// Collects the problems of one row, so that validation does not stop at the first.
#[derive(Debug, Default)]
pub(crate) struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    /// Takes the value, or notes why there is none.
    pub(crate) fn take<T>(&mut self, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.0.push(problem)).ok()
    }

    pub(crate) fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }
}
