//! Numbers of the narrative, held against the financial table.

use himaya_schema::Finding;

use crate::{Decimal, Euros, Table};

/// Which column of the table a claim is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Span {
    /// What was paid in the period.
    Period,
    /// What was paid from the beginning.
    Cumulative,
}

/// A number that the narrative states.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Claim {
    /// The file of the narrative.
    pub file: String,
    /// The line in it.
    pub row: u32,
    /// The number of the line on the form, such as `5.8` or `11`.
    pub line: String,
    /// The column.
    pub span: Span,
    /// What is stated, in euros.
    pub amount: Decimal,
}

impl Claim {
    /// What does not agree with the table: as long as there is anything, the edition is a draft.
    pub fn check(&self, table: &Table) -> Option<Finding> {
        let find = |code: &str, message: String, help: &str| Finding {
            file: self.file.clone(),
            row: self.row,
            column: "amount".to_owned(),
            code: code.to_owned(),
            message,
            suggestion: Some(help.to_owned()),
        };
        let Some(line) = table.line(&self.line) else {
            let message = format!("the financial table has no line `{}`", self.line);
            return Some(find(
                "unknown-line",
                message,
                "name a line of the budget, or 7, 8, 9, 10 or 11",
            ));
        };
        let (paid, when) = match self.span {
            Span::Period => (line.period, "in the period"),
            Span::Cumulative => (line.cumulative, "from the beginning"),
        };
        if Euros::of(self.amount) == Some(paid) {
            return None;
        }
        let message = format!(
            "the narrative says {} on line {}, and the table {paid} {when}",
            self.amount, self.line
        );
        Some(find(
            "reconcile",
            message,
            "correct the narrative or the entries; until both agree the edition stays a draft",
        ))
    }
}
