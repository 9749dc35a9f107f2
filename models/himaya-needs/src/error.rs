//! What a framework may lack, and where in it.

use thiserror::Error;

use crate::Dimension;

pub use answer::AnswerFault;

mod answer;

/// Where in a framework a fault is: an entry of a list, known by one of its keys.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Subject {
    /// The key of the framework under which it stands, such as `indicators`.
    pub under: &'static str,
    /// The key by which the entry is known, such as `id`; empty for the list itself.
    pub key: &'static str,
    /// The value of that key.
    pub name: String,
    /// Which of several entries with that value, from 0.
    pub nth: usize,
    /// The key within the entry, or nothing.
    pub within: String,
}

impl Subject {
    fn new(under: &'static str, key: &'static str, name: &str) -> Self {
        Self {
            under,
            key,
            name: name.to_owned(),
            ..Self::default()
        }
    }
}

/// One thing that is wrong with a framework.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum Fault {
    /// A list that is empty.
    #[error("there is no {what}")]
    Empty {
        /// What there is none of.
        what: &'static str,
        /// The key of the list.
        under: &'static str,
    },
    /// Two entries with one name.
    #[error("{what} `{name}` is there twice")]
    Twice {
        /// What has the name.
        what: &'static str,
        /// The key of the list.
        under: &'static str,
        /// The name.
        name: String,
    },
    /// A name that cannot be one.
    #[error("`{name}` cannot be the name of {what}")]
    Name {
        /// What has the name.
        what: &'static str,
        /// The key of the list.
        under: &'static str,
        /// The name.
        name: String,
    },
    /// Something that an indicator must say.
    #[error("indicator `{id}` has no {what}")]
    Lacks {
        /// The indicator.
        id: String,
        /// What it lacks.
        what: &'static str,
    },
    /// Numbers of an indicator that do not go together.
    #[error("indicator `{id}`: {reason}")]
    Numbers {
        /// The indicator.
        id: String,
        /// Why they do not.
        reason: String,
    },
    /// A pillar, group, set or member that there is not.
    #[error("{user} names the {what} `{name}`, which there is not")]
    Unknown {
        /// Where it is named.
        subject: Subject,
        /// Who names it, in words.
        user: String,
        /// What it should be.
        what: &'static str,
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// A dimension of which some indicators have a pillar and others have none.
    #[error("{dimension} has indicators with a pillar and, such as `{id}`, without")]
    Mixed {
        /// The dimension.
        dimension: Dimension,
        /// An indicator without.
        id: String,
    },
    /// A pillar of which a dimension has no indicator.
    #[error("{dimension} has no indicator of the pillar `{pillar}`")]
    NoIndicator {
        /// The dimension.
        dimension: Dimension,
        /// The pillar.
        pillar: String,
    },
    /// A group whose members belong to different dimensions or pillars.
    #[error("group `{group}` holds indicators of {one} and of {other}")]
    Split {
        /// The group.
        group: String,
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// A group without members.
    #[error("group `{group}` holds no indicator")]
    EmptyGroup {
        /// The group.
        group: String,
    },
    /// Groups that stand in one another.
    #[error("the groups turn in a circle: {}", .groups.join(" in "))]
    Cycle {
        /// The groups from one to itself again.
        groups: Vec<String>,
    },
    /// Nothing makes up a score.
    #[error("no indicator belongs to threat, gap or impact")]
    Unscored,
    /// A set of several members that nobody weighs.
    #[error("nobody weighs the set `{set}` of {}", .members.join(", "))]
    Unweighed {
        /// The set.
        set: String,
        /// Its members.
        members: Vec<String>,
    },
    /// What a panellist says of a set cannot be weights.
    #[error("panellist `{panellist}`, `{set}`: {reason}")]
    Weights {
        /// The panellist.
        panellist: String,
        /// The set.
        set: String,
        /// Why not.
        reason: String,
    },
    /// Comparisons that contradict each other.
    #[error("panellist `{panellist}`, `{set}`: the consistency ratio is {ratio:.3}, above 0.10")]
    Inconsistent {
        /// The panellist.
        panellist: String,
        /// The set.
        set: String,
        /// The ratio.
        ratio: f64,
        /// The judgement that is furthest from the others, in words.
        worst: String,
    },
    /// A setting outside its limits.
    #[error("`{key}` is {value}")]
    Setting {
        /// The key of the framework under which it stands.
        under: &'static str,
        /// The key.
        key: &'static str,
        /// The value.
        value: f64,
        /// Its limits, in words.
        limits: &'static str,
    },
}

impl Fault {
    /// Where it is.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Empty { under, .. } => Subject::new(under, "", ""),
            Self::Twice { under, name, .. } => Subject {
                nth: 1,
                ..Subject::new(under, key_of(under), name)
            },
            Self::Name { under, name, .. } => Subject::new(under, key_of(under), name),
            Self::Lacks { id, .. } | Self::Numbers { id, .. } | Self::Mixed { id, .. } => {
                Subject::new("indicators", "id", id)
            }
            Self::Unknown { subject, .. } => subject.clone(),
            Self::NoIndicator { pillar, .. } => Subject::new("pillars", "", pillar),
            Self::Split { group, .. } | Self::EmptyGroup { group } => {
                Subject::new("groups", "id", group)
            }
            Self::Cycle { groups } => {
                Subject::new("groups", "id", groups.first().map_or("", String::as_str))
            }
            Self::Unscored => Subject::new("indicators", "", ""),
            Self::Unweighed { .. } => Subject::new("panel", "", ""),
            Self::Weights { panellist, set, .. } | Self::Inconsistent { panellist, set, .. } => {
                Subject {
                    within: set.clone(),
                    ..Subject::new("panel", "name", panellist)
                }
            }
            Self::Setting { under, key, .. } => Subject {
                within: (*key).to_owned(),
                ..Subject::new(under, "", "")
            },
        }
    }

    /// What to do about it.
    pub fn help(&self) -> String {
        match self {
            Self::Empty { what, under } => format!("write at least one {what} under `{under}`"),
            Self::Twice { .. } => "give each a name of its own, or remove one".to_owned(),
            Self::Name { .. } => {
                "a name is not empty, holds no `/`, and is not `dimensions`, `threat`, `gap`, `impact` or `feasibility`".to_owned()
            }
            Self::Lacks { what, .. } => match *what {
                "goalposts" => "write `goalposts: { low: .., high: .., source: .. }`: the ends of the scale by a standard or target, never by the units themselves".to_owned(),
                "polarity" => "write `polarity: higher-is-better` or `polarity: higher-is-worse`".to_owned(),
                "required level" => "write `required: ..`: the level that is called for".to_owned(),
                _ => "say it in the entry of the indicator".to_owned(),
            },
            Self::Numbers { .. } => "correct the numbers in the entry of the indicator".to_owned(),
            Self::Unknown { name, known, .. } => match nearest(name, known) {
                Some(near) => format!("is `{near}` meant?"),
                None if known.is_empty() => "declare it first".to_owned(),
                None => format!("there are {}", known.join(", ")),
            },
            Self::Mixed { dimension, .. } => {
                format!("give every indicator of {dimension} a pillar, or none")
            }
            Self::NoIndicator { pillar, .. } => {
                format!("add an indicator of `{pillar}`, or remove the pillar")
            }
            Self::Split { .. } => "a group stands in one dimension and one pillar".to_owned(),
            Self::EmptyGroup { .. } => "remove it, or name it in the `group` of an indicator".to_owned(),
            Self::Cycle { .. } => "remove the `within` of one of them".to_owned(),
            Self::Unscored => "a score is made of at least one of these dimensions".to_owned(),
            Self::Unweighed { set, .. } => {
                format!("let at least one panellist share out points or compare pairs for `{set}`")
            }
            Self::Weights { .. } => "ask the panellist again; weights are never corrected here".to_owned(),
            Self::Inconsistent { worst, .. } => format!("ask the panellist again: {worst}"),
            Self::Setting { limits, .. } => format!("it is {limits}"),
        }
    }
}

/// The key by which entries of a list are known; plain names have none.
fn key_of(under: &str) -> &'static str {
    match under {
        "indicators" | "groups" => "id",
        "panel" => "name",
        _ => "",
    }
}

/// The known name that is meant, if one is near.
pub(crate) fn nearest<'a>(name: &str, known: &'a [String]) -> Option<&'a str> {
    let lower = name.to_lowercase();
    let near = known.iter().map(|known| {
        let distance = strsim::damerau_levenshtein(&lower, &known.to_lowercase());
        (distance, known.as_str())
    });
    let (distance, nearest) = near.min()?;
    (distance * 3 <= name.chars().count().max(3)).then_some(nearest)
}
