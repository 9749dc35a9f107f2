//! G5: the sex ratio within a form of exploitation.

use himaya_schema::Value;

use crate::indicators::{Indicator, Outcome};
use crate::known_sex::Sexes;

/// Sex ratio by form of exploitation.
///
/// # What it measures
/// Of the detected victims of one form with known sex, how many are women and girls.
///
/// # Formula
/// F / K within the form, with K = F + M + O.
///
/// # Source
/// National returns, CTDC, UNODC GLOTIP.
///
/// # Disaggregation
/// Form of exploitation.
///
/// # Caveats
/// Detected victims only. CTDC records gender, not sex. Above 20 % unknown only bounds; under 20
/// persons of known sex no share.
///
/// # References
/// Wilson (1927).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G5;

impl Indicator for G5 {
    fn id(&self) -> &'static str {
        "g5"
    }

    fn operands(&self) -> &'static [&'static str] {
        &["female", "male", "other", "unknown", "total"]
    }

    fn formula(&self) -> &'static str {
        "female / (female + male + other)"
    }

    fn methods(&self) -> &'static [&'static str] {
        &["Wilson (1927)"]
    }

    fn figure(&self, operands: &[Value]) -> Outcome {
        Sexes::of(operands).map_or_else(Outcome::hidden, |sexes| sexes.share())
    }
}
