//! G2: the share of women and girls.

use himaya_schema::Value;

use crate::indicators::{Indicator, Outcome};
use crate::known_sex::Sexes;

/// Share of women and girls among detected victims.
///
/// # What it measures
/// How many of the detected victims of known sex are women and girls.
///
/// # Formula
/// F / K with K = F + M + O. With U unknown, the share of all lies between F / N and (F + U) / N.
///
/// # Source
/// Counts by sex of UNODC GLOTIP, CTDC and national returns, after disclosure control.
///
/// # Disaggregation
/// Country, period, form of exploitation.
///
/// # Caveats
/// Detected victims only. Other sex stands in the denominator and never among women or men. Above
/// 20 % unknown only the bounds are given, marked as of low reliability; under 20 persons of known
/// sex no share. A censored or hidden count gives bounds.
///
/// # References
/// Wilson (1927); SDG 16.2.2 metadata (UNODC).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G2;

impl G2 {
    /// The least and the most that the share among all persons can be; operands as for the share.
    pub fn bounds(self, operands: &[Value]) -> Outcome {
        Sexes::of(operands).map_or_else(Outcome::hidden, |sexes| sexes.bounds())
    }
}

impl Indicator for G2 {
    fn id(&self) -> &'static str {
        "g2"
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
