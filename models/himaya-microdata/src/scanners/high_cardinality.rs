//! Columns in which nearly every row has a value of its own.

use super::{Profile, Scanner};
use crate::{Contract, Reading};

/// Columns of single values.
///
/// # What it finds
/// A coded column that somebody filled with names, numbers or notes in a form that no other scanner
/// knows.
///
/// # Rule
/// 50 cells or more, and different values that are in no closed list for more than half of them.
///
/// # Source
/// The ratio of distinct values to rows, as profilers of data use it.
///
/// # False positives
/// A long file whose codes are of another list altogether.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct HighCardinality;

const CELLS_MIN: u64 = 50;

impl Scanner for HighCardinality {
    fn id(&self) -> &'static str {
        "high-cardinality"
    }

    fn what(&self) -> &'static str {
        "a value of its own in most rows"
    }

    fn finds(&self, _cell: &Reading, _contract: Contract, _country: Option<&str>) -> bool {
        false
    }

    fn finds_column(&self, profile: Profile) -> bool {
        profile.n_cells >= CELLS_MIN && profile.n_distinct * 2 > profile.n_cells
    }
}
