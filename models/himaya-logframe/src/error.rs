//! What can be wrong with a logframe, and where.

use himaya_entries::{Step, nearest};
use himaya_schema::Period;
use thiserror::Error;

/// One thing that is wrong with a logframe.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum LogframeFault {
    /// A list without entries.
    #[error("there are no {under}")]
    Empty {
        /// The key of the list.
        under: &'static str,
    },
    /// A project that ends before it begins.
    #[error("the project ends before it begins")]
    Days,
    /// Two entries with one id.
    #[error("the id `{id}` is there twice")]
    Twice {
        /// The key of the list.
        under: &'static str,
        /// The id.
        id: String,
    },
    /// A result or indicator that names a result that there is not.
    #[error("`{id}` names the result `{name}`, which there is not")]
    Unknown {
        /// The key of the list.
        under: &'static str,
        /// Who names it.
        id: String,
        /// The key.
        key: &'static str,
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// A result that does not stand under one of the next higher level.
    #[error("`{id}` {reason}")]
    Chain {
        /// The result.
        id: String,
        /// What is wrong.
        reason: &'static str,
        /// The key.
        key: &'static str,
    },
    /// A result that nothing measures.
    #[error("no indicator measures the result `{id}`")]
    Unmeasured {
        /// The result.
        id: String,
    },
    /// An indicator whose keys do not go together.
    #[error("indicator `{id}`: {reason}")]
    Indicator {
        /// The indicator.
        id: String,
        /// The key.
        key: &'static str,
        /// What is wrong.
        reason: String,
        /// What to do.
        help: &'static str,
    },
    /// A target that is due before its baseline.
    #[error("indicator `{id}`: the target of {period} is due before the baseline of {year}")]
    BeforeBaseline {
        /// The indicator.
        id: String,
        /// The period.
        period: Period,
        /// The year of the baseline.
        year: i32,
    },
    /// Targets of periods that overlap.
    #[error("indicator `{id}`: the targets of {one} and {other} overlap")]
    Overlap {
        /// The indicator.
        id: String,
        /// The one.
        one: Period,
        /// The other.
        other: Period,
    },
    /// A target that is worse than the baseline.
    #[error("indicator `{id}`: the target of {period}, {value}, is worse than the baseline")]
    Against {
        /// The indicator.
        id: String,
        /// The period.
        period: Period,
        /// The target.
        value: String,
    },
    /// A score of the marker that there is not.
    #[error("the gender marker is {score}")]
    Score {
        /// The score.
        score: u8,
    },
}

impl LogframeFault {
    /// Where it stands in the file.
    pub fn steps(&self) -> Vec<Step> {
        let indicator = |id: &str, more: Vec<Step>| {
            let steps = [Step::key("indicators"), Step::id(id)];
            steps.into_iter().chain(more).collect()
        };
        let target = |id: &str, period: &Period| {
            let entry = Step::Entry {
                key: "period",
                value: period.to_string(),
                nth: 0,
            };
            indicator(id, vec![Step::key("targets"), entry])
        };
        match self {
            Self::Empty { under } => vec![Step::key(under)],
            Self::Days => vec![Step::key("project"), Step::key("end")],
            Self::Twice { under, id } => {
                let value = id.clone();
                let second = Step::Entry {
                    key: "id",
                    value,
                    nth: 1,
                };
                vec![Step::key(under), second]
            }
            Self::Unknown { under, id, key, .. } => {
                vec![Step::key(under), Step::id(id), Step::key(key)]
            }
            Self::Chain { id, key, .. } => {
                vec![Step::key("results"), Step::id(id), Step::key(key)]
            }
            Self::Unmeasured { id } => vec![Step::key("results"), Step::id(id)],
            Self::Indicator { id, key, .. } => indicator(id, vec![Step::key(key)]),
            Self::BeforeBaseline { id, period, .. } | Self::Against { id, period, .. } => {
                target(id, period)
            }
            Self::Overlap { id, other, .. } => target(id, other),
            Self::Score { .. } => vec![Step::key("marker"), Step::key("score")],
        }
    }

    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::Empty { .. } => "write at least one entry",
            Self::Days => "correct `start` or `end`",
            Self::Twice { .. } => "give each an id of its own, or remove one",
            Self::Unknown { name, known, .. } => {
                return nearest(name, known.iter().map(String::as_str)).map_or_else(
                    || format!("there are {}", known.join(", ")),
                    |near| format!("is `{near}` meant?"),
                );
            }
            Self::Chain { .. } => "an output serves an outcome, an outcome serves the impact",
            Self::Unmeasured { .. } => "give it an indicator, or remove it",
            Self::Indicator { help, .. } => help,
            Self::BeforeBaseline { .. } => {
                "correct the period of the target or the year of the baseline"
            }
            Self::Overlap { .. } => "keep one target for each stretch of time",
            Self::Against { .. } => "correct the target, the baseline or `direction`",
            Self::Score { .. } => "the marker is 0, 1 or 2; leave it out if nobody has screened",
        }
        .to_owned()
    }
}
