//! What to reduce: a source, a filter, keys and how values combine.

use std::collections::BTreeMap;

use himaya_store::TableKind;

/// How the rows of a group become one value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// The values add: rows are parts of the group, and a silent part silences the sum.
    Sum,
    /// One row is expected. Identical repeats are one value; rows that differ contradict each other;
    /// a silent row says nothing beside one that counts.
    Sole,
    /// Every row is one record.
    Count,
}

/// A test of one column.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Condition {
    /// The column holds one of the codes.
    OneOf(&'static str, Vec<String>),
    /// The Boolean column is true, or false.
    Is(&'static str, bool),
}

impl Condition {
    /// The column holds one of the codes.
    pub fn one_of<C: AsRef<str>>(column: &'static str, codes: impl IntoIterator<Item = C>) -> Self {
        let codes = codes.into_iter().map(|code| code.as_ref().to_owned());
        Self::OneOf(column, codes.collect())
    }

    /// The test as SQL.
    pub(crate) fn sql(&self) -> String {
        match self {
            Self::OneOf(column, codes) => format!("{column} IN ({})", quoted(codes)),
            Self::Is(column, true) => (*column).to_owned(),
            Self::Is(column, false) => format!("NOT {column}"),
        }
    }
}

/// A key over a multiple-response list: a record counts in every member that it answers with yes.
///
/// Two further members are always counted: [`Spread::ANY`], the records with at least one yes, and
/// [`Spread::ALL`], all records.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Spread {
    /// The name of the key.
    pub key: &'static str,
    /// The members by code, each with the Boolean columns of which one must be true.
    pub members: BTreeMap<String, Vec<String>>,
}

impl Spread {
    /// The records with at least one yes: the denominator of the group rule of CTDC's codebook.
    pub const ANY: &'static str = "_T";
    /// All records, with and without an answer.
    pub const ALL: &'static str = "_all";

    /// Every column of the list, once.
    pub(crate) fn columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = self.members.values().flatten().cloned().collect();
        columns.sort();
        columns.dedup();
        columns
    }

    /// The SQL condition of every member.
    pub(crate) fn conditions(&self) -> BTreeMap<String, String> {
        let any_of = |columns: &[String]| format!("({})", columns.join(" OR "));
        let mut conditions: BTreeMap<String, String> = self
            .members
            .iter()
            .map(|(code, columns)| (code.clone(), any_of(columns)))
            .collect();
        conditions.insert(Self::ANY.to_owned(), any_of(&self.columns()));
        conditions.insert(Self::ALL.to_owned(), "TRUE".to_owned());
        conditions
    }
}

/// A reduction to be made.
#[derive(Clone, Debug)]
pub struct Query {
    /// The source.
    pub source: &'static str,
    /// The tidy table.
    pub table: TableKind,
    /// Which rows.
    pub conditions: Vec<Condition>,
    /// The columns to group by.
    pub keys: Vec<&'static str>,
    /// Multiple-response lists to group by, at most two; their keys follow the columns.
    pub spreads: Vec<Spread>,
    /// How values combine; with spreads, records are counted.
    pub mode: Mode,
}

/// SQL text literals, separated by commas.
pub(crate) fn quoted<C: AsRef<str>>(codes: &[C]) -> String {
    let literals: Vec<String> = codes
        .iter()
        .map(|code| format!("'{}'", code.as_ref().replace('\'', "''")))
        .collect();
    literals.join(", ")
}
