//! The framework as somebody writes it: what is measured, against what, and how it is weighed.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// What is measured, against which goalposts, and how a panel weighs it.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// What it is called.
    pub name: String,
    /// The units that must be there; without any, those of the scores.
    #[serde(default)]
    pub units: Vec<String>,
    /// The pillars that a unit is divided into; without any, a unit is one cell.
    #[serde(default)]
    pub pillars: Vec<String>,
    /// The indicators.
    pub indicators: Vec<Indicator>,
    /// What indicators are grouped into, below their dimension.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Who weighs.
    pub panel: Panel,
    /// What could have been otherwise.
    #[serde(default)]
    pub uncertainty: Uncertainty,
}

/// One thing that is measured.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// The name that the scores use.
    pub id: String,
    /// What it is, in words.
    pub name: String,
    /// What it says something about.
    pub dimension: Dimension,
    /// The pillar it belongs to; without one, every pillar.
    pub pillar: Option<String>,
    /// The group it stands in; without one, its dimension.
    pub group: Option<String>,
    /// Which way is worse; there is no default.
    pub polarity: Option<Polarity>,
    /// The two ends of its scale, in its own unit; there is no default.
    pub goalposts: Option<Goalposts>,
    /// What values are possible at all; without it, those between the goalposts.
    pub range: Option<Bounds>,
    /// The level that is called for; gaps have one and nothing else has.
    pub required: Option<f64>,
    /// How far an answer may be off either way, in its own unit.
    #[serde(default)]
    pub error: f64,
}

/// What an indicator says something about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// How much of the crime there is.
    Threat,
    /// How far what is there falls short of what is called for.
    Gap,
    /// How much harm is done.
    Impact,
    /// How well help would be taken up; it stands beside the score.
    Feasibility,
}

impl Dimension {
    /// Every dimension that makes up the score.
    pub const SCORED: [Self; 3] = [Self::Threat, Self::Gap, Self::Impact];
    /// Every dimension.
    pub const ALL: [Self; 4] = [Self::Threat, Self::Gap, Self::Impact, Self::Feasibility];

    /// The code in kebab case.
    pub fn code(self) -> &'static str {
        match self {
            Self::Threat => "threat",
            Self::Gap => "gap",
            Self::Impact => "impact",
            Self::Feasibility => "feasibility",
        }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// Which way is worse.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// The higher, the better.
    HigherIsBetter,
    /// The higher, the worse.
    HigherIsWorse,
}

/// The two ends of a scale, and who set them.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Goalposts {
    /// The lower end, in the unit of the indicator.
    pub low: f64,
    /// The upper end, in the unit of the indicator.
    pub high: f64,
    /// The standard or target that they are taken from.
    pub source: String,
}

/// The least and the greatest value that there can be.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The least.
    pub low: f64,
    /// The greatest.
    pub high: f64,
}

/// A group of indicators or of other groups.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name.
    pub id: String,
    /// The group it stands in; without one, the dimension of its members.
    pub within: Option<String>,
}

/// Who weighs.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Panel {
    /// The points that every panellist has to share out.
    #[serde(default = "hundred")]
    pub budget: f64,
    /// The panellists, every one of whom is kept.
    pub panellists: Vec<Panellist>,
}

fn hundred() -> f64 {
    100.0
}

/// One who weighs, by sharing out points or by comparing pairs.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Panellist {
    /// The name or number.
    pub name: String,
    /// Points by set of weights and member.
    #[serde(default, deserialize_with = "budgets")]
    pub budgets: BTreeMap<String, BTreeMap<String, f64>>,
    /// Comparisons by set of weights.
    #[serde(default, deserialize_with = "comparisons")]
    pub comparisons: BTreeMap<String, Comparison>,
}

fn budgets<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, BTreeMap<String, f64>>, D::Error> {
    let Named(sets) = Named::<Named<f64>>::deserialize(deserializer)?;
    let sets = sets.into_iter().map(|(set, Named(points))| (set, points));
    Ok(sets.collect())
}

fn comparisons<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Comparison>, D::Error> {
    Named::deserialize(deserializer).map(|Named(sets)| sets)
}

/// Values by name, in whose text no name may stand twice: the second would overrule the first unseen.
struct Named<V>(BTreeMap<String, V>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Named<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Names<V> {
            type Value = Named<V>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("names with their values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<V>, A::Error> {
                let mut named = BTreeMap::new();
                while let Some((name, value)) = map.next_entry::<String, V>()? {
                    if named.contains_key(&name) {
                        return Err(A::Error::custom(format!("`{name}` is there twice")));
                    }
                    named.insert(name, value);
                }
                Ok(Named(named))
            }
        }

        deserializer.deserialize_map(Names(PhantomData))
    }
}

/// A matrix of comparisons of pairs after Saaty.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The members in the order of rows and columns.
    pub order: Vec<String>,
    /// How many times more the row counts than the column.
    pub matrix: Vec<Vec<Judgement>>,
}

/// How many times more one counts than another: a number, or a fraction such as `1/3`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(try_from = "Written")]
pub struct Judgement(pub f64);

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Number(f64),
    Text(String),
}

impl TryFrom<Written> for Judgement {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let text = match written {
            Written::Number(number) => return Ok(Self(number)),
            Written::Text(text) => text,
        };
        let parts = text.split_once('/');
        let parts = parts.and_then(|(over, under)| {
            let over: f64 = over.trim().parse().ok()?;
            let under: f64 = under.trim().parse().ok()?;
            Some(over / under)
        });
        parts
            .map(Self)
            .ok_or_else(|| format!("`{text}` is neither a number nor a fraction such as 1/3"))
    }
}

/// What could have been otherwise, and how far.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct Uncertainty {
    /// How weights are drawn.
    pub weights: WeightDraw,
    /// How closely drawn weights keep to the panel's mean; without it, as closely as the panel does.
    pub concentration: Option<f64>,
    /// How dimensions may be brought together; the first is the score's.
    pub aggregations: Vec<Aggregation>,
    /// How far each goalpost may move, in per cent of their distance.
    pub goalpost_shift_pct: f64,
    /// Whether any one indicator may be left out.
    pub leave_one_out: bool,
}

impl Default for Uncertainty {
    fn default() -> Self {
        Self {
            weights: WeightDraw::Dirichlet,
            concentration: None,
            aggregations: vec![Aggregation::Geometric, Aggregation::Arithmetic],
            goalpost_shift_pct: 10.0,
            leave_one_out: true,
        }
    }
}

/// How weights are drawn.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WeightDraw {
    /// Around the mean of the panel.
    Dirichlet,
    /// Those of one panellist at random.
    Panellists,
}

/// How dimensions are brought together.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregation {
    /// The weighted geometric mean: one low dimension is not made good by another.
    Geometric,
    /// The weighted arithmetic mean.
    Arithmetic,
}
