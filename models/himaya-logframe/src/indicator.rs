//! An indicator as the logframe states it.

use chrono::NaiveDate;
use himaya_entries::Decimal;
use himaya_schema::{GivenName, Period};
use serde::Deserialize;

/// How values of an indicator are added up.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What happened, such as activities held: summed over time, countries and sex.
    FlowSum,
    /// Persons, each counted once: keys are united over time and countries.
    DistinctCumulative,
    /// What there is, such as sites connected: the last known over time, summed over countries.
    StockLatest,
    /// A share: numerators and denominators are summed, percentages never.
    Ratio,
    /// A step that is reached: listed by country.
    Milestone,
}

/// What the number is, as IATI tells it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// A count, 1.
    Unit,
    /// A percentage, 2.
    Percentage,
    /// A code without order, 3.
    Nominal,
    /// A step of a scale, 4.
    Ordinal,
    /// Words, 5.
    Qualitative,
}

impl Measure {
    /// The code of IATI's list `IndicatorMeasure`.
    pub fn iati(self) -> &'static str {
        match self {
            Self::Unit => "1",
            Self::Percentage => "2",
            Self::Nominal => "3",
            Self::Ordinal => "4",
            Self::Qualitative => "5",
        }
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
}

/// By what values are told apart.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// By country.
    Country,
    /// By sex.
    Sex,
    /// By child and adult.
    Age,
}

/// Which value of a milestone holds.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum OverTime {
    /// The highest: a step once taken stays taken.
    #[default]
    Max,
    /// The last.
    Last,
}

/// What targets are compared with.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum TargetsAre {
    /// The value from the beginning of the project to the end of the target's period.
    #[default]
    Cumulative,
    /// The value of the target's period alone.
    OfPeriod,
}

/// What an indicator says about gender, after the house's list of gender indicators.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GenderRole {
    /// G13, officers trained by sex.
    G13,
    /// G16, women in units, among trainers, speakers, focal points.
    G16,
    /// G17, procedures with provisions on gender.
    G17,
}

/// Where an indicator starts.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The year of reference.
    pub year: i32,
    /// The day, if it is known.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The value; of a share in per cent.
    #[serde(default)]
    pub value: Option<Decimal>,
    /// Why there is no value.
    #[serde(default)]
    pub missing: Option<String>,
}

/// What is to be reached.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// By the end of which period.
    pub period: Period,
    /// The value; of a share in per cent.
    pub value: Decimal,
}

/// Codes of other lists; nothing here knows what they mean.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// Of the Global Europe Results Framework.
    #[serde(default)]
    pub gerf: Option<String>,
    /// Of OPSYS.
    #[serde(default)]
    pub opsys: Option<String>,
    /// Targets of the Sustainable Development Goals, such as 5.2.
    #[serde(default)]
    pub sdg: Vec<String>,
}

/// One indicator.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its id, such as `P1.1`; it stays when the title changes.
    pub id: String,
    /// The ids that it had before.
    #[serde(default)]
    pub was: Vec<String>,
    /// The result that it measures.
    pub result: String,
    /// Its title.
    pub title: GivenName,
    /// What exactly is counted, in the language of the contract.
    pub definition: String,
    /// The unit.
    pub unit: GivenName,
    /// What the number is.
    pub measure: Measure,
    /// Which way is better.
    pub direction: Direction,
    /// How values are added up.
    pub kind: Kind,
    /// Which value of a milestone holds.
    #[serde(default)]
    pub over_time: OverTime,
    /// By what values are told apart.
    #[serde(default)]
    pub by: Vec<By>,
    /// What is counted above the line of a share.
    #[serde(default)]
    pub numerator: Option<String>,
    /// What is counted below it.
    #[serde(default)]
    pub denominator: Option<String>,
    /// Where the value is found, in the language of the contract.
    pub source: String,
    /// How often it is measured, in the language of the contract.
    pub frequency: String,
    /// Where it starts.
    pub baseline: Baseline,
    /// What is to be reached, by period.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// What targets are compared with.
    #[serde(default)]
    pub targets_are: TargetsAre,
    /// What it says about gender.
    #[serde(default)]
    pub gender: Option<GenderRole>,
    /// Whether it tells of the context and is not a merit of the project.
    #[serde(default)]
    pub is_context: bool,
    /// Codes of other lists.
    #[serde(default)]
    pub codes: Codes,
}
