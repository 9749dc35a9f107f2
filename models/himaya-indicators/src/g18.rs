//! G18: completeness of the field sex.

use himaya_schema::{Figure, Flag, Hidden, Value};

use crate::indicators::{Indicator, MINIMUM_DENOMINATOR, Outcome};
use crate::known_sex::Sexes;
use crate::statistics::real;

/// The completeness that a source should reach.
pub(crate) const TARGET: f64 = 0.95;

/// Completeness of the field sex.
///
/// # What it measures
/// For how many of the detected persons the sex is recorded: the quality of the data, not of the work.
///
/// # Formula
/// K / N with K = F + M + O.
///
/// # Source
/// Any count by sex with its total, after disclosure control.
///
/// # Disaggregation
/// Country, period.
///
/// # Caveats
/// The target is 95 %. Under 20 persons no ratio; a contradictory total gives none.
///
/// # References
/// OECD DAC, gender marker handbook; UNODC GLOTIP methodology.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G18;

impl Indicator for G18 {
    fn id(&self) -> &'static str {
        "g18"
    }

    fn operands(&self) -> &'static [&'static str] {
        &["female", "male", "other", "unknown", "total"]
    }

    fn formula(&self) -> &'static str {
        "(female + male + other) / total"
    }

    fn methods(&self) -> &'static [&'static str] {
        &[]
    }

    fn figure(&self, operands: &[Value]) -> Outcome {
        let sexes = match Sexes::of(operands) {
            Ok(sexes) => sexes,
            Err(reason) => return Outcome::hidden(reason),
        };
        let Some((least, most)) = sexes.total else {
            return Outcome::hidden(sexes.no_total).marked(Flag::Inconsistent, sexes.inconsistent);
        };
        if least < MINIMUM_DENOMINATOR {
            return Outcome::hidden(Hidden::SmallDenominator);
        }
        let known = sexes.known();
        let (low, high) = (
            real(known.0) / real(most),
            (real(known.1) / real(least)).min(1.0),
        );
        let is_exact = known.0 == known.1 && least == most;
        Outcome::plain(if is_exact {
            Figure::Ratio { point: low }
        } else {
            Figure::ShareBounds { low, high }
        })
        .marked(Flag::Inconsistent, sexes.inconsistent)
    }
}
