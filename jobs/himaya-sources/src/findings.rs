//! Findings with a cap, so that a broken column of a million rows stays readable.

use std::collections::BTreeMap;

use himaya_schema::Finding;

/// How many findings of one kind in one column are kept; all are counted.
const KEPT: u64 = 1000;

/// What an importer found: kept up to a cap a column and code, counted in full.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    kept: Vec<Finding>,
    counts: BTreeMap<(String, String), u64>,
}

impl Findings {
    /// Adds a finding; beyond the cap it is only counted.
    pub fn push(&mut self, finding: Finding) {
        let count = self
            .counts
            .entry((finding.column.clone(), finding.code.clone()))
            .or_default();
        *count += 1;
        if *count <= KEPT {
            self.kept.push(finding);
        }
    }

    /// The kept findings, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, Finding> {
        self.kept.iter()
    }

    /// How many there were of each kind, by column and code; the cap does not touch it.
    pub fn counts(&self) -> &BTreeMap<(String, String), u64> {
        &self.counts
    }

    /// How many there were in all.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }

    /// How many there were with one code, over all columns.
    pub fn count_of(&self, code: &str) -> u64 {
        self.counts
            .iter()
            .filter(|((_, of), _)| of == code)
            .map(|(_, count)| count)
            .sum()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Says loudly which lists are cut, as findings on the file as a whole.
    pub(crate) fn close(&mut self, file: &str) {
        let cut: Vec<Finding> = self
            .counts
            .iter()
            .filter(|(_, count)| **count > KEPT)
            .map(|((column, code), count)| Finding {
                file: file.to_owned(),
                row: 0,
                column: column.clone(),
                code: "findings-cut".to_owned(),
                message: format!("only the first {KEPT} of {count} findings `{code}` are listed"),
                suggestion: Some("mend what they have in common, then read the file again".into()),
            })
            .collect();
        for finding in cut {
            self.push(finding);
        }
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = std::slice::Iter<'a, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

#[cfg(test)]
mod tests;
