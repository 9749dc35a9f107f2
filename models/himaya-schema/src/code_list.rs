//! What every code list has in common.

use std::fmt::Debug;

/// A closed list of codes.
///
/// The order of [`CodeList::ALL`] is the order of publication and of the columns in a table.
pub trait CodeList: Copy + Debug + Eq + Ord + Sized + 'static {
    /// The list's name as it stands in column names and message ids, in kebab case.
    const NAME: &'static str;
    /// Every code, in order of publication.
    const ALL: &'static [Self];

    /// The code as stored and published.
    fn code(self) -> &'static str;

    /// The member with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|member| member.code() == code)
    }

    /// The position in [`CodeList::ALL`].
    fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|member| *member == self)
            .unwrap_or(Self::ALL.len())
    }
}

#[cfg(test)]
mod tests;
