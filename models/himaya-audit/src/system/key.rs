//! What makes two cells the same count.

use std::collections::BTreeMap;

/// The dimension of time, whose members nest by their keys.
pub(crate) const PERIOD: &str = "period";

/// Unit, coordinates and state of the data.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Key {
    pub(crate) unit: String,
    pub(crate) at: BTreeMap<String, String>,
    pub(crate) state: String,
}

impl Key {
    /// The key with another member of a dimension, or with none.
    pub(crate) fn with(&self, dimension: &str, member: Option<&str>) -> Self {
        let mut key = self.clone();
        match member {
            Some(member) => key.at.insert(dimension.to_owned(), member.to_owned()),
            None => key.at.remove(dimension),
        };
        key
    }
}
