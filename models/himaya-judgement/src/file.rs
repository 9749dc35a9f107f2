//! The file that analysts write for a period.

use chrono::NaiveDate;
use himaya_schema::{GivenName, Period};
use serde::{Deserialize, Serialize};

/// Everything that analysts say of a period.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AnalystFile {
    /// Who signs it, and when.
    pub signed: Signature,
    /// The widest circle that may read what is no judgement: `restricted`, `partner` or `public`.
    pub level: String,
    /// The key judgements, the most important first.
    #[serde(default)]
    pub judgements: Vec<Judgement>,
    /// Judgements of the period before that are no longer held.
    #[serde(default)]
    pub withdrawn: Vec<Withdrawal>,
    /// What came of judgements of earlier periods.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Threat, vulnerability and impact by route and crime.
    #[serde(default)]
    pub ratings: Vec<Rating>,
    /// What may happen in the next two quarters.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    /// What drives the outlook.
    #[serde(default)]
    pub drivers: Vec<DriverNote>,
    /// Who closes which intelligence gap.
    #[serde(default)]
    pub gaps: Vec<GapOwner>,
    /// What should be done.
    #[serde(default)]
    pub recommendations: Vec<Recommendation>,
}

/// Who signs, under a code and never a name.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The analyst's code, such as `TA-1`.
    pub by: String,
    /// The day.
    pub date: NaiveDate,
}

/// A key judgement.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The id, such as `J1`; the same id in the next period is the same judgement.
    pub id: String,
    /// The widest circle that may read it: `restricted`, `partner` or `public`.
    pub level: String,
    /// How probable it is, from 0.01 to 0.99.
    pub probability: f64,
    /// Until when it can be told whether it came true.
    pub until: Period,
    /// `high`, `moderate` or `low`.
    pub confidence: String,
    /// What is claimed.
    pub claim: GivenName,
    /// Why the confidence is what it is.
    pub basis: GivenName,
    /// What would change the judgement.
    pub would_change: GivenName,
    /// The ids of the figures that it rests on.
    pub evidence: Vec<String>,
}

/// A judgement that is no longer held.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// The id.
    pub id: String,
    /// Why.
    pub why: GivenName,
}

/// What came of a judgement of an earlier period.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The period of the assessment that held it.
    pub period: Period,
    /// The id.
    pub id: String,
    /// Whether it came true.
    pub came_true: bool,
}

/// How several raters see a route or a crime, each from 1 (low) to 5 (high).
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The code of the route, such as `CMED`.
    pub route: String,
    /// `THB` or `SOM`.
    pub crime: String,
    /// The force and likelihood of the threat, a score a rater.
    pub threat: Vec<u8>,
    /// How little stands against it.
    pub vulnerability: Vec<u8>,
    /// What it does.
    pub impact: Vec<u8>,
    /// Why.
    pub rationale: GivenName,
}

/// What may happen in the next two quarters.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The id, such as `S1`.
    pub id: String,
    /// How probable it is.
    pub probability: f64,
    /// Until when.
    pub until: Period,
    /// What happens.
    pub text: GivenName,
    /// By what it would be seen coming.
    pub watch: GivenName,
}

/// What drives the outlook.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DriverNote {
    /// The code of the kind, such as `economic`.
    pub kind: String,
    /// What it does.
    pub text: GivenName,
}

/// Who closes an intelligence gap that the report found.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GapOwner {
    /// The gap's key, such as `no-return/LBY`.
    pub gap: String,
    /// The judgements that it bears on.
    pub judgements: Vec<String>,
    /// Who closes it.
    pub owner: GivenName,
}

/// What should be done.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// The id, such as `R1`.
    pub id: String,
    /// The code of the pillar, such as `operations`.
    pub pillar: String,
    /// The output of the logframe that it serves, such as `O1.2`.
    pub output: String,
    /// The judgements that it follows from.
    pub judgements: Vec<String>,
    /// What.
    pub text: GivenName,
}
