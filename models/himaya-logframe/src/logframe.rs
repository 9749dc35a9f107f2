//! The logframe file: the chain of results and its indicators.

use chrono::NaiveDate;
use himaya_entries::{Refusal, line_of};
use himaya_schema::{Country, GivenName};
use serde::Deserialize;

use crate::{Indicator, Marker, Staff, check};

/// The project.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Its title.
    pub title: GivenName,
    /// The number of the contract.
    pub contract: String,
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
}

/// Where in the chain a result stands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The overall objective, to which the project contributes.
    Impact,
    /// A specific objective.
    Outcome,
    /// What the project delivers.
    Output,
}

impl Level {
    /// The code of IATI's list `ResultType`.
    pub fn iati(self) -> &'static str {
        match self {
            Self::Impact => "3",
            Self::Outcome => "2",
            Self::Output => "1",
        }
    }
}

/// A result of the chain.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Its id, such as `O1`.
    pub id: String,
    /// Where it stands.
    pub level: Level,
    /// The result of the next higher level that it serves.
    #[serde(default)]
    pub under: Option<String>,
    /// Its title.
    pub title: GivenName,
    /// What must hold outside of the project; of an impact nothing.
    #[serde(default)]
    pub assumptions: Option<GivenName>,
}

/// A logframe that holds together.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Logframe {
    /// The project.
    pub project: Project,
    /// The countries, in order of publication.
    pub countries: Vec<Country>,
    /// The results.
    pub results: Vec<Goal>,
    /// The indicators.
    pub indicators: Vec<Indicator>,
    /// The gender marker.
    #[serde(default)]
    pub marker: Option<Marker>,
    /// The staff with which those who are trained are compared.
    #[serde(default)]
    pub staff: Vec<Staff>,
}

impl Logframe {
    /// Reads a logframe, and collects all that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, Vec<Refusal>> {
        let help = "`himaya init` writes a logframe that holds together, to compare with";
        let logframe: Self = himaya_entries::read(text, help).map_err(|refusal| vec![refusal])?;
        let faults = check::faults(&logframe);
        if faults.is_empty() {
            return Ok(logframe);
        }
        let refusal = |fault: &crate::LogframeFault| Refusal {
            line: line_of(text, &fault.steps()),
            reason: fault.to_string(),
            help: fault.help(),
        };
        Err(faults.iter().map(refusal).collect())
    }

    /// The indicator with an id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }
}

#[cfg(test)]
mod tests;
