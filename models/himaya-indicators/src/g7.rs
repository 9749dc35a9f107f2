//! G7: the share of women at each stage of justice.

use himaya_schema::Value;

use crate::indicators::{Indicator, Outcome};
use crate::known_sex::Sexes;

/// Share of women among suspects, prosecuted and convicted persons.
///
/// # What it measures
/// How many of the persons at one stage, of known sex, are women.
///
/// # Formula
/// F / K at the stage, with K = F + M + O.
///
/// # Source
/// UNODC GLOTIP: persons brought into formal contact, prosecuted, convicted.
///
/// # Disaggregation
/// Country, stage.
///
/// # Caveats
/// Three separate stages: persons of one year are not the same persons at each stage, so no rate from
/// one stage to the next is formed. Above 20 % unknown only bounds; under 20 persons no share.
///
/// # References
/// Wilson (1927).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct G7;

impl Indicator for G7 {
    fn id(&self) -> &'static str {
        "g7"
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
