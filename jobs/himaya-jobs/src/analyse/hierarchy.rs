//! The hierarchy file: how the members of a dimension make up others, and its total.
//!
//! ```yaml
//! age:
//!   groups:
//!     Child: [0-8, 9-17]
//!     Adult: [18-29, 30+]
//! sex:
//!   relation: part
//! ```

use std::collections::BTreeMap;

use himaya_schema::Relation;
use serde::Deserialize;

use super::TableError;

/// How members add up, a dimension at a time.
#[derive(Clone, Debug, Default)]
pub struct Hierarchies {
    pub(super) file: String,
    pub(super) dimensions: BTreeMap<String, Hierarchy>,
}

/// How the members of one dimension add up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hierarchy {
    /// How they make up the total, and members of a group the group.
    pub(super) relation: Option<RelationName>,
    /// The members that each group is made of.
    #[serde(default)]
    pub(super) groups: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RelationName {
    Partition,
    MultipleResponse,
    Part,
}

impl RelationName {
    pub(super) fn relation(self) -> Relation {
        match self {
            Self::Partition => Relation::Partition,
            Self::MultipleResponse => Relation::MultipleResponse,
            Self::Part => Relation::Part,
        }
    }
}

impl Hierarchies {
    /// Reads the text of a hierarchy file and refuses one that turns in a circle.
    pub fn parse(file: &str, text: &str) -> Result<Self, TableError> {
        let dimensions: BTreeMap<String, Hierarchy> =
            serde_yaml::from_str(text).map_err(|error| TableError::Hierarchy {
                file: file.to_owned(),
                line: error.location().map_or(0, |location| location.line()),
                reason: error.to_string(),
            })?;
        let hierarchies = Self {
            file: file.to_owned(),
            dimensions,
        };
        for (name, hierarchy) in &hierarchies.dimensions {
            hierarchies.check(name, hierarchy)?;
        }
        Ok(hierarchies)
    }

    pub(super) fn wrong(&self, reason: String) -> TableError {
        TableError::Hierarchy {
            file: self.file.clone(),
            line: 0,
            reason,
        }
    }

    fn check(&self, name: &str, hierarchy: &Hierarchy) -> Result<(), TableError> {
        let mut parents: BTreeMap<&str, &str> = BTreeMap::new();
        for (group, members) in &hierarchy.groups {
            if members.is_empty() {
                return Err(self.wrong(format!("the group `{group}` of `{name}` is empty")));
            }
            for member in members {
                if let Some(other) = parents.insert(member, group) {
                    return Err(self.wrong(format!(
                        "`{member}` of `{name}` is in two groups, `{other}` and `{group}`"
                    )));
                }
            }
        }
        for start in parents.keys() {
            let mut at = *start;
            let mut n_steps = 0;
            while let Some(parent) = parents.get(at) {
                at = parent;
                n_steps += 1;
                if n_steps > parents.len() {
                    let reason = format!("the hierarchy of `{name}` has a cycle through `{at}`");
                    return Err(self.wrong(reason));
                }
            }
        }
        Ok(())
    }
}
