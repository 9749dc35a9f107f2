//! G3: the profile by age and sex.

use himaya_schema::Value;

use crate::indicators::{Indicator, Outcome, operand};
use crate::known_sex::share_of;

/// Age and sex profile: the share of children among detected victims of known age.
///
/// # What it measures
/// Women, girls, men and boys among the detected victims (counts), and how many are children.
///
/// # Formula
/// (G + B) / (W + G + Mn + B); children of unknown sex are counted where the source gives them.
///
/// # Source
/// Counts by sex and age group of UNODC GLOTIP and national returns, after disclosure control.
///
/// # Disaggregation
/// Country, period.
///
/// # Caveats
/// Detected victims only. Age is that at detection, not at exploitation. Under 20 persons of known
/// age no share. A censored count gives bounds.
///
/// # References
/// Wilson (1927); UNODC, Global Report on Trafficking in Persons, methodology.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G3;

impl Indicator for G3 {
    fn id(&self) -> &'static str {
        "g3"
    }

    fn operands(&self) -> &'static [&'static str] {
        &["children", "known-age"]
    }

    fn formula(&self) -> &'static str {
        "children / known-age"
    }

    fn methods(&self) -> &'static [&'static str] {
        &["Wilson (1927)"]
    }

    fn figure(&self, operands: &[Value]) -> Outcome {
        share_of(operand(operands, 0), operand(operands, 1))
    }
}
