//! What a release says of itself: its cubes, hierarchies, tables and figures, and no count.
//!
//! The file is `structure.json`. Unknown fields are refused, so that a file of a later format is
//! never read as if nothing were new.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The format that this crate reads and writes.
pub const FORMAT: u32 = 1;

/// The structure of one release.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Structure {
    /// The version of the format, [`FORMAT`].
    pub format: u32,
    /// The name of the release, such as `2024-Q4-r1`.
    pub release: String,
    /// Who may read it.
    pub level: Level,
    /// How its persons are protected.
    pub method: Method,
    /// The cubes.
    pub cubes: Vec<CubeStructure>,
    /// How the members of dimensions add up.
    #[serde(default)]
    pub hierarchies: Vec<Hierarchy>,
    /// The printed tables.
    #[serde(default)]
    pub tables: Vec<TableStructure>,
    /// The printed figures.
    #[serde(default)]
    pub figures: Vec<FigureStructure>,
    /// The printed orders.
    #[serde(default)]
    pub rankings: Vec<Ranking>,
}

/// Who may read a release; readers of a level hold all more open ones too.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Everybody.
    Public,
    /// Named partners.
    Partner,
    /// Police and judiciary.
    Restricted,
}

/// How a release protects persons; attackers know it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "name", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Method {
    /// Cells below the threshold are hidden, others are exact.
    Suppress {
        /// The least count that is shown.
        threshold: u64,
    },
    /// Cells below the threshold are hidden, others are rounded each on its own.
    SuppressRound {
        /// The least count that is shown.
        threshold: u64,
        /// The base of rounding.
        base: u64,
    },
    /// Cells below the threshold are hidden, others carry noise keyed by the cell.
    CellKey {
        /// The least count that is shown.
        threshold: u64,
        /// The most that noise moves a count, up or down.
        spread: u64,
    },
}

impl Method {
    /// The least count that is shown.
    pub fn threshold(self) -> u64 {
        match self {
            Self::Suppress { threshold }
            | Self::SuppressRound { threshold, .. }
            | Self::CellKey { threshold, .. } => threshold,
        }
    }
}

/// What a cube counts, for the purpose of protection.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Persons in case records, who are protected.
    Persons,
    /// What an official source has printed already; it is printed again as it was.
    AsPublished,
    /// Detections, offences and the like, which are shown.
    NotPersons,
}

/// One cube.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CubeStructure {
    /// The name, unique within the release and without a slash.
    pub name: String,
    /// What is counted.
    pub unit: String,
    /// Whether its cells are protected.
    pub rule: Rule,
    /// The coordinates that all its cells share.
    #[serde(default)]
    pub scope: BTreeMap<String, String>,
    /// The state of the data behind each period; the same state is the same data.
    ///
    /// A cell of a period that is not listed has the state of the empty period key, or none.
    #[serde(default)]
    pub states: BTreeMap<String, String>,
    /// The dimensions; every combination of their members is a cell.
    pub dimensions: Vec<DimensionStructure>,
}

/// One dimension of a cube.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionStructure {
    /// The name.
    pub name: String,
    /// The members.
    pub members: Vec<MemberStructure>,
}

/// One member of a dimension.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MemberStructure {
    /// The key, as it stands in the key of a cell.
    pub key: String,
    /// The coordinates that it adds; the total of a partition adds none.
    #[serde(default)]
    pub at: BTreeMap<String, String>,
}

/// How children make up a parent.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// They add up to it.
    Partition,
    /// A person is in one or more: each part is the total at most, and they sum to it at least.
    MultipleResponse,
    /// They are disjoint and do not exceed it.
    Part,
}

/// One parent of a dimension with its children.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Hierarchy {
    /// The dimension.
    pub dimension: String,
    /// The parent; absent for the total, which has no such coordinate.
    pub parent: Option<String>,
    /// The children.
    pub children: Vec<String>,
    /// How they make up the parent.
    pub relation: Relation,
}

/// One printed table.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TableStructure {
    /// The id, such as `T10`.
    pub id: String,
    /// The name, with which its files begin.
    pub name: String,
    /// The columns of figures.
    pub columns: Vec<ColumnStructure>,
    /// How many columns of labels stand before them.
    pub labels: usize,
}

/// One column of figures.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnStructure {
    /// The key, as it stands in the id of a figure.
    pub key: String,
    /// What is printed.
    pub kind: ColumnKind,
}

/// What a column prints.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Counts.
    Count,
    /// Shares of a denominator.
    Share,
    /// Differences of shares.
    Difference,
    /// Ratios that are no shares.
    Ratio,
    /// Changes against an earlier period.
    Change,
    /// Scores that persons gave.
    Score,
}

/// The cells behind one printed figure.
///
/// A count has `cells`, whose sum it is; a share has a numerator and a denominator, each a sum.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FigureStructure {
    /// The id: table, row key and column key, joined by slashes.
    pub id: String,
    /// The cells, each `cube/cell`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// The cells of the numerator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numerator: Vec<String>,
    /// The cells of the denominator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub denominator: Vec<String>,
}

/// Cells in the order in which they are printed, the greatest first.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// The cells, each `cube/cell`.
    pub cells: Vec<String>,
}
