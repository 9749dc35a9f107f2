//! Whether a message may repeat a value.

use crate::{Column, Contract, Reading, scanners};

/// Below this length a name is as near to a code as a slip of the keyboard.
const LETTERS_MIN: usize = 5;
/// From this length on two slips still show which code was meant.
const LETTERS_FOR_TWO: usize = 8;

/// The known label of which a value is a slip of the keyboard, if a message may show the value.
///
/// Slips are counted as insertions, deletions, substitutions and exchanges of neighbours (optimal
/// string alignment): one in labels of 5 letters and more, two from 8 letters on. A value in which
/// any scanner finds something is never shown, however near to a label.
pub fn may_repeat<'a>(value: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = value.chars().count();
    if length < LETTERS_MIN {
        return None;
    }
    let most = if length < LETTERS_FOR_TWO { 1 } else { 2 };
    let folded = value.to_lowercase();
    let distance = |label: &str| strsim::osa_distance(&folded, &label.to_lowercase());
    let nearest = known
        .into_iter()
        .filter(|label| label.chars().count() >= LETTERS_MIN)
        .map(|label| (distance(label), label))
        .min()?;
    let reading = Reading::new(value);
    let is_clean = scanners::all()
        .iter()
        .all(|scanner| !scanner.finds(&reading, Contract::Codes, None));
    (nearest.0 <= most && is_clean).then_some(nearest.1)
}

impl Column {
    /// The code of which a value is a slip of the keyboard, if a message may show the value.
    pub fn may_repeat(&self, value: &str) -> Option<&str> {
        may_repeat(value, self.known.iter().map(String::as_str))
    }
}
