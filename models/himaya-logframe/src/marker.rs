//! The gender equality policy marker of OECD DAC, with the evidence that a score asks for.

use himaya_schema::Country;
use serde::Deserialize;

use crate::{By, GenderRole, Kind, Logframe};

/// What a score of 1 or 2 asks for (OECD DAC, Handbook on the gender equality policy marker, 2016).
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum MarkerItem {
    /// A gender analysis was done.
    GenderAnalysis,
    /// Its findings shaped the project.
    FindingsUsed,
    /// The project does no harm.
    DoNoHarm,
    /// At least one objective is about gender equality.
    GenderObjective,
    /// At least one indicator measures that objective.
    GenderIndicator,
    /// Data and indicators are told apart by sex where persons are counted.
    SexDisaggregation,
    /// Results on gender are monitored and reported.
    Monitoring,
}

impl MarkerItem {
    /// All, in the order of the handbook.
    pub const ALL: [Self; 7] = [
        Self::GenderAnalysis,
        Self::FindingsUsed,
        Self::DoNoHarm,
        Self::GenderObjective,
        Self::GenderIndicator,
        Self::SexDisaggregation,
        Self::Monitoring,
    ];

    /// Its code, as the logframe writes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::GenderAnalysis => "gender-analysis",
            Self::FindingsUsed => "findings-used",
            Self::DoNoHarm => "do-no-harm",
            Self::GenderObjective => "gender-objective",
            Self::GenderIndicator => "gender-indicator",
            Self::SexDisaggregation => "sex-disaggregation",
            Self::Monitoring => "monitoring",
        }
    }
}

/// Where the evidence of an item is found.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The item.
    pub item: MarkerItem,
    /// The document and page.
    pub document: String,
}

/// The marker as it is claimed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Marker {
    /// 0 screened and not targeted, 1 significant, 2 principal; nothing if not screened.
    #[serde(default)]
    pub score: Option<u8>,
    /// The evidence.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// The thematic area of the EU's Gender Action Plan III that the project serves.
    #[serde(default)]
    pub gap_area: Option<String>,
}

/// The staff of a service by sex, with which those who are trained are compared.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// The country.
    pub country: Country,
    /// Women.
    pub female: u64,
    /// Men.
    pub male: u64,
    /// The year.
    pub year: i32,
    /// Where the numbers are taken from.
    pub source: String,
}

/// The marker with what speaks for it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MarkerReport {
    /// The score as claimed.
    pub score: Option<u8>,
    /// Every item, whether it is met, and by what.
    pub items: Vec<(MarkerItem, bool, String)>,
}

impl MarkerReport {
    /// Whether the evidence carries the score.
    pub fn is_carried(&self) -> bool {
        let is_targeted = self.score.is_some_and(|score| 0 < score);
        !is_targeted || self.items.iter().all(|(_, is_met, _)| *is_met)
    }
}

/// Holds the claim against its evidence; what the logframe shows by itself is not taken on trust.
pub(crate) fn report(logframe: &Logframe, marker: &Marker) -> MarkerReport {
    let named = |item: MarkerItem| {
        let mut evidence = marker.evidence.iter();
        let found = evidence.find(|evidence| evidence.item == item);
        found.map(|evidence| evidence.document.clone())
    };
    let of = |item: MarkerItem| {
        let (is_shown, shown) = match item {
            MarkerItem::GenderIndicator => shown_by(logframe, |role, _| role.is_some()),
            MarkerItem::SexDisaggregation => undivided(logframe),
            MarkerItem::GenderAnalysis
            | MarkerItem::FindingsUsed
            | MarkerItem::DoNoHarm
            | MarkerItem::GenderObjective
            | MarkerItem::Monitoring => (true, None),
        };
        let document = shown.or_else(|| named(item));
        let is_met = is_shown && document.is_some();
        (item, is_met, document.unwrap_or_default())
    };
    MarkerReport {
        score: marker.score,
        items: MarkerItem::ALL.into_iter().map(of).collect(),
    }
}

/// The indicators that show something, if there are any.
fn shown_by(
    logframe: &Logframe,
    shows: fn(Option<GenderRole>, &[By]) -> bool,
) -> (bool, Option<String>) {
    let own = logframe
        .indicators
        .iter()
        .filter(|indicator| shows(indicator.gender, &indicator.by));
    let ids: Vec<&str> = own.map(|indicator| indicator.id.as_str()).collect();
    (!ids.is_empty(), (!ids.is_empty()).then(|| ids.join(", ")))
}

/// Whether every indicator of persons is told apart by sex; else those that are not.
fn undivided(logframe: &Logframe) -> (bool, Option<String>) {
    let persons = logframe
        .indicators
        .iter()
        .filter(|indicator| indicator.kind == Kind::DistinctCumulative);
    let without: Vec<&str> = persons
        .filter(|indicator| !indicator.by.contains(&By::Sex))
        .map(|indicator| indicator.id.as_str())
        .collect();
    if without.is_empty() {
        shown_by(logframe, |_, by| by.contains(&By::Sex))
    } else {
        (false, Some(without.join(", ")))
    }
}
