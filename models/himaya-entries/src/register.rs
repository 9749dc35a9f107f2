//! Registers: entries that are corrected by being recorded again, never by being overwritten.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use himaya_schema::Finding;

/// Where an entry stands.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Position {
    /// The file.
    pub file: String,
    /// The row, from 1 as a spreadsheet shows it.
    pub row: u32,
}

/// One state of an entry.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry<T> {
    /// Where it stands.
    pub at: Position,
    /// The name of the entry, which all its states share.
    pub id: String,
    /// The day on which this state was recorded; the last one holds.
    pub recorded: NaiveDate,
    /// What is recorded; nothing if the entry is withdrawn.
    pub content: Option<T>,
}

/// An entry that was not on a later day what it was on an earlier one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Change<'a, T> {
    /// The name of the entry.
    pub id: &'a str,
    /// What held on the earlier day.
    pub before: Option<&'a Entry<T>>,
    /// What holds on the later day.
    pub after: Option<&'a Entry<T>>,
}

/// All states of all entries.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Register<T> {
    entries: BTreeMap<String, BTreeMap<NaiveDate, Entry<T>>>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self {
            entries: BTreeMap::new(),
        }
    }
}

impl<T> Register<T> {
    /// Puts states in order, whatever order they come in.
    ///
    /// Two states of an entry that were recorded on one day are findings: neither is the later.
    pub fn new(mut states: Vec<Entry<T>>, findings: &mut Vec<Finding>) -> Self {
        states.sort_by(|one, other| one.at.cmp(&other.at));
        let mut entries: BTreeMap<String, BTreeMap<NaiveDate, Entry<T>>> = BTreeMap::new();
        for state in states {
            let known = entries.entry(state.id.clone()).or_default();
            if let Some(first) = known.get(&state.recorded) {
                let message = format!(
                    "the entry `{}` is recorded on {} in {}, row {}, already",
                    state.id, state.recorded, first.at.file, first.at.row
                );
                findings.push(Finding {
                    file: state.at.file,
                    row: state.at.row,
                    column: "entry".to_owned(),
                    code: "entry-twice".to_owned(),
                    message,
                    suggestion: Some(
                        "give another entry a name of its own, and a correction the day on which it is recorded"
                            .to_owned(),
                    ),
                });
            } else {
                known.insert(state.recorded, state);
            }
        }
        Self { entries }
    }

    /// What held at the end of a day, withdrawn entries left out, in order of name.
    pub fn as_of(&self, day: NaiveDate) -> impl Iterator<Item = (&Entry<T>, &T)> {
        let states = self
            .entries
            .values()
            .filter_map(move |states| last(states, day));
        states.filter_map(|state| state.content.as_ref().map(|content| (state, content)))
    }

    /// Every state that is no withdrawal, of every day, in order of name and day.
    pub fn all(&self) -> impl Iterator<Item = (&Entry<T>, &T)> {
        let states = self.entries.values().flat_map(BTreeMap::values);
        states.filter_map(|state| state.content.as_ref().map(|content| (state, content)))
    }

    /// What there is of states.
    pub fn len(&self) -> usize {
        self.entries.values().map(BTreeMap::len).sum()
    }

    /// Whether nothing is entered.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T: PartialEq> Register<T> {
    /// The entries whose content is not on the later day what it was on the earlier one.
    pub fn changes(&self, earlier: NaiveDate, later: NaiveDate) -> Vec<Change<'_, T>> {
        let of = |(id, states)| {
            let (before, after) = (last(states, earlier), last(states, later));
            let id: &String = id;
            (content(before) != content(after)).then_some(Change { id, before, after })
        };
        self.entries.iter().filter_map(of).collect()
    }
}

fn content<T>(state: Option<&Entry<T>>) -> Option<&T> {
    state.and_then(|state| state.content.as_ref())
}

/// The last state up to a day.
fn last<T>(states: &BTreeMap<NaiveDate, Entry<T>>, day: NaiveDate) -> Option<&Entry<T>> {
    states.range(..=day).next_back().map(|(_, state)| state)
}

#[cfg(test)]
mod tests;
