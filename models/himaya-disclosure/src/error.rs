//! What disclosure control refuses. No message holds a count.

use himaya_audit::AuditError;
use himaya_schema::Level;
use thiserror::Error;

use crate::MagnitudeRule;

/// A table, a policy or a release that cannot be protected.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum DisclosureError {
    /// The threshold is under the floor that no configuration may lower.
    #[error("the threshold {threshold} for {level} is under the floor of {floor} persons")]
    ThresholdBelowFloor {
        /// The level asked for.
        level: Level,
        /// The threshold asked for.
        threshold: u64,
        /// The least that is accepted.
        floor: u64,
    },
    /// Rounding to the base would do nothing, or would print numbers that are smaller than hidden ones.
    #[error("the base {base} is not between 2 and the threshold {threshold}")]
    Base {
        /// The base asked for.
        base: u64,
        /// The threshold.
        threshold: u64,
    },
    /// The noise could make a number negative, or there is none.
    #[error("the spread {spread} of the noise is not between 1 and the threshold {threshold}")]
    Spread {
        /// The spread asked for.
        spread: u64,
        /// The threshold.
        threshold: u64,
    },
    /// No noise within the spread varies so much, or so little.
    #[error("noise of at most {spread} cannot have a variance of {variance_pct} hundredths")]
    Variance {
        /// The variance asked for, in hundredths.
        variance_pct: u64,
        /// The spread asked for.
        spread: u64,
    },
    /// The share above which a group is disclosed.
    #[error("the share of a group {share_pct} is not between 50 and 99 per cent")]
    GroupShare {
        /// The share asked for, in per cent.
        share_pct: u64,
    },
    /// A rule for magnitudes whose parameters have no meaning.
    #[error("the rule {rule:?} has parameters out of range")]
    MagnitudeRule {
        /// The rule asked for.
        rule: MagnitudeRule,
    },
    /// The cube lacks the cell of a combination, or has one outside its dimensions.
    #[error("the cube `{cube}` has {found} cells where its dimensions have {expected}")]
    Incomplete {
        /// The cube.
        cube: &'static str,
        /// The combinations of its dimensions.
        expected: usize,
        /// The cells that match one.
        found: usize,
    },
    /// Two cubes of one name.
    #[error("two cubes are named `{cube}`")]
    SameName {
        /// The name.
        cube: &'static str,
    },
    /// The parts of a cell do not make it up.
    #[error("the parts of the cell `{cell}` of the cube `{cube}` do not add up to it")]
    Margins {
        /// The cube.
        cube: &'static str,
        /// The cell's key.
        cell: String,
    },
    /// The same count has two values.
    #[error(
        "the cell `{cell}` of the cube `{cube}` is the same count as `{other_cell}` of `{other}` and differs from it"
    )]
    Disagreement {
        /// The cube.
        cube: &'static str,
        /// The cell's key.
        cell: String,
        /// The other cube.
        other: &'static str,
        /// The other cell's key.
        other_cell: String,
    },
    /// The cell is hidden or rounded before it is protected, so its truth is not known.
    #[error("the cell `{cell}` of the cube `{cube}` has been protected before")]
    AlreadyProtected {
        /// The cube.
        cube: &'static str,
        /// The cell's key.
        cell: String,
    },
    /// No set of hidden cells protects the cell.
    #[error("the cell `{cell}` of the cube `{cube}` cannot be protected")]
    Unprotectable {
        /// The cube.
        cube: String,
        /// The cell's key.
        cell: String,
    },
    /// The attacker cannot judge the plan.
    #[error("the plan cannot be attacked: {0}")]
    Audit(#[from] AuditError),
}
