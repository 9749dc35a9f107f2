//! What a printed figure says beyond the cells: nothing if it is what they give, else a fact.

use crate::release::{CellKey, Claim, Fact, Release};
use crate::structure::{FigureStructure, Method};
use crate::{AuditError, Shown};

/// A figure as it is read from a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
    /// A count.
    Count(u64),
    /// An interval of counts.
    Between(u64, u64),
    /// A share, as it is spelt.
    Share(String),
    /// No number.
    None,
}

/// The share that the cells give is the printed one up to this.
const ROUNDING: f64 = 1e-9;
/// More decimals of a share are not looked at: counts are far smaller than their inverse.
const DECIMALS: usize = 9;

impl Release {
    /// Takes what is printed of a figure; a figure that the structure does not explain tells nothing
    /// that can be put into the system.
    pub(crate) fn take(
        &mut self,
        origin: &str,
        id: &str,
        reading: &Reading,
    ) -> Result<(), AuditError> {
        let Some(figure) = self.figure(id) else {
            return Ok(());
        };
        let claim = match reading {
            Reading::None => None,
            Reading::Count(n) => self.count_claim(&figure, *n, *n)?,
            Reading::Between(low, high) => self.count_claim(&figure, *low, *high)?,
            Reading::Share(text) => self.share_claim(&figure, text)?,
        };
        self.facts.extend(claim.map(|claim| Fact {
            origin: format!("{origin}: {id}"),
            claim,
        }));
        Ok(())
    }

    fn figure(&self, id: &str) -> Option<FigureStructure> {
        let figures = &self.structure.figures;
        figures.iter().find(|figure| figure.id == id).cloned()
    }

    /// The figure is a sum of cells: what is printed of it, unless the cells say so themselves.
    fn count_claim(
        &self,
        figure: &FigureStructure,
        low: u64,
        high: u64,
    ) -> Result<Option<Claim>, AuditError> {
        if figure.cells.is_empty() {
            return Ok(None);
        }
        let cells = self.keys(&figure.cells)?;
        if self.printed_sum(&cells) == Some((low, high)) {
            return Ok(None);
        }
        // A multiple of the base is taken for a rounded number, any other for an exact one.
        let (low, high) = match self.structure.method {
            Method::SuppressRound { base, .. }
                if low == high && low.is_multiple_of(base.max(1)) =>
            {
                (low.saturating_sub(base / 2), high.saturating_add(base / 2))
            }
            Method::SuppressRound { .. } | Method::Suppress { .. } | Method::CellKey { .. } => {
                (low, high)
            }
        };
        Ok(Some(Claim::Sum {
            cells,
            low,
            high: Some(high),
        }))
    }

    /// The numbers of all cells together as they are printed, if all are numbers or intervals.
    fn printed_sum(&self, cells: &[CellKey]) -> Option<(u64, u64)> {
        let mut sum = (0_u64, 0_u64);
        for key in cells {
            let (low, high) = match *self.cells.get(key)? {
                Shown::Exact(n) => (n, n),
                Shown::Between(low, high) | Shown::Doubtful(low, high) => (low, high),
                Shown::NotApplicable => (0, 0),
                Shown::Hidden | Shown::Silent => return None,
            };
            sum = (sum.0.checked_add(low)?, sum.1.checked_add(high)?);
        }
        Some(sum)
    }

    fn share_claim(
        &self,
        figure: &FigureStructure,
        text: &str,
    ) -> Result<Option<Claim>, AuditError> {
        let share: f64 = match text.parse() {
            Ok(share) if (0.0..=1.0).contains(&share) => share,
            _ => return Ok(None),
        };
        if figure.numerator.is_empty() || figure.denominator.is_empty() {
            return Ok(None);
        }
        let (numerator, denominator) = (
            self.keys(&figure.numerator)?,
            self.keys(&figure.denominator)?,
        );
        let parts = self
            .printed_sum(&numerator)
            .zip(self.printed_sum(&denominator));
        if let Some(((part, most), (whole, _))) = parts
            && part == most
            && whole > 0
            && (real(part) / real(whole)).min(1.0) - share < ROUNDING
            && share - (real(part) / real(whole)).min(1.0) < ROUNDING
        {
            return Ok(None);
        }
        let decimals = text.split_once('.').map_or(0, |(_, digits)| digits.len());
        let scale = 10_u64.pow(u32::try_from(decimals.min(DECIMALS)).unwrap_or(0));
        // Half a unit of the last decimal either way, on twice the scale.
        let middle = nearest(share * real(scale) * 2.0);
        Ok(Some(Claim::Ratio {
            numerator,
            denominator,
            low: middle.saturating_sub(1),
            high: middle.saturating_add(1),
            scale: scale * 2,
        }))
    }

    fn keys(&self, names: &[String]) -> Result<Vec<CellKey>, AuditError> {
        names.iter().map(|name| self.cell_key(name)).collect()
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons are far below 2^53"
)]
fn real(n: u64) -> f64 {
    n as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share between 0 and 1 on a scale of at most 2 * 10^9"
)]
fn nearest(value: f64) -> u64 {
    value.round() as u64
}
