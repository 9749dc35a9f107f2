//! What the engine hands to the models: groups of rows reduced to one value each.

use std::collections::BTreeMap;

use crate::Value;

/// Rows of a tidy table, filtered, grouped and summed.
///
/// Grain: one group a combination of keys that occurs; a combination that does not occur is absent,
/// which is not a zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reduction {
    /// The tidy table, `observations` or `cases`.
    pub table: &'static str,
    /// The source and the vintages read.
    pub source: &'static str,
    /// The vintages read.
    pub vintages: Vec<String>,
    /// The filter that all groups share, as a SQL condition over the tidy table.
    pub filter: String,
    /// The columns that the groups are keyed by.
    pub keys: Vec<&'static str>,
    /// The SQL conditions of keys that are not columns: key, then code, then condition.
    pub conditions: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// The groups, in order of their keys.
    pub groups: Vec<Group>,
}

/// Records with the same keys and the same answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AnswerPattern {
    /// One code a key column; an empty string where the source has none.
    pub key: Vec<String>,
    /// One answer an item; nothing where it is not recorded.
    pub answers: Vec<Option<bool>>,
    /// The number of records.
    pub n: u64,
}

/// One group of a [`Reduction`].
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// One code a key column, in the same order; an empty string where the source has none.
    pub key: Vec<String>,
    /// The sum of the values, or the number of records.
    pub value: Value,
    /// The number of rows behind it.
    pub rows: u64,
}

impl Reduction {
    /// The group with these keys.
    pub fn get(&self, key: &[&str]) -> Option<&Group> {
        self.groups
            .iter()
            .find(|group| group.key.iter().map(String::as_str).eq(key.iter().copied()))
    }

    /// The SQL condition that selects the rows of one group.
    pub fn filter_of(&self, key: &[&str]) -> String {
        let mut filter = self.filter.clone();
        for (column, code) in self.keys.iter().zip(key) {
            let condition = self.condition(column, code);
            if !filter.is_empty() {
                filter.push_str(" AND ");
            }
            filter.push_str(&condition);
        }
        filter
    }

    fn condition(&self, column: &str, code: &str) -> String {
        let stated = self
            .conditions
            .get(column)
            .and_then(|conditions| conditions.get(code));
        match stated {
            Some(condition) => condition.clone(),
            None if code.is_empty() => format!("{column} IS NULL"),
            None => format!("{column} = '{}'", code.replace('\'', "''")),
        }
    }
}

#[cfg(test)]
mod tests;
