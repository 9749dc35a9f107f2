//! Every row read is stored, quarantined or excluded by a named rule.

use std::collections::BTreeMap;

use crate::SourceError;

/// What counts as one record of a source.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Grain {
    /// A row of the file.
    Row,
    /// A cell of a wide table, such as one month of one row.
    Cell,
}

impl Grain {
    /// The name as machine output prints it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Cell => "cell",
        }
    }
}

/// What became of every source record; a record may yield several observations.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Accounting {
    /// What is counted.
    pub grain: Grain,
    /// Records read.
    pub rows_read: u64,
    /// Records of which something is stored.
    pub rows_stored: u64,
    /// Records that could not be read; each has at least one finding.
    pub rows_quarantined: u64,
    /// Records left out by a rule, by the rule's name.
    pub excluded: BTreeMap<&'static str, u64>,
}

impl Accounting {
    pub(crate) fn new(grain: Grain) -> Self {
        Self {
            grain,
            rows_read: 0,
            rows_stored: 0,
            rows_quarantined: 0,
            excluded: BTreeMap::new(),
        }
    }

    /// Counts records as they are read, apart from what becomes of them.
    pub(crate) fn read(&mut self, records: u64) {
        self.rows_read += records;
    }

    pub(crate) fn store(&mut self, records: u64) {
        self.rows_stored += records;
    }

    pub(crate) fn quarantine(&mut self, records: u64) {
        self.rows_quarantined += records;
    }

    /// Counts records as quarantined that were counted as stored.
    pub(crate) fn set_aside(&mut self, records: u64) {
        self.rows_stored -= records;
        self.rows_quarantined += records;
    }

    pub(crate) fn exclude(&mut self, rule: &'static str, records: u64) {
        *self.excluded.entry(rule).or_default() += records;
    }

    /// Records left out by any rule.
    pub fn rows_excluded(&self) -> u64 {
        self.excluded.values().sum()
    }

    /// Checks that read = stored + quarantined + excluded.
    pub(crate) fn check(&self, file: &str) -> Result<(), SourceError> {
        let accounted = self.rows_stored + self.rows_quarantined + self.rows_excluded();
        if accounted == self.rows_read {
            Ok(())
        } else {
            Err(SourceError::Accounting {
                file: file.to_owned(),
                read: self.rows_read,
                accounted,
            })
        }
    }
}
