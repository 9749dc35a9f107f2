//! Numbers of the narrative, held against the registers.

use himaya_entries::Decimal;
use himaya_schema::{Country, Finding, Sex};

use crate::{Breakdown, Measured, Quantity};

/// Of which time a number is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Span {
    /// Of the period.
    Period,
    /// From the beginning to the end of the period.
    Cumulative,
}

/// A number that the narrative states.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Claim {
    /// The file of the narrative.
    pub file: String,
    /// The line in it.
    pub row: u32,
    /// The indicator.
    pub indicator: String,
    /// Of which time.
    pub span: Span,
    /// Of which country; of all without one.
    pub country: Option<Country>,
    /// Of which sex; of all without one.
    pub sex: Option<Sex>,
    /// What is stated; of a share in per cent, to as many places as it is stated.
    pub value: Decimal,
}

impl Claim {
    /// What does not agree; as long as there is anything, the edition is a draft.
    pub fn check(&self, measured: &Measured) -> Option<Finding> {
        let breakdown = match self.span {
            Span::Period => &measured.period,
            Span::Cumulative => &measured.cumulative,
        };
        let known = self.quantity(breakdown);
        let written = known.as_ref().and_then(Quantity::fraction);
        let written = written.map(|fraction| fraction.rounded(self.value.scale));
        if written == Some(self.value) {
            return None;
        }
        let known = written.map_or_else(|| "nothing".to_owned(), |written| written.to_string());
        Some(Finding {
            file: self.file.clone(),
            row: self.row,
            column: "value".to_owned(),
            code: "reconcile".to_owned(),
            message: format!(
                "the narrative says {} of `{}`, and the registers {known}",
                self.value, self.indicator
            ),
            suggestion: Some(
                "correct the narrative or the registers; until both agree the edition stays a draft"
                    .to_owned(),
            ),
        })
    }

    fn quantity(&self, breakdown: &Breakdown) -> Option<Quantity> {
        let quantity = match (self.country, self.sex) {
            (None, None) => Some(&breakdown.total),
            (Some(country), None) => breakdown
                .by_country
                .iter()
                .find(|(own, _)| *own == Some(country))
                .map(|(_, quantity)| quantity),
            (None, Some(sex)) => breakdown
                .by_sex
                .iter()
                .find(|(own, _)| *own == sex)
                .map(|(_, quantity)| quantity),
            // The logframe has no cells of a country and a sex.
            (Some(_), Some(_)) => None,
        };
        quantity.cloned()
    }
}

#[cfg(test)]
mod tests;
