//! What a column is declared to hold; a scanner judges a value by it.

use std::collections::BTreeSet;

/// What a column is declared to hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Contract {
    /// One code of a closed list, or several with semicolons between them.
    Codes,
    /// A band of ages.
    AgeBand,
    /// A month; a day would be too much.
    Month,
    /// A pseudonym of a case: capitals, digits and hyphens without a meaning.
    Reference,
    /// Text beside the table: the rows above the header, another sheet.
    Notice,
}

/// A column with its contract.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Column {
    /// The name under which a detection speaks of it; never text from a cell.
    pub name: String,
    /// What it is declared to hold.
    pub contract: Contract,
    /// The codes of its closed list; such a value is never looked at.
    pub known: BTreeSet<String>,
}

impl Column {
    /// The items of a cell that are no codes of the list, joined again; `None` where all are.
    pub(crate) fn unknown_part(&self, text: &str) -> Option<String> {
        if self.known.contains(text) {
            return None;
        }
        let unknown: Vec<&str> = items(text)
            .filter(|item| !self.known.contains(*item))
            .collect();
        (!unknown.is_empty()).then(|| unknown.join(";"))
    }
}

/// The items of a list in a cell; the Arabic semicolon separates too.
pub(crate) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\u{061B}'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
}
