//! G4: forms of exploitation by sex.

use himaya_schema::Value;

use crate::indicators::{Indicator, Outcome, operand};
use crate::known_sex::share_of;

/// Form of exploitation by sex.
///
/// # What it measures
/// Of the detected victims of one sex with a recorded form, how many were exploited in this form.
///
/// # Formula
/// x(f, s) / n(s), where n(s) counts the victims of that sex with at least one recorded form.
///
/// # Source
/// National returns and CTDC (several forms a person), UNODC GLOTIP (one form a person).
///
/// # Disaggregation
/// Form of exploitation, sex.
///
/// # Caveats
/// Detected victims only. Where a person may have several forms, the shares add to more than 100 %.
/// Under 20 persons no share.
///
/// # References
/// Wilson (1927); CTDC codebook v2 (2024), section 6.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G4;

impl Indicator for G4 {
    fn id(&self) -> &'static str {
        "g4"
    }

    fn operands(&self) -> &'static [&'static str] {
        &["in-form", "any-form"]
    }

    fn formula(&self) -> &'static str {
        "in-form / any-form"
    }

    fn methods(&self) -> &'static [&'static str] {
        &["Wilson (1927)"]
    }

    fn figure(&self, operands: &[Value]) -> Outcome {
        share_of(operand(operands, 0), operand(operands, 1))
    }
}
