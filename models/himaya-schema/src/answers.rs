//! Answers to a multiple-response question: yes, no, or not recorded, an item at a time.

use std::marker::PhantomData;

use crate::CodeList;

/// Answers on the items of one code list of at most 32 items.
///
/// An item that was not recorded is neither yes nor no, and drops out of every denominator.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Answers<T> {
    yes: u32,
    no: u32,
    items: PhantomData<T>,
}

impl<T> Default for Answers<T> {
    fn default() -> Self {
        Self {
            yes: 0,
            no: 0,
            items: PhantomData,
        }
    }
}

impl<T: CodeList> Answers<T> {
    /// No item recorded.
    pub fn not_recorded() -> Self {
        Self::default()
    }

    /// The given items are yes, all others no: what a list of the present items means.
    pub fn only(items: impl IntoIterator<Item = T>) -> Self {
        let mut answers = Self::default();
        for item in T::ALL {
            answers.record(*item, Some(false));
        }
        for item in items {
            answers.record(item, Some(true));
        }
        answers
    }

    /// Records one answer; `None` takes it back.
    pub fn record(&mut self, item: T, answer: Option<bool>) {
        let bit = 1_u32 << item.index();
        self.yes &= !bit;
        self.no &= !bit;
        match answer {
            Some(true) => self.yes |= bit,
            Some(false) => self.no |= bit,
            None => {}
        }
    }

    /// The answer on one item.
    pub fn get(&self, item: T) -> Option<bool> {
        let bit = 1_u32 << item.index();
        if self.yes & bit != 0 {
            Some(true)
        } else if self.no & bit != 0 {
            Some(false)
        } else {
            None
        }
    }

    /// Whether at least one item is yes: the denominator rule of the CTDC codebook (section 6).
    pub fn any_yes(&self) -> bool {
        self.yes != 0
    }

    /// The items answered yes, in order of the list.
    pub fn yes(&self) -> impl Iterator<Item = T> + '_ {
        T::ALL
            .iter()
            .copied()
            .filter(|item| self.get(*item) == Some(true))
    }
}

#[cfg(test)]
mod tests;
