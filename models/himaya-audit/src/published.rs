//! What a reader sees of a table.

/// How a cell is printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shown {
    /// As a number.
    Exact(u64),
    /// As an interval.
    Between(u64, u64),
    /// As a symbol.
    Hidden,
}

/// How the parts of a sum relate to its total.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Relation {
    /// They add up to it.
    Partition,
    /// A person is in one or more: each part is the total at most, and they sum to it at least.
    MultipleResponse,
}

/// A sum of cells, by their positions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sum {
    /// The total.
    pub total: usize,
    /// The parts.
    pub parts: Vec<usize>,
    /// How they relate.
    pub relation: Relation,
}

/// A published table, or several that share cells.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Published {
    /// The cells by name.
    pub cells: Vec<(String, Shown)>,
    /// The sums.
    pub sums: Vec<Sum>,
}

/// What the publisher promises to stay possible for a cell, both ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Promise {
    /// The cell's position.
    pub cell: usize,
    /// The least value that must stay possible.
    pub low: u64,
    /// The greatest value that must stay possible.
    pub high: u64,
}
